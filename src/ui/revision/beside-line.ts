/** The warning about loud changes beside a quote. */
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { Appearance } from '../../claims/case.ts';
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
