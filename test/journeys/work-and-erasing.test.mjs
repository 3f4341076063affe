// Who does what until when, across articles; what happened; and personal data that has to go: with
// the keys where a job is one of keys.
import assert from 'node:assert/strict';
import {
  addPerson,
  assertIncludes,
  dragOver,
  go,
  hashOf,
  openArticle,
  openClaim,
  startAs,
  switchTo,
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

const TEXT = `Night Buses Pay for Themselves, Says the Mayor

Six months after the last train was cut, the town runs night buses on four lines. Ridership has doubled since March, the town hall says, and fares rose by a third.

Nobody knows what winter will bring. It is the best idea the council ever had.`;

const DOUBLED = 'Ridership has doubled since March, the town hall says';
const FARES = 'fares rose by a third';
const IDEA = 'It is the best idea the council ever had';
/** The avatar stands between the words. */
const ASSIGNED = /Assigned to (AN )?Ada Nworah/;
/** Somebody's number, which must not stay on any disk. */
const SECRET = '555-0134-SECRET';

journey('an editor hands out claims and articles, and takes it back', async ({ newPage }) => {
  const page = await newPage('#/');
  await startAs(page, 'Marisol Etxaniz', 'Editor');
  await addPerson(page, 'Ada Nworah', 'Fact-checker');
  await addPerson(page, 'Joonas Vihervaara', 'Fact-checker');
  await switchTo(page, 'Marisol Etxaniz');
  const article = await openArticle(page, TEXT, { Title: 'Night Buses Pay for Themselves' });
  await markAll(page, [DOUBLED, FARES, IDEA]);
  await go(page, article);

  // Several claims, with the keys: a box, Shift and the arrow down, and they are chosen.
  await clickByName(page, 'button', 'Select several');
  await findByName(page, 'checkbox', 'Select claim 1');
  await page.keyboard.press('Space');
  await page.keyboard.down('Shift');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.up('Shift');
  await waitForText(page, '2 claims selected');
  await choose(page, 'Assigned to', 'Ada Nworah');
  await choose(page, 'Priority', 'High');
  await fillByName(page, 'Why this priority', 'Front page on Friday');
  await fillByName(page, 'Due', '2020-01-31');
  await waitForText(page, 'This day has passed.');
  await clickByName(page, 'button', 'Apply to 2 claims');
  await waitForText(page, ASSIGNED);
  await waitForSaved(page);

  // One undo takes back what was one gesture, and one redo brings it again.
  await clickByName(page, 'button', /^Undo/);
  await waitForNoText(page, ASSIGNED);
  await clickByName(page, 'button', /^Redo/);
  await waitForText(page, ASSIGNED);
  await clickByName(page, 'button', 'Done');

  // Whoever has the work finds it, the overdue said in words, and goes from there to the claim.
  await switchTo(page, 'Ada Nworah');
  await clickByName(page, 'link', /^My work/);
  await findByName(page, 'heading', 'My work');
  assertIncludes(await readText(page), [
    'Assigned to you 2',
    'Overdue since Jan 31, 2020',
    'High priority: Front page on Friday',
    '2 are overdue',
  ]);
  await clickByName(page, 'link', FARES);
  await waitForPanel(page);

  // Whole articles from the desk; the notice takes back what lies in several journals.
  await switchTo(page, 'Marisol Etxaniz');
  await openArticle(page, 'Wells are dry. Nobody asked.', { Title: 'Who Drained the Wells?' });
  await go(page, '#/');
  await clickByName(page, 'button', 'Select several');
  await clickByName(page, 'button', 'Select all');
  await waitForText(page, '2 articles selected');
  await choose(page, 'Assigned to', 'Joonas Vihervaara');
  await clickByName(page, 'button', 'Apply to 2 articles');
  await waitForText(page, '2 entries changed.');
  await waitForText(page, 'Assigned to Joonas Vihervaara');
  await clickByName(await findByName(page, 'status', 'Notices'), 'button', 'Undo');
  await waitForNoText(page, 'Assigned to Joonas Vihervaara');

  // Somebody leaves: what they own says so, and goes to somebody else in one step.
  await go(page, '#/settings');
  await clickByName(page, 'button', 'More for Ada Nworah');
  await clickByName(page, 'menuitem', 'Remove from the desk');
  await waitForText(page, 'Ada Nworah left the desk and still has 2 claims.');
  await clickByName(page, 'button', 'Hand it over');
  await findByName(page, 'heading', 'My work');
  await choose(page, 'Assign to', 'Joonas Vihervaara');
  await clickByName(page, 'button', 'Reassign');
  await waitForNoText(page, 'left the desk');
  await switchTo(page, 'Joonas Vihervaara');
  await waitForText(page, 'Assigned to you 2');
});

journey('coverage, activity, splitting and restoring', async ({ newPage }) => {
  const page = await newPage('#/');
  await startAs(page, 'Marisol Etxaniz', 'Editor');
  await addPerson(page, 'Ada Nworah', 'Fact-checker');
  const article = await openArticle(page, TEXT, { Title: 'Night Buses Pay for Themselves' });
  await markAll(page, [DOUBLED, IDEA]);
  await go(page, article);

  await clickByName(page, 'button', 'Coverage');
  await waitForText(page, '4 sentences: 2 hold a claim (50%), 0 are checked.');
  await clickByName(page, 'button', 'Next sentence without a claim');
  await findByName(page, 'button', 'Mark claim');
  const before = hashOf(page);
  await page.keyboard.press('m');
  await waitForPanel(page, before);
  await waitForText(page, '4 sentences: 3 hold a claim (75%), 0 are checked.');
  await clickByName(page, 'button', 'Close coverage');

  // Words of a quote become a claim of their own.
  await openClaim(page, 'Ridership has doubled');
  const whole = hashOf(page);
  await clickByName(page, 'button', 'More');
  await clickByName(page, 'menuitem', 'Split claim');
  await findByName(page, 'textbox', 'Words of the quote');
  await page.keyboard.down('Shift');
  for (let step = 0; step < 'Ridership has doubled'.length; step += 1) {
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.up('Shift');
  await waitForText(page, 'Becomes a claim of its own');
  await page.keyboard.press('Enter');
  await waitForPanel(page, whole);
  await waitForText(page, '4 claims');

  // An earlier wording comes back as a change of today.
  await write(page, 'Restated claim', 'The number of riders doubled.');
  await write(page, 'Restated claim', 'Ridership doubled since March 2026.');
  await clickByName(page, 'DisclosureTriangle', /^History/);
  await clickByName(page, 'button', 'Restore');
  await waitUntil('the earlier wording', async () => {
    const field = await findByName(page, 'textbox', 'Restated claim');
    return (await field.evaluate(({ value }) => value)) === 'The number of riders doubled.';
  });

  // Whoever was away reads what happened since they looked.
  await switchTo(page, 'Marisol Etxaniz');
  await go(page, article);
  await clickByName(page, 'button', 'Activity');
  await waitForText(page, 'added a revision');
  await clickByName(page, 'button', 'Close activity');
  await switchTo(page, 'Ada Nworah');
  await openClaim(page, 'It is the best idea');
  await write(page, 'Restated claim', 'The mayor calls it the best idea.');
  await switchTo(page, 'Marisol Etxaniz');
  await clickByName(page, 'button', /^Activity\s*1 new/);
  await waitForText(page, '1 change by others since you last looked.');
  await choose(page, 'Kind of change', 'Article and desk');
  await waitForNoText(page, 'wrote the restated claim');
});

journey('personal data is erased for good', async ({ newPage }) => {
  const page = await newPage('#/');
  await startAs(page, 'Marisol Etxaniz', 'Editor');
  await addPerson(page, 'Ada Nworah', 'Fact-checker');
  await openArticle(page, TEXT, { Title: 'Night Buses Pay for Themselves' });
  await markAll(page, [DOUBLED]);
  await write(page, 'Restated claim', `Ridership doubled, says ${SECRET}.`);
  await write(page, 'Restated claim', 'Ridership doubled.');
  await fillByName(page, 'New note', `Call ${SECRET} after six.`);
  await clickByName(page, 'button', 'Add note');
  await waitForText(page, `Call ${SECRET}`);
  await waitForSaved(page);
  assert.ok((await disk(page)).includes(SECRET), 'planted');

  // A checker finds the line and reads why it is not theirs.
  await clickByName(page, 'button', 'More');
  assert.ok(await hasName(page, 'menuitem', /^Redact….*Only an editor erases/));
  await page.keyboard.press('Escape');

  await switchTo(page, 'Marisol Etxaniz');
  await clickByName(page, 'button', 'More');
  await clickByName(page, 'menuitem', 'Redact…');
  await waitForText(page, 'It cannot be undone.');
  await fillByName(page, 'Find words', SECRET);
  await clickByName(page, 'checkbox', /after six/);
  await clickByName(page, 'checkbox', /Ridership doubled, says/);
  await fillByName(page, 'Why it is erased', 'A private number');
  await clickByName(page, 'button', 'Erase 2 entries for good');
  await waitForText(page, /Erased by Marisol Etxaniz on .*: A private number/);
  await waitForSaved(page);
  assert.ok(!(await disk(page)).includes(SECRET), 'nothing of it is on the disk');
  assert.ok(!(await readText(page)).includes(SECRET), 'nor on the screen');
  assert.ok(!(await hasName(page, 'button', /^Undo: .*eras/)), 'and nothing brings it back');

  await page.reload();
  await waitForWorkbench(page);
  await waitForText(page, 'Erased by Marisol Etxaniz');
  assert.ok(!(await readText(page)).includes(SECRET));
});

/** Marks these words, one after the other. */
async function markAll(page, quotes) {
  for (const quote of quotes) {
    const before = hashOf(page);
    await dragOver(page, quote);
    await clickByName(page, 'button', 'Mark claim');
    await waitForPanel(page, before);
  }
}

/** Chooses a line of a list by its words. */
async function choose(page, name, words) {
  const list = await findByName(page, 'combobox', name);
  const value = await list.evaluate(
    (select, wanted) => [...select.options].find((o) => o.textContent.trim() === wanted)?.value,
    words,
  );
  assert.notEqual(value, undefined, `${name} has no “${words}”`);
  await list.select(value);
}

/** Everything in the browser's databases and small stores, as one string. */
function disk(page) {
  return page.evaluate(async () => {
    const result = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
    const found = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    for (const { name } of await indexedDB.databases()) {
      const database = await result(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const rows = await result(database.transaction(store).objectStore(store).getAll());
        found.push(JSON.stringify(rows));
      }
      database.close();
    }
    return found.join('\n');
  });
}
