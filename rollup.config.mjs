/**
 * Bundles what tsc has put into dist/: the one script of a page (dist/cdn/broletto.js) and one file per widget (dist/standalone/).
 * Each is a single IIFE, so that it works as a module, as a classic script, after concatenation and when loaded twice. Rollup cannot split an IIFE:
 * the lazy parts are built first, as self-contained modules named by their hash, and every `import()` becomes a preload with integrity and an import
 * of that file from beside the script.
 */
import commonjs from '@rollup/plugin-commonjs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const widgets = globSync('dist/define/*.js').map((file) => basename(file, '.js')).filter((name) => name !== 'all').sort();
const lazyParts = globSync(['dist/widgets/*/*-view.js', 'dist/formats/csv.js']).map((file) => resolve(file));

/** Lazy module → its built file and hash; filled by the first builds, read by the last. */
const built = new Map();

const minify = () => terser({ ecma: 2021, module: true, compress: { passes: 3, unsafe_arrows: true }, format: { comments: false } });
const plugins = () => [
  // 'production': otherwise NODE_ENV=test puts Lit's development build into the bundle.
  nodeResolve({ exportConditions: ['production'], browser: true }),
  commonjs(),
  sourceMaps(),
];

/** Hands tsc's source maps on, and folds the white space of `css` templates, which terser leaves alone. */
function sourceMaps() {
  return {
    name: 'broletto-source-maps',
    load(id) {
      if (!id.startsWith(resolve('dist'))) return null;
      let code = readFileSync(id, 'utf8');
      if (id.endsWith('.styles.js')) code = code.replace(/\s*\n\s*/g, (gap, at) => (insideTemplate(code, at) ? ' ' : gap));
      return { code, map: readFileSync(`${id}.map`, 'utf8') };
    },
  };
}

function insideTemplate(code, at) {
  return code.slice(0, at).split('`').length % 2 === 0;
}

function lazyPart(id) {
  return {
    input: id,
    plugins: [
      ...plugins(),
      minify(),
      {
        name: 'broletto-remember',
        generateBundle(_, bundle) {
          const [chunk] = Object.values(bundle);
          const integrity = `sha384-${createHash('sha384').update(chunk.code).digest('base64')}`;
          built.set(id, { file: chunk.fileName, integrity });
        },
      },
    ],
    // Beside each kind of script, so that either folder can be copied alone.
    output: ['dist/cdn', 'dist/standalone'].map((dir) => ({ dir, format: 'es', entryFileNames: '[name]-[hash].js', inlineDynamicImports: true })),
  };
}

/** Leaves lazy parts out and rewrites their `import()`. */
function lazyImports() {
  return {
    name: 'broletto-lazy-imports',
    resolveDynamicImport(specifier, importer) {
      const id = resolve(dirname(importer), specifier);
      if (!built.has(id)) this.error(`${specifier} is imported lazily but is no lazy part (*-view.ts, formats/csv.ts)`);
      return { id, external: true };
    },
    renderDynamicImport({ targetModuleId }) {
      const { file, integrity } = built.get(targetModuleId);
      return { left: `lazy(${JSON.stringify(file)},${JSON.stringify(integrity)},`, right: ')' };
    },
  };
}

/** Comes first in each bundle: leaves at once in Node and where all its tags are there already, before a second Lit can claim its Trusted Types policy. */
const intro = (tags) => `
if (typeof customElements !== 'object') return;
const known = ${JSON.stringify(tags)}.map((tag) => customElements.get(tag));
if (known.every(Boolean)) {
  console.warn('[broletto] version ' + (known[0].version || 'unknown') + ' is already on this page; this copy, version ${version}, does nothing. Include one script only.');
  return;
}
const setting = /(?:^|;)\\s*base\\s*=\\s*([^;]+)/.exec(document.querySelector('meta[name="broletto"]')?.content ?? '')?.[1].trim();
const own = document.currentScript || [...document.scripts].find((script) => /\\/(?:cdn\\/broletto|standalone\\/(?:${tags.map((tag) => tag.replace('broletto-', '')).join('|')}))\\.js(?:[?#]|$)/.test(script.src));
const base = new URL(setting || (own && own.src) || '', document.baseURI);
const lazy = (file, integrity) => {
  const { href } = new URL(file, base);
  const preload = Object.assign(document.createElement('link'), { rel: 'modulepreload', href, integrity, crossOrigin: 'anonymous' });
  document.head.append(preload);
  return import(href);
};
`;

function bundle(input, file, tags) {
  return {
    input,
    plugins: [...plugins(), lazyImports(), minify()],
    output: {
      file,
      format: 'iife',
      banner: `/* Broletto ${version} · BSD-3-Clause */\n;`,
      intro: `try {${intro(tags)}`,
      // A page must never see an exception of ours: with an unknown Trusted Types policy, for one, Lit throws when it starts.
      outro: `} catch (error) { console.warn('[broletto] could not start: ' + error); }`,
      sourcemap: true,
      sourcemapExcludeSources: false,
    },
  };
}

export default [
  ...lazyParts.map(lazyPart),
  bundle('dist/embed.js', 'dist/cdn/broletto.js', widgets.map((name) => `broletto-${name}`)),
  ...widgets.map((name) => bundle(`dist/define/${name}.js`, `dist/standalone/${name}.js`, [`broletto-${name}`])),
];
