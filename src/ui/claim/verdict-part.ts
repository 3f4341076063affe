import { css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { msg, str } from '@lit/localize';
import { nameOf, policyOf, scaleInUse, scaleOf } from '../../claims/desk.ts';
import type { VerdictContent } from '../../claims/events.ts';
import { isOwnVerdict } from '../../claims/gates.ts';
import type { EventId } from '../../claims/ids.ts';
import type { RatingScale } from '../../claims/scales.ts';
import type { ArticleSummary } from '../../claims/summary.ts';
import type { ClaimLikeness } from '../../insight/similar-claims.ts';
import { CONFIDENCES, type Confidence } from '../../claims/vocabulary.ts';
import { base, controls, layout } from '../base-styles.ts';
import { formatDateTime, formatList, formatNumber } from '../format.ts';
import { icons } from '../icons.ts';
import { intend } from '../intend.ts';
import '../parts/radio-set.ts';
import type { RadioSet } from '../parts/radio-set.ts';
import { confidenceWord } from '../words.ts';
import { hiddenWords } from './blind-words.ts';
import { ClaimPart } from './claim-part.ts';
import './earlier-rulings.ts';
import { formStyles } from './form-styles.ts';
import { givenLevels, ratingChoices, scaleWords } from './rating-choices.ts';
import './wording-suggestions.ts';

/** A finding is one sentence; above this it is read as two. Counted, never enforced. */
const FINDING_LIMIT = 280;

/**
 * The verdict: rating, finding, rationale, the date it holds for and how sure its author is. Every
 * change hands over the verdict whole, so that two people's halves never mix.
 *
 * @event propose-verdict - the intention of that name.
 * @event describe-claim - when the re-check date changes.
 */
export class VerdictPart extends ClaimPart {
  static override styles = [
    base,
    controls,
    layout,
    formStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-4);
      }
      .notice svg {
        margin-block-start: 0.1rem;
      }
      .notice > div {
        display: grid;
        gap: var(--space-2);
        justify-items: start;
      }
      .by {
        color: var(--ink-faint);
        font-size: var(--text-s);
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    articles: { attribute: false },
    likeness: { attribute: false },
    today: {},
    sent: { state: true },
    rerating: { state: true },
  };

  /** The rows of the desk's articles: where earlier rulings come from. */
  declare articles: readonly ArticleSummary[];
  /** Null: earlier rulings are looked for with a memory of their own. */
  declare likeness: ClaimLikeness | null;
  /** Today, `YYYY-MM-DD`, or empty. */
  declare today: string;
  /** What was handed over last and has not come back yet: the next change builds on it. */
  declare private sent: VerdictContent | null;
  /** The claim is being rated anew on the scale that is now in use. */
  declare private rerating: boolean;

  /** The verdict that stood when `sent` was handed over. */
  #sentOver: EventId | null = null;

  constructor() {
    super();
    this.articles = [];
    this.likeness = null;
    this.today = '';
    this.sent = null;
    this.rerating = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { verdict } = this.claim;
    if (changed.has('claim') && changed.get('claim')?.id !== this.claim.id) this.rerating = false;
    if (this.sent === null || verdict === null || verdict.event === this.#sentOver) return;
    // Somebody else's verdict has come in, or our own has arrived: from here on that one counts.
    if (verdict.by !== this.me.person || sameContent(verdict, this.sent)) this.sent = null;
  }

  /** Puts the cursor into the ratings, or into the finding where the scale has none. */
  async focusRating(): Promise<void> {
    await this.updateComplete;
    const set = this.renderRoot.querySelector<RadioSet>('#rating');
    if (set === null) await this.focusField('finding');
    else {
      await set.updateComplete;
      const chosen = set.renderRoot.querySelector<HTMLElement>('input:checked');
      (chosen ?? set).focus();
    }
  }

  protected override render() {
    if (this.claim.blind) return html`<p class="soft">${hiddenWords()}</p>`;
    const content = this.#content();
    const scale = scaleOf(this.desk, content.scale) ?? scaleInUse(this.desk);
    // Texts are "saved" only once the claim shows them; choices show at once what was chosen.
    const { verdict } = this.claim;
    return html`
      ${this.#renderWarning()} ${this.#renderScale(content, scale)}
      ${this.#renderRating(content, scale)}
      ${this.renderField({
        field: 'finding',
        label: msg('Finding'),
        hint: msg('One sentence, published: what the evidence shows.'),
        saved: verdict?.finding ?? '',
        multiline: true,
        rows: 2,
        limit: FINDING_LIMIT,
        save: (finding) => this.#propose({ finding }),
      })}
      <wording-suggestions
        .state=${this.state}
        .claim=${this.claim}
        .desk=${this.desk}
        .me=${this.me}
        .drafts=${this.drafts}
        .singleKeys=${this.singleKeys}
        .field=${'finding'}
      ></wording-suggestions>
      ${this.renderField({
        field: 'rationale',
        label: msg('Rationale'),
        hint: msg(
          'Published. Understands *emphasis*, **strong**, [links](https://…), lists and blank lines between paragraphs.',
        ),
        saved: verdict?.rationale ?? '',
        multiline: true,
        rows: 5,
        save: (rationale) => this.#propose({ rationale }),
      })}
      <wording-suggestions
        .state=${this.state}
        .claim=${this.claim}
        .desk=${this.desk}
        .me=${this.me}
        .drafts=${this.drafts}
        .singleKeys=${this.singleKeys}
        .field=${'rationale'}
      ></wording-suggestions>
      <div class="fields">
        ${this.renderField({
          field: 'as-of',
          label: msg('As of'),
          hint: msg('The date the verdict holds for.'),
          saved: verdict?.asOf ?? '',
          type: 'date',
          save: (asOf) => this.#propose({ asOf }),
        })}
        ${this.renderField({
          field: 'recheck',
          unprinted: true,
          label: msg('Re-check on'),
          hint: this.#recheckHint(),
          saved: this.claim.recheck,
          type: 'date',
          save: (recheck) =>
            intend(this, { do: 'describe-claim', claim: this.claim.id, changes: { recheck } }),
        })}
        <radio-set
          class="wide"
          .legend=${msg('Confidence')}
          .name=${'confidence'}
          .value=${content.confidence ?? 'none'}
          .choices=${[
            { value: 'none', label: msg('Not said') },
            ...CONFIDENCES.map((value) => ({ value, label: confidenceWord(value) })),
          ]}
          .refused=${this.#refused()}
          @choose-value=${this.#chooseConfidence}
        ></radio-set>
      </div>
      ${this.#renderAuthors()}
      <earlier-rulings
        .state=${this.state}
        .claim=${this.claim}
        .desk=${this.desk}
        .me=${this.me}
        .articles=${this.articles}
        .likeness=${this.likeness}
      ></earlier-rulings>
    `;
  }

  /** A verdict keeps its scale and version; whoever wants the new one rates anew. */
  #renderScale(content: VerdictContent, scale: RatingScale) {
    const now = scaleInUse(this.desk);
    if (this.rerating) {
      const before = givenLevels(content, this.desk).map(({ label }) => label);
      return html`<div class="notice" role="status">
        ${icons.info}
        <div>
          <p>
            ${
              before.length === 0
                ? msg(str`You rate it on ${scaleWords(now)}.`)
                : msg(str`You rate it on ${scaleWords(now)}. It was: ${formatList(before)}.`)
            }
          </p>
          <button type="button" @click=${this.#keepRating}>${msg('Keep the rating')}</button>
        </div>
      </div>`;
    }
    const { id, version } = content.scale;
    if (id === now.id && version === now.version) return nothing;
    if (this.#isUnrated(content)) return nothing;
    const known = scaleOf(this.desk, content.scale) !== null;
    return html`<div class="notice" role="note">
      ${icons.info}
      <div>
        <p>
          ${
            known
              ? msg(
                  str`This verdict was given on ${scaleWords(scale)}. The desk now uses ${scaleWords(now)}. The verdict stands as it is.`,
                )
              : msg(
                  str`This verdict was given on a scale that is not on this device yet (version ${formatNumber(version)}). The desk now uses ${scaleWords(now)}.`,
                )
          }
        </p>
        ${
          this.frozen
            ? nothing
            : html`<button type="button" id="rerate" @click=${this.#rerate}>
                ${msg('Rate on the scale in use')}
              </button>`
        }
      </div>
    </div>`;
  }

  #recheckHint(): string {
    const { recheck } = this.claim;
    return recheck !== '' && this.today !== '' && recheck <= this.today
      ? msg('Due: look whether the verdict still holds, then set another date or clear it.')
      : msg('A reminder for the desk, never printed.');
  }

  #renderWarning() {
    if (this.me.role !== 'editor' || this.claim.submitted === null) return nothing;
    const own = isOwnVerdict(this.claim, this.me.person);
    if (own || this.claim.verdict === null || !policyOf(this.desk).fourEyes) return nothing;
    return html`<p class="notice">
      ${icons.info}<span
        >${msg(
          'If you change the verdict you become one of its authors, and another editor has to approve it.',
        )}</span
      >
    </p>`;
  }

  #renderRating(given: VerdictContent, scale: RatingScale) {
    const [content, shown] = this.#takesScaleInUse(given)
      ? [{ ...given, levels: [] }, scaleInUse(this.desk)]
      : [given, scale];
    const choices = ratingChoices(shown, content.levels);
    if (choices.length === 0) {
      return html`<p class="soft">
        ${msg('This desk publishes findings without ratings. The finding says it all.')}
      </p>`;
    }
    return html`
      <radio-set
        id="rating"
        number-keys
        .legend=${msg('Rating')}
        .name=${'rating'}
        .layout=${'list'}
        .several=${shown.several}
        .value=${content.levels[0] ?? null}
        .values=${content.levels}
        .choices=${choices}
        .refused=${this.#refused()}
        @choose-value=${this.#chooseRating}
      ></radio-set>
    `;
  }

  /** Why nothing can be chosen, in words; empty when it can. */
  #refused(): string {
    return this.frozen ? msg('Published. Only a correction changes it.') : '';
  }

  #renderAuthors() {
    const { verdict } = this.claim;
    if (verdict === null) return nothing;
    const others = verdict.authors.filter((author) => author !== verdict.by);
    const by = nameOf(this.desk, verdict.by);
    const at = formatDateTime(verdict.at);
    return html`<p class="by">
      ${
        others.length === 0
          ? msg(str`Written by ${by}, ${at}`)
          : msg(
              str`Last written by ${by}, ${at}; also by ${formatList(others.map((each) => nameOf(this.desk, each)))}`,
            )
      }
    </p>`;
  }

  /** The verdict as its author sees it: what was just handed over, else what is saved. */
  #content(): VerdictContent {
    if (this.sent !== null) return this.sent;
    const { verdict } = this.claim;
    if (verdict !== null) {
      const { scale, levels, finding, rationale, asOf, confidence } = verdict;
      return { scale, levels, finding, rationale, asOf, confidence };
    }
    const { id, version } = scaleInUse(this.desk);
    return {
      scale: { id, version },
      levels: [],
      finding: '',
      rationale: '',
      asOf: '',
      confidence: null,
    };
  }

  #propose(changes: Partial<VerdictContent>): void {
    const verdict = { ...this.#content(), ...changes };
    this.#sentOver = this.claim.verdict?.event ?? null;
    this.sent = verdict;
    intend(this, { do: 'propose-verdict', claim: this.claim.id, verdict });
  }

  #chooseRating(event: CustomEvent<{ value?: string; values?: readonly string[] }>): void {
    event.stopPropagation();
    const { value, values } = event.detail;
    const levels = values ?? (value === undefined ? [] : [value]);
    const { id, version } = scaleInUse(this.desk);
    const anew = this.#takesScaleInUse(this.#content());
    this.#propose(anew ? { scale: { id, version }, levels } : { levels });
    this.rerating = false;
  }

  /** Written, and not rated yet, on a scale that has ratings. */
  #isUnrated({ scale, levels }: VerdictContent): boolean {
    return levels.length === 0 && (scaleOf(this.desk, scale)?.levels.length ?? 0) > 0;
  }

  /** Whether the next rating is given on the scale in use, whatever scale the verdict names. */
  #takesScaleInUse(content: VerdictContent): boolean {
    return this.rerating || this.#isUnrated(content);
  }

  async #keepRating(): Promise<void> {
    this.rerating = false;
    await this.focusField('rerate');
  }

  async #rerate(): Promise<void> {
    const { id, version, levels } = scaleInUse(this.desk);
    if (levels.length === 0) {
      this.#propose({ scale: { id, version }, levels: [] });
      return;
    }
    this.rerating = true;
    await this.focusRating();
  }

  #chooseConfidence(event: CustomEvent<{ value: string }>): void {
    event.stopPropagation();
    const { value } = event.detail;
    this.#propose({ confidence: value === 'none' ? null : (value as Confidence) });
  }
}

function sameContent(a: VerdictContent, b: VerdictContent): boolean {
  return (
    a.scale.id === b.scale.id &&
    a.scale.version === b.scale.version &&
    a.levels.join('\n') === b.levels.join('\n') &&
    a.finding === b.finding &&
    a.rationale === b.rationale &&
    a.asOf === b.asOf &&
    a.confidence === b.confidence
  );
}

customElements.define('verdict-part', VerdictPart);

declare global {
  interface HTMLElementTagNameMap {
    'verdict-part': VerdictPart;
  }
}
