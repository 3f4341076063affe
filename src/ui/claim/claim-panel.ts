import { LitElement, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { msg, str } from '@lit/localize';
import type { Case, Claim } from '../../claims/case.ts';
import type { Desk } from '../../claims/desk.ts';
import type { PanelPart } from '../../claims/gates.ts';
import type { ArticleSummary } from '../../claims/summary.ts';
import { ClaimLikeness } from '../../insight/similar-claims.ts';
import { base, controls } from '../base-styles.ts';
import { formatNumber } from '../format.ts';
import { icons } from '../icons.ts';
import { announce, signal } from '../intend.ts';
import '../parts/menu-button.ts';
import type { KeepDraft } from '../parts/draft-field.ts';
import './claim-footer.ts';
import type { ClaimFooter } from './claim-footer.ts';
import { claimKeyOf } from './claim-keys.ts';
import { NO_DRAFTS, type Drafts, type Me } from './claim-part.ts';
import { claimPanelStyles } from './claim-panel-styles.ts';
import './claim-standing.ts';
import type { Reading } from './content-changes.ts';
import { focusForm, formOf, moreItems, renderPanelForm, type PanelForm } from './panel-forms.ts';
import {
  focusPanelPart,
  panelParts,
  sectionOf,
  type PanelPartValues,
  type PanelPartView,
  type PanelSectionName,
} from './panel-parts.ts';
import './panel-section.ts';
import './publication-part.ts';
import { ReadingWatch } from './reading-watch.ts';
import { acceptOrGoToSuggestion } from './suggestion-key.ts';
import { keepUncovered } from './keep-uncovered.ts';

/**
 * Everything about one claim, in reading order: the quote, what it says, the evidence, the right of
 * reply, the verdict, notes and history; at its foot what the gate still asks for and the next step.
 * Keystrokes are drafts, leaving a field saves, choices save at once.
 *
 * @event keep-draft - `{key, text}`: something was typed that is not saved yet.
 * @event drop-draft - `{key}`: what was typed is saved, or given up.
 * @event show-appearance - `{claim, appearance}`: show the place in the article.
 * @event show-article-details - the article's own title, date or URL is to be filled in.
 *   All other events are the intentions of the claim's commands.
 */
export class ClaimPanel extends LitElement {
  static override styles = [base, controls, claimPanelStyles];

  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    claim: { attribute: false },
    desk: { attribute: false },
    me: { attribute: false },
    drafts: { attribute: false },
    articles: { attribute: false },
    number: { type: Number },
    today: {},
    singleKeys: { type: Boolean, attribute: 'single-keys' },
    closed: { state: true },
    form: { state: true },
    hinted: { state: true },
    reading: { state: true },
    correcting: { state: true },
  };

  declare state: Case;
  declare claim: Claim;
  declare desk: Desk;
  declare me: Me;
  declare drafts: Drafts;
  /** The rows of all articles of the desk: where earlier rulings come from. */
  declare articles: readonly ArticleSummary[];
  /** The claim's number in reading order, or null for one that is out of the work. */
  declare number: number | null;
  /** Today, `YYYY-MM-DD`: fills in when a source was looked at. */
  declare today: string;
  /** Whether `a` approves, `r` requests changes and `s` accepts a suggested wording. */
  declare singleKeys: boolean;
  declare private closed: ReadonlySet<PanelSectionName>;
  declare private form: PanelForm | null;
  declare private hinted: boolean;
  declare private reading: Reading;
  /** The form for a correction is open. */
  declare private correcting: boolean;

  readonly #watch = new ReadingWatch();
  /** Kept from claim to claim: what was read once is not read again. */
  readonly #likeness = new ClaimLikeness();

  constructor() {
    super();
    this.drafts = NO_DRAFTS;
    this.articles = [];
    this.number = null;
    this.today = localToday();
    this.singleKeys = true;
    this.closed = new Set<PanelSectionName>(['history']);
    this.form = null;
    this.hinted = false;
    this.correcting = false;
    this.addEventListener('keydown', (event) => this.#keydown(event));
    keepUncovered(this, () => this.renderRoot.querySelector('claim-footer'));
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('claim') as Claim | undefined;
    if (before !== undefined && before.id !== this.claim.id) {
      this.form = null;
      this.hinted = false;
    }
    this.reading = this.#watch.look(this.state, this.claim, this.desk, this.me.person);
  }

  /** Puts the cursor onto the panel's heading: what opening a claim does. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('h2')?.focus();
  }

  /** Opens the part and puts the cursor where it is filled in. */
  async focusPart(part: PanelPart): Promise<void> {
    if (part === 'article') {
      signal(this, 'show-article-details');
      return;
    }
    if (part === 'correction') {
      await this.renderRoot.querySelector('publication-part')?.focusPart();
      return;
    }
    this.#toggle(sectionOf(part), true);
    await this.updateComplete;
    await focusPanelPart(this.renderRoot, part);
  }

  protected override render() {
    return html`
      <section
        class="panel"
        aria-labelledby="heading"
        @keep-draft=${this.#draftKept}
        @go-to-part=${this.#goToPart}
        @read-again=${this.#readAgain}
        @decided=${this.#decided}
        @start-correction=${this.#startCorrection}
        @correction-form=${this.#correctionForm}
      >
        ${this.#renderHead()} ${keyed(this.claim.id, this.#renderBody())}
      </section>
    `;
  }

  #renderHead() {
    const name = this.number === null ? msg('Claim') : msg(str`Claim ${formatNumber(this.number)}`);
    return html`
      <header>
        <h2 id="heading" tabindex="-1">${name}</h2>
        <menu-button
          .label=${msg('More')}
          .items=${moreItems(this)}
          @choose=${this.#chosen}
        ></menu-button>
        <a
          class="button icon quiet"
          href="#/article/${this.state.article}"
          aria-label=${msg('Close claim')}
          >${icons.close}</a
        >
      </header>
    `;
  }

  #renderBody() {
    const { state, claim, desk, me, drafts } = this;
    return html`
      <claim-standing .state=${state} .claim=${claim} .desk=${desk} .me=${me}></claim-standing>
      <publication-part
        ?hidden=${claim.published === null}
        .state=${state}
        .claim=${claim}
        .desk=${desk}
        .me=${me}
        .drafts=${drafts}
      ></publication-part>
      ${this.#renderForm()}
      ${repeat(
        panelParts(this.#partValues()),
        ({ section }) => section,
        (part) => this.#renderPart(part),
      )}
      <claim-footer
        .state=${state}
        .claim=${claim}
        .desk=${desk}
        .me=${me}
        .drafts=${drafts}
        .reading=${this.reading}
        ?correcting=${this.correcting}
      ></claim-footer>
    `;
  }

  #partValues(): PanelPartValues {
    const { state, claim, desk, me, drafts, articles, today, singleKeys, hinted } = this;
    const likeness = this.#likeness;
    return { state, claim, desk, me, drafts, articles, likeness, today, singleKeys, hinted };
  }

  #renderPart({ section, heading, body, aside }: PanelPartView) {
    const open = !this.closed.has(section);
    return html`<panel-section
      .heading=${heading}
      .open=${open}
      @section-toggled=${(event: CustomEvent<{ open: boolean }>) => {
        event.stopPropagation();
        this.#toggle(section, event.detail.open);
      }}
    >
      ${aside === '' ? nothing : html`<span slot="aside">${aside}</span>`}
      ${
        // The whole history is read only when somebody wants to see it.
        section === 'history' && !open ? nothing : body()
      }
    </panel-section>`;
  }

  #renderForm() {
    if (this.form === null) return nothing;
    return html`<div class="inline" @form-closed=${this.#formClosed}>
      ${renderPanelForm(this.form, this)}
    </div>`;
  }

  #toggle(section: PanelSectionName, open: boolean): void {
    const closed = new Set(this.closed);
    if (open) closed.delete(section);
    else closed.add(section);
    this.closed = closed;
  }

  async #chosen(event: CustomEvent<{ id: string }>): Promise<void> {
    event.stopPropagation();
    const { id } = event.detail;
    if (id === 'appearance') {
      this.hinted = true;
      this.#toggle('quote', true);
      announce(this, msg('Select the other place in the article, then press Add appearance.'));
      return;
    }
    this.form = formOf(id);
    await this.updateComplete;
    if (this.form !== null) await focusForm(this.renderRoot, this.form);
  }

  #formClosed(event: CustomEvent<{ words: string }>): void {
    event.stopPropagation();
    this.form = null;
    if (event.detail.words !== '') announce(this, event.detail.words);
    void this.focusHeading();
  }

  #draftKept(event: CustomEvent<KeepDraft>): void {
    const { key, text } = event.detail;
    if (text !== null) return;
    event.stopPropagation();
    signal(this, 'drop-draft', { key });
  }

  #goToPart(event: CustomEvent<{ part: PanelPart }>): void {
    event.stopPropagation();
    void this.focusPart(event.detail.part);
  }

  #readAgain(event: Event): void {
    event.stopPropagation();
    this.reading = this.#watch.read(this.state, this.claim, this.desk);
    void this.focusHeading();
  }

  #decided(event: Event): void {
    event.stopPropagation();
    void this.focusHeading();
  }

  #correctionForm(event: CustomEvent<{ open: boolean }>): void {
    event.stopPropagation();
    this.correcting = event.detail.open;
  }

  #startCorrection(event: CustomEvent<{ form: 'correction' | 'void' }>): void {
    event.stopPropagation();
    void this.renderRoot.querySelector('publication-part')?.start(event.detail.form);
  }

  /** `a`, `r` and `s`: only with the focus in the panel, and never while it is in a field. */
  #keydown(event: KeyboardEvent): void {
    const key = this.singleKeys ? claimKeyOf(event) : null;
    if (key === null) return;
    const footer = this.renderRoot.querySelector<ClaimFooter>('claim-footer');
    if (key === 'a') footer?.approve();
    else if (key === 'r') footer?.requestChanges();
    else if (this.shadowRoot === null || !acceptOrGoToSuggestion(this.shadowRoot)) return;
    event.preventDefault();
    event.stopPropagation();
  }
}

function localToday(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

customElements.define('claim-panel', ClaimPanel);

declare global {
  interface HTMLElementTagNameMap {
    'claim-panel': ClaimPanel;
  }
}
