// What people do at the desk, step by step, as the journeys tell it. Everything is found by role and
// name; only selecting words in the article needs to know where on the screen they stand.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  PATIENCE_MS,
  clickByName,
  fillByName,
  findByName,
  hasName,
  readText,
  waitForNoText,
  waitForText,
} from './locators.mjs';

/** The article that ships with the app, as somebody would paste it. */
export const SAMPLE_TEXT = readFileSync(
  new URL('../../fixtures/sample/article.txt', import.meta.url),
  'utf8',
);

/** Whether this is macOS, where Cmd does what Ctrl does elsewhere. */
const CONTROL = process.platform === 'darwin' ? 'Meta' : 'Control';

/** Waits until `check` answers something truthy, and answers it; says what was waited for. */
export async function waitUntil(what, check, { timeout = PATIENCE_MS } = {}) {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await check();
    if (answer) return answer;
    if (Date.now() >= end) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Ctrl (Cmd on a Mac) and a key, with Shift if asked. */
export async function pressWithControl(page, key, { shift = false } = {}) {
  await page.keyboard.down(CONTROL);
  if (shift) await page.keyboard.down('Shift');
  await page.keyboard.press(key);
  if (shift) await page.keyboard.up('Shift');
  await page.keyboard.up(CONTROL);
}

/** First run: says who works here. `role` is the word on the screen. */
export async function startAs(page, name, role = 'Fact-checker') {
  await fillByName(page, 'Your name', name);
  await clickByName(page, 'radio', role);
  await clickByName(page, 'button', 'Start');
  await findByName(page, 'heading', 'Desk');
}

/** Adds a person to the desk; this tab then works as them. */
export async function addPerson(page, name, role) {
  await clickByName(page, 'button', /^Working as/);
  const panel = await findByName(page, 'dialog', 'Working as');
  await clickByName(panel, 'button', 'Add person');
  await fillByName(panel, 'Your name', name);
  await clickByName(panel, 'radio', role);
  await clickByName(panel, 'button', 'Add person');
  await findByName(page, 'button', new RegExp(`^Working as ${name}`));
}

/** From here on this tab works as somebody else who is on the desk already. */
export async function switchTo(page, name) {
  await clickByName(page, 'button', /^Working as/);
  const panel = await findByName(page, 'dialog', 'Working as');
  await clickByName(panel, 'button', new RegExp(name));
  await findByName(page, 'button', new RegExp(`^Working as ${name}`));
}

/** Follows an address inside the app, as a link would. */
export async function go(page, hash) {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** Where the page is. */
export function hashOf(page) {
  return new URL(page.url()).hash;
}

/** Waits until the control of that name has the focus. */
export async function waitForFocus(page, name) {
  await waitUntil(`the cursor in ${name}`, async () => (await focusedName(page)) === name);
}

/** The accessible name of what has the focus; empty when nothing has. */
export async function focusedName(page) {
  const handle = await page.evaluateHandle(() => focused());
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    backendNodeId: await handle.asElement().backendNodeId(),
    fetchRelatives: false,
  });
  await session.detach();
  await handle.dispose();
  return nodes[0]?.name?.value ?? '';
}

/** Waits for the workbench of an article. */
export async function waitForWorkbench(page) {
  await findByName(page, 'region', 'Article');
  await waitUntil('the address of an article', () => hashOf(page).startsWith('#/article/'));
  await waitUntil('the text of the article', () => page.evaluate(() => blocksDrawn() > 0)).catch(
    async () => {
      throw new Error(`No text in the article. There is:\n${await readText(page)}`);
    },
  );
}

/** New article with this text, up to its workbench. Answers the article's address. */
export async function openArticle(page, text, details = {}) {
  await go(page, '#/new');
  await putInto(page, 'Article text', text);
  for (const [label, value] of Object.entries(details)) await fillByName(page, label, value);
  await clickByName(page, 'button', 'Start checking');
  await waitForWorkbench(page);
  return hashOf(page);
}

/** From the desk to the workbench of the article that ships with the app. */
export async function openSample(page) {
  await clickByName(page, 'button', 'Open sample article');
  await waitForWorkbench(page);
}

/** Puts a text of any size into a field at once, as pasting does. */
export async function putInto(page, name, text) {
  const field = await findByName(page, 'textbox', name);
  await field.focus();
  await field.evaluate((element, value) => {
    element.value = value;
    element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }, text);
  await field.dispose();
}

/** Pastes through the system's clipboard, with the keyboard. */
export async function pasteInto(page, name, text) {
  const { origin } = new URL(page.url());
  await page
    .browserContext()
    .overridePermissions(origin, [
      'clipboard-read',
      'clipboard-write',
      'clipboard-sanitized-write',
    ]);
  await page.bringToFront();
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  const field = await findByName(page, 'textbox', name);
  await field.focus();
  await pressWithControl(page, 'v');
  await field.dispose();
}

/** Writes into a field of the claim panel, leaves it and waits for **Saved**. */
export async function write(page, name, text) {
  await fillByName(page, name, text);
  await page.keyboard.press('Tab');
  await waitForFieldState(page, name, 'Saved');
}

/** Waits until the words at the field (`Draft kept`, `Saved`) say so. */
export async function waitForFieldState(page, name, words) {
  let said = '';
  const check = async () => {
    said = await describe(page, name);
    return said.includes(words);
  };
  await waitUntil(`“${words}” at ${name}`, check).catch((error) => {
    throw new Error(`${error.message}. There is: ${said}`);
  });
}

/** What stands beside the field for everybody: its state, hint and error. */
export async function describe(page, name) {
  const field = await findField(page, name);
  const said = await field.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => element.getRootNode().getElementById(id))
      .filter((part) => part?.checkVisibility())
      .map((part) => part.innerText)
      .join(' '),
  );
  await field.dispose();
  return said;
}

/** What stands in the field. */
export async function valueOf(page, name) {
  const field = await findField(page, name);
  const value = await field.evaluate((element) => element.value);
  await field.dispose();
  return value;
}

/** The field of that name, be it one to write in, to choose in or for a date. */
export async function findField(page, name) {
  const roles = ['textbox', 'combobox', 'Date'];
  const role = await waitUntil(`a field ${name}`, async () => {
    for (const each of roles) if (await hasName(page, each, name)) return each;
    return null;
  });
  return findByName(page, role, name);
}

/** The text fields of a new source, by their labels; **Stance** and the ticks beside them. */
export async function addSource(page, { stance, ticks = [], ...fields }) {
  await clickByName(page, 'button', 'Add source');
  for (const [label, text] of Object.entries(fields)) await fillByName(page, label, text);
  await clickByName(page, 'radio', stance);
  for (const tick of ticks) await clickByName(page, 'checkbox', tick);
  await clickByName(page, 'button', 'Save evidence');
  await findByName(page, 'button', `Edit: ${fields['Source title']}`);
  await findByName(page, 'button', 'Add source');
}

/** Leaves a claimant in the two fields, as Enter does. */
export async function addClaimant(page, name, roleThen) {
  await fillByName(page, 'Claimant', name);
  await fillByName(page, 'Role at the time', roleThen);
  await page.keyboard.press('Enter');
  await findByName(page, 'button', `Change: ${name}`);
}

/** Opens a claim from the list by a piece of its quote or of its restated wording. */
export async function openClaim(page, words) {
  await closeClaim(page);
  await clickByName(page, 'link', new RegExp(`^Claim \\d+:.*${words}`));
  await waitForPanel(page);
}

/** Back to the list of claims, if a claim is open. */
export async function closeClaim(page) {
  if (hashOf(page).includes('/claim/')) await clickByName(page, 'link', 'Close claim');
  await findByName(page, 'list', 'Claims in this article');
}

/** Waits for the panel of a claim: any, or another one than at the address `but`. */
export async function waitForPanel(page, but = '') {
  await waitUntil('the address of a claim', () => {
    const hash = hashOf(page);
    return hash.includes('/claim/') && hash !== but;
  });
  await findByName(page, 'heading', /^Claim( \d+)?$/);
}

/** Waits until the frame says that everything is on the disk. */
export async function waitForSaved(page) {
  await waitForText(page, 'Saved on this device');
  await waitForNoText(page, 'Saving…');
}

/**
 * Where words of the article stand on the screen, brought into view: the middle of their first and
 * of their last letter, in pixels of the viewport.
 */
export async function placeOf(page, words) {
  const place = await waitUntil(`“${words}” in the article`, () =>
    page.evaluate((wanted) => placeOfWords(wanted), words),
  );
  return place;
}

/** Selects words of the article by dragging the mouse over them. */
export async function dragOver(page, words) {
  const { first, last } = await placeOf(page, words);
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  await page.mouse.move((first.x + last.x) / 2, (first.y + last.y) / 2, { steps: 4 });
  await page.mouse.move(last.x, last.y, { steps: 4 });
  await page.mouse.up();
}

/** The words that the passing selection of the article covers now, whoever made it. */
export async function chosenWords(page) {
  return page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map(String)).join(' | '),
  );
}

/** Runs before the app's own code in every page: functions that the helpers above call there. */
export function inPage() {
  const rootOfArticle = () => {
    const search = (root) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.localName === 'article-view') return element.shadowRoot;
        const found = element.shadowRoot && search(element.shadowRoot);
        if (found) return found;
      }
      return null;
    };
    return search(document);
  };
  const textNodes = (block) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    return nodes;
  };
  const blocks = () => [
    ...(rootOfArticle()?.querySelectorAll('.text :is(p, h1, h2, h3, h4, h5, h6, li, blockquote)') ??
      []),
  ];
  globalThis.blocksDrawn = () => blocks().length;
  globalThis.directionsOfBlocks = () => blocks().map((block) => getComputedStyle(block).direction);
  const everyElement = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? everyElement(element.shadowRoot) : []),
    ]);
  globalThis.focused = () => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
  };
  globalThis.claimLink = (start) =>
    everyElement(document)
      .find(
        (element) => element.matches('a[href*="/claim/"]') && element.textContent.includes(start),
      )
      ?.getAttribute('href') ?? null;
  globalThis.hrefsOfPage = () =>
    everyElement(document)
      .filter((element) => element.matches('a[href]'))
      .map((link) => link.getAttribute('href'));
  globalThis.placeOfWords = (words) => {
    for (const block of blocks()) {
      const nodes = textNodes(block);
      const at = nodes
        .map((node) => node.data)
        .join('')
        .indexOf(words);
      if (at < 0) continue;
      const rangeOf = (offset) => {
        let left = offset;
        for (const node of nodes) {
          if (left < node.length) {
            const range = document.createRange();
            range.setStart(node, left);
            range.setEnd(node, left + 1);
            return range;
          }
          left -= node.length;
        }
        return null;
      };
      block.scrollIntoView({ block: 'center' });
      const middle = (range, share) => {
        const { left, top, width, height } = range.getBoundingClientRect();
        return { x: left + width * share, y: top + height / 2 };
      };
      const rtl = getComputedStyle(block).direction === 'rtl';
      return {
        first: middle(rangeOf(at), rtl ? 0.9 : 0.1),
        last: middle(rangeOf(at + words.length - 1), rtl ? 0.1 : 0.9),
      };
    }
    return null;
  };
}

/** The first answer of every check that is not as it should be, in words; for readable failures. */
export function assertIncludes(text, parts) {
  const missing = parts.filter((part) => !text.includes(part));
  assert.deepEqual(missing, [], 'these are missing');
}
