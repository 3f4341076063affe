// What does not fit is refused in words, nothing is half written, and the work goes on.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import {
  addClaimant,
  addPerson,
  addSource,
  closeClaim,
  dragOver,
  go,
  hashOf,
  openArticle,
  openSample,
  putInto,
  startAs,
  switchTo,
  valueOf,
  waitForFocus,
  waitForPanel,
  waitForSaved,
  waitForWorkbench,
  write,
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

const MEGABYTE = 1_000_000;

/** Smoke limit for one block of the main thread: far above what is allowed, far below a freeze. */
const FREEZE_MS = 2000;

/** About so many octets of prose with a sentence that can be found. */
function longText(bytes) {
  const sentence = 'The port counted twelve thousand passengers in the week of the fair. ';
  const paragraph = `${sentence.repeat(8).trim()}\n`;
  return `The Long Report\n${paragraph.repeat(Math.floor((bytes - 16) / paragraph.length))}`;
}

/** Words that no compression makes small: what a browser stores of them is as large as they are. */
function noise(bytes) {
  const letters = randomBytes(bytes).toString('base64').slice(0, bytes);
  return letters.replace(/[+/]/g, ' ').replace(/(.{400}) ?/g, '$1\n');
}

/** Watches for blocks of the main thread from here on; answers the longest, in milliseconds. */
async function watchBlocks(page) {
  await page.evaluate(() => {
    globalThis.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        globalThis.longest = Math.max(globalThis.longest, duration);
      }
    }).observe({ entryTypes: ['longtask'] });
  });
  return () => page.evaluate(() => globalThis.longest);
}

async function mark(page, words) {
  const before = hashOf(page);
  await dragOver(page, words);
  await clickByName(page, 'button', 'Mark claim');
  await waitForPanel(page, before);
}

journey('texts that are no articles, and texts that are too long', async ({ newPage }) => {
  const page = await newPage();
  await startAs(page, 'Ada Checker');
  await go(page, '#/new');
  await clickByName(page, 'button', 'Start checking');
  await waitForText(page, 'There is no text to check. Paste or type the article.');
  const field = await findByName(page, 'textbox', 'Article text');
  assert.ok(await field.evaluate((element) => element.getRootNode().activeElement === element));

  await putInto(page, 'Article text', ' \n\t\u00a0\n\u200b\n');
  await clickByName(page, 'button', 'Start checking');
  await waitForText(page, 'There is no text to check.');

  await putInto(page, 'Article text', longText(6 * MEGABYTE));
  await clickByName(page, 'button', 'Start checking');
  await waitForText(page, /The text is too large: .* Up to .* are taken\./);
  assert.equal(hashOf(page), '#/new', 'nothing was opened');
  await clickByName(page, 'link', 'Back to the desk');
  await waitForText(page, 'Nothing on the desk yet');
});

journey('five megabytes are taken, and the page does not freeze', async ({ newPage }) => {
  const page = await newPage();
  await startAs(page, 'Ada Checker');
  await go(page, '#/new');
  const text = longText(5 * MEGABYTE);
  await (await findByName(page, 'textbox', 'Article text')).dispose();
  const longest = await watchBlocks(page);
  await putInto(page, 'Article text', text);
  await clickByName(page, 'button', 'Start checking', { timeout: 30_000 });
  await findByName(page, 'region', 'Article', { timeout: 30_000 });
  await mark(page, 'The port counted twelve thousand passengers');
  await write(page, 'Restated claim', 'Twelve thousand people went.');
  await waitForSaved(page);
  const worst = await longest();
  assert.ok(worst < FREEZE_MS, `the main thread stood still for ${Math.round(worst)} ms`);
  await page.reload();
  await waitForPanel(page);
  assert.equal(await valueOf(page, 'Restated claim'), 'Twelve thousand people went.');
});

journey('signs nobody can read, and line ends of every kind', async ({ newPage }) => {
  const page = await newPage();
  await startAs(page, 'Ada Checker');
  await openArticle(
    page,
    'Odd Signs\r\nThe port\u0000 of Ilvane has \ud83d a quay.\r\n\r\nIt was \udc00built in 1902 \u{1f6a2} by hand.\r\r\n',
  );
  await mark(page, 'built in 1902 \u{1f6a2} by hand');
  await waitForText(page, 'built in 1902 \u{1f6a2} by hand');
  const text = await readText(page);
  assert.ok(!text.includes('\u0000'));
  assert.ok(text.isWellFormed(), 'no half of a pair is left');
  await page.reload();
  await waitForPanel(page);
  await waitForText(page, 'built in 1902 \u{1f6a2} by hand');
});

journey('a right-to-left article reads and marks from the right', async ({ newPage }) => {
  const page = await newPage();
  await startAs(page, 'Ada Checker');
  const words = 'الحركة زادت 12.5% في عام 2031';
  await openArticle(
    page,
    readFileSync(new URL('../../fixtures/texts/right-to-left.txt', import.meta.url), 'utf8'),
  );
  const directions = await page.evaluate(() => directionsOfBlocks());
  assert.deepEqual([...new Set(directions)], ['rtl']);
  await mark(page, words);
  const list = await findByName(page, 'heading', 'Claim 1');
  await list.dispose();
  await waitForText(page, words);
  await closeClaim(page);
  await findByName(page, 'link', `Claim 1: ${words}`);
});

journey('a submission with gaps leads to each gap', async ({ newPage }) => {
  const page = await newPage();
  await startAs(page, 'Ada Checker');
  await openArticle(page, 'A Story\nThe harbour has three boats.');
  await mark(page, 'The harbour has three boats.');

  const submit = await findByName(page, 'button', 'Submit for review');
  assert.equal(await submit.evaluate((button) => button.ariaDisabled), 'true');
  await submit.focus();
  await page.keyboard.press('Enter');
  await waitForText(page, 'Marked');
  assert.ok(await hasName(page, 'button', 'Submit for review'), 'it is not in review');

  await clickByName(page, 'button', 'Write the restated claim');
  await waitForFocus(page, 'Restated claim');
  await clickByName(page, 'button', 'Name the claimant, or say that there is no single one');
  await waitForFocus(page, 'Claimant');
  await clickByName(page, 'button', /^Add sources: 0 of 2/);
  await waitForFocus(page, 'Source title');
  await clickByName(page, 'button', 'Choose a rating');
  await waitForFocus(page, 'False');
  await clickByName(page, 'button', 'Write the finding');
  await waitForFocus(page, 'Finding');
});

journey('a full disk says so, and what was saved before is safe', async (visit) => {
  visit.expectErrors();
  // Chromium asks for the quota once and then counts down: it has to be small from the start.
  const page = await visit.newPage('nothing-here');
  const { origin } = new URL(visit.url);
  const session = await page.createCDPSession();
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2 * MEGABYTE });
  await page.goto(visit.url);
  await startAs(page, 'Ada Checker');
  await openArticle(page, 'A Story\nThe harbour has three boats.', { Title: 'A Story' });
  await mark(page, 'The harbour has three boats.');
  await write(page, 'Restated claim', 'Before the disk was full.');
  await waitForSaved(page);

  const text = noise(3 * MEGABYTE);
  const words = 'This device has no room left, so the last change was not saved.';
  await go(page, '#/new');
  await putInto(page, 'Article text', text);
  await waitForText(page, words);
  await waitForText(page, 'Everything before it is safe.');
  await waitForText(page, `Not saved: ${words}`);
  await clickByName(page, 'button', 'Start checking');
  await waitForText(page, words);
  assert.equal(hashOf(page), '#/new');
  assert.ok(
    text.startsWith((await valueOf(page, 'Article text')).slice(0, 1000)),
    'the words still stand',
  );
  assert.ok(!(await readText(page)).includes('Draft kept'));

  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await clickByName(page, 'button', 'Start checking');
  await waitForWorkbench(page);
  await waitForText(page, 'Saved on this device');
  await page.reload();
  await waitForWorkbench(page);
  await clickByName(page, 'link', 'Desk');
  await waitForText(page, '2 articles');
  await clickByName(page, 'link', 'A Story');
  await findByName(page, 'link', 'Claim 1: Before the disk was full.');
});

journey(
  'a browser that forbids storage is told about it',
  async (visit) => {
    visit.expectErrors();
    const page = await visit.newPage();
    await waitForText(page, 'This browser allows no storage here');
    await waitForText(page, 'allow this site to store data');
    assert.ok(await hasName(page, 'button', 'Try again'));
  },
  { preferences: { profile: { default_content_setting_values: { cookies: 2 } } } },
);

journey('a link that would run a script is refused, and never clickable', async ({ newPage }) => {
  const page = await newPage();
  await startAs(page, 'Ada Checker');
  await openArticle(page, 'A Story\nThe harbour has three boats.', {
    Title: '<img src=x onerror=alert(1)>',
  });
  await mark(page, 'The harbour has three boats.');
  await clickByName(page, 'button', 'Add source');
  await fillByName(page, 'Source title', 'Trap');
  await fillByName(page, 'Source URL', 'javascript:alert(document.domain)');
  await clickByName(page, 'radio', 'Supports');
  await clickByName(page, 'button', 'Save evidence');
  await waitForText(page, 'Only addresses that begin with http:// or https:// can be saved.');
  assert.equal(await valueOf(page, 'Source URL'), 'javascript:alert(document.domain)');
  const hrefs = await page.evaluate(() => hrefsOfPage());
  assert.deepEqual(
    hrefs.filter((href) => !/^(https?:|#|\.\/)/.test(href)),
    [],
  );

  await fillByName(page, 'Source URL', 'https://example.org/register');
  await clickByName(page, 'button', 'Save evidence');
  await findByName(page, 'button', 'Edit: Trap');

  await go(page, '#/new');
  await putInto(page, 'Article text', 'Some text to check.');
  await fillByName(page, 'URL', 'javascript:alert(1)');
  await clickByName(page, 'button', 'Start checking');
  await waitForText(page, 'A link to the article begins with http:// or https://.');
});

journey('addresses that lead nowhere say so', async ({ newPage }) => {
  const page = await newPage();
  await startAs(page, 'Ada Checker');
  const nowhere = [
    '#/nothing',
    '#/article/aaaaaaaaaaaaaaaa',
    '#/article/aaaaaaaaaaaaaaaa/report',
    '#/article/%',
    '#/article/<b>/claim/x',
  ];
  for (const route of nowhere) {
    await go(page, route);
    await waitForText(page, 'There is nothing at this address');
    await clickByName(page, 'link', 'Back to the desk');
    await findByName(page, 'heading', 'Desk');
    await waitForNoText(page, 'There is nothing at this address');
  }
  await openSample(page);
  await go(page, `${hashOf(page)}/claim/aaaaaaaaaaaaaaaa`);
  await waitForText(page, 'There is nothing at this address');
});

journey('a safety copy brings the desk back; a broken one changes nothing', async (visit) => {
  const page = await visit.newPage();
  await startAs(page, 'Ada Checker');
  await openArticle(page, 'A Story\nThe harbour has three boats.', { Title: 'A Story' });
  await mark(page, 'The harbour has three boats.');
  await write(page, 'Restated claim', 'It has three boats.');
  await clickByName(page, 'link', 'Settings');
  const { name, bytes } = await visit.download(page, () =>
    clickByName(page, 'button', 'Back up now'),
  );
  assert.match(name, /^plumbline-\d{4}-\d\d-\d\d\.plumbline$/);
  const lines = Buffer.from(unzipSync(bytes)['journal.ndjson']).toString('utf8');

  const folder = mkdtempSync(join(tmpdir(), 'plumbline-files-'));
  const file = (fileName, content) => {
    const path = join(folder, fileName);
    writeFileSync(path, content);
    return path;
  };
  const broken = file('broken.ndjson', `${lines}{"kind": "half a li`);
  const wrong = file('wrong.ndjson', '{"kind":"claim-marked","id":7}\n[]\n"x"\n');
  const picture = file('picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]));
  const copy = file(name, bytes);

  await clickByName(page, 'link', 'Desk');
  await openFiles(page, [broken]);
  await waitForText(page, /broken\.ndjson: line \d+ is not readable\. Nothing was restored\./);
  await openFiles(page, [wrong]);
  await waitForText(page, 'wrong.ndjson was not restored, and nothing changed.');
  await openFiles(page, [picture]);
  await waitForText(page, /picture\.png cannot be opened/);
  await openFiles(page, [copy]);
  await waitForText(page, /is restored: 0 new entries/);

  // An empty browser takes the whole desk from it.
  await page.evaluate(() => indexedDB.databases().then((all) => all.map((each) => each.name)));
  await forgetEverything(visit, page);
  const other = await visit.newPage();
  await startAs(other, 'Eve Editor', 'Editor');
  await openFiles(other, [copy]);
  await waitForText(other, /is restored: \d+ new entries/);
  await clickByName(other, 'link', 'A Story');
  await waitForWorkbench(other);
  await findByName(other, 'link', 'Claim 1: It has three boats.');
});

async function openFiles(page, paths) {
  const chooser = page.waitForFileChooser();
  await clickByName(page, 'button', 'Open file…');
  await (await chooser).accept(paths);
}

async function forgetEverything(visit, page) {
  const { origin } = new URL(page.url());
  const session = await page.createCDPSession();
  await page.goto('about:blank');
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await page.close();
}

journey('the author of a verdict cannot approve it, nor can a checker', async ({ newPage }) => {
  const page = await newPage();
  await startAs(page, 'Eve Editor', 'Editor');
  await openArticle(page, 'A Story\nThe harbour has three boats.');
  await mark(page, 'The harbour has three boats.');
  await write(page, 'Restated claim', 'It has three boats.');
  await addClaimant(page, 'The port', 'operator');
  await clickByName(page, 'radio', 'True');
  await write(page, 'Finding', 'It has.');
  for (const title of ['Register', 'Census']) {
    await addSource(page, { 'Source title': title, Publisher: title, stance: 'Supports' });
  }
  await clickByName(page, 'button', 'Submit for review');
  await waitForText(page, 'You wrote on this verdict: another editor has to approve it');
  await (await findByName(page, 'button', 'Approve')).focus();
  await page.keyboard.press('Enter');
  assert.ok(await hasName(page, 'button', 'Approve'));

  await addPerson(page, 'Ada Checker', 'Fact-checker');
  assert.ok(!(await hasName(page, 'button', 'Approve')));
  // Once a desk has an editor, it is an editor who brings the next one.
  await switchTo(page, 'Eve Editor');
  await addPerson(page, 'Max Editor', 'Editor');
  await clickByName(page, 'button', 'Approve');
  await waitForText(page, 'Approved. Changing anything that the report prints');
});
