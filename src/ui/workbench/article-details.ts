import { msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import type { Case } from '../../claims/case.ts';
import type { Desk } from '../../claims/desk.ts';
import type { ArticleDetails } from '../../claims/events.ts';
import { base, controls } from '../base-styles.ts';
import { NO_DRAFTS, type Drafts } from '../claim/claim-part.ts';
import { intend, signal } from '../intend.ts';
import '../parts/draft-field.ts';
import type { CommitValue, DraftField } from '../parts/draft-field.ts';
import './article-work.ts';

const FIELDS = ['title', 'byline', 'publisher', 'url', 'published', 'language'] as const;

/**
 * What is known of the article besides its text, and who works on it, each field saved as it is left.
 *
 * @event describe-article, organise-article - the intentions of those names.
 * @event close-details - the person is done.
 */
export class ArticleDetailsPanel extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
        padding: var(--space-4) var(--space-5);
        border-block-end: 1px solid var(--hairline);
        background: var(--sunken);
      }
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
        gap: var(--space-3) var(--space-4);
      }
      .end {
        margin-block-start: var(--space-3);
      }
    `,
  ];

  static override properties = {
    state: { attribute: false },
    desk: { attribute: false },
    drafts: { attribute: false },
  };

  declare state: Case;
  declare desk: Desk;
  declare drafts: Drafts;

  constructor() {
    super();
    this.drafts = NO_DRAFTS;
  }

  protected override render() {
    return html`
      <div class="fields" role="group" aria-label=${msg('Article details')}>
        ${FIELDS.map((field) => this.#renderField(field))}
      </div>
      <article-work
        class="end"
        .state=${this.state}
        .desk=${this.desk}
        .drafts=${this.drafts}
      ></article-work>
      <div class="end">
        <button @click=${() => signal(this, 'close-details')}>${msg('Done')}</button>
      </div>
    `;
  }

  /** Puts the cursor into the first field that a report will miss. */
  async focusFirstMissing(): Promise<void> {
    await this.updateComplete;
    const fields = [...this.renderRoot.querySelectorAll<DraftField>('draft-field')];
    const missing = fields.find(({ value }) => value === '') ?? fields[0];
    await missing?.updateComplete;
    missing?.focus();
  }

  #renderField(field: keyof ArticleDetails) {
    const key = `${this.state.article}/details/${field}`;
    return html`<draft-field
      .label=${labelOf(field)}
      .name=${key}
      .type=${field === 'published' ? 'date' : field === 'url' ? 'url' : 'text'}
      .value=${this.state.details[field]}
      .draft=${this.drafts.get(key)?.text ?? null}
      .hint=${this.state.guesses.has(field) ? msg('A guess. Please check it.') : ''}
      @commit-value=${(event: CustomEvent<CommitValue>) =>
        intend(this, {
          do: 'describe-article',
          changes: { [field]: event.detail.value.trim() },
        })}
    ></draft-field>`;
  }
}

function labelOf(field: keyof ArticleDetails): string {
  switch (field) {
    case 'title':
      return msg('Title');
    case 'byline':
      return msg('Byline');
    case 'publisher':
      return msg('Publisher');
    case 'url':
      return msg('URL');
    case 'published':
      return msg('Published');
    case 'language':
      return msg('Language');
  }
}

customElements.define('article-details', ArticleDetailsPanel);

declare global {
  interface HTMLElementTagNameMap {
    'article-details': ArticleDetailsPanel;
  }
}
