import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rooms } from './checks/rooms.mjs';
import { modules, plant } from './plant.mjs';

const TARGETS = modules(
  'src/text/anchor.ts',
  'src/text/internal/table.ts',
  'src/claims/fold.ts',
  'src/journal/log.ts',
);

/** What the check says about one file among ordinary neighbours. */
function problemsOf(t, path, text, more = {}) {
  return rooms(plant(t, { ...TARGETS, ...more, [path]: text })).problems;
}

function assertOne(problems, pattern) {
  assert.equal(problems.length, 1, problems.join('\n'));
  assert.match(problems[0], pattern);
}

test('imports that the table allows are no problem', (t) => {
  const text = `import { one } from '../text/anchor.ts';
import type { LitElement } from 'lit';
import { localized } from '@lit/localize';
export type Two = [typeof one, LitElement, typeof localized, import('../claims/fold.ts').one];
`;
  assert.deepEqual(problemsOf(t, 'src/ui/view.ts', text), []);
});

const FORMS = {
  'a plain import': `import { one } from '../journal/log.ts';\nexport const two = one;\n`,
  'a type-only import': `import type { one } from '../journal/log.ts';\nexport type Two = typeof one;\n`,
  'a member-wise type import': `import { type one } from '../journal/log.ts';\nexport type Two = typeof one;\n`,
  'an import for its effect': `import '../journal/log.ts';\nexport const two = 2;\n`,
  'a re-export': `export { one } from '../journal/log.ts';\nexport const two = 2;\n`,
  'a dynamic import': `export const two = () => import('../journal/log.ts');\n`,
  'a dynamic import by template': 'export const two = () => import(`../journal/log.ts`);\n',
  'an import() type': `export type Two = import('../journal/log.ts').One;\n`,
  'a typeof import()': `export type Two = typeof import('../journal/log.ts');\n`,
  'a worker address': `export const two = () => new Worker(new URL('../journal/log.ts', import.meta.url));\n`,
  'an import assignment': `import log = require('../journal/log.ts');\nexport const two = log;\n`,
  'a module augmentation': `declare module '../journal/log.ts' {}\nexport const two = 2;\n`,
  'a reference comment': `/// <reference path="../journal/log.ts" />\nexport const two = 2;\n`,
};

for (const [form, text] of Object.entries(FORMS)) {
  test(`a forbidden room is seen through ${form}`, (t) => {
    assertOne(
      problemsOf(t, 'src/ui/view.ts', text),
      /view\.ts:1: room ui may not import room journal/,
    );
  });
}

test("another room's internal/ is private, one's own is not", (t) => {
  const text = `export type Two = import('../text/internal/table.ts').One;\n`;
  assertOne(problemsOf(t, 'src/claims/gates.ts', text), /internal to room text/);
  const own = `export type Two = import('./internal/table.ts').One;\n`;
  assert.deepEqual(problemsOf(t, 'src/text/words.ts', own), []);
});

test("a test may import its room's internal/, but no other's", (t) => {
  const text = `import { one } from '../../src/text/internal/table.ts';\nconsole.log(one);\n`;
  assert.deepEqual(problemsOf(t, 'test/text/table.test.ts', text), []);
  assertOne(problemsOf(t, 'test/laws/table.test.ts', text), /internal to room text/);
});

test('a package belongs to the rooms that name it', (t) => {
  assert.deepEqual(problemsOf(t, 'src/journal/db.ts', `import 'idb';\nexport const a = 1;\n`), []);
  const idb = `export const db = () => import('idb/with-async-ittr');\n`;
  assertOne(problemsOf(t, 'src/app/db.ts', idb), /room app may not import the package idb/);
  const node = `import type { Stats } from 'node:fs';\nexport type S = Stats;\n`;
  assertOne(problemsOf(t, 'src/text/disk.ts', node), /may not import the package node:fs/);
});

test('what is not named by a literal cannot be checked, so it is refused', (t) => {
  const text = `export const load = (name: string) => import('./' + name);\n`;
  assertOne(problemsOf(t, 'src/app/load.ts', text), /not named by a literal/);
});

test('paths end in .ts, exist and stay in the rooms', (t) => {
  const text = (path) => `export type Two = import('${path}').One;\n`;
  assertOne(problemsOf(t, 'src/text/a.ts', text('./anchor')), /does not end in \.ts/);
  assertOne(problemsOf(t, 'src/text/a.ts', text('./gone.ts')), /gone\.ts does not exist/);
  assertOne(problemsOf(t, 'src/text/a.ts', text('../../test/a.ts')), /leads out of the rooms/);
  assertOne(problemsOf(t, 'src/kitchen/a.ts', text('../text/anchor.ts')), /in no room/);
  assertOne(problemsOf(t, 'src/main.ts', 'export const a = 1;\n'), /in no room/);
  assertOne(problemsOf(t, 'src/text/a.js', 'export const a = 1;\n'), /is not TypeScript/);
});

test('assets come from fixtures or from a room that may be imported', (t) => {
  const text = (path) => `export const at = new URL('${path}', import.meta.url);\n`;
  const sample = '../../fixtures/sample/desk.ndjson';
  assert.deepEqual(problemsOf(t, 'src/app/sample.ts', text(sample)), []);
  assertOne(
    problemsOf(t, 'src/app/sample.ts', text('../../package.json')),
    /leads out of the rooms/,
  );
});

test('cycles of files are seen, also type-only ones; what loads later ends a chain', (t) => {
  const one = `import type { B } from './b.ts';\nexport type A = B;\n`;
  const two = `import type { A } from './a.ts';\nexport type B = A;\n`;
  assertOne(
    problemsOf(t, 'src/text/a.ts', one, { 'src/text/b.ts': two }),
    /cycle .*a\.ts → .*b\.ts → .*a\.ts/,
  );
  const later = `export const a = () => import('./a.ts');\n`;
  assert.deepEqual(problemsOf(t, 'src/text/a.ts', one, { 'src/text/b.ts': later }), []);
});

test('barrels are refused by name and by content', (t) => {
  assertOne(problemsOf(t, 'src/text/index.ts', 'export const a = 1;\n'), /barrel by name/);
  const star = `export * from './anchor.ts';\nexport const a = 1;\n`;
  assertOne(problemsOf(t, 'src/text/all.ts', star), /export \*/);
});

test('a file that only forwards is a barrel, unless it is only ever loaded on demand', (t) => {
  const all = { 'src/text/all.ts': `export { one } from './anchor.ts';\n` };
  const atOnce = `import { one } from './all.ts';\nexport const two = one;\n`;
  assertOne(problemsOf(t, 'src/text/two.ts', atOnce, all), /all\.ts:1: only forwards/);
  const later = `export const two = () => import('./all.ts');\n`;
  assert.deepEqual(problemsOf(t, 'src/text/two.ts', later, all), []);
});

test('a table of rooms that import each other is refused', (t) => {
  const table = {
    rooms: { a: { imports: ['b'], packages: [] }, b: { imports: ['a'], packages: [] } },
    assets: [],
  };
  const root = plant(t, { 'test/house/rooms.json': JSON.stringify(table) });
  assertOne(rooms(root).problems, /a → b → a is a cycle/);
});
