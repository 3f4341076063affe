import { css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { msg } from '@lit/localize';
import { scaleInUse, scaleOf } from '../../claims/desk.ts';
import type { VerdictContent } from '../../claims/events.ts';
import type { PersonId } from '../../claims/ids.ts';
import type { RatingScale } from '../../claims/scales.ts';
import { CONFIDENCES, type Confidence } from '../../claims/vocabulary.ts';
import { base, controls } from '../base-styles.ts';
import { icons } from '../icons.ts';
import { intend } from '../intend.ts';
import '../parts/radio-set.ts';
import type { RadioSet } from '../parts/radio-set.ts';
import { confidenceWord } from '../words.ts';
import { ClaimPart, type Me } from './claim-part.ts';
import { renderFormField } from './form-fields.ts';
import { formStyles } from './form-styles.ts';
import { ratingChoices } from './rating-choices.ts';

/** The end of the draft's key: one for each person, who may share a device and not a verdict. */
export function secondVerdictDraft(person: PersonId): string {
  return `second-verdict-${person}`;
}

/**
 * A second reader's own verdict. Unlike the first one it is handed in whole, once: from then on both
 * see both. Until then every keystroke is a draft.
 *
 * @event give-cross-check - the intention.
 */
export class SecondVerdictForm extends ClaimPart {
  static override styles = [
    base,
    controls,
    formStyles,
    css`
      :host {
        display: block;
      }
      form {
        display: grid;
        gap: var(--space-4);
      }
      .problem {
        margin-block-start: var(--space-1);
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    content: { state: true },
    problems: { state: true },
  };

  /** What has been filled in; null before the draft was looked for. */
  declare private content: VerdictContent | null;
  declare private problems: readonly ('rating' | 'finding')[];

  constructor() {
    super();
    this.content = null;
    this.problems = [];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const before = changed.get('me') as Me | undefined;
    if (before !== undefined && before.person !== this.me.person) {
      this.content = null;
      this.problems = [];
    }
    this.content ??= this.#kept() ?? this.#blank();
  }

  /** Puts the cursor into the ratings, or into the finding where the scale has none. */
  async focusRating(): Promise<void> {
    await this.updateComplete;
    const set = this.renderRoot.querySelector<RadioSet>('#rating');
    if (set === null) return this.focusField('finding');
    await set.updateComplete;
    set.focus();
  }

  protected override render() {
    const content = this.content ?? this.#blank();
    const choices = ratingChoices(this.#scale(content), content.levels);
    return html`
      <form novalidate @submit=${this.#submit} @keydown=${this.#keydown}>
        ${choices.length === 0 ? nothing : this.#renderRating(content)}
        ${renderFormField({
          id: 'finding',
          label: msg('Finding'),
          value: content.finding,
          rows: 2,
          hint: msg('One sentence: what the evidence shows.'),
          error: this.problems.includes('finding') ? msg('Write the finding') : '',
          typed: (finding) => this.#change({ finding }),
        })}
        ${renderFormField({
          id: 'rationale',
          label: msg('Rationale'),
          value: content.rationale,
          rows: 4,
          typed: (rationale) => this.#change({ rationale }),
        })}
        <div class="fields">
          ${renderFormField({
            id: 'as-of',
            label: msg('As of'),
            value: content.asOf,
            type: 'date',
            hint: msg('The date the verdict holds for.'),
            typed: (asOf) => this.#change({ asOf }),
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
        <div class="actions">
          <button type="submit" class="primary">${msg('Give second verdict')}</button>
          <p class="hint">${msg('Given once. Then both of you see both verdicts.')}</p>
        </div>
      </form>
    `;
  }

  #renderRating(content: VerdictContent) {
    const scale = this.#scale(content);
    return html`<div>
      <radio-set
        id="rating"
        number-keys
        .legend=${msg('Your rating')}
        .name=${'second-rating'}
        .layout=${'list'}
        .several=${scale.several}
        .value=${content.levels[0] ?? null}
        .values=${content.levels}
        .choices=${ratingChoices(scale, content.levels)}
        @choose-value=${this.#chooseRating}
      ></radio-set>
      ${
        this.problems.includes('rating')
          ? html`<p class="error problem" role="alert">
              ${icons.warning}${msg('Choose a rating')}
            </p>`
          : nothing
      }
    </div>`;
  }

  #blank(): VerdictContent {
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

  #scale(content: VerdictContent): RatingScale {
    return scaleOf(this.desk, content.scale) ?? scaleInUse(this.desk);
  }

  /** What was kept of an earlier visit; levels of a scale that is out of use are not taken up. */
  #kept(): VerdictContent | null {
    const text = this.draftOf(secondVerdictDraft(this.me.person))?.text;
    if (text === undefined) return null;
    const blank = this.#blank();
    try {
      const kept = { ...blank, ...(JSON.parse(text) as Partial<VerdictContent>) };
      const same = kept.scale.id === blank.scale.id && kept.scale.version === blank.scale.version;
      return same ? kept : { ...kept, scale: blank.scale, levels: [] };
    } catch {
      return null; // Cut off while it was written: the form begins anew.
    }
  }

  #change(changes: Partial<VerdictContent>): void {
    this.content = { ...(this.content ?? this.#blank()), ...changes };
    this.problems = [];
    this.keepDraft(secondVerdictDraft(this.me.person), JSON.stringify(this.content));
  }

  #chooseRating(event: CustomEvent<{ value?: string; values?: readonly string[] }>): void {
    event.stopPropagation();
    const { value, values } = event.detail;
    this.#change({ levels: values ?? (value === undefined ? [] : [value]) });
  }

  #chooseConfidence(event: CustomEvent<{ value: string }>): void {
    event.stopPropagation();
    const { value } = event.detail;
    this.#change({ confidence: value === 'none' ? null : (value as Confidence) });
  }

  #keydown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    this.#give();
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.#give();
  }

  #give(): void {
    const content = this.content ?? this.#blank();
    const rated = content.levels.length > 0 || ratingChoices(this.#scale(content), []).length === 0;
    this.problems = [
      ...(rated ? [] : (['rating'] as const)),
      ...(content.finding.trim() === '' ? (['finding'] as const) : []),
    ];
    if (!rated) void this.focusRating();
    else if (this.problems.length > 0) void this.focusField('finding');
    else {
      const { finding, rationale } = content;
      intend(this, {
        do: 'give-cross-check',
        claim: this.claim.id,
        verdict: { ...content, finding: finding.trim(), rationale: rationale.trim() },
      });
    }
  }
}

customElements.define('second-verdict-form', SecondVerdictForm);

declare global {
  interface HTMLElementTagNameMap {
    'second-verdict-form': SecondVerdictForm;
  }
}
