// What the people of an editorial desk do, step by step: for the journeys in which several of them
// work on one claim.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { findField, go, hashOf, waitForPanel, waitForSaved, waitUntil } from './desk-work.mjs';
import { clickByName, fillByName, findByName, readText, waitForText } from './locators.mjs';

/** Chooses in a list by the words that people read there. */
export async function choose(scope, name, words) {
  const list = await findByName(scope, 'combobox', name);
  const value = await list.evaluate(
    (element, wanted) =>
      [...element.options].find(({ label }) => label.trim() === wanted)?.value ?? null,
    words,
  );
  assert.notEqual(value, null, `${name} offers ${words}`);
  await list.select(value);
  await list.dispose();
}

/** An editor adds colleagues in the settings, and goes on as who they are. */
export async function addColleagues(page, people) {
  await go(page, '#/settings');
  for (const [name, role] of people) {
    await clickByName(page, 'button', 'Add person');
    await fillByName(page, 'Name', name);
    await clickByName(page, 'radio', role);
    await clickByName(page, 'button', 'Add person');
    await findByName(page, 'combobox', `Role of ${name}`);
  }
}

/** The settings of a desk that wants a second reader, two editors and a right of reply. */
export async function setStrictPolicy(page) {
  await go(page, '#/settings');
  await clickByName(page, 'radio', 'Two of three editors');
  await clickByName(page, 'switch', 'Cross-check required');
  await clickByName(page, 'switch', 'Right of reply required');
  await waitForSaved(page);
}

/** Opens the claim at this address, whichever page is open. */
export async function openAt(page, claim) {
  await go(page, claim);
  await waitUntil(`the address ${claim}`, () => hashOf(page) === claim);
  await waitForPanel(page);
}

/** Sets a date and leaves the field, as Tab through its parts would. */
export async function writeDate(page, name, date) {
  await fillByName(page, name, date);
  const field = await findField(page, name);
  await field.evaluate((element) => element.blur());
  await field.dispose();
  await waitForSaved(page);
}

/** Attaches files where the button of that name is pressed. */
export async function attachFiles(page, button, ...paths) {
  const [chooser] = await Promise.all([
    page.waitForFileChooser(),
    clickByName(page, 'button', button),
  ]);
  await chooser.accept(paths);
}

/** Opens an item of the panel's menu. */
export async function chooseInMenu(page, item) {
  await clickByName(page, 'button', 'More');
  await clickByName(page, 'menuitem', item);
}

/** Choices and palettes: they say what there could be, not what is. */
const CHOICES = 'radio-set, second-verdict-form, article-minimap';

/**
 * Everything that the page holds, seen or not: its text and the values of its fields and attributes,
 * through every shadow root; without the choices on offer.
 */
async function everyWord(page) {
  return page.evaluate((choices) => {
    const words = [];
    const walk = (root) => {
      for (const node of root.childNodes) {
        if (node.nodeType === Node.TEXT_NODE) words.push(node.data);
        if (!(node instanceof Element) || node.matches(`style, script, ${choices}`)) continue;
        for (const { value } of node.attributes) words.push(value);
        if ('value' in node && typeof node.value === 'string') words.push(node.value);
        if (node.shadowRoot !== null) walk(node.shadowRoot);
        walk(node);
      }
    };
    walk(document.documentElement);
    return words.join('\n');
  }, CHOICES);
}

/** Where these words stand in the page: the lines of `everyWord` that hold one. */
export async function leaksInto(page, words) {
  const lines = (await everyWord(page)).split('\n');
  return lines.filter((line) => words.some((word) => line.includes(word)));
}

/** Every file of a download, unpacked as deep as it is packed: name and text of each. */
export function unpack(name, bytes) {
  const packed = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const self = [{ name, text: Buffer.from(bytes).toString('utf8') }];
  if (!packed) return self;
  const inside = Object.entries(unzipSync(new Uint8Array(bytes)));
  return [...self, ...inside.flatMap(([path, content]) => unpack(`${name}/${path}`, content))];
}

/** Fails, with the file, where one of these words left the desk. */
export function assertKeptInside(files, secrets) {
  const out = files.flatMap(({ name, text }) =>
    secrets
      .filter((secret) => name.includes(secret) || text.includes(secret))
      .map((secret) => `${secret} is in ${name}: ${around(text, secret)}`),
  );
  assert.deepEqual(out, []);
}

function around(text, words) {
  const at = text.indexOf(words);
  return at < 0 ? 'its name' : text.slice(Math.max(at - 80, 0), at + 80);
}

/** Keeps a picture of the step where `JOURNEY_SHOTS` names a folder. */
export async function photograph(page, step) {
  if (process.env.JOURNEY_SHOTS) {
    await page.screenshot({ path: join(process.env.JOURNEY_SHOTS, `e-${step}.png`) });
  }
}

/** What a page reads like, in a file that was downloaded. */
export async function readDownloaded(visit, bytes) {
  const file = await visit.newPage('about:blank');
  await file.setContent(Buffer.from(bytes).toString('utf8'), { waitUntil: 'load' });
  const text = await readText(file);
  await file.close();
  return text;
}

/** Waits until the claim says that it is in review. */
export async function submit(page) {
  await clickByName(page, 'button', 'Submit for review');
  await waitForText(page, 'In review: an editor reads it next.');
}
