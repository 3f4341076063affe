import assert from 'node:assert/strict';
import { test } from 'node:test';
import { format, lint, pure, types, unused } from './checks/tools.mjs';
import { plant } from './plant.mjs';

/** A file that every tool is content with, and a test that uses it. */
const CLEAN = {
  'src/text/one.ts': 'export const one = 1;\n',
  'test/text/one.test.ts': `import { expect } from 'chai';
import { one } from '../../src/text/one.ts';

it('is one', () => {
  expect(one).to.equal(1);
});
`,
};

for (const check of [format, types, pure, lint]) {
  test(`${check.name} is content with a clean repository`, (t) => {
    assert.deepEqual(check(plant(t, CLEAN)).problems, []);
  });
}

const FAULTS = [
  [types, 'a wrong type', 'src/text/a.ts', "export const a: number = 'a';\n", /TS2322/],
  [
    types,
    'an unchecked index',
    'src/text/a.ts',
    'export const a = (b: number[]): number => b[0];\n',
    /TS2322/,
  ],
  [types, 'an enum', 'src/text/a.ts', 'export enum A {\n  B,\n}\n', /TS1294/],
  [
    types,
    "a test's global in src",
    'src/text/a.ts',
    "describe('a', () => {});\nexport {};\n",
    /TS2593|TS2582|TS2304/,
  ],
  [
    pure,
    'the DOM in a pure room',
    'src/claims/a.ts',
    'export const a = document.title;\n',
    /TS2584|TS2304/,
  ],
  [
    pure,
    'a timer in a pure room',
    'src/text/a.ts',
    'export const a = () => setTimeout(a, 1);\n',
    /TS2304|TS2584|TS2580|TS2552/,
  ],
  [format, 'double quotes', 'src/text/a.ts', 'export const a = "a";\n', /a\.ts/],
  [
    lint,
    'a floating promise',
    'src/text/a.ts',
    'export function a(b: Promise<1>): void {\n  b;\n}\n',
    /no-floating-promises/,
  ],
  [lint, 'any', 'src/text/a.ts', 'export const a = (b: any): unknown => b;\n', /no-explicit-any/],
  [
    lint,
    'a thrown string',
    'src/text/a.ts',
    "export function a(): void {\n  throw 'a';\n}\n",
    /only-throw-error/,
  ],
  [lint, 'a default export', 'src/text/a.ts', 'export default 1;\n', /no-default-export/],
  [
    lint,
    'unsafeHTML',
    'src/ui/a.ts',
    "import { unsafeHTML } from 'lit/directives/unsafe-html.js';\nexport const a = unsafeHTML('');\n",
    /no-restricted-imports/,
  ],
  [
    lint,
    'unsafeStatic',
    'src/ui/a.ts',
    "import { unsafeStatic } from 'lit/static-html.js';\nexport const a = unsafeStatic('');\n",
    /no-restricted-imports/,
  ],
  [
    lint,
    'a class field that shadows a property',
    'src/ui/a.ts',
    "import { LitElement } from 'lit';\nexport class A extends LitElement {\n  static override properties = { b: {} };\n  b = 1;\n}\n",
    /no-classfield-shadowing/,
  ],
];

for (const [check, fault, path, text, pattern] of FAULTS) {
  test(`${check.name} finds ${fault}`, (t) => {
    assert.match(check(plant(t, { ...CLEAN, [path]: text })).problems.join('\n'), pattern);
  });
}

test('unused finds a file and an export that nothing uses, and nothing else in src', (t) => {
  const one = `${CLEAN['src/text/one.ts']}export const spare = 2;\n`;
  const root = plant(t, {
    ...CLEAN,
    'src/text/one.ts': one,
    'src/text/lost.ts': 'export const a = 1;\n',
  });
  const said = unused(root).problems.join('\n');
  assert.match(said, /Unused files.*\n.*src\/text\/lost\.ts/);
  assert.match(said, /Unused exports.*\n.*spare/);
  assert.doesNotMatch(said, /one\.test\.ts/);
});
