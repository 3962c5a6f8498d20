/** The built files: what they weigh, what they may not contain, what they say about themselves. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { TAGS } from '../helpers/widgets.mjs';

const read = (path) => readFileSync(path, 'utf8');
const paths = (...patterns) => globSync(patterns).map((path) => path.replaceAll('\\', '/')).sort();
const bundles = paths('dist/cdn/*.js', 'dist/standalone/*.js');
const modules = paths('dist/**/*.js').filter((path) => !bundles.includes(path));

/** Hosts of known services: of their policies, and of their frames. */
const SERVICES = ['policies.google.com', 'www.youtube-nocookie.com', 'www.google.com', 'player.vimeo.com', 'vimeo.com', 'www.facebook.com', 'privacycenter.instagram.com', 'www.instagram.com', 'x.com', 'open.spotify.com', 'www.spotify.com'];

describe('dist/manifest.json', () => {
  const { files } = JSON.parse(read('dist/manifest.json'));

  it('lists every file a page may fetch, with its true size and hash', () => {
    assert.deepEqual(files.map(({ file }) => `dist/${file}`).sort(), bundles);
    for (const { file, min, gzip, brotli, integrity } of files) {
      const bytes = readFileSync(`dist/${file}`);
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
      assert.deepEqual(
        { file, min, gzip, brotli, integrity },
        { file, min: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes, { params }).length, integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}` },
      );
    }
  });

  it('keeps what a page fetches within the limits that it names', () => {
    const limited = files.filter(({ limit }) => limit);
    assert.equal(limited.length, 12);
    for (const { file, brotli, limit } of limited) assert.ok(brotli <= limit, `${file}: ${brotli}`);
    assert.equal(files.find(({ file }) => file === 'cdn/broletto.js').limit, 46_500);
  });
});

describe('the code', () => {
  it('of ours makes no markup of text, runs no text, writes no style attribute, keeps no timer running', () => {
    const forbidden = /\.(?:innerHTML|outerHTML)\s*\+?=(?!=)|\b(?:insertAdjacentHTML|unsafeHTML|styleMap|setInterval)\b|\bdocument\.write\b|\beval\(|\bnew Function\b|\bstyle="|\bstyle=\$|\bsetAttribute\(['"]style['"]|all:\s*(?:initial|unset)/;
    for (const path of modules) {
      // Comments say what is not done, and why.
      const code = read(path).replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
      const found = code.match(new RegExp(`.*(?:${forbidden.source}).*`));
      assert.equal(found?.[0], undefined, path);
    }
  });

  it('in the bundles, libraries included, runs no text and writes no style attribute', () => {
    for (const path of bundles) assert.equal(read(path).match(/.{0,40}(?:\beval\(|\bnew Function\b|\bFunction\("|\bstyle=").{0,40}/)?.[0], undefined, path);
  });

  it('in the bundles names no other site than those of standards', () => {
    for (const path of bundles) {
      const hosts = [...read(path).matchAll(/https?:\/\/([\w.-]+)/g)].map(([, host]) => host);
      // OpenCUP, where a card's CUP may lead; OpenStreetMap, where the way to a school is told; what JSON-LD names; Leaflet's line about itself, which our map does not show.
      const allowed = ['www.w3.org', 'opencup.gov.it', 'www.openstreetmap.org', ...(path.includes('/map-view-') ? ['leafletjs.com'] : []), ...(path.includes('/export-view-') ? ['schema.org', 'european-union.europa.eu'] : [])];
      // Addresses that stand in a link, or in a frame once a visitor has asked for it.
      if (/\/(consent|embed)(-view-|\.js)/.test(path)) allowed.push(...SERVICES);
      assert.deepEqual(hosts.filter((host) => !allowed.includes(host)), [], path);
    }
  });

  it('starts and ends so that concatenation does no harm', () => {
    const scripts = bundles.filter((path) => !/-[\w-]{8}\.js$/.test(path));
    // The one script, one for each tag, one for sites that ask for consent.
    assert.equal(scripts.length, 1 + TAGS.length + 1);
    for (const path of scripts) {
      const code = read(path).replace(/\/\*[\s\S]*?\*\//, '').replace(/\/\/# sourceMappingURL=\S+\s*$/, '').trim();
      assert.ok(code.startsWith(';'), `${path} starts with ${code.slice(0, 20)}`);
      assert.ok(code.endsWith(';'), `${path} ends with ${code.slice(-20)}`);
      assert.doesNotMatch(code, /^\s*(?:import|export)\b/m, path);
    }
  });

  it('names only lazy parts that are there, with their true hash', () => {
    for (const path of bundles) {
      for (const [, file, integrity] of read(path).matchAll(/"([\w-]+-[\w-]{8}\.js)",\s*"(sha256-[^"]+)"/g)) {
        const bytes = readFileSync(`${path.slice(0, path.lastIndexOf('/'))}/${file}`);
        assert.equal(integrity, `sha256-${createHash('sha256').update(bytes).digest('base64')}`, `${file} in ${path}`);
      }
    }
  });
});

describe('custom-elements.json', async () => {
  const { modules: described } = JSON.parse(read('dist/custom-elements.json'));
  const declarations = described.flatMap((module) => module.declarations ?? []);

  it('describes every tag', () => {
    assert.deepEqual(declarations.map(({ tagName }) => tagName).filter(Boolean).sort(), [...TAGS].sort());
    const definitions = described.flatMap(({ exports = [] }) => exports.filter(({ kind }) => kind === 'custom-element-definition').map(({ name }) => name));
    assert.deepEqual(definitions.sort(), [...TAGS].sort());
  });

  for (const tag of TAGS) {
    it(`${tag}: every attribute, property, slot, part, custom property and event has its sentence`, async () => {
      const declaration = declarations.find(({ tagName }) => tagName === tag);
      assert.ok(declaration?.summary, 'summary');
      for (const kind of ['attributes', 'slots', 'cssParts', 'cssProperties', 'events']) {
        assert.ok(declaration[kind]?.length, `no ${kind}`);
        for (const entry of declaration[kind]) assert.ok(entry.description?.trim(), `${kind}: ${entry.name}`);
      }
      const fields = declaration.members.filter(({ kind, privacy, static: isStatic }) => kind === 'field' && privacy !== 'private' && privacy !== 'protected' && !isStatic);
      for (const { name, description } of fields) assert.ok(description?.trim(), `property ${name}`);
      for (const { name } of declaration.members) assert.doesNotMatch(name, /^_/);
      for (const { name } of declaration.events) assert.match(name, /^broletto-[a-z]+(?:-[a-z]+)*$/);
      for (const { name } of declaration.cssProperties) assert.match(name, /^--broletto-/);
    });

    it(`${tag}: the attributes described are those that the class observes, in kebab case`, async () => {
      await import(`../../dist/define/${tag.replace('broletto-', '')}.js`);
      const observed = customElements.get(tag).observedAttributes;
      const attributes = declarations.find(({ tagName }) => tagName === tag).attributes.map(({ name }) => name);
      assert.deepEqual([...attributes].sort(), [...observed].sort());
      for (const name of attributes) assert.match(name, /^[a-z]+(?:-[a-z]+)*$/);
    });
  }

  it('leads to modules that are there', () => {
    for (const { path } of described) assert.ok(modules.includes(path), path);
  });
});

describe('the words', async () => {
  const [it_, en] = await Promise.all(['it', 'en'].map((language) => import(`../../dist/strings/${language}.js`)));
  /** `key: kind`, inner keys with their path. */
  const keys = (words, at = '') =>
    Object.entries(words).flatMap(([key, word]) => (typeof word === 'object' ? keys(word, `${at}${key}.`) : [`${at}${key}: ${typeof word === 'function' ? `function of ${word.length}` : typeof word}`])).sort();

  for (const [name, words] of Object.entries(it_)) {
    it(`of ${name} are the same keys in Italian and English, none empty`, () => {
      assert.deepEqual(keys(en[name]), keys(words));
      for (const language of [words, en[name]]) for (const [key, word] of Object.entries(language)) if (typeof word === 'string') assert.ok(word.trim(), key);
    });
  }

  it('are typeset: no straight apostrophe between letters, no three dots', () => {
    for (const file of ['src/strings/it.ts', 'src/strings/en.ts']) {
      const code = read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      assert.doesNotMatch(code, /\p{L}\\?'\p{L}/u, file);
      assert.doesNotMatch(code, /\p{L}\.\.\./u, file);
    }
  });
});
