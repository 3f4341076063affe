import { css, html, LitElement, nothing, type PropertyDeclarations } from 'lit';
import { msg } from '@lit/localize';
import type { CorrectionWords } from '../../claims/report-words.ts';
import {
  CORRECTION_TIERS,
  PLACEMENTS_OF_CORRECTIONS,
  type CorrectionPlacement,
  type CorrectionTier,
} from '../../claims/vocabulary.ts';
import { base, controls } from '../base-styles.ts';
import { alwaysOnTop, placementWord, tierExplanation, tierWord } from '../correction-words.ts';
import { signal } from '../intend.ts';
import '../parts/radio-set.ts';
import { renderFormField } from './form-fields.ts';
import { formStyles } from './form-styles.ts';

const EMPTY: CorrectionWords = { tier: 'factual', wasWrong: '', nowSays: '', placement: 'bottom' };

/**
 * What has to be said before anything published may change: what sort of change it is, what was
 * wrong, what it says now, and where the report tells of it. What is typed is kept as one draft.
 *
 * @event correction-ready - `{words}`: the form is filled in. It stays until its owner takes it away.
 * @event correction-given-up - the person wants none.
 * @event keep-draft - `{key, text}`, and with `text` null once it is given up.
 */
export class CorrectionForm extends LitElement {
  static override styles = [
    base,
    controls,
    formStyles,
    css`
      :host {
        display: block;
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    name: {},
    draft: { attribute: false },
    tiers: { attribute: false },
    words: { state: true },
    problem: { state: true },
  };

  /** The draft's key. */
  declare name: string;
  /** What was kept of it, or null; read once. */
  declare draft: string | null;
  /** The sorts to choose from. With a single one nothing is asked. */
  declare tiers: readonly CorrectionTier[];
  declare private words: CorrectionWords | null;
  declare private problem: boolean;

  constructor() {
    super();
    this.name = '';
    this.draft = null;
    this.tiers = CORRECTION_TIERS;
    this.words = null;
    this.problem = false;
  }

  /** Puts the cursor where the filling in begins. */
  async focusFirst(): Promise<void> {
    await this.updateComplete;
    const first = this.tiers.length > 1 ? 'radio-set' : '#was-wrong';
    this.renderRoot.querySelector<HTMLElement>(first)?.focus();
  }

  protected override willUpdate(): void {
    this.words ??= read(this.draft, this.tiers);
  }

  protected override render() {
    const { tier, wasWrong, nowSays } = this.#now;
    return html`
      <form class="form" novalidate @submit=${this.#submit} @keydown=${this.#keydown}>
        ${
          this.tiers.length === 1
            ? html`<p class="hint">${tierExplanation(tier)}</p>`
            : html`<radio-set
                .legend=${msg('Kind of change')}
                .name=${'tier'}
                .layout=${'list'}
                .value=${tier}
                .choices=${this.tiers.map((value) => ({
                  value,
                  label: tierWord(value),
                  description: tierExplanation(value),
                }))}
                @choose-value=${this.#chooseTier}
              ></radio-set>`
        }
        ${renderFormField({
          id: 'was-wrong',
          label: msg('What was wrong'),
          rows: 3,
          value: wasWrong,
          typed: (text) => this.#change({ wasWrong: text }),
          hint: wasWrongHint(tier),
          error: this.problem ? msg('Write a few words first.') : '',
        })}
        ${renderFormField({
          id: 'now-says',
          label: msg('What it says now'),
          rows: 3,
          value: nowSays,
          typed: (text) => this.#change({ nowSays: text }),
        })}
        ${this.#renderPlacement()}
        <div class="actions">
          <button type="submit" class=${tier === 'void' ? 'danger' : 'primary'}>
            ${this.tiers.length === 1 && tier === 'void' ? msg('Void this verdict') : msg('Add correction')}
          </button>
          <button type="button" @click=${() => this.#giveUp()}>${msg('Cancel')}</button>
        </div>
      </form>
    `;
  }

  #renderPlacement() {
    const { tier, placement } = this.#now;
    if (tier === 'trivial' || alwaysOnTop(tier)) return nothing;
    return html`<radio-set
      .legend=${msg('Placement')}
      .name=${'placement'}
      .value=${placement}
      .choices=${PLACEMENTS_OF_CORRECTIONS.map((value) => ({
        value,
        label: placementWord(value),
      }))}
      @choose-value=${this.#choosePlacement}
    ></radio-set>`;
  }

  get #now(): CorrectionWords {
    return this.words ?? EMPTY;
  }

  #change(changes: Partial<CorrectionWords>): void {
    this.words = { ...this.#now, ...changes };
    this.problem = false;
    signal(this, 'keep-draft', {
      key: this.name,
      text: JSON.stringify(this.words),
      kept: () => {},
    });
  }

  #chooseTier(event: CustomEvent<{ value: string }>): void {
    event.stopPropagation();
    this.#change({ tier: event.detail.value as CorrectionTier });
  }

  #choosePlacement(event: CustomEvent<{ value: string }>): void {
    event.stopPropagation();
    this.#change({ placement: event.detail.value as CorrectionPlacement });
  }

  #keydown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void this.#save();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#giveUp(true);
    }
  }

  #submit(event: Event): void {
    event.preventDefault();
    void this.#save();
  }

  async #save(): Promise<void> {
    const { tier, wasWrong, nowSays, placement } = this.#now;
    if (tier !== 'trivial' && wasWrong.trim() === '') {
      this.problem = true;
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('#was-wrong')?.focus();
      return;
    }
    const words: CorrectionWords = {
      tier,
      wasWrong: wasWrong.trim(),
      nowSays: nowSays.trim(),
      placement: alwaysOnTop(tier) ? 'top' : placement,
    };
    signal(this, 'correction-ready', { words });
  }

  /** Escape leaves the words as a draft; Cancel gives them up. */
  #giveUp(keep = false): void {
    if (!keep) signal(this, 'keep-draft', { key: this.name, text: null, kept: () => {} });
    signal(this, 'correction-given-up');
  }
}

/** What the first field asks for, where nothing was wrong. */
function wasWrongHint(tier: CorrectionTier): string {
  switch (tier) {
    case 'update':
      return msg('What is new, and since when.');
    case 'clarification':
      return msg('What could be misread.');
    case 'void':
      return msg('Why the verdict does not hold.');
    default:
      return '';
  }
}

/** The kept form, as far as it can be read, else an empty one. */
function read(draft: string | null, tiers: readonly CorrectionTier[]): CorrectionWords {
  const kept = (draft === null ? {} : JSON.parse(draft)) as Partial<
    Record<keyof CorrectionWords, unknown>
  >;
  const text = (field: 'wasWrong' | 'nowSays'): string =>
    typeof kept[field] === 'string' ? kept[field] : '';
  const first = tiers.includes(EMPTY.tier) ? EMPTY.tier : (tiers[0] ?? EMPTY.tier);
  return {
    tier: tiers.find((tier) => tier === kept.tier) ?? first,
    wasWrong: text('wasWrong'),
    nowSays: text('nowSays'),
    placement: kept.placement === 'top' ? 'top' : 'bottom',
  };
}

customElements.define('correction-form', CorrectionForm);

declare global {
  interface HTMLElementTagNameMap {
    'correction-form': CorrectionForm;
  }
}
