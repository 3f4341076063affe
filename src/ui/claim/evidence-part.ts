import { css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { msg, str } from '@lit/localize';
import type { EvidenceId } from '../../claims/ids.ts';
import { countedAsOne, type CountedAsOne } from '../../claims/sources.ts';
import { base, controls } from '../base-styles.ts';
import { icons } from '../icons.ts';
import { announce, intend } from '../intend.ts';
import { ClaimPart } from './claim-part.ts';
import './evidence-beside.ts';
import { erasedLine } from './erased-line.ts';
import './evidence-card.ts';
import './evidence-form.ts';
import type { EvidenceForm } from './evidence-form.ts';
import { formStyles } from './form-styles.ts';
import { nameSource } from './source-name.ts';

/**
 * What stands behind the verdict: a card per piece of evidence, the form that adds or changes one,
 * and the statement that one source is enough.
 *
 * @event remove-evidence, describe-claim - the intentions; the form adds its own.
 */
export class EvidencePart extends ClaimPart {
  static override styles = [
    base,
    controls,
    formStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
      }
      li + li {
        border-block-start: 1px solid var(--hairline);
      }
      li:first-child {
        margin-block-start: calc(var(--space-3) * -1);
      }
      .none {
        color: var(--ink-soft);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
      .pairs li {
        margin: 0;
        padding-block: var(--space-1);
        border: 0;
        color: var(--ink-soft);
        font-size: var(--text-s);
        overflow-wrap: anywhere;
      }
      .one {
        display: grid;
        gap: var(--space-1);
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    today: {},
    open: { state: true },
    wantsOne: { state: true },
    beside: { state: true },
  };

  /** Today, `YYYY-MM-DD`: when new evidence was looked at. */
  declare today: string;
  /** Which form stands open. */
  declare private open: 'new' | EvidenceId | null;
  /** The box is ticked and the reason is not given yet. */
  declare private wantsOne: boolean;
  /** The side-by-side view stands open. */
  declare private beside: boolean;

  #started = false;

  constructor() {
    super();
    this.today = '';
    this.open = null;
    this.wantsOne = false;
    this.beside = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#started) return;
    // A form that was left half-written stands open again.
    if (this.draftOf('evidence-new') !== null) this.open = 'new';
    else {
      const kept = this.claim.evidence.find(({ id }) => this.draftOf(`evidence-${id}`) !== null);
      if (kept !== undefined) this.open = kept.id;
    }
    if (this.draftOf('one-source') !== null) this.wantsOne = true;
    this.#started = this.open !== null || this.wantsOne;
  }

  /** Opens the form, unless one stands open, and puts the cursor into it. */
  async focusPart(): Promise<void> {
    if (this.open === null) this.#openNew();
    await this.updateComplete;
    await this.renderRoot.querySelector<EvidenceForm>('evidence-form')?.focusFirst();
  }

  protected override render() {
    const { evidence } = this.claim;
    return html`
      ${
        evidence.length === 0
          ? this.open === 'new'
            ? nothing
            : html`<p class="none">${msg('No evidence yet.')}</p>`
          : html`<ul aria-label=${msg('Evidence')}>
              ${repeat(
                evidence,
                (item) => item.id,
                (item) =>
                  html`<li>
                    ${
                      this.open === item.id
                        ? this.#renderForm(item)
                        : html`<evidence-card
                            .evidence=${item}
                            .source=${this.desk.sources.get(item.source) ?? null}
                            .desk=${this.desk}
                            .claim=${this.claim.id}
                            .today=${this.today}
                            ?frozen=${this.frozen}
                            ?blind=${this.claim.blind}
                            @edit-card=${(event: Event) => this.#edit(event, item.id)}
                            @remove-card=${(event: Event) => this.#remove(event, item.id)}
                          ></evidence-card>`
                    }
                    ${erasedLine(this.state, this.desk, item.id)}
                  </li>`,
              )}
            </ul>`
      }
      ${this.#renderCountedAsOne()}
      ${this.open === 'new' ? this.#renderForm(null) : this.#renderActions()}
      ${this.#renderOneSource()}
      <evidence-beside
        .claim=${this.claim}
        .desk=${this.desk}
        .open=${this.beside}
        @beside-closed=${this.#besideClosed}
      ></evidence-beside>
    `;
  }

  #renderActions() {
    const isQuoted = this.claim.evidence.some(({ quotedPassage }) => quotedPassage !== '');
    return html`<div class="row">
      ${
        this.frozen
          ? nothing
          : html`<button id="add" type="button" @click=${this.#add}>
              ${icons.add}${msg('Add source')}
            </button>`
      }
      ${
        isQuoted
          ? html`<button type="button" class="quiet" @click=${() => (this.beside = true)}>
              ${icons.beside}${msg('Side by side')}
            </button>`
          : nothing
      }
    </div>`;
  }

  /** Why the counter says fewer than there are. */
  #renderCountedAsOne() {
    const sources = this.claim.evidence.flatMap((item) =>
      item.private ? [] : (this.desk.sources.get(item.source) ?? []),
    );
    const pairs = countedAsOne(sources, this.desk.sources);
    if (pairs.length === 0) return nothing;
    return html`<ul class="pairs" aria-label=${msg('Counted as one source')}>
      ${pairs.map((pair) => html`<li dir="auto">${pairWords(pair)}</li>`)}
    </ul>`;
  }

  #renderForm(item: ClaimPart['claim']['evidence'][number] | null) {
    return html`<evidence-form
      .state=${this.state}
      .claim=${this.claim}
      .desk=${this.desk}
      .me=${this.me}
      .drafts=${this.drafts}
      .evidence=${item}
      .today=${this.today}
      @form-closed=${this.#closed}
    ></evidence-form>`;
  }

  #renderOneSource() {
    const { oneSource } = this.claim;
    const on = oneSource !== null || this.wantsOne;
    return html`
      <div class="one">
        <div class="check">
          <input
            id="one"
            type="checkbox"
            ?disabled=${this.frozen}
            .checked=${on}
            @change=${this.#toggleOne}
          />
          <label for="one">${msg('One source is enough')}</label>
        </div>
        ${
          on
            ? this.renderField({
                field: 'one-source',
                label: msg('Why one source is enough'),
                hint: msg('The report prints the reason.'),
                saved: oneSource ?? '',
                multiline: true,
                rows: 2,
                save: (text) => this.#describeOne(text === '' ? null : text),
              })
            : nothing
        }
      </div>
    `;
  }

  #describeOne(oneSource: string | null): void {
    this.wantsOne = oneSource === null;
    intend(this, { do: 'describe-claim', claim: this.claim.id, changes: { oneSource } });
  }

  #toggleOne(event: Event): void {
    const { checked } = event.target as HTMLInputElement;
    this.wantsOne = checked;
    if (checked) void this.focusField('one-source');
    else {
      this.dropDraft('one-source');
      if (this.claim.oneSource !== null) this.#describeOne(null);
      this.wantsOne = false;
    }
  }

  #besideClosed(event: Event): void {
    event.stopPropagation();
    this.beside = false;
  }

  #openNew(): void {
    this.#started = true;
    this.open = 'new';
  }

  #add(): void {
    void this.focusPart();
  }

  async #edit(event: Event, id: EvidenceId): Promise<void> {
    event.stopPropagation();
    this.#started = true;
    this.open = id;
    await this.updateComplete;
    await this.renderRoot.querySelector<EvidenceForm>('evidence-form')?.focusFirst();
  }

  #remove(event: Event, id: EvidenceId): void {
    event.stopPropagation();
    intend(this, { do: 'remove-evidence', claim: this.claim.id, evidence: id });
    void this.focusField('add');
  }

  async #closed(event: CustomEvent<{ words: string }>): Promise<void> {
    event.stopPropagation();
    const { words } = event.detail;
    const inside = this.shadowRoot?.activeElement !== null;
    this.open = null;
    if (words !== '') announce(this, words);
    if (inside) await this.focusField('add');
  }
}

/** Why two sources are one. */
function pairWords({ source, other, why }: CountedAsOne): string {
  const [a, b] = [nameSource(source), nameSource(other)];
  switch (why) {
    case 'rests-on':
      return msg(str`Counted as one: “${a}” rests on “${b}”.`);
    case 'common-origin':
      return msg(str`Counted as one: “${a}” and “${b}” rest on the same source.`);
    case 'publisher':
      return msg(str`Counted as one: “${a}” and “${b}” have one publisher.`);
    case 'author':
      return msg(str`Counted as one: “${a}” and “${b}” have one author.`);
    case 'site':
      return msg(str`Counted as one: “${a}” and “${b}” stand on one site.`);
  }
}

customElements.define('evidence-part', EvidencePart);

declare global {
  interface HTMLElementTagNameMap {
    'evidence-part': EvidencePart;
  }
}
