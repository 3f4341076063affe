import { css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { msg, str } from '@lit/localize';
import { quoteOf, type Correction, type PublishedClaim } from '../../claims/case.ts';
import { nameOf } from '../../claims/desk.ts';
import type { CorrectionWords } from '../../claims/report-words.ts';
import { isSigned } from '../../claims/status.ts';
import {
  CORRECTION_TIERS,
  PLACEMENTS_OF_CORRECTIONS,
  type CorrectionPlacement,
  type CorrectionTier,
} from '../../claims/vocabulary.ts';
import { base, controls, layout } from '../base-styles.ts';
import {
  alwaysOnTop,
  placementWord,
  ratingChangeWords,
  tierExplanation,
  tierWord,
} from '../correction-words.ts';
import { formatDate, formatDateTime, formatNumber } from '../format.ts';
import { icons } from '../icons.ts';
import { announce, intend, signal } from '../intend.ts';
import '../parts/radio-set.ts';
import { ClaimPart } from './claim-part.ts';
import './correction-form.ts';
import type { CorrectionForm } from './correction-form.ts';
import './correction-waiver.ts';
import { formStyles } from './form-styles.ts';
import { wordDiff, wordDiffStyles } from './word-diff-view.ts';

/** What **Add correction** offers; **Void** is a step of its own. */
const TIERS = CORRECTION_TIERS.filter((tier) => tier !== 'void');

/**
 * A claim after publication: what stands in public, that the publisher has changed the words since,
 * the correction that is being worked on, and those that were published.
 *
 * @event open-correction, describe-correction, withdraw-correction, waive-correction - the intentions.
 * @event decided - the form was given up, and the focus with it.
 * @event correction-form - `{open}`: the form was opened or is gone, for the foot of the panel.
 */
export class PublicationPart extends ClaimPart {
  static override styles = [
    base,
    controls,
    layout,
    formStyles,
    wordDiffStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
        padding: 0 var(--space-4) var(--space-4);
      }
      section {
        min-inline-size: 0;
      }
      .notice > div {
        display: grid;
        gap: var(--space-2);
        min-inline-size: 0;
      }
      .words {
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
      .change {
        font-family: var(--font-article);
        font-size: 1rem;
        line-height: 1.5;
      }
      .open {
        display: grid;
        gap: var(--space-3);
        padding: var(--space-4);
        border: 1px solid var(--accent);
        border-radius: var(--radius-m);
      }
      summary {
        min-block-size: 1.75rem;
        color: var(--ink-soft);
        font-size: var(--text-s);
        font-weight: 600;
        cursor: pointer;
      }
      .past {
        display: grid;
        gap: var(--space-3);
        padding-block-start: var(--space-2);
      }
      .past p {
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
    `,
  ];

  static override properties: PropertyDeclarations = { form: { state: true } };

  /** What the form is open for. */
  declare private form: 'correction' | 'void' | null;

  constructor() {
    super();
    this.form = null;
  }

  /** Opens the form for a correction, or for taking the verdict back, and puts the cursor into it. */
  async start(form: 'correction' | 'void'): Promise<void> {
    this.form = form;
    await this.updateComplete;
    await this.renderRoot.querySelector<CorrectionForm>('correction-form')?.focusFirst();
  }

  /** Puts the cursor where the correction says what was wrong, or where one is begun. */
  async focusPart(): Promise<void> {
    if (this.claim.openCorrection === null) await this.start('correction');
    else await this.focusField('was-wrong');
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('form')) signal(this, 'correction-form', { open: this.form !== null });
  }

  protected override render() {
    const { published, openCorrection } = this.claim;
    if (published === null) return nothing;
    const past = this.claim.corrections.filter(({ state }) => state === 'published');
    return html`
      ${this.#renderPublished(published)} ${this.#renderVoided()} ${this.#renderDue(published)}
      ${this.#renderForm()} ${openCorrection === null ? nothing : this.#renderOpen(openCorrection)}
      ${past.length === 0 ? nothing : this.#renderPast(past)}
    `;
  }

  #renderPublished(published: PublishedClaim) {
    return html`<p class="words">
      ${msg(
        str`Published as claim ${formatNumber(published.number)} in version ${formatNumber(published.version)}, ${formatDate(published.at)}.`,
      )}
      ${
        this.claim.openCorrection === null
          ? msg('What the report prints of it is frozen. A correction opens it again.')
          : msg('Readers see the published words until the correction is published.')
      }
      <a href="#/article/${this.state.article}/report">${msg('To the report')}</a>
    </p>`;
  }

  #renderVoided() {
    const { voided } = this.claim;
    return voided === null
      ? nothing
      : html`<section class="notice danger" aria-label=${tierWord('void')}>
          ${icons.warning}
          <div>
            <p><strong>${msg('The verdict was taken back.')}</strong></p>
            <p dir="auto">${voided.wasWrong}</p>
          </div>
        </section>`;
  }

  #renderDue(published: PublishedClaim) {
    const { correctionDue, openCorrection } = this.claim;
    if (openCorrection !== null) return nothing;
    if (correctionDue === null) return this.#renderOtherwise(published);
    const since = this.state.revisions.find(({ id }) => id === correctionDue.since);
    const before = published.printed.quotes[0] ?? '';
    const now = quoteOf(this.claim);
    return html`
      <section class="notice warn" aria-label=${msg('Correction due')}>
        ${icons.warning}
        <div>
          <p>
            <strong>${msg('The publisher changed these words after publication.')}</strong>
            ${
              since === undefined
                ? nothing
                : msg(str`They read otherwise since revision ${formatNumber(since.number)}.`)
            }
            <a href="#/article/${this.state.article}/revision">${msg('Read the change')}</a>
          </p>
          ${before === now ? nothing : html`<p class="change">${wordDiff(before, now)}</p>`}
          ${
            this.form === null
              ? html`<div class="row">
                  <button type="button" class="primary" @click=${() => this.start('correction')}>
                    ${msg('Add correction')}
                  </button>
                </div>`
              : nothing
          }
          <correction-waiver
            .state=${this.state}
            .claim=${this.claim}
            .desk=${this.desk}
            .me=${this.me}
            .drafts=${this.drafts}
          ></correction-waiver>
        </div>
      </section>
    `;
  }

  /** After a correction that was withdrawn, or a change that needed none. */
  #renderOtherwise(published: PublishedClaim) {
    return this.claim.content === published.content
      ? nothing
      : html`<section class="notice" aria-label=${msg('Differs from what was published')}>
          ${icons.info}
          <p>
            ${msg('What stands here differs from what was published. The report prints the published words.')}
          </p>
        </section>`;
  }

  #renderForm() {
    const { form } = this;
    if (form === null || this.claim.openCorrection !== null) return nothing;
    const field = `${form}-form`;
    return html`<section
      aria-label=${form === 'void' ? msg('Void') : msg('Add correction')}
      @correction-ready=${this.#open}
      @correction-given-up=${this.#close}
    >
      <correction-form
        .name=${this.draftKey(field)}
        .draft=${this.draftOf(field)?.text ?? null}
        .tiers=${form === 'void' ? ['void'] : TIERS}
      ></correction-form>
    </section>`;
  }

  #renderOpen(correction: Correction) {
    const { tier, placement } = correction;
    const tiers = tier === 'void' ? (['void'] as const) : TIERS;
    return html`
      <section class="open" aria-label=${msg('Open correction')}>
        <h3>${this.#progressWords()}</h3>
        <p class="words">
          ${msg(
            str`${tierWord(tier)}, opened by ${nameOf(this.desk, correction.by)}, ${formatDateTime(correction.at)}.`,
          )}
          ${this.#nextWords(tier)}
        </p>
        ${
          tiers.length === 1
            ? nothing
            : html`<div class="field">
                <label for="tier">${msg('Kind of change')}</label>
                <select id="tier" aria-describedby="tier-hint" @change=${this.#chooseTier}>
                  ${tiers.map(
                    (each) =>
                      html`<option value=${each} .selected=${each === tier}>
                        ${tierWord(each)}
                      </option>`,
                  )}
                </select>
                <p class="hint" id="tier-hint">${tierExplanation(tier)}</p>
              </div>`
        }
        ${this.renderField({
          field: 'was-wrong',
          label: msg('What was wrong'),
          saved: correction.wasWrong,
          multiline: true,
          rows: 2,
          save: (wasWrong) => this.#describe({ wasWrong }),
        })}
        ${this.renderField({
          field: 'now-says',
          label: msg('What it says now'),
          saved: correction.nowSays,
          multiline: true,
          rows: 2,
          save: (nowSays) => this.#describe({ nowSays }),
        })}
        ${
          alwaysOnTop(tier) || tier === 'trivial'
            ? nothing
            : html`<radio-set
                .legend=${msg('Placement')}
                .name=${'placement'}
                .value=${placement}
                .choices=${PLACEMENTS_OF_CORRECTIONS.map((value) => ({
                  value,
                  label: placementWord(value),
                }))}
                @choose-value=${this.#choosePlacement}
              ></radio-set>`
        }
        <div class="actions">
          <button type="button" @click=${this.#withdraw}>${msg('Withdraw correction')}</button>
        </div>
      </section>
    `;
  }

  #renderPast(past: readonly Correction[]) {
    return html`<details>
      <summary>${msg(str`Published corrections: ${formatNumber(past.length)}`)}</summary>
      <ul class="past">
        ${past.toReversed().map(
          (correction) =>
            html`<li>
              <p class="words">
                ${formatDate(correction.published?.at ?? correction.at)}${
                  correction.published === null
                    ? nothing
                    : html`, ${msg(str`version ${formatNumber(correction.published.version)}`)}`
                }
              </p>
              ${this.#renderCorrection(correction)}
            </li>`,
        )}
      </ul>
    </details>`;
  }

  #renderCorrection({ tier, wasWrong, nowSays, ratingBefore, ratingAfter }: Correction) {
    const change = ratingChangeWords(ratingBefore, ratingAfter);
    return html`
      <p><strong>${tierWord(tier)}</strong>${change === '' ? nothing : html`, ${change}`}</p>
      ${wasWrong === '' ? nothing : html`<p dir="auto">${wasWrong}</p>`}
      ${nowSays === '' ? nothing : html`<p dir="auto">${nowSays}</p>`}
    `;
  }

  #progressWords(): string {
    const { claim } = this;
    if (isSigned(claim)) return msg('Correction approved');
    return claim.submitted === null
      ? msg('Correction being worked on')
      : msg('Correction in review');
  }

  #nextWords(tier: CorrectionTier) {
    const { claim } = this;
    if (isSigned(claim)) {
      return html`${msg('The next version of the report prints it.')}
        <a href="#/article/${this.state.article}/report">${msg('To the report')}</a>`;
    }
    if (claim.submitted !== null) return msg('An editor reads it next.');
    return tier === 'void'
      ? msg('Submit it: an editor approves it, and the next version takes the verdict back.')
      : msg('Change what has to change below, then submit it for review.');
  }

  #describe(changes: Partial<CorrectionWords>): void {
    const { id, openCorrection } = this.claim;
    if (openCorrection === null) return;
    intend(this, { do: 'describe-correction', claim: id, correction: openCorrection.id, changes });
  }

  #chooseTier(event: Event): void {
    const tier = (event.target as HTMLSelectElement).value as CorrectionTier;
    this.#describe(alwaysOnTop(tier) ? { tier, placement: 'top' } : { tier });
  }

  #choosePlacement(event: CustomEvent<{ value: string }>): void {
    event.stopPropagation();
    this.#describe({ placement: event.detail.value as CorrectionPlacement });
  }

  #open(event: CustomEvent<{ words: CorrectionWords }>): void {
    event.stopPropagation();
    const { form } = this;
    const { words } = event.detail;
    this.onceSaved(
      // Somebody else's may have come first: then these words stay a draft.
      () => this.claim.openCorrection?.wasWrong === words.wasWrong,
      () => {
        this.dropDraft(`${form ?? 'correction'}-form`);
        this.form = null;
        announce(this, msg('The claim is open for the correction.'));
        void this.focusField('was-wrong');
      },
    );
    intend(this, { do: 'open-correction', claim: this.claim.id, words });
  }

  #close(event: Event): void {
    event.stopPropagation();
    this.form = null;
    // The form is gone with the focus: the panel knows where to go on.
    signal(this, 'decided');
  }

  #withdraw(): void {
    const { id, openCorrection } = this.claim;
    if (openCorrection === null) return;
    intend(this, { do: 'withdraw-correction', claim: id, correction: openCorrection.id });
  }
}

customElements.define('publication-part', PublicationPart);

declare global {
  interface HTMLElementTagNameMap {
    'publication-part': PublicationPart;
  }
}
