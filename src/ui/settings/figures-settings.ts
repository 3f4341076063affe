import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { FIVE_LEVELS, type RatingScale } from '../../claims/scales.ts';
import type { ArticleSummary } from '../../claims/summary.ts';
import { RATING_GROUPS } from '../../claims/vocabulary.ts';
import type { Figure } from '../../insight/agreement.ts';
import { agreementOf, type ScaleAgreement } from '../../insight/second-reads.ts';
import { VOID_CAUSES, type VoidCause, type VoidCounts } from '../../insight/void-causes.ts';
import { base, controls, layout } from '../base-styles.ts';
import { formatCoefficient, formatNumber, formatPercent, plural } from '../format.ts';
import { signal } from '../intend.ts';
import '../parts/bar-list.ts';
import type { BarRow } from '../parts/bar-list.ts';
import { ratingGroupWord } from '../words.ts';
import { settingsStyles } from './settings-styles.ts';

/** How far counting has come, or what it came to. */
export type VoidFigures =
  | { readonly state: 'idle' }
  | { readonly state: 'counting'; readonly done: number; readonly of: number }
  | { readonly state: 'counted'; readonly counts: VoidCounts; readonly articles: number };

/**
 * What the desk's work looks like in numbers: which ratings it gives, how far second readers agree
 * with first ones, why approvals do not last.
 *
 * @event count-voids - somebody wants the approvals of all articles counted.
 */
export class FiguresSettings extends LitElement {
  static override styles = [
    base,
    controls,
    layout,
    settingsStyles,
    css`
      .block {
        display: grid;
        gap: var(--space-2);
        justify-items: start;
      }
      .block > :is(bar-list, .scroll, details) {
        inline-size: 100%;
      }
      .scroll {
        overflow-x: auto;
      }
      table {
        inline-size: 100%;
        border-collapse: collapse;
      }
      caption {
        padding-block: var(--space-1);
        color: var(--ink-soft);
        font-size: var(--text-s);
        font-weight: 600;
        text-align: start;
      }
      th,
      td {
        padding: var(--space-1) var(--space-3) var(--space-1) 0;
        border-block-start: 1px solid var(--hairline);
        font-weight: 400;
        text-align: start;
        vertical-align: top;
      }
      thead th {
        border-block-start: 0;
        color: var(--ink-faint);
        font-size: var(--text-s);
      }
      .number {
        text-align: end;
        white-space: nowrap;
      }
      .why {
        color: var(--ink-soft);
      }
      summary {
        min-block-size: 1.5rem;
        color: var(--accent);
        cursor: pointer;
      }
      details p {
        padding-block-start: var(--space-2);
        color: var(--ink-soft);
      }
    `,
  ];

  static override properties = {
    articles: { attribute: false },
    scales: { attribute: false },
    voids: { attribute: false },
  };

  declare articles: readonly ArticleSummary[];
  /** All versions of all scales of the desk. */
  declare scales: readonly RatingScale[];
  declare voids: VoidFigures;

  #agreement: ReturnType<typeof agreementOf> = { byScale: [], onTwoScales: 0 };

  constructor() {
    super();
    this.articles = [];
    this.scales = [FIVE_LEVELS];
    this.voids = { state: 'idle' };
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('articles') && !changed.has('scales')) return;
    this.#agreement = agreementOf(this.articles, this.scales);
  }

  protected override render() {
    return html`<section class="part" aria-labelledby="figures">
      <header>
        <h2 id="figures">${msg('Figures')}</h2>
        <p>${msg('Counted on this device, for the desk alone.')}</p>
      </header>
      <div class="content">
        ${this.#renderRatings()} ${this.#renderAgreement()} ${this.#renderVoids()}
      </div>
    </section>`;
  }

  #renderRatings() {
    const rows = this.articles
      .filter(({ removed }) => !removed)
      .flatMap(({ claims }) =>
        claims.filter(({ number, group }) => number !== null && group !== 'not-rated'),
      );
    const bars: readonly BarRow[] = RATING_GROUPS.filter((group) => group !== 'not-rated').map(
      (group) => ({
        label: ratingGroupWord(group),
        group,
        count: rows.filter((row) => row.group === group).length,
      }),
    );
    return html`<div class="block">
      <h3>${msg('Ratings given')}</h3>
      ${
        rows.length === 0
          ? html`<p class="soft">${msg('No claim has a rating yet.')}</p>`
          : html`<p class="soft">
                ${plural(rows.length, {
                  one: msg('1 claim with a rating.'),
                  other: msg(str`${formatNumber(rows.length)} claims with a rating.`),
                })}
              </p>
              <bar-list .label=${msg('Ratings given')} .rows=${bars}></bar-list>`
      }
    </div>`;
  }

  #renderAgreement() {
    const { byScale, onTwoScales } = this.#agreement;
    return html`<div class="block">
      <h3>${msg('Agreement between readers')}</h3>
      ${
        byScale.length === 0
          ? html`<p class="soft">
              ${msg('No claim has been rated twice yet. Ask for a cross-check in a claim’s menu More.')}
            </p>`
          : byScale.map((scale) => this.#renderScale(scale))
      }
      ${
        onTwoScales === 0
          ? nothing
          : html`<p class="hint">
              ${plural(onTwoScales, {
                one: msg('1 claim was rated on two different scales and is left out.'),
                other: msg(
                  str`${formatNumber(onTwoScales)} claims were rated on two different scales and are left out.`,
                ),
              })}
            </p>`
      }
      ${byScale.length === 0 ? nothing : renderReading()}
    </div>`;
  }

  #renderScale({ scale, n, percent, kappa, alpha, ordinal, ordinalN }: ScaleAgreement) {
    const name = this.scales.findLast(({ id }) => id === scale)?.name ?? scale;
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${name}>
      <table>
        <caption>
          ${plural(n, {
            one: msg(str`${name}: 1 claim rated twice`),
            other: msg(str`${name}: ${formatNumber(n)} claims rated twice`),
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">${msg('Measure')}</th>
            <th scope="col" class="number">${msg('Value')}</th>
            <th scope="col" class="number">${msg('95 % interval')}</th>
            <th scope="col" class="number">${msg('Claims')}</th>
          </tr>
        </thead>
        <tbody>
          ${renderFigure(msg('Same rating'), percent, n, formatPercent)}
          ${renderFigure(msg('Cohen’s kappa'), kappa, n, formatCoefficient)}
          ${renderFigure(msg('Krippendorff’s alpha, nominal'), alpha, n, formatCoefficient)}
          ${renderFigure(msg('Krippendorff’s alpha, ordinal'), ordinal, ordinalN, formatCoefficient)}
        </tbody>
      </table>
    </div>`;
  }

  #renderVoids() {
    return html`<div class="block">
      <h3>${msg('Why approvals did not last')}</h3>
      ${this.#renderCounted()}
      <button
        type="button"
        id="count"
        aria-disabled=${this.voids.state === 'counting' ? 'true' : 'false'}
        @click=${() => this.voids.state !== 'counting' && signal(this, 'count-voids')}
      >
        ${this.voids.state === 'counted' ? msg('Count again') : msg('Count')}
      </button>
    </div>`;
  }

  #renderCounted(): TemplateResult {
    const { voids } = this;
    switch (voids.state) {
      case 'idle':
        return html`<p class="soft">
          ${msg('Reads the history of every article. On a large desk this takes a moment.')}
        </p>`;
      case 'counting':
        return html`<p class="soft" role="status">
          ${msg(str`Reading article ${formatNumber(voids.done + 1)} of ${formatNumber(voids.of)}…`)}
        </p>`;
      case 'counted': {
        const rows: readonly BarRow[] = VOID_CAUSES.flatMap((cause) => {
          const count = voids.counts[cause] ?? 0;
          return count === 0 ? [] : [{ label: voidCauseWord(cause), count }];
        }).toSorted((a, b) => b.count - a.count);
        return rows.length === 0
          ? html`<p class="soft" role="status">${msg('Every approval stands.')}</p>`
          : html`<p class="soft" role="status">
                ${plural(voids.articles, {
                  one: msg('In 1 article. The change that came first is counted.'),
                  other: msg(
                    str`In ${formatNumber(voids.articles)} articles. The change that came first is counted.`,
                  ),
                })}
              </p>
              <bar-list .label=${msg('Why approvals did not last')} .rows=${rows}></bar-list>`;
      }
    }
  }
}

function renderFigure(
  label: string,
  figure: Figure,
  n: number,
  format: (value: number) => string,
): TemplateResult {
  return html`<tr>
    <th scope="row">${label}</th>
    ${
      figure.value === null
        ? html`<td colspan="2" class="why">${undefinedWords(figure.why)}</td>`
        : html`<td class="number">${format(figure.value)}</td>
            <td class="number">
              ${
                figure.interval === null
                  ? msg('too few claims')
                  : msg(str`${format(figure.interval.low)} to ${format(figure.interval.high)}`)
              }
            </td>`
    }
    <td class="number">${formatNumber(n)}</td>
  </tr>`;
}

function undefinedWords(why: 'nothing' | 'one-category'): string {
  return why === 'nothing'
    ? msg('Undefined: nothing to compare')
    : msg('Undefined: everything has one rating, so chance would agree as often');
}

function renderReading(): TemplateResult {
  return html`<details>
    <summary>${msg('How to read this')}</summary>
    <p>
      ${msg('Kappa and alpha take away the agreement that chance alone would give: 1 is full agreement, 0 what chance gives, less than 0 is worse than that.')}
    </p>
    <p>
      ${msg('Ordinal alpha counts a near miss (False, Mostly false) less than a far one (False, True); ratings off the scale are left out of it.')}
    </p>
    <p>
      ${msg('The interval says how far the value could lie from that of all such claims. With few claims it is wide.')}
    </p>
  </details>`;
}

/** What took an approval away. Total over the causes. */
function voidCauseWord(cause: VoidCause): string {
  switch (cause) {
    case 'verdict':
      return msg('The verdict changed');
    case 'wording':
      return msg('The claim’s words changed');
    case 'claimants':
      return msg('The claimants changed');
    case 'evidence':
      return msg('Evidence changed');
    case 'reply':
      return msg('The right of reply changed');
    case 'article':
      return msg('The article changed');
    case 'source':
      return msg('A source was described anew');
    case 'never-counted':
      return msg('A rule was not met');
    case 'taken-back':
      return msg('Taken back');
  }
}

customElements.define('figures-settings', FiguresSettings);

declare global {
  interface HTMLElementTagNameMap {
    'figures-settings': FiguresSettings;
  }
}
