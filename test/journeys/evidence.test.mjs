// Evidence that stands up: files, a pasted citation, a sum, a source that rests on another; backed up
// and restored on another device. And what is refused in words.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import {
  dragOver,
  findField,
  go,
  openArticle,
  pressWithControl,
  startAs,
  valueOf,
  waitForPanel,
  waitUntil,
} from './desk-work.mjs';
import {
  clickByName,
  fillByName,
  findByName,
  hasName,
  journey,
  readText,
  waitForNoText,
  waitForText,
} from './harness.mjs';

const TEXT = `Ferries win over Tolse

In its first year it carried 1.26 million passengers, 40 percent more than in the twelve months before.`;

const CITATION =
  'Dunmoor, P. (2024, March 12). The first year of electric service. Ilvane Port Authority. https://example.org/first-year.pdf';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-files-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A file outside the browser. */
function aFile(name, content) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Chooses files where **Attach file** is pressed. */
async function attach(page, button, ...paths) {
  const [chooser] = await Promise.all([
    page.waitForFileChooser(),
    clickByName(page, 'button', button),
  ]);
  await chooser.accept(paths);
}

/** A desk with one article and one claim, its panel open. */
async function openClaimOn(page) {
  await startAs(page, 'Ada Nworah');
  const article = await openArticle(page, TEXT);
  await dragOver(page, '1.26 million passengers');
  await page.keyboard.press('m');
  await waitForPanel(page);
  return article;
}

async function typeInto(page, name, text) {
  const field = await findField(page, name);
  await field.focus();
  await page.keyboard.type(text);
  await field.dispose();
}

journey('evidence with files, backed up and restored elsewhere', async (visit) => {
  const page = await visit.newPage('#/');
  const article = await openClaimOn(page);
  await clickByName(page, 'button', 'Add source');

  // A citation is taken apart.
  const { origin } = new URL(page.url());
  await page
    .browserContext()
    .overridePermissions(origin, [
      'clipboard-read',
      'clipboard-sanitized-write',
      'clipboard-write',
    ]);
  await page.evaluate((words) => navigator.clipboard.writeText(words), CITATION);
  const title = await findField(page, 'Source title');
  await title.focus();
  await pressWithControl(page, 'v');
  await waitForText(page, 'Filled in from what you pasted');
  assert.equal(await valueOf(page, 'Source URL'), 'https://example.org/first-year.pdf');
  assert.equal(await valueOf(page, 'Author'), 'Dunmoor, P.');

  // A sum is worked out, and taken.
  await typeInto(page, 'Calculation', '(1,260,930 - 900,412) / 900,412 in %');
  await clickByName(page, 'button', 'Use 40.04 %');

  // Files: two are kept, one is refused in words.
  const page1 = '<!doctype html><title>Counts</title><script>top.hacked = 1</script><p>1,260,930';
  const html = aFile('counts.html', page1);
  const notes = aFile('notes.txt', 'September to August: 1,260,930');
  const film = aFile('film.mov', '');
  truncateSync(film, 60_000_000);
  await attach(page, 'Attach file', html, notes, film);
  await waitForText(page, '“film.mov” has 60 MB; a file may have 50 MB.');
  await findByName(page, 'button', 'Remove: notes.txt');

  // A reload in between loses nothing.
  await typeInto(page, 'Quoted passage', 'Passengers: 1,260,930.');
  await page.waitForFunction(isKept, {}, 'Passengers: 1,260,930.');
  await page.reload();
  await findByName(page, 'button', 'Remove: notes.txt');
  assert.equal(await valueOf(page, 'Quoted passage'), 'Passengers: 1,260,930.');

  await fillByName(page, 'Source URL', 'javascript:alert(1)');
  await clickByName(page, 'radio', 'Supports');
  await clickByName(page, 'button', 'Save evidence');
  await waitForText(page, 'Only addresses that begin with http:// or https:// can be saved.');
  await fillByName(page, 'Source URL', 'https://example.org/first-year.pdf');
  await clickByName(page, 'button', 'Save evidence');
  await findByName(page, 'button', 'Edit: The first year of electric service');
  await findByName(page, 'button', 'Preview: counts.html');

  // The page that was kept is shown as its source.
  await clickByName(page, 'button', 'Preview: counts.html');
  await waitForText(page, 'top.hacked');
  const sha = createHash('sha256').update(page1).digest('hex');
  await waitForText(page, sha);
  assert.equal(await page.evaluate(() => 'hacked' in globalThis), false);
  await clickByName(page, 'button', 'Close');

  // A report on the report is no second source.
  await clickByName(page, 'button', 'Add source');
  await typeInto(page, 'Source title', 'Courier on the first year');
  await typeInto(page, 'Publisher', 'Port Ilvane Courier');
  await typeInto(page, 'Quoted passage', 'The port carried 1.26 million.');
  await clickByName(page, 'radio', 'Supports');
  await clickByName(page, 'button', 'Save evidence');
  await waitForText(page, '2 independent sources');
  await clickByName(page, 'button', 'Edit: Courier on the first year');
  const summary = await findByName(page, 'DisclosureTriangle', 'Independence and interests');
  await summary.evaluate((element) => element.click());
  await typeInto(page, 'Rests on', 'the first');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await findByName(page, 'button', 'Does not rest on: The first year of electric service');
  await clickByName(page, 'button', 'Save evidence');
  await waitForText(page, '1 independent source');
  await waitForText(page, 'Counted as one: “Courier on the first year” rests on');

  await clickByName(page, 'button', 'Side by side');
  await waitForText(page, 'What the sources say');
  await clickByName(page, 'button', 'Close');

  // Everything goes into one file, and comes out of it on a device that knows nothing.
  await go(page, '#/settings');
  await waitForText(page, '2 attached files hold');
  const copy = await visit.download(page, () => clickByName(page, 'button', 'Back up now'));
  assert.match(copy.name, /^plumbline-\d{4}-\d\d-\d\d\.plumbline$/);
  const kept = aFile(copy.name, copy.bytes);

  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
  });
  await go(page, '#/');
  await page.reload();
  await startAs(page, 'Ben Okoro');
  await go(page, '#/settings');
  const restoreFrom = async (path) => {
    const [chooser] = await Promise.all([
      page.waitForFileChooser(),
      clickByName(page, 'button', 'Restore…'),
    ]);
    await chooser.accept([path]);
  };
  const broken = Buffer.from(copy.bytes);
  broken[60] ^= 1;
  await restoreFrom(aFile('broken.plumbline', broken));
  await waitForText(page, 'broken.plumbline was not restored, and nothing changed.');
  await waitForNoText(page, 'attached files hold');
  await restoreFrom(kept);
  await waitForText(page, '2 new files');
  await waitForText(page, '2 attached files hold');
  await go(page, article);
  await clickByName(page, 'link', /^Claim 1:/);
  await findByName(page, 'button', 'Preview: notes.txt');
  await clickByName(page, 'button', 'Preview: notes.txt');
  await waitForText(page, 'September to August: 1,260,930');
  const notesOut = await visit.download(page, () => clickByName(page, 'button', 'Download'));
  assert.equal(notesOut.bytes.toString(), 'September to August: 1,260,930');
});

journey('a file is attached, and taken off, by keyboard alone', async ({ newPage }) => {
  const page = await newPage('#/');
  await openClaimOn(page);
  await clickByName(page, 'button', 'Add source');
  await typeInto(page, 'Source title', 'Counts');
  await clickByName(page, 'radio', 'Supports');
  await clickByName(page, 'button', 'Save evidence');
  const press = async (name) => {
    const button = await findByName(page, 'button', name);
    await button.focus();
    await page.keyboard.press('Enter');
    await button.dispose();
  };
  const [chooser] = await Promise.all([page.waitForFileChooser(), press('Attach file: Counts')]);
  await chooser.accept([aFile('list.txt', 'one')]);
  await findByName(page, 'button', 'Preview: list.txt');
  await press('Remove: list.txt');
  await waitUntil(
    'the file gone',
    async () => !(await hasName(page, 'button', 'Preview: list.txt')),
  );
  await pressWithControl(page, 'z');
  await findByName(page, 'button', 'Preview: list.txt').catch(async () => {
    throw new Error(`Undo did not bring the file back:\n${await readText(page)}`);
  });
});

/** Runs in the page: whether the disk has a draft with these words; a hand is faster than a disk. */
function isKept(words) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('plumbline');
    opening.onerror = () => reject(new Error('no database', { cause: opening.error }));
    opening.onsuccess = () => {
      const database = opening.result;
      const reading = database.transaction('drafts').objectStore('drafts').getAll();
      reading.onerror = () => reject(new Error('no drafts', { cause: reading.error }));
      reading.onsuccess = () => {
        database.close();
        resolve(JSON.stringify(reading.result).includes(words));
      };
    };
  });
}
