import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { COMMAND_NAMES, type Command } from '../claims/commands.ts';
import { claimOf } from '../claims/case.ts';
import type { ArticleId, ClaimId, EventId, PersonId } from '../claims/ids.ts';
import { numberClaims } from '../claims/reading-order.ts';
import '../ui/frame/app-frame.ts';
import type { AppFrame, FramePage } from '../ui/frame/app-frame.ts';
import '../ui/frame/error-state.ts';
import '../ui/frame/first-run.ts';
import type { SavingState } from '../ui/frame/saving-words.ts';
import type { DownloadFile, NeedFile, StoreFile } from '../ui/files/file-signals.ts';
import { announce } from '../ui/intend.ts';
import type { StartChecking } from '../ui/new-article/new-article-page.ts';
import type { KeepDraft } from '../ui/parts/draft-field.ts';
import type { NewPerson } from '../ui/parts/person-form.ts';
import { NO_FORMATS_VIEW } from '../ui/report/format-values.ts';
import { DEFAULT_REPORT_VALUES } from '../ui/report/report-values.ts';
import { reviewHref, type ClaimAddress } from '../ui/review/review-address.ts';
import type { PreferenceChange } from '../ui/settings/preferences.ts';
import type { AcrossArticles } from '../ui/work/across.ts';
import { countReturned } from '../ui/work/my-work.ts';
import { AcrossDoor } from './across-articles.ts';
import { AppModel } from './app-model.ts';
import { ArticleDoor } from './article-door.ts';
import { Copies } from './copies.ts';
import { copyText } from './copy-text.ts';
import { focusedDeep } from './focused-deep.ts';
import { loadPage, renderPage, type PageValues } from './pages.ts';
import type { ReportDoor } from './report-door.ts';
import { REPORT_SIGNALS } from './report-signals.ts';
import type { RevisionSession } from './revision-session.ts';
import { articleHref, readRoute, type Route } from './route.ts';
import { shortcutGroups } from './shortcuts.ts';
import type { VoidCount } from './void-count.ts';

/** How often relative times on the screen are told anew, in milliseconds. */
const MINUTE = 60_000;

/**
 * The root of the app: it shows the page of the route with the model's values, and turns intentions
 * into calls of the model.
 */
export class PlumblineApp extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
  `;

  static override properties = { route: { state: true }, now: { state: true } };

  declare private route: Route;
  declare private now: number;

  readonly #model = new AppModel(() => this.requestUpdate());
  readonly #copies = new Copies(this.#model, () => this.requestUpdate());
  readonly #door = new ArticleDoor(this.#model, () => this.requestUpdate());
  readonly #across = new AcrossDoor(this.#model);
  /** Loaded when somebody first asks for the figures. */
  #voids: VoidCount | null = null;
  /** Loaded, with everything about formats behind it, when a report is first looked at. */
  #report: ReportDoor | null = null;
  /** Loaded, with the search behind it, when a new revision is first asked for. */
  #revision: RevisionSession | null = null;
  #clock: ReturnType<typeof setInterval> | undefined;
  #storage: PageValues['storage'] = {
    used: null,
    quota: null,
    persisted: false,
    attached: null,
  };

  /** What elements signal besides commands, and what comes of it. */
  readonly #answers: Readonly<Record<string, (detail: never) => unknown>> = {
    'join-desk': ({ name, role }: NewPerson) => this.#model.joinDesk(name, role),
    'switch-person': ({ person }: { person: PersonId }) => this.#model.switchPerson(person),
    'undo-last': () => this.#takeBack('undo'),
    'redo-last': () => this.#takeBack('redo'),
    'change-preference': ({ key, value }: PreferenceChange) => this.#model.prefer({ [key]: value }),
    'dismiss-notice': ({ notice }: { notice: string }) => this.#model.dismiss(notice),
    'notice-action': (detail: { notice: string; action: string }) => this.#onNoticeAction(detail),
    search: ({ text }: { text: string }) => this.#onSearch(text),
    'keep-draft': ({ key, text, kept }: Partial<KeepDraft> & { key: string }) =>
      this.#model.keepDraft(key, text ?? null, kept),
    'drop-draft': ({ key }: { key: string }) => this.#model.keepDraft(key, null),
    'across-articles': (detail: AcrossArticles) => this.#across.perform(detail),
    'activity-seen': ({ heads }: { heads: readonly EventId[] }) =>
      this.#model.keepActivitySeen(heads),
    'open-sample': () => this.#door.openSample(),
    'open-files': ({ files }: { files: readonly File[] }) => this.#door.openFiles(files),
    'start-checking': (detail: StartChecking) => this.#door.startChecking(detail),
    'remove-article-row': ({ article }: { article: ArticleId }) => this.#onRemove(article),
    'read-claim': (address: ClaimAddress) => this.#onRead(address),
    'select-claim': ({ claim }: { claim: ClaimId }) => this.#onSelect(claim),
    ...Object.fromEntries(
      REPORT_SIGNALS.map((type) => [type, (detail: never) => this.#report?.answers[type](detail)]),
    ),
    'copy-text': (copy: { text: string; what: string }) => copyText(this.#model, copy),
    'compare-revision': ({ text }: { text: string }) =>
      this.#onRevision((session) => session.compare(text)),
    'cancel-compare': () => this.#revision?.cancel(),
    'add-compared': () => this.#revision?.add(),
    'search-again': () => this.#onRevision((session) => session.searchAgain()),
    'count-voids': () => this.#onCountVoids(),
    'back-up': () => this.#copies.backUp(),
    'restore-copies': ({ files }: { files: readonly File[] }) =>
      this.#copies.restore(files).then(() => this.#readStorage()),
    'cancel-copy': () => this.#copies.cancel(),
    'store-file': (detail: StoreFile) => this.#model.attachments.store(detail),
    'need-file': (detail: NeedFile) => this.#model.attachments.give(detail),
    'download-file': (detail: DownloadFile) => this.#onDownloadFile(detail),
    'ask-persistence': () => this.#onAskPersistence(),
    'try-again': () => location.reload(),
  };

  constructor() {
    super();
    this.route = readRoute(location.hash);
    this.now = Date.now();
    for (const [type, answer] of Object.entries(this.#answers)) {
      this.addEventListener(type, (event) => {
        void answer((event as CustomEvent<never>).detail);
      });
    }
    for (const name of COMMAND_NAMES) {
      this.addEventListener(name, (event) => {
        void this.#onCommand((event as CustomEvent<Command>).detail);
      });
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#onHash);
    window.addEventListener('online', this.#onNetwork);
    window.addEventListener('offline', this.#onNetwork);
    this.#clock = setInterval(() => (this.now = Date.now()), MINUTE);
    void this.#model.start().then(() => this.#followRoute());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#onHash);
    window.removeEventListener('online', this.#onNetwork);
    window.removeEventListener('offline', this.#onNetwork);
    clearInterval(this.#clock);
  }

  protected override willUpdate(): void {
    if (this.route.page !== 'report') return;
    if (this.#report === null) void this.#loadReport();
    else this.#report.show();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { phase, me } = this.#model;
    switch (phase.kind) {
      case 'starting':
        return nothing;
      case 'outdated':
        return html`<error-state code="closed"></error-state>`;
      case 'failed':
        return html`<error-state
          code=${phase.code === 'conflict' ? 'broken' : phase.code}
        ></error-state>`;
      case 'running':
        return me === null && phase.store.state.desk.people.size === 0
          ? html`<first-run></first-run>`
          : this.#renderFrame();
    }
  }

  protected override updated(_changed: PropertyValues): void {
    const title = this.#pageTitle();
    document.title = title === '' ? 'Plumbline' : `${title} – Plumbline`;
  }

  #renderFrame() {
    const { me, view, notices, preferences, searchText } = this.#model;
    if (view === null) return nothing;
    const { summaries, desk } = view;
    const steps = this.#model.steps();
    const inReview = summaries
      .filter(({ removed }) => !removed)
      .flatMap(({ claims }) => claims.filter((claim) => claim.inReview));
    return html`<app-frame
      .page=${framePage(this.route)}
      .pageTitle=${this.#pageTitle()}
      .reviewCount=${inReview.length}
      .workCount=${countReturned(summaries, me?.id ?? null, this.now)}
      .me=${me}
      .people=${[...desk.people.values()].filter(({ removed }) => !removed)}
      .saving=${this.#saving()}
      .offline=${!navigator.onLine}
      .undoLabel=${steps.undo?.label ?? null}
      .redoLabel=${steps.redo?.label ?? null}
      .shortcuts=${shortcutGroups()}
      .singleKeys=${preferences.singleKeys}
      .searchText=${searchText}
      .notices=${notices}
    >
      ${renderPage(this.route, this.#pageValues(view))}
    </app-frame>`;
  }

  #pageValues(store: PageValues['store']): PageValues {
    return {
      model: this.#model,
      store,
      now: this.now,
      storage: this.#storage,
      voids: this.#voids?.view ?? { state: 'idle' },
      copying: this.#copies.view,
      busy: this.#door.busy,
      refused: this.#door.refused,
      reportValues: this.#report?.values() ?? DEFAULT_REPORT_VALUES,
      report: this.#report?.view ?? null,
      formats: this.#report?.formats ?? NO_FORMATS_VIEW,
      comparison: this.#revision?.view ?? null,
    };
  }

  #saving(): SavingState {
    const { notSaved, store } = this.#model;
    if (store !== null && store.state.pending > 0) return { kind: 'saving' };
    return notSaved === null ? { kind: 'saved' } : { kind: 'failed', reason: notSaved };
  }

  #pageTitle(): string {
    const open = this.#model.store?.state.open ?? null;
    const title = open?.details.title || msg('Untitled article');
    switch (this.route.page) {
      case 'desk':
        return msg('Desk');
      case 'new':
      case 'opened':
        return msg('New article');
      case 'article':
        return open === null ? '' : title;
      case 'report':
        return open === null ? '' : msg(str`Report: ${title}`);
      case 'revision':
        return open === null ? '' : msg(str`New revision: ${title}`);
      case 'queries':
        return open === null ? '' : msg(str`Query sheet: ${title}`);
      case 'work':
        return msg('My work');
      case 'corrections':
        return msg('Corrections');
      case 'review':
        return msg('Review queue');
      case 'settings':
        return msg('Settings');
      case 'unknown':
        return msg('Nothing here');
    }
  }

  /** Reads what the route needs: its article, or the figures of the settings page. */
  async #followRoute(): Promise<void> {
    const { store } = this.#model;
    if (store === null) return;
    const { route } = this;
    this.#revision?.cancel();
    const article = 'article' in route ? route.article : null;
    await Promise.all([store.openArticle(article), loadPage(route)]);
    if (route.page === 'settings') await this.#readStorage();
  }

  async #readStorage(): Promise<void> {
    const [state, attached] = await Promise.all([
      this.#model.storage(),
      this.#model.withJournal(() => this.#model.attachments.figures()),
    ]);
    this.#storage = {
      attached,
      used: state?.usage ?? null,
      quota: state?.quota ?? null,
      persisted: state?.persisted ?? false,
    };
    this.requestUpdate();
  }

  readonly #onHash = (): void => {
    const before = this.route;
    this.route = readRoute(location.hash);
    void this.#arrive(before);
  };

  async #arrive(before: Route): Promise<void> {
    const held = focusedDeep();
    await this.#followRoute();
    await this.updateComplete;
    // Another page: the reader starts at its top. Another claim of the same article, or of the queue,
    // stays put.
    const samePage =
      before.page === this.route.page &&
      (before.page === 'review' ||
        ('article' in before ? before.article : null) ===
          ('article' in this.route ? this.route.article : null));
    // A claim of the queue takes the focus itself, as soon as it is drawn.
    const takesFocus = this.route.page === 'review' && 'claim' in this.route;
    if (samePage || takesFocus) return;
    // Whoever is at work on the page already stays where they are.
    const now = focusedDeep();
    if (now !== held && now !== null && now !== document.body) return;
    this.renderRoot.querySelector<AppFrame>('app-frame')?.focusPage();
    // Whoever follows a link to a claim is there, not at the top of its article.
    if (this.route.page !== 'article' || this.route.claim === null) return;
    await this.renderRoot.querySelector('workbench-page')?.focusClaim();
  }

  readonly #onNetwork = (): void => this.requestUpdate();

  async #onCommand(command: Command): Promise<void> {
    const events = await this.#model.perform(command);
    if (command.do === 'remove-person' && events !== null) this.#across.sayLeft(command.person);
    const claim = AppModel.markedClaim(events);
    if (claim === null) return;
    const state = this.#model.store?.state.open ?? null;
    const number = state === null ? undefined : numberClaims(state.claims).get(claim);
    announce(this, msg(str`Claim ${number ?? ''} marked`));
    this.#onSelect(claim);
  }

  async #takeBack(which: 'undo' | 'redo'): Promise<void> {
    const label = await this.#model.takeBack(which);
    if (label === null) return;
    announce(this, which === 'undo' ? msg(str`Undone: ${label}`) : msg(str`Done again: ${label}`));
    this.#leaveVanishedClaim();
  }

  /** After an undo the open claim may be gone: its address would lead nowhere. */
  #leaveVanishedClaim(): void {
    const { route } = this;
    const open = this.#model.store?.state.open ?? null;
    if (route.page !== 'article' || route.claim === null || open === null) return;
    if (claimOf(open, route.claim) === null) location.replace(articleHref(route.article));
  }

  #onSearch(text: string): void {
    this.#model.search(text);
    if (text !== '' && this.route.page !== 'desk') location.hash = '#/';
  }

  /** From claim to claim of the queue; Back leads to the queue, not through all of them. */
  #onRead(address: ClaimAddress): void {
    if ('article' in this.route) location.replace(reviewHref(address));
    else location.hash = reviewHref(address);
  }

  #onSelect(claim: ClaimId): void {
    const state = this.#model.store?.state.open ?? null;
    if (state !== null) location.hash = articleHref(state.article, claim);
  }

  async #onRemove(article: ArticleId): Promise<void> {
    const events = await this.#model.perform({ do: 'remove-article' }, { article });
    if (events === null || events.length === 0) return;
    this.#model.notify({
      tone: 'done',
      text: msg('The article is off the desk. Nothing of it is lost.'),
      action: { id: `restore ${article}`, label: msg('Undo') },
    });
  }

  async #onNoticeAction({ notice, action }: { notice: string; action: string }): Promise<void> {
    this.#model.dismiss(notice);
    if (this.#across.answer(action)) return;
    const [what, id] = action.split(' ');
    if (what === 'restore') {
      await this.#model.perform({ do: 'restore-article' }, { article: id as ArticleId });
    }
    if (what === 'open') location.hash = articleHref(id as ArticleId);
  }

  async #loadReport(): Promise<void> {
    const { ReportDoor: Door } = await import('./report-door.ts');
    this.#report ??= new Door(this.#model, () => this.requestUpdate());
    this.requestUpdate();
  }

  async #onRevision(task: (session: RevisionSession) => Promise<void>): Promise<void> {
    const { RevisionSession: Session } = await import('./revision-session.ts');
    this.#revision ??= new Session(this.#model, () => this.requestUpdate());
    await task(this.#revision);
  }

  async #onDownloadFile(detail: DownloadFile): Promise<void> {
    if (await this.#model.attachments.download(detail)) return;
    this.#model.notify({
      tone: 'problem',
      text: msg('This file is not on this device: it stayed where it was attached.'),
    });
  }

  async #onCountVoids(): Promise<void> {
    const { VoidCount: Count } = await import('./void-count.ts');
    this.#voids ??= new Count(this.#model, () => this.requestUpdate());
    await this.#voids.count();
  }

  async #onAskPersistence(): Promise<void> {
    const granted = await this.#model.askPersistence();
    if (!granted) {
      this.#model.notify({
        tone: 'problem',
        text: msg('The browser did not promise it. Everything is still saved; back up often.'),
      });
    }
    await this.#readStorage();
  }
}

function framePage(route: Route): FramePage {
  return ['work', 'review', 'settings'].includes(route.page) ? (route.page as FramePage) : 'desk';
}

customElements.define('plumbline-app', PlumblineApp);

declare global {
  interface HTMLElementTagNameMap {
    'plumbline-app': PlumblineApp;
  }
}
