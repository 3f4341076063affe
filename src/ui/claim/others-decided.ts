import { css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { msg } from '@lit/localize';
import type { EventId } from '../../claims/ids.ts';
import { base, controls, layout } from '../base-styles.ts';
import { formatDateTime } from '../format.ts';
import { icons } from '../icons.ts';
import { ClaimPart } from './claim-part.ts';
import { decisionReason, decisionsOn, decisionWords, type Decision } from './decisions.ts';

/**
 * Tells whoever has a claim open what another editor decided meanwhile, in another tab or on another
 * device: who, when and why, until it is put away. Draw it anew for another claim.
 */
export class OthersDecided extends ClaimPart {
  static override styles = [
    base,
    controls,
    layout,
    css`
      :host {
        display: block;
      }
      /* Nothing to tell takes no room, and is still there to be read out later. */
      :host([quiet]) {
        position: absolute;
      }
      .notice > div {
        display: grid;
        gap: var(--space-1);
        min-inline-size: 0;
      }
      .reason {
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
      button {
        justify-self: start;
        min-block-size: var(--target);
        font-size: var(--text-s);
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    known: { state: true },
    quiet: { type: Boolean, reflect: true },
  };

  /** The decisions that were there when the claim was opened, and those put away since. */
  declare private known: ReadonlySet<EventId>;
  /** There is nothing to tell. Set by the element itself. */
  declare quiet: boolean;

  #opened = false;

  constructor() {
    super();
    this.known = new Set();
    this.quiet = true;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.#opened) {
      this.#opened = true;
      this.known = this.#all();
    }
    this.quiet = this.#news.length === 0;
  }

  protected override render() {
    const news = this.#news;
    // The container stands there before its words do, so that they are read out.
    return html`<div role="status">
      ${
        news.length === 0
          ? nothing
          : html`<div class="notice warn">
              ${icons.info}
              <div>
                <p>
                  <strong>${msg('Somebody else decided while you had this claim open.')}</strong>
                </p>
                ${news.map((entry) => {
                  const reason = decisionReason(entry);
                  return html`<p>
                      ${decisionWords(entry, this.desk)}
                      <span class="faint">${formatDateTime(entry.at)}</span>
                    </p>
                    ${reason === '' ? nothing : html`<p class="reason" dir="auto">${reason}</p>`}`;
                })}
                <button type="button" @click=${() => (this.known = this.#all())}>
                  ${msg('Understood')}
                </button>
              </div>
            </div>`
      }
    </div>`;
  }

  get #news(): readonly Decision[] {
    return decisionsOn(this.state, this.claim.id).filter(
      ({ id, by }) => !this.known.has(id) && by !== this.me.person,
    );
  }

  #all(): ReadonlySet<EventId> {
    return new Set(decisionsOn(this.state, this.claim.id).map(({ id }) => id));
  }
}

customElements.define('others-decided', OthersDecided);

declare global {
  interface HTMLElementTagNameMap {
    'others-decided': OthersDecided;
  }
}
