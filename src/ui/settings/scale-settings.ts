import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { SCALE_PRESETS } from '../../claims/scale-presets.ts';
import { FIVE_LEVELS, type Level, type RatingScale } from '../../claims/scales.ts';
import { base, controls, layout } from '../base-styles.ts';
import { formStyles } from '../claim/form-styles.ts';
import { formatNumber, plural } from '../format.ts';
import { icons } from '../icons.ts';
import { announce, intend, signal } from '../intend.ts';
import '../parts/rating-chip.ts';
import { BLANK_SCALE, draftOfScale, type ScaleDraft } from './scale-draft.ts';
import './scale-editor.ts';
import { keyOfScale, type ScaleUses } from './scale-uses.ts';
import { settingsStyles } from './settings-styles.ts';

/** Where a new scale is edited. */
const NEW = 'new';

/**
 * The rating scales of the desk: the one in use, its versions and how many verdicts stand on each,
 * presets to choose from, own ones to make.
 *
 * @event add-scale, change-policy - commands of the desk.
 * @event keep-draft, drop-draft - of the editor, keys `scale/<id>` and `scale/new`.
 */
export class ScaleSettings extends LitElement {
  static override styles = [
    base,
    controls,
    layout,
    settingsStyles,
    formStyles,
    css`
      article {
        display: grid;
        gap: var(--space-2);
        padding-block: var(--space-3);
        border-block-start: 1px solid var(--hairline-strong);
      }
      article:first-of-type {
        padding-block-start: 0;
        border-block-start: 0;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: var(--space-1) var(--space-3);
      }
      .used {
        color: var(--ok);
        font-size: var(--text-s);
        font-weight: 600;
      }
      .used svg {
        display: inline;
        inline-size: 1rem;
        block-size: 1rem;
        vertical-align: text-bottom;
      }
      dl {
        margin: 0;
      }
      dl > div {
        display: grid;
        grid-template-columns: 10rem minmax(0, 1fr) 2rem;
        gap: var(--space-1) var(--space-4);
        padding-block: var(--space-2);
        border-block-start: 1px solid var(--hairline);
      }
      dd {
        margin: 0;
        color: var(--ink-soft);
      }
      .value {
        color: var(--ink-faint);
        text-align: end;
      }
      summary {
        min-block-size: 1.5rem;
        color: var(--accent);
        cursor: pointer;
      }
      .preset {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--space-2);
      }
      .preset .field {
        flex: 1 1 14rem;
      }
      @media (max-width: 36rem) {
        dl > div {
          grid-template-columns: minmax(0, 1fr) auto;
        }
        dd:not(.value) {
          grid-area: 2 / 1 / 2 / 3;
        }
      }
    `,
  ];

  static override properties = {
    scales: { attribute: false },
    inUse: {},
    uses: { attribute: false },
    drafts: { attribute: false },
    refused: {},
    preset: { state: true },
    editing: { state: true },
  };

  /** All versions of all scales of the desk. */
  declare scales: readonly RatingScale[];
  /** The id of the scale that new verdicts use. */
  declare inUse: string;
  declare uses: ScaleUses;
  /** Kept drafts by key. */
  declare drafts: Readonly<Record<string, string>>;
  /** Why the person working may change nothing here, in words; empty when they may. */
  declare refused: string;

  declare private preset: string;
  /** The scale that is being changed, or `new`; null while none is. */
  declare private editing: string | null;

  constructor() {
    super();
    this.scales = [FIVE_LEVELS];
    this.inUse = FIVE_LEVELS.id;
    this.uses = new Map();
    this.drafts = {};
    this.refused = '';
    this.preset = '';
    this.editing = null;
  }

  protected override updated(changed: PropertyValues): void {
    const before = changed.get('scales') as readonly RatingScale[] | undefined;
    if (this.editing === null || before === undefined) return;
    const known = new Set(before.map(keyOfScale));
    const added = this.scales.find(
      (scale) =>
        !known.has(keyOfScale(scale)) && (this.editing === NEW || scale.id === this.editing),
    );
    if (added === undefined) return;
    signal(this, 'drop-draft', { key: `scale/${this.editing}` });
    announce(this, msg(str`Saved as ${added.name}, version ${formatNumber(added.version)}`));
    void this.#closed();
  }

  override render() {
    const newest = this.#newest();
    const chosen = newest.find(({ id }) => id === this.inUse) ?? newest[0] ?? FIVE_LEVELS;
    const others = newest.filter(({ id }) => id !== chosen.id);
    return html`<section class="part" aria-labelledby="scales">
      <header>
        <h2 id="scales">${msg('Rating scales')}</h2>
        <p>${msg('A verdict keeps the scale and the version it was given under.')}</p>
      </header>
      <div class="content">
        ${this.refused ? html`<p class="hint">${this.refused}</p>` : nothing}
        ${repeat(
          [chosen, ...others],
          ({ id }) => id,
          (scale) => this.#renderScale(scale, scale.id === chosen.id),
        )}
        ${this.refused ? nothing : this.#renderNew()}
      </div>
    </section>`;
  }

  #renderScale(scale: RatingScale, chosen: boolean) {
    const { id, name } = scale;
    const levels = scale.levels.filter(({ retired }) => !retired);
    return html`<article aria-labelledby="scale-${id}">
      <div class="head">
        <h3 id="scale-${id}">${msg(str`${name}, version ${formatNumber(scale.version)}`)}</h3>
        ${chosen ? html`<span class="used">${icons.check} ${msg('In use')}</span>` : nothing}
      </div>
      ${
        levels.length === 0
          ? html`<p>${msg('This scale has no levels: verdicts are findings in words.')}</p>`
          : chosen
            ? this.#renderLevels(levels)
            : html`<details>
                <summary>
                  ${plural(levels.length, {
                    one: msg('1 level'),
                    other: msg(str`${formatNumber(levels.length)} levels`),
                  })}
                </summary>
                ${this.#renderLevels(levels)}
              </details>`
      }
      ${scale.several ? html`<p>${msg('A verdict may give several levels at once.')}</p>` : nothing}
      ${this.#renderSource(scale)} ${this.#renderVersions(id)}
      ${
        this.editing === id
          ? this.#renderEditor(id, draftOfScale(scale))
          : this.refused
            ? nothing
            : html`<div class="actions">
                ${
                  chosen
                    ? nothing
                    : html`<button
                        type="button"
                        id="use-${id}"
                        aria-label=${msg(str`Use this scale: ${name}`)}
                        @click=${() => intend(this, { do: 'change-policy', changes: { scale: id } })}
                      >
                        ${msg('Use this scale')}
                      </button>`
                }
                <button
                  type="button"
                  class="quiet"
                  id="edit-${id}"
                  aria-label=${msg(str`Edit scale: ${name}`)}
                  @click=${() => this.#edit(id)}
                >
                  ${msg('Edit scale')}
                </button>
                ${chosen ? nothing : html`<p class="hint">${this.#switchWords(id)}</p>`}
              </div>`
      }
    </article>`;
  }

  #renderLevels(levels: readonly Level[]) {
    return html`<dl>
      ${levels.map(
        ({ label, definition, group, value }) =>
          html`<div>
            <dt><rating-chip .group=${group} .label=${label}></rating-chip></dt>
            <dd>${definition}</dd>
            <dd class="value">
              ${
                value === null
                  ? html`<span aria-hidden="true">–</span
                      ><span class="visually-hidden">${msg('no number')}</span>`
                  : formatNumber(value)
              }
            </dd>
          </div>`,
      )}
    </dl>`;
  }

  #renderSource({ source, sourceUrl }: RatingScale) {
    if (source === '' && sourceUrl === null) return nothing;
    return html`<p class="faint">
      ${msg('Source:')}
      ${source}${
        sourceUrl === null
          ? nothing
          : html` (<a href=${sourceUrl} target="_blank" rel="noopener noreferrer"
                >${msg('read it')}</a
              >)`
      }
    </p>`;
  }

  /** The versions that verdicts stand on, or that came before the newest. */
  #renderVersions(id: string) {
    const versions = this.scales
      .filter((scale) => scale.id === id)
      .toSorted((a, b) => b.version - a.version);
    const used = versions.some((version) => this.#usesOf(version) > 0);
    if (versions.length < 2 && !used) return nothing;
    return html`<ul aria-label=${msg('Versions')} class="faint">
      ${versions.map(
        (version) => html`<li>${versionWords(version.version, this.#usesOf(version))}</li>`,
      )}
    </ul>`;
  }

  #renderNew() {
    if (this.editing === NEW) return this.#renderEditor(NEW, BLANK_SCALE);
    const known = new Set(this.scales.map(({ id }) => id));
    const presets = SCALE_PRESETS.filter(({ id }) => !known.has(id));
    return html`
      <form class="preset" @submit=${this.#addPreset}>
        ${
          presets.length === 0
            ? nothing
            : html`<div class="field">
                  <label for="preset">${msg('Preset')}</label>
                  <select
                    id="preset"
                    @change=${(event: Event) =>
                      (this.preset = (event.target as HTMLSelectElement).value)}
                  >
                    <option value="" .selected=${this.preset === ''}>
                      ${msg('Choose a preset')}
                    </option>
                    ${presets.map(
                      ({ id, name, levels }) =>
                        html`<option value=${id} .selected=${id === this.preset}>
                          ${levels.length === 0 ? name : msg(str`${name}: ${levelWords(levels)}`)}
                        </option>`,
                    )}
                  </select>
                </div>
                <button type="submit" aria-disabled=${this.preset === '' ? 'true' : 'false'}>
                  ${msg('Add preset')}
                </button>`
        }
        <button type="button" id="new" class="quiet" @click=${() => this.#edit(NEW)}>
          ${icons.add} ${msg('Make a scale')}
        </button>
      </form>
    `;
  }

  #renderEditor(key: string, scale: ScaleDraft) {
    return html`<scale-editor
      .draft=${this.#kept(key) ?? scale}
      .storageKey=${`scale/${key}`}
      .consequence=${key === NEW ? '' : this.#consequence(key)}
      @editor-closed=${(event: Event) => {
        event.stopPropagation();
        void this.#closed();
      }}
    ></scale-editor>`;
  }

  /** What using another scale does to the verdicts that exist; empty when there are none. */
  #switchWords(id: string): string {
    const count = this.scales
      .filter((scale) => scale.id !== id)
      .reduce((sum, scale) => sum + this.#usesOf(scale), 0);
    if (count === 0) return '';
    return plural(count, {
      one: msg('1 verdict keeps the scale it was given on.'),
      other: msg(str`${formatNumber(count)} verdicts keep the scale they were given on.`),
    });
  }

  #consequence(id: string): string {
    const version = this.#newest().find((scale) => scale.id === id)?.version ?? 0;
    const count = this.scales
      .filter((scale) => scale.id === id)
      .reduce((sum, scale) => sum + this.#usesOf(scale), 0);
    const next = formatNumber(version + 1);
    return count === 0
      ? msg(str`Saving makes version ${next}.`)
      : `${keepWords(count, version)} ${msg(str`New verdicts use version ${next}.`)}`;
  }

  #kept(key: string): ScaleDraft | null {
    const text = this.drafts[`scale/${key}`];
    if (text === undefined) return null;
    try {
      return { ...BLANK_SCALE, ...(JSON.parse(text) as Partial<ScaleDraft>) };
    } catch {
      return null; // Cut off while it was written: the form begins with the scale as it is.
    }
  }

  #newest(): readonly RatingScale[] {
    const newest = new Map<string, RatingScale>();
    for (const scale of this.scales) {
      const known = newest.get(scale.id);
      if (known === undefined || known.version < scale.version) newest.set(scale.id, scale);
    }
    return [...newest.values()];
  }

  #usesOf(scale: RatingScale): number {
    return this.uses.get(keyOfScale(scale)) ?? 0;
  }

  #addPreset(event: Event): void {
    event.preventDefault();
    const preset = SCALE_PRESETS.find(({ id }) => id === this.preset);
    if (preset === undefined) {
      this.renderRoot.querySelector<HTMLElement>('#preset')?.focus();
      return;
    }
    const { version: _, ...scale } = preset;
    this.preset = '';
    intend(this, { do: 'add-scale', scale });
  }

  async #edit(key: string): Promise<void> {
    this.editing = key;
    await this.updateComplete;
    const editor = this.renderRoot.querySelector('scale-editor');
    await editor?.updateComplete;
    editor?.focus();
  }

  async #closed(): Promise<void> {
    const key = this.editing;
    await this.updateComplete;
    this.editing = null;
    await this.updateComplete;
    const back = key === NEW ? 'new' : `edit-${key}`;
    this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(back)}`)?.focus();
  }
}

/** "False, Misleading …": enough to recognise a preset. */
function levelWords(levels: readonly Level[]): string {
  const labels = levels.filter(({ retired }) => !retired).map(({ label }) => label);
  return labels.length > 3 ? `${labels.slice(0, 3).join(', ')} …` : labels.join(', ');
}

function versionWords(version: number, count: number): string {
  const number = formatNumber(version);
  return plural(count, {
    one: msg(str`Version ${number}: 1 verdict`),
    other: msg(str`Version ${number}: ${formatNumber(count)} verdicts`),
  });
}

/** Of one version the version is named; of several it is said that each keeps its own. */
function keepWords(count: number, newest: number): string {
  const number = formatNumber(count);
  if (newest > 1) {
    return plural(count, {
      one: msg('1 verdict keeps the version it was given under.'),
      other: msg(str`${number} verdicts keep the versions they were given under.`),
    });
  }
  return plural(count, {
    one: msg('1 verdict keeps version 1.'),
    other: msg(str`${number} verdicts keep version 1.`),
  });
}

customElements.define('scale-settings', ScaleSettings);

declare global {
  interface HTMLElementTagNameMap {
    'scale-settings': ScaleSettings;
  }
}
