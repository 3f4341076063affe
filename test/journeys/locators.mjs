// Finding things the way people and assistive technology do: by role and accessible name, or by
// the text that can be seen, through every open shadow root. Each helper waits for what it needs.

/** How long a helper waits before it gives up and says what it saw instead. */
export const PATIENCE_MS = 10_000;

/** How long one try of an action may take: long enough for a page that is busy with the action. */
const ACTION_MS = 5000;

/** Chromium's roles of everything a person can fill in, or choose a text in. */
const FIELD_ROLES = [
  'textbox',
  'searchbox',
  'combobox',
  'spinbutton',
  'Date',
  'DateTime',
  'InputTime',
];

/**
 * The first element with this role and this accessible name (exact string, or a RegExp) inside
 * `scope`, a page or an element handle. Rejects after `timeout` ms, naming what there was instead.
 */
export async function findByName(scope, role, name, { timeout = PATIENCE_MS } = {}) {
  return until(`find ${role} ${name}`, timeout, async () => {
    const found = await search(scope, [role], name);
    if (found === null) throw new Error(await absence(scope, [role], name));
    return found;
  });
}

/** Whether such an element is there now; never waits. */
export async function hasName(scope, role, name) {
  const found = await search(scope, [role], name);
  await found?.dispose();
  return found !== null;
}

/** Clicks the element with this role and name, once it is visible, enabled and holds still. */
export async function clickByName(scope, role, name, { timeout = PATIENCE_MS } = {}) {
  await act('click', scope, [role], name, timeout, async (handle, left) => {
    await handle.evaluate(uncover);
    await handle.asLocator().setTimeout(left).click();
  });
}

/** Runs in the page. People scroll what lies under a bar that stays; a locator clicks the bar. */
function uncover(element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  let hit = document.elementFromPoint(left + width / 2, top + height / 2);
  while (hit?.shadowRoot) {
    const inner = hit.shadowRoot.elementFromPoint(left + width / 2, top + height / 2);
    if (inner === null || inner === hit) break;
    hit = inner;
  }
  for (let at = hit; at !== null; at = at.parentNode ?? at.host ?? null) if (at === element) return;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/**
 * Puts `text` into the field with this accessible name, replacing what stood there, in one stroke as
 * dictation does. Leaving the field is up to the caller: `await page.keyboard.press('Tab')`.
 */
export async function fillByName(scope, name, text, { timeout = PATIENCE_MS } = {}) {
  await act('fill', scope, FIELD_ROLES, name, timeout, async (handle, left) => {
    if (!(await handle.evaluate(takesLetters))) {
      await handle.asLocator().setTimeout(left).fill(text);
      return;
    }
    await handle.focus();
    await handle.evaluate((field) => field.select());
    const { keyboard } = handle.frame.page();
    if (text === '') await keyboard.press('Delete');
    else await keyboard.sendCharacter(text);
    const value = await handle.evaluate((field) => field.value);
    if (value !== text) throw new Error(`${name} took “${text}” as “${value}”`);
  });
}

/** Runs in the page: whether letters can be written here now, rather than a date or a choice. */
function takesLetters(field) {
  return (
    field.matches('textarea, input:is([type=text], [type=search], [type=url], :not([type]))') &&
    !field.disabled &&
    !field.readOnly
  );
}

/** Waits until `text` (a string, spaces folded, or a RegExp) can be seen on the page. */
export async function waitForText(page, text, { timeout = PATIENCE_MS } = {}) {
  await until(`see ${text}`, timeout, async () => {
    const seen = await readText(page);
    const there = typeof text === 'string' ? seen.includes(fold(text)) : text.test(seen);
    if (!there) throw new Error(`${text} is not on the page. There is:\n${seen.slice(0, 2000)}`);
  });
}

/** Waits until `text` can no longer be seen. */
export async function waitForNoText(page, text, { timeout = PATIENCE_MS } = {}) {
  await until(`no longer see ${text}`, timeout, async () => {
    const seen = await readText(page);
    const there = typeof text === 'string' ? seen.includes(fold(text)) : text.test(seen);
    if (there) throw new Error(`${text} is still on the page`);
  });
}

/** All text that is rendered, in reading order through shadow roots and slots, spaces folded. */
export async function readText(page) {
  return fold(await page.evaluate(collectText));
}

/** Runs in the page. `innerText` stops at shadow roots, hence the walk. */
function collectText() {
  const read = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (!(node instanceof Element) || /^(style|script|template|noscript)$/i.test(node.tagName)) {
      return '';
    }
    const { display } = getComputedStyle(node);
    if (display !== 'contents' && !node.checkVisibility({ visibilityProperty: true })) return '';
    const assigned = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
    const children = assigned.length > 0 ? assigned : (node.shadowRoot ?? node).childNodes;
    const text = [...children].map(read).join('');
    return display.startsWith('inline') || display === 'contents' ? text : `\n${text}\n`;
  };
  return read(document.body);
}

function fold(text) {
  return text.replace(/\s+/g, ' ').trim();
}

async function search(scope, roles, name) {
  for (const role of roles) {
    for (const exact of await namesToTry(scope, role, name)) {
      const found = await scope.$(`aria/${attribute('name', exact)}${attribute('role', role)}`);
      if (found !== null) return found;
    }
  }
  return null;
}

async function namesToTry(scope, role, name) {
  if (typeof name === 'string') return [name];
  return (await namesOf(scope, role)).filter((candidate) => name.test(candidate));
}

/** The accessible names of everything with this role, in document order. One question, not one each. */
async function namesOf(scope, role) {
  const page = 'frame' in scope ? scope.frame.page() : scope;
  const session = await sessionOf(page);
  const root =
    'frame' in scope
      ? { backendNodeId: await scope.backendNodeId() }
      : { nodeId: (await session.send('DOM.getDocument', { depth: 0 })).root.nodeId };
  const { nodes } = await session.send('Accessibility.queryAXTree', { ...root, role });
  return nodes.filter(({ ignored }) => !ignored).map(({ name }) => name?.value ?? '');
}

const sessions = new WeakMap();

function sessionOf(page) {
  if (!sessions.has(page)) sessions.set(page, page.createCDPSession());
  return sessions.get(page);
}

/** Puppeteer's selector knows no escapes: take the quotation mark that the name does not use. */
function attribute(key, value) {
  const quote = value.includes('"') ? "'" : '"';
  return `[${key}=${quote}${value}${quote}]`;
}

async function absence(scope, roles, name) {
  const present = [];
  for (const role of roles) {
    for (const other of await namesOf(scope, role)) present.push(`${role} "${other}"`);
  }
  return `No ${roles[0]} named ${name}. There is: ${present.join(', ') || 'none at all'}`;
}

/** Finds and acts, again when the element was re-rendered away in between. */
async function act(what, scope, roles, name, timeout, action) {
  await until(`${what} ${roles[0]} ${name}`, timeout, async (left) => {
    const handle = await search(scope, roles, name);
    if (handle === null) throw new Error(await absence(scope, roles, name));
    try {
      await action(handle, Math.min(left, ACTION_MS));
    } finally {
      await handle.dispose();
    }
  });
}

/** `JOURNEY_TRACE=1` tells every step and how long it took, to find the one that hangs. */
const trace = process.env.JOURNEY_TRACE ? console.error : () => {};

/** Tries until it works; rejects with the last try's error, so that it says what was wrong. */
async function until(what, timeout, attempt) {
  const start = Date.now();
  const end = start + timeout;
  for (;;) {
    try {
      const result = await attempt(Math.max(end - Date.now(), 100));
      trace(`${Date.now() - start} ms: ${what}`);
      return result;
    } catch (error) {
      if (Date.now() >= end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
