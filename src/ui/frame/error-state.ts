import { msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { base, controls } from '../base-styles.ts';
import { icons } from '../icons.ts';
import { signal } from '../intend.ts';

/**
 * What can keep the app from working on this device. The first six are what the storage says;
 * `unexpected` is a fault of ours, `not-found` an address that leads nowhere.
 */
export type ErrorCode =
  'full' | 'forbidden' | 'blocked' | 'newer' | 'closed' | 'broken' | 'unexpected' | 'not-found';

interface Words {
  readonly happened: string;
  readonly safe: string;
  readonly next: string;
}

/** What happened, what is safe and what to do, for each trouble. */
function wordsFor(code: ErrorCode): Words {
  switch (code) {
    case 'full':
      return {
        happened: msg('This device has no room left'),
        safe: msg('Everything shown as saved is safe. The last change was not saved.'),
        next: msg('Make room on the device, then try again. Save a copy first to be sure.'),
      };
    case 'forbidden':
      return {
        happened: msg('This browser allows no storage here'),
        safe: msg('Nothing was lost: nothing has been written on this page.'),
        next: msg(
          'Leave the private window, or allow this site to store data in the browser’s settings. Then try again.',
        ),
      };
    case 'blocked':
      return {
        happened: msg('Another tab still uses the older version'),
        safe: msg('Everything saved is safe.'),
        next: msg('Close the other tabs with Plumbline, or reload them. This page then goes on.'),
      };
    case 'newer':
      return {
        happened: msg('This desk was written by a newer version'),
        safe: msg('Everything saved is safe and was left untouched.'),
        next: msg('Reload the page to get the newer version. If it stays, ask who runs this site.'),
      };
    case 'closed':
      return {
        happened: msg('Another tab brought a newer version'),
        safe: msg('Everything shown as saved is safe.'),
        next: msg('Reload this page to go on.'),
      };
    case 'broken':
      return {
        happened: msg('The browser’s storage failed'),
        safe: msg('What was shown as saved was written; we cannot reach it right now.'),
        next: msg('Save a copy if you can, then close all tabs with Plumbline and open it again.'),
      };
    case 'unexpected':
      return {
        happened: msg('Something went wrong on our side'),
        safe: msg('Everything shown as saved is safe.'),
        next: msg('Reload the page. If it happens again, save a copy and report it.'),
      };
    case 'not-found':
      return {
        happened: msg('There is nothing at this address'),
        safe: msg('The article or claim may have been removed, or is not on this device.'),
        next: msg('Go back to the desk and look for it there.'),
      };
  }
}

/**
 * A whole page for trouble: what happened, what is safe, what to do next.
 *
 * @event try-again open the storage again, or reload
 * @event back-up save a copy of the journal
 */
export class ErrorState extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
        padding: var(--space-7) var(--space-5);
      }
      section {
        display: grid;
        gap: var(--space-4);
        max-inline-size: 36rem;
        margin-inline: auto;
      }
      .sign svg {
        inline-size: 2rem;
        block-size: 2rem;
        color: var(--warn);
      }
      h1 {
        font-size: 1.75rem;
      }
      p {
        font-family: var(--font-article);
        font-size: 1.125rem;
        line-height: 1.5;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        padding-block-start: var(--space-2);
      }
      details {
        padding-block-start: var(--space-3);
        border-block-start: 1px solid var(--hairline);
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
      summary {
        cursor: pointer;
      }
      pre {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        font: var(--text-s) / 1.4 var(--font-mono);
      }
      @media (max-width: 30rem) {
        :host {
          padding: var(--space-5) var(--space-4);
        }
      }
    `,
  ];

  static override properties = {
    code: {},
    details: {},
    canBackUp: { type: Boolean },
  };

  declare code: ErrorCode;
  /** The browser's own words, for a report; empty when there are none. */
  declare details: string;
  /** Whether the journal can be read, so that a copy can be saved. */
  declare canBackUp: boolean;

  constructor() {
    super();
    this.code = 'unexpected';
    this.details = '';
    this.canBackUp = false;
  }

  override render() {
    const { happened, safe, next } = wordsFor(this.code);
    const lost = this.code === 'not-found';
    return html`<section role="alert">
      <span class="sign">${icons.warning}</span>
      <h1>${happened}</h1>
      <p>${safe}</p>
      <p>${next}</p>
      <div class="row">
        ${
          lost
            ? html`<a class="button primary" href="#/">${msg('Back to the desk')}</a>`
            : html`<button type="button" class="primary" @click=${() => signal(this, 'try-again')}>
                ${msg('Try again')}
              </button>`
        }
        ${
          this.canBackUp && !lost
            ? html`<button type="button" @click=${() => signal(this, 'back-up')}>
                ${icons.saved} ${msg('Save a copy of the journal')}
              </button>`
            : nothing
        }
      </div>
      ${
        this.details
          ? html`<details>
              <summary>${msg('Details for a report')}</summary>
              <pre>${this.details}</pre>
            </details>`
          : nothing
      }
    </section>`;
  }
}

customElements.define('error-state', ErrorState);

declare global {
  interface HTMLElementTagNameMap {
    'error-state': ErrorState;
  }
}
