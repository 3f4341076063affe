import { html, LitElement } from 'lit';
import { base } from '../base-styles.ts';

/**
 * The one polite announcer: says what any element asks for with an `announce` event (`{text}`) that
 * reaches the document. One stands in the frame.
 */
export class LiveRegion extends LitElement {
  static override styles = [base];

  static override properties = { text: { state: true }, turn: { state: true } };

  declare private text: string;
  declare private turn: boolean;

  constructor() {
    super();
    this.text = '';
    this.turn = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('announce', this.onAnnounce);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('announce', this.onAnnounce);
  }

  // Two places take turns: the same sentence said twice is heard twice.
  override render() {
    return html`<div class="visually-hidden" role="status">${this.turn ? this.text : ''}</div>
      <div class="visually-hidden" role="status">${this.turn ? '' : this.text}</div>`;
  }

  private readonly onAnnounce = (event: Event): void => {
    const { text } = (event as CustomEvent<{ text: string }>).detail;
    this.text = text;
    this.turn = !this.turn;
  };
}

customElements.define('live-region', LiveRegion);

declare global {
  interface HTMLElementTagNameMap {
    'live-region': LiveRegion;
  }
}
