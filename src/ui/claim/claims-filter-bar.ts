import { LitElement, css, html, type PropertyDeclarations } from 'lit';
import { msg } from '@lit/localize';
import type { Claim } from '../../claims/case.ts';
import { nameOf, type Desk } from '../../claims/desk.ts';
import type { PersonId } from '../../claims/ids.ts';
import {
  CLAIM_KINDS,
  CLAIM_STATUSES,
  RATING_GROUPS,
  type ClaimKind,
  type RatingGroup,
} from '../../claims/vocabulary.ts';
import { base, controls } from '../base-styles.ts';
import { compareText } from '../format.ts';
import { signal } from '../intend.ts';
import { claimKindWord, ratingGroupWord, statusWord } from '../words.ts';
import {
  groupsOf,
  isIn,
  NO_FILTER,
  personOf,
  PLIGHTS,
  type ClaimsFilter,
  type Plight,
} from './claims-filter.ts';

/**
 * Four small choices above the list of claims. Each offers only what occurs among the claims, so
 * that no choice leads to an empty list by itself.
 *
 * @event filter-changed - `{filter}`: another filter was chosen.
 */
export class ClaimsFilterBar extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
      }
      .bar {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(5.5rem, 1fr));
        gap: var(--space-2);
      }
      select {
        min-inline-size: 0;
        padding-inline: var(--space-1);
        font-size: var(--text-s);
        text-overflow: ellipsis;
      }
      select.set {
        border-color: var(--accent);
        background: var(--accent-wash);
        font-weight: 600;
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    claims: { attribute: false },
    desk: { attribute: false },
    filter: { attribute: false },
  };

  declare claims: readonly Claim[];
  declare desk: Desk;
  declare filter: ClaimsFilter;

  constructor() {
    super();
    this.claims = [];
    this.filter = NO_FILTER;
  }

  protected override render() {
    const statuses = CLAIM_STATUSES.filter((status) =>
      this.claims.some((c) => c.status === status),
    );
    const groups = RATING_GROUPS.filter((group) =>
      this.claims.some((claim) => groupsOf(claim, this.desk).includes(group)),
    );
    const kinds = CLAIM_KINDS.filter((kind) => this.claims.some((claim) => claim.kind === kind));
    const people = [...new Set(this.claims.map(personOf))].sort((a, b) =>
      compareText(nameOf(this.desk, a), nameOf(this.desk, b)),
    );
    const plights = PLIGHTS.filter((plight) => this.claims.some((claim) => isIn(claim, plight)));
    return html`
      <div class="bar">
        ${this.#select('status', msg('Status'), msg('Status'), [
          ...statuses.map((status): Option => [status, statusWord(status)]),
          ...plights.map((plight): Option => [plight, plightWord(plight)]),
        ])}
        ${this.#select(
          'group',
          msg('Verdict'),
          msg('Verdict'),
          groups.map((group): Option => [group, ratingGroupWord(group)]),
        )}
        ${this.#select(
          'kind',
          msg('Kind'),
          msg('Kind'),
          kinds.map((kind): Option => [kind, claimKindWord(kind)]),
        )}
        ${this.#select(
          'person',
          msg('Person'),
          msg('Person'),
          people.map((person): Option => [person, nameOf(this.desk, person)]),
        )}
      </div>
    `;
  }

  #select(field: keyof ClaimsFilter, label: string, any: string, options: readonly Option[]) {
    const chosen = this.filter[field] ?? '';
    return html`
      <select
        aria-label=${label}
        class=${chosen === '' ? '' : 'set'}
        @change=${(event: Event) => this.#choose(field, (event.target as HTMLSelectElement).value)}
      >
        <option value="" ?selected=${chosen === ''}>${any}</option>
        ${options.map(
          ([value, word]) =>
            html`<option value=${value} ?selected=${value === chosen}>${word}</option>`,
        )}
      </select>
    `;
  }

  #choose(field: keyof ClaimsFilter, value: string): void {
    const wish = value === '' ? null : value;
    const filter: ClaimsFilter = {
      ...this.filter,
      ...(field === 'status' ? { status: wish as ClaimsFilter['status'] } : {}),
      ...(field === 'group' ? { group: wish as RatingGroup | null } : {}),
      ...(field === 'kind' ? { kind: wish as ClaimKind | null } : {}),
      ...(field === 'person' ? { person: wish as PersonId | null } : {}),
    };
    signal(this, 'filter-changed', { filter });
  }
}

function plightWord(plight: Plight): string {
  switch (plight) {
    case 'sent-back':
      return msg('Sent back');
    case 'stale':
      return msg('Stale');
    case 'lost':
      return msg('Lost');
    case 'correction-due':
      return msg('Correction due');
    case 'correction-open':
      return msg('Correction open');
  }
}

type Option = readonly [value: string, word: string];

customElements.define('claims-filter-bar', ClaimsFilterBar);

declare global {
  interface HTMLElementTagNameMap {
    'claims-filter-bar': ClaimsFilterBar;
  }
}
