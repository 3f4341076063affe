import { msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import type { Person } from '../../claims/people.ts';
import { base, controls } from '../base-styles.ts';
import { formatNumber, plural } from '../format.ts';
import { icons, logo } from '../icons.ts';
import { signal } from '../intend.ts';
import { isSingleKey, isTyping, type ShortcutGroup } from '../keys.ts';
import '../parts/live-region.ts';
import '../parts/toast-list.ts';
import type { Notice } from '../parts/toast-list.ts';
import { frameStyles } from './frame-styles.ts';
import './shortcuts-dialog.ts';
import { savingWords, type SavingState } from './saving-words.ts';
import './working-as.ts';

/** The pages that have a link in the header; an article belongs to the desk. */
export type FramePage = 'desk' | 'work' | 'review' | 'settings';

/**
 * What stands around every page: name, links, search, who works, whether it is saved, undo, notices.
 *
 * @slot - the page
 * @event search {{text: string}} the search field changed or was sent
 * @event switch-person, join-desk see `<working-as>`
 * @event undo-last, redo-last
 * @event change-preference {{key: 'singleKeys', value: boolean}}
 * @event dismiss-notice, notice-action see `<toast-list>`
 */
export class AppFrame extends LitElement {
  static override styles = [base, controls, frameStyles];

  static override properties = {
    page: {},
    pageTitle: {},
    reviewCount: { type: Number },
    workCount: { type: Number },
    me: { attribute: false },
    people: { attribute: false },
    saving: { attribute: false },
    offline: { type: Boolean },
    undoLabel: {},
    redoLabel: {},
    shortcuts: { attribute: false },
    singleKeys: { type: Boolean },
    searchText: {},
    notices: { attribute: false },
    showingShortcuts: { state: true },
  };

  declare page: FramePage;
  /** The page's name, said when the focus moves to it. */
  declare pageTitle: string;
  /** Claims in review. */
  declare reviewCount: number;
  /** Claims that came back to this person. */
  declare workCount: number;
  declare me: Person | null;
  declare people: readonly Person[];
  declare saving: SavingState;
  /** The browser says there is no network: nothing stops, and the words say so. */
  declare offline: boolean;
  /** What **Undo** would take back, in words; null when there is nothing. */
  declare undoLabel: string | null;
  declare redoLabel: string | null;
  declare shortcuts: readonly ShortcutGroup[];
  declare singleKeys: boolean;
  declare searchText: string;
  declare notices: readonly Notice[];

  declare private showingShortcuts: boolean;

  constructor() {
    super();
    this.page = 'desk';
    this.pageTitle = '';
    this.reviewCount = 0;
    this.workCount = 0;
    this.me = null;
    this.people = [];
    this.saving = { kind: 'saved' };
    this.offline = false;
    this.undoLabel = null;
    this.redoLabel = null;
    this.shortcuts = [];
    this.singleKeys = true;
    this.searchText = '';
    this.notices = [];
    this.showingShortcuts = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.onKeydown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.onKeydown);
  }

  override render() {
    return html`
      <header>
        <a class="skip" href="#content" @click=${this.onSkip}>${msg('Skip to the page')}</a>
        <a class="brand" href="#/" aria-label=${msg('Plumbline: to the desk')}>
          ${logo}<span class="wordmark">${msg('Plumbline', { desc: 'the name of the app' })}</span>
        </a>
        <nav aria-label=${msg('Main')}>
          ${this.renderLink('desk', '#/', msg('Desk'))}
          ${this.renderLink('work', '#/work', msg('My work'), this.workCount)}
          ${this.renderLink('review', '#/review', msg('Review queue'), this.reviewCount)}
          ${this.renderLink('settings', '#/settings', msg('Settings'))}
        </nav>
        <search>
          <form @submit=${this.onSearchSubmit}>
            <label class="visually-hidden" for="search">${msg('Search articles and claims')}</label>
            ${icons.search}
            <input
              id="search"
              type="search"
              dir="auto"
              autocomplete="off"
              aria-keyshortcuts=${this.singleKeys ? '/' : nothing}
              .value=${this.searchText}
              @input=${this.onSearch}
              @keydown=${this.onSearchKeydown}
            />
            ${this.singleKeys ? html`<kbd aria-hidden="true">/</kbd>` : nothing}
          </form>
        </search>
        <div class="tools">
          ${this.renderHistory('undo-last', icons.undo, this.undoLabel)}
          ${this.renderHistory('redo-last', icons.redo, this.redoLabel)}
          <button
            type="button"
            class="icon quiet"
            aria-label=${msg('Keyboard shortcuts')}
            title=${msg('Keyboard shortcuts')}
            aria-keyshortcuts=${this.singleKeys ? '?' : nothing}
            @click=${this.showShortcuts}
          >
            ${icons.keyboard}
          </button>
        </div>
        <working-as .me=${this.me} .people=${this.people}></working-as>
        ${this.renderState()}
      </header>
      <main id="content" tabindex="-1" aria-label=${this.pageTitle || nothing}><slot></slot></main>
      <toast-list .notices=${this.notices}></toast-list>
      <live-region></live-region>
      <shortcuts-dialog
        .open=${this.showingShortcuts}
        .groups=${this.shortcuts}
        .singleKeys=${this.singleKeys}
        @dialog-closed=${this.hideShortcuts}
      ></shortcuts-dialog>
    `;
  }

  /** Puts the focus at the top of the page, for whoever comes from another one. */
  focusPage(): void {
    this.renderRoot.querySelector<HTMLElement>('#content')?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }

  private renderLink(page: FramePage, href: string, words: string, count = 0) {
    const about = plural(count, {
      one: msg(str`${formatNumber(count)} claim waits`),
      other: msg(str`${formatNumber(count)} claims wait`),
    });
    return html`<a class="link" href=${href} aria-current=${this.page === page ? 'page' : nothing}
      >${words}${
        count > 0
          ? html` <span class="badge" aria-hidden="true">${formatNumber(count)}</span
              ><span class="visually-hidden">, ${about}</span>`
          : nothing
      }</a
    >`;
  }

  private renderHistory(type: 'undo-last' | 'redo-last', icon: unknown, what: string | null) {
    const undo = type === 'undo-last';
    const word = undo ? msg('Undo') : msg('Redo');
    const label = what === null ? word : undo ? msg(str`Undo: ${what}`) : msg(str`Redo: ${what}`);
    return html`<button
      type="button"
      class="icon quiet"
      aria-label=${label}
      title=${label}
      aria-disabled=${what === null ? 'true' : 'false'}
      @click=${() => what !== null && signal(this, type)}
    >
      ${icon}
    </button>`;
  }

  private renderState() {
    const failed = this.saving.kind === 'failed';
    const icon = failed ? icons.warning : this.offline ? icons.offline : icons.saved;
    return html`<p class="state ${this.saving.kind}" role="status">
      ${icon}<span
        >${savingWords(this.saving)}${this.offline ? html` · ${msg('Offline')}` : nothing}</span
      >
    </p>`;
  }

  private readonly showShortcuts = (): void => {
    this.showingShortcuts = true;
  };

  private hideShortcuts(): void {
    this.showingShortcuts = false;
  }

  // A hash link would change the route: move the focus instead.
  private onSkip(event: Event): void {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>('#content')?.focus();
  }

  private onSearch(event: Event): void {
    this.searchText = (event.target as HTMLInputElement).value;
    signal(this, 'search', { text: this.searchText });
  }

  private onSearchSubmit(event: Event): void {
    event.preventDefault();
    signal(this, 'search', { text: this.searchText });
  }

  private onSearchKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.searchText === '') return;
    event.preventDefault();
    this.searchText = '';
    signal(this, 'search', { text: '' });
  }

  private readonly onKeydown = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase();
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !isTyping(event)) {
      const redo = key === 'y' || (key === 'z' && event.shiftKey);
      if (key !== 'z' && !redo) return;
      event.preventDefault();
      if ((redo ? this.redoLabel : this.undoLabel) !== null) {
        signal(this, redo ? 'redo-last' : 'undo-last');
      }
      return;
    }
    if (!this.singleKeys || !isSingleKey(event)) return;
    if (event.key === '/') {
      event.preventDefault();
      this.renderRoot.querySelector<HTMLInputElement>('#search')?.focus();
    } else if (event.key === '?') {
      event.preventDefault();
      this.showShortcuts();
    }
  };
}

customElements.define('app-frame', AppFrame);

declare global {
  interface HTMLElementTagNameMap {
    'app-frame': AppFrame;
  }
}
