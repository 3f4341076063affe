// `npm test [path or pattern …]`: installs what is missing, finds or fetches a browser, then runs
// the browser tests, the house tests and the journeys, and closes with one plain line.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { provideBrowser } from './house/browser.mjs';
import { install } from './house/install.mjs';
import { add, closingLine, NOTHING } from './house/tally.mjs';
import { choose, testFiles } from './house/test-files.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SCRATCH = mkdtempSync(join(tmpdir(), 'plumbline-test-'));

const nodeTest = (files) => [
  '--test',
  '--test-concurrency=1',
  '--test-reporter=./test/house/node-reporter.mjs',
  '--test-reporter-destination=stdout',
  ...files,
];

const RUNNERS = {
  browser: (files) => [
    'node_modules/@web/test-runner/dist/bin.js',
    '--config',
    'test/web-test-runner.config.mjs',
    '--files',
    ...files,
  ],
  house: nodeTest,
  journeys: nodeTest,
};

/** Runs one group in a child process and answers what it came to. */
function run(group, files) {
  const tallyPath = join(SCRATCH, `${group}.json`);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, RUNNERS[group](files), {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PLUMBLINE_TALLY: tallyPath },
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const tally = existsSync(tallyPath)
        ? { ...NOTHING, ...JSON.parse(readFileSync(tallyPath, 'utf8')) }
        : NOTHING;
      // A runner that died without a word, or calls a run without failing tests a failure, failed.
      resolve(code !== 0 && tally.failed === 0 ? add(tally, { ...NOTHING, failed: 1 }) : tally);
    });
  });
}

let total = NOTHING;
try {
  install(ROOT);
  const groups = choose(testFiles(ROOT), process.argv.slice(2));
  if (groups.browser.length + groups.journeys.length > 0) {
    console.log(`Browser: ${await provideBrowser()}`);
  }
  for (const [group, files] of Object.entries(groups)) {
    if (files.length === 0) continue;
    console.log(`\n${group}: ${files.length} files`);
    total = add(total, await run(group, files));
  }
} catch (error) {
  console.error(error);
  total = add(total, { ...NOTHING, failed: 1 });
} finally {
  rmSync(SCRATCH, { recursive: true, force: true });
}

console.log(`\n${closingLine(total)}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
