/** Storybook builds, every story draws its widget without a complaint, and axe finds nothing in any of them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { axe, open, server, settle } from '../helpers/browser.mjs';

const folder = mkdtempSync(join(tmpdir(), 'broletto-stories-'));
after(() => rmSync(folder, { recursive: true }));

const { status, stdout, stderr } = spawnSync('storybook', ['build', '--quiet', '--output-dir', folder], { encoding: 'utf8', shell: process.platform === 'win32' });
const entries = status === 0 ? Object.values(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')).entries) : [];
server.roots['/stories/'] = folder;

/** Rules about whole pages, which a story alone is not. */
const PAGE_RULES = ['region', 'landmark-one-main', 'page-has-heading-one'];

describe('Storybook', () => {
  it('builds, with a story for each widget', () => {
    assert.equal(status, 0, `${stdout}${stderr}`);
    const titles = new Set(entries.filter(({ type }) => type === 'story').map(({ title }) => title));
    assert.ok(titles.size >= 5, [...titles].join(', '));
  });

  for (const { id, title, name, type } of entries) {
    it(`${title}: ${name}`, async () => {
      const view = type === 'docs' ? 'docs' : 'story';
      const { page, lines, errors, close } = await open(`/stories/iframe.html?id=${id}&viewMode=${view}`);
      await page.waitForFunction((selector) => document.querySelector(selector)?.textContent.trim() || document.querySelector(`${selector} *`), {}, view === 'docs' ? '#storybook-docs' : '#storybook-root');
      await settle(page);
      // Documentation pages are Storybook's own work; what is ours in them is checked in the stories.
      if (view === 'story') assert.deepEqual(await axe(page, { disable: PAGE_RULES }), []);
      assert.deepEqual({ errors, ours: lines.filter((line) => line.startsWith('error')) }, { errors: [], ours: [] });
      await close();
    });
  }
});
