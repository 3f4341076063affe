import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { sizes } from './checks/sizes.mjs';
import { plant } from './plant.mjs';

const lines = (count) => 'export const many = [\n' + '  1,\n'.repeat(count - 2) + '];\n';

const limits = (exceptions, firstLoad = 1000) =>
  JSON.stringify({
    codeLinesPerFile: { limit: 400, why: 'w', exceptions },
    firstLoadGzip: { limit: firstLoad, why: 'w' },
  });

test('a file of 400 lines of code passes, however many comments it has', async (t) => {
  const comments = '// why\n\n/**\n * More.\n */\n'.repeat(100);
  const root = plant(t, { 'src/text/a.ts': comments + lines(400) });
  assert.deepEqual((await sizes(root)).problems, []);
});

test('a file of 401 lines of code does not', async (t) => {
  const root = plant(t, { 'src/text/a.ts': lines(401) });
  assert.deepEqual((await sizes(root)).problems, [
    'src/text/a.ts: 401 lines of code, more than 400',
  ]);
});

test('an exception needs a reason and leaves when it is not needed', async (t) => {
  const exceptions = { 'src/text/a.ts': { limit: 500 }, 'src/text/b.ts': { limit: 500, why: 'w' } };
  const root = plant(t, {
    'test/house/sizes.json': limits(exceptions),
    'src/text/a.ts': lines(450),
    'src/text/b.ts': lines(10),
  });
  assert.deepEqual((await sizes(root)).problems, [
    'sizes.json: the exception for src/text/a.ts has no reason',
    'sizes.json: src/text/b.ts needs no exception any more',
  ]);
});

test('a first load over its ceiling is refused, what loads later does not count', async (t) => {
  const page =
    '<html><head></head><body>Serve me.<script type="module" src="./main.ts"></script></body></html>';
  const heavy = `export const noise = '${randomBytes(3000).toString('base64')}';\n`;
  const app = (main) => ({
    'test/house/sizes.json': limits({}),
    'src/app/index.html': page,
    'src/app/noise.ts': heavy,
    'src/app/main.ts': main,
  });
  const later = plant(
    t,
    app("void import('./noise.ts').then(({ noise }) => console.log(noise));\n"),
  );
  assert.deepEqual((await sizes(later)).problems, []);
  const atOnce = plant(t, app("import { noise } from './noise.ts';\nconsole.log(noise);\n"));
  assert.match(
    (await sizes(atOnce)).problems[0],
    /^first load: \d{4} B gzipped, more than the 1000 B/,
  );
});
