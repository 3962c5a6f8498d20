/**
 * Builds the design tokens (W3C DTCG, src/tokens/tokens.json) with style-dictionary:
 * - *tokens.styles.ts: private properties that the widgets read, each a ladder: `--broletto-x`, the host design system's variable, the default;
 * - tokens.css: the same defaults as public properties on `:root`, a starting point for a theme.
 * `$extensions.broletto` holds what DTCG has no field for: `dark`, the value under a dark colour scheme, and `hosts`, the ladder's middle rungs.
 */
import StyleDictionary from 'style-dictionary';

const publicName = (token) => `--broletto-${token.name}`;
const privateName = (token) => `--_${token.name}`;
/** What every widget reads, and what only some do, in a file each: a bundler keeps every template of a file that it needs. */
const SETS = { 'tokens.styles.ts': ['tokens', /^(?!color-(state|chart)-)/], 'state-tokens.styles.ts': ['stateTokens', /^color-state-/], 'chart-tokens.styles.ts': ['chartTokens', /^color-chart-/] };
const extension = (token) => token.original.$extensions?.broletto ?? {};

/** `light-dark()` follows the page's color-scheme, so a widget is dark only where the page is. */
const defaultValue = (token) => (extension(token).dark ? `light-dark(${token.$value}, ${extension(token).dark})` : token.$value);

StyleDictionary.registerFormat({
  name: 'broletto/lit',
  format: ({ dictionary: { allTokens }, file }) => {
    const [set, names] = SETS[file.destination];
    const ladder = (token) => [publicName(token), ...(extension(token).hosts ?? [])].reduceRight((rest, name) => `var(${name}, ${rest})`, defaultValue(token));
    return `import { css } from 'lit';

// Made by scripts/tokens.mjs from tokens.json.
export const ${set} = css\`
  :host {
${allTokens.filter(({ name }) => names.test(name)).map((token) => `    ${privateName(token)}: ${ladder(token)};`).join('\n')}
  }
\`;
`;
  },
});

StyleDictionary.registerFormat({
  name: 'broletto/css',
  format: ({ dictionary: { allTokens } }) => `/* Broletto's default theme. Widgets need no stylesheet: copy a line to change it. With this file a page no longer follows Bootstrap Italia's colours. */
:root {
${allTokens.map((token) => `  ${publicName(token)}: ${defaultValue(token)}; /* ${token.$description} */`).join('\n')}
}
`,
});

const dictionary = new StyleDictionary({
  source: ['src/tokens/tokens.json'],
  log: { verbosity: 'silent', warnings: 'error' },
  platforms: {
    web: {
      transforms: ['name/kebab'],
      buildPath: 'src/tokens/',
      files: [
        ...Object.keys(SETS).map((destination) => ({ destination, format: 'broletto/lit' })),
        { destination: 'tokens.css', format: 'broletto/css' },
      ],
    },
  },
});
const built = await dictionary.formatPlatform('web');
if (built.some(({ output }) => output.includes('[object') || output.includes('undefined'))) throw new Error('tokens.json holds a value that cannot become CSS');
await dictionary.buildAllPlatforms();
