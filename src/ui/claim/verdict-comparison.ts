import { css, html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import type { Act, CrossCheck } from '../../claims/case.ts';
import { nameOf } from '../../claims/desk.ts';
import type { VerdictContent } from '../../claims/events.ts';
import { base } from '../base-styles.ts';
import { formatDate, formatDateTime, formatList } from '../format.ts';
import '../parts/rating-chip.ts';
import { confidenceWord } from '../words.ts';
import { ClaimPart } from './claim-part.ts';
import { givenLevels } from './rating-choices.ts';

/**
 * The two verdicts of a cross-check beside each other, or one below the other where there is little
 * room: the one that stands, and the one that was given blind.
 */
export class VerdictComparison extends ClaimPart {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      .two {
        display: grid;
        gap: var(--space-4);
      }
      section {
        display: grid;
        gap: var(--space-2);
        align-content: start;
        min-inline-size: 0;
        padding-block-start: var(--space-2);
        border-block-start: 2px solid var(--hairline-strong);
      }
      h4 {
        font-size: var(--text-s);
        color: var(--ink-soft);
      }
      .ratings {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1) var(--space-3);
      }
      .words {
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
      @container (min-width: 26rem) {
        .two {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
      }
    `,
  ];

  protected override render() {
    const { crossCheck, verdict } = this.claim;
    const second = crossCheck?.given ?? null;
    if (crossCheck === null || second === null || verdict === null) return nothing;
    return html`<div class="two">
      ${this.#renderOne(msg('First verdict'), verdict, this.#changedWords(crossCheck))}
      ${this.#renderOne(msg('Second verdict'), second)}
    </div>`;
  }

  #renderOne(heading: string, verdict: VerdictContent & Act, aside = '') {
    const levels = givenLevels(verdict, this.desk);
    const details = [
      verdict.asOf === '' ? '' : msg(str`As of ${formatDate(verdict.asOf)}`),
      verdict.confidence === null
        ? ''
        : msg(str`Confidence: ${confidenceWord(verdict.confidence)}`),
    ].filter((words) => words !== '');
    return html`<section aria-label=${heading}>
      <h4>${heading}</h4>
      <p class="faint">
        ${msg(str`${nameOf(this.desk, verdict.by)}, ${formatDateTime(verdict.at)}`)}
      </p>
      <p class="ratings">
        ${
          levels.length === 0
            ? msg('No rating')
            : levels.map(
                ({ group, label }) =>
                  html`<rating-chip .group=${group} .label=${label}></rating-chip>`,
              )
        }
      </p>
      ${verdict.finding === '' ? nothing : html`<p class="words" dir="auto">${verdict.finding}</p>`}
      ${
        verdict.rationale === ''
          ? nothing
          : html`<p class="words soft" dir="auto">${verdict.rationale}</p>`
      }
      ${details.length === 0 ? nothing : html`<p class="faint">${details.join(' · ')}</p>`}
      ${aside === '' ? nothing : html`<p class="faint">${aside}</p>`}
    </section>`;
  }

  /** Agreement was measured on the rating that stood then; it may be another one now. */
  #changedWords({ first }: CrossCheck): string {
    const { verdict } = this.claim;
    if (first === null || verdict === null || first.event === verdict.event) return '';
    const before = givenLevels(first, this.desk).map(({ label }) => label);
    const now = givenLevels(verdict, this.desk).map(({ label }) => label);
    if (before.join('\n') === now.join('\n')) return msg('Its words were changed since.');
    return msg(str`It was ${formatList(before)} when the second verdict was given.`);
  }
}

customElements.define('verdict-comparison', VerdictComparison);

declare global {
  interface HTMLElementTagNameMap {
    'verdict-comparison': VerdictComparison;
  }
}
