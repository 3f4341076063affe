import { msg } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { ClaimId } from '../../claims/ids.ts';
import type { Offset } from '../../text/offsets.ts';
import type { RevisionText } from '../../text/revision-text.ts';
import { base, controls } from '../base-styles.ts';
import { icons } from '../icons.ts';
import { announce, signal } from '../intend.ts';
import { ratingMarks } from '../rating-marks.ts';
import type { ArticleMark } from './article-mark.ts';
import { Adjusting, type AdjustingHost } from './adjusting.ts';
import './article-minimap.ts';
import type { ArticleMinimap } from './article-minimap.ts';
import { articleViewStyles } from './article-view-styles.ts';
import { claimsOn } from './block-drawing.ts';
import { claimBeside } from './claim-walk.ts';
import './claims-here.ts';
import { offsetAtPoint } from './geometry.ts';
import { handleStyles } from './handle-styles.ts';
import { MarkTable } from './mark-table.ts';
import { arrivalWords, countWords } from './mark-words.ts';
import { Marking, type MarkingHost } from './marking.ts';
import type { LostAppearance } from './passage.ts';
import { ticksOf, viewOf } from './overview.ts';
import './selection-toolbar.ts';
import type { SelectionToolbar } from './selection-toolbar.ts';
import { Sight } from './sight.ts';
import { singleKey } from './single-keys.ts';
import { Stage } from './stage.ts';

/** Fonts, panels and sections find their size within so many milliseconds of arriving at a claim. */
const SETTLING_MS = 1_500;

/**
 * The article as it is read and marked, region **Article**: the text of one revision with its
 * claims, numbered markers beside it and a strip that shows where claims stand.
 *
 * Claims are `mark` elements, which assistive technology meets as such while reading; what they are
 * is said by the markers, buttons that follow each block, so that the text itself stays free of
 * labels. The whole text stands in this element's shadow root.
 *
 * Given a height, it scrolls in itself; without one it is as long as the text and the page scrolls.
 *
 * @event mark-claim - the command, for the words chosen.
 * @event add-appearance - the command, for the selected claim and the words chosen.
 * @event adjust-appearance - the command, once a handle of the selected claim was moved.
 * @event reattach-appearance - the command, for the lost place of the selected claim.
 * @event select-claim - `{claim}`: a person went to a claim. `selected` is the owner's to set.
 * @event announce - `{text}`: one sentence for the live region.
 */
export class ArticleView extends LitElement implements MarkingHost, AdjustingHost {
  static override styles = [base, controls, ratingMarks, articleViewStyles, handleStyles];

  static override properties = {
    revision: { attribute: false },
    locale: {},
    marks: { attribute: false },
    selected: {},
    lost: { attribute: false },
    singleKeys: { type: Boolean },
    readOnly: { type: Boolean },
  };

  /** The text to show; null shows nothing. */
  declare revision: RevisionText | null;
  /** Language of the text, BCP 47. */
  declare locale: string;
  /** The claims in this text. A new array is a new state; compare by value is done here. */
  declare marks: readonly ArticleMark[];
  /** The selected claim is emphasised, and scrolled to when it changes and is out of sight. */
  declare selected: ClaimId | null;
  /** A place of the selected claim that can be chosen by selecting its words, or null. */
  declare lost: LostAppearance | null;
  /** Whether `j`, `k`, `n`, `p`, `m` and `c` act. */
  declare singleKeys: boolean;
  /** An old revision is read only: nothing can be marked. */
  declare readOnly: boolean;

  #stage: Stage | null = null;
  #sight: Sight | null = null;
  #table = new MarkTable([]);
  /** The claim a person was sent to, while the owner has not yet said which one is selected. */
  #heading: ClaimId | null = null;
  /** Until when the selected claim is kept in sight while the page takes shape around it. */
  #keepUntil = 0;
  #frame = 0;
  #ticksDue = false;

  readonly #marking = new Marking(this);
  readonly #adjusting = new Adjusting(this);

  constructor() {
    super();
    this.revision = null;
    this.locale = 'en';
    this.marks = [];
    this.selected = null;
    this.lost = null;
    this.singleKeys = false;
    this.readOnly = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#onDocumentKey);
    document.addEventListener('scroll', this.#onScroll, { passive: true });
    if (this.hasUpdated) this.#draw();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#onDocumentKey);
    document.removeEventListener('scroll', this.#onScroll);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#stage?.dispose();
    this.#stage = null;
  }

  /** Settles when the whole text stands in the DOM. */
  get drawn(): Promise<void> {
    return this.updateComplete.then(() => this.#stage?.text.drawn);
  }

  /** Goes to the next claim in reading order. */
  nextClaim(): void {
    this.#walk(1);
  }

  /** Goes to the previous claim in reading order. */
  previousClaim(): void {
    this.#walk(-1);
  }

  /** Scrolls to a claim unless one of its appearances can be seen. False when it stands nowhere. */
  focusClaim(claim: ClaimId): boolean {
    const places = this.#table.of(claim);
    const first = places[0];
    const { stage, sight } = this;
    if (!first || !stage || !sight) return false;
    if (!places.some(({ range }) => sight.holds(stage.text, range))) {
      sight.reveal(stage.text, first.range.start);
    }
    return true;
  }

  /** Marks the chosen words: what `m` does. */
  markSelection(): void {
    this.#marking.mark();
  }

  /** Starts caret mode, or leaves it: what `c` does. */
  toggleCaretMode(): void {
    if (this.#marking.caretMode) this.#marking.leaveCaret();
    else this.#marking.startCaret();
  }

  /** Goes to the next sentence and says it. */
  nextSentence(): void {
    this.#marking.stepSentence(1);
  }

  /** Goes to the previous sentence and says it. */
  previousSentence(): void {
    this.#marking.stepSentence(-1);
  }

  /** The revision on the screen; for the view's own parts. */
  get stage(): Stage | null {
    return this.#stage;
  }

  get scroller(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.scroller');
  }

  get sight(): Sight | null {
    const { scroller } = this;
    const bar = this.renderRoot.querySelector<HTMLElement>('.bar');
    if (scroller && bar) this.#sight ??= new Sight(scroller, bar);
    return this.#sight;
  }

  get caret(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.caret');
  }

  get toolbar(): SelectionToolbar | null {
    return this.renderRoot.querySelector('selection-toolbar');
  }

  /** The marks as they were given; those drawn follow. */
  get table(): MarkTable {
    return this.#table;
  }

  get minimap(): ArticleMinimap | null {
    return this.renderRoot.querySelector('article-minimap');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Another claim, another text: what is pending belongs to the one that was shown.
    if (changed.has('selected') && !changed.has('revision')) this.#adjusting.settle();
    if (changed.has('marks')) this.#table = new MarkTable(this.marks);
    if (changed.has('selected')) this.#heading = null;
  }

  override render() {
    const count = this.#table.claimCount;
    const empty = this.revision === null || this.revision.text === '';
    return html`<section class="region" aria-label=${msg('Article')}>
      <div class="bar">
        <button class="quiet up" ?disabled=${count === 0} @click=${this.previousClaim}>
          ${icons.chevronDown}${msg('Previous claim')}
        </button>
        <button class="quiet" ?disabled=${count === 0} @click=${this.nextClaim}>
          ${icons.chevronDown}${msg('Next claim')}
        </button>
        ${
          this.readOnly
            ? nothing
            : html`<button
                class="quiet"
                aria-pressed=${this.#marking.caretMode}
                ?disabled=${empty}
                @pointerdown=${this.#keepFocus}
                @click=${this.toggleCaretMode}
              >
                ${icons.keyboard}${msg('Caret mode')}
              </button>`
        }
        <span class="count">${countWords(count)}</span>
      </div>
      <div class="frame">
        <div
          class="scroller"
          tabindex="0"
          role="group"
          aria-label=${msg('Text of the article')}
          @scroll=${this.#onScroll}
          @wheel=${this.#onReader}
          @touchmove=${this.#onReader}
          @pointerdown=${this.#onReader}
          @keydown=${this.#onReader}
        >
          <div
            class="content"
            @pointerdown=${this.#onPress}
            @pointerover=${this.#onHover}
            @pointerleave=${this.#onHover}
            @click=${this.#onClick}
            @keydown=${this.#onMarkerKey}
          >
            <div class="text" lang=${this.locale}></div>
            ${this.#adjusting.renderHandles()}
            ${empty ? html`<p class="nothing">${msg('The text of this revision is not here yet.')}</p>` : nothing}
            <div
              class="caret"
              hidden
              role="application"
              tabindex="-1"
              aria-label=${msg('Caret mode')}
              @keydown=${this.#onCaretKey}
              @blur=${this.#onCaretBlur}
            ></div>
          </div>
        </div>
        <div class="strip">
          <article-minimap @minimap-jump=${this.#onJump}></article-minimap>
        </div>
      </div>
      <selection-toolbar
        ?keys=${this.singleKeys}
        @toolbar-mark=${() => this.#marking.mark()}
        @toolbar-open=${() => this.#marking.mark()}
        @toolbar-add=${() => this.#marking.add()}
        @toolbar-reattach=${() => this.#marking.reattach()}
        @toolbar-close=${() => this.#marking.dismiss()}
      ></selection-toolbar>
      ${this.#adjusting.renderBar()}
      <claims-here
        .text=${this.revision?.text ?? ''}
        .locale=${this.locale}
        @choose-claim=${(event: CustomEvent<{ claim: ClaimId }>) => this.#select(event.detail.claim)}
      ></claims-here>
    </section>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('revision')) this.#draw();
    else if (changed.has('marks') || changed.has('selected')) {
      this.#stage?.show(this.#table, this.selected);
      this.#marking.refresh();
      this.#adjusting.marksChanged();
      this.#layoutSoon(true);
    }
    if (changed.has('selected')) {
      this.#keepUntil = performance.now() + SETTLING_MS;
      if (this.selected !== null) this.focusClaim(this.selected);
    }
  }

  #draw(): void {
    this.#marking.reset();
    this.#adjusting.reset();
    this.#stage?.dispose();
    this.#stage = null;
    const container = this.renderRoot.querySelector<HTMLElement>('.text');
    const { scroller, revision, selected } = this;
    if (!container || !scroller) return;
    container.replaceChildren();
    if (!revision) return;
    const first = selected === null ? undefined : this.#table.of(selected)[0];
    this.#stage = new Stage({
      container,
      scroller,
      revision,
      marks: this.#table,
      selected,
      around: first?.range.start ?? (0 as Offset),
      onLayout: () => {
        if (this.selected !== null && performance.now() < this.#keepUntil) {
          this.focusClaim(this.selected);
        }
        this.#layoutSoon(true);
      },
    });
    this.#layoutSoon(true);
  }

  #walk(way: 1 | -1): void {
    const { stage, sight } = this;
    if (!stage || !sight || this.#table.claimCount === 0) return;
    const reader = sight.firstVisible(stage.text);
    const claim = claimBeside(this.#table, this.#heading ?? this.selected, way, reader);
    if (claim === null) {
      announce(this, way > 0 ? msg('This is the last claim.') : msg('This is the first claim.'));
      return;
    }
    this.#heading = claim;
    this.#select(claim);
    this.focusClaim(claim);
    const mark = this.#table.of(claim)[0];
    if (mark) announce(this, arrivalWords(mark, this.#table));
  }

  #select(claim: ClaimId): void {
    signal(this, 'select-claim', { claim });
  }

  /** Once per frame: the toolbar, the caret and the strip follow the text. */
  #layoutSoon(ticks: boolean): void {
    if (ticks) this.#ticksSoon();
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#marking.refresh();
      this.#adjusting.place();
      const { stage, sight, minimap } = this;
      if (stage && sight && minimap) minimap.view = viewOf(stage.text, sight.frame);
    });
  }

  /** When there is time: the strip shows the claims. It passes over all of them. */
  #ticksSoon(): void {
    if (this.#ticksDue) return;
    this.#ticksDue = true;
    const draw = (): void => {
      this.#ticksDue = false;
      const { stage, minimap } = this;
      if (stage && minimap) minimap.ticks = ticksOf(stage.text, this.#table, this.selected);
    };
    // WebKit has no idle callbacks.
    if ('requestIdleCallback' in window) requestIdleCallback(draw, { timeout: 500 });
    else setTimeout(draw, 50);
  }

  readonly #onScroll = (): void => this.#layoutSoon(false);

  readonly #onReader = { handleEvent: () => void (this.#keepUntil = 0), passive: true };

  readonly #onJump = (event: CustomEvent<{ at: number }>): void => {
    const { stage, sight } = this;
    if (!stage || !sight) return;
    this.#keepUntil = 0;
    const { top, height } = stage.text.container.getBoundingClientRect();
    const { frame } = sight;
    sight.scrollBy(top + event.detail.at * height - (frame.top + frame.height / 2));
  };

  readonly #keepFocus = (event: Event): void => event.preventDefault();

  readonly #onPress = (event: PointerEvent): void => {
    const onHandle = (event.target as Element).closest('.handle') !== null;
    if (event.button === 0 && event.pointerType === 'mouse' && !onHandle) this.#marking.pressed();
  };

  readonly #onHover = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    const target = event.type === 'pointerleave' ? null : (event.target as Element);
    const marker = target?.closest('.marker');
    const ofMarker = marker ? this.#stage?.margin.markOf(marker)?.claim : undefined;
    const ofMark = target ? claimsOn(target) : [];
    this.#stage?.emphasise('hovered', ofMarker ? [ofMarker] : ofMark);
  };

  readonly #onClick = (event: MouseEvent): void => {
    const stage = this.#stage;
    if (!stage || event.defaultPrevented) return;
    const target = event.target as Element;
    const marker = target.closest('.marker');
    const ofMarker = marker && stage.margin.markOf(marker);
    if (ofMarker) this.#select(ofMarker.claim);
    // The click that ends a selection by dragging is no click on a claim.
    if (marker || event.detail > 1 || this.#marking.passage) return;
    const marks = this.#marksAt(event.clientX, event.clientY, target);
    const claims = [...new Map(marks.map((mark) => [mark.claim, mark])).values()];
    if (claims.length === 1 && claims[0]) this.#select(claims[0].claim);
    else if (claims.length > 1 && this.scroller) {
      this.renderRoot
        .querySelector('claims-here')
        ?.open(claims, event.clientX, event.clientY, this.scroller);
    }
  };

  #marksAt(x: number, y: number, target: Element): readonly ArticleMark[] {
    if (!this.#stage || !this.shadowRoot) return [];
    const offset = offsetAtPoint(this.#stage.text, this.shadowRoot, x, y);
    if (offset !== null) return this.#table.at(offset);
    // Padding of a mark, or an engine that does not tell the place: the element has to do.
    return claimsOn(target).flatMap((claim) => this.#table.of(claim).slice(0, 1));
  }

  readonly #onMarkerKey = (event: KeyboardEvent): void => {
    const stage = this.#stage;
    const marker = (event.target as Element).closest('.marker');
    const mark = marker && stage?.margin.markOf(marker);
    if (!stage || !mark) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const to = stage.margin.neighbour(mark, event.key);
    if (!to) return;
    event.preventDefault();
    this.sight?.reveal(stage.text, to.range.start);
    stage.margin.focus(to);
  };

  readonly #onCaretKey = (event: KeyboardEvent): void => {
    if (!this.#marking.caretKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly #onCaretBlur = (event: FocusEvent): void => {
    // Going to the toolbar is part of caret mode; leaving the window is not leaving it.
    if (event.relatedTarget === this.toolbar || !document.hasFocus()) return;
    this.#marking.endCaret();
  };

  readonly #onDocumentKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented && this.#marking.dismiss()) {
      event.preventDefault();
      return;
    }
    if (!this.singleKeys || !this.checkVisibility()) return;
    const act = this.#acts[singleKey(event) ?? ''];
    if (!act) return;
    event.preventDefault();
    act();
  };

  readonly #acts: Readonly<Record<string, () => void>> = {
    j: () => this.nextClaim(),
    k: () => this.previousClaim(),
    n: () => this.nextSentence(),
    p: () => this.previousSentence(),
    m: () => this.markSelection(),
    c: () => this.toggleCaretMode(),
  };
}

customElements.define('article-view', ArticleView);

declare global {
  interface HTMLElementTagNameMap {
    'article-view': ArticleView;
  }
}
