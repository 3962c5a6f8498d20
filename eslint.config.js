import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** Imports point one way: embed, define → widgets → core → formats, funding, strings, tokens; static → the widgets' data, formats, funding, strings. */
const forbid = (files, ...patterns) => ({
  files: [files],
  rules: { 'no-restricted-imports': ['error', { patterns: patterns.map(([regex, message]) => ({ regex, message })) }] },
});
const noLibrary = ['^(chart\\.js|leaflet|papaparse)', 'Only the lazy part of its widget imports this library.'];
const apart = 'Widgets compose by tag, they do not import each other.';
const noOther = ['^\\.\\./[a-z]', apart];
/** The same from a room of a widget's folder. */
const noOtherFromRoom = ['^\\.\\./\\.\\./[a-z]', apart];
const noDom = [['^lit', 'Data functions run without Lit.'], ['/core/', 'Data functions run without the DOM.']];
const noDefine = ['/define/|/embed\\.js', 'Only define/ and embed.ts register.'];

export default tseslint.config(
  { ignores: ['dist', 'storybook-static', 'node_modules', '.cache', 'src/tokens/*.styles.ts', 'src/widgets/schools-map/map/provinces.ts'] },
  ...tseslint.configs.strict,
  lit.configs['flat/recommended'],
  wc.configs['flat/recommended'],
  {
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-empty-object-type': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      'wc/guard-super-call': 'off',
      'no-console': ['error', { allow: ['warn'] }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: "AssignmentExpression[left.property.name='innerHTML']", message: 'Data never becomes markup.' },
        { selector: "CallExpression[callee.name=/^(it|describe)$/] > ArrowFunctionExpression > ArrowFunctionExpression.body", message: 'This test body would never run.' },
      ],
    },
  },
  { files: ['tests/**', 'stories/**', 'scripts/**', 'bench/**', '*.mjs', '.storybook/**'], rules: { 'no-console': 'off', 'no-restricted-syntax': 'off', '@typescript-eslint/no-unused-expressions': 'off' } },
  forbid('src/{formats,funding,strings,tokens}/**', ['^lit', 'Pure functions: no Lit.'], ['\\.\\./(core|widgets)/', 'Imports point one way.'], noDefine),
  forbid('src/core/**', ['/widgets/', 'Imports point one way.'], noLibrary, noDefine),
  forbid('src/static/**', ['^lit', 'Static pages are made without Lit.'], ['/core/|/widgets/(?!.*/(facts|export-view|[\\w-]+\\.data)\\.js$)', 'Static pages are made from data functions.'], noLibrary, noDefine),
  forbid('src/widgets/*/*', noOther, noLibrary, noDefine),
  forbid('src/widgets/*/*/**', noOtherFromRoom, noLibrary, noDefine),
  forbid('src/widgets/*/*.data.ts', ...noDom, noOther, noLibrary, noDefine),
  forbid('src/widgets/*/*/*.data.ts', ...noDom, noOtherFromRoom, noLibrary, noDefine),
  {
    // What only a lazy part imports is part of it.
    files: ['src/widgets/budget-chart/{figure,take-away}/*.ts', 'src/widgets/budget-chart/table/{any-table,table-columns.data}.ts', 'src/widgets/cookie-notice/consent/*.ts'],
    rules: {
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ regex: '^@?lit|/core/|^\\.\\./\\.\\./[a-z]', allowTypeImports: true, message: 'What a lazy part needs is handed to it.' }] }],
    },
  },
  {
    // A lazy part that imported Lit or the core would bring them a second time; `import type` is erased.
    files: ['src/widgets/**/*-view.ts', 'src/widgets/schools-map/map/leaflet*.ts', 'src/formats/csv.ts', 'src/strings/findings.ts'],
    rules: {
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ regex: '^@?lit|/core/|^\\.\\./[a-z]', allowTypeImports: true, message: 'What a lazy part needs is handed to it.' }] }],
    },
  },
);
