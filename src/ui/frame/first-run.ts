import { msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { base } from '../base-styles.ts';
import { logo } from '../icons.ts';
import { signal } from '../intend.ts';
import '../parts/person-form.ts';
import type { NewPerson } from '../parts/person-form.ts';

/**
 * The first page of a new desk: asks once who is working.
 *
 * @event join-desk {NewPerson} add this person and work as them
 */
export class FirstRun extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        min-block-size: 100dvb;
        place-items: center;
        padding: var(--space-5) var(--space-4);
        background: var(--paper);
      }
      main {
        display: grid;
        gap: var(--space-5);
        inline-size: min(26rem, 100%);
      }
      header {
        display: grid;
        gap: var(--space-3);
      }
      .logo svg {
        inline-size: auto;
        block-size: 2.8rem;
      }
      h1 {
        font-size: 2.5rem;
      }
      .lead {
        color: var(--ink-soft);
        font-family: var(--font-article);
        font-size: 1.1875rem;
        line-height: 1.5;
      }
      person-form {
        padding-block-start: var(--space-5);
        border-block-start: 1px solid var(--hairline);
      }
    `,
  ];

  override render() {
    return html`<main>
      <header>
        <span class="logo">${logo}</span>
        <h1>${msg('Plumbline', { desc: 'the name of the app' })}</h1>
        <p class="lead">
          ${msg('Check an article claim by claim, and publish what you found with its sources.')}
        </p>
      </header>
      <person-form submit-label=${msg('Start')} @person-described=${this.onDescribed}></person-form>
      <p class="faint">
        ${msg('Everything stays in this browser, on this device. You can change both later.')}
      </p>
    </main>`;
  }

  private onDescribed(event: CustomEvent<NewPerson>): void {
    event.stopPropagation();
    signal(this, 'join-desk', event.detail);
  }
}

customElements.define('first-run', FirstRun);

declare global {
  interface HTMLElementTagNameMap {
    'first-run': FirstRun;
  }
}
