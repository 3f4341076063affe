// The screens of the editorial desk, looked at by axe: work, corrections, cross-check, publication,
// and the forms behind them.
import { CLAIMS, lookEverywhere, openClaimBy } from './auditor.mjs';
import { addPerson, go, hashOf, openSample, startAs, switchTo, write } from './desk-work.mjs';
import { choose, chooseInMenu } from './editorial-work.mjs';
import { clickByName, fillByName, findByName, hasName, waitForText } from './harness.mjs';

lookEverywhere('axe finds nothing at the editorial desk', async (page, look) => {
  await startAs(page, 'Eve Editor', 'Editor');
  await go(page, '#/corrections');
  await findByName(page, 'heading', 'Corrections');
  await look('corrections-empty');
  await go(page, '#/');
  await openSample(page);
  const article = hashOf(page);
  for (const panel of ['Coverage', 'Activity']) {
    await clickByName(page, 'button', new RegExp(`^${panel}`));
    await findByName(page, 'heading', panel);
    await look(panel.toLowerCase());
  }
  await lookIntoTheMenu(page, look);
  await lookIntoSettings(page, look);
  await publish(page, look, article);
  await correct(page, look, article);
  await lookBlind(page, look, article);
  await go(page, '#/work');
  await findByName(page, 'heading', 'My work');
  await look('work');
});

/** The forms behind the panel's menu, and the panel's own. */
async function lookIntoTheMenu(page, look) {
  await openClaimBy(page, CLAIMS['in-progress']);
  for (const [item, ends] of [
    ['Split claim', 'Cancel'],
    ['Redact…', 'Cancel'],
    ['Merge into…', 'Cancel'],
    ['Ask for cross-check', 'Cancel'],
  ]) {
    await chooseInMenu(page, item);
    await findByName(page, 'button', ends);
    await look(`menu-${item.slice(0, 5).toLowerCase()}`);
    await clickByName(page, 'button', ends);
  }
  await choose(page, 'Assigned to', 'Eve Editor');
  await fillByName(page, 'Due', '2020-03-01');
  await clickByName(page, 'radio', 'High');
  await findByName(page, 'textbox', 'Why this priority');
  await look('assigned');
}

async function lookIntoSettings(page, look) {
  await go(page, '#/settings');
  await clickByName(page, 'button', /^Edit scale/);
  await findByName(page, 'button', 'Save scale');
  await look('scale-editor');
  await clickByName(page, 'button', 'Cancel');
}

async function publish(page, look, article) {
  await go(page, `${article}/report`);
  await waitForText(page, 'Summary');
  await write(page, 'Headline', 'What the ferries changed');
  await look('words-unsigned');
  await addPerson(page, 'Max Editor', 'Editor');
  await clickByName(page, 'button', 'Approve wording');
  await waitForText(page, 'Wording approved by Max Editor');
  await clickByName(page, 'button', 'Publish');
  await findByName(page, 'button', 'Publish version 1');
  await look('publish-question');
  await clickByName(page, 'button', 'Publish version 1');
  await findByName(page, 'list', 'Published versions');
  await look('published');
  await clickByName(page, 'button', 'Correct these words');
  await findByName(page, 'textbox', 'What was wrong');
  await look('words-correction');
  await clickByName(page, 'button', 'Cancel');
}

async function correct(page, look, article) {
  await go(page, article);
  await openClaimBy(page, CLAIMS.approved);
  await look('claim-published');
  await clickByName(page, 'button', 'Add correction');
  await fillByName(page, 'What was wrong', 'We read the wrong year.');
  await fillByName(page, 'What it says now', 'The right year says the same.');
  await look('correction-form');
  await clickByName(page, 'button', 'Add correction');
  await findByName(page, 'region', 'Open correction');
  await look('correction-open');
  await write(page, 'Finding', 'The right year says the same.');
  await clickByName(page, 'button', 'Submit for review');
  await waitForText(page, 'Correction in review');
  await switchTo(page, 'Eve Editor');
  await clickByName(page, 'button', 'Approve');
  await waitForText(page, 'Correction approved');
  await go(page, `${article}/report`);
  await clickByName(page, 'button', 'Publish');
  await clickByName(page, 'button', 'Publish version 2');
  await waitForText(page, 'Nothing has changed since the last version.');
  await go(page, '#/corrections');
  await findByName(page, 'list', 'Published corrections');
  await look('corrections');
}

/** Before and after a second verdict. */
async function lookBlind(page, look, article) {
  await go(page, article);
  await openClaimBy(page, CLAIMS['in-review']);
  await chooseInMenu(page, 'Ask for cross-check');
  await clickByName(page, 'button', 'Ask');
  await waitForText(page, 'asked any checker for a second verdict');
  await addPerson(page, 'Ben Checker', 'Fact-checker');
  await findByName(page, 'button', 'Go to your verdict');
  await look('blind');
  const form = await findByName(page, 'group', 'Your rating');
  await clickByName(form, 'radio', 'False');
  await fillByName(page, 'Finding', 'The act says otherwise.');
  await clickByName(page, 'button', 'Give second verdict');
  await findByName(page, 'region', 'Second verdict');
  await look('compared');
  await switchTo(page, 'Eve Editor');
  if (await hasName(page, 'button', 'Settle')) {
    await clickByName(page, 'button', 'Settle');
    await findByName(page, 'textbox', 'Why the first verdict stands');
    await look('settling');
  }
  await clickByName(page, 'button', 'Suggest wording: Finding');
  await findByName(page, 'textbox', 'Suggested wording: Finding');
  await look('suggesting');
}
