// What is published and then turns out wrong: published, changed by its publisher, corrected under
// four eyes, published again, and told on the page of all corrections.
import assert from 'node:assert/strict';
import {
  addClaimant,
  addPerson,
  addSource,
  assertIncludes,
  closeClaim,
  dragOver,
  go,
  hashOf,
  openArticle,
  openClaim,
  startAs,
  switchTo,
  waitForPanel,
  waitForSaved,
  write,
  putInto,
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

const QUOTE = 'Passenger numbers on the Tolse route are up 40 percent.';
const TEXT = `The Ferry Year
The harbour of Ilvane had a loud year, and the council says it was a good one.
${QUOTE}
Volunteers logged porpoises in the inner harbour.`;
const RESTATED = 'Passenger numbers on the Tolse route rose by 40 percent.';
const WRONG = 'We compared with a year of quay works.';
const NOW_SAYS = 'Against the last ordinary year the rise is 9 percent.';

journey('published, changed by the publisher, corrected, published again', async (visit) => {
  const page = await visit.newPage();
  await startAs(page, 'Ada Checker');
  const article = await openArticle(page, TEXT, { Title: 'The Ferry Year' });
  await check(page);

  await go(page, `${article.split('/claim/')[0]}/report`);
  await write(page, 'Headline', 'The rise is real');
  await waitForText(page, 'An editor publishes.');

  await addPerson(page, 'Eve Editor', 'Editor');
  await go(page, article);
  await approve(page);
  await publishFirst(page, article);

  await switchTo(page, 'Ada Checker');
  await changeTheArticle(page, article);
  await correct(page, article);

  await switchTo(page, 'Eve Editor');
  await approve(page);
  await publishSecond(visit, page, article);
  await takeBack(page, article);
});

async function check(page) {
  await dragOver(page, QUOTE);
  await clickByName(page, 'button', 'Mark claim');
  await waitForPanel(page);
  await write(page, 'Restated claim', RESTATED);
  await addClaimant(page, 'Ilvane Port Authority', 'operator');
  for (const number of [1, 2]) {
    await addSource(page, {
      'Source title': `Annual report ${number}`,
      'Source URL': `https://example.org/report-${number}`,
      Publisher: `Office ${number}`,
      'Quoted passage': `What stands on page ${number}.`,
      stance: number === 1 ? 'Supports' : 'Mixed',
    });
  }
  await clickByName(page, 'radio', 'Mostly true');
  await write(page, 'Finding', 'The counts show a rise of 38 percent.');
  await clickByName(page, 'button', 'Submit for review');
  await waitForText(page, 'In review: an editor reads it next.');
}

async function approve(page) {
  await openClaim(page, 'Passenger numbers');
  await clickByName(page, 'button', 'Approve');
  await waitForText(page, 'Approved. Changing anything that the report prints');
}

async function publishFirst(page, article) {
  await go(page, `${article}/report`);
  await waitForText(page, 'The words of the report are not approved.');
  await clickByName(page, 'button', 'Approve wording');
  await waitForText(page, 'Wording approved by Eve Editor');
  await clickByName(page, 'button', 'Publish');
  await waitForText(page, 'Publishing cannot be undone.');
  await clickByName(page, 'button', 'Publish version 1');
  await findByName(page, 'list', 'Published versions');
  await waitForText(page, 'Nothing has changed since the last version.');
  assert.ok(await hasName(page, 'button', 'Correct these words'), 'published words are frozen');

  await go(page, article);
  await openClaim(page, 'Passenger numbers');
  await waitForText(page, 'Published as claim 1 in version 1');
  assert.ok(!(await hasName(page, 'button', 'Add source')), 'what is published is frozen');
}

async function changeTheArticle(page, article) {
  await closeClaim(page);
  await go(page, `${article}/revision`);
  await putInto(page, 'Text of the new revision', TEXT.replace('40 percent', '9 percent'));
  await clickByName(page, 'button', 'Compare');
  await clickByName(page, 'button', 'Add this revision');
  await waitForText(page, 'This claim is published.');
  await go(page, '#/');
  await waitForText(page, '1 correction due');
  await go(page, article);
  await waitForText(page, 'Correction due');
}

async function correct(page) {
  await openClaim(page, 'Passenger numbers');
  await waitForText(page, 'The publisher changed these words after publication.');
  await clickByName(page, 'button', 'Add correction');
  const form = await findByName(page, 'region', 'Add correction');
  await clickByName(form, 'radio', 'Correction of the rating');
  await fillByName(form, 'What was wrong', WRONG);
  await fillByName(form, 'What it says now', NOW_SAYS);
  await clickByName(form, 'button', 'Add correction');
  await findByName(page, 'region', 'Open correction');
  await waitForNoText(page, 'The publisher changed these words');
  await clickByName(page, 'radio', 'Half true');
  await write(page, 'Finding', NOW_SAYS);
  await clickByName(page, 'button', 'Submit for review');
  await waitForText(page, 'Correction in review');
}

async function publishSecond(visit, page, article) {
  await waitForText(page, 'Correction approved');
  await go(page, `${article}/report`);
  await waitForText(page, 'What is new in version 2');
  await clickByName(page, 'button', 'Publish');
  await clickByName(page, 'button', 'Publish version 2');
  await waitForText(page, 'Version 2');
  await waitForText(page, 'Nothing has changed since the last version.');

  const { bytes } = await visit.download(page, () => clickByName(page, 'button', 'Download'));
  const file = await visit.newPage('about:blank');
  await file.setContent(bytes.toString('utf8'), { waitUntil: 'load' });
  assertIncludes(await readText(file), [
    'The rise is real',
    'version 2',
    'Correction of the rating, from Mostly true to Half true',
    WRONG,
    NOW_SAYS,
  ]);
  await file.close();

  await go(page, '#/');
  await clickByName(page, 'link', 'Corrections');
  await waitForText(page, WRONG);
  await waitForText(page, 'from Mostly true to Half true');
  await clickByName(page, 'link', RESTATED);
  await waitForPanel(page);
}

/** A void goes the same way, and nothing of the claim can be dropped meanwhile. */
async function takeBack(page, article) {
  await switchTo(page, 'Ada Checker');
  await clickByName(page, 'button', 'Void');
  await fillByName(page, 'What was wrong', 'The counts were forged.');
  await clickByName(page, 'button', 'Void this verdict');
  await findByName(page, 'region', 'Open correction');
  await clickByName(page, 'button', 'Submit for review');
  await waitForText(page, 'Correction in review');
  await switchTo(page, 'Eve Editor');
  await approve(page);
  await go(page, `${article}/report`);
  await clickByName(page, 'button', 'Publish');
  await clickByName(page, 'button', 'Publish version 3');
  await waitForText(page, 'Version 3');
  await waitForText(page, 'Verdict withdrawn');
  await waitForSaved(page);
  assert.match(hashOf(page), /report$/);
}
