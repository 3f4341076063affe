import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { newestRevision, type Case } from '../../claims/case.ts';
import type { RevisionId } from '../../claims/ids.ts';
import { base, controls } from '../base-styles.ts';
import { formatDate, formatNumber, plural } from '../format.ts';
import { icons } from '../icons.ts';
import { signal } from '../intend.ts';
import { countToLookAt } from '../revision/open-places.ts';

/**
 * The article's revisions in the workbench's header: which one is read, the way to add one, and how
 * many claims wait because the text changed.
 *
 * @event choose-revision - `{revision}`: read this one.
 */
export class RevisionChoice extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
      }
      select {
        inline-size: auto;
        max-inline-size: 100%;
      }
      .open {
        gap: var(--space-1);
        border-color: var(--warn);
        color: var(--warn);
      }
      .open svg {
        inline-size: 1rem;
        block-size: 1rem;
      }
    `,
  ];

  static override properties = { state: { attribute: false }, shown: { attribute: false } };

  declare state: Case;
  /** The revision that is read; null for the newest. */
  declare shown: RevisionId | null;

  constructor() {
    super();
    this.shown = null;
  }

  protected override render() {
    const href = `#/article/${this.state.article}/revision`;
    const open = countToLookAt(this.state);
    const count = formatNumber(open);
    return html`
      ${
        open === 0
          ? nothing
          : html`<a class="button open" href=${href}
              >${icons.warning}${plural(open, {
                one: msg(str`${count} claim needs a look`),
                other: msg(str`${count} claims need a look`),
              })}</a
            >`
      }
      ${this.state.revisions.length > 1 ? this.#renderSelect() : nothing}
      <a class="button" href=${href}>${msg('Add revision')}</a>
    `;
  }

  #renderSelect() {
    const newest = newestRevision(this.state)?.id;
    const shown = this.shown ?? newest;
    return html`<select
      aria-label=${msg('Revision')}
      @change=${(event: Event) => {
        const revision = (event.target as HTMLSelectElement).value as RevisionId;
        signal(this, 'choose-revision', { revision });
      }}
    >
      ${[...this.state.revisions].reverse().map(({ id, number, addedAt }) => {
        const which = formatNumber(number);
        return html`<option value=${id} .selected=${id === shown}>
          ${
            id === newest
              ? msg(str`Revision ${which}, newest`)
              : msg(str`Revision ${which}, ${formatDate(addedAt)}`)
          }
        </option>`;
      })}
    </select>`;
  }
}

customElements.define('revision-choice', RevisionChoice);

declare global {
  interface HTMLElementTagNameMap {
    'revision-choice': RevisionChoice;
  }
}
