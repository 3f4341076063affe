import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import type { Case } from '../../claims/case.ts';
import { nameOf, type Desk } from '../../claims/desk.ts';
import { wholeHistoryOf, type HistoryEntry } from '../../claims/history.ts';
import type { ClaimId, EventId, PersonId } from '../../claims/ids.ts';
import { numberClaims } from '../../claims/reading-order.ts';
import { gestureOf } from '../../claims/undo.ts';
import { base, controls } from '../base-styles.ts';
import type { Me } from '../claim/claim-part.ts';
import { historyEntry, historyEntryStyles } from '../claim/history-entry.ts';
import { historyWords } from '../claim/history-words.ts';
import { wordDiffStyles } from '../claim/word-diff-view.ts';
import {
  compareText,
  formatDay,
  formatLongDate,
  formatNumber,
  formatTime,
  plural,
} from '../format.ts';
import { announce, signal } from '../intend.ts';
import {
  ACTIVITY_GROUPS,
  activityGroup,
  activityGroupWord,
  type ActivityGroup,
} from './activity-groups.ts';
import { newSince } from './new-since.ts';

/** How many entries are drawn at first, and with each **Show earlier**. */
const PAGE = 100;

/**
 * Everything that happened to the article and its claims, by day, the newest first, with the words
 * that changed. What others did since this person last looked stands above a line that says so.
 *
 * @event activity-seen - `{heads}`: the person has now looked at everything up to these events.
 * @event close-activity - the person is done.
 */
export class ActivityPanel extends LitElement {
  static override styles = [
    base,
    controls,
    wordDiffStyles,
    historyEntryStyles,
    css`
      :host {
        display: block;
        padding: var(--space-4) var(--space-5);
        border-block-end: 1px solid var(--hairline);
        background: var(--sunken);
      }
      section {
        max-inline-size: 52rem;
      }
      .filters {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-4);
        margin-block: var(--space-3);
      }
      .filters > div {
        flex: 0 1 14rem;
        min-inline-size: 0;
      }
      .days {
        max-block-size: 50vh;
        padding-inline-start: var(--space-3);
        overflow-y: auto;
        overscroll-behavior: contain;
      }
      .earlier {
        margin-block: var(--space-3);
      }
      h3 {
        margin-block-start: var(--space-4);
        padding-block-end: var(--space-1);
        border-block-end: 1px solid var(--hairline-strong);
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
      .entry.new {
        margin-inline-start: calc(-1 * var(--space-3));
        padding-inline-start: calc(var(--space-3) - 3px);
        border-inline-start: 3px solid var(--accent);
      }
      .tag {
        margin-inline-start: var(--space-2);
        color: var(--accent);
        font-weight: 600;
      }
      .about {
        margin-inline-start: var(--space-2);
      }
      .end {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin-block-start: var(--space-4);
      }
      .none {
        color: var(--ink-soft);
      }
    `,
  ];

  static override properties = {
    state: { attribute: false },
    desk: { attribute: false },
    me: { attribute: false },
    seen: { attribute: false },
    now: { type: Number },
    person: { state: true },
    group: { state: true },
    shown: { state: true },
  };

  declare state: Case;
  declare desk: Desk;
  declare me: Me;
  /** The newest events when this person looked before; null for one who looks for the first time. */
  declare seen: readonly EventId[] | null;
  /** The present, in milliseconds. */
  declare now: number;
  declare private person: PersonId | null;
  declare private group: ActivityGroup | null;
  declare private shown: number;

  /** What was new when the panel opened stays marked while it is open. */
  #new: ReadonlySet<EventId> | null = null;
  #told = '';

  constructor() {
    super();
    this.seen = null;
    this.now = Date.now();
    this.person = null;
    this.group = null;
    this.shown = PAGE;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('state');
    if (before && before.article !== this.state.article) this.#new = null;
    this.#new ??= newSince(this.state, this.seen, this.me.person);
  }

  protected override updated(): void {
    const { heads } = this.state;
    const mark = heads.join(' ');
    if (mark === this.#told) return;
    this.#told = mark;
    if (mark !== this.seen?.join(' ')) signal(this, 'activity-seen', { heads });
  }

  protected override render() {
    const all = wholeHistoryOf(this.state);
    const found = all.filter((entry) => this.#passes(entry)).toReversed();
    const count = this.#new?.size ?? 0;
    return html`
      <section aria-labelledby="heading">
        <h2 id="heading" tabindex="-1">${msg('Activity')}</h2>
        ${
          count === 0
            ? nothing
            : html`<p class="soft">
                ${plural(count, {
                  one: msg('1 change by others since you last looked.'),
                  other: msg(str`${formatNumber(count)} changes by others since you last looked.`),
                })}
              </p>`
        }
        ${this.#renderFilters(all)}
        <div class="days">
          ${this.#renderDays(found)}
          ${
            found.length > this.shown
              ? html`<button type="button" class="earlier" @click=${this.#showEarlier}>
                  ${msg('Show earlier')}
                </button>`
              : nothing
          }
        </div>
        <div class="end">
          <button type="button" @click=${() => signal(this, 'close-activity')}>
            ${msg('Close activity')}
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

  #renderFilters(all: readonly HistoryEntry[]) {
    const people = [...new Set(all.map(({ by }) => by))].sort((a, b) =>
      compareText(nameOf(this.desk, a), nameOf(this.desk, b)),
    );
    const present = new Set(all.map(({ kind }) => activityGroup(kind)));
    const groups = ACTIVITY_GROUPS.filter((group) => present.has(group));
    return html`<div class="filters">
      <div>
        <label for="person">${msg('Person')}</label>
        <select id="person" @change=${this.#choosePerson}>
          <option value="" .selected=${this.person === null}>${msg('Everybody')}</option>
          ${people.map(
            (person) =>
              html`<option value=${person} .selected=${person === this.person}>
                ${nameOf(this.desk, person)}
              </option>`,
          )}
        </select>
      </div>
      <div>
        <label for="group">${msg('Kind of change')}</label>
        <select id="group" @change=${this.#chooseGroup}>
          <option value="" .selected=${this.group === null}>${msg('All changes')}</option>
          ${groups.map(
            (group) =>
              html`<option value=${group} .selected=${group === this.group}>
                ${activityGroupWord(group)}
              </option>`,
          )}
        </select>
      </div>
    </div>`;
  }

  #renderDays(found: readonly HistoryEntry[]) {
    if (found.length === 0) return html`<p class="none">${msg('No change fits this filter.')}</p>`;
    const numbers = numberClaims(this.state.claims);
    const rows = rowsOf(found, this.desk).slice(0, this.shown);
    const days = Map.groupBy(rows, ({ entry }) => localDay(entry.at));
    return [...days].map(
      ([day, ofDay]) =>
        html`<h3>${dayWords(day, this.now)}</h3>
          <ol reversed aria-label=${dayWords(day, this.now)}>
            ${ofDay.map((row) => this.#renderRow(row, numbers))}
          </ol>`,
    );
  }

  #renderRow({ entry, claims }: Row, numbers: ReadonlyMap<ClaimId, number>) {
    const isNew = this.#new?.has(entry.event) ?? false;
    return historyEntry(entry, this.desk, {
      when: formatTime(entry.at),
      isNew,
      about: html`${claims.map((claim) => this.#renderClaim(claim, numbers))}${
        isNew ? html`<span class="tag">${msg('New')}</span>` : nothing
      }`,
    });
  }

  #renderClaim(claim: ClaimId, numbers: ReadonlyMap<ClaimId, number>) {
    const number = numbers.get(claim);
    const href = `#/article/${this.state.article}/claim/${claim}`;
    const known = this.state.claims.some(({ id }) => id === claim);
    const words =
      number === undefined
        ? msg('A claim out of the work')
        : msg(str`Claim ${formatNumber(number)}`);
    return html`<span class="about"
      >${known ? html`<a href=${href}>${words}</a>` : msg('A claim that is not here')}</span
    >`;
  }

  #passes({ by, kind }: HistoryEntry): boolean {
    if (this.person !== null && by !== this.person) return false;
    return this.group === null || activityGroup(kind) === this.group;
  }

  #showEarlier(): void {
    this.shown += PAGE;
  }

  #choosePerson(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.person = value === '' ? null : (value as PersonId);
    this.#filtered();
  }

  #chooseGroup(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.group = value === '' ? null : (value as ActivityGroup);
    this.#filtered();
  }

  #filtered(): void {
    this.shown = PAGE;
    const count = wholeHistoryOf(this.state).filter((entry) => this.#passes(entry)).length;
    announce(
      this,
      plural(count, {
        one: msg('1 change shown'),
        other: msg(str`${formatNumber(count)} changes shown`),
      }),
    );
  }
}

/** One line: what was done, and with which claims. */
interface Row {
  readonly entry: HistoryEntry;
  readonly claims: readonly ClaimId[];
}

/** The lines of these entries: one gesture that did the same with many claims is one line. */
function rowsOf(entries: readonly HistoryEntry[], desk: Desk): readonly Row[] {
  const rows: { entry: HistoryEntry; claims: ClaimId[]; key: string }[] = [];
  for (const entry of entries) {
    const { claim, before } = entry;
    // Words that changed differ from claim to claim: each is a line of its own.
    const own = claim === null || before !== null || entry.erased !== null;
    const key = own
      ? entry.event
      : [gestureOf(entry.source), entry.kind, historyWords(entry, desk)].join(' ');
    const last = rows.at(-1);
    if (claim !== null && last?.key === key) last.claims.unshift(claim);
    else rows.push({ entry, claims: claim === null ? [] : [claim], key });
  }
  return rows;
}

/** The day of an instant on this device, `YYYY-MM-DD`. */
function localDay(at: string): string {
  const instant = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

/** "today, Friday 3 October 2026": near days also by how far they are. */
function dayWords(day: string, now: number): string {
  const near = formatDay(day, now);
  const date = formatLongDate(day);
  const yesterday = 24 * 60 * 60 * 1000;
  const isNear = [
    localDay(new Date(now).toISOString()),
    localDay(new Date(now - yesterday).toISOString()),
  ];
  return isNear.includes(day) ? msg(str`${date} (${near})`) : date;
}

customElements.define('activity-panel', ActivityPanel);

declare global {
  interface HTMLElementTagNameMap {
    'activity-panel': ActivityPanel;
  }
}
