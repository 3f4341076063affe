// The editorial desk without a mouse: each step from the assignment to a void, by Tab, Enter, arrows
// and keys.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import {
  addClaimant,
  addSource,
  openArticle,
  startAs,
  valueOf,
  waitForFocus,
  waitUntil,
  write,
} from './desk-work.mjs';
import { BETTER, CORRECTED, QUOTE, RESTATED, TEXT, WRONG, mark } from './editorial-story.mjs';
import { addColleagues, openAt } from './editorial-work.mjs';
import { clickByName, findByName, journey, waitForText } from './harness.mjs';
import {
  enter,
  follow,
  fromTheTop,
  neverLost,
  openClaimFrom,
  tabTo,
  typeInto,
  workAs,
} from './keys.mjs';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-keys-'));
after(() => rmSync(folder, { recursive: true, force: true }));

journey(
  'the editorial desk without a mouse',
  async ({ newPage }) => {
    const page = await newPage();
    await startAs(page, 'Eve Editor', 'Editor');
    await addColleagues(page, [
      ['Ada Checker', 'Fact-checker'],
      ['Ben Checker', 'Fact-checker'],
    ]);
    await openArticle(page, TEXT);
    const claim = await mark(page, QUOTE);

    await fromTheTop(page);
    await tabTo(page, 'Assigned to');
    await page.keyboard.type('Ada');
    await waitUntil('Ada is assigned', async () => (await valueOf(page, 'Assigned to')) !== '');
    await neverLost(page, 'assigning');

    await workAs(page, 'Ada Checker');
    await openClaimFrom(page, /^My work/, QUOTE);
    await prepare(page, claim);
    await attach(page);
    await askForCrossCheck(page);
    await enter(page, 'Submit for review');
    await waitForText(page, 'In review: an editor reads it next.');
    await neverLost(page, 'submitting');

    await judgeBlind(page);
    await settleAndSuggest(page);
    await acceptWording(page);
    await writeTheWords(page);
    await approveInTheQueue(page);
    await approveTheWords(page);
    await publish(page, 1);
    await correct(page);
    await approveTheCorrection(page);
    await publish(page, 2);
    await takeBack(page);
    await approveTheCorrection(page);
    await publish(page, 3);
    await waitForText(page, 'Verdict withdrawn');
  },
  { timeout: 900_000 },
);

/** What the journey of the whole job does by keys already, done fast. */
async function prepare(page, claim) {
  await openAt(page, claim);
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
}

/** The file dialog that Enter opens. Headless browsers now and then open none at the first press. */
async function chooserByEnter(page) {
  for (let presses = 1; ; presses++) {
    const chooser = page.waitForFileChooser({ timeout: 5000 }).catch((error) => {
      if (presses === 4) throw error;
      return null;
    });
    await page.keyboard.press('Enter');
    const opened = await chooser;
    if (opened !== null) return opened;
  }
}

async function attach(page) {
  const path = join(folder, 'list.txt');
  writeFileSync(path, '1,260,930');
  await fromTheTop(page);
  await tabTo(page, 'Attach file: Annual report 1');
  const chooser = await chooserByEnter(page);
  await chooser.accept([path]);
  await findByName(page, 'button', 'Preview: list.txt');
  await neverLost(page, 'attaching');
}

async function askForCrossCheck(page) {
  await fromTheTop(page);
  await enter(page, 'More');
  await findByName(page, 'menuitem', 'Ask for cross-check');
  await waitUntil('the item of the menu', async () => {
    await page.keyboard.press('ArrowDown');
    return page.evaluate(() => focused().textContent.includes('Ask for cross-check'));
  });
  await page.keyboard.press('Enter');
  await waitForFocus(page, 'Second reader');
  await page.keyboard.type('Ben');
  await enter(page, 'Ask');
  await waitForText(page, 'asked Ben Checker for a second verdict');
  await neverLost(page, 'asking for a cross-check');
}

async function judgeBlind(page) {
  await workAs(page, 'Ben Checker');
  await openClaimFrom(page, /^My work/, RESTATED);
  await enter(page, 'Go to your verdict');
  await waitUntil('the cursor in the ratings', () =>
    page.evaluate(() => focused().matches('input[type=radio]')),
  );
  await page.keyboard.press('1');
  await typeInto(page, 'Finding', 'The rise is mostly the works.');
  await enter(page, 'Give second verdict');
  await waitForText(page, 'The ratings differ.');
  await neverLost(page, 'giving a second verdict');
}

/** Opens the first claim of the queue. */
async function openInTheQueue(page) {
  await fromTheTop(page);
  await follow(page, /^Review queue/);
  await findByName(page, 'link', RESTATED);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await waitForText(page, 'Quote in its context');
}

async function settleAndSuggest(page) {
  await workAs(page, 'Eve Editor');
  await openInTheQueue(page);
  await enter(page, 'Settle');
  await waitForFocus(page, 'Why the first verdict stands');
  await page.keyboard.type('The counts are audited.');
  await enter(page, 'Settle');
  await waitForText(page, 'Eve Editor settled it for the first verdict');
  await waitForText(page, 'The counts are audited.');
  await neverLost(page, 'settling');
  await enter(page, 'Suggest wording: Finding', { back: true });
  await waitForFocus(page, 'Suggested wording: Finding');
  await typeInto(page, 'Suggested wording: Finding', BETTER);
  await enter(page, 'Send suggestion');
  await waitForText(page, 'You suggest another wording');
  await neverLost(page, 'suggesting');
}

async function acceptWording(page) {
  await workAs(page, 'Ada Checker');
  await openClaimFrom(page, /^My work/, RESTATED);
  await waitUntil('the focus in the panel', () => page.evaluate(() => focused().matches('h2')));
  await page.keyboard.press('s');
  await waitForFocus(page, 'Accept wording');
  await page.keyboard.press('s');
  await waitUntil('the new finding', async () => (await valueOf(page, 'Finding')) === BETTER);
  await neverLost(page, 'accepting');
}

/** From the panel of the claim to the report of its article. */
async function openTheReport(page) {
  await fromTheTop(page);
  await follow(page, 'Report');
  await findByName(page, 'heading', 'Report');
}

async function writeTheWords(page) {
  await openTheReport(page);
  await typeInto(page, 'Headline', 'The rise is mostly real');
  await page.keyboard.press('Tab');
  await neverLost(page, 'writing the words');
}

async function approveInTheQueue(page) {
  await workAs(page, 'Eve Editor');
  await openInTheQueue(page);
  await waitUntil('the focus in the claim', () => page.evaluate(() => focused().matches('h2')));
  await page.keyboard.press('a');
  await waitForText(page, 'Approved by Eve Editor');
  await neverLost(page, 'approving');
  await enter(page, 'Open in the article');
  await findByName(page, 'heading', 'Claim 1');
}

async function approveTheWords(page) {
  await openTheReport(page);
  await enter(page, 'Approve wording');
  await waitForText(page, 'Wording approved by Eve Editor');
  await neverLost(page, 'approving the words');
}

async function publish(page, version) {
  await fromTheTop(page);
  await enter(page, 'Publish');
  await enter(page, `Publish version ${version}`);
  await waitForText(page, `Version ${version}`);
  await waitForText(page, 'Nothing has changed since the last version.');
  await neverLost(page, 'publishing');
}

/** From the report back to the claim. */
async function openFromReport(page) {
  await fromTheTop(page);
  await follow(page, 'Back to the article');
  await findByName(page, 'list', 'Claims in this article');
  await enter(page, /^Claim 1:/);
  await findByName(page, 'heading', 'Claim 1');
}

async function correct(page) {
  await workAs(page, 'Ada Checker');
  await openFromReport(page);
  await enter(page, 'Add correction');
  await findByName(page, 'textbox', 'What was wrong');
  await neverLost(page, 'opening the form');
  await typeInto(page, 'What was wrong', WRONG);
  await typeInto(page, 'What it says now', CORRECTED);
  await enter(page, 'Add correction');
  await findByName(page, 'region', 'Open correction');
  await neverLost(page, 'adding the correction');
  await typeInto(page, 'Finding', CORRECTED);
  await page.keyboard.press('Tab');
  await enter(page, 'Submit for review');
  await waitForText(page, 'Correction in review');
  await neverLost(page, 'submitting the correction');
}

async function approveTheCorrection(page) {
  await workAs(page, 'Eve Editor');
  await enter(page, 'Approve');
  await waitForText(page, 'Correction approved');
  await neverLost(page, 'approving the correction');
  await openTheReport(page);
}

async function takeBack(page) {
  await workAs(page, 'Ada Checker');
  await openFromReport(page);
  await enter(page, 'Void');
  await waitForFocus(page, 'What was wrong');
  await page.keyboard.type('The counts were forged.');
  await enter(page, 'Void this verdict');
  await findByName(page, 'region', 'Open correction');
  await neverLost(page, 'the void');
  await enter(page, 'Submit for review');
  await waitForText(page, 'Correction in review');
}
