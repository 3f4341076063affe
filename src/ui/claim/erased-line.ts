/** "Erased by … on …" at the place where words of a claim stood. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Case } from '../../claims/case.ts';
import type { Desk } from '../../claims/desk.ts';
import { icons } from '../icons.ts';
import { erasureOf } from './erasures.ts';
import { erasureWords } from './history-entry.ts';

/** The line for a note, contact, claimant or piece of evidence; nothing where its words stand. */
export function erasedLine(
  state: Case,
  desk: Desk,
  thing: string,
): TemplateResult | typeof nothing {
  const erasure = erasureOf(state, thing);
  return erasure === undefined
    ? nothing
    : html`<p class="faint erased" dir="auto">${erasureWords(erasure, desk)}</p>`;
}

/** The same for a whole claim, with a sign: several erasures are several lines. */
export function erasedNotice(words: readonly string[]): TemplateResult | typeof nothing {
  if (words.length === 0) return nothing;
  return html`<div class="notice" role="note">
    ${icons.info}
    <div>${words.map((line) => html`<p dir="auto">${line}</p>`)}</div>
  </div>`;
}
