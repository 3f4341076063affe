/** A claim panel on the test page, with hands to work it. */
import { html } from 'lit';
import type { Case, Claim } from '../../../src/claims/case.ts';
import type { Command } from '../../../src/claims/commands.ts';
import type { Desk } from '../../../src/claims/desk.ts';
import '../../../src/ui/claim/claim-panel.ts';
import type { ClaimPanel } from '../../../src/ui/claim/claim-panel.ts';
import { NO_DRAFTS, type Drafts, type Me } from '../../../src/ui/claim/claim-part.ts';
import { heard, inside, mount, settled } from '../mount.ts';
import { ADA, aCase, aDesk, MARI } from './a-case.ts';

export const CHECKER: Me = { person: ADA, role: 'checker' };
export const EDITOR: Me = { person: MARI, role: 'editor' };

export interface Setting {
  readonly claim: Claim;
  readonly others?: readonly Claim[];
  readonly state?: Case;
  readonly desk?: Desk;
  readonly me?: Me;
  readonly drafts?: Drafts;
}

/** Draws the panel of a claim; today is 20 November 2026. */
export async function drawPanel(setting: Setting): Promise<ClaimPanel> {
  const { claim, others = [], desk = aDesk(), me = CHECKER, drafts = NO_DRAFTS } = setting;
  return mount<ClaimPanel>(
    html`<claim-panel
      .state=${setting.state ?? aCase([claim, ...others])}
      .claim=${claim}
      .desk=${desk}
      .me=${me}
      .drafts=${drafts}
      .number=${1}
      .today=${'2026-11-20'}
    ></claim-panel>`,
  );
}

/** The claim as it now is: what the app hands over after something was saved. */
export async function become(panel: ClaimPanel, claim: Claim, state?: Case): Promise<void> {
  const others = panel.state.claims.filter((other) => other.id !== claim.id);
  panel.state = state ?? { ...panel.state, claims: [claim, ...others] };
  panel.claim = claim;
  await drawn(panel);
}

export async function drawn(panel: Element): Promise<void> {
  await settled(panel.parentElement as Element);
  await settled(panel.parentElement as Element);
}

/** Everything below that matches, through shadow roots, in tree order. */
export function all<T extends Element>(root: Element | ShadowRoot, selector: string): T[] {
  const found: T[] = [];
  const walk = (node: Element | ShadowRoot): void => {
    if (node instanceof Element && node.shadowRoot) walk(node.shadowRoot);
    for (const child of node.children) {
      if (child.matches(selector)) found.push(child as T);
      walk(child);
    }
  };
  walk(root);
  return found;
}

/** What an element says, slots and shadow roots included. */
export function wordsOf(root: Element | ShadowRoot): string {
  const read = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return (node as Text).data;
    if (node instanceof HTMLStyleElement) return '';
    if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) {
      return node.assignedNodes().map(read).join('');
    }
    const inner = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
    return [...inner.childNodes].map(read).join(' ');
  };
  return read(root).replace(/\s+/g, ' ').trim();
}

/** The button or link with that accessible name: its label, else its words. */
export function button(root: Element | ShadowRoot, name: string): HTMLElement {
  const found = all<HTMLElement>(root, 'button, a, summary').find(
    (each) => (each.getAttribute('aria-label') ?? wordsOf(each)) === name,
  );
  if (found === undefined) {
    throw new Error(`no button "${name}": ${all(root, 'button').map(wordsOf).join(' | ')}`);
  }
  return found;
}

export function hasButton(root: Element | ShadowRoot, name: string): boolean {
  return all<HTMLElement>(root, 'button').some(
    (each) => (each.getAttribute('aria-label') ?? wordsOf(each)) === name,
  );
}

/** The field with that label. */
export function field<T extends HTMLElement = HTMLInputElement>(
  root: Element | ShadowRoot,
  label: string,
): T {
  for (const each of all<HTMLInputElement>(root, 'input, textarea, select')) {
    const named = each.getAttribute('aria-label') ?? [...(each.labels ?? [])].map(wordsOf).join('');
    if (named === label) return each as unknown as T;
  }
  throw new Error(`no field "${label}"`);
}

export function hasField(root: Element | ShadowRoot, label: string): boolean {
  try {
    field(root, label);
    return true;
  } catch {
    return false;
  }
}

/** Types into a field, without leaving it. */
export function type(root: Element, label: string, text: string): void {
  const into = field(root, label);
  into.focus();
  into.value = text;
  into.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Leaves whatever has the focus. */
export function leave(): void {
  focused()?.blur();
}

/** Chooses in a select. */
export function pick(root: Element, label: string, value: string): void {
  const select = field<HTMLSelectElement>(root, label);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** What has the focus, through shadow roots. */
export function focused(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : null;
}

/** Presses a key where the focus is. */
export function press(key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...more,
  });
  (focused() ?? document.body).dispatchEvent(event);
  return event;
}

/** The commands of that name that the act fires. */
export async function asked(
  name: Command['do'],
  act: () => void | Promise<void>,
): Promise<Command[]> {
  return heard<Command>(name, act);
}

export { inside };
