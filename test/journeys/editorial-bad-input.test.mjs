// What goes wrong at an editorial desk: two editors who decide at once, files and links that do not
// fit, scales and people that change under the work. Each time a clear message, and nothing lost.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import {
  addClaimant,
  addSource,
  go,
  hashOf,
  openArticle,
  startAs,
  switchTo,
  valueOf,
  waitForSaved,
  write,
} from './desk-work.mjs';
import { QUOTE, RESTATED, TEXT, mark } from './editorial-story.mjs';
import {
  addColleagues,
  attachFiles,
  choose,
  openAt,
  photograph,
  submit,
  writeDate,
} from './editorial-work.mjs';
import {
  clickByName,
  fillByName,
  findByName,
  hasName,
  journey,
  readText,
  waitForText,
} from './harness.mjs';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-wrong-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A desk with two editors and a checker, who has a claim ready for review. */
async function openDesk(page) {
  await startAs(page, 'Eve Editor', 'Editor');
  await addColleagues(page, [
    ['Max Editor', 'Editor'],
    ['Ada Checker', 'Fact-checker'],
  ]);
  await switchTo(page, 'Ada Checker');
  const article = await openArticle(page, TEXT);
  const claim = await mark(page, QUOTE);
  await write(page, 'Restated claim', RESTATED);
  await addClaimant(page, 'Ilvane Port Authority', 'operator');
  for (const number of [1, 2]) {
    await addSource(page, {
      'Source title': `Annual report ${number}`,
      Publisher: `Office ${number}`,
      stance: 'Supports',
    });
  }
  await clickByName(page, 'radio', 'Mostly true');
  await write(page, 'Finding', 'The counts show a rise of 38 percent.');
  return { article, claim };
}

journey('two editors approve and reject the same claim in two tabs', async ({ newPage }) => {
  const eve = await newPage();
  const { claim } = await openDesk(eve);
  await submit(eve);
  await switchTo(eve, 'Eve Editor');
  const max = await newPage(claim);
  await switchTo(max, 'Max Editor');
  await findByName(max, 'button', 'Approve');

  // Max writes why he rejects it; meanwhile Eve approves.
  await clickByName(max, 'button', 'Reject');
  await fillByName(max, 'Why it is rejected', 'The year is the wrong one.');
  await eve.bringToFront();
  await clickByName(eve, 'button', 'Approve');
  await waitForText(eve, 'Approved. Changing anything that the report prints');
  await waitForSaved(eve);

  await max.bringToFront();
  await waitForText(max, 'Somebody else decided while you had this claim open.');
  await waitForText(max, 'Eve Editor approved');
  assert.equal(await valueOf(max, 'Why it is rejected'), 'The year is the wrong one.');
  await photograph(max, 'decided-meanwhile');
  await clickByName(max, 'button', 'Reject claim');
  await waitForText(max, 'Max Editor rejected this claim');

  // The last word is a rejection, and the approval is in the history.
  await eve.bringToFront();
  await waitForText(eve, 'Max Editor rejected this claim');
  await waitForText(eve, 'The year is the wrong one.');
  await waitForText(eve, 'Sent back');
  await clickByName(eve, 'DisclosureTriangle', 'History');
  await findByName(eve, 'list', 'History');
  const text = await readText(eve);
  assert.match(text, /Eve Editor approved/);
  assert.equal(await valueOf(eve, 'Finding'), 'The counts show a rise of 38 percent.');
  await photograph(eve, 'rejected-after-approval');
});

journey('a link that runs a script, a file that is too large, hostile Markdown', async (visit) => {
  const page = await visit.newPage();
  const { article, claim } = await openDesk(page);

  await clickByName(page, 'button', 'Edit: Annual report 1');
  await fillByName(page, 'Source URL', 'javascript:alert(document.domain)');
  await clickByName(page, 'button', 'Save evidence');
  await waitForText(page, /begin with http:\/\/ or https:\/\//);
  assert.equal(await valueOf(page, 'Source URL'), 'javascript:alert(document.domain)');
  await fillByName(page, 'Source URL', 'https://example.org/report');
  await clickByName(page, 'button', 'Save evidence');
  await findByName(page, 'button', 'Edit: Annual report 1');

  const film = join(folder, 'film.mov');
  writeFileSync(film, '');
  truncateSync(film, 60_000_000);
  const list = join(folder, 'list.txt');
  writeFileSync(list, 'one');
  await attachFiles(page, 'Attach file: Annual report 1', film, list);
  await waitForText(page, '“film.mov” has 60 MB; a file may have 50 MB.');
  await findByName(page, 'button', 'Preview: list.txt');
  await photograph(page, 'too-large');

  const hostile =
    '**Bold** <img src=x onerror="globalThis.hacked = 1"><script>globalThis.hacked = 1</script> [trap](javascript:alert(1)) [port](https://example.org/port)';
  await write(page, 'Rationale', hostile);
  assert.equal(await valueOf(page, 'Rationale'), hostile, 'what was written stays as it was');
  await submit(page);
  await switchTo(page, 'Eve Editor');
  await openAt(page, claim);
  await clickByName(page, 'button', 'Approve');
  await waitForText(page, 'Approved. Changing anything that the report prints');
  await go(page, `${article}/report`);
  await waitForText(page, '1 approved claim enters');
  await findByName(page, 'link', 'port');
  await photograph(page, 'hostile-markdown');
  const hrefs = await page.evaluate(() => hrefsOfPage());
  assert.deepEqual(
    hrefs.filter((href) => /^\s*javascript:/i.test(href)),
    [],
  );
  const { bytes } = await visit.download(page, () => clickByName(page, 'button', 'Download'));
  const source = bytes.toString('utf8');
  assert.doesNotMatch(source, /<img|<script>globalThis|href="javascript:/i);
  assert.match(source, /<strong>Bold<\/strong>/);
  assert.match(source, /&lt;img/, 'HTML is printed as the letters it is');
  const file = await visit.newPage('about:blank');
  await file.setContent(source, { waitUntil: 'load' });
  assert.equal(await file.evaluate(() => 'hacked' in globalThis), false);
  assert.equal(await page.evaluate(() => 'hacked' in globalThis), false);
});

journey('a scale changes under its verdicts; an owner leaves; a day has passed', async (visit) => {
  const page = await visit.newPage();
  const { claim } = await openDesk(page);
  await switchTo(page, 'Eve Editor');

  // The level in use gets another name, in a new version.
  await go(page, '#/settings');
  await clickByName(page, 'button', /^Edit scale/);
  await waitForText(page, '1 verdict keeps version 1.');
  const level = await levelNamed(page, 'Mostly true');
  await fillByName(level, 'Label', 'Nearly true');
  await photograph(page, 'scale');
  await clickByName(page, 'button', 'Save scale');
  await waitForText(page, 'Version 1: 1 verdict');
  await openAt(page, claim);
  await waitForText(page, 'Mostly true');
  const text = await readText(page);
  assert.match(text, /Claim 1 Mostly true/, 'the verdict keeps its words');
  await photograph(page, 'kept-version');

  // A day that has passed is taken, and said to have passed.
  await choose(page, 'Assigned to', 'Ada Checker');
  await writeDate(page, 'Due', '2020-03-01');
  await waitForText(page, 'This day has passed.');
  await go(page, '#/');
  await waitForText(page, 'Overdue');

  // Whoever leaves keeps the work until somebody takes it over.
  await go(page, '#/settings');
  await clickByName(page, 'button', 'More for Ada Checker');
  await clickByName(page, 'menuitem', 'Remove from the desk');
  await waitForText(page, /Ada Checker left the desk/);
  await photograph(page, 'left');
  await clickByName(page, 'link', /^My work/);
  await waitForText(page, 'Ada Checker left the desk and still has 1 claim.');
  await openAt(page, claim);
  await waitForText(page, 'Ada Checker left the desk. Choose who goes on.');
  assert.ok(await hasName(page, 'button', 'Edit: Annual report 1'), 'the work is there');
  await go(page, '#/work');
  await choose(page, 'Assign to', 'Max Editor');
  await clickByName(page, 'button', 'Reassign');
  await waitForSaved(page);
  await openAt(page, claim);
  await waitForText(page, 'Max Editor');
  assert.equal(hashOf(page), claim);
  assert.ok(!(await readText(page)).includes('Choose who goes on.'));
});

/** The group of the editor in which the level of that name is changed. */
async function levelNamed(page, label) {
  return findByName(page, 'group', new RegExp(`^Level \\d+: ${label}$`));
}
