// What was shown as kept or saved is there after a reload, a crash, or in the other tab; undo takes
// back gestures, and leaves fields their own undo.
import assert from 'node:assert/strict';
import {
  addClaimant,
  addPerson,
  addSource,
  closeClaim,
  dragOver,
  go,
  hashOf,
  openArticle,
  openClaim,
  openSample,
  pressWithControl,
  putInto,
  startAs,
  switchTo,
  valueOf,
  waitForFieldState,
  waitForPanel,
  waitForSaved,
  waitForWorkbench,
  waitUntil,
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

const TEXT = `A Short Story
The harbour has three boats. The town paid 96 million crowns for them.
Nobody has counted the porpoises.`;

async function waitForValue(page, name, value) {
  await waitUntil(`${name} holds “${value}”`, async () => (await valueOf(page, name)) === value);
}

/** A desk with one short article and one marked claim, its panel open. */
async function markOneClaim(page) {
  await openArticle(page, TEXT, { Title: 'A Short Story' });
  await mark(page, 'The harbour has three boats.');
}

async function mark(page, words) {
  const before = hashOf(page);
  await dragOver(page, words);
  await clickByName(page, 'button', 'Mark claim');
  await waitForPanel(page, before);
}

journey('a reload at any step loses nothing', async ({ newPage }) => {
  const page = await newPage();
  await startAs(page, 'Ada Checker');
  await page.reload();
  await findByName(page, 'button', /^Working as Ada Checker/);

  await go(page, '#/new');
  await putInto(page, 'Article text', TEXT);
  await fillByName(page, 'Byline', 'Oriel Castane');
  await waitForText(page, 'Draft kept');
  await page.reload();
  await waitForValue(page, 'Article text', TEXT);
  await waitForValue(page, 'Byline', 'Oriel Castane');
  await clickByName(page, 'button', 'Start checking');
  await waitForWorkbench(page);
  await page.reload();
  await waitForWorkbench(page);

  await mark(page, 'The harbour has three boats.');
  await page.reload();
  await waitForPanel(page);

  await fillByName(page, 'Restated claim', 'The harbour of Ilvane has three boats.');
  await waitForFieldState(page, 'Restated claim', 'Draft kept');
  await page.reload();
  await waitForValue(page, 'Restated claim', 'The harbour of Ilvane has three boats.');
  await waitForFieldState(page, 'Restated claim', 'Draft kept');
  await (await findByName(page, 'textbox', 'Restated claim')).focus();
  await page.keyboard.press('Tab');
  await waitForFieldState(page, 'Restated claim', 'Saved');
  await addClaimant(page, 'Mirela Ostrand', 'head of the port');

  await clickByName(page, 'button', 'Add source');
  await fillByName(page, 'Source title', 'Register of boats');
  await fillByName(page, 'Quoted passage', 'Three hulls are entered.');
  await waitForSaved(page);
  await page.reload();
  await waitForValue(page, 'Source title', 'Register of boats');
  await waitForValue(page, 'Quoted passage', 'Three hulls are entered.');
  await clickByName(page, 'radio', 'Supports');
  await clickByName(page, 'button', 'Save evidence');
  await findByName(page, 'button', 'Edit: Register of boats');

  await clickByName(page, 'radio', 'True');
  await fillByName(page, 'Finding', 'The register lists three.');
  await waitForFieldState(page, 'Finding', 'Draft kept');
  await fillByName(page, 'New note', 'Ask for the hull numbers.');
  await waitForFieldState(page, 'Finding', 'Saved');
  await waitForSaved(page);
  await page.reload();
  await waitForValue(page, 'Finding', 'The register lists three.');
  await waitForValue(page, 'New note', 'Ask for the hull numbers.');
  await waitForValue(page, 'Restated claim', 'The harbour of Ilvane has three boats.');
  await findByName(page, 'button', 'Change: Mirela Ostrand');
  await findByName(page, 'button', 'Edit: Register of boats');
  const chosen = await findByName(page, 'radio', 'True');
  assert.ok(await chosen.evaluate((radio) => radio.checked));
});

journey('Back and forward find what was left', async ({ newPage }) => {
  const page = await newPage();
  await startAs(page, 'Ada Checker');
  await markOneClaim(page);
  await fillByName(page, 'Finding', 'Half a thought');
  await page.goBack();
  await findByName(page, 'list', 'Claims in this article');
  await page.goForward();
  await waitForPanel(page);
  await waitForValue(page, 'Finding', 'Half a thought');
});

journey('a browser killed after “Saved” has it all the next time', async (visit) => {
  let page = await visit.newPage();
  await startAs(page, 'Ada Checker');
  await markOneClaim(page);
  await write(page, 'Restated claim', 'The harbour has three boats.');
  await addClaimant(page, 'The port', 'operator');
  await clickByName(page, 'radio', 'Mostly true');
  await write(page, 'Finding', 'Three, and one on loan.');
  await addSource(page, { 'Source title': 'Register of boats', stance: 'Supports' });
  await waitForSaved(page);
  const address = hashOf(page);
  await visit.kill();

  page = await visit.newPage(address);
  await waitForPanel(page);
  await waitForValue(page, 'Restated claim', 'The harbour has three boats.');
  await waitForValue(page, 'Finding', 'Three, and one on loan.');
  await findByName(page, 'button', 'Change: The port');
  await findByName(page, 'button', 'Edit: Register of boats');
  await findByName(page, 'button', /^Working as Ada Checker/);

  // Killed in the middle of a sentence: what was shown as kept or saved is there, and works go on.
  await fillByName(page, 'Rationale', 'The loan ends in spring.');
  await waitForFieldState(page, 'Rationale', 'Draft kept');
  await page.keyboard.press('Tab');
  await waitForFieldState(page, 'Rationale', 'Saved');
  await visit.kill();
  page = await visit.newPage(address);
  await waitForValue(page, 'Rationale', 'The loan ends in spring.');
  await write(page, 'Rationale', 'The loan ends in autumn.');
});

journey('two tabs see each other’s work, and are two people', async ({ newPage }) => {
  const ada = await newPage();
  await startAs(ada, 'Ada Checker');
  await markOneClaim(ada);
  await addPerson(ada, 'Eve Editor', 'Editor');
  await switchTo(ada, 'Ada Checker');

  const eve = await newPage(hashOf(ada));
  await waitForPanel(eve);
  await switchTo(eve, 'Eve Editor');
  await eve.reload();
  await findByName(eve, 'button', /^Working as Eve Editor/);

  await ada.bringToFront();
  await findByName(ada, 'button', /^Working as Ada Checker/);
  await write(ada, 'Restated claim', 'The harbour has three boats today.');
  await eve.bringToFront();
  await waitForValue(eve, 'Restated claim', 'The harbour has three boats today.');
  await fillByName(eve, 'New note', 'Which day is today?');
  await clickByName(eve, 'button', 'Add note');
  await ada.bringToFront();
  await waitForText(ada, 'Which day is today?');

  // What is being written here stays when something else arrives from there.
  await fillByName(ada, 'Finding', 'Being written');
  await eve.bringToFront();
  await clickByName(eve, 'radio', 'High');
  await ada.bringToFront();
  await waitForValue(ada, 'Finding', 'Being written');
  await ada.keyboard.press('Tab');
  await waitForFieldState(ada, 'Finding', 'Saved');
  await waitForText(ada, 'Written by Ada Checker');
});

journey('undo and redo go through a person’s own gestures', async ({ newPage }) => {
  const page = await newPage();
  await startAs(page, 'Ada Checker');
  await markOneClaim(page);
  const claim = hashOf(page);
  await write(page, 'Restated claim', 'First wording.');
  await write(page, 'Restated claim', 'Second wording.');
  await fillByName(page, 'Kind', 'statistic');
  await waitForSaved(page);

  await clickByName(page, 'button', /^Undo: /);
  await waitForValue(page, 'Kind', '');
  await leaveFields(page);
  await pressWithControl(page, 'z');
  await waitForValue(page, 'Restated claim', 'First wording.');
  await pressWithControl(page, 'z');
  await waitForValue(page, 'Restated claim', '');
  await pressWithControl(page, 'z', { shift: true });
  await waitForValue(page, 'Restated claim', 'First wording.');
  await clickByName(page, 'button', /^Redo: /);
  await waitForValue(page, 'Restated claim', 'Second wording.');
  await waitUntil('the button for what is left to redo', () => hasName(page, 'button', /^Redo: /));

  // Undo never reaches past the field one is writing in, and then only the field's own words.
  await fillByName(page, 'Finding', 'abc');
  await pressWithControl(page, 'z');
  await waitUntil(
    'the field took its own undo',
    async () => (await valueOf(page, 'Finding')) !== 'abc',
  );
  assert.equal(await valueOf(page, 'Restated claim'), 'Second wording.');

  // Back to before the claim: its panel gives way to the list, and redo brings it back.
  await fillByName(page, 'Finding', '');
  await leaveFields(page);
  // Pressed as fast as keys can be: every press counts.
  for (let step = 0; step < 5; step++) await pressWithControl(page, 'z');
  await waitUntil('the claim is gone', () => !hashOf(page).includes('/claim/'));
  await waitForNoText(page, 'There is nothing at this address');
  await clickByName(page, 'button', /^Redo: /);
  await go(page, claim);
  await waitForPanel(page);
});

/** Puts the focus where no keys are written: on the heading of the panel. */
async function leaveFields(page) {
  await (await findByName(page, 'button', 'More')).focus();
}

journey('the sample is opened once, and what is done in it stays', async ({ newPage }) => {
  const page = await newPage();
  await startAs(page, 'Ada Checker');
  await openSample(page);
  await openClaim(page, 'Quieter ferry engines');
  await fillByName(page, 'New note', 'Seen by Ada.');
  await clickByName(page, 'button', 'Add note');
  await waitForText(page, 'Seen by Ada.');
  await closeClaim(page);
  await clickByName(page, 'link', 'Desk');
  await openSample(page);
  await openClaim(page, 'Quieter ferry engines');
  await waitForText(page, 'Seen by Ada.');
  assert.equal((await readText(page)).split('Seen by Ada.').length, 2);
});
