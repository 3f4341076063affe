// A report in every format, taken from the app as it is handed to a host: built, under its own policy.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { bundle, writeBundle } from '../house/bundle.mjs';
import { serveStatic } from '../house/static-server.mjs';
import { go, hashOf, openSample, startAs, waitUntil } from './desk-work.mjs';
import { clickByName, findByName, journey, waitForText } from './harness.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'plumbline-formats-'));
writeBundle(await bundle(ROOT), folder);
const site = await serveStatic(folder, '/');
after(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What each format's file is called and begins with. */
const FILES = [
  ['Annotated HTML', /\.html$/, /^<!doctype html>/],
  ['Markdown', /\.md$/, /^# /],
  ['Web Annotation JSON-LD', /\.annotations\.jsonld$/, /^\{\s+"@context": "http:\/\/www\.w3\.org/],
  ['CSV', /\.csv$/, /^number,status,id,/],
  ['Word document', /\.docx$/, /^PK/],
  ['All public formats (zip)', /\.zip$/, /^PK/],
];

journey(
  'the report is taken in every format, and printed',
  async (visit) => {
    const page = await visit.newPage();
    await startAs(page, 'Eve Editor', 'Editor');
    await openSample(page);
    const article = hashOf(page);
    await go(page, `${article}/report`);
    await waitForText(page, 'Document checked');

    const taken = new Map();
    for (const [format, name, begins] of FILES) {
      await clickByName(page, 'radio', format);
      const file = await visit.download(page, () => clickByName(page, 'button', 'Download'));
      assert.match(file.name, name);
      assert.match(file.bytes.toString('latin1'), begins);
      taken.set(format, file.bytes);
    }

    // Word comments and zip entries survive the worker.
    const word = unzipSync(taken.get('Word document'));
    const comments = strFromU8(word['word/comments.xml']).match(/<w:comment /g) ?? [];
    assert.ok(comments.length >= 7, `${comments.length} comments`);
    const zip = Object.keys(unzipSync(taken.get('All public formats (zip)')));
    assert.deepEqual(
      zip.map((name) => name.slice(name.lastIndexOf('.'))),
      ['.html', '.docx', '.md', '.jsonld', '.csv'],
    );

    // The preview shows the chosen format; ClaimReview says what it needs.
    await clickByName(page, 'radio', 'Markdown');
    await waitForText(page, '## Summary');
    await clickByName(page, 'radio', 'ClaimReview JSON-LD');
    await waitForText(page, 'ClaimReview needs the address of the published page.');
    const button = await findByName(page, 'button', 'Download');
    assert.equal(await button.evaluate((each) => each.getAttribute('aria-disabled')), 'true');

    // On paper there is the report and nothing else; afterwards the page is as it was.
    await clickByName(page, 'radio', 'Print or PDF');
    await page.evaluate(() => {
      globalThis.print = () => (globalThis.printed = document.title);
    });
    const title = await page.title();
    await clickByName(page, 'button', 'Print');
    await waitUntil('the print dialog', () => page.evaluate(() => globalThis.printed));
    const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true, tagged: true }));
    assert.match(pdf.toString('latin1'), /\/StructTreeRoot/);
    const headings = pdf.toString('latin1').match(/\/S \/H1\b/g) ?? [];
    assert.equal(headings.length, 1, 'the heading of the report alone');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal(await page.title(), title);
    assert.equal(await page.evaluate(() => document.querySelector('.printed-report')), null);

    // What was chosen is remembered.
    await clickByName(page, 'radio', 'CSV');
    await page.reload();
    const csv = await findByName(page, 'radio', 'CSV');
    assert.equal(await csv.evaluate((each) => each.checked), true);
  },
  { address: site.url },
);
