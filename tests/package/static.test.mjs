/** Static rendering where there is neither a browser nor Lit: in Node, by the built files, and by nothing but the built files. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { renderStatic as renderBanner } from '../../dist/static/eu-banner.js';
import { renderPoster } from '../../dist/static/poster.js';
import { renderStatic as renderCard } from '../../dist/static/project-card.js';

/** Every file that a module imports, itself among them, and what it imports by a bare name, which a browser could not find. */
function importsOf(file, files = new Set(), bare = new Set()) {
  if (files.has(file)) return { files, bare };
  files.add(file);
  for (const [, name] of readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b[^'"]*?from\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]/gm)) {
    if (name.startsWith('.')) importsOf(resolve(dirname(file), name), files, bare);
    else bare.add(name);
  }
  return { files, bare };
}

describe('static rendering in Node', () => {
  it('needs no DOM', () => assert.equal(typeof document, 'undefined'));

  for (const name of ['eu-banner', 'project-card', 'poster']) {
    it(`imports neither Lit nor any other package (${name})`, () => {
      const { files, bare } = importsOf(resolve(`dist/static/${name}.js`));
      assert.deepEqual([...bare], []);
      assert.ok(files.size > 5);
    });
  }

  it('gives the banner, the card and the poster, the same each time', () => {
    const record = { heading: 'Lab’Impact', fund: 'fami', period: '2014-2020', end: '2022-06' };
    for (const render of [() => renderBanner({ fund: 'fami', period: '2014-2020' }), () => renderCard(record), () => renderPoster(record)]) {
      assert.match(render(), /<svg.*Cofinanziato dall’Unione europea.*\(FAMI\).*2014-2020/);
      assert.equal(render(), render());
      assert.doesNotMatch(render(), /\n|\bid=|\bstyle=|undefined|\[object/);
    }
  });
});
