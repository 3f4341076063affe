import { css, html, LitElement, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import type { RatingGroup } from '../../claims/vocabulary.ts';
import { base, controls, layout } from '../base-styles.ts';
import { formStyles } from '../claim/form-styles.ts';
import { renderFormBox, renderFormField } from '../claim/form-fields.ts';
import { formatNumber } from '../format.ts';
import { icons } from '../icons.ts';
import { announce, intend, signal } from '../intend.ts';
import '../parts/rating-chip.ts';
import { ratingGroupWord } from '../words.ts';
import {
  BLANK_LEVEL,
  LEVEL_GROUPS,
  problemsOf,
  scaleOfDraft,
  type LevelDraft,
  type ScaleDraft,
  type ScaleProblem,
} from './scale-draft.ts';

/**
 * Makes a rating scale, or the next version of one. Levels that an earlier version has are retired,
 * never removed: verdicts still name them.
 *
 * @event add-scale - the desk's command.
 * @event keep-draft - `{key, text, kept}`: what is typed, as JSON.
 * @event editor-closed - given up.
 */
export class ScaleEditor extends LitElement {
  static override styles = [
    base,
    controls,
    layout,
    formStyles,
    css`
      :host {
        display: block;
      }
      form {
        display: grid;
        gap: var(--space-4);
      }
      ol {
        display: grid;
        gap: var(--space-4);
      }
      fieldset {
        display: grid;
        grid-template-columns: minmax(0, 3fr) minmax(0, 2fr) 5rem;
        gap: var(--space-2) var(--space-3);
        padding-block-start: var(--space-3);
        border-block-start: 1px solid var(--hairline-strong);
      }
      legend {
        float: inline-start;
        grid-column: 1 / -1;
        padding-block-start: var(--space-2);
      }
      .whole {
        grid-column: 1 / -1;
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-2);
      }
      .tools .check {
        margin-inline-end: auto;
      }
      @media (max-width: 40rem) {
        fieldset {
          grid-template-columns: minmax(0, 1fr) 5rem;
        }
        .named {
          grid-column: 1 / -1;
        }
      }
    `,
  ];

  static override properties = {
    draft: { attribute: false },
    storageKey: {},
    consequence: {},
    values: { state: true },
    problems: { state: true },
  };

  /** What the form begins with. */
  declare draft: ScaleDraft;
  /** The key under which what is typed is kept. */
  declare storageKey: string;
  /** What saving does to verdicts that exist, in words; empty when nothing. */
  declare consequence: string;

  declare private values: ScaleDraft | null;
  declare private problems: readonly ScaleProblem[];

  constructor() {
    super();
    this.storageKey = 'scale/new';
    this.consequence = '';
    this.values = null;
    this.problems = [];
  }

  override focus(): void {
    void this.#focus('name');
  }

  protected override render() {
    const { name, source, several, levels } = this.#values;
    return html`<form class="form" novalidate @submit=${this.#submit} @keydown=${this.#keydown}>
      ${renderFormField({
        id: 'name',
        label: msg('Name of the scale'),
        value: name,
        error: this.#problem('no-name', null) ? msg('Give the scale a name.') : '',
        typed: (text) => this.#change({ name: text }),
      })}
      ${renderFormField({
        id: 'source',
        label: msg('Where the wording comes from'),
        value: source,
        hint: msg('Printed with the method. Names of scales belong to their owners.'),
        typed: (text) => this.#change({ source: text }),
      })}
      ${renderFormBox({
        id: 'several',
        label: msg('Several levels at once'),
        hint: msg('One verdict may give more than one of them.'),
        checked: several,
        ticked: (checked) => this.#change({ several: checked }),
      })}
      <div>
        <h4 id="levels">${msg('Levels')}</h4>
        <p class="hint">
          ${
            levels.length === 0
              ? msg('No levels: verdicts are findings in words, without a rating.')
              : msg(
                  'From false to true, then those off the scale of truth. A level without a number publishes none.',
                )
          }
        </p>
      </div>
      <ol aria-labelledby="levels">
        ${levels.map((level, at) => html`<li>${this.#renderLevel(level, at)}</li>`)}
      </ol>
      ${
        this.#problem('all-retired', null)
          ? html`<p class="error" role="alert">
              ${icons.warning}${msg('A scale needs a level that is not retired.')}
            </p>`
          : nothing
      }
      <div class="actions">
        <button type="button" id="add" @click=${this.#add}>${icons.add} ${msg('Add level')}</button>
      </div>
      ${
        this.consequence === ''
          ? nothing
          : html`<p class="notice">${icons.info}<span>${this.consequence}</span></p>`
      }
      <div class="actions">
        <button type="submit" class="primary">${msg('Save scale')}</button>
        <button type="button" @click=${() => this.#close(false)}>${msg('Cancel')}</button>
      </div>
    </form>`;
  }

  #renderLevel(level: LevelDraft, at: number) {
    const number = formatNumber(at + 1);
    const last = this.#values.levels.length - 1;
    return html`<fieldset>
      <legend>
        ${
          level.label.trim() === ''
            ? msg(str`Level ${number}`)
            : msg(str`Level ${number}: ${level.label.trim()}`)
        }
      </legend>
      <div class="named">
        ${renderFormField({
          id: `label-${at}`,
          label: msg('Label'),
          value: level.label,
          error: this.#labelError(at),
          typed: (label) => this.#changeLevel(at, { label }),
        })}
      </div>
      <div class="field">
        <label for="group-${at}">${msg('Rating group')}</label>
        <select
          id="group-${at}"
          @change=${(event: Event) =>
            this.#changeLevel(at, {
              group: (event.target as HTMLSelectElement).value as RatingGroup,
            })}
        >
          ${LEVEL_GROUPS.map(
            (group) =>
              html`<option value=${group} .selected=${group === level.group}>
                ${ratingGroupWord(group)}
              </option>`,
          )}
        </select>
        <rating-chip .group=${level.group} .label=${level.label.trim()}></rating-chip>
      </div>
      ${
        level.group === 'off-axis'
          ? html`<div class="field">
              <span class="label">${msg('Number')}</span>
              <p class="hint">${msg('None: off the scale')}</p>
            </div>`
          : renderFormField({
              id: `value-${at}`,
              label: msg('Number'),
              value: level.value,
              error: this.#problem('no-number', at) ? msg('A number, or nothing.') : '',
              typed: (value) => this.#changeLevel(at, { value }),
            })
      }
      <div class="whole">
        ${renderFormField({
          id: `definition-${at}`,
          label: msg('Definition'),
          value: level.definition,
          rows: 2,
          typed: (definition) => this.#changeLevel(at, { definition }),
        })}
      </div>
      <div class="whole tools">
        ${
          level.id === ''
            ? html`<button
                type="button"
                class="quiet"
                aria-label=${msg(str`Remove level ${number}`)}
                @click=${() => this.#remove(at)}
              >
                ${msg('Remove')}
              </button>`
            : renderFormBox({
                id: `retired-${at}`,
                label: msg('Retired'),
                checked: level.retired,
                ticked: (retired) => this.#changeLevel(at, { retired }),
              })
        }
        ${this.#renderMove(at, -1, at === 0)} ${this.#renderMove(at, 1, at === last)}
      </div>
    </fieldset>`;
  }

  #renderMove(at: number, by: -1 | 1, refused: boolean) {
    const number = formatNumber(at + 1);
    return html`<button
      type="button"
      class="quiet"
      id="${by === -1 ? 'up' : 'down'}-${at}"
      aria-disabled=${refused ? 'true' : 'false'}
      aria-label=${by === -1 ? msg(str`Move level ${number} up`) : msg(str`Move level ${number} down`)}
      @click=${() => !refused && this.#move(at, by)}
    >
      ${by === -1 ? msg('Up') : msg('Down')}
    </button>`;
  }

  get #values(): ScaleDraft {
    return this.values ?? this.draft;
  }

  #problem(code: ScaleProblem['code'], level: number | null): boolean {
    return this.problems.some((each) => each.code === code && each.level === level);
  }

  #labelError(at: number): string {
    if (this.#problem('no-label', at)) return msg('Give the level a label.');
    return this.#problem('same-label', at) ? msg('Another level has this label.') : '';
  }

  #change(changes: Partial<ScaleDraft>): void {
    this.values = { ...this.#values, ...changes };
    this.problems = [];
    signal(this, 'keep-draft', {
      key: this.storageKey,
      text: JSON.stringify(this.values),
      kept: () => {},
    });
  }

  #changeLevel(at: number, changes: Partial<LevelDraft>): void {
    this.#change({
      levels: this.#values.levels.map((level, each) =>
        each === at ? { ...level, ...changes } : level,
      ),
    });
  }

  #add(): void {
    const { levels } = this.#values;
    this.#change({ levels: [...levels, BLANK_LEVEL] });
    void this.#focus(`label-${levels.length}`);
  }

  #remove(at: number): void {
    this.#change({ levels: this.#values.levels.filter((_, each) => each !== at) });
    announce(this, msg('Level removed'));
    void this.#focus('add');
  }

  #move(at: number, by: -1 | 1): void {
    const levels = [...this.#values.levels];
    const [moved] = levels.splice(at, 1);
    if (moved === undefined) return;
    levels.splice(at + by, 0, moved);
    this.#change({ levels });
    announce(this, msg(str`Now level ${formatNumber(at + by + 1)}`));
    void this.#focus(`${by === -1 ? 'up' : 'down'}-${at + by}`);
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.problems = problemsOf(this.#values);
    const [first] = this.problems;
    if (first === undefined) {
      intend(this, { do: 'add-scale', scale: scaleOfDraft(this.#values, chance) });
      return;
    }
    const { code, level } = first;
    const field = code === 'no-number' ? 'value' : code === 'all-retired' ? 'retired' : 'label';
    void this.#focus(code === 'no-name' ? 'name' : `${field}-${level ?? 0}`);
  }

  #keydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#close(true);
  }

  /** Escape leaves what was typed as a draft; Cancel gives it up. */
  #close(keep: boolean): void {
    if (!keep) signal(this, 'drop-draft', { key: this.storageKey });
    signal(this, 'editor-closed');
  }

  async #focus(id: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }
}

/** Six letters that hardly anybody else draws. */
function chance(): string {
  const octets = crypto.getRandomValues(new Uint8Array(6));
  return [...octets].map((octet) => (octet % 36).toString(36)).join('');
}

customElements.define('scale-editor', ScaleEditor);

declare global {
  interface HTMLElementTagNameMap {
    'scale-editor': ScaleEditor;
  }
}
