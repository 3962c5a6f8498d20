/**
 * Lit without what no widget of ours uses: 1.2 to 1.6 kB of brotli less in every script. Its readable source is taken, with the switches of its development
 * build turned off as Lit's own production build does; then what is in the list gives way to nothing, or to a constant that lets the minifier drop
 * what hangs on it. Every browser of ours has constructable style sheets, none needs the polyfills or hydrates.
 * Fails when a new Lit no longer reads as expected, and when our code begins to use what is left out.
 */
import MagicString from 'magic-string';
import { basename } from 'node:path';

/** From the head of a method, function or class to the brace that closes it at the same depth. */
const whole = (head) => new RegExp(`^( *)(?:${head})[^\\n]*\\{(?: \\}\\n|\\n[\\s\\S]*?^\\1\\}\\n)`, 'gm');
const gone = '';

/** Of each file of Lit: what is written there, what is put in its place. */
const CUTS = {
  'css-tag.js': [
    [/(supportsAdoptingStyleSheets =)[^;]+;/, '$1 true;'],
    // A sheet is kept with its text: none of our templates is evaluated twice, and their values are `css` or `unsafeCSS`.
    [/(\n *)const cacheable = [^;]+;/, '$1const cacheable = false;'],
    [/(\n *)(?:const strings = this\._strings|this\._strings = strings|this\['_\$cssResult\$'\] = true);/g, gone],
    [/if \(safeToken !== constructionToken\) \{[^}]+\}/, gone],
    [/, (?:undefined|strings), constructionToken|strings\.length === 1\s*\? strings\[0\]\s*:/g, gone],
    ['const constructionToken = Symbol();', gone],
    ['if (supportsAdoptingStyleSheets && styleSheet === undefined) {', '{'],
    ['textFromCSSResult(v)', 'v.cssText'],
    ['s instanceof CSSStyleSheet ? s : s.styleSheet', 's.styleSheet'],
    [whole('toString\\('), gone],
  ],
  'reactive-element.js': [
    [/global\.reactiveElementPolyfillSupport\w*/g, 'undefined'],
    [whole('static finalizeStyles\\('), gone],
    ['this.finalizeStyles(this.styles)', '[this.styles].flat(Infinity)'],
    [/(const emptyStringForBooleanAttribute =)[^;]+;/, "$1 '';"],
    [/JSCompiler_renameProperty\(('(?:elementProperties|finalized)'), \w+\)/g, '$1'],
    // Marks on the page's globals, two of them for standard decorators: ours are the older ones.
    [/Symbol\.metadata \?\?= [^;]+;|global\.litPropertyMetadata \?\?= [^;]+;|\(global\.reactiveElementVersions \?\?= [^;]+;/g, gone],
    [/this\[Symbol\.metadata\]/, 'null'],
    [whole('static addInitializer\\('), gone],
    ['superCtor._initializers !== undefined', 'false'],
    ['this.constructor._initializers?.forEach((i) => i(this));', gone],
    // Properties are declared by decorators, as text or as Boolean, on fields of their own, as `isOurs` sees to.
    ["this.hasOwnProperty(JSCompiler_renameProperty('properties', this))", 'false'],
    [/( *case (?:Number|Object|Array):)(?=\s*(?:case|value|fromValue|try))[\s\S]*?(?=\n {8}\})/g, gone],
    [/(?:const converter = )(?:options\.converter|typeof options\.converter)[^;]+;/g, 'const converter = defaultConverter;'],
    [/ *(?:converter: defaultConverter|useDefault: false|hasChanged: notEqual),\n/g, gone],
    ['options.hasChanged ?? notEqual', 'notEqual'],
    [/\(options\.useDefault &&[^;]+;/, 'false;'],
    ['{ useDefault, reflect, wrapped }, initializeValue', '{ reflect }'],
    ['useDefault && !(', 'false && !('],
    [' && !useDefault', gone],
    [/convertedValue \?\?[^;]+;/, 'convertedValue;'],
    ['this.prototype.hasOwnProperty(name)', 'false'],
    [
      'this.getPropertyDescriptor(name, key, options)',
      '{ get() { return this[key]; }, set(value) { const old = this[key]; this[key] = value; this.requestUpdate(name, old, options); } }',
    ],
    [whole('static getPropertyDescriptor\\('), gone],
    ['!options.noAccessor', 'true'],
    [/^ {8}this\.__(?:instanceProperties = undefined|reflectingProperty = null);\n/gm, gone],
    [/const elementProperties = this\.constructor\s*\.elementProperties;\s*if \([^)]+\)/, 'if (false)'],
    [/, useNewValue = false, newValue(\) \{)/, '$1 let newValue;'],
    ['useNewValue === false', 'true'],
    // What no widget overrides or asks for.
    ['descriptor !== undefined', 'true'],
    [/const result = this\.scheduleUpdate\(\);[^}]+\}/, 'this.performUpdate();'],
    ['this.__controllers?.forEach((c) => c.hostUpdate?.());', gone],
    [/(?<=if \(!this\.hasUpdated\) \{\s*(?:\/\/.*\s*)*)this\.renderRoot \?\?=\s*this\.createRenderRoot\(\);/, gone],
    [/let shouldUpdate = false;|shouldUpdate = [^;]+;/g, gone],
    [/if \(shouldUpdate\)/g, 'if (true)'],
    ['this.getUpdateComplete()', 'this.__updatePromise'],
    [whole('(?:removeController|scheduleUpdate|shouldUpdate|getUpdateComplete)\\('), gone],
  ],
  'lit-element.js': [
    [/global\.(?:litElementHydrateSupport|litElementPolyfillSupport\w*)/g, 'undefined'],
    ["JSCompiler_renameProperty('finalized', LitElement)", "'finalized'"],
    [/\(global\.litElementVersions \?\?= [^;]+;/, gone],
    // Only directives wish to know of it.
    [/^ {4}(?:dis)?connectedCallback\(\) \{[\s\S]*?^ {4}\}\n/gm, gone],
    [/if \(!this\.hasUpdated\) \{[^}]*isConnected[^}]*\}/, gone],
    // Shadow roots are empty when we come.
    [whole('createRenderRoot\\('), gone],
    [/this\.__childPart = /g, gone],
    [whole('render\\('), gone],
    [/LitElement\['_\$litElement\$'\] = true;/, gone],
  ],
  'lit-html.js': [
    [/global\.litHtmlPolyfillSupport\w*/g, 'undefined'],
    [/\(global\.litHtmlVersions \?\?= [^;]+;/, gone],
    [/\bwrap\((this\.\w+|\w+|itemPart\._\$endNode)\)/g, '$1'],
    [/type === MATHML_RESULT/g, 'false'],
    ["typeof type === 'number'", 'true'],
    ['options?.creationScope ?? d', 'd'],
    [/options\?\.renderBefore \?\? /g, gone],
    // Expressions where no template of ours has one, as `MISPLACED` sees to; listeners whose options change.
    ['rawTextElement.test(node.tagName)', 'false'],
    [/if \(match\[COMMENT_START\] === '!--'\) \{[^}]*\}\s*else if \(match\[COMMENT_START\] !== undefined\) \{[^}]*\}\s*else /, gone],
    [/else if \(regex === commentEndRegex \|\| regex === comment2EndRegex\) \{[^}]*\}/, gone],
    [/name\.startsWith\(marker\)|\(i = node\.data\.indexOf\(marker, i \+ 1\)\) !== -1|templatePart\.type === ELEMENT_PART/g, 'false'],
    [/ *constructor\([^)]*\) \{\s*super\(element[^;]+;\s*this\.type = EVENT_PART;[\s\S]*?\n {4}\}\n/, gone],
    [/newListener\.(\w+) !==\s*oldListener\.\1/g, 'false'],
    // Directives, and what only they ask of a part.
    [/ && (?:value !== noChange|!noCommit)/g, gone],
    [/(export const noChange =)[^;]+;/, '$1 undefined;'],
    [/Symbol\.for\('lit-nothing'\)/, 'Symbol()'],
    // Listeners are functions.
    [/ *if \(typeof this\._\$committedValue === 'function'\) \{\s*([^}]+)\}\s*else \{[^}]+\}/, '$1'],
    [/ *this\._\$parent = parent;/g, gone],
    [/\w+ === noChange/g, 'false'],
    [/, directiveParent = this(|, valueIndex)(?:, noCommit)?\)/g, '$1)'],
    ['(values, part, i)', '(values, i)'],
    [/resolveDirective\(this, ([\w[\] +]+?)(?:, directiveParent)?(?:, \w+)?\)/g, '$1'],
    [/ *this\.(?:_\$disconnectableChildren = undefined|__isConnected = options[^;]+);\n/g, gone],
    [/ *constructor\(\) \{\s*super\(\.\.\.arguments\);\s*this\.type = \w+;[^}]*\}\n|^ *this\.type = (?!EVENT)\w+;\n/gm, gone],
    ['this._$notifyConnectionChanged?.(false, true, from);', gone],
    [whole('setConnected\\(|get _\\$isConnected\\(|get parentNode\\(|get startNode\\(|get endNode\\(|get tagName\\('), gone],
  ],
};

/** Finds in a template, `\0` for each expression, what Lit no longer knows: comments, an expression in an element of raw text or in a tag otherwise than as a value. */
export const MISPLACED = new RegExp(
  [/<!--/, /<(script|style|textarea|title)\b(?:(?!<\/\1)[^])*\0/, /<\/?[\w-]*\0/, /<[\w-]+(?:\s+[^\s"'>=\0]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*\s+\0/]
    .map(({ source }) => source)
    .join('|'),
  'i',
);

/** What a decorator may say of a property. */
const isOurs = (options) => /^(?:\{(?: (?:attribute: false|type: Boolean|reflect: true),?)+ \})?$/.test(options.replace(/\s+/g, ' '));

/** Methods and a value of Lit's that are gone: whoever overrides, calls or gives one would not be heard. */
const LOST = /\b(?:(?:addInitializer|finalizeStyles|getPropertyDescriptor|removeController|scheduleUpdate|shouldUpdate|hostUpdate|getUpdateComplete|createRenderRoot)\(|noChange\b)/;

export function leanLit() {
  return {
    name: 'broletto-lean-lit',
    transform(code, id) {
      if (/\/node_modules\/(?!@?lit).*\/development\//.test(id)) this.error(`${id}: a development build of another library`);
      if (/\/lit-html\/.*directive/.test(id)) this.error(`${id}: Lit is built without directives (scripts/lean-lit.mjs)`);
      if (/\/node_modules\/(@lit|lit|lit-html|lit-element)\//.test(id)) {
        const lean = new MagicString(code).replace(/(DEV_MODE|ENABLE_\w+) = true/g, '$1 = false');
        for (const [written, put] of CUTS[basename(id)] ?? []) {
          const before = lean.toString();
          if (lean.replace(written, put).toString() === before) this.error(`${id}: not the Lit that this build knows how to trim, there is no ${written}`);
        }
        return { code: lean.toString(), map: lean.generateMap({ hires: true }) };
      }
      const lost = !id.includes('/node_modules/') && LOST.exec(code);
      if (lost) this.error(`${id}: Lit is built without ${lost[0].replace('(', '()')} (scripts/lean-lit.mjs)`);
      for (const [said, options = ''] of code.matchAll(/\bproperty\((\{[^}]*\})?\)/g)) {
        if (!isOurs(options)) this.error(`${id}: Lit is built without what ${said} needs (scripts/lean-lit.mjs)`);
      }
      return null;
    },
  };
}
