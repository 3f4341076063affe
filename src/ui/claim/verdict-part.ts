import { css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { msg, str } from '@lit/localize';
import { nameOf, policyOf, scaleInUse, scaleOf } from '../../claims/desk.ts';
import type { VerdictContent } from '../../claims/events.ts';
import { isOwnVerdict } from '../../claims/gates.ts';
import type { EventId } from '../../claims/ids.ts';
import type { RatingScale } from '../../claims/scales.ts';
import { CONFIDENCES, type Confidence } from '../../claims/vocabulary.ts';
import { base, controls, layout } from '../base-styles.ts';
import { formatDateTime, formatList } from '../format.ts';
import { icons } from '../icons.ts';
import { intend } from '../intend.ts';
import '../parts/radio-set.ts';
import type { RadioSet } from '../parts/radio-set.ts';
import { confidenceWord } from '../words.ts';
import { ClaimPart } from './claim-part.ts';
import { formStyles } from './form-styles.ts';
import './wording-suggestions.ts';

/** A finding is one sentence; above this it is read as two. Counted, never enforced. */
const FINDING_LIMIT = 280;

/**
 * The verdict: rating, finding, rationale, the date it holds for and how sure its author is. Every
 * change hands over the verdict whole, so that two people's halves never mix.
 *
 * @event propose-verdict - the intention of that name.
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
      .by {
        color: var(--ink-faint);
        font-size: var(--text-s);
      }
    `,
  ];

  static override properties: PropertyDeclarations = { sent: { state: true } };

  /** What was handed over last and has not come back yet: the next change builds on it. */
  declare private sent: VerdictContent | null;

  /** The verdict that stood when `sent` was handed over. */
  #sentOver: EventId | null = null;

  constructor() {
    super();
    this.sent = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { verdict } = this.claim;
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
    const content = this.#content();
    const scale = scaleOf(this.desk, content.scale) ?? scaleInUse(this.desk);
    // Texts are "saved" only once the claim shows them; choices show at once what was chosen.
    const { verdict } = this.claim;
    return html`
      ${this.#renderWarning()} ${this.#renderRating(content, scale)}
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
        <radio-set
          class="wide"
          .legend=${msg('Confidence')}
          .name=${'confidence'}
          .value=${content.confidence ?? 'none'}
          .choices=${[
            { value: 'none', label: msg('Not said') },
            ...CONFIDENCES.map((value) => ({ value, label: confidenceWord(value) })),
          ]}
          @choose-value=${this.#chooseConfidence}
        ></radio-set>
      </div>
      ${this.#renderAuthors()}
    `;
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

  #renderRating(content: VerdictContent, scale: RatingScale) {
    const offered = scale.levels.filter(
      (level) => !level.retired || content.levels.includes(level.id),
    );
    if (offered.length === 0) {
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
        .several=${scale.several}
        .value=${content.levels[0] ?? null}
        .values=${content.levels}
        .choices=${offered.map((level) => ({
          value: level.id,
          label: level.label,
          description: level.definition,
          group: level.group,
        }))}
        @choose-value=${this.#chooseRating}
      ></radio-set>
    `;
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
    this.#propose({ levels: values ?? (value === undefined ? [] : [value]) });
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
