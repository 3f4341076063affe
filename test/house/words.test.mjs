import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { words } from './checks/words.mjs';
import { plant } from './plant.mjs';

function problemsOf(t, path, text) {
  const root = plant(t, { [path]: text });
  execFileSync('git', ['init', '--quiet'], { cwd: root });
  return words(root).problems;
}

const FAULTS = {
  'a path of a checkout': ['README.md', 'See /build/main/src for more.'],
  'a path of a home folder': ['src/text/a.ts', "const at = '/home/ada/desk';"],
  'a path on a Mac': ['test/text/a.test.ts', '// /Users/ada/desk'],
  'a path on Windows': ['src/text/a.ts', '// C:\\Users\\ada'],
  "a registry's host in the lock file": [
    'package-lock.json',
    '"resolved": "https://r.example/a.tgz"',
  ],
  "a registry's host in the code": ['src/app/a.ts', "fetch('https://registry.example.org/a')"],
  'unfinished work': ['src/text/a.ts', '// TODO: the other half'],
  'its own making': ['README.md', 'The list was sorted as requested.'],
};

for (const [fault, [path, text]] of Object.entries(FAULTS)) {
  test(`${fault} is found`, (t) => {
    const problems = problemsOf(t, path, `first line\n${text}\n`);
    assert.equal(problems.length, 1, problems.join('\n'));
    assert.ok(problems[0].startsWith(`${path}:2: `), problems[0]);
  });
}

test('ordinary text is no problem', (t) => {
  const text = 'The home/main rooting section of https://example.org/build/main/ explains it.\n';
  assert.deepEqual(problemsOf(t, 'README.md', text), []);
});

test('ignored files are not read', (t) => {
  assert.deepEqual(problemsOf(t, 'dist/a.js', '/build/main/\n'), []);
});

test('the path of the checkout itself is found, wherever that is', (t) => {
  const root = plant(t, {});
  execFileSync('git', ['init', '--quiet'], { cwd: root });
  writeFileSync(join(root, 'README.md'), `See ${root}/src for more.\n`);
  const { problems } = words(root);
  assert.ok(problems.includes('README.md:1: the path of this very checkout'), problems.join('\n'));
});
