/** Cookies of a service on hosts under suffixes that are names of cities and provinces: `roma.it` belongs to nobody, `comune.roma.it` to the comune. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS, findBrowser } from '../../scripts/browsers.mjs';
import { createServer } from '../../scripts/serve.mjs';
import { eraseCookies } from '../../src/widgets/cookie-notice/consent/cookie-eraser.ts';

const HOSTS = ['www.comune.roma.it', 'www.comune.bugliano.pi.it', 'comune.bugliano.pi.it', 'roma.it', 'www.comune.example'];

const engine = process.env.BROLETTO_BROWSER ?? 'chromium';
const executablePath = findBrowser(engine);
const server = await createServer({ roots: {}, answer: () => ({ body: '<!doctype html><title>Prova</title>', headers: { 'content-type': 'text/html' } }) });
const { port } = new URL(server.origin);
const browser = await puppeteer.launch(
  engine === 'firefox'
    ? { browser: 'firefox', executablePath, extraPrefsFirefox: { 'network.dns.localDomains': HOSTS.join(), 'dom.security.https_first': false } }
    : { executablePath, args: [...CHROMIUM_ARGUMENTS, '--host-resolver-rules=MAP * 127.0.0.1'] },
);
after(async () => {
  await browser.close();
  await server.close();
});

describe('cookies of a service are erased, those of the host and of every parent that browsers let it have', () => {
  for (const host of HOSTS) {
    it(`on ${host}`, async () => {
      const page = await browser.newPage();
      await page.goto(`http://${host}:${port}/uffici/anagrafe`);
      const cookies = () => page.evaluate(() => document.cookie.split('; ').map((cookie) => cookie.replace(/=.*/, '')).sort());
      await page.evaluate(() => {
        const labels = location.hostname.split('.');
        for (const name of ['_ga', 'session']) {
          document.cookie = `${name}=1; Path=/`;
          labels.forEach((_, index) => (document.cookie = `${name}=1; Path=/; Domain=${labels.slice(index).join('.')}`));
        }
      });
      const before = await cookies();
      await page.evaluate(`(${eraseCookies})((name) => name === '_ga')`);
      const kept = before.filter((name) => name === 'session');
      assert.ok(kept.length >= (host === 'roma.it' ? 1 : 2), 'cookies were set');
      assert.deepEqual(before, [...kept.map(() => '_ga'), ...kept]);
      assert.deepEqual(await cookies(), kept);
      await page.close();
    });
  }
});
