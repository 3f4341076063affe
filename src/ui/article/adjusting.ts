/**
 * Adjusting a saved appearance: its handles are dragged, moved by keys or by the small bar, and the
 * words as they would be are shown and said before anything is asked for. Leaving the handles saves,
 * as leaving a field does; Escape goes back. One adjustment is one intention.
 */
import { msg, str } from '@lit/localize';
import { html, type nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { AppearanceId, ClaimId } from '../../claims/ids.ts';
import type { Offset, Range } from '../../text/offsets.ts';
import { blockAt } from '../../text/revision-text.ts';
import { formatNumber } from '../format.ts';
import { announce, intend } from '../intend.ts';
import './adjust-bar.ts';
import type { AdjustBar } from './adjust-bar.ts';
import type { ArticleMark } from './article-mark.ts';
import { bySign, byWord, stretchOf, toPlace, toSentence, type Edge } from './edge-steps.ts';
import type { Stretch } from './edge-steps.ts';
import { blockIsRtl, offsetNear } from './geometry.ts';
import { HandleDrag } from './handle-drag.ts';
import { buttonOf, handleOf, lineOfEdge, placeHandles, renderHandles } from './handles.ts';
import type { AdjustableMark, HandleId, HandleListeners } from './handles.ts';
import type { MarkTable } from './mark-table.ts';
import { PassagePaint, placeOf } from './passage.ts';
import type { Sight } from './sight.ts';
import type { Stage } from './stage.ts';

/** The view whose marks can be adjusted. */
export interface AdjustingHost extends HTMLElement {
  readonly stage: Stage | null;
  readonly sight: Sight | null;
  /** The marks as the owner gave them last. */
  readonly table: MarkTable;
  readonly selected: ClaimId | null;
  readonly locale: string;
  readonly readOnly: boolean;
  addController(controller: ReactiveController): void;
}

/** An appearance whose handle is in use. */
interface Use {
  readonly claim: ClaimId;
  readonly appearance: AppearanceId;
  /** The words as they are saved. */
  readonly saved: Range;
  edge: Edge;
  now: Stretch;
  /** Whether the bar is shown: not while dragging, which needs none. */
  bar: boolean;
}

/** Steps follow each other quickly; only where they come to rest is said. */
const SAID_AFTER_MS = 300;
/** So long the words asked for stay painted when no answer comes: the desk refused. */
const ANSWER_MS = 500;
/** A knob stands this far above or below its words. */
const KNOB = 28;

export class Adjusting implements ReactiveController {
  readonly #host: AdjustingHost;
  readonly #paint = new PassagePaint('adjusted-words');
  #use: Use | null = null;
  #drag: HandleDrag | null = null;
  /** Words asked for and not yet answered; shown until then. */
  #asked: {
    readonly appearance: AppearanceId;
    readonly saved: Range;
    readonly range: Range;
  } | null = null;
  #answer: ReturnType<typeof setTimeout> | undefined;
  #saying: ReturnType<typeof setTimeout> | undefined;
  /** Focus that comes with a press, or back from the bar, shows no bar. */
  #quietFocus = false;

  constructor(host: AdjustingHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#onGoing);
    document.addEventListener('visibilitychange', this.#onGoing);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#onGoing);
    document.removeEventListener('visibilitychange', this.#onGoing);
    this.reset();
  }

  /** The handles of the selected claim's appearances; to stand right after the text. */
  renderHandles(): TemplateResult | typeof nothing {
    return renderHandles(this.#marks, this.#host.table, this.#listeners);
  }

  /** The bar; to stand behind the handles, where Tab goes on to. */
  renderBar(): TemplateResult {
    return html`<adjust-bar
      @adjust-step=${(event: CustomEvent<{ more: boolean }>) => this.#step(event.detail.more)}
      @adjust-save=${() => this.#save()}
      @adjust-cancel=${() => this.#cancel()}
      @focusout=${(event: FocusEvent) => this.#left(event.relatedTarget)}
    ></adjust-bar>`;
  }

  /** Forgets everything: another text is shown. */
  reset(): void {
    clearTimeout(this.#saying);
    clearTimeout(this.#answer);
    this.#asked = null;
    this.#use = null;
    this.#drag?.end();
    this.#drag = null;
    this.place();
  }

  /** Before another claim is selected: what is pending on this one is saved. */
  settle(): void {
    if (this.#drag) this.#revert();
    this.#commit();
  }

  /** After new marks came: an answer, or a change that somebody else made meanwhile. */
  marksChanged(): void {
    const asked = this.#asked;
    const answer = asked && this.#markOf(asked.appearance);
    if (asked && (!answer || !same(answer.range, asked.saved))) {
      this.#forgetAsked();
      if (answer) {
        const number = formatNumber(answer.number);
        this.#say(msg(str`Saved. Claim ${number}: ${this.#wordsOf(answer.range)}`));
      }
    }
    const use = this.#use;
    const mark = use && this.#markOf(use.appearance);
    if (use && !(mark && same(mark.range, use.saved))) {
      // The answer may come when the next step is made already.
      const answered = mark !== null && asked !== null && asked.appearance === use.appearance;
      if (!answered && this.#changed) {
        this.#say(msg('The place of the claim changed meanwhile. Your step was not saved.'));
      }
      this.#drag?.end();
      this.#drag = null;
      this.#use =
        mark === null
          ? null
          : { ...use, saved: mark.range, now: answered ? use.now : stretchOf(mark.range) };
    }
    this.place();
  }

  /** Puts handles, paint and bar where they belong; after steps, and after the layout changed. */
  place(): void {
    const { stage, sight } = this.#host;
    const adjustBar = this.#bar;
    const handles = this.#handles;
    const use = this.#use;
    const pending = this.#changed ? (use?.now.words ?? null) : (this.#asked?.range ?? null);
    if (stage) {
      this.#paint.show(stage.text, pending);
      stage.text.container.classList.toggle('adjusting', pending !== null);
      if (handles) placeHandles(handles, stage.text, (appearance) => this.#rangeOf(appearance));
    }
    if (!adjustBar) return;
    const at = use?.bar && stage && sight && placeOf(stage.text, use.now.words, sight.frame);
    adjustBar.place = at ? { x: at.x, top: at.top - KNOB, bottom: at.bottom + KNOB } : null;
    adjustBar.adjustment = use?.bar
      ? {
          number: this.#markOf(use.appearance)?.number ?? 0,
          edge: use.edge,
          changed: this.#changed,
          existing: this.#existing?.number ?? null,
        }
      : null;
  }

  /** Moves the edge in use by a word: one more, or one fewer. */
  #step(more: boolean): void {
    const use = this.#use;
    if (use) this.#move((use.edge === 'end') === more, false);
  }

  /** Asks for the pending words; nothing happens when they are the saved ones. */
  #commit(): void {
    const use = this.#use;
    if (!use) return;
    const changed = this.#changed;
    const taken = this.#existing !== null;
    clearTimeout(this.#saying);
    this.#use = null;
    if (changed) {
      const { claim, appearance, saved } = use;
      const range = use.now.words;
      // Where another claim stands there already, the desk refuses: the saved place is shown at once.
      if (!taken) {
        this.#asked = { appearance, saved, range };
        clearTimeout(this.#answer);
        this.#answer = setTimeout(() => this.#unanswered(), ANSWER_MS);
      }
      intend(this.#host, { do: 'adjust-appearance', claim, appearance, range });
    }
    this.place();
  }

  /** Saves from the bar; the focus goes back to the handle. */
  #save(): void {
    const use = this.#use;
    this.#commit();
    if (use) this.#focusQuietly(use);
  }

  /** Takes the pending steps back, or leaves the handles when there are none. */
  #cancel(): void {
    const use = this.#use;
    if (!use) return;
    if (this.#changed) {
      this.#revert();
      this.#focusQuietly(use);
      return;
    }
    this.#use = null;
    this.place();
    const mark = this.#markOf(use.appearance);
    if (mark) this.#host.stage?.margin.focus(mark);
  }

  /** When the focus leaves the handles or their bar for `to`: elsewhere, what is pending is saved. */
  #left(to: EventTarget | null): void {
    // Leaving the window is not leaving the handles.
    if (!document.hasFocus() || this.#drag) return;
    if (to instanceof Node && (to === this.#bar || this.#handles?.contains(to))) return;
    this.#commit();
  }

  get #handles(): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('.handles') ?? null;
  }

  get #bar(): AdjustBar | null {
    return this.#host.shadowRoot?.querySelector('adjust-bar') ?? null;
  }

  get #marks(): readonly AdjustableMark[] {
    const { selected, readOnly, table } = this.#host;
    return selected === null || readOnly ? [] : table.of(selected).filter(isAdjustable);
  }

  get #changed(): boolean {
    const use = this.#use;
    return use !== null && !same(use.now.words, use.saved);
  }

  /** The mark that has exactly the pending words already, or null. */
  get #existing(): ArticleMark | null {
    return this.#use && this.#changed ? this.#host.table.exactly(this.#use.now.words) : null;
  }

  #markOf(appearance: AppearanceId): AdjustableMark | null {
    return this.#marks.find(({ adjustable }) => adjustable === appearance) ?? null;
  }

  /** The words shown: pending, asked for, or saved. */
  #rangeOf(appearance: AppearanceId): Range | null {
    if (this.#use?.appearance === appearance) return this.#use.now.words;
    if (this.#asked?.appearance === appearance) return this.#asked.range;
    return this.#markOf(appearance)?.range ?? null;
  }

  /** Takes a handle in use. What is pending on another appearance is saved first. */
  #take({ appearance, edge }: HandleId, bar: boolean): Use | null {
    if (this.#use && this.#use.appearance !== appearance) this.#commit();
    const mark = this.#markOf(appearance);
    const range = this.#rangeOf(appearance);
    if (!mark || !range) return null;
    const { claim } = mark;
    this.#use ??= { claim, appearance, saved: mark.range, edge, now: stretchOf(range), bar };
    this.#use.edge = edge;
    this.#use.bar = bar;
    return this.#use;
  }

  #move(onwards: boolean, smallest: boolean): void {
    const { stage } = this.#host;
    const use = this.#use;
    if (!stage || !use) return;
    const { revision } = stage.text;
    const { edge, now } = use;
    const next = (smallest ? bySign : byWord)(revision, now, edge, onwards);
    if (next) this.#show(next);
    else if ((edge === 'end') === onwards) {
      this.#say(edge === 'end' ? msg('The text ends here.') : msg('The text begins here.'));
    } else this.#say(msg('One word has to stay.'));
  }

  /** Shows a step, and says its words once no further step follows. */
  #show(next: Stretch): void {
    const { stage, sight } = this.#host;
    const use = this.#use;
    if (!stage || !use) return;
    use.now = next;
    const { words } = next;
    const seen = use.edge === 'start' ? words.start : ((words.end - 1) as Offset);
    if (!this.#drag) sight?.reveal(stage.text, seen);
    this.place();
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => this.#sayPending(), SAID_AFTER_MS);
  }

  #sayPending(): void {
    if (!this.#use) return;
    const words = this.#wordsOf(this.#use.now.words);
    const existing = this.#existing;
    this.#say(
      existing
        ? msg(str`Claim ${formatNumber(existing.number)} has exactly these words already: ${words}`)
        : msg(str`Selected: ${words}`),
    );
  }

  #revert(): void {
    const use = this.#use;
    this.#drag?.end();
    this.#drag = null;
    if (!use) return;
    const changed = this.#changed;
    use.now = stretchOf(use.saved);
    clearTimeout(this.#saying);
    this.place();
    if (changed) this.#say(msg(str`Back to the saved words: ${this.#wordsOf(use.saved)}`));
  }

  #unanswered(): void {
    this.#forgetAsked();
    this.place();
  }

  #forgetAsked(): void {
    clearTimeout(this.#answer);
    this.#asked = null;
  }

  #focusQuietly(handle: HandleId): void {
    this.#quietFocus = true;
    buttonOf(this.#handles, handle)?.focus({ preventScroll: true });
    this.#quietFocus = false;
  }

  #say(words: string): void {
    clearTimeout(this.#saying);
    announce(this.#host, words);
  }

  #wordsOf({ start, end }: Range): string {
    return this.#host.stage?.text.revision.text.slice(start, end).replaceAll('\n', ' ') ?? '';
  }

  /** Moves the dragged edge to where the pointer holds it. */
  #follow(drag: HandleDrag): void {
    const { stage, shadowRoot } = this.#host;
    const use = this.#use;
    if (!stage || !shadowRoot || !use) return;
    const from = use.edge === 'start' ? use.now.words.start : use.now.words.end;
    const place = offsetNear(stage.text, shadowRoot, drag.point, from);
    const next =
      place !== null && toPlace(stage.text.revision, drag.base, use.edge, place, drag.fine);
    if (next && !same(next.words, use.now.words)) this.#show(next);
  }

  readonly #press = (event: PointerEvent): void => {
    const { stage, sight } = this.#host;
    const handles = this.#handles;
    const handle = handleOf(event);
    if (!handle || !stage || !sight || !handles || event.button !== 0 || !event.isPrimary) return;
    // Nothing is selected, and the focus is ours to set: a touch would set none.
    event.preventDefault();
    this.#focusQuietly(handle);
    const use = this.#take(handle, false);
    const line = use && lineOfEdge(stage.text, use.now.words, handle.edge);
    if (use && line) {
      this.#drag = new HandleDrag(
        event,
        { handle: handle.button, layer: handles, line, sight },
        {
          base: use.now,
          follow: (drag) => this.#follow(drag),
        },
      );
    }
    this.place();
  };

  readonly #pointerMove = (event: PointerEvent): void => this.#drag?.move(event);

  readonly #release = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (!drag?.isBy(event)) return;
    this.#drag = null;
    drag.end();
    if (drag.moved) this.#commit();
    // A tap: the bar does without dragging.
    else if (this.#use) this.#use.bar = true;
    this.place();
  };

  readonly #cancelDrag = (event: PointerEvent): void => {
    if (this.#drag?.isBy(event)) this.#revert();
  };

  readonly #click = (event: MouseEvent): void => {
    // Beneath lie marks, which are none of this click's.
    event.stopPropagation();
    const handle = handleOf(event);
    // Pressed by a key or by assistive technology; a pointer was heard already.
    if (!handle || event.detail > 0) return;
    this.#take(handle, true);
    this.place();
  };

  readonly #key = (event: KeyboardEvent): void => {
    const handle = handleOf(event);
    if (!handle || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (this.#drag ? event.key !== 'Escape' : !this.#acts(event, handle)) return;
    if (this.#drag) this.#revert();
    event.preventDefault();
    event.stopPropagation();
  };

  /** Acts on a key pressed on a handle; false leaves it to the browser. */
  #acts({ key, shiftKey }: KeyboardEvent, handle: HandleId): boolean {
    const { stage, locale } = this.#host;
    if (!stage || !/^(?:Arrow(?:Left|Right)|Home|End|Enter|Escape)$/.test(key)) return false;
    const use = this.#take(handle, true);
    if (!use) return false;
    if (key === 'Enter') {
      if (this.#changed) this.#commit();
      else this.#say(msg('Nothing is changed yet. Arrow keys move the handle.'));
    } else if (key === 'Escape') this.#cancel();
    else if (key === 'Home' || key === 'End') {
      const to = key === 'Home' ? 'start' : 'end';
      const next = toSentence(stage.text.revision, use.now, use.edge, to, locale);
      if (next) this.#show(next);
    } else {
      // Left and right are as seen: in words from right to left, the left arrow goes on.
      const at = use.edge === 'start' ? use.now.words.start : ((use.now.words.end - 1) as Offset);
      const rtl = blockIsRtl(stage.text, blockAt(stage.text.revision, at));
      this.#move((key === 'ArrowRight') !== rtl, shiftKey);
    }
    this.place();
    return true;
  }

  readonly #enter = (event: FocusEvent): void => {
    const handle = handleOf(event);
    if (!handle || this.#quietFocus) return;
    this.#take(handle, true);
    this.place();
  };

  readonly #onGoing = (event: Event): void => {
    if (event.type === 'visibilitychange' && document.visibilityState === 'visible') return;
    this.settle();
  };

  readonly #listeners: HandleListeners = {
    press: this.#press,
    move: this.#pointerMove,
    release: this.#release,
    cancel: this.#cancelDrag,
    click: this.#click,
    key: this.#key,
    enter: this.#enter,
    leave: (event) => this.#left(event.relatedTarget),
  };
}

function isAdjustable(mark: ArticleMark): mark is AdjustableMark {
  return mark.adjustable !== null;
}

function same(a: Range, b: Range): boolean {
  return a.start === b.start && a.end === b.end;
}
