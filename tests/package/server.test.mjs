/** Classes of the widgets where there is no browser, as a server that renders pages makes them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ConsentEmbed, CookieNotice, EuBanner, BudgetChart, ProjectCard, SchoolsMap } from '../../dist/index.js';

describe('on a server', () => {
  for (const Widget of [ProjectCard, SchoolsMap, BudgetChart, EuBanner, CookieNotice, ConsentEmbed]) {
    const tag = Widget.name.replace(/\B[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
    it(`makes a ${Widget.name}`, async () => {
      await import(`../../dist/define/${tag}.js`);
      assert.deepEqual(new Widget().issues, []);
    });
  }
});
