// `node test/intake/make-golden.mjs`: writes what each fixture of the room gives today. Read the
// diff: a golden file once shipped changes for a reason only.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { BROWSER_FLAGS, provideBrowser } from '../house/browser.mjs';
import { startServer } from '../house/dev-server.mjs';

const FIXTURES = fileURLToPath(new URL('../../fixtures/intake/', import.meta.url));

const server = await startServer();
const browser = await launch({ executablePath: await provideBrowser(), args: BROWSER_FLAGS });
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(String(error)));
  await page.goto(new URL('fixtures/intake/fixtures.json', server.url).href);
  const portraits = await page.evaluate(async (module) => {
    const { allPortraits } = await import(module);
    return allPortraits();
  }, '/test/intake/portrait.ts');
  for (const [name, portrait] of Object.entries(portraits)) {
    writeFileSync(join(FIXTURES, name), `${JSON.stringify(portrait, null, 2)}\n`);
  }
  console.log(`${Object.keys(portraits).length} golden files`);
} finally {
  await browser.close();
  await server.close();
}
