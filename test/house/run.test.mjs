import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { provideBrowser } from './browser.mjs';
import { isStale } from './install.mjs';
import { plant } from './plant.mjs';
import { add, closingLine } from './tally.mjs';
import { choose } from './test-files.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const FILES = [
  'test/claims/fold.test.ts',
  'test/house/guard.test.mjs',
  'test/journeys/main.test.mjs',
  'test/text/anchor.test.ts',
  'test/text/deep/words.test.ts',
];

test('test files go to their runners', () => {
  assert.deepEqual(choose(FILES, []), {
    browser: [FILES[0], FILES[3], FILES[4]],
    house: [FILES[1]],
    journeys: [FILES[2]],
  });
});

test('folders, files and patterns choose; one that matches nothing is an error', () => {
  const browser = (...patterns) => choose(FILES, patterns).browser;
  assert.deepEqual(browser('test/text/'), [FILES[3], FILES[4]]);
  assert.deepEqual(browser('./test/text/anchor.test.ts'), [FILES[3]]);
  assert.deepEqual(browser('test/**/words*'), [FILES[4]]);
  assert.deepEqual(browser('test/text/*.test.ts', 'test/claims'), [FILES[0], FILES[3]]);
  assert.throws(() => choose(FILES, ['test/tex']), /No test file matches test\/tex/);
});

test('tallies add up and close in one plain line', () => {
  const sum = add({ passed: 1, failed: 0, skipped: 2 }, { passed: 2, failed: 1, skipped: 0 });
  assert.equal(closingLine(sum), '3 passed, 1 failed, 2 skipped');
  assert.equal(closingLine(add()), '0 passed, 0 failed');
});

test('modules are stale when missing or older than the lock file', (t) => {
  const root = plant(t, { 'a/package-lock.json': '{}' });
  const folder = join(root, 'a');
  assert.ok(isStale(folder));
  mkdirSync(join(folder, 'node_modules'));
  writeFileSync(join(folder, 'node_modules/.package-lock.json'), '{}');
  assert.ok(!isStale(folder));
  utimesSync(join(folder, 'node_modules/.package-lock.json'), 0, 0);
  assert.ok(isStale(folder));
});

/** Runs a runner on planted tests and answers its exit code, words and tally. */
function runPlanted(t, args) {
  const tallyPath = join(plant(t, {}), 'tally.json');
  const env = { ...process.env, PLUMBLINE_TALLY: tallyPath };
  // Set by the runner we are in; a child that sees it reports to us instead of to itself.
  delete env.NODE_TEST_CONTEXT;
  const { status, stdout } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  });
  return {
    status,
    stdout,
    tally: existsSync(tallyPath) ? JSON.parse(readFileSync(tallyPath)) : undefined,
  };
}

test('the Node runner counts passes, failures and skips, and says why', (t) => {
  const root = plant(t, {
    'a.test.mjs': `import { describe, it } from 'node:test';
describe('group', () => {
  it('passes', () => {});
  it('fails', () => { throw new Error('because'); });
  it.skip('skips', () => {});
});
`,
    'b.test.mjs': `import './gone.mjs';\n`,
  });
  const { status, stdout, tally } = runPlanted(t, [
    '--test',
    '--test-reporter=./test/house/node-reporter.mjs',
    '--test-reporter-destination=stdout',
    join(root, 'a.test.mjs'),
    join(root, 'b.test.mjs'),
  ]);
  assert.equal(status, 1);
  assert.deepEqual(tally, { passed: 1, failed: 2, skipped: 1 });
  assert.match(stdout, /because/);
  assert.match(stdout, /gone\.mjs/);
});

test('the browser runner counts passes, failures, skips and files that do not load', async (t) => {
  await provideBrowser();
  const { status, stdout, tally } = runPlanted(t, [
    'node_modules/@web/test-runner/dist/bin.js',
    '--config',
    'test/web-test-runner.config.mjs',
    '--files',
    'test/house/planted/mixed.ts',
    'test/house/planted/broken.ts',
  ]);
  assert.equal(status, 1);
  assert.deepEqual(tally, { passed: 3, failed: 2, skipped: 1 });
  assert.match(stdout, /expected 1 to equal 2/);
});

test('a journey fails when the page throws or asks another host, and keeps its profile otherwise', (t) => {
  const { tally, stdout } = runPlanted(t, [
    '--test',
    '--test-reporter=./test/house/node-reporter.mjs',
    '--test-reporter-destination=stdout',
    'test/house/planted/journeys.mjs',
  ]);
  assert.deepEqual(tally, { passed: 2, failed: 2, skipped: 0 });
  assert.match(stdout, /The page threw: .*planted/);
  assert.match(stdout, /The page asked another host: http:\/\/127\.0\.0\.1/);
  for (const [, folder] of stdout.matchAll(/Screenshots: (\S+)/g)) {
    assert.ok(existsSync(join(folder, 'page-1.png')), folder);
    rmSync(folder, { recursive: true });
  }
});
