import { render, type LitElement, type TemplateResult } from 'lit';
import { documentStyles } from '../../src/ui/base-styles.ts';
import { tokens } from '../../src/ui/tokens.ts';

export type Theme = 'light' | 'dark';

/** Both themes, for tests that have to hold in each. */
export const THEMES: readonly Theme[] = ['light', 'dark'];

/** Chooses the theme of the test page. */
export function withTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
}

/** Draws the template into the page, as the app does, and resolves when the first element is done. */
export async function mount<T extends LitElement>(template: TemplateResult): Promise<T> {
  const sheets = [tokens.styleSheet, documentStyles.styleSheet];
  document.adoptedStyleSheets = sheets.filter((sheet) => sheet !== undefined);
  const place = document.createElement('main');
  place.dataset['mounted'] = '';
  document.body.append(place);
  render(template, place);
  const element = place.firstElementChild as T;
  await settled(place);
  return element;
}

/** Waits until every Lit element below has drawn what it was given. */
export async function settled(root: ParentNode): Promise<void> {
  for (const element of root.querySelectorAll('*')) {
    if ('updateComplete' in element) await (element as LitElement).updateComplete;
    if (element.shadowRoot) await settled(element.shadowRoot);
  }
}

/** Removes what was mounted and goes back to the system's theme: for `afterEach`. */
export function unmount(): void {
  for (const place of document.querySelectorAll('[data-mounted]')) place.remove();
  delete document.documentElement.dataset['theme'];
}

/**
 * All events of that name that reach the document while the callback runs: their details. With
 * `least`, it then waits for that many, as browsers tell some things a little later.
 */
export async function heard<Detail>(
  type: string,
  act: () => void | Promise<void>,
  least = 0,
): Promise<Detail[]> {
  const details: Detail[] = [];
  const listen = (event: Event) => details.push((event as CustomEvent<Detail>).detail);
  document.addEventListener(type, listen);
  try {
    await act();
    for (let turn = 0; details.length < least && turn < 200; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  } finally {
    document.removeEventListener(type, listen);
  }
  return details;
}

/** Finds one element below, through shadow roots; throws when there is none. */
export function inside<T extends Element>(root: Element | ShadowRoot, selector: string): T {
  const found = search(root, selector);
  if (found === null) throw new Error(`nothing matches ${selector}`);
  return found as T;
}

function search(root: Element | ShadowRoot, selector: string): Element | null {
  const own = root.querySelector(selector);
  if (own !== null) return own;
  const deeper =
    root instanceof Element && root.shadowRoot ? search(root.shadowRoot, selector) : null;
  if (deeper !== null) return deeper;
  for (const element of root.querySelectorAll('*')) {
    const found = element.shadowRoot ? search(element.shadowRoot, selector) : null;
    if (found !== null) return found;
  }
  return null;
}
