import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { msg, str } from '@lit/localize';
import type { ArticleId } from '../../claims/ids.ts';
import { base, controls } from '../base-styles.ts';
import { formStyles } from '../claim/form-styles.ts';
import { formatNumber } from '../format.ts';
import { announce, signal } from '../intend.ts';
import '../parts/radio-set.ts';
import {
  isText,
  NO_FORMATS_VIEW,
  REPORT_FORMATS,
  type FormatOptions,
  type FormatsView,
  type ReportFormat,
} from './format-values.ts';
import { formatHint, formatWord, refusalWord } from './format-words.ts';
import './markup-findings.ts';

/**
 * The formats a report can be had in: one is chosen, what can be set about it stands below, and the
 * file is taken. A format that cannot be had says why; its buttons stay reachable and say so too.
 *
 * @event choose-format - `{format}`: another format is looked at.
 * @event format-options - `{options}`: something about a format was changed.
 * @event download-report, copy-report, share-report - `{format}`: the file is wanted so.
 * @event print-report - the browser's print dialog is wanted.
 * @event cancel-report - the file being written is not wanted any more.
 * @event copy-text - `{text, what}`: the embed code is wanted on the clipboard.
 */
export class FormatList extends LitElement {
  static override styles = [
    base,
    controls,
    formStyles,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      section {
        display: grid;
        gap: var(--space-3);
        padding-block: var(--space-4);
        border-block: 1px solid var(--hairline);
      }
      .chosen {
        display: grid;
        gap: var(--space-3) var(--space-5);
      }
      .about,
      .take {
        display: grid;
        gap: var(--space-2);
        align-content: start;
        min-inline-size: 0;
      }
      .progress {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-3);
      }
      progress {
        inline-size: min(100%, 14rem);
        block-size: 0.5rem;
        accent-color: var(--accent);
      }
      textarea {
        font-family: var(--font-mono, ui-monospace, monospace);
        font-size: var(--text-s);
      }
      @container (min-width: 46rem) {
        .chosen {
          grid-template-columns: minmax(0, 1fr) minmax(14rem, auto);
        }
        .take {
          justify-items: end;
        }
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    article: {},
    view: { attribute: false },
  };

  declare article: ArticleId;
  declare view: FormatsView;

  constructor() {
    super();
    this.view = NO_FORMATS_VIEW;
  }

  protected override render() {
    const { format } = this.view;
    const refusal = this.#refusal;
    return html`
      <section aria-labelledby="heading">
        <h2 id="heading">${msg('Formats')}</h2>
        <radio-set
          .legend=${msg('Format')}
          .name=${'format'}
          .value=${format}
          .choices=${REPORT_FORMATS.map((value) => ({ value, label: formatWord(value) }))}
          hide-legend
          @choose-value=${this.#choose}
        ></radio-set>
        <div class="chosen">
          <div class="about">
            <p class="hint">${formatHint(format)}</p>
            ${refusal === '' ? nothing : html`<p id="why" class="hint">${refusal}</p>`}
            ${this.#renderOptions()}
            ${
              format === 'claim-review' && this.view.findings !== null
                ? html`<markup-findings
                    .article=${this.article}
                    .lines=${this.view.findings}
                  ></markup-findings>`
                : nothing
            }
          </div>
          <div class="take">${this.#renderTake()}</div>
        </div>
      </section>
    `;
  }

  #renderTake() {
    const { format, options, canShare } = this.view;
    return html`
      <div class="actions">
        ${
          format === 'print'
            ? this.#button(msg('Print'), () => signal(this, 'print-report'), true)
            : html`${this.#button(msg('Download'), () => this.#take('download-report'), true)}
              ${
                isText(format, options)
                  ? this.#button(msg('Copy'), () => this.#take('copy-report'))
                  : nothing
              }
              ${canShare ? this.#button(msg('Share'), () => this.#take('share-report')) : nothing}`
        }
      </div>
      ${this.#renderProgress()}
    `;
  }

  #button(label: string, act: () => void, primary = false) {
    const refusal = this.#refusal;
    return html`<button
      type="button"
      class=${primary ? 'primary' : ''}
      aria-disabled=${refusal === '' ? 'false' : 'true'}
      aria-describedby=${refusal === '' ? nothing : 'why'}
      @click=${() => (refusal === '' ? act() : announce(this, refusal))}
    >
      ${label}
    </button>`;
  }

  #renderProgress() {
    const { writing } = this.view;
    if (writing === null) return nothing;
    const label = msg(str`Writing: ${formatWord(writing.format)}`);
    return html`<div class="progress">
      <progress
        aria-label=${label}
        max="1"
        value=${writing.done === null ? nothing : writing.done}
      ></progress>
      <span class="hint" aria-hidden="true"
        >${
          writing.done === null
            ? label
            : msg(str`${formatNumber(Math.round(writing.done * 100))} %`)
        }</span
      >
      <button type="button" @click=${() => signal(this, 'cancel-report')}>${msg('Cancel')}</button>
    </div>`;
  }

  #renderOptions() {
    const { format, options } = this.view;
    switch (format) {
      case 'annotated-html':
        return html`${this.#renderHtmlOptions(options)}${this.#renderEmbed()}`;
      case 'claim-review':
        return html`<radio-set
          .legend=${msg('Files')}
          .name=${'claim-review'}
          .value=${options.claimReview}
          .choices=${[
            { value: 'together', label: msg('All claims in one file') },
            { value: 'each', label: msg('One file for each claim, in a zip') },
            { value: 'google', label: msg('For Google’s fact-check tools') },
          ]}
          @choose-value=${this.#change('claimReview')}
        ></radio-set>`;
      case 'csv':
        return html`<div class="check">
          <input
            id="bom"
            type="checkbox"
            aria-describedby="bom-hint"
            .checked=${options.csvBom}
            @change=${(event: Event) =>
              this.#set({ csvBom: (event.target as HTMLInputElement).checked })}
          />
          <label for="bom">${msg('For Excel')}</label>
          <p class="hint" id="bom-hint">
            ${msg('Puts a mark before the text, without which Excel misreads accents.')}
          </p>
        </div>`;
      default:
        return nothing;
    }
  }

  #renderHtmlOptions(options: FormatOptions) {
    return html`<radio-set
        .legend=${msg('For')}
        .name=${'html'}
        .value=${options.html}
        .choices=${[
          { value: 'page', label: msg('A page of its own') },
          { value: 'framed', label: msg('A page shown in a frame') },
          { value: 'fragment', label: msg('Pasting into your CMS') },
        ]}
        @choose-value=${this.#change('html')}
      ></radio-set>
      ${options.html === 'page' ? nothing : html`<p class="hint">${htmlHint(options.html)}</p>`}`;
  }

  #renderEmbed() {
    const { embed, options } = this.view;
    if (options.html !== 'framed') return nothing;
    if (embed === null) {
      return html`<p class="hint">
        ${msg('The embed code needs the address of the published page. Fill in Page URL.')}
      </p>`;
    }
    return html`<div class="field">
      <label for="embed">${msg('Embed code')}</label>
      <textarea
        id="embed"
        rows="4"
        readonly
        dir="ltr"
        spellcheck="false"
        .value=${embed}
      ></textarea>
      <div class="actions">
        <button
          type="button"
          @click=${() => signal(this, 'copy-text', { text: embed, what: msg('The embed code') })}
        >
          ${msg('Copy embed code')}
        </button>
      </div>
    </div>`;
  }

  /** Why the chosen format cannot be had, in words; empty when it can. */
  get #refusal(): string {
    const refusal = this.view.refusals[this.view.format];
    return refusal === undefined ? '' : refusalWord(refusal);
  }

  #choose(event: CustomEvent<{ value: string }>): void {
    event.stopPropagation();
    signal(this, 'choose-format', { format: event.detail.value as ReportFormat });
  }

  #change(key: 'html' | 'claimReview') {
    return (event: CustomEvent<{ value: string }>): void => {
      event.stopPropagation();
      this.#set({ [key]: event.detail.value });
    };
  }

  #set(changes: Partial<FormatOptions>): void {
    signal(this, 'format-options', { options: { ...this.view.options, ...changes } });
  }

  #take(what: 'download-report' | 'copy-report' | 'share-report'): void {
    signal<{ format: ReportFormat }>(this, what, { format: this.view.format });
  }
}

function htmlHint(kind: 'framed' | 'fragment'): string {
  return kind === 'framed'
    ? msg('It carries one small script, which tells the frame its height.')
    : msg('The content with its style, which changes nothing else on the page.');
}

customElements.define('format-list', FormatList);

declare global {
  interface HTMLElementTagNameMap {
    'format-list': FormatList;
  }
}
