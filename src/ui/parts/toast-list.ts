import { msg } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { base, controls } from '../base-styles.ts';
import { icons } from '../icons.ts';
import { signal } from '../intend.ts';

/** A short notice about something that happened. */
export interface Notice {
  readonly id: string;
  readonly text: string;
  /** `problem` stays until the person closes it. */
  readonly tone: 'done' | 'problem';
  /** Offered beside the text, for example Undo. */
  readonly action?: { readonly id: string; readonly label: string };
}

const SHOWN_MS = 8000;

/**
 * Notices at the foot of the page. A `done` notice asks to leave after a while, but never while the
 * pointer or the focus is on the list; a `problem` waits for **Dismiss**.
 *
 * @event dismiss-notice {{notice: string}} time is up, or the person closed it
 * @event notice-action {{notice: string, action: string}} its button was pressed
 */
export class ToastList extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        position: fixed;
        inset-block-end: var(--space-4);
        inset-inline: var(--space-4);
        z-index: 10;
        display: grid;
        justify-items: center;
        pointer-events: none;
      }
      ul {
        display: grid;
        gap: var(--space-2);
        max-inline-size: min(36rem, 100%);
      }
      li {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        padding-block: var(--space-2);
        padding-inline: var(--space-4) var(--space-2);
        border: 1px solid var(--hairline-strong);
        border-radius: var(--radius-m);
        background: var(--surface);
        box-shadow: var(--shadow-float);
        pointer-events: auto;
      }
      li.problem {
        border-color: var(--danger);
      }
      li.problem > svg {
        color: var(--danger);
      }
      li > svg {
        color: var(--ok);
      }
      .text {
        flex: 1;
      }
    `,
  ];

  static override properties = { notices: { attribute: false } };

  declare notices: readonly Notice[];

  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private held = false;

  constructor() {
    super();
    this.notices = [];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopClocks();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('notices') && !this.held) this.startClocks();
  }

  override render() {
    return html`<div
      role="status"
      aria-label=${msg('Notices')}
      @pointerenter=${this.hold}
      @pointerleave=${this.release}
      @focusin=${this.hold}
      @focusout=${this.release}
    >
      <ul>
        ${repeat(
          this.notices,
          (notice) => notice.id,
          (notice) =>
            html`<li class=${notice.tone}>
              ${notice.tone === 'problem' ? icons.warning : icons.check}
              <span class="text">${notice.text}</span>
              ${
                notice.action
                  ? html`<button type="button" class="quiet" @click=${() => this.onAction(notice)}>
                      ${notice.action.label}
                    </button>`
                  : nothing
              }
              <button
                type="button"
                class="icon quiet"
                aria-label=${msg('Dismiss')}
                @click=${() => this.dismiss(notice.id)}
              >
                ${icons.close}
              </button>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  private readonly hold = (): void => {
    this.held = true;
    this.stopClocks();
  };

  private readonly release = (): void => {
    const list = this.renderRoot.querySelector('ul');
    this.held = list?.matches(':hover, :focus-within') ?? false;
    if (!this.held) this.startClocks();
  };

  private startClocks(): void {
    for (const { id, tone } of this.notices) {
      if (tone === 'problem' || this.timers.has(id)) continue;
      this.timers.set(
        id,
        setTimeout(() => this.dismiss(id), SHOWN_MS),
      );
    }
  }

  private stopClocks(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  private onAction(notice: Notice): void {
    if (notice.action === undefined) return;
    signal(this, 'notice-action', { notice: notice.id, action: notice.action.id });
  }

  private dismiss(id: string): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
    signal(this, 'dismiss-notice', { notice: id });
  }
}

customElements.define('toast-list', ToastList);

declare global {
  interface HTMLElementTagNameMap {
    'toast-list': ToastList;
  }
}
