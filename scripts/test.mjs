/**
 * `npm test`: lint, types, build, then the tests of widgets and data in Chromium, of the package in Node, of the built pages in Chromium.
 * `npm run test:all-browsers`: widgets and data in Chromium, Firefox and WebKit, pages in Firefox too (WebKit's driver is used by the test runner only).
 * With BROLETTO_COUNT, a file, the count goes on from an earlier run's. Every step runs, whatever became of the one before. The last line counts tests, and lint, types and build as one each.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const COUNT = '.cache/browser-tests.json';
const total = { passed: 0, failed: 0 };
const add = ({ passed, failed }) => {
  total.passed += passed;
  total.failed += failed;
};
const start = (command, options, env = {}) => spawnSync(command, options, { stdio: 'inherit', env: { ...process.env, ...env }, shell: process.platform === 'win32' }).status === 0;

/** One of the package's scripts; counts as one test. */
function step(name) {
  console.log(`\n── ${name}`);
  const isPassed = start('npm', ['run', '--silent', name]);
  add({ passed: Number(isPassed), failed: Number(!isPassed) });
}

/** web-test-runner, in these engines; its configuration leaves a count. */
function browserTests(engines) {
  console.log(`\n── widgets and data: ${engines}`);
  rmSync(COUNT, { force: true });
  const isPassed = start('wtr', [], { BROLETTO_BROWSERS: engines });
  const count = (() => {
    try {
      return JSON.parse(readFileSync(COUNT, 'utf8'));
    } catch {
      return { passed: 0, failed: 0 };
    }
  })();
  // It can fail without a failed test: no browser, a file that does not load.
  add(isPassed || count.failed ? count : { ...count, failed: 1 });
}

/** node:test; a file that dies counts as a failed test. */
async function nodeTests(title, patterns, env = {}) {
  console.log(`\n── ${title}`);
  Object.assign(process.env, env);
  const stream = run({ files: globSync(patterns).sort(), concurrency: Math.min(2, cpus().length), timeout: 300_000 });
  stream.on('test:summary', ({ file, counts }) => {
    if (!file) add({ passed: counts.passed, failed: counts.tests - counts.passed - counts.skipped - counts.todo });
  });
  for await (const text of stream.compose(spec)) process.stdout.write(text);
}

if (process.argv.includes('--all-browsers')) {
  browserTests('chromium,firefox,webkit');
  await nodeTests('pages: firefox', 'tests/pages/*.test.mjs', { BROLETTO_BROWSER: 'firefox' });
} else {
  ['lint', 'types', 'build'].forEach(step);
  browserTests('chromium');
  await nodeTests('package', 'tests/package/*.test.mjs');
  await nodeTests('pages: chromium', 'tests/pages/*.test.mjs');
}

const { BROLETTO_COUNT: carried } = process.env;
const { failed } = total;
if (carried) {
  if (existsSync(carried)) add(JSON.parse(readFileSync(carried, 'utf8')));
  writeFileSync(carried, JSON.stringify(total));
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = failed || !total.passed ? 1 : 0;
