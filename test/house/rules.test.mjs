import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rules } from './checks/rules.mjs';
import { plant } from './plant.mjs';

const RULES = `# Rules

Rules look like **S3** and are mentioned anywhere.

- **S1** A claim's status is derived.
- **S2** Nobody sets it (see **S9**).

| **G1** | A gate names what blocks. |
`;

function problemsOf(t, tests, rulesText = RULES) {
  const files = Object.entries(tests).map(([path, text]) => [`test/${path}`, text]);
  return rules(plant(t, { 'src/claims/RULES.md': rulesText, ...Object.fromEntries(files) }))
    .problems;
}

const ALL = `describe('[S1] status', () => {
  it('is derived', () => {});
});
it(\`[S2] nobody sets \${'status'}\`, () => {});
it('[G1] names what blocks', () => {});
`;

test('rules and tests that name each other are no problem', (t) => {
  assert.deepEqual(problemsOf(t, { 'claims/a.test.ts': ALL }), []);
});

test('a rule without a test is named', (t) => {
  const problems = problemsOf(t, { 'claims/a.test.ts': ALL.replace('[G1] ', '') });
  assert.deepEqual(problems, ['src/claims/RULES.md:8: rule G1 has no test titled [G1] …']);
});

test('a test that names an unknown rule is named', (t) => {
  const journeys = `journey('[S9] a whole job', async () => {});\n`;
  const problems = problemsOf(t, { 'claims/a.test.ts': ALL, 'journeys/j.test.mjs': journeys });
  assert.deepEqual(problems, [
    'test/journeys/j.test.mjs:1: [S9] is no rule of src/claims/RULES.md',
  ]);
});

test('a skipped test proves no rule, nor does one inside a skipped group', (t) => {
  const skips = [
    "it.skip('[G1] x', f)",
    "xit('[G1] x', f)",
    "describe.skip('x', () => { it('[G1] x', f); })",
  ];
  for (const skip of skips) {
    const text = ALL.replace(/it\('\[G1\].*/, `${skip};`);
    assert.match(problemsOf(t, { 'claims/a.test.ts': text })[0] ?? '', /rule G1 has no test/, skip);
  }
});

test('.only and a disabled law are refused', (t) => {
  const only = problemsOf(t, { 'claims/a.test.ts': ALL, 'text/b.test.ts': "it.only('x', f);\n" });
  assert.deepEqual(only, ['test/text/b.test.ts:1: .only hides the other tests']);
  const law = problemsOf(t, { 'claims/a.test.ts': ALL, 'laws/b.test.ts': "it.skip('x', f);\n" });
  assert.deepEqual(law, ['test/laws/b.test.ts:1: a disabled law']);
});

test('a rule that stands twice is refused', (t) => {
  const problems = problemsOf(t, { 'claims/a.test.ts': ALL }, `${RULES}\n- **S1** Again.\n`);
  assert.deepEqual(problems, ['src/claims/RULES.md:10: rule S1 stands twice']);
});
