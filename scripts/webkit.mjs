/** WebKit for the test runner: Debian's WebKitWebDriver under Xvfb. Ends only the two processes it started. */
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { createServer } from 'node:net';

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

export function webkitLauncher(driver) {
  const [binary] = globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser');
  const processes = [];
  const end = () => processes.forEach((child) => child.kill());
  process.once('exit', end);

  const launcher = webdriverLauncher({
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    port: 0,
    path: '/',
    logLevel: 'error',
    connectionRetryCount: 10,
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    },
  });
  // Test files stand side by side in frames, and WebKit takes the focus from one when another asks for it.
  launcher.concurrency = 1;
  const { initialize, stop } = launcher;
  launcher.initialize = async (config) => {
    const port = await freePort();
    const display = `:${90 + (process.pid % 900)}`;
    processes.push(spawn('Xvfb', [display, '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: 'ignore' }));
    processes.push(spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_COMPOSITING_MODE: '1' } }));
    launcher.options.port = port;
    for (let tries = 0; tries < 100; tries += 1) {
      const up = await fetch(`http://127.0.0.1:${port}/status`).then((response) => response.ok, () => false);
      if (up) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return initialize.call(launcher, config);
  };
  launcher.stop = async () => {
    await stop.call(launcher).catch(() => {});
    end();
  };
  return launcher;
}
