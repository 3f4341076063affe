import { css, html, nothing, type PropertyDeclarations } from 'lit';
import { msg, str } from '@lit/localize';
import type { Appearance } from '../../claims/case.ts';
import { isDecided } from '../../claims/reading-order.ts';
import { base, controls } from '../base-styles.ts';
import { formatNumber } from '../format.ts';
import { icons } from '../icons.ts';
import { intend, signal } from '../intend.ts';
import { ClaimPart } from './claim-part.ts';
import './same-words.ts';

/**
 * The quote: the words of the article, at every place where the claim stands, and whether each
 * place is still found.
 *
 * @event show-appearance - `{claim, appearance}`: show the place in the article.
 * @event remove-appearance - the intention of that name.
 */
export class QuotePart extends ClaimPart {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
      }
      .places {
        display: grid;
        gap: var(--space-4);
      }
      blockquote {
        margin: 0;
        padding-inline-start: var(--space-3);
        border-inline-start: 3px solid var(--accent);
        font-family: var(--font-article);
        font-size: 1.125rem;
        line-height: 1.5;
        overflow-wrap: anywhere;
      }
      li:not(:first-child) blockquote {
        border-color: var(--hairline-strong);
        font-size: 1rem;
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1);
        margin-block-start: var(--space-1);
      }
      .tools button {
        min-block-size: var(--target);
        padding-inline: var(--space-2);
        font-size: var(--text-s);
      }
      .tools button:first-of-type {
        margin-inline-start: calc(var(--space-2) * -1);
      }
      .lost {
        display: flex;
        align-items: start;
        gap: var(--space-1);
        margin-block-start: var(--space-1);
        color: var(--warn);
        font-size: var(--text-s);
      }
      .known {
        margin-block-start: var(--space-1);
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
      .lost svg {
        inline-size: 1rem;
        block-size: 1rem;
        margin-block-start: 0.1rem;
      }
      .notice {
        margin-block-start: var(--space-3);
        padding: var(--space-3);
        border-inline-start: 3px solid var(--accent);
        background: var(--accent-wash);
      }
    `,
  ];

  static override properties: PropertyDeclarations = { hinted: { type: Boolean } };

  /** Says how another appearance is added. */
  declare hinted: boolean;

  constructor() {
    super();
    this.hinted = false;
  }

  /** Puts the cursor onto the first place that is open, or else onto the first. */
  async focusPart(): Promise<void> {
    await this.updateComplete;
    const target = this.renderRoot.querySelector<HTMLElement>('.lost a, button') ?? this.#quote;
    target?.focus();
  }

  protected override render() {
    const { appearances } = this.claim;
    return html`
      ${
        appearances.length === 0
          ? html`<p class="lost">
              ${icons.warning}${msg('This claim stands nowhere in the article.')}
            </p>`
          : html`<ul class="places" aria-label=${msg('Quote')}>
              ${appearances.map((appearance) => this.#renderAppearance(appearance))}
            </ul>`
      }
      <same-words .state=${this.state} .claim=${this.claim}></same-words>
      ${
        this.hinted
          ? html`<p class="notice">
              ${msg(
                'Select the same statement where it stands again in the article, then press Add appearance.',
              )}
            </p>`
          : nothing
      }
    `;
  }

  get #quote(): HTMLElement | null {
    return this.renderRoot.querySelector('blockquote');
  }

  #renderAppearance(appearance: Appearance) {
    const { id, anchor } = appearance;
    const placed = 'range' in appearance.placement;
    return html`
      <li>
        <blockquote id="quote-${id}" tabindex="-1" dir="auto">${anchor.quote}</blockquote>
        ${this.#renderState(appearance)}
        <div class="tools">
          ${
            placed
              ? html`<button
                  type="button"
                  class="quiet"
                  aria-describedby="quote-${id}"
                  @click=${() =>
                    signal(this, 'show-appearance', { claim: this.claim.id, appearance: id })}
                >
                  ${msg('Show in article')}
                </button>`
              : nothing
          }
          ${
            this.claim.appearances.length > 1
              ? html`<button
                  type="button"
                  class="quiet"
                  aria-describedby="quote-${id}"
                  @click=${() =>
                    intend(this, {
                      do: 'remove-appearance',
                      claim: this.claim.id,
                      appearance: id,
                    })}
                >
                  ${msg('Remove appearance')}
                </button>`
              : nothing
          }
        </div>
      </li>
    `;
  }

  /** What became of the place since it was marked, and the way to settle it where it is open. */
  #renderState(appearance: Appearance) {
    const words = this.#stateWords(appearance);
    if (words === null) return nothing;
    if (isDecided(appearance) && !this.#isStale(appearance)) {
      return html`<p class="known">${words}</p>`;
    }
    return html`<p class="lost">
      ${icons.warning}<span
        >${words} <a href="#/article/${this.state.article}/revision">${msg('Settle it')}</a></span
      >
    </p>`;
  }

  #isStale({ placement }: Appearance): boolean {
    return placement.state === 'changed' && this.claim.stale !== null;
  }

  #stateWords(appearance: Appearance): string | null {
    const { placement, withdrawn } = appearance;
    if (withdrawn !== null) {
      const since = this.state.revisions.find(({ id }) => id === withdrawn.since);
      return since === undefined
        ? msg('Removed by the publisher.')
        : msg(str`Removed by the publisher, since revision ${formatNumber(since.number)}.`);
    }
    switch (placement.state) {
      case 'exact':
        return null;
      case 'equivalent':
        return msg('Only quotation marks, dashes or spaces differ in the newest revision.');
      case 'moved':
        return msg('These words stand at another place in the newest revision.');
      case 'changed':
        return this.#isStale(appearance)
          ? msg('These words were changed in the newest revision; the verdict was given before.')
          : msg('These words were changed in the newest revision.');
      case 'ambiguous':
        return msg('Several places may be meant now. Nobody has said yet which.');
      case 'lost':
        return msg('These words do not stand in the newest revision. They are kept here.');
      case 'not-searched':
        return msg('The newest revision has not been searched for these words yet.');
    }
  }
}

customElements.define('quote-part', QuotePart);

declare global {
  interface HTMLElementTagNameMap {
    'quote-part': QuotePart;
  }
}
