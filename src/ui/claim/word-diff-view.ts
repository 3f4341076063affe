/** Changed words, shown so that eyes, ears and paper can tell what went and what came. */
import { css, html, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { diffWords } from '../../text/word-diff.ts';

/** For elements that use `wordDiff`; `.visually-hidden` comes from the base styles. */
export const wordDiffStyles = css`
  .diff {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .diff del {
    background: var(--danger-wash);
    color: var(--danger);
    text-decoration-thickness: 1px;
  }
  .diff ins {
    background: var(--ok-wash);
    color: var(--ok);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }
`;

/** Both wordings in one text: what went is struck out, what came is underlined, each said aloud. */
export function wordDiff(before: string, after: string): TemplateResult {
  return html`<span class="diff" dir="auto"
    >${diffWords(before, after).map(({ kind, text }) => {
      if (kind === 'same') return text;
      return kind === 'removed'
        ? html`<del><span class="visually-hidden">${msg('Removed:')} </span>${text}</del>`
        : html`<ins><span class="visually-hidden">${msg('Added:')} </span>${text}</ins>`;
    })}</span
  >`;
}
