import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { newestRevision, type Case } from '../../claims/case.ts';
import type { Desk } from '../../claims/desk.ts';
import { numberClaims } from '../../claims/reading-order.ts';
import { CLAIM_STATUSES, RATING_GROUPS } from '../../claims/vocabulary.ts';
import {
  coverageOf,
  nextWithout,
  progressOf,
  type Coverage,
  type SentenceStanding,
} from '../../insight/coverage.ts';
import type { Offset } from '../../text/offsets.ts';
import { base, controls } from '../base-styles.ts';
import { formatNumber, formatPercent, plural } from '../format.ts';
import { announce, signal } from '../intend.ts';
import '../parts/bar-list.ts';
import type { BarRow } from '../parts/bar-list.ts';
import { notCheckableWord, ratingGroupWord, statusWord } from '../words.ts';

/**
 * What of the article is covered: its sentences by how they stand, the way to the next one without
 * a claim, what was decided not to be checkable and why, the verdicts and how far the claims are.
 *
 * @event show-words - `{range}`: choose these words in the text.
 * @event close-coverage - the person is done.
 */
export class CoveragePanel extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
        padding: var(--space-4) var(--space-5);
        border-block-end: 1px solid var(--hairline);
        background: var(--sunken);
      }
      .columns {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr));
        gap: var(--space-5) var(--space-6);
      }
      h2 {
        font-size: var(--text-l);
      }
      h3 {
        margin-block-end: var(--space-2);
      }
      .lead {
        max-inline-size: 44rem;
        margin-block: var(--space-1) var(--space-4);
        color: var(--ink-soft);
      }
      .decided {
        display: grid;
        gap: var(--space-1);
        font-size: var(--text-s);
      }
      .decided li {
        overflow-wrap: anywhere;
      }
      .end {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin-block-start: var(--space-4);
      }
    `,
  ];

  static override properties = {
    state: { attribute: false },
    desk: { attribute: false },
  };

  declare state: Case;
  declare desk: Desk;

  #coverage: Coverage | null = null;
  /** Where the sentence starts that was shown last. */
  #shown: Offset | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('state')) return;
    const before = changed.get('state');
    if (before && newestRevision(before)?.id !== newestRevision(this.state)?.id) this.#shown = null;
    this.#coverage = coverageOf(this.state);
  }

  protected override render() {
    const coverage = this.#coverage;
    if (coverage === null) return nothing;
    return html`
      <section aria-labelledby="heading">
        <h2 id="heading" tabindex="-1">${msg('Coverage')}</h2>
        <p class="lead">${leadWords(coverage)}</p>
        <div class="columns">
          <div>
            <h3>${msg('Sentences')}</h3>
            <bar-list .label=${msg('Sentences')} .rows=${sentenceRows(coverage)}></bar-list>
          </div>
          ${this.#renderProgress()} ${this.#renderDecided(coverage)}
        </div>
        <div class="end">
          <button
            type="button"
            class="primary"
            aria-disabled=${coverage.counts.without === 0 ? 'true' : 'false'}
            @click=${this.#next}
          >
            ${msg('Next sentence without a claim')}
          </button>
          <button type="button" @click=${() => signal(this, 'close-coverage')}>
            ${msg('Close coverage')}
          </button>
        </div>
      </section>
    `;
  }

  /** Puts the cursor onto the panel's heading. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  }

  #renderProgress() {
    const { ratings, statuses } = progressOf(this.state, this.desk);
    const verdicts = RATING_GROUPS.filter((group) => (ratings[group] ?? 0) > 0).map(
      (group): BarRow => ({ label: ratingGroupWord(group), count: ratings[group] ?? 0, group }),
    );
    const progress = CLAIM_STATUSES.filter((status) => (statuses[status] ?? 0) > 0).map(
      (status): BarRow => ({ label: statusWord(status), count: statuses[status] ?? 0 }),
    );
    return html`
      ${
        verdicts.length === 0
          ? nothing
          : html`<div>
              <h3>${msg('Verdicts')}</h3>
              <bar-list .label=${msg('Verdicts')} .rows=${verdicts}></bar-list>
            </div>`
      }
      ${
        progress.length === 0
          ? nothing
          : html`<div>
              <h3>${msg('Progress of the claims')}</h3>
              <bar-list .label=${msg('Progress of the claims')} .rows=${progress}></bar-list>
            </div>`
      }
    `;
  }

  #renderDecided({ notCheckable }: Coverage) {
    if (notCheckable.length === 0) return nothing;
    const numbers = numberClaims(this.state.claims);
    return html`<div>
      <h3>${msg('Decided not to be checkable')}</h3>
      <ul class="decided">
        ${notCheckable.map(
          ({ claim, reason, quote, signed }) =>
            html`<li>
              <a href="#/article/${this.state.article}/claim/${claim}"
                >${msg(str`Claim ${formatNumber(numbers.get(claim) ?? 0)}`)}</a
              >: ${notCheckableWord(reason)} ${signed ? msg('(signed)') : msg('(not signed yet)')}
              <span class="faint" dir="auto">${quote}</span>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  #next(): void {
    const sentence = this.#coverage === null ? null : nextWithout(this.#coverage, this.#shown);
    if (sentence === null) {
      announce(this, msg('Every sentence holds a claim.'));
      return;
    }
    this.#shown = sentence.start;
    const { start, end } = sentence;
    signal(this, 'show-words', { range: { start, end } });
    const text = newestRevision(this.state)?.text?.text ?? '';
    announce(this, text.slice(start, end));
  }
}

/** The rows of the sentences, in the order of the work. */
function sentenceRows({ counts }: Coverage): readonly BarRow[] {
  const row = (
    standing: SentenceStanding,
    label: string,
    tone: BarRow['tone'] & string,
  ): BarRow => ({
    label,
    count: counts[standing],
    tone,
  });
  return [
    row('checked', msg('Checked'), 'strong'),
    row('left', msg('With claims, not finished'), 'plain'),
    row('not-checkable', msg('Not checkable'), 'dashed'),
    row('without', msg('Without a claim'), 'open'),
  ];
}

/** The figures in a sentence or two. */
function leadWords({ sentences, counts, placeless }: Coverage): string {
  const all = sentences.length;
  if (all === 0) return msg('The text of this article is not on this device yet.');
  const looked = all - counts.without;
  const share = formatPercent(looked / all);
  const total = plural(all, {
    one: msg(str`${formatNumber(all)} sentence`),
    other: msg(str`${formatNumber(all)} sentences`),
  });
  const lead = msg(
    str`${total}: ${formatNumber(looked)} hold a claim (${share}), ${formatNumber(counts.checked)} are checked.`,
  );
  if (placeless === 0) return lead;
  const lost = plural(placeless, {
    one: msg('1 claim has no sure place in this text and is not counted.'),
    other: msg(
      str`${formatNumber(placeless)} claims have no sure place in this text and are not counted.`,
    ),
  });
  return `${lead} ${lost}`;
}

customElements.define('coverage-panel', CoveragePanel);

declare global {
  interface HTMLElementTagNameMap {
    'coverage-panel': CoveragePanel;
  }
}
