// The editorial desk: four people of one desk, from the assignment of a claim to a published
// correction. Two checkers with a blind cross-check that disagrees, and two editors who decide
// together.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import {
  addClaimant,
  addSource,
  assertIncludes,
  closeClaim,
  dragOver,
  go,
  hashOf,
  openArticle,
  startAs,
  switchTo,
  valueOf,
  waitForPanel,
  waitForSaved,
  waitUntil,
  write,
} from './desk-work.mjs';
import {
  addColleagues,
  assertKeptInside,
  attachFiles,
  choose,
  chooseInMenu,
  leaksInto,
  openAt,
  photograph,
  readDownloaded,
  setStrictPolicy,
  submit,
  unpack,
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

const QUOTE = 'Passenger numbers on the Tolse route are up 40 percent.';
const OTHER = 'The three ferries cost 96 million crowns, the port says.';
const TEXT = `The Ferry Year
The harbour of Ilvane had a loud year, and the council says it was a good one.
${QUOTE}
${OTHER}
Volunteers logged porpoises in the inner harbour.`;
const RESTATED = 'Passenger numbers on the Tolse route rose by 40 percent.';
const HEADLINE = 'The rise in passengers is mostly real';

/** The first verdict and what it rests on: nothing of it before the second reader has judged. */
const FIRST = {
  finding: 'FIRST-FINDING The counts show a rise of 38 percent.',
  rationale: 'FIRST-RATIONALE Two full years are compared.',
  reasoning: 'FIRST-REASONING The counts bear the figure out.',
  note: 'FIRST-NOTE I am fairly sure of this one.',
};
const FIRST_MARKS = Object.values(FIRST).map((words) => words.split(' ')[0]);
const RATING = 'Mostly true';
const BETTER = 'The port’s own counts show a rise of 38 percent.';
const CORRECTED = 'Against the last ordinary year the rise is 9 percent.';
const WRONG = 'We compared with a year of quay works.';

/** Words that no public file may hold. */
const SECRETS = {
  priority: 'SECRET-PRIORITY-51 the minister reads it',
  tag: 'SECRET-TAG-52',
  file: 'SECRET-FILE-53.txt',
  bytes: 'SECRET-BYTES-54 what the file says',
  privateTitle: 'SECRET-TITLE-55 leaked minutes',
  privatePassage: 'SECRET-PASSAGE-56 nobody may read this',
  query: 'SECRET-QUERY-57 which year is meant',
  answer: 'SECRET-ANSWER-58 the year of the works',
  contact: 'SECRET-CONTACT-59 press office',
  how: 'SECRET-ADDRESS-60',
  second: 'SECRET-SECOND-61 The rise is mostly the works.',
  settled: 'SECRET-SETTLED-62 the counts are audited',
  suggestion: 'SECRET-REASON-63 one word less',
  declined: 'SECRET-DECLINED-64 the port shows it',
  unapproved: 'SECRET-UNAPPROVED-65 The ferries cost 96 million crowns.',
};
const MARKS = [
  ...Object.values(SECRETS).map((words) => words.split(' ')[0]),
  'FIRST-NOTE',
  'FIRST-FINDING',
];

const folder = mkdtempSync(join(tmpdir(), 'plumbline-editorial-'));
after(() => rmSync(folder, { recursive: true, force: true }));

journey(
  'four people: from the assignment to a published correction',
  async (visit) => {
    const page = await visit.newPage();
    await startAs(page, 'Eve Editor', 'Editor');
    await addColleagues(page, [
      ['Max Editor', 'Editor'],
      ['Ada Checker', 'Fact-checker'],
      ['Ben Checker', 'Fact-checker'],
    ]);
    await setStrictPolicy(page);
    const article = await openArticle(page, TEXT, {
      Title: 'The Ferry Year',
      URL: 'https://example.org/ferries',
      Published: '2026-09-20',
    });
    const claim = await mark(page, QUOTE);
    await closeClaim(page);
    await mark(page, OTHER);
    await assign(page, claim);

    await switchTo(page, 'Ada Checker');
    await takeUp(page, claim);
    await check(page);
    await askTheAuthor(page);
    await askForReply(page);
    await chooseInMenu(page, 'Ask for cross-check');
    await choose(page, 'Second reader', 'Ben Checker');
    await clickByName(page, 'button', 'Ask');
    await waitForText(page, 'asked Ben Checker for a second verdict');
    await submit(page);
    await photograph(page, 'submitted');

    await switchTo(page, 'Ben Checker');
    await seeNothing(visit, page, article, claim);
    await judgeBlind(page, claim);

    await switchTo(page, 'Eve Editor');
    await settle(page, claim);
    await switchTo(page, 'Ada Checker');
    await acceptWording(page, claim);
    await approveTogether(page, claim);

    await writeTheReport(page, article);
    await publishUnderEmbargo(page, article);
    const first = await downloads(visit, page);
    assertKeptInside(first, MARKS);

    await switchTo(page, 'Ada Checker');
    await correct(page, claim);
    await approveCorrection(page, claim);
    await go(page, `${article}/report`);
    await waitForText(page, 'What is new in version 2');
    await clickByName(page, 'button', 'Publish');
    await clickByName(page, 'button', 'Publish version 2');
    await waitForText(page, 'Nothing has changed since the last version.');
    const second = await downloads(visit, page);
    assertKeptInside(second, MARKS);
    await readSecondVersion(visit, second);
    await photograph(page, 'version-2');

    await go(page, '#/');
    await clickByName(page, 'link', 'Corrections');
    await findByName(page, 'list', 'Published corrections');
    assertIncludes(await readText(page), [
      WRONG,
      CORRECTED,
      'from Mostly true to False',
      'Version 2',
    ]);
    await photograph(page, 'corrections');
    await clickByName(page, 'link', RESTATED);
    await waitUntil('the claim', () => hashOf(page) === claim);
  },
  { timeout: 900_000 },
);

/** Marks these words and answers the claim's address. */
async function mark(page, words) {
  const before = hashOf(page);
  await dragOver(page, words);
  await clickByName(page, 'button', 'Mark claim');
  await waitForPanel(page, before);
  return hashOf(page);
}

async function assign(page, claim) {
  await openAt(page, claim);
  await choose(page, 'Assigned to', 'Ada Checker');
  await clickByName(page, 'radio', 'High');
  await write(page, 'Why this priority', SECRETS.priority);
  await write(page, 'Tags', SECRETS.tag);
  await writeDate(page, 'Due', '2099-03-01');
}

/** What is assigned to her waits in **My work**, with its priority and its date. */
async function takeUp(page, claim) {
  await clickByName(page, 'link', /^My work/);
  await findByName(page, 'heading', /^Assigned to you/);
  await waitForText(page, `High priority: ${SECRETS.priority}`);
  await waitForText(page, /Due in [\d,]+ days/);
  await photograph(page, 'my-work');
  await clickByName(page, 'link', QUOTE);
  await waitUntil('the claim', () => hashOf(page) === claim);
  await waitForPanel(page);
}

async function check(page) {
  await write(page, 'Restated claim', RESTATED);
  await addClaimant(page, 'Ilvane Port Authority', 'operator');
  await addSource(page, {
    'Source title': 'Annual report of the port',
    'Source URL': 'https://example.org/report',
    Publisher: 'Ilvane Port Authority',
    'Quoted passage': '1,260,930 passengers were counted.',
    Reasoning: FIRST.reasoning,
    stance: 'Supports',
    ticks: ['Primary source'],
  });
  await addSource(page, {
    'Source title': 'Census of the crossings',
    'Source URL': 'https://example.net/census',
    Publisher: 'Varran Statistics',
    'Quoted passage': 'The route carried 1.26 million.',
    stance: 'Supports',
  });
  await addSource(page, {
    'Source title': SECRETS.privateTitle,
    'Quoted passage': SECRETS.privatePassage,
    stance: 'Refutes',
    ticks: ['Private'],
  });
  await waitForText(page, '2 independent sources');
  const file = join(folder, SECRETS.file);
  writeFileSync(file, SECRETS.bytes);
  await attachFiles(page, 'Attach file: Annual report of the port', file);
  await findByName(page, 'button', `Preview: ${SECRETS.file}`);
  await clickByName(page, 'radio', RATING);
  await write(page, 'Finding', FIRST.finding);
  await write(page, 'Rationale', FIRST.rationale);
  await fillByName(page, 'New note', FIRST.note);
  await clickByName(page, 'button', 'Add note');
  await findByName(page, 'list', 'Open notes');
  await photograph(page, 'checked');
}

/** A query with its answer, and a correction that is proposed to the publisher. */
async function askTheAuthor(page) {
  await clickByName(page, 'radio', 'Query to author');
  await fillByName(page, 'New note', SECRETS.query);
  await clickByName(page, 'button', 'Propose a correction');
  await fillByName(page, 'It should say', QUOTE.replace('40', '38'));
  await clickByName(page, 'button', 'Add note');
  await waitForText(page, 'Proposed correction of the text');
  await clickByName(page, 'link', /^Query sheet/);
  await findByName(page, 'heading', 'Query sheet');
  await waitForText(page, SECRETS.query);
  await photograph(page, 'query-sheet');
  await page.goBack();
  await waitForPanel(page);
  await clickByName(page, 'button', 'Answer');
  await fillByName(page, 'What the author answers', SECRETS.answer);
  await clickByName(page, 'button', 'Save answer');
  await waitForText(page, 'The author’s answer');
  // Only the query asks for an answer; it is done with once it is resolved.
  await resolveThreadOf(page, SECRETS.query);
}

/** Resolves the thread in which these words stand. */
async function resolveThreadOf(page, words) {
  const list = await findByName(page, 'list', 'Open notes');
  for (const thread of await list.$$('note-thread')) {
    const text = await thread.evaluate((element) => element.shadowRoot.textContent);
    if (text.includes(words)) {
      await clickByName(thread, 'button', 'Resolve');
      await waitForText(page, '1 resolved note');
      return;
    }
  }
  throw new Error(`No open thread says ${words}`);
}

/** One contact covers both claims of the port. */
async function askForReply(page) {
  await clickByName(page, 'button', 'Log a contact');
  await fillByName(page, 'Asked whom', SECRETS.contact);
  await fillByName(page, 'How', SECRETS.how);
  await fillByName(page, 'Asked on', '2026-10-01');
  await fillByName(page, 'Deadline', '2026-10-05');
  await fillByName(page, 'Answered on', '2026-10-04');
  await fillByName(page, 'Answer', 'The port stands by its counts.');
  await clickByName(page, 'checkbox', /^Claim 2:/);
  await clickByName(page, 'button', 'Save contact');
  await findByName(page, 'button', `Change: ${SECRETS.contact}`);
  await waitForText(page, 'Covers claims 1 and 2');

  const here = hashOf(page);
  await closeClaim(page);
  await clickByName(page, 'link', /^Claim 2:/);
  await waitForPanel(page);
  await findByName(page, 'button', `Change: ${SECRETS.contact}`);
  await write(page, 'Restated claim', SECRETS.unapproved);
  await clickByName(page, 'radio', 'False');
  await write(page, 'Finding', 'SECRET-UNAPPROVED-65 finding');
  await openAt(page, here);
}

/** Wherever the second reader looks, there is nothing of the first verdict. */
async function seeNothing(visit, page, article, claim) {
  const look = async (where, { rated = true } = {}) => {
    await waitForSaved(page);
    const leaks = await leaksInto(
      page,
      rated ? [...FIRST_MARKS, RATING, 'mostly-true'] : FIRST_MARKS,
    );
    assert.deepEqual(leaks, [], `the first verdict is told on ${where}`);
    await photograph(page, `blind-${where}`);
  };
  await go(page, '#/');
  await findByName(page, 'list', 'Articles');
  await look('desk');
  await fillByName(page, 'Search articles and claims', 'FIRST-FINDING');
  await waitForText(page, 'No article and no claim here holds “FIRST-FINDING”.');
  await fillByName(page, 'Search articles and claims', '');
  await go(page, '#/work');
  await waitForText(page, 'A second verdict is asked for');
  await look('my-work');
  await go(page, '#/review');
  await findByName(page, 'list', 'Claims in review');
  await look('review-queue');
  await go(page, claim.replace(/^#\/article\//, '#/review/'));
  await waitForText(page, 'Quote in its context');
  await look('review-claim');
  await go(page, article);
  await findByName(page, 'list', 'Claims in this article');
  await look('workbench');
  const colours = await page.evaluate(() =>
    [...CSS.highlights.entries()].filter(([, ranges]) => ranges.size > 0).map(([name]) => name),
  );
  assert.ok(!colours.some((name) => name.includes('true')), `no colour tells it: ${colours}`);
  for (const panel of ['Coverage', 'Activity']) {
    await clickByName(page, 'button', new RegExp(`^${panel}`));
    await look(panel.toLowerCase());
  }
  await go(page, `${article}/queries`);
  await findByName(page, 'heading', 'Query sheet');
  await look('queries');
  await openAt(page, claim);
  await clickByName(page, 'DisclosureTriangle', 'History');
  await findByName(page, 'list', 'History');
  await look('panel');
  await go(page, `${article}/revision`);
  await findByName(page, 'textbox', 'Text of the new revision');
  await look('revision');
  await go(page, '#/settings');
  await findByName(page, 'heading', 'Settings');
  await look('settings', { rated: false });

  await go(page, `${article}/report`);
  await clickByName(page, 'checkbox', 'Draft');
  await waitForText(page, 'DRAFT');
  await look('report');
  const { name, bytes } = await visit.download(page, () => clickByName(page, 'button', 'Download'));
  assertKeptInside(unpack(name, bytes), FIRST_MARKS);
  const draft = await readDownloaded(visit, bytes);
  assert.equal(draft.split(RATING).length - 1, 1, 'only the scale names the rating');
  await clickByName(page, 'checkbox', 'Draft');
}

async function judgeBlind(page, claim) {
  await openAt(page, claim);
  await clickByName(page, 'button', 'Go to your verdict');
  const form = await findByName(page, 'group', 'Your rating');
  await clickByName(form, 'radio', 'False');
  await fillByName(page, 'Finding', SECRETS.second);
  await clickByName(page, 'button', 'Give second verdict');
  await waitForText(page, 'The ratings differ.');
  // Now both are shown.
  const first = await findByName(page, 'region', 'First verdict');
  await findByName(page, 'region', 'Second verdict');
  await first.dispose();
  await waitForText(page, FIRST.finding);
  await photograph(page, 'compared');
}

/** The editor settles it for the first verdict, and suggests two wordings. */
async function settle(page, claim) {
  await openAt(page, claim);
  await clickByName(page, 'button', 'Approve');
  await waitForText(page, /cross-check/i);
  assert.ok(await hasName(page, 'button', 'Approve'), 'not approved while they disagree');
  await clickByName(page, 'button', 'Settle');
  await fillByName(page, 'Why the first verdict stands', SECRETS.settled);
  await clickByName(page, 'button', 'Settle');
  await waitForText(page, 'Eve Editor settled it for the first verdict');
  await photograph(page, 'settled');
  for (const [field, text, why] of [
    ['Finding', BETTER, SECRETS.suggestion],
    ['Restated claim', SECRETS.declined, ''],
  ]) {
    await clickByName(page, 'button', `Suggest wording: ${field}`);
    await fillByName(page, `Suggested wording: ${field}`, text);
    await fillByName(page, 'Why (optional)', why);
    await clickByName(page, 'button', 'Send suggestion');
    await findByName(page, 'list', `Suggested wording: ${field}`);
  }
}

async function acceptWording(page, claim) {
  await clickByName(page, 'link', /^My work/);
  await waitForText(page, 'Another wording is suggested');
  await openAt(page, claim);
  const declined = await findByName(page, 'list', 'Suggested wording: Restated claim');
  await clickByName(declined, 'button', 'Decline');
  await fillByName(page, 'Why it is declined', 'It says less.');
  await clickByName(page, 'button', 'Decline wording');
  await waitForText(page, '1 earlier suggestion');
  // One key goes to it, and accepts it.
  await (await findByName(page, 'heading', 'Claim 1')).focus();
  await photograph(page, 'suggested');
  await page.keyboard.press('s');
  await findByName(page, 'button', 'Accept wording');
  await page.keyboard.press('s');
  await waitUntil('the new finding', async () => (await valueOf(page, 'Finding')) === BETTER);
  await waitForText(page, 'In review: an editor reads it next.');
}

/** Two of three: the first approval is one of two, the second one signs it off. */
async function approveTogether(page, claim) {
  await switchTo(page, 'Eve Editor');
  await openAt(page, claim);
  await clickByName(page, 'button', 'Approve');
  await waitForText(page, '1 of 2 approvals');
  await waitForText(page, 'You have approved it. Another editor has to approve it, too.');
  await photograph(page, 'one-of-two');
  await switchTo(page, 'Max Editor');
  await clickByName(page, 'link', /^Review queue/);
  await clickByName(page, 'link', RESTATED);
  await waitForText(page, 'Quote in its context');
  await photograph(page, 'review');
  await clickByName(page, 'button', 'Approve');
  await openAt(page, claim);
  await waitForText(page, 'Approved. Changing anything that the report prints');
}

/** One editor writes the words of the report, the other one approves them. */
async function writeTheReport(page, article) {
  await switchTo(page, 'Eve Editor');
  await go(page, `${article}/report`);
  await write(page, 'Headline', HEADLINE);
  await write(page, 'Standfirst', 'One claim, two sources.');
  await write(page, 'Overall finding', 'The rise is smaller than it looks.');
  await write(page, 'Page URL', 'https://example.org/checks/ferries');
  await waitForText(page, 'You wrote on these words, so another editor has to approve them.');
  await waitForText(page, 'The words of the report are not approved.');
  await switchTo(page, 'Max Editor');
  await clickByName(page, 'button', 'Approve wording');
  await waitForText(page, 'Wording approved by Max Editor');
}

/** An embargo stands in the way until it is lifted; then what is published is frozen. */
async function publishUnderEmbargo(page, article) {
  const embargo = '2099-03-01T08:00';
  await setEmbargo(page, embargo);
  await waitForText(page, 'There is an embargo until');
  const button = await findByName(page, 'button', 'Publish');
  assert.equal(await button.evaluate((element) => element.ariaDisabled), 'true');
  await clickByName(page, 'button', 'Publish');
  assert.ok(!(await hasName(page, 'button', 'Publish version 1')), 'it does not even ask');
  await photograph(page, 'embargo');
  await setEmbargo(page, '');
  await clickByName(page, 'button', 'Publish');
  await waitForText(page, 'Publishing cannot be undone.');
  await clickByName(page, 'button', 'Publish version 1');
  await findByName(page, 'list', 'Published versions');
  await photograph(page, 'version-1');

  await go(page, article);
  await clickByName(page, 'link', /^Claim 1:/);
  await waitForPanel(page);
  await waitForText(page, 'Published as claim 1 in version 1');
  assert.ok(!(await hasName(page, 'button', 'Add source')), 'evidence is frozen');
  for (const name of ['Restated claim', 'Finding', 'Rationale']) {
    const field = await findByName(page, 'textbox', name);
    assert.equal(await field.evaluate((element) => element.readOnly), true, `${name} is frozen`);
    await field.dispose();
  }
  await photograph(page, 'frozen');
  await go(page, `${article}/report`);
  await findByName(page, 'list', 'Published versions');
}

async function setEmbargo(page, value) {
  const field = await findByName(page, 'DateTime', 'Embargo until');
  await field.evaluate((element, text) => {
    element.value = text;
    element.dispatchEvent(new Event('change', { bubbles: true }));
  }, value);
  await field.dispose();
  await waitForSaved(page);
}

/** The annotated page and all public formats, unpacked. */
async function downloads(visit, page) {
  const files = [];
  for (const format of ['Annotated HTML', 'All public formats (zip)']) {
    await clickByName(page, 'radio', format);
    const { name, bytes } = await visit.download(page, () =>
      clickByName(page, 'button', 'Download'),
    );
    files.push(...unpack(name, bytes));
  }
  assert.ok(files.length > 8, `all formats are there: ${files.map(({ name }) => name)}`);
  return files;
}

/** The checker finds the error: the second reader had been right. */
async function correct(page, claim) {
  await openAt(page, claim);
  await clickByName(page, 'button', 'Add correction');
  const form = await findByName(page, 'region', 'Add correction');
  await clickByName(form, 'radio', 'Correction of the rating');
  await fillByName(form, 'What was wrong', WRONG);
  await fillByName(form, 'What it says now', CORRECTED);
  await photograph(page, 'correction-form');
  await clickByName(form, 'button', 'Add correction');
  await findByName(page, 'region', 'Open correction');
  await clickByName(page, 'radio', 'False');
  await write(page, 'Finding', CORRECTED);
  await clickByName(page, 'button', 'Submit for review');
  await waitForText(page, 'Correction in review');
  assert.ok(!(await hasName(page, 'button', 'Approve')), 'whoever wrote it does not approve it');
  await photograph(page, 'correction-in-review');
}

async function approveCorrection(page, claim) {
  for (const editor of ['Max Editor', 'Eve Editor']) {
    await switchTo(page, editor);
    await openAt(page, claim);
    await clickByName(page, 'button', 'Approve');
    await waitForText(page, editor === 'Max Editor' ? '1 of 2 approvals' : 'Correction approved');
  }
}

async function readSecondVersion(visit, files) {
  const page = files.find(({ name }) => name.endsWith('.html'));
  const text = await readDownloaded(visit, Buffer.from(page.text));
  assertIncludes(text, [
    HEADLINE,
    'version 2',
    WRONG,
    CORRECTED,
    RESTATED,
    'Census of the crossings',
  ]);
  assert.ok(!text.includes(BETTER), 'the earlier finding is not printed any more');
  const correction = text.indexOf('Correction of the rating, from Mostly true to False');
  assert.ok(correction > 0, text.slice(0, 2000));
  assert.ok(correction < text.indexOf(QUOTE.slice(0, 30)), 'the correction stands at the top');
}
