import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher, defaultReporter } from '@web/test-runner';
import { BROWSER_FLAGS, findBrowser } from './house/browser.mjs';
import { guard, guardSockets } from './house/guard.mjs';
import { add, hand, NOTHING } from './house/tally.mjs';
import { vendorCjs } from './house/vendor-cjs.mjs';

const BROWSER_FOLDERS = 'text,claims,insight,journal,team,intake,report,ui,app,laws';

/** Counts tests of one session; a file that could not run at all counts as one failure. */
function tallySession(session) {
  const tallySuite = (suite) =>
    add(
      {
        passed: suite.tests.filter((test) => test.passed && !test.skipped).length,
        failed: suite.tests.filter((test) => !test.passed && !test.skipped).length,
        skipped: suite.tests.filter((test) => test.skipped).length,
      },
      ...suite.suites.map(tallySuite),
    );
  const tests = session.testResults ? tallySuite(session.testResults) : NOTHING;
  const broken = !session.passed && tests.failed === 0;
  return broken ? add(tests, { ...NOTHING, failed: 1 }) : tests;
}

/**
 * Of several tabs only one is in front; the others are hidden, get no or few animation frames and no
 * focus events. Every test page has a window of its own and is told that it is the one in front.
 */
async function visiblePage({ context }) {
  const page = await context.newPage({ type: 'window' });
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

const tallyReporter = {
  stop: ({ sessions }) => hand(add(...[...sessions].map(tallySession))),
};

const ROOT = fileURLToPath(new URL('..', import.meta.url));

export default {
  rootDir: ROOT,
  files: [`test/{${BROWSER_FOLDERS}}/**/*.test.ts`],
  // Lit's development build warns about mistakes that production swallows.
  nodeResolve: { exportConditions: ['browser', 'development'] },
  plugins: [guardSockets(), vendorCjs(ROOT), esbuildPlugin({ ts: true, target: 'es2022' })],
  middleware: [guard],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: findBrowser(), args: BROWSER_FLAGS },
      createPage: visiblePage,
    }),
  ],
  concurrency: 2,
  // A slow or busy machine is not a failing test; a hanging test still ends.
  testsFinishTimeout: 300_000,
  testFramework: {
    // A forgotten `.only` would silently drop the other tests from the verdict of CI.
    config: { ui: 'bdd', timeout: 10_000, forbidOnly: process.env.CI === 'true' },
  },
  // axe checks whole documents: the page around a test has to be a decent one.
  testRunnerHtml: (testFramework) =>
    `<!doctype html><html lang="en"><head><title>Plumbline test</title></head><body>` +
    `<script type="module" src="${testFramework}"></script></body></html>`,
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: false }),
    tallyReporter,
  ],
};
