// A saved appearance adjusted by its handles, with the mouse and with the keyboard alone, and still
// so on the next morning.
import assert from 'node:assert/strict';
import {
  chosenWords,
  dragOver,
  focusedName,
  hashOf,
  openArticle,
  placeOf,
  pressWithControl,
  SAMPLE_TEXT,
  startAs,
  waitForPanel,
  waitForSaved,
  waitUntil,
} from './desk-work.mjs';
import { clickByName, findByName, hasName, journey, waitForText } from './harness.mjs';

/** Marks words of the article, and waits for the claim's panel. */
async function mark(page, words) {
  const before = hashOf(page);
  await dragOver(page, words);
  await clickByName(page, 'button', /^Mark claim/);
  await waitForPanel(page, before);
}

/** The middle of a handle, once it stands still. */
async function knobOf(page, name) {
  const handle = await findByName(page, 'button', name);
  const read = () =>
    handle.evaluate((button) => {
      const { left, top, width, height } = button.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
  let last = await read();
  await waitUntil(`${name} at rest`, async () => {
    const now = await read();
    const still = now.x === last.x && now.y === last.y;
    last = now;
    return still;
  });
  await handle.dispose();
  return last;
}

/** Drags a handle so far that its edge comes to stand at the last letter of the words. */
async function dragHandle(page, name, from, to) {
  const { last: edge } = await placeOf(page, from);
  const { last: target } = await placeOf(page, to);
  // Reading the places may have scrolled: both are read again where the page rests.
  assert.deepEqual((await placeOf(page, to)).last, target);
  const rest = (await placeOf(page, from)).last;
  assert.deepEqual(rest, edge);
  const knob = await knobOf(page, name);
  await page.mouse.move(knob.x, knob.y);
  await page.mouse.down();
  const there = { x: knob.x + target.x - edge.x, y: knob.y + target.y - edge.y };
  await page.mouse.move((knob.x + there.x) / 2, (knob.y + there.y) / 2, { steps: 3 });
  await page.mouse.move(there.x, there.y, { steps: 3 });
}

/** The words of the open claim, as its panel shows them. */
const quoteOf = (page) => page.$eval('>>> quote-part >>> blockquote', (quote) => quote.textContent);

/** Waits until the open claim has exactly these words, on the disk. */
async function waitForQuote(page, words) {
  await waitUntil(`the quote “${words}”`, async () => (await quoteOf(page)) === words);
  await waitForSaved(page);
}

journey('a checker adjusts a claim by mouse and by keys', async ({ newPage }) => {
  const page = await newPage('#/');
  await startAs(page, 'Noor Haddad');
  await openArticle(page, SAMPLE_TEXT);

  await mark(page, 'The crossing now takes 22 minutes');
  // By mouse: the end goes on to the end of the sentence.
  await dragHandle(page, 'Move end, claim 1', 'The crossing now takes 22 minutes', 'down from 35');
  await waitUntil('the new words painted', async () =>
    (await chosenWords(page)).includes('The crossing now takes 22 minutes, down from 35.'),
  );
  await page.mouse.up();
  await waitForQuote(page, 'The crossing now takes 22 minutes, down from 35.');
  assert.equal(await chosenWords(page), '', 'nothing is painted once it is saved');

  // By keys: from the marker to the handles, the start one word on, the end one word back.
  const marker = await findByName(page, 'button', /^Claim 1, /);
  await marker.focus();
  await page.keyboard.press('Tab');
  assert.equal(await focusedName(page), 'Move start, claim 1');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  assert.equal(await focusedName(page), 'Move end, claim 1');
  await page.keyboard.press('ArrowLeft');
  assert.equal(await chosenWords(page), 'crossing now takes 22 minutes, down from');
  await page.keyboard.press('Enter');
  await waitForQuote(page, 'crossing now takes 22 minutes, down from');

  await page.reload();
  await findByName(page, 'button', 'Move end, claim 1');
  await waitForQuote(page, 'crossing now takes 22 minutes, down from');

  // One adjustment, both edges, is one undo.
  await pressWithControl(page, 'z');
  await waitForQuote(page, 'The crossing now takes 22 minutes, down from 35.');
  await pressWithControl(page, 'z');
  await waitForQuote(page, 'The crossing now takes 22 minutes');
  assert.equal(await hasName(page, 'button', /^Save place/), false);
});

journey('the words of another claim are refused, and nothing moves', async ({ newPage }) => {
  const page = await newPage('#/');
  await startAs(page, 'Noor Haddad');
  await openArticle(page, SAMPLE_TEXT);
  await mark(page, 'The crossing now takes 22');
  await mark(page, 'The crossing now takes 22 minutes');

  const end = await findByName(page, 'button', /^Move end, claim/);
  await end.focus();
  await page.keyboard.press('ArrowLeft');
  await waitForText(page, 'has exactly these words already');
  await page.keyboard.press('Enter');
  await waitForText(page, 'These words are marked as a claim already.');
  assert.equal(await chosenWords(page), '');
  assert.equal(await quoteOf(page), 'The crossing now takes 22 minutes');
});
