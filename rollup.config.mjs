/**
 * Bundles what tsc has put into dist/: the one script of a page (dist/cdn/broletto.js) and one file per widget (dist/standalone/).
 * Each is a single IIFE, so that it works as a module, as a classic script, after concatenation and when loaded twice. Rollup cannot split an IIFE:
 * the lazy parts are built first, as self-contained modules named by their hash, and every `import()` becomes a preload with integrity and an import
 * of that file from beside the script.
 */
import commonjs from '@rollup/plugin-commonjs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import MagicString from 'magic-string';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const widgets = globSync('dist/define/*.js').map((file) => basename(file, '.js')).filter((name) => name !== 'all').sort();
const lazyParts = globSync(['dist/widgets/**/*-view.js', 'dist/formats/csv.js', 'dist/strings/findings.js']).map((file) => resolve(file));

/** Lazy module → its built file and hash; filled by the first builds, read by the last. */
const built = new Map();

const minify = (options = {}) => terser({ ecma: 2021, module: true, compress: { passes: 3, unsafe_arrows: true }, format: { comments: false }, ...options });

const plugins = () => [
  // 'production': otherwise NODE_ENV=test puts Lit's development build into the bundle.
  nodeResolve({ exportConditions: ['production'], browser: true }),
  commonjs(),
  fromTypeScript(),
  leanLit(),
];

/**
 * Leaves out what Lit keeps for browsers older than ours: every one has constructable style sheets, none needs the polyfills or hydrates. And what it keeps
 * for standard decorators, two marks on the page's globals among it: ours are the older ones.
 * Fails when a new Lit no longer reads as expected.
 */
function leanLit() {
  const cuts = {
    'css-tag.js': [/=(\w)\.ShadowRoot&&[^;]*?"replace"in CSSStyleSheet\.prototype/, '=true'],
    'lit-html.js': [/\w+\.litHtmlPolyfillSupport/, '(void 0)'],
    'reactive-element.js': [/\w+\.reactiveElementPolyfillSupport|Symbol\.metadata\?\?=Symbol\("metadata"\)|\w+\.litPropertyMetadata\?\?=new WeakMap|this\[Symbol\.metadata\]/g, 'null'],
    'lit-element.js': [/\w+\.(litElementHydrateSupport|litElementPolyfillSupport)/g, '(void 0)'],
  };
  return {
    name: 'broletto-lean-lit',
    transform(code, id) {
      const cut = /node_modules\/(@lit|lit-html|lit-element)\//.test(id) && cuts[basename(id)];
      if (!cut) return null;
      const lean = new MagicString(code).replace(...cut);
      if (!lean.hasChanged()) this.error(`${id}: not the Lit that this build knows how to trim`);
      return { code: lean.toString(), map: lean.generateMap({ hires: true }) };
    },
  };
}

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
      for (const { start, end, language } of templateTexts(this.parse(code))) text.update(start, end, FOLD[language](code.slice(start, end)));
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

/** Ranges of the literal parts of every `html`, `svg` and `css` template that span lines. */
function templateTexts(node, found = []) {
  if (node.type === 'TaggedTemplateExpression' && node.tag.name in FOLD) {
    for (const { start, end, value } of node.quasi.quasis) if (value.raw.includes('\n')) found.push({ start, end, language: node.tag.name });
  }
  for (const child of Object.values(node)) {
    for (const inner of Array.isArray(child) ? child : [child]) if (inner && typeof inner.type === 'string') templateTexts(inner, found);
  }
  return found;
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
          // As strong as it needs to be, and 16 bytes shorter than sha384: a hash does not compress.
          const integrity = `sha256-${createHash('sha256').update(chunk.code).digest('base64')}`;
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
      if (!built.has(id)) this.error(`${specifier} is imported lazily but is no lazy part (*-view.ts, formats/csv.ts, strings/findings.ts)`);
      return { id, external: true };
    },
    renderDynamicImport({ targetModuleId }) {
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

/**
 * Fetches a lazy part from the folder of the page's `base` setting, else of the script itself (a module does not know which one it is). One that failed
 * is asked for again under another address: browsers remember a module that could not be had.
 */
const lazyLoader = (name) => `
const own = document.currentScript || document.querySelector('script[type=module][src*="/${name}.js"]');
const parts = {};
let again = '';
const lazy = (file, integrity) => parts[file] ??= (() => {
  const base = document.querySelector('meta[name="broletto"]')?.content.match(/base=([^;]+)/)?.[1].trim().replace(/[^/]$/, '$&/') ?? own?.src ?? '';
  const { href } = new URL(file + again, new URL(base, document.baseURI));
  document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href, integrity, crossOrigin: 'anonymous' }));
  return import(href).catch((error) => {
    delete parts[file];
    again += '?';
    throw error;
  });
})();
`;

function bundle(input, file, tags) {
  const name = basename(file, '.js');
  return {
    input,
    plugins: [
      ...plugins(),
      lazyImports(),
      lazyScope(name),
      minify({
        // Private names, ours and Lit's, begin with an underscore; all code that knows them is in the bundle.
        mangle: { properties: { regex: /^_/ } },
        format: { comments: false, preamble: `/* Broletto ${version} · BSD-3-Clause */;` },
      }),
    ],
    output: {
      file,
      format: 'iife',
      intro: `try {${intro(tags)}${LOADER}`,
      // A page must never see an exception of ours: with an unknown Trusted Types policy, for one, Lit throws when it starts.
      outro: `} catch (error) { console.warn('[broletto] could not start: ' + error); }`,
      sourcemap: true,
    },
  };
}

/** Puts the loader into the bundles that have a lazy part. */
function lazyScope(name) {
  return {
    name: 'broletto-lazy-scope',
    renderChunk(code) {
      if (!code.includes('lazy("')) return null;
      // rollup leaves the old path as a last argument.
      return { code: code.replace(LOADER, () => lazyLoader(name)).replace(/(lazy\("[^"]+", "[^"]+"), [^)]+\)/g, '$1)'), map: null };
    },
  };
}

export default [
  ...lazyParts.map(lazyPart),
  bundle('dist/embed.js', 'dist/cdn/broletto.js', widgets.map((name) => `broletto-${name}`)),
  ...widgets.map((name) => bundle(`dist/define/${name}.js`, `dist/standalone/${name}.js`, [`broletto-${name}`])),
];
