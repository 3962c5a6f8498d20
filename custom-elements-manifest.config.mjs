import { globSync, readFileSync, writeFileSync } from 'node:fs';
/**
 * Makes dist/custom-elements.json and, from it, what editors read. Analyzer 0.11 leaves five things to mend: `dispatchEvent(new FooEvent())`
 * gives a phantom event, `define()` is not seen as a definition (and what is inside it is taken for one), paths name the sources, private members
 * are listed, attributes are not in kebab case as `Widget.createProperty` makes them.
 */
import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';

const tags = new Map();
const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function mend() {
  return {
    name: 'broletto-mend',
    analyzePhase({ ts, node }) {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return;
      const [tag, widget] = node.arguments;
      tags.set(widget.getText(), tag.text);
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        module.path = module.path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');
        for (const entry of [...(module.exports ?? []), ...(module.declarations ?? [])]) {
          if (entry.declaration?.module) entry.declaration.module = entry.declaration.module.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
        }
        module.exports = module.exports?.filter(({ kind }) => kind !== 'custom-element-definition');
        for (const declaration of module.declarations ?? []) {
          if (declaration.kind !== 'class') continue;
          const tag = tags.get(declaration.name);
          if (tag) Object.assign(declaration, { tagName: tag, customElement: true });
          declaration.members = declaration.members?.filter(({ privacy, name }) => privacy !== 'private' && privacy !== 'protected' && !name.startsWith('_'));
          for (const attribute of declaration.attributes ?? []) attribute.name = kebab(attribute.name);
          for (const member of declaration.members ?? []) if (member.attribute) member.attribute = kebab(member.attribute);
          declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('broletto-'));
        }
      }
      for (const [name, tag] of tags) {
        const module = customElementsManifest.modules.find(({ path }) => path === `dist/define/${tag.replace('broletto-', '')}.js`);
        const from = customElementsManifest.modules.find(({ declarations }) => declarations?.some((declaration) => declaration.name === name));
        module?.exports?.push({ kind: 'custom-element-definition', name: tag, declaration: { name, module: from?.path } });
      }
    },
  };
}

/** The JSX plugin takes paths for names of packages, and imports no event class from another module than the widget's. */
function mendJsx() {
  return {
    name: 'broletto-mend-jsx',
    packageLinkPhase({ customElementsManifest }) {
      const types = readFileSync('dist/jsx.d.ts', 'utf8');
      const isImported = (name) => new RegExp(`^import [^;]*\\b${name}\\b`, 'm').test(types);
      const missing = customElementsManifest.modules.flatMap(({ path, declarations = [] }) =>
        declarations.filter(({ name }) => /^Broletto\w+Event$/.test(name) && !isImported(name)).map(({ name }) => `import type { ${name} } from "${path}";\n`),
      );
      writeFileSync('dist/jsx.d.ts', (missing.join('') + types).replace(/(from "|import\(")dist\//g, '$1./'));
    },
  };
}

export default {
  globs: globSync(['src/widgets/**/*.ts', 'src/core/*.ts', 'src/define/*.ts']).filter((file) => !/\.(styles|data)\.ts$/.test(file)),
  outdir: 'dist',
  litelement: true,
  plugins: [
    mend(),
    customElementVsCodePlugin({ outdir: 'dist', hideLogs: true }),
    customElementJetBrainsPlugin({ outdir: 'dist', packageJson: false, hideLogs: true }),
    jsxTypesPlugin({ outdir: 'dist', fileName: 'jsx.d.ts', allowUnknownProps: false, hideLogs: true }),
    mendJsx(),
  ],
};
