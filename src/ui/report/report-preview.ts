import {
  LitElement,
  css,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
} from 'lit';
import { msg } from '@lit/localize';
import { base } from '../base-styles.ts';

/**
 * Shows the report exactly as the app drew it: adopts the given node, which brings a shadow root
 * and a sheet of its own. Nothing is parsed here and no frame is used.
 */
export class ReportPreview extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        min-inline-size: 0;
      }
      section {
        display: grid;
        gap: var(--space-2);
      }
      .paper {
        min-block-size: 12rem;
        max-block-size: calc(100vh - 6rem);
        overflow: auto;
        border: 1px solid var(--hairline-strong);
        border-radius: var(--radius-m);
        background: #fff;
        color: #1a1a1a;
        color-scheme: light;
      }
      .waiting {
        padding: var(--space-5);
        color: #555;
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    content: { attribute: false },
    draft: { type: Boolean },
  };

  declare content: Node | null;
  /** Whether what is shown is a draft. */
  declare draft: boolean;

  constructor() {
    super();
    this.content = null;
    this.draft = false;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('content')) return;
    const paper = this.renderRoot.querySelector<HTMLElement>('.adopted');
    if (paper === null) return;
    // The same place stays in view while somebody types and the report is drawn anew.
    const box = paper.parentElement;
    const top = box?.scrollTop ?? 0;
    paper.replaceChildren(...(this.content === null ? [] : [this.content]));
    box?.scrollTo({ top });
  }

  /**
   * A link of the report must not take the app away: one inside the report scrolls to its place,
   * since the address bar belongs to the app; any other opens beside it.
   */
  readonly #onClick = (event: Event): void => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (link === undefined) return;
    const href = link.getAttribute('href') ?? '';
    if (!href.startsWith('#')) {
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
      return;
    }
    event.preventDefault();
    const root = link.getRootNode();
    if (!(root instanceof ShadowRoot)) return;
    const place = root.getElementById(decodeURIComponent(href.slice(1)));
    if (place === null) return;
    place.scrollIntoView({ block: 'start' });
    // As following a link does: what the keyboard or a reader meets next is the place.
    if (!place.matches('a, button, [tabindex]')) place.tabIndex = -1;
    place.focus({ preventScroll: true });
  };

  protected override render() {
    return html`
      <section aria-labelledby="heading">
        <h2 id="heading">${this.draft ? msg('Preview of the draft') : msg('Preview')}</h2>
        <div class="paper" tabindex="0" role="group" aria-labelledby="heading">
          <div class="adopted" @click=${this.#onClick}></div>
          ${
            this.content === null
              ? html`<p class="waiting">${msg('The report is being drawn…')}</p>`
              : nothing
          }
        </div>
      </section>
    `;
  }
}

customElements.define('report-preview', ReportPreview);

declare global {
  interface HTMLElementTagNameMap {
    'report-preview': ReportPreview;
  }
}
