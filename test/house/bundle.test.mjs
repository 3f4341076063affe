import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch } from 'puppeteer-core';
import { readText } from '../journeys/locators.mjs';
import { BROWSER_FLAGS, provideBrowser } from './browser.mjs';
import { bundle, writeBundle } from './bundle.mjs';
import { builtPage, pageReferences } from './page.mjs';
import { plant } from './plant.mjs';
import { serveStatic } from './static-server.mjs';

/** A small app with one of everything that the build has to carry into the site. */
const APP = {
  'src/app/index.html': `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Planted</title>
    <link rel="icon" href="./icon.svg" />
    <link rel="stylesheet" href="./page.css" />
  </head>
  <body>
    <p id="unserved">This page has to be served.</p>
    <script type="module" src="./main.ts"></script>
  </body>
</html>
`,
  'src/app/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
  'src/app/page.css': `@import '../../node_modules/@fontsource-variable/source-serif-4/index.css';
body { font-family: 'Source Serif 4 Variable', serif; }
`,
  'src/app/main.ts': `import { html, render } from 'lit';
import { shared } from './shared.ts';

async function start(): Promise<void> {
  const { lazy } = await import('./lazy.ts');
  const worker = new Worker(new URL('./echo.worker.ts', import.meta.url), { type: 'module' });
  const echo = await new Promise<string>((resolve) => {
    worker.onmessage = ({ data }) => resolve(data as string);
    worker.postMessage('worker');
  });
  const sample = await fetch(new URL('../../fixtures/sample/desk.ndjson', import.meta.url));
  await document.fonts.load('16px "Source Serif 4 Variable"');
  const fonts = document.fonts.check('16px "Source Serif 4 Variable"') ? 'font' : 'no font';
  document.getElementById('unserved')?.remove();
  render(html\`<p>\${[shared, lazy, echo, (await sample.text()).trim(), fonts].join(' ')}</p>\`, document.body);
}
void start();
`,
  'src/app/shared.ts': `export const shared: string = 'shared';\n`,
  'src/app/lazy.ts': `import { shared } from './shared.ts';\nexport const lazy = \`lazy-\${shared}\`;\n`,
  'src/app/echo.worker.ts': `import { shared } from './shared.ts';
self.onmessage = ({ data }) => self.postMessage(\`\${data}-\${shared}\`);
`,
  'fixtures/sample/desk.ndjson': '"sample"\n',
};

async function build(t, app = APP) {
  const root = plant(t, app);
  const built = await bundle(root);
  writeBundle(built, join(root, 'dist'));
  return { root, ...built };
}

async function open(t) {
  const browser = await launch({ executablePath: await provideBrowser(), args: BROWSER_FLAGS });
  t.after(() => browser.close());
  return browser.newPage();
}

test('the built app works from any folder, under its own policy', async (t) => {
  const { root } = await build(t);
  const site = await serveStatic(join(root, 'dist'), '/some/sub/folder/');
  t.after(() => site.close());
  const page = await open(t);
  const troubles = [];
  page.on('console', (message) => troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('requestfailed', (request) => troubles.push(`failed: ${request.url()}`));
  await page.goto(`${site.url}#/review`);
  await page.waitForFunction(() => document.body.textContent.includes('lazy'));
  assert.equal(await readText(page), 'shared lazy-shared worker-shared "sample" font');
  assert.deepEqual(troubles, []);
  const html = await page.content();
  assert.match(
    html,
    /<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self';/,
  );
});

test('opened from disk, the page says in words that it must be served', async (t) => {
  const { root } = await build(t);
  const page = await open(t);
  await page.goto(pathToFileURL(join(root, 'dist/index.html')).href);
  assert.equal(await readText(page), 'This page has to be served.');
});

test('every file but the page has a hash of its content in its name', async (t) => {
  const { files } = await build(t);
  const names = [...files.keys()];
  assert.ok(names.length > 8, names.join('\n'));
  for (const name of names) {
    assert.match(name, /^(index\.html|assets\/[\w.-]+-[\w]{8}\.[\w.]+)$/);
  }
  const changed = { ...APP, 'fixtures/sample/desk.ndjson': '"other"\n' };
  const other = await build(t, changed);
  const main = (built) => [...built.files.keys()].find((name) => name.startsWith('assets/main-'));
  assert.notEqual(
    main({ files }),
    main(other),
    'the script that names the sample has a new name, too',
  );
});

test('two builds of the same files are the same', async (t) => {
  const [one, two] = [await build(t), await build(t)];
  const print = ({ files }) =>
    [...files].sort().map(([name, bytes]) => `${name} ${Buffer.from(bytes).toString('base64')}`);
  assert.deepEqual(print(one), print(two));
});

test('what loads on demand is not part of the first load; Lit is its production build', async (t) => {
  const { files, firstLoad } = await build(t);
  assert.ok(firstLoad.includes('index.html'));
  assert.ok(!firstLoad.some((name) => /lazy|worker|desk|woff/.test(name)), firstLoad.join('\n'));
  const page = Buffer.from(files.get('index.html')).toString();
  for (const name of firstLoad) {
    if (name !== 'index.html') assert.ok(page.includes(name), name);
  }
  const scripts = [...files].filter(([name]) => name.endsWith('.js'));
  assert.ok(scripts.every(([, bytes]) => !Buffer.from(bytes).includes('Lit is in dev mode')));
});

test('a page that its own policy would break is refused', () => {
  const refused = (html, words) => assert.throws(() => pageReferences(html), words);
  refused('<head><style>p {}</style></head>', /<style> is blocked/);
  refused('<body><p style="color: red">a</p></body>', /attributes are blocked/);
  refused('<body><p onclick="a()">a</p></body>', /attributes are blocked/);
  refused('<script>a()</script>', /inline scripts are blocked/);
  refused('<script src="./a.ts"></script>', /is not a module/);
  assert.throws(() => builtPage('<head></head><body> </body>', String, []), /say in words/);
});
