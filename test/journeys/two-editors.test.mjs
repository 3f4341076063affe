// Two editors at one claim, in two tabs: the later one is told who decided what. And what an editor
// signs again with one look, by keyboard only.
import assert from 'node:assert/strict';
import {
  addClaimant,
  addPerson,
  addSource,
  dragOver,
  focusedName,
  go,
  hashOf,
  openArticle,
  startAs,
  switchTo,
  waitForPanel,
  waitForSaved,
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

const QUOTE = 'The harbour has three boats.';
const RATIONALE = 'The register of the harbour lists three boats.';

journey('two editors decide about one claim in two tabs', async ({ newPage }) => {
  const page = await newPage();
  await startAs(page, 'Eve Editor', 'Editor');
  await addPerson(page, 'Max Editor', 'Editor');
  await addPerson(page, 'Ada Checker', 'Fact-checker');
  await bringClaim(page);
  const claim = hashOf(page);
  const inQueue = claim.replace('#/article/', '#/review/');

  const other = await newPage(inQueue);
  await waitForText(other, 'Quote in its context');
  await switchTo(other, 'Max Editor');
  await page.bringToFront();
  await switchTo(page, 'Eve Editor');
  await go(page, inQueue);
  await waitForText(page, 'You have not looked at this claim before.');
  await page.keyboard.press('r');
  await fillByName(page, 'What should change', 'Name the year of the register.');
  await clickByName(page, 'button', 'Send back');
  await waitForText(page, 'Eve Editor asks for changes');

  await other.bringToFront();
  await waitForText(other, 'Somebody else decided while you had this claim open.');
  await waitForText(other, 'Eve Editor asked for changes.');
  await waitForText(other, 'Name the year of the register.');
  assert.ok(!(await hasName(other, 'button', 'Approve')), 'there is nothing left to decide');
  await clickByName(other, 'button', 'Understood');
  await waitForNoText(other, 'Somebody else decided');
  await other.close();

  await page.bringToFront();
  await switchTo(page, 'Ada Checker');
  await go(page, claim);
  await waitForPanel(page);
  await write(page, 'Finding', 'The register of 2026 lists three.');
  await clickByName(page, 'button', 'Submit for review');
  await waitForText(page, 'In review: an editor reads it next.');

  // What changed since stands there word by word; one key approves it.
  await switchTo(page, 'Eve Editor');
  await go(page, '#/review');
  await waitForText(page, 'Changed since you looked');
  await waitUntil('j leads to the claim', async () => {
    await page.keyboard.press('j');
    return (await focusedName(page)).includes('three boats');
  });
  await page.keyboard.press('Enter');
  await waitForText(page, 'Changed since you last looked');
  assert.match(await readText(page), /Added: of 2026/);
  await page.keyboard.press('a');
  await waitForText(page, 'Approved. Changing anything that the report prints');

  // A slip takes the approval away, and is signed again with one look.
  await switchTo(page, 'Ada Checker');
  await go(page, claim);
  await waitForPanel(page);
  await write(page, 'Rationale', RATIONALE.replace('register', 'registre'));
  await switchTo(page, 'Eve Editor');
  await go(page, '#/review');
  await findByName(page, 'list', 'Claims in review');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await waitForText(page, 'Trivial change');
  await waitForText(page, 'Nothing else differs from what Eve Editor approved');
  await page.keyboard.press('a');
  await waitForText(page, 'Approved. Changing anything that the report prints');
});

journey('an approval that comes too late is refused in words', async ({ newPage }) => {
  const page = await newPage();
  await startAs(page, 'Eve Editor', 'Editor');
  await addPerson(page, 'Ada Checker', 'Fact-checker');
  await bringClaim(page);
  const claim = hashOf(page);

  const other = await newPage(claim.replace('#/article/', '#/review/'));
  await waitForText(other, 'Quote in its context');
  await switchTo(other, 'Eve Editor');
  await page.bringToFront();
  await write(page, 'Finding', 'The register lists four.');
  await waitForSaved(page);
  await other.bringToFront();
  await waitForText(other, 'This claim changed while you were reading.');
  await clickByName(other, 'button', 'Approve');
  await waitUntil('the claim stays in review', async () =>
    (await readText(other)).includes('In review'),
  );
  assert.ok(!(await readText(other)).includes('Approved by'), 'nobody approves unread');
  await clickByName(other, 'button', 'I have read it');
  await clickByName(other, 'button', 'Approve');
  await waitForText(other, 'Approved by Eve Editor');
});

/** A new article with one claim, marked and readied by whoever works here, and submitted. */
async function bringClaim(page) {
  await openArticle(page, `A Story of Boats\n\n${QUOTE} Nobody counts the others.`, {
    URL: 'https://example.org/boats',
    Published: '2026-09-20',
  });
  await dragOver(page, QUOTE);
  await clickByName(page, 'button', 'Mark claim');
  await waitForPanel(page);
  await write(page, 'Restated claim', 'The harbour of Ilvane has three boats.');
  await addClaimant(page, 'The port', 'operator');
  await clickByName(page, 'radio', 'True');
  await write(page, 'Finding', 'The register lists three.');
  await write(page, 'Rationale', RATIONALE);
  for (const title of ['Register', 'Census']) {
    await addSource(page, { 'Source title': title, Publisher: title, stance: 'Supports' });
  }
  await clickByName(page, 'button', 'Submit for review');
  await waitForText(page, 'In review: an editor reads it next.');
}
