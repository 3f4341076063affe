// The editorial desk: four people of one desk, from the assignment of a claim to a published
// correction. Two checkers with a blind cross-check that disagrees, and two editors who decide
// together.
import assert from 'node:assert/strict';
import {
  assertIncludes,
  closeClaim,
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
  BETTER,
  CORRECTED,
  FIRST,
  FIRST_MARKS,
  HEADLINE,
  MARKS,
  OTHER,
  QUOTE,
  RATING,
  RESTATED,
  SECRETS,
  TEXT,
  WRONG,
  askForReply,
  askTheAuthor,
  assign,
  check,
  mark,
  takeUp,
} from './editorial-story.mjs';
import {
  addColleagues,
  assertKeptInside,
  choose,
  chooseInMenu,
  leaksInto,
  openAt,
  photograph,
  readDownloaded,
  setStrictPolicy,
  submit,
  unpack,
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
  await waitForText(page, 'It shows claims that no editor has approved.');
  await look('report', { rated: false });
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
