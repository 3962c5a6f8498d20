/** What `npm start` serves, once it has built: Storybook with the welcome page in front, and the rebuilt page beside it. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { createServer } from 'node:net';
import { open } from '../helpers/browser.mjs';

const port = await new Promise((resolve) => {
  const probe = createServer().listen(0, () => {
    const { port: free } = probe.address();
    probe.close(() => resolve(free));
  });
});
const origin = `http://localhost:${port}`;
let storybook;

/** Sent to the page: whether the preview, whatever frame it is in by now, shows the welcome page. */
const isWelcoming = () => Boolean(document.querySelector('#storybook-preview-iframe')?.contentDocument?.querySelector('.door'));

before(async () => {
  storybook = spawn('storybook', ['dev', '--port', port, '--ci', '--exact-port'], { stdio: ['ignore', 'pipe', 'inherit'], shell: process.platform === 'win32' });
  await new Promise((resolve, reject) => {
    storybook.stdout.on('data', (text) => String(text).includes('ready') && resolve());
    storybook.on('exit', (code) => reject(new Error(`storybook ended with ${code}`)));
  });
  // On the first visit of all Vite gathers what the stories import, and loads the page once more when it has it: the visits tested come after.
  const { page, close } = await open(`${origin}/`);
  await page.waitForFunction(isWelcoming, { timeout: 120_000, polling: 250 });
  await close();
});
after(() => storybook.kill());

describe('npm start', () => {
  it('opens on a welcome page with three doors', async () => {
    const { page, errors, close } = await open(`${origin}/`);
    await page.waitForFunction(isWelcoming, { polling: 250 });
    const frame = await page.waitForSelector('#storybook-preview-iframe').then((handle) => handle.contentFrame());
    const doors = await frame.$$eval('.door', (links) => links.map((link) => link.textContent.trim()));
    assert.deepEqual(doors.map((text) => /webmaster|designer|sviluppatore/.exec(text)?.[0]), ['webmaster', 'designer', 'sviluppatore']);
    assert.deepEqual(errors, []);
    await close();
  });

  it('draws a story', async () => {
    const { page, errors, close } = await open(`${origin}/iframe.html?id=componenti-scheda-progetto--lab-impact&viewMode=story`);
    await page.waitForFunction(() => document.querySelector('broletto-project-card')?.shadowRoot?.textContent.includes('9.250.000'));
    assert.deepEqual(errors, []);
    await close();
  });

  it('serves the rebuilt page', async () => {
    const { page, errors, close } = await open(`${origin}/pages/lab-impact.html`);
    assert.ok(await page.evaluate(() => customElements.get('broletto-project-card').version));
    assert.deepEqual(errors, []);
    await close();
  });
});
