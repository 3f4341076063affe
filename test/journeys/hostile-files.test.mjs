// Every hostile and every ordinary fixture, read under the strictest policy there is: nothing may
// run, nothing may be asked for, and the policy may not even have to object.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { journey } from './harness.mjs';

const FIXTURES = new URL('../../fixtures/intake/', import.meta.url);
const { files, pasted } = JSON.parse(readFileSync(new URL('fixtures.json', FIXTURES), 'utf8'));

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types plumbline-inert',
].join('; ');
const PAGE =
  '<!doctype html><html lang="en"><title>Reading hostile files</title><body></body></html>';

const textOf = (name) =>
  readFileSync(new URL(name.endsWith('.html') ? `${name}.raw` : name, FIXTURES), 'utf8');

/** Each line of the vectors by itself, too: alone, a vector meets a parser in its first state. */
function cases() {
  const whole = files.map((name) => ({ name, text: textOf(name) }));
  const vectors = textOf('hostile/xss-vectors.html')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, i) => ({ name: `vector-${i}.html`, text: `<p>words</p>${line}` }));
  // Readability tries again, in another way, when a first look gives little.
  const short = { name: 'short.html', text: '<article><p>Few words, in an article.</p></article>' };
  const large = {
    name: 'large.md',
    text: '# Title\n\n<img src=x onerror=boom()> words\n\n'.repeat(4_000),
  };
  return [...whole, ...vectors, short, large];
}

journey('hostile files run nothing and ask for nothing', async ({ url, newPage }) => {
  const page = await newPage();
  const requests = [];
  await page.setRequestInterception(true);
  const address = new URL('hostile-files', url).href;
  page.on('request', (request) => {
    requests.push(request.url());
    if (request.url() !== address) return request.continue();
    const headers = { 'content-security-policy': POLICY };
    return request.respond({ status: 200, contentType: 'text/html', headers, body: PAGE });
  });
  await page.evaluateOnNewDocument(() => {
    globalThis.violations = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      globalThis.violations.push(`${effectiveDirective} ${blockedURI} ${sample}`);
    });
    globalThis.boom = () => {
      globalThis.ran = true;
    };
  });
  await page.goto(address);

  const answers = await page.evaluate(
    async (doors, list, markups) => {
      const [{ readFile }, { readRichText }] = await Promise.all(doors.map((door) => import(door)));
      const read = [];
      for (const { name, text } of list) {
        const imported = await readFile({ name, type: '', bytes: new TextEncoder().encode(text) });
        read.push(`${name} ${imported.ok ? imported.what : imported.problems[0].code}`);
      }
      for (const markup of markups) read.push(`pasted ${readRichText(markup).ok}`);
      await new Promise((resolve) => setTimeout(resolve, 500));
      return read;
    },
    ['/src/intake/read-file.ts', '/src/intake/rich-text.ts'],
    cases(),
    pasted.map(textOf),
  );

  assert.equal(answers.length, cases().length + pasted.length);
  assert.deepEqual(
    answers.filter((line) => !/ (article|true)$/.test(line)),
    [],
  );
  assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
  assert.equal(await page.evaluate(() => globalThis.ran), undefined);
  const own = /^\/(?:src|node_modules|__vendor__|__wds-outside-root__)\/|^\/hostile-files$/;
  const foreign = requests.filter((asked) => {
    const { origin, pathname } = new URL(asked);
    return origin !== new URL(url).origin || !own.test(pathname);
  });
  assert.deepEqual(foreign, []);
});
