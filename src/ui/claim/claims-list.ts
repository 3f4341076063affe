import { LitElement, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { msg, str } from '@lit/localize';
import { claimOf, quoteOf, type Case, type Claim } from '../../claims/case.ts';
import { nameOf, type Desk } from '../../claims/desk.ts';
import type { ClaimId } from '../../claims/ids.ts';
import { numberClaims } from '../../claims/reading-order.ts';
import { isLive, isSigned } from '../../claims/status.ts';
import { base, controls } from '../base-styles.ts';
import { formatNumber, plural } from '../format.ts';
import { tierWord } from '../correction-words.ts';
import { icons } from '../icons.ts';
import { announce, intend } from '../intend.ts';
import { ratingMarks } from '../rating-marks.ts';
import '../parts/empty-state.ts';
import { personWords } from '../parts/people-options.ts';
import '../parts/person-avatar.ts';
import '../parts/rating-chip.ts';
import '../parts/status-chip.ts';
import { Selecting } from '../parts/selecting.ts';
import type { ApplyWork } from '../work/bulk-form.ts';
import '../work/bulk-form.ts';
import { dueWords, isOverdue } from '../work/due-words.ts';
import './claims-filter-bar.ts';
import {
  groupsOf,
  isFiltering,
  isIn,
  levelsOf,
  NO_FILTER,
  openNotes,
  passes,
  type ClaimsFilter,
} from './claims-filter.ts';
import type { Me } from './claim-part.ts';
import { crossCheckWords } from './cross-check-words.ts';
import { claimsListStyles } from './claims-list-styles.ts';

/**
 * The claims of one article in reading order: what each says, how it is rated, how far it is and
 * who has it. Every row is a link to the claim's panel. Claims that were dropped or merged fold
 * away at the end, from where they can come back.
 *
 * @event restore-claim - the intention of that name.
 * @event describe-claims - the intention: several claims were selected and organised at once.
 */
export class ClaimsList extends LitElement {
  static override styles = [base, controls, ratingMarks, claimsListStyles];

  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    desk: { attribute: false },
    me: { attribute: false },
    selected: { attribute: false },
    filter: { state: true },
  };

  declare state: Case;
  declare desk: Desk;
  declare me: Me;
  /** The claim whose panel is open, or null. */
  declare selected: ClaimId | null;
  declare private filter: ClaimsFilter;

  readonly #selecting = new Selecting<ClaimId>(this, () => this.#shown().map(({ id }) => id));

  constructor() {
    super();
    this.selected = null;
    this.filter = NO_FILTER;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('selected') || this.selected === null) return;
    this.renderRoot.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }

  /** Puts the focus onto the claim's row, or onto the first one when it is not shown. */
  async focusClaim(claim: ClaimId): Promise<void> {
    await this.updateComplete;
    const rows = [...this.renderRoot.querySelectorAll<HTMLAnchorElement>('li a')];
    const row = rows.find((link) => link.getAttribute('href') === this.#hrefOf({ id: claim }));
    (row ?? rows[0])?.focus();
  }

  protected override render() {
    const working = this.state.claims.filter(isLive);
    const aside = this.state.claims.filter((claim) => !isLive(claim));
    return html`
      <section aria-label=${msg('Claims')}>
        ${working.length === 0 ? this.#renderEmpty() : this.#renderWorking(working)}
        ${aside.length === 0 ? nothing : this.#renderAside(aside)}
      </section>
    `;
  }

  #renderEmpty() {
    return html`
      <div class="empty">
        <empty-state heading=${msg('No claims yet')}>
          ${msg('Select a sentence in the article and press Mark claim.')}
        </empty-state>
      </div>
    `;
  }

  #renderWorking(working: readonly Claim[]) {
    const shown = this.#shown();
    const numbers = numberClaims(this.state.claims);
    return html`
      <header>
        <h2>${msg('Claims')} <span class="count">${this.#countWords(shown, working)}</span></h2>
        <claims-filter-bar
          .claims=${working}
          .desk=${this.desk}
          .filter=${this.filter}
          @filter-changed=${this.#filtered}
        ></claims-filter-bar>
        ${this.#renderSelecting(shown.length)}
      </header>
      ${
        shown.length === 0
          ? html`<div class="none">
              <p>${msg('No claim fits this filter.')}</p>
              <button type="button" @click=${this.#clear}>${msg('Show all claims')}</button>
            </div>`
          : html`<ol class="rows" aria-label=${msg('Claims in this article')}>
              ${repeat(
                shown,
                (claim) => claim.id,
                (claim) => this.#renderRow(claim, numbers.get(claim.id) ?? 0),
              )}
            </ol>`
      }
    `;
  }

  /** The live claims that pass the filter, in reading order. */
  #shown(): readonly Claim[] {
    return this.state.claims.filter(
      (claim) => isLive(claim) && passes(claim, this.filter, this.desk),
    );
  }

  #renderSelecting(shown: number) {
    const selecting = this.#selecting;
    if (!selecting.active) {
      return html`<button
        type="button"
        class="quiet several"
        id="several"
        ?hidden=${shown === 0}
        @click=${this.#startSelecting}
      >
        ${msg('Select several')}
      </button>`;
    }
    const count = selecting.chosen.length;
    return html`<div class="selecting" role="group" aria-label=${msg('Selected claims')}>
      <p role="status">
        ${plural(count, {
          one: msg('1 claim selected'),
          other: msg(str`${formatNumber(count)} claims selected`),
        })}
      </p>
      <div class="selecting-buttons">
        <button type="button" @click=${() => selecting.all()}>${msg('Select all')}</button>
        <button type="button" @click=${() => selecting.none()}>${msg('Select none')}</button>
      </div>
      <bulk-form
        .people=${[...this.desk.people.values()]}
        .count=${count}
        .withTags=${true}
        .applyWords=${plural(count, {
          one: msg('Apply to 1 claim'),
          other: msg(str`Apply to ${formatNumber(count)} claims`),
        })}
        @apply-work=${this.#applyWork}
      >
        <button type="button" @click=${this.#stopSelecting}>${msg('Done')}</button>
      </bulk-form>
    </div>`;
  }

  #renderRow(claim: Claim, number: number) {
    const current = claim.id === this.selected;
    const group = groupsOf(claim, this.desk)[0] ?? 'not-rated';
    const quote = quoteOf(claim);
    return html`
      <li class="row rating-${group} ${current ? 'current' : ''}">
        <span class="number"
          ><span aria-hidden="true">${formatNumber(number)}</span>${
            this.#selecting.active
              ? this.#selecting.box(claim.id, msg(str`Select claim ${formatNumber(number)}`))
              : nothing
          }</span
        >
        <div class="words">
          <a
            href=${this.#hrefOf(claim)}
            aria-current=${current ? 'true' : nothing}
            class=${claim.restated === '' ? 'unrestated' : ''}
            ><span class="visually-hidden">${msg(str`Claim ${formatNumber(number)}:`)} </span
            ><span dir="auto">${claim.restated || quote}</span></a
          >
          ${
            claim.restated === ''
              ? html`<p class="missing">${msg('Not restated yet')}</p>`
              : html`<blockquote dir="auto"><p>${quote}</p></blockquote>`
          }
          <div class="marks">
            ${
              levelsOf(claim, this.desk).length === 0
                ? claim.status === 'not-checkable' || claim.blind
                  ? nothing
                  : html`<rating-chip group="not-rated"></rating-chip>`
                : levelsOf(claim, this.desk).map(
                    (level) =>
                      html`<rating-chip group=${level.group} label=${level.label}></rating-chip>`,
                  )
            }
            <status-chip .status=${claim.status} ?sentBack=${claim.sentBack !== null}></status-chip>
            ${this.#renderFacts(claim)}
          </div>
        </div>
      </li>
    `;
  }

  #renderFacts(claim: Claim) {
    const notes = openNotes(claim);
    const owner = claim.assignedTo === null ? null : this.desk.people.get(claim.assignedTo);
    const assignee = claim.assignedTo === null ? null : nameOf(this.desk, claim.assignedTo);
    return html`
      ${
        isIn(claim, 'lost')
          ? html`<span class="fact high">${icons.warning}<span>${msg('Place open')}</span></span>`
          : isIn(claim, 'stale')
            ? html`<span class="fact high">${icons.warning}<span>${msg('Stale')}</span></span>`
            : nothing
      }
      ${
        claim.blind || claim.crossCheck?.state === 'disagreed'
          ? html`<span class="fact high"
              >${icons.warning}<span>${crossCheckWords(claim)}</span></span
            >`
          : nothing
      }
      ${claim.voided === null ? nothing : html`<span class="fact high">${tierWord('void')}</span>`}
      ${
        claim.correctionDue === null
          ? nothing
          : html`<span class="fact high"
              >${icons.warning}<span>${msg('Correction due')}</span></span
            >`
      }
      ${
        claim.openCorrection === null
          ? nothing
          : html`<span class="fact">${this.#correctionWords(claim)}</span>`
      }
      ${
        claim.priority === 'high'
          ? html`<span class="fact high">${msg('High priority')}</span>`
          : nothing
      }
      ${
        claim.due === ''
          ? nothing
          : html`<span class="fact ${isOverdue(claim.due, Date.now()) ? 'late' : ''}"
              >${dueWords(claim.due, Date.now())}</span
            >`
      }
      ${
        notes === 0
          ? nothing
          : html`<span class="fact"
              >${icons.note}<span
                >${plural(notes, {
                  one: msg('1 open note'),
                  other: msg(str`${formatNumber(notes)} open notes`),
                })}</span
              ></span
            >`
      }
      ${
        assignee === null
          ? nothing
          : html`<span class="fact person"
              ><span class="visually-hidden">${msg('Assigned to')} </span
              ><person-avatar name=${assignee}></person-avatar
              ><span class=${owner?.removed === true ? 'late' : ''}
                >${owner ? personWords(owner) : assignee}</span
              ></span
            >`
      }
    `;
  }

  #correctionWords(claim: Claim): string {
    if (isSigned(claim)) return msg('Correction approved');
    return claim.submitted === null ? msg('Correction open') : msg('Correction in review');
  }

  #renderAside(aside: readonly Claim[]) {
    return html`
      <details class="aside">
        <summary>
          <span class="chevron">${icons.chevronEnd}</span>
          ${plural(aside.length, {
            one: msg('1 claim dropped or merged'),
            other: msg(str`${formatNumber(aside.length)} claims dropped or merged`),
          })}
        </summary>
        <ul>
          ${repeat(
            aside,
            (claim) => claim.id,
            (claim) => html`
              <li>
                <div>
                  <p id="aside-${claim.id}" class="aside-quote" dir="auto">
                    ${claim.restated || quoteOf(claim)}
                  </p>
                  <p class="faint">${this.#whyAside(claim)}</p>
                </div>
                <button
                  type="button"
                  aria-describedby="aside-${claim.id}"
                  @click=${() => intend(this, { do: 'restore-claim', claim: claim.id })}
                >
                  ${msg('Restore')}
                </button>
              </li>
            `,
          )}
        </ul>
      </details>
    `;
  }

  #whyAside(claim: Claim): string {
    if (claim.mergedInto !== null) {
      const target = claimOf(this.state, claim.mergedInto);
      const number = numberClaims(this.state.claims).get(claim.mergedInto);
      if (number !== undefined) return msg(str`Merged into claim ${formatNumber(number)}`);
      return target === null
        ? msg('Merged into a claim that is not here')
        : msg(str`Merged into “${target.restated || quoteOf(target)}”`);
    }
    return msg(str`Dropped: ${claim.dropped ?? ''}`);
  }

  #countWords(shown: readonly Claim[], working: readonly Claim[]): string {
    const all = formatNumber(working.length);
    return isFiltering(this.filter) ? msg(str`${formatNumber(shown.length)} of ${all}`) : all;
  }

  #hrefOf(claim: Pick<Claim, 'id'>): string {
    return `#/article/${this.state.article}/claim/${claim.id}`;
  }

  async #startSelecting(): Promise<void> {
    this.#selecting.start();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.pick')?.focus();
  }

  async #stopSelecting(): Promise<void> {
    this.#selecting.stop();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#several')?.focus();
  }

  #applyWork(event: CustomEvent<ApplyWork>): void {
    event.stopPropagation();
    const claims = this.#selecting.chosen;
    intend(this, { do: 'describe-claims', claims, changes: event.detail.changes });
    announce(
      this,
      plural(claims.length, {
        one: msg('1 claim organised'),
        other: msg(str`${formatNumber(claims.length)} claims organised`),
      }),
    );
  }

  #filtered(event: CustomEvent<{ filter: ClaimsFilter }>): void {
    event.stopPropagation();
    this.#setFilter(event.detail.filter);
  }

  #clear(): void {
    this.#setFilter(NO_FILTER);
  }

  #setFilter(filter: ClaimsFilter): void {
    this.filter = filter;
    const shown = this.#shown().length;
    announce(
      this,
      plural(shown, {
        one: msg('1 claim shown'),
        other: msg(str`${formatNumber(shown)} claims shown`),
      }),
    );
  }
}

customElements.define('claims-list', ClaimsList);

declare global {
  interface HTMLElementTagNameMap {
    'claims-list': ClaimsList;
  }
}
