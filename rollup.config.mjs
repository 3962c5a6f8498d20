/**
 * Bundles what tsc has put into dist/: the one script of a page (dist/cdn/broletto.js) and one file per widget (dist/standalone/).
 * Each is a single IIFE, so that it works as a module, as a classic script, after concatenation and when loaded twice. Rollup cannot split an IIFE:
 * the lazy parts are built first, as self-contained modules named by their hash, and every `import()` becomes a preload with integrity and an import
 * of that file from beside the script, or beside the lazy part that wants another one.
 */
import commonjs from '@rollup/plugin-commonjs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import MagicString from 'magic-string';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { leanLit, MISPLACED } from './scripts/lean-lit.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const scripts = globSync('dist/define/*.js').map((file) => basename(file, '.js')).filter((name) => name !== 'all').sort();
const lazyParts = globSync(['dist/widgets/**/*-view.js', 'dist/formats/csv.js', 'dist/strings/findings.js']).map((file) => resolve(file));
/** Whether a module, or one that it imports, has lazy parts of its own: they are built before it. */
const hasLazyParts = (file) => /\bimport\(/.test(readFileSync(file, 'utf8')) || importsOf(file).some(hasLazyParts);

/** Whether a library is in a module, or in one that it imports. */
const hasLibrary = (file) => /^import [^'\n]*'[^.]/m.test(readFileSync(file, 'utf8')) || importsOf(file).some(hasLibrary);

/** Modules of ours that a module imports. */
function importsOf(file) {
  return [...readFileSync(file, 'utf8').matchAll(/^(?:im|ex)port (?:[^']+ from )?'(\.[^']+)';/gm)].map(([, path]) => resolve(dirname(file), path));
}

/** Lazy module → its built file and hash; filled by the first builds, read by the last. */
const built = new Map();

/** Of a bundle's first module and the define files it imports: the tags that they register, the lazy parts that they import and so want inside. */
function definedBy(file) {
  const code = readFileSync(file, 'utf8');
  const imports = importsOf(file);
  const others = imports.filter((path) => dirname(path) === resolve('dist/define')).map(definedBy);
  return {
    tags: [...new Set([...[...code.matchAll(/\bdefine\('([^']+)'/g)].map(([, tag]) => tag), ...others.flatMap(({ tags }) => tags)])].sort(),
    inside: [...imports.filter((path) => lazyParts.includes(path)), ...others.flatMap(({ inside }) => inside)],
  };
}

const minify = (options = {}) => terser({ ecma: 2021, module: true, compress: { passes: 3, unsafe_arrows: true }, format: { comments: false }, ...options });

/** Private names, ours and Lit's, begin with an underscore, and are known in one file alone. `_paq` is Matomo's. */
const SHORT_NAMES = { properties: { regex: /^_(?!paq$)/ } };

const plugins = () => [
  // 'development' is Lit's readable source; only Lit has that condition.
  nodeResolve({ exportConditions: ['development'], browser: true }),
  commonjs(),
  leanLit(),
  fromTypeScript(),
];

/**
 * Reads tsc's output with its source map, and says two things in fewer bytes: white space in templates, which terser leaves alone, and Lit's
 * decorators, which do nothing but call `createProperty` (decorators and tslib would cost 0.7 kB a file), for a row of plain properties in one go.
 */
function fromTypeScript() {
  const row = /(?:__decorate\(\[\s*property\(\)\s*\], \w+\.prototype, "\w+", void 0\);\s*){2,}/;
  const decorator = /__decorate\(\[\s*(property|state)\((\{[^}]*\})?\)\s*\], (\w+)\.prototype, "(\w+)", void 0\);/;
  const decorators = new RegExp(`${row.source}|${decorator.source}`, 'g');
  return {
    name: 'broletto-from-typescript',
    load(id) {
      return id.startsWith(resolve('dist')) ? { code: readFileSync(id, 'utf8'), map: readFileSync(`${id}.map`, 'utf8') } : null;
    },
    transform(code, id) {
      if (!id.startsWith(resolve('dist'))) return null;
      const text = new MagicString(code);
      text.replace(decorators, (found, kind, options, owner, name) => {
        if (!kind) {
          const [, target] = /(\w+)\.prototype/.exec(found);
          const names = [...found.matchAll(/"(\w+)"/g)].map(([, field]) => field);
          return `'${names.join(' ')}'.split(' ').map((name) => ${target}.createProperty(name));\n`;
        }
        if (kind === 'state' && options) this.error(`${id}: @state with options, which would be lost`);
        return `${owner}.createProperty(/*@__KEY__*/ "${name}", ${kind === 'state' ? '{ state: true }' : (options ?? '{}')});`;
      });
      for (const { tag, quasi } of templates(this.parse(code))) {
        const whole = quasi.quasis.map(({ value }) => value.raw).join('\0');
        if (MISPLACED.test(whole)) this.error(`${id}: Lit is built without such a place for an expression: ${code.slice(quasi.start, quasi.end)}`);
        for (const { start, end, value } of quasi.quasis) if (value.raw.includes('\n')) text.update(start, end, FOLD[tag.name](code.slice(start, end)));
      }
      if (text.toString().includes('__decorate(')) this.error(`${id}: a decorator other than @property and @state`);
      return { code: text.toString(), map: text.generateMap({ hires: true }) };
    },
  };
}

const foldLines = (text) => text.replace(/\s*\n\s*/g, ' ');
const FOLD = {
  html: foldLines,
  svg: foldLines,
  css: (text) =>
    foldLines(text.replace(/\/\*.*?\*\//gs, ''))
      .replace(/\s*([{};])\s*/g, '$1')
      .replace(/([:,]) /g, '$1')
      .replace(/ (!important)| (>) /g, '$1$2')
      .replace(/([ :,(-])0\./g, '$1.')
      .replaceAll(';}', '}'),
};

/** Every `html`, `svg` and `css` template. */
function templates(node, found = []) {
  if (node.type === 'TaggedTemplateExpression' && node.tag.name in FOLD) found.push(node);
  for (const child of Object.values(node)) {
    for (const inner of Array.isArray(child) ? child : [child]) if (inner && typeof inner.type === 'string') templates(inner, found);
  }
  return found;
}

function lazyPart(id) {
  return {
    input: id,
    plugins: [
      ...plugins(),
      lazyImports([]),
      lazyScope('import.meta.url'),
      minify({ mangle: hasLibrary(id) || SHORT_NAMES }),
      {
        name: 'broletto-remember',
        generateBundle(_, bundle) {
          const [chunk] = Object.values(bundle);
          // As strong as it needs to be, and 16 bytes shorter than sha384: a hash does not compress.
          const integrity = `sha256-${createHash('sha256').update(chunk.code).digest('base64')}`;
          built.set(id, { file: chunk.fileName, integrity });
        },
      },
    ],
    // Beside each kind of script, so that either folder can be copied alone.
    output: ['dist/cdn', 'dist/standalone'].map((dir) => ({ dir, format: 'es', intro: LOADER, entryFileNames: '[name]-[hash].js', inlineDynamicImports: true })),
  };
}

/** Leaves lazy parts out and rewrites their `import()`; one that is to be inside becomes a promise of what is there. */
function lazyImports(inside) {
  return {
    name: 'broletto-lazy-imports',
    resolveDynamicImport(specifier, importer) {
      const id = resolve(dirname(importer), specifier);
      if (!built.has(id)) this.error(`${specifier} is imported lazily but is no lazy part (*-view.ts, formats/csv.ts, strings/findings.ts)`);
      return { id, external: !inside.includes(id) };
    },
    renderDynamicImport({ targetModuleId }) {
      if (inside.includes(targetModuleId)) return null;
      const { file, integrity } = built.get(targetModuleId);
      return { left: `lazy("${file}", "${integrity}", `, right: ')' };
    },
  };
}

/**
 * Comes first in each bundle: leaves at once in Node, and where all its tags are there already, before a second Lit can claim its Trusted Types policy.
 */
const intro = (tags) => `
if (typeof customElements !== 'object') return;
const tags = ${JSON.stringify(tags)};
const known = tags.map((tag) => customElements.get(tag));
if (known.every(Boolean)) {
  console.warn('[broletto] ' + tags + ' already there from version ' + known[0].version + '; version ${version} does nothing. Include one script only.');
  return;
}
`;

/** Where the loader goes, if there is one. */
const LOADER = '/* loader */';

/** The folder of the page's `base` setting, else of the script itself (a module does not know which one it is). */
const BESIDE_SCRIPT = `new URL(document.querySelector('meta[name="broletto"]')?.content.match(/base=([^;]+)/)?.[1].trim().replace(/[^/]$/, '$&/') ?? own?.src ?? '', document.baseURI)`;
const ownScript = (name) => `const own = document.currentScript || document.querySelector('script[type=module][src*="/${name}.js"]');`;

/**
 * Fetches a lazy part from the folder of an address. One that failed is asked for again under another address: browsers remember a module that could not
 * be had.
 */
const lazyLoader = (base) => `
const parts = {};
let again = '';
const lazy = (file, integrity) => parts[file] ??= (() => {
  const { href } = new URL(file + again, ${base});
  document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href, integrity, crossOrigin: 'anonymous' }));
  return import(href).catch((error) => {
    delete parts[file];
    again += '?';
    throw error;
  });
})();
`;

function bundle(input, file) {
  const name = basename(file, '.js');
  const { tags, inside } = definedBy(input);
  return {
    input,
    plugins: [
      ...plugins(),
      lazyImports(inside),
      lazyScope(BESIDE_SCRIPT, ownScript(name)),
      minify({
        mangle: SHORT_NAMES,
        format: { comments: false, preamble: `/* Broletto ${version} · BSD-3-Clause */;` },
      }),
    ],
    output: {
      file,
      format: 'iife',
      inlineDynamicImports: true,
      intro: `try { (() => {${intro(tags)}${LOADER}`,
      // A page must never see an exception of ours: with an unknown Trusted Types policy, for one, Lit throws when it starts.
      outro: `})(); } catch (error) { console.warn('[broletto] could not start: ' + error); }`,
      sourcemap: true,
    },
  };
}

/** Puts the loader into what has a lazy part, with what its address needs before it. */
function lazyScope(base, before = '') {
  return {
    name: 'broletto-lazy-scope',
    renderChunk(code) {
      if (!code.includes('lazy("')) return { code: code.replace(LOADER, ''), map: null };
      // rollup leaves the old path as a last argument.
      return { code: code.replace(LOADER, () => before + lazyLoader(base)).replace(/(lazy\("[^"]+", "[^"]+"), [^)]+\)/g, '$1)'), map: null };
    },
  };
}

export default [
  ...lazyParts.sort((one, other) => hasLazyParts(one) - hasLazyParts(other)).map(lazyPart),
  bundle('dist/embed.js', 'dist/cdn/broletto.js'),
  ...scripts.map((name) => bundle(`dist/define/${name}.js`, `dist/standalone/${name}.js`)),
];
