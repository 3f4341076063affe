// Every screen and state, looked at by axe in light and dark, wide and on a narrow phone; and the
// keyboard alone. `JOURNEY_SHOTS=<folder>` keeps a picture of each state.
import assert from 'node:assert/strict';
import { CLAIMS, lookEverywhere, openClaimBy } from './auditor.mjs';
import {
  addSource,
  dragOver,
  focusedName,
  go,
  hashOf,
  openArticle,
  openSample,
  pressWithControl,
  putInto,
  SAMPLE_TEXT,
  startAs,
  waitForPanel,
  waitForWorkbench,
  waitUntil,
  write,
} from './desk-work.mjs';
import { clickByName, fillByName, findByName, journey, waitForText } from './harness.mjs';
import { neverLost, tabTo } from './keys.mjs';

lookEverywhere('axe finds nothing', walk);

/** Through every screen and state, as an editor, who sees the most. */
async function walk(page, look) {
  await findByName(page, 'textbox', 'Your name');
  await look('first-run');
  await startAs(page, 'Eve Editor', 'Editor');
  await look('desk-empty');

  await go(page, '#/new');
  await clickByName(page, 'button', 'Start checking');
  await waitForText(page, 'There is no text to check.');
  await look('new-article-refused');
  await putInto(page, 'Article text', SAMPLE_TEXT);
  await waitForText(page, 'Draft kept');
  await waitForText(page, /\bguess\b|Languageguess/);
  await look('new-article');

  await go(page, '#/');
  await openSample(page);
  await look('workbench');
  const article = hashOf(page);
  for (const [state, words] of Object.entries(CLAIMS)) {
    await openClaimBy(page, words);
    await look(`claim-${state}`);
    if (state === 'in-review') {
      await clickByName(page, 'button', 'Request changes');
      await findByName(page, 'textbox', 'What should change');
      await look('request-changes');
      await clickByName(page, 'button', 'Cancel');
    }
    if (state === 'in-progress') await lookIntoForms(page, look);
    await go(page, article);
  }
  await clickByName(page, 'button', 'Article details');
  await look('article-details');

  await clickByName(page, 'link', 'Report');
  await waitForText(page, 'Summary');
  await look('report');
  await go(page, '#/review');
  await findByName(page, 'heading', 'Review queue');
  await look('review-queue');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await waitForText(page, 'Quote in its context');
  await look('review-claim');
  await go(page, `${article}/queries`);
  await findByName(page, 'heading', 'Query sheet');
  await look('query-sheet');
  await go(page, '#/settings');
  await findByName(page, 'heading', 'Settings');
  await look('settings');
  await go(page, '#/nowhere');
  await waitForText(page, 'There is nothing at this address');
  await look('nowhere');
  await go(page, '#/');
  await findByName(page, 'list', 'Articles');
  await look('desk-full');
  await clickByName(page, 'button', /^Working as/);
  await clickByName(page, 'button', 'Add person');
  await look('working-as');
  await page.keyboard.press('Escape');
  await clickByName(page, 'button', 'Keyboard shortcuts');
  await findByName(page, 'dialog', 'Keyboard shortcuts');
  await look('shortcuts');
}

async function lookIntoForms(page, look) {
  await clickByName(page, 'button', 'Add source');
  await clickByName(page, 'button', 'Save evidence');
  await waitForText(page, 'Write the title of the source');
  await clickByName(page, 'button', 'Log a contact');
  await clickByName(page, 'DisclosureTriangle', 'History');
  await look('claim-forms');
  await clickByName(page, 'button', 'More');
  await findByName(page, 'menuitem', 'Drop claim');
  await look('claim-menu');
  await page.keyboard.press('Escape');
}

journey('the whole job without a mouse', async ({ newPage }) => {
  const page = await newPage();
  // The cursor stands in the name; Tab leads through the roles to Start.
  await findByName(page, 'textbox', 'Your name');
  await tabTo(page, 'Your name');
  await page.keyboard.type('Ada Checker');
  await page.keyboard.press('Enter');
  await findByName(page, 'heading', 'Desk');

  await page.reload();
  await findByName(page, 'heading', 'Desk');
  await page.keyboard.press('Tab');
  assert.equal(await focusedName(page), 'Skip to the page');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.equal(await focusedName(page), 'New article', 'the skip link skips');
  await page.keyboard.press('Enter');
  await findByName(page, 'heading', 'New article');

  await tabTo(page, 'Article text');
  await page.keyboard.type('A Story\nThe harbour has three boats. Nobody counted them.');
  await tabTo(page, 'Start checking');
  await page.keyboard.press('Enter');
  await waitForWorkbench(page);

  await page.keyboard.press('n');
  await page.keyboard.press('n');
  await page.keyboard.press('m');
  await waitForPanel(page);
  await neverLost(page, 'marking');
  await tabTo(page, 'Restated claim');
  await page.keyboard.type('It has three boats.');
  await tabTo(page, 'Claimant');
  await page.keyboard.type('The port');
  await page.keyboard.press('Enter');
  await findByName(page, 'button', 'Change: The port');
  await neverLost(page, 'naming the claimant');
  for (const title of ['Register', 'Census']) {
    await tabTo(page, 'Add source');
    await page.keyboard.press('Enter');
    await waitUntil(
      'the cursor in the form',
      async () => (await focusedName(page)) === 'Source title',
    );
    await page.keyboard.type(title);
    await tabTo(page, 'Publisher');
    await page.keyboard.type(title);
    await tabTo(page, 'Supports');
    await page.keyboard.press('Space');
    await pressWithControl(page, 's');
    await findByName(page, 'button', `Edit: ${title}`);
    await neverLost(page, 'saving evidence');
  }
  await tabTo(page, 'False');
  await page.keyboard.press('5');
  await waitUntil('True is chosen', () => chosen(page, 'True'));
  await tabTo(page, 'Finding');
  await page.keyboard.type('It has.');
  await tabTo(page, 'New note');
  await page.keyboard.type('A note.');
  await pressWithControl(page, 'Enter');
  await findByName(page, 'list', 'Open notes');
  await neverLost(page, 'adding a note');
  await tabTo(page, 'Submit for review');
  await page.keyboard.press('Enter');
  await waitForText(page, 'In review: an editor reads it next.');
  await neverLost(page, 'submitting');
  await tabTo(page, 'Withdraw');
  await page.keyboard.press('Enter');
  await findByName(page, 'button', 'Submit for review');
  await neverLost(page, 'withdrawing');
  await page.keyboard.press('?');
  await findByName(page, 'dialog', 'Keyboard shortcuts');
  await page.keyboard.press('Escape');
  await neverLost(page, 'closing a dialog');
});

async function chosen(page, name) {
  const radio = await findByName(page, 'radio', name);
  return radio.evaluate((element) => element.checked);
}

journey('what is announced, and what is not stolen', async ({ newPage }) => {
  const page = await newPage();
  await startAs(page, 'Ada Checker');
  await openArticle(page, 'A Story\nThe harbour has three boats.');
  await dragOver(page, 'three boats');
  await clickByName(page, 'button', 'Mark claim');
  await waitForPanel(page);
  await waitForText(page, 'Claim 1 marked');
  await write(page, 'Restated claim', 'It has three boats.');
  await addSource(page, { 'Source title': 'Register', stance: 'Supports' });
  await waitForText(page, 'Evidence saved');
  // Single keys act on the page, never in a field.
  await fillByName(page, 'Finding', '');
  await (await findByName(page, 'textbox', 'Finding')).focus();
  await page.keyboard.type('jk mc?/');
  await waitUntil('the letters are in the field', async () => {
    const field = await findByName(page, 'textbox', 'Finding');
    return (await field.evaluate((element) => element.value)) === 'jk mc?/';
  });
});
