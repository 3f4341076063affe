// The keyboard alone, as the journeys use it: nothing is found but by what has the focus.
import { pressWithControl, focusedName, waitForSaved, waitUntil } from './desk-work.mjs';
import { findByName } from './locators.mjs';

/** More presses than this nobody would spend. */
const PATIENCE = 220;

/** Presses Tab (with `back`, Shift+Tab) until what has the focus is called so. */
export async function tabTo(page, name, { back = false } = {}) {
  const fits = (said) => (typeof name === 'string' ? said === name : name.test(said));
  const passed = [];
  for (let presses = 0; presses < PATIENCE; presses++) {
    const at = await focusedName(page);
    if (fits(at)) return at;
    passed.push(at);
    if (back) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (back) await page.keyboard.up('Shift');
  }
  throw new Error(`Tab does not lead to ${name}. It leads to: ${passed.join(', ')}`);
}

/** Goes to what is called so and presses Enter. */
export async function enter(page, name, options) {
  await tabTo(page, name, options);
  await page.keyboard.press('Enter');
}

/** Goes to the field of that name and types, in the place of what stood there. */
export async function typeInto(page, name, text) {
  await tabTo(page, name);
  await pressWithControl(page, 'a');
  await page.keyboard.sendCharacter(text);
}

/** Nothing that was done may leave the person nowhere. */
export async function neverLost(page, after) {
  await waitForSaved(page);
  await waitUntil(`the focus is somewhere after ${after}`, () =>
    page.evaluate(() => focused() !== null && focused() !== document.body),
  );
}

/** Begins again at the top of the page, as after F5. */
export async function fromTheTop(page) {
  await waitForSaved(page);
  await page.reload();
  await findByName(page, 'button', /^Working as/);
  await page.keyboard.press('Tab');
}

/** Somebody else sits down at this tab. */
export async function workAs(page, name) {
  await fromTheTop(page);
  await enter(page, /^Working as/);
  await enter(page, new RegExp(`^(?!Working as).*${name}`));
  await findByName(page, 'button', new RegExp(`^Working as ${name}`));
  await neverLost(page, 'switching');
}

/** Follows a link to another page; there the focus begins at the top of what it shows. */
export async function follow(page, name) {
  await enter(page, name);
  await waitUntil(`the page of ${name}`, () => page.evaluate(() => focused().id === 'content'));
}

/** From **My work** or the list of claims to the panel of the claim. */
export async function openClaimFrom(page, from, words) {
  await fromTheTop(page);
  await follow(page, from);
  await enter(page, words);
  await findByName(page, 'heading', 'Claim 1');
}
