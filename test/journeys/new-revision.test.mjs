// The publisher changes the article: a checker takes the new text to a clean desk, by keyboard only,
// with one claim of every state.
import assert from 'node:assert/strict';
import {
  addClaimant,
  addPerson,
  addSource,
  closeClaim,
  dragOver,
  focusedName,
  go,
  hashOf,
  openArticle,
  openClaim,
  pressWithControl,
  putInto,
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
  findByName,
  hasName,
  journey,
  readText,
  waitForNoText,
  waitForText,
} from './harness.mjs';

const TITLE = 'The Ferry Year';
const QUOTES = {
  changed:
    'Passenger numbers on the Tolse route are up 40 percent since the electric ferries arrived.',
  equivalent: 'The mayor called the boats “a gift to the island”',
  exact: 'The three ferries cost 96 million crowns',
  lost: 'Porpoises have returned to the inner harbour for the first time in twenty years.',
  moved: 'The crossing now takes 22 minutes, down from 35',
  ambiguous: 'The port authority employs 140 people on the quays of Ilvane and Tolse.',
  removed: 'Two captains retired in the spring and were honoured with a small regatta.',
};
/** Marked in another tab after the search: nobody has looked for it. */
const LATE = 'The ticket office closes at six';

const OLD = `${TITLE}
The harbour of Ilvane had a loud year, and the council says it was a good one.
${QUOTES.changed}
${QUOTES.equivalent} at the opening in May.
${QUOTES.exact}, exactly the price agreed in the contract.
${QUOTES.lost}
${QUOTES.moved} before the new boats came.
${QUOTES.ambiguous}
${QUOTES.removed}
${LATE}, even on market days in summer.`;

const NEW = `${TITLE}
${QUOTES.ambiguous} That is what it says itself.
The harbour of Ilvane had a loud year, and the council says it was a good one.
${QUOTES.moved} before the new boats came.
${QUOTES.changed.replace('40', '14')}
${QUOTES.equivalent.replace(/[“”]/g, '"')} at the opening in May.
${QUOTES.exact}, exactly the price agreed in the contract.
${LATE}, even on market days in summer.
Volunteers logged porpoises in the inner harbour, twenty years later.
A reader asks whether it is true. ${QUOTES.ambiguous}`;

const RESTATED = 'Passenger numbers on the Tolse route rose by 40 percent in a year.';

journey(
  'a revised article, one claim of every state, to a clean desk by keyboard',
  async (visit) => {
    const page = await visit.newPage();
    await startAs(page, 'Ada Checker');
    const article = await openArticle(page, OLD, { Title: TITLE });
    for (const quote of Object.values(QUOTES)) await mark(page, quote);
    await checkTheChangedOne(page);
    await addPerson(page, 'Eve Editor', 'Editor');
    await openClaim(page, RESTATED);
    await clickByName(page, 'button', 'Approve');
    await waitForText(page, 'Approved. Changing anything that the report prints');
    await switchTo(page, 'Ada Checker');
    await closeClaim(page);

    // From here on, no mouse.
    await tabTo(page, 'Add revision');
    await page.keyboard.press('Enter');
    await findByName(page, 'heading', 'New revision');
    await tabTo(page, 'Text of the new revision');
    await paste(page, NEW);
    await waitForText(page, 'Draft kept');
    await tabTo(page, 'Compare');
    await page.keyboard.press('Enter');
    await waitForText(page, 'Where 7 places of your claims went');
    const found = await readText(page);
    for (const words of [
      '1 exact',
      '1 equivalent',
      '1 moved',
      '1 changed',
      '1 ambiguous',
      '2 lost',
    ]) {
      assert.ok(found.includes(words), `${words} is told before anything is added`);
    }

    // Meanwhile somebody marks another claim in another tab, in the text that is still the newest.
    const other = await visit.newPage(article);
    await waitForWorkbench(other);
    await mark(other, LATE);
    await waitForSaved(other);
    await other.close();
    await page.bringToFront();

    await tabTo(page, 'Add this revision');
    await page.keyboard.press('Enter');
    // Changed, ambiguous, two lost, and the one that nobody has looked for.
    await waitForText(page, '5 claims need a look');
    await tabTo(page, 'Search again', { backwards: true });
    await page.keyboard.press('Enter');
    await waitForText(page, 'Searched again: 1 place has its answer.');
    await waitForText(page, '4 claims need a look');

    // Changed: the number is loud; one key, and an editor has to approve again.
    await page.keyboard.press('j');
    await untilFocus(page, 'Words inside the claim changed.');
    await waitForText(page, 'number 40 → 14');
    await page.keyboard.press('v');
    // Lost: the words come nearest here.
    await untilFocus(page, 'These words do not stand in the new text. The nearest places:');
    await page.keyboard.press('1');
    // Ambiguous: the second place is meant.
    await untilFocus(page, 'Several places may be meant. Choose the one that is.');
    await page.keyboard.press('2');
    // Lost, and rightly so.
    await untilFocus(page, 'These words do not stand in the new text, and nothing comes near.');
    await tabTo(page, 'Removed by the publisher');
    await page.keyboard.press('Enter');
    await waitForText(page, 'Everything has its place');
    await waitForText(page, /\d places need nothing/);
    await waitForText(page, 'Worth reading, nothing to decide');

    await tabTo(page, 'Back to the claims');
    await page.keyboard.press('Enter');
    await waitForWorkbench(page);
    await waitForNoText(page, 'need a look');
    await waitForNoText(page, 'needs a look');

    // The old text is still there, with its claims.
    await tabTo(page, 'Revision');
    await page.keyboard.press('ArrowDown');
    await waitForText(page, 'You are reading revision 1, an older text.');
    assert.ok((await markedWords(page)).includes(QUOTES.removed), 'the old text keeps its claims');
    await tabTo(page, 'Read the newest revision');
    await page.keyboard.press('Enter');
    await waitForNoText(page, 'You are reading revision 1');
    assert.ok(!(await markedWords(page)).includes(QUOTES.removed));

    // What was carried over is in review, and only an editor approves it again.
    await openClaim(page, RESTATED);
    await waitForText(page, 'In review: an editor reads it next.');
    await switchTo(page, 'Eve Editor');
    await clickByName(page, 'button', 'Approve');
    await waitForText(page, 'Approved. Changing anything that the report prints');
  },
);

journey('texts that are no revision, another article, and one undo', async ({ newPage }) => {
  const page = await newPage();
  await startAs(page, 'Ada Checker');
  const article = await openArticle(page, OLD, { Title: TITLE });
  await mark(page, QUOTES.exact);
  await mark(page, QUOTES.moved);
  await go(page, `${article}/revision`);

  await findByName(page, 'heading', 'New revision');
  await clickByName(page, 'button', 'Compare');
  await waitForText(page, 'There is no text to compare.');
  await putInto(page, 'Text of the new revision', OLD.replaceAll('\n', ' \r\n\r\n'));
  await clickByName(page, 'button', 'Compare');
  await waitForText(page, 'This is the newest revision’s text already');
  assert.ok(!(await hasName(page, 'button', 'Add this revision')));

  const soup = 'Soup for Six\nTake three onions, and cut them small.\nSalt it well at the end.';
  await putInto(page, 'Text of the new revision', soup);
  await clickByName(page, 'button', 'Compare');
  await waitForText(page, 'Is this the same article?');
  // A draft survives the page, and what was found is found again.
  await waitForText(page, 'Draft kept');
  await page.reload();
  await findByName(page, 'heading', 'New revision');
  await clickByName(page, 'button', 'Compare');
  await waitForText(page, '2 lost');
  await clickByName(page, 'button', 'Add this revision');
  await waitForText(page, '2 claims need a look');

  await pressWithControl(page, 'z');
  await waitForNoText(page, 'claims need a look');
  await go(page, article);
  await waitForWorkbench(page);
  assert.ok(!(await hasName(page, 'combobox', 'Revision')), 'one undo takes all of it back');
  const marked = await markedWords(page);
  assert.ok(marked.includes(QUOTES.exact) && marked.includes(QUOTES.moved));
});

journey('a megabyte is compared in the worker, and can be cancelled', async ({ newPage }) => {
  const page = await newPage();
  await startAs(page, 'Ada Checker');
  const line = (index) =>
    `Station ${index} reported ${index * 37 + 5} visitors in week ${index % 52}, said warden W${index}.`;
  const text = Array.from({ length: 14_000 }, (_, index) => line(index));
  const article = await openArticle(page, text.join('\n'), { Title: 'Stations' });
  await mark(page, 'Station 3 reported 116 visitors');
  await go(page, `${article}/revision`);
  const edited = text.map((each, index) => (index % 5 === 3 ? `${each} Or so.` : each));
  edited[3] = edited[3].replace('116', '611');
  await putInto(page, 'Text of the new revision', edited.join('\n'));
  await page.evaluate(() => {
    globalThis.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        globalThis.longest = Math.max(globalThis.longest, duration);
      }
    }).observe({ entryTypes: ['longtask'] });
  });
  await clickByName(page, 'button', 'Compare');
  await waitForText(page, '1 changed', { timeout: 60_000 });
  const longest = await page.evaluate(() => globalThis.longest);
  assert.ok(longest < 1000, `the page stood still for ${longest} ms`);
  assert.ok(hashOf(page).endsWith('/revision'));
});

async function mark(page, words) {
  const before = hashOf(page);
  await dragOver(page, words);
  await clickByName(page, 'button', 'Mark claim');
  await waitForPanel(page, before);
}

/** Everything a reviewer asks for, on the claim whose number will change. */
async function checkTheChangedOne(page) {
  await openClaim(page, QUOTES.changed.slice(0, 30));
  await write(page, 'Restated claim', RESTATED);
  await addClaimant(page, 'Ilvane Port Authority', 'operator');
  for (const number of [1, 2]) {
    await addSource(page, {
      'Source title': `Annual report ${number}`,
      'Source URL': `https://example.org/report-${number}`,
      Publisher: `Publisher ${number}`,
      stance: 'Supports',
    });
  }
  await clickByName(page, 'radio', 'True');
  await write(page, 'Finding', 'The port’s own counts bear it out.');
  await clickByName(page, 'button', 'Submit for review');
  await waitForText(page, 'In review: an editor reads it next.');
}

/** Puts a text into the focused field as pasting does. */
async function paste(page, text) {
  await page
    .browserContext()
    .overridePermissions(new URL(page.url()).origin, [
      'clipboard-read',
      'clipboard-write',
      'clipboard-sanitized-write',
    ]);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await pressWithControl(page, 'v');
}

/** Presses Tab until what has the focus is called so. */
async function tabTo(page, name, { backwards = false } = {}) {
  const met = [];
  for (let step = 0; step < 150; step++) {
    const focused = await focusedName(page);
    if (focused === name) return;
    met.push(focused);
    if (backwards) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (backwards) await page.keyboard.up('Shift');
  }
  throw new Error(`Tab never reached ${name}. It met: ${[...new Set(met)].join(' | ')}`);
}

async function untilFocus(page, name) {
  let focused = '';
  await waitUntil(`the focus on ${name}`, async () => {
    focused = await focusedName(page);
    return focused === name;
  }).catch((error) => {
    throw new Error(`${error.message}. It is on: ${focused}`);
  });
}

/** The words of the article that stand in a claim's mark now. */
async function markedWords(page) {
  return page.evaluate(() => {
    const find = (root) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.localName === 'article-view') return element.shadowRoot;
        const found = element.shadowRoot && find(element.shadowRoot);
        if (found) return found;
      }
      return null;
    };
    return [...(find(document)?.querySelectorAll('mark') ?? [])]
      .map(({ textContent }) => textContent)
      .join('|');
  });
}
