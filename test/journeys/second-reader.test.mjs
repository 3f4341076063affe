// Two checkers rate the same claim apart and differ, an editor settles it; and the desk changes its
// scale while verdicts stand on it. Earlier rulings of another article stand beside the verdict.
import assert from 'node:assert/strict';
import {
  addPerson,
  dragOver,
  focusedName,
  go,
  openArticle,
  startAs,
  switchTo,
  waitForPanel,
  waitForSaved,
  write,
} from './desk-work.mjs';
import {
  clickByName,
  fillByName,
  findByName,
  hasName,
  journey,
  readText,
  waitForText,
} from './harness.mjs';

const OLDER = 'Ferry passengers on the Tolse route rose by 38 percent in a year, the port says.';
const NEWER = 'Passenger numbers on the Tolse route are up 40 percent, says the port of Ilvane.';

/** Marks the words as a claim, restates and rates it. */
async function judge(page, words, { restated, level, finding }) {
  await dragOver(page, words);
  await clickByName(page, 'button', 'Mark claim');
  await waitForPanel(page);
  await write(page, 'Restated claim', restated);
  await clickByName(page, 'radio', level);
  await write(page, 'Finding', finding);
  await waitForSaved(page);
}

journey('a second reader rates blind, differs, and an editor settles it', async ({ newPage }) => {
  const page = await newPage('#/');
  await startAs(page, 'Edda Quill', 'Editor');
  await addPerson(page, 'Bo Lind', 'Fact-checker');
  await addPerson(page, 'Ada Nwo', 'Fact-checker');
  await openArticle(page, OLDER, { Title: 'An older report' });
  await judge(page, 'Ferry passengers on the Tolse route rose by 38 percent', {
    restated: 'Passenger numbers on the Tolse route rose 38 percent.',
    level: 'Missing context',
    finding: 'From a year of half a timetable.',
  });
  await openArticle(page, NEWER, { Title: 'A newer report' });
  await judge(page, 'Passenger numbers on the Tolse route are up 40 percent', {
    restated: 'Passenger numbers on the Tolse route are up 40 percent.',
    level: 'Mostly true',
    finding: 'Up from a weak year.',
  });

  // What the desk said before is there to be read, and is tied to this claim by a person.
  await waitForText(page, 'From a year of half a timetable.');
  await clickByName(page, 'button', /^Link as repeat: Passenger numbers/);
  await findByName(page, 'button', /^Unlink: Passenger numbers/);
  assert.match(await focusedName(page), /^Unlink/);

  await clickByName(page, 'button', 'More');
  await clickByName(page, 'menuitem', 'Ask for cross-check');
  await clickByName(page, 'button', 'Ask');
  await findByName(page, 'button', 'Withdraw cross-check');

  await switchTo(page, 'Bo Lind');
  await waitForText(page, 'Hidden until your own verdict is in.');
  const blind = await readText(page);
  assert.ok(!blind.includes('Up from a weak year.'), 'the first finding shows');
  assert.equal(await hasName(page, 'button', /^Claim 1, Mostly true/), false);
  await clickByName(page, 'button', 'Go to your verdict');
  await page.keyboard.press('1');
  await fillByName(page, 'Finding', 'It is 9 percent on an ordinary year.');
  await clickByName(page, 'button', 'Give second verdict');
  await findByName(page, 'region', 'Second verdict');
  await waitForText(page, 'Up from a weak year.');
  await waitForText(page, 'The ratings differ.');

  await switchTo(page, 'Edda Quill');
  await clickByName(page, 'button', 'Settle');
  await fillByName(page, 'Why the first verdict stands', 'The finding names the year.');
  await clickByName(page, 'button', 'Settle');
  await waitForText(page, 'Edda Quill settled it for the first verdict');

  // The figures of the desk know of it, and a new version of the scale changes no verdict.
  await go(page, '#/settings');
  await waitForText(page, 'Five levels: 1 claim rated twice');
  await clickByName(page, 'button', 'Edit scale: Five levels');
  await waitForText(page, '2 verdicts keep version 1. New verdicts use version 2.');
  await fillByName(page, 'Where the wording comes from', 'The desk itself');
  await clickByName(page, 'button', 'Save scale');
  await waitForText(page, 'Version 1: 2 verdicts');
  await page.goBack();
  await waitForText(page, 'This verdict was given on Five levels, version 1.');
  await findByName(page, 'button', 'Rate on the scale in use');
  await waitForSaved(page);
});
