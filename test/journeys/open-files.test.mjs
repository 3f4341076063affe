// Files of every kind that is read, through Open file… to the workbench.
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { go, putInto, startAs, valueOf, waitForWorkbench } from './desk-work.mjs';
import { clickByName, findByName, hasName, journey, waitForText } from './harness.mjs';

const FIXTURES = fileURLToPath(new URL('../../fixtures/intake/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'plumbline-files-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Copies a fixture under the name that it has at a newsroom. */
function file(name) {
  const stored = name.endsWith('.html') ? `${name}.raw` : name;
  const path = join(folder, name);
  copyFileSync(join(FIXTURES, stored), path);
  return path;
}

async function openFiles(page, ...paths) {
  const chooser = page.waitForFileChooser();
  await clickByName(page, 'button', 'Open file…');
  await (await chooser).accept(paths);
}

async function choose(page, name, value) {
  const select = await findByName(page, 'combobox', name);
  await select.select(value);
}

journey('a saved page is looked over, corrected and checked', async ({ newPage }) => {
  const page = await newPage();
  await startAs(page, 'Ada Checker');
  await openFiles(page, file('news-page.html'));
  await waitForText(page, 'Say what each block is');
  await waitForText(page, '1 struck-out passage was left out.');
  assert.equal(await valueOf(page, 'Title'), 'Porpoises are back in the harbour, volunteers say');
  assert.equal(await valueOf(page, 'Byline'), 'Ilse Korn, Jonas Vell');
  assert.equal(await valueOf(page, 'Published'), '2026-03-14');

  await choose(page, 'Block 4 is', 'none');
  await clickByName(page, 'button', 'Join block 3 with the block above');
  await clickByName(page, 'button', 'Split block 2');
  await page.reload();
  // Nothing of the look is lost with the page.
  await waitForText(page, 'but the evidence is thin. By Ilse Korn and Jonas Vell');
  await clickByName(page, 'button', 'Start checking');
  await waitForWorkbench(page);
  await waitForText(page, 'but the evidence is thin. By Ilse Korn and Jonas Vell');
  await waitForText(page, 'The first one I took for a plank');
  assert.ok(!(await page.evaluate(() => document.body.innerText)).includes('14 March 2026, 6:30'));

  // What was looked over is an article now, and no draft any more.
  await go(page, '#/opened');
  await findByName(page, 'textbox', 'Article text');
});

journey('each kind of file becomes an article', async ({ newPage }) => {
  const page = await newPage();
  await startAs(page, 'Ada Checker');
  const kinds = {
    'story.md': 'lost 40 centimetres of depth since 2019',
    'wire-copy.txt': 'will keep all eleven daily crossings to the island of Tolse',
    'hearing.vtt': 'Tor Lind: We paid 310,000 crowns last year & the year before.',
    'interview.srt': 'MIRELA OSTRAND: Then the café miscounted.',
    'council-transcript.txt': 'CHAIR: At what cost?',
  };
  for (const [name, words] of Object.entries(kinds)) {
    await openFiles(page, file(name));
    await waitForText(page, words);
    await clickByName(page, 'button', 'Start checking');
    await waitForWorkbench(page);
    await waitForText(page, words);
    await clickByName(page, 'link', 'Desk');
    await findByName(page, 'heading', 'Desk');
  }
});

journey('several files at once, and files that are none of ours', async ({ newPage }) => {
  const page = await newPage();
  await startAs(page, 'Ada Checker');
  const pdf = join(folder, 'report.pdf');
  writeFileSync(pdf, '%PDF-1.7\n1 0 obj\n');
  await openFiles(page, file('blog-page.html'), pdf, file('letter-1252.txt'));
  await waitForText(page, 'blog-page.html is on the desk.');
  await waitForText(page, 'report.pdf cannot be opened: Plumbline does not read PDF files.');
  await waitForText(page, 'letter-1252.txt is on the desk.');
  await findByName(page, 'link', 'Warum der Hafen verlandet');
  assert.ok(await hasName(page, 'link', 'A letter from the café'));

  // A file that is looked over leaves what stands in New article alone.
  await clickByName(page, 'link', 'New article');
  await putInto(page, 'Article text', 'Words that somebody has begun to type here.');
  await waitForText(page, 'Draft kept');
  await clickByName(page, 'link', 'Desk');
  await openFiles(page, file('wire-copy.txt'));
  await waitForText(page, 'Say what each block is');
  await clickByName(page, 'button', 'Start checking');
  await waitForWorkbench(page);
  await go(page, '#/new');
  assert.equal(await valueOf(page, 'Article text'), 'Words that somebody has begun to type here.');
});
