/** The types for JSX, as an application gets them: by the package's name, everything they lead to checked. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';

// Within the package: `broletto` is found by its own `exports`.
const folder = mkdtempSync('jsx-types-');
after(() => rmSync(folder, { recursive: true }));

const compilerOptions = {
  strict: true, noEmit: true, skipLibCheck: false, jsx: 'preserve', types: [], target: 'es2022', module: 'esnext', moduleResolution: 'bundler', lib: ['es2023', 'dom', 'dom.iterable'],
};
writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['page.tsx'] }));

/** What the compiler says of a page that has this in it. */
function check(jsx) {
  const code = `import type { CustomElements } from 'broletto/jsx.d.ts';
declare global { namespace JSX { interface IntrinsicElements extends CustomElements {} } }
export const page = ${jsx};
`;
  writeFileSync(join(folder, 'page.tsx'), code);
  return spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', folder], { encoding: 'utf8' }).stdout.trim();
}

describe('jsx.d.ts', () => {
  it('knows the tags, their attributes and the classes of their events', () => {
    const jsx = `[
  <broletto-project-card heading="Rete" budget-total="1.000,00"><broletto-eu-banner fund="fami" /></broletto-project-card>,
  <broletto-schools-map page-size={20} onbroletto-school-select={(event) => event.school.name.length} onbroletto-issues={(event) => event.issues.length} />,
  <broletto-budget-chart onbroletto-error={({ code, retry }) => (code === 'timeout' ? retry() : undefined)} onbroletto-load={({ source }) => source.trim()} />,
  <broletto-cookie-notice services="youtube" onbroletto-notice-close={({ reason }) => reason.trim()} onbroletto-consent-change={({ receipt }) => receipt?.choices} />,
  <broletto-consent-embed ratio="4/3" onbroletto-embed-load={({ service, src }) => service + src} />,
]`;
    assert.equal(check(jsx), '');
  });

  it('refuses a number for a title, and a field that an event has not', () => {
    assert.match(check('<broletto-project-card heading={5} />'), /^\S+page\.tsx\(3,\d+\): error TS2322: Type 'number' is not assignable to type 'string'/);
    assert.match(check('<broletto-schools-map onbroletto-school-select={(event) => event.nothing} />'), /^\S+page\.tsx\(3,\d+\): error TS2339/);
  });
});
