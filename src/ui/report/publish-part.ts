import {
  LitElement,
  css,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
} from 'lit';
import { msg, str } from '@lit/localize';
import { quoteOf, type Case, type Claim, type Publication } from '../../claims/case.ts';
import { nameOf, type Desk } from '../../claims/desk.ts';
import { base, controls, layout } from '../base-styles.ts';
import type { Me } from '../claim/claim-part.ts';
import { formStyles } from '../claim/form-styles.ts';
import { tierWord } from '../correction-words.ts';
import { formatDateTime, formatList, formatNumber, plural } from '../format.ts';
import { icons } from '../icons.ts';
import { announce, intend } from '../intend.ts';
import { publishStanding, type PublishRefusal, type PublishStanding } from './publish-standing.ts';

/**
 * Publishing: what the next version would print otherwise than the last one, the step itself, which
 * asks once, and the versions that were published.
 *
 * @event publish-report - the intention.
 */
export class PublishPart extends LitElement {
  static override styles = [
    base,
    controls,
    layout,
    formStyles,
    css`
      :host {
        display: block;
      }
      section {
        display: grid;
        gap: var(--space-3);
        padding-block-start: var(--space-4);
        border-block-start: 1px solid var(--hairline);
      }
      h3 {
        font-size: var(--text-s);
      }
      ul,
      ol {
        display: grid;
        gap: var(--space-1);
      }
      .next li,
      .why,
      .versions li {
        color: var(--ink-soft);
        font-size: var(--text-s);
        overflow-wrap: anywhere;
      }
      .next {
        display: grid;
        gap: var(--space-2);
      }
      .next li {
        padding-inline-start: var(--space-3);
        border-inline-start: 2px solid var(--hairline-strong);
      }
      .versions li strong {
        color: var(--ink);
      }
      .notice > div {
        display: grid;
        gap: var(--space-2);
        min-inline-size: 0;
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    desk: { attribute: false },
    me: { attribute: false },
    now: { type: Number },
    asking: { state: true },
  };

  declare state: Case;
  declare desk: Desk;
  declare me: Me;
  /** The present, in milliseconds: an embargo ends by itself. */
  declare now: number;
  /** The question whether to publish is open. */
  declare private asking: boolean;

  constructor() {
    super();
    this.now = Date.now();
    this.asking = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('state') as Case | undefined;
    if (before === undefined) return;
    const same = before.article === this.state.article;
    const last = this.state.publications.at(-1);
    const fresh = last !== undefined && before.publications.length < last.version;
    if (same && fresh) {
      announce(this, msg(str`Version ${formatNumber(last.version)} is published.`));
      if (this.asking) void this.#focus('heading');
    }
    if (!same || fresh) this.asking = false;
  }

  protected override render() {
    const standing = publishStanding(this.state, this.me, this.now);
    return html`<section aria-labelledby="heading">
      <h2 id="heading" tabindex="-1">${msg('Publish', { desc: 'heading' })}</h2>
      ${this.#renderNext(standing)}
      ${this.asking ? this.#renderQuestion(standing) : this.#renderStep(standing)}
      ${this.#renderVersions()}
    </section>`;
  }

  #renderNext(standing: PublishStanding) {
    const { added, corrected, wordsChanged, revision, version } = standing;
    if (added.length + corrected.length === 0 && !wordsChanged && revision === null) return nothing;
    return html`<div class="next">
      <h3>
        ${
          version === 1
            ? msg('What the first version prints')
            : msg(str`What is new in version ${formatNumber(version)}`)
        }
      </h3>
      <ul>
        ${corrected.map(
          (claim) => html`<li>${correctionWords(claim)} ${this.#renderClaim(claim)}</li>`,
        )}
        ${
          version === 1
            ? html`<li>
                ${plural(added.length, {
                  one: msg('1 claim'),
                  other: msg(str`${formatNumber(added.length)} claims`),
                })}
              </li>`
            : added.map((claim) => html`<li>${msg('New claim:')} ${this.#renderClaim(claim)}</li>`)
        }
        ${wordsChanged ? html`<li>${msg('The words of the report')}</li>` : nothing}
        ${
          revision === null
            ? nothing
            : html`<li>
                ${msg(str`The text of the article as of revision ${formatNumber(revision)}`)}
              </li>`
        }
      </ul>
    </div>`;
  }

  #renderClaim(claim: Claim) {
    return html`<a href="#/article/${this.state.article}/claim/${claim.id}" dir="auto"
      >${claim.restated || quoteOf(claim)}</a
    >`;
  }

  #renderStep({ refusal }: PublishStanding) {
    const why = refusal === null ? '' : this.#refusalWords(refusal);
    return html`
      <div class="actions">
        <button
          id="publish"
          type="button"
          class="primary"
          aria-disabled=${why === '' ? 'false' : 'true'}
          aria-describedby=${why === '' ? nothing : 'why'}
          @click=${() => this.#ask(why)}
        >
          ${msg('Publish')}
        </button>
      </div>
      ${why === '' ? nothing : html`<p id="why" class="why">${why}</p>`}
    `;
  }

  #renderQuestion({ version, added, corrected, kept }: PublishStanding) {
    const count = added.length + corrected.length + kept.length;
    return html`<div class="notice warn" role="group" aria-labelledby="question">
      ${icons.warning}
      <div>
        <p id="question" tabindex="-1">
          <strong>${msg(str`Publish version ${formatNumber(version)}?`)}</strong>
        </p>
        <p>
          ${plural(count, {
            one: msg('It freezes 1 claim with its number, and the words of the report.'),
            other: msg(
              str`It freezes ${formatNumber(count)} claims with their numbers, and the words of the report.`,
            ),
          })}
          ${msg('From then on only a correction changes them. Publishing cannot be undone.')}
        </p>
        <p>${msg('It sends nothing anywhere: download the report and put it on your site.')}</p>
        <div class="actions">
          <button type="button" class="primary" @click=${this.#publish}>
            ${msg(str`Publish version ${formatNumber(version)}`)}
          </button>
          <button type="button" @click=${this.#cancel}>${msg('Cancel')}</button>
        </div>
      </div>
    </div>`;
  }

  #renderVersions() {
    const { publications } = this.state;
    if (publications.length === 0) return nothing;
    return html`<div class="stack">
      <h3 id="versions">${msg('Published versions')}</h3>
      <ol class="versions" reversed aria-labelledby="versions">
        ${publications.toReversed().map((publication) => this.#renderVersion(publication))}
      </ol>
    </div>`;
  }

  #renderVersion({ version, at, by, claims, revision }: Publication) {
    const number = this.state.revisions.find(({ id }) => id === revision)?.number;
    const printed = plural(claims.length, {
      one: msg('1 claim'),
      other: msg(str`${formatNumber(claims.length)} claims`),
    });
    return html`<li>
      <strong>${msg(str`Version ${formatNumber(version)}`)}</strong>
      ${msg(str`${formatDateTime(at)}, by ${nameOf(this.desk, by)}: ${printed}`)}${
        number === undefined ? nothing : html`, ${msg(str`revision ${formatNumber(number)}`)}`
      }
    </li>`;
  }

  #refusalWords(refusal: PublishRefusal): string {
    switch (refusal) {
      case 'role':
        return msg('An editor publishes.');
      case 'nothing-approved':
        return msg('No claim is approved yet.');
      case 'nothing-new':
        return msg('Nothing has changed since the last version.');
      case 'text-missing':
        return msg('The article’s text is not on this device yet.');
      case 'words-unsigned':
        return msg('The words of the report are not approved.');
      case 'words-frozen':
        return msg('The words of the report were changed without a correction.');
      case 'embargo':
        return msg(str`There is an embargo until ${formatDateTime(this.state.report.embargo)}.`);
    }
  }

  #ask(why: string): void {
    if (why !== '') {
      announce(this, why);
      return;
    }
    this.asking = true;
    void this.#focus('question');
  }

  #publish(): void {
    intend(this, { do: 'publish-report', read: this.state.report.content });
  }

  #cancel(): void {
    this.asking = false;
    void this.#focus('publish');
  }

  async #focus(id: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }
}

/** What sort of change the claim's unpublished corrections are. */
function correctionWords({ corrections }: Claim): string {
  const tiers = corrections.filter(({ published }) => published === null);
  return `${formatList(tiers.map(({ tier }) => tierWord(tier)))}:`;
}

customElements.define('publish-part', PublishPart);

declare global {
  interface HTMLElementTagNameMap {
    'publish-part': PublishPart;
  }
}
