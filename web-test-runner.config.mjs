/** Widget and data tests in a real browser; BROLETTO_BROWSERS chooses the engines (default: chromium). */
import commonjs from '@rollup/plugin-commonjs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { fromRollup } from '@web/dev-server-rollup';
import { chromeLauncher } from '@web/test-runner-chrome';
import { writeFileSync, mkdirSync } from 'node:fs';
import { defaultReporter } from '@web/test-runner';
import { CHROMIUM_ARGUMENTS, findBrowser } from './scripts/browsers.mjs';
import { leanLit } from './scripts/lean-lit.mjs';
import { startThirdParty } from './scripts/third-party.mjs';
import { webkitLauncher } from './scripts/webkit.mjs';

// One page at a time: a tab in the background gets no animation frames and no intersections.
const LAUNCHERS = {
  chromium: () => chromeLauncher({ launchOptions: { executablePath: findBrowser('chromium'), args: CHROMIUM_ARGUMENTS }, concurrency: 1 }),
  firefox: () => chromeLauncher({ launchOptions: { browser: 'firefox', executablePath: findBrowser('firefox') }, concurrency: 1 }),
  webkit: () => webkitLauncher(findBrowser('webkit')),
};
const engines = (process.env.BROLETTO_BROWSERS ?? 'chromium').split(',');

/** Counts for the last line of `npm test`. */
function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const count = { passed: 0, failed: 0 };
      const visit = (suite) => {
        for (const test of suite?.tests ?? []) if (!test.skipped) count[test.passed ? 'passed' : 'failed'] += 1;
        for (const inner of suite?.suites ?? []) visit(inner);
      };
      for (const session of sessions) {
        visit(session.testResults);
        // A file that could not be loaded has no tests to count; it is one failure all the same.
        if (!session.passed && !session.testResults?.suites.length && !session.testResults?.tests.length) count.failed += 1;
      }
      mkdirSync('.cache', { recursive: true });
      writeFileSync('.cache/browser-tests.json', JSON.stringify(count));
    },
  };
}

/** Tests run on localhost; tests/helpers/third-party.ts finds the other site by the global of the page around them. */
let thirdParty;
const thirdPartyPlugin = {
  name: 'third-party',
  async serverStart() {
    thirdParty = await startThirdParty('127.0.0.1');
  },
  serverStop: () => thirdParty.close(),
};

export default {
  files: ['tests/{widgets,data}/**/*.test.ts'],
  // Lit as it is in the bundles.
  nodeResolve: { exportConditions: ['development', 'browser'], browser: true },
  rootDir: '.',
  browsers: engines.map((engine) => LAUNCHERS[engine]()),
  concurrency: 2,
  // A failed comparison of bigints could not be sent to the runner, and the file would hang.
  testRunnerHtml: (path) => `<!doctype html><html><body><script>BigInt.prototype.toJSON = function () { return String(this); }; window.thirdPartyOrigin = '${thirdParty.origin}';</script><script type="module" src="${path}"></script></body></html>`,
  testFramework: { config: { timeout: 10_000 } },
  testsFinishTimeout: 600_000,
  browserStartTimeout: 60_000,
  plugins: [thirdPartyPlugin, fromRollup(leanLit)(), esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2022' }), fromRollup(commonjs)({ include: ['**/node_modules/papaparse/**'], strictRequires: false })],
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter()],
};
