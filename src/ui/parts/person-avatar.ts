import { css, html, LitElement } from 'lit';
import { base } from '../base-styles.ts';

/** The initials of a person, as a small sign beside their name; silent for assistive technology. */
export class PersonAvatar extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline-flex;
        flex: none;
        vertical-align: middle;
      }
      span {
        display: grid;
        place-items: center;
        inline-size: 1.625rem;
        block-size: 1.625rem;
        border: 1px solid var(--hairline-strong);
        border-radius: var(--radius-round);
        background: var(--sunken);
        color: var(--ink-soft);
        font-size: 0.6875rem;
        font-weight: 600;
        letter-spacing: 0.02em;
      }
    `,
  ];

  static override properties = { name: {} };

  declare name: string;

  constructor() {
    super();
    this.name = '';
  }

  override render() {
    return html`<span aria-hidden="true">${initials(this.name)}</span>`;
  }
}

/** First letters of the first and the last word, whole grapheme clusters, at most two. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return picked
    .map((word) => [...segmenter.segment(word ?? '')][0]?.segment ?? '')
    .join('')
    .toLocaleUpperCase();
}

customElements.define('person-avatar', PersonAvatar);

declare global {
  interface HTMLElementTagNameMap {
    'person-avatar': PersonAvatar;
  }
}
