import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { makeSample } from '../sample/make-sample.mjs';

test('the sample desk is what its story gives under the present rules', async () => {
  const stored = await readFile(
    new URL('../../fixtures/sample/desk.ndjson', import.meta.url),
    'utf8',
  );
  assert.equal(await makeSample(), stored, 'run `npm run sample` and read the diff');
});
