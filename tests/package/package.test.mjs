/** The package as npm would publish it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, matchesGlob } from 'node:path';
import { after, describe, it } from 'node:test';
import commonjs from '@rollup/plugin-commonjs';
import nodeResolve from '@rollup/plugin-node-resolve';
import { publint } from 'publint';
import { rollup } from 'rollup';
import { TAGS } from '../helpers/widgets.mjs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const run = (command, ...options) => spawnSync(command, options, { encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 1e8 });

const folder = mkdtempSync(join(tmpdir(), 'broletto-package-'));
after(() => rmSync(folder, { recursive: true }));
// Without scripts: `prepare` would build dist/ anew under the other tests.
const packed = JSON.parse(run('npm', 'pack', '--ignore-scripts', '--json', '--pack-destination', folder).stdout);
const { filename, files } = Array.isArray(packed) ? packed[0] : Object.values(packed)[0];
const published = files.map(({ path }) => path);

/** Every path an `exports` value leads to. */
const targets = (value) => (typeof value === 'string' ? [value] : Object.values(value).flatMap(targets));

describe('package.json', () => {
  it('leads to files that are there and published, under every key', () => {
    const fields = ['types', 'customElements', 'web-types', 'jsdelivr', 'unpkg'].map((field) => manifest[field]);
    const paths = [...targets(manifest.exports), ...fields].map((path) => path.replace(/^\.\//, ''));
    for (const path of paths) assert.ok(published.some((file) => file === path || (path.includes('*') && matchesGlob(file, path))), path);
  });

  it('offers each widget by its name', () => {
    for (const tag of TAGS) {
      const name = tag.replace('broletto-', '');
      for (const path of [`dist/define/${name}.js`, `dist/define/${name}.d.ts`, `dist/standalone/${name}.js`]) assert.ok(published.includes(path), path);
    }
  });

  it('publishes dist, README, LICENSE and CHANGELOG, and no sources or tests', () => {
    for (const path of ['README.md', 'README.it.md', 'LICENSE', 'CHANGELOG.md', 'package.json', 'dist/README.md', 'dist/manifest.json']) assert.ok(published.includes(path), path);
    assert.deepEqual(published.filter((path) => !/^(?:dist\/|README(?:\.it)?\.md$|LICENSE$|CHANGELOG\.md$|package\.json$)/.test(path)), []);
    assert.deepEqual(published.filter((path) => /test|stories|bench/.test(path)), []);
  });

  it('has the version that the files say they are', () => {
    assert.match(readFileSync('dist/core/version.js', 'utf8'), new RegExp(`'${manifest.version}'`));
    assert.equal(JSON.parse(readFileSync('dist/manifest.json', 'utf8')).version, manifest.version);
    assert.ok(readFileSync('CHANGELOG.md', 'utf8').includes(manifest.version));
  });

  it('has nothing that publint would change', async () => {
    const bytes = readFileSync(join(folder, filename));
    const { messages } = await publint({ pack: { tarball: new Uint8Array(bytes).buffer }, strict: true });
    // publint takes the rest of a UMD head in a minified lazy part for CommonJS; that these are modules is tested in files.test.mjs.
    const isLazyPart = ({ code, args }) => code === 'FILE_INVALID_FORMAT' && /dist\/(?:cdn|standalone)\/[\w-]+-[\w-]{8}\.js$/.test(args.actualFilePath);
    assert.deepEqual(messages.filter((message) => !isLazyPart(message)), []);
  });

  it('gives TypeScript the types of each entry', () => {
    const styles = Object.keys(manifest.exports).filter((name) => name.endsWith('.css')).map((name) => name.slice(2));
    const modules = globSync('dist/define/*.js').map((path) => path.replace('dist/', ''));
    const { status, stdout } = run('attw', join(folder, filename), '--profile', 'esm-only', '--no-definitely-typed', '--format', 'ascii', '--no-color', '--no-emoji', '--include-entrypoints', ...modules, '--exclude-entrypoints', ...styles);
    assert.equal(status, 0, stdout);
  });
});

describe('in plain Node', () => {
  /** Imports modules in a process of its own; gives the tags they registered. */
  const imported = (modules) => {
    const code = `
      const failed = [];
      for (const file of ${JSON.stringify(modules)}) await import(new URL(file, 'file://${process.cwd()}/')).catch((error) => failed.push(file + ': ' + error));
      const tags = ${JSON.stringify(TAGS)}.filter((tag) => globalThis.customElements?.get(tag));
      console.log(JSON.stringify({ failed, tags }));`;
    const { stdout, stderr } = run(process.execPath, '--input-type=module', '--eval', code);
    assert.equal(stderr, '');
    return JSON.parse(stdout);
  };
  const all = globSync('dist/**/*.js').map((path) => path.replaceAll('\\', '/')).sort();
  const hasSideEffects = (path) => manifest.sideEffects.some((pattern) => matchesGlob(path, pattern.replace(/^\.\//, '')));
  // Leaflet looks for a window when it is imported; it and what is built on it are only ever imported by a map on a page.
  const needsWindow = (path) => /\/(?:map-view(?:-[\w-]{8})?|leaflet-\w+)\.js$/.test(path);

  it('every module can be imported; those without side effects register nothing', () => {
    assert.ok(all.includes('dist/index.js') && all.includes('dist/widgets/project-card/project-card.js'));
    assert.deepEqual(imported(all.filter((path) => !hasSideEffects(path) && !needsWindow(path))), { failed: [], tags: [] });
  });

  it('the bundles can be imported and leave at once', () => {
    assert.deepEqual(imported(all.filter((path) => /^dist\/(?:cdn|standalone)\//.test(path) && !needsWindow(path))), { failed: [], tags: [] });
  });

  it('define/* registers its tag, embed.js and define/all.js all of them', () => {
    // The list brings the cards that it writes.
    const brought = { 'broletto-project-list': ['broletto-project-card', 'broletto-project-list'] };
    for (const tag of TAGS) assert.deepEqual(imported([`dist/define/${tag.replace('broletto-', '')}.js`]), { failed: [], tags: brought[tag] ?? [tag] });
    assert.deepEqual(imported(['dist/define/all.js']), { failed: [], tags: TAGS });
    assert.deepEqual(imported(['dist/embed.js']), { failed: [], tags: TAGS });
  });

  it('a second copy registers nothing and does not throw', () => {
    assert.deepEqual(imported(['dist/embed.js', 'dist/embed.js?second', 'dist/define/all.js?third']), { failed: [], tags: TAGS });
  });
});

describe('an application that imports one widget', () => {
  /** Files in the first chunk of a production build of `code`; what is loaded lazily has chunks of its own. */
  const build = async (code) => {
    const bundle = await rollup({
      input: 'entry',
      treeshake: true,
      plugins: [
        { name: 'entry', resolveId: (id) => (id === 'entry' ? id : null), load: (id) => (id === 'entry' ? code : null) },
        nodeResolve({ exportConditions: ['production'], browser: true }),
        commonjs(),
      ],
      onwarn({ code, message }) {
        if (code === 'UNRESOLVED_IMPORT') throw new Error(message);
      },
    });
    const { output } = await bundle.generate({ format: 'es' });
    return output.flatMap((chunk) => (chunk.isEntry ? Object.entries(chunk.modules).filter(([, { renderedLength }]) => renderedLength).map(([path]) => path.replaceAll('\\', '/')) : []));
  };

  it('by its class gets that widget alone', async () => {
    const files = await build(`import { ProjectCard } from '${process.cwd()}/dist/index.js'; console.log(ProjectCard);`);
    assert.ok(files.some((path) => path.endsWith('project-card.js')));
    assert.deepEqual(files.filter((path) => /chart\.js|leaflet|papaparse|formats\/csv|-view\.js|dist\/define\//.test(path)), []);
    assert.deepEqual(files.filter((path) => /dist\/widgets\/(?!project-card\/)/.test(path)), []);
  });

  it('by its define module gets it registered', async () => {
    const files = await build(`import '${process.cwd()}/dist/define/project-card.js';`);
    assert.ok(files.some((path) => path.endsWith('dist/define/project-card.js')));
    assert.deepEqual(files.filter((path) => /chart\.js|leaflet|papaparse/.test(path)), []);
  });

  it('nothing at all, when it uses nothing', async () => {
    assert.deepEqual(await build(`import '${process.cwd()}/dist/index.js';`), []);
  });
});

describe('package-lock.json', () => {
  it('names no registry, so that it works with any', () => {
    assert.doesNotMatch(readFileSync('package-lock.json', 'utf8'), /"resolved":/);
  });
});
