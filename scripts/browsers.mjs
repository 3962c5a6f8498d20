/**
 * Where the browsers are: an environment variable first, then the usual places. On Debian as root a missing Chromium is installed, so that
 * `npm test` needs nothing but Node; elsewhere one line says what to install.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = {
  chromium: ['CHROME_PATH', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:/Program Files/Google/Chrome/Application/chrome.exe'],
  firefox: ['FIREFOX_PATH', '/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox', 'C:/Program Files/Mozilla Firefox/firefox.exe'],
  webkit: ['WEBKIT_DRIVER_PATH', '/usr/bin/WebKitWebDriver'],
};

const PACKAGES = { chromium: ['chromium'], firefox: ['firefox-esr'], webkit: ['webkit2gtk-driver', 'xvfb', 'xauth'] };

function locate(engine) {
  const [variable, ...paths] = PLACES[engine];
  return [process.env[variable], ...paths].find((path) => path && existsSync(path));
}

/** Path of an engine's program. @throws a one-line error that says what to install. */
export function findBrowser(engine) {
  const found = locate(engine);
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`${engine} is not installed: installing ${PACKAGES[engine].join(', ')} with apt-get …`);
    const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES[engine]], options);
    const installed = locate(engine);
    if (installed) return installed;
  }
  throw new Error(`No ${engine} found: install it (Debian: apt-get install ${PACKAGES[engine].join(' ')}) or set ${PLACES[engine][0]} to its program.`);
}

/** Chromium without its calls home, which a machine without a network answers with long time-outs. */
export const CHROMIUM_ARGUMENTS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
