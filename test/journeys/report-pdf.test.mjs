// The golden report printed by the browser: what must be in the PDF itself.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch } from 'puppeteer-core';
import { BROWSER_FLAGS, provideBrowser } from '../house/browser.mjs';

const GOLDEN = new URL('../../fixtures/reports/small.html', import.meta.url);

/** All matches of the first group. The browser leaves the structure of its PDFs uncompressed. */
const all = (pdf, pattern) => [...pdf.matchAll(pattern)].map(([, found]) => found);

describe('the printed report', () => {
  let browser, pdf;
  before(async () => {
    browser = await launch({
      executablePath: await provideBrowser(),
      headless: true,
      args: BROWSER_FLAGS,
    });
    const page = await browser.newPage();
    await page.goto(GOLDEN.href);
    const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
    pdf = Buffer.from(bytes).toString('latin1');
  });
  after(() => browser?.close());

  it('is tagged, in its language, with headings, tables and links as such', () => {
    assert.match(pdf, /\/MarkInfo\s*<<[^>]*\/Marked true/);
    assert.match(pdf, /\/StructTreeRoot/);
    assert.match(pdf, /\/Lang \(en\)/);
    assert.equal(all(pdf, /\/S \/(H1)\b/g).length, 1);
    for (const tag of ['H2', 'H3', 'Link', 'Table', 'Figure', 'L', 'LI']) {
      assert.ok(all(pdf, new RegExp(`/S /(${tag})\\b`, 'g')).length > 0, tag);
    }
    assert.match(pdf, /\/Outlines/);
  });

  it('has a title, and no address of the machine it was printed on', () => {
    assert.match(pdf, /\/Title/);
    assert.doesNotMatch(pdf, /file:\/\//);
  });

  it('has links that lead to the sources, and inside to places that are there', () => {
    const uris = all(pdf, /\/URI \(([^)]*)\)/g);
    for (const uri of [
      'https://example.org/register/8',
      'https://archive.example.org/log/1931',
      'https://fact.example.org/corrections',
    ]) {
      assert.ok(uris.includes(uri), uri);
    }
    const [places] = all(pdf, /\/Type \/Catalog[^]*?\/Dests (\d+) 0 R/g);
    const [, dictionary = ''] =
      new RegExp(`\\n${places} 0 obj\\s*<<([^]*?)>>\\s*endobj`).exec(pdf) ?? [];
    const known = new Set(all(dictionary, /\/([\w#-]+) \[/g));
    const wanted = all(pdf, /\/Dest \/([\w#-]+)/g);
    assert.ok(wanted.length > 10);
    assert.deepEqual(
      wanted.filter((name) => !known.has(name)),
      [],
    );
  });
});
