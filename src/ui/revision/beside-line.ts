/** Loud changes as one line of warning, for places that need no act. */
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { Appearance } from '../../claims/case.ts';
import type { WatchedChange } from '../../text/watched-words.ts';
import { icons } from '../icons.ts';
import { changesWord } from './change-words.ts';
import { changesBeside } from './open-places.ts';

/** One line (class `beside`, styled by whoever uses it), or nothing where nothing loud changed. */
export function besideLine(appearance: Appearance) {
  const beside = changesBeside(appearance);
  return beside.length === 0
    ? nothing
    : html`<p class="beside">
        ${icons.warning}<span>${msg(str`Beside the quote: ${changesWord(beside)}`)}</span>
      </p>`;
}

/** One line of the loud changes inside the quote, in the same look, or nothing. */
export function loudLine(changes: readonly WatchedChange[]) {
  return changes.length === 0
    ? nothing
    : html`<p class="beside">${icons.warning}<span>${changesWord(changes)}</span></p>`;
}
