import { LitElement, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { msg } from '@lit/localize';
import type { Case } from '../../claims/case.ts';
import { policyOf, type Desk } from '../../claims/desk.ts';
import type { ArticleId } from '../../claims/ids.ts';
import { base, controls, layout } from '../base-styles.ts';
import { NO_DRAFTS, type Drafts, type Me } from '../claim/claim-part.ts';
import { formStyles } from '../claim/form-styles.ts';
import { signal } from '../intend.ts';
import '../parts/radio-set.ts';
import './format-list.ts';
import { NO_FORMATS_VIEW, type FormatsView } from './format-values.ts';
import './publish-list.ts';
import './publish-part.ts';
import { reportPageStyles } from './report-page-styles.ts';
import './report-preview.ts';
import './report-words.ts';
import {
  DEFAULT_REPORT_VALUES,
  TEXT_SHOWN,
  type PublishLine,
  type ReportFormValues,
  type TextShown,
} from './report-values.ts';

/**
 * The report of an article before it goes out: the preview exactly as it will be published, and
 * beside it what enters and what does not, publishing, the report's own words, and what it shows.
 *
 * @event report-options - `{options}`: the form's values, at every change.
 *   The formats, the words, their sign-off and publishing are the intentions of the parts.
 */
export class ReportPage extends LitElement {
  static override styles = [base, controls, layout, formStyles, reportPageStyles];

  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    desk: { attribute: false },
    me: { attribute: false },
    drafts: { attribute: false },
    now: { type: Number },
    values: { attribute: false },
    preview: { attribute: false },
    gate: { attribute: false },
    formats: { attribute: false },
    own: { state: true },
  };

  declare state: Case;
  declare desk: Desk;
  declare me: Me;
  declare drafts: Drafts;
  /** The present, in milliseconds. */
  declare now: number;
  /** What the form starts from; from the first change on, what the person typed counts. */
  declare values: ReportFormValues;
  /** The report as the app drew it, or null while it is being drawn. */
  declare preview: Node | null;
  declare gate: readonly PublishLine[];
  declare formats: FormatsView;
  /** The form as it stands, once somebody changed it. */
  declare private own: ReportFormValues | null;

  #article: ArticleId | null = null;

  constructor() {
    super();
    this.drafts = NO_DRAFTS;
    this.now = Date.now();
    this.values = DEFAULT_REPORT_VALUES;
    this.preview = null;
    this.gate = [];
    this.formats = NO_FORMATS_VIEW;
    this.own = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('state') || this.state.article === this.#article) return;
    this.#article = this.state.article;
    this.own = null;
  }

  protected override render() {
    const values = this.#now;
    return html`
      <div class="page">
        <header class="page-head">
          <div>
            <p class="faint">
              <a href="#/article/${this.state.article}">${msg('Back to the article')}</a>
            </p>
            <h1>${msg('Report')}</h1>
            <p class="soft" dir="auto">${this.state.details.title}</p>
          </div>
        </header>
        <format-list .article=${this.state.article} .view=${this.formats}></format-list>
        <div class="columns">
          <div class="side">
            <publish-list
              .state=${this.state}
              .desk=${this.desk}
              .draft=${values.draft}
              .lines=${this.gate}
            ></publish-list>
            <publish-part
              .state=${this.state}
              .desk=${this.desk}
              .me=${this.me}
              .now=${this.now}
            ></publish-part>
            <report-words
              .state=${this.state}
              .desk=${this.desk}
              .me=${this.me}
              .drafts=${this.drafts}
            ></report-words>
            ${this.#renderForm(values)}
          </div>
          <report-preview .content=${this.preview} ?draft=${values.draft}></report-preview>
        </div>
      </div>
    `;
  }

  #renderForm(values: ReportFormValues) {
    return html`
      <form novalidate @submit=${(event: Event) => event.preventDefault()}>
        <h2>${msg('What it shows')}</h2>
        <radio-set
          .legend=${msg('Text shown')}
          .name=${'text-shown'}
          .layout=${'list'}
          .value=${values.textShown}
          .choices=${TEXT_SHOWN.map((value) => ({
            value,
            label: textShownWord(value),
            description: this.#textShownHint(value),
          }))}
          @choose-value=${this.#chooseText}
        ></radio-set>
        <fieldset>
          <legend>${msg('Include')}</legend>
          ${this.#box('includePeople', msg('Names of checkers and editors'))}
          ${this.#box('includeDeskName', msg('Desk name'))}
        </fieldset>
        ${this.#box(
          'draft',
          msg('Draft'),
          msg('A draft holds unapproved claims too and says DRAFT on every page.'),
        )}
      </form>
    `;
  }

  #box(field: 'includePeople' | 'includeDeskName' | 'draft', label: string, hint = '') {
    return html`
      <div class="check">
        <input
          id=${field}
          type="checkbox"
          aria-describedby=${hint === '' ? nothing : `${field}-hint`}
          .checked=${this.#now[field]}
          @change=${(event: Event) =>
            this.#change({ [field]: (event.target as HTMLInputElement).checked })}
        />
        <label for=${field}>${label}</label>
        ${hint === '' ? nothing : html`<p class="hint" id="${field}-hint">${hint}</p>`}
      </div>
    `;
  }

  get #now(): ReportFormValues {
    return this.own ?? this.values;
  }

  #textShownHint(shown: TextShown): string {
    switch (shown) {
      case 'whole':
        return policyOf(this.desk).mayPrintWholeText
          ? msg('Every word of the article.')
          : msg('Every word of the article. The desk has not said that it holds the rights.');
      case 'excerpts':
        return msg('Each claim’s sentence and its neighbours.');
      case 'quotes':
        return msg('The quotes alone.');
    }
  }

  #chooseText(event: CustomEvent<{ value: string }>): void {
    event.stopPropagation();
    this.#change({ textShown: event.detail.value as TextShown });
  }

  #change(changes: Partial<ReportFormValues>): void {
    this.own = { ...this.#now, ...changes };
    signal(this, 'report-options', { options: this.own });
  }
}

function textShownWord(shown: TextShown): string {
  switch (shown) {
    case 'whole':
      return msg('Whole article');
    case 'excerpts':
      return msg('Excerpts');
    case 'quotes':
      return msg('Quotes only');
  }
}

customElements.define('report-page', ReportPage);

declare global {
  interface HTMLElementTagNameMap {
    'report-page': ReportPage;
  }
}
