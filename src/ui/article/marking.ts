/**
 * From chosen words to a mark: watches what the person selects, with the browser's selection, with
 * caret mode or sentence by sentence, and offers what can be done with it.
 */
import { msg } from '@lit/localize';
import type { ReactiveController } from 'lit';
import type { ClaimId } from '../../claims/ids.ts';
import type { Offset, Range } from '../../text/offsets.ts';
import { trimToWords } from '../../text/words.ts';
import { announce, intend, signal } from '../intend.ts';
import { CaretMode } from './caret-mode.ts';
import { offerFor, PassagePaint, placeOf, type LostAppearance, type Passage } from './passage.ts';
import { clearSelection, readSelection } from './read-selection.ts';
import type { SelectionToolbar } from './selection-toolbar.ts';
import type { Sight } from './sight.ts';
import { sentenceBefore, sentenceFrom } from './sentence-steps.ts';
import type { Stage } from './stage.ts';

/** The view that lets people mark. */
export interface MarkingHost extends HTMLElement {
  readonly stage: Stage | null;
  readonly scroller: HTMLElement | null;
  readonly sight: Sight | null;
  readonly caret: HTMLElement | null;
  readonly toolbar: SelectionToolbar | null;
  readonly selected: ClaimId | null;
  readonly lost: LostAppearance | null;
  readonly locale: string;
  readonly readOnly: boolean;
  addController(controller: ReactiveController): void;
  requestUpdate(): void;
}

export class Marking implements ReactiveController {
  readonly #host: MarkingHost;
  readonly #paint = new PassagePaint('caret-selection');
  #mode: CaretMode | null = null;
  #passage: Passage | null = null;
  #pressed = false;
  #frame = 0;

  constructor(host: MarkingHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('selectionchange', this.#onSelection);
    document.addEventListener('pointerup', this.#onRelease);
    document.addEventListener('pointercancel', this.#onRelease);
  }

  hostDisconnected(): void {
    document.removeEventListener('selectionchange', this.#onSelection);
    document.removeEventListener('pointerup', this.#onRelease);
    document.removeEventListener('pointercancel', this.#onRelease);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.reset();
  }

  /** Whether caret mode is on. */
  get caretMode(): boolean {
    return this.#mode?.active ?? false;
  }

  /** The words chosen, trimmed, or null. */
  get passage(): Range | null {
    return this.#passage?.range ?? null;
  }

  /** Forgets everything: another text is shown. */
  reset(): void {
    if (this.caretMode) this.#mode?.stop();
    this.#mode = null;
    this.#choose(null);
  }

  /** After the text, the marks or the frame moved: puts caret, paint and toolbar where they belong. */
  refresh(): void {
    this.#mode?.place();
    this.#show();
  }

  /** A press in the text begins a selection: what stood before goes. */
  pressed(): void {
    this.#pressed = true;
    if (this.#passage && this.#passage.from !== 'caret') this.#choose(null);
  }

  /** Marks the words chosen, or opens the claim that has exactly these words. */
  mark(): void {
    const { stage } = this.#host;
    const range = this.#readNow();
    if (!stage || this.#host.readOnly) return;
    if (!range) {
      announce(this.#host, msg('Select the words of the claim first.'));
      return;
    }
    const existing = stage.marks.exactly(range);
    if (existing) signal(this.#host, 'select-claim', { claim: existing.claim });
    else intend(this.#host, { do: 'mark-claim', range });
    this.#done();
  }

  /** Makes the words chosen an appearance of the selected claim. */
  add(): void {
    const { stage, selected } = this.#host;
    const range = this.#readNow();
    if (!stage || !range || selected === null || this.#host.readOnly) return;
    if (stage.marks.exactly(range)) return;
    intend(this.#host, { do: 'add-appearance', claim: selected, range });
    this.#done();
  }

  /** Makes the words chosen the place of the selected claim that was lost. */
  reattach(): void {
    const { stage, selected, lost } = this.#host;
    const range = this.#readNow();
    if (!stage || !range || selected === null || lost === null || this.#host.readOnly) return;
    const { appearance } = lost;
    intend(this.#host, { do: 'reattach-appearance', claim: selected, appearance, range });
    this.#done();
  }

  /** Lets the chosen words go. False when there were none. */
  dismiss(): boolean {
    if (!this.#passage) return false;
    const focusInside = this.#host.toolbar?.matches(':focus') ?? false;
    this.#mode?.collapse();
    this.#forget();
    if (focusInside) this.#focusBack();
    return true;
  }

  /** Starts caret mode where the person is: at the chosen words, else at the top of what is seen. */
  startCaret(): void {
    const { stage, sight, caret } = this.#host;
    if (!stage || !sight || !caret || this.#host.readOnly || stage.text.blocks.length === 0) return;
    if (this.caretMode) {
      this.#focusBack();
      return;
    }
    const at = this.#readNow() ?? this.#readersPlace();
    const host = this.#host;
    this.#choose(null);
    this.#mode = new CaretMode({
      text: stage.text,
      caret,
      get locale() {
        return host.locale;
      },
      show: (offset) => sight.reveal(stage.text, offset),
      say: (words) => announce(host, words),
      selected: (selection) => this.#choose(selection, 'caret'),
      mark: () => this.mark(),
      add: () => this.add(),
      enterToolbar: () => this.#enterToolbar(),
      leave: () => this.leaveCaret(),
    });
    clearSelection(host.shadowRoot as ShadowRoot, stage.text);
    this.#mode.start(at);
    host.requestUpdate();
  }

  /** Leaves caret mode; the focus goes to the text. */
  leaveCaret(): void {
    if (!this.caretMode) return;
    this.endCaret();
    this.#host.scroller?.focus({ preventScroll: true });
    announce(this.#host, msg('Caret mode left.'));
  }

  /** Ends caret mode without moving the focus: it went elsewhere already. */
  endCaret(): void {
    if (!this.caretMode) return;
    this.#mode?.stop();
    this.#choose(null);
    this.#host.requestUpdate();
  }

  /** A key pressed on the caret; false leaves it to the browser. */
  caretKey(event: KeyboardEvent): boolean {
    return this.#mode?.key(event) ?? false;
  }

  /** Goes to the next (1) or previous (-1) sentence and chooses it. */
  stepSentence(way: 1 | -1): void {
    const { stage, sight, locale } = this.#host;
    if (!stage || !sight || stage.text.blocks.length === 0) return;
    const { revision } = stage.text;
    const here = this.#passage?.range ?? this.#readersPlace();
    const from = this.#passage && way > 0 ? here.end : here.start;
    const sentence =
      way > 0 ? sentenceFrom(revision, from, locale) : sentenceBefore(revision, from, locale);
    if (!sentence) {
      announce(
        this.#host,
        way > 0 ? msg('This is the last sentence.') : msg('This is the first sentence.'),
      );
      return;
    }
    clearSelection(this.#host.shadowRoot as ShadowRoot, stage.text);
    sight.reveal(stage.text, sentence.start);
    this.#choose(sentence, 'sentence');
    announce(this.#host, revision.text.slice(sentence.start, sentence.end));
  }

  /** Where reading stands: the selected claim while it can be seen, else the top of what is seen. */
  #readersPlace(): Range {
    const { stage, sight, selected } = this.#host;
    if (!stage || !sight) return { start: 0 as Offset, end: 0 as Offset };
    const top = sight.firstVisible(stage.text);
    const mark = selected === null ? undefined : stage.marks.of(selected)[0];
    const at = mark && mark.range.start >= top ? mark.range.start : top;
    return { start: at, end: at };
  }

  #choose(range: Range | null, from: Passage['from'] = 'selection'): void {
    const { stage, readOnly } = this.#host;
    const trimmed = range && stage && !readOnly ? trimToWords(stage.text.revision, range) : null;
    this.#passage = trimmed && { range: trimmed, from };
    if (stage) this.#paint.show(stage.text, from === 'selection' ? null : range);
    this.#show();
  }

  #show(): void {
    const { stage, toolbar, sight, selected, lost } = this.#host;
    if (!toolbar) return;
    const range = this.#passage?.range;
    const place = range && stage && sight ? placeOf(stage.text, range, sight.frame) : null;
    toolbar.offer = range && stage && place ? offerFor(range, stage.marks, selected, lost) : null;
    toolbar.place = place;
  }

  /** The chosen words; a selection made this very moment counts. */
  #readNow(): Range | null {
    const { stage } = this.#host;
    if (stage && (!this.#passage || this.#passage.from === 'selection')) {
      const selection = readSelection(this.#host.shadowRoot as ShadowRoot, stage.text);
      if (selection) this.#choose(selection);
    }
    return this.#passage?.range ?? null;
  }

  #done(): void {
    const focusInside = this.#host.toolbar?.matches(':focus') ?? false;
    this.#mode?.collapse();
    this.#forget();
    if (focusInside) this.#focusBack();
  }

  #forget(): void {
    const { stage } = this.#host;
    if (stage) clearSelection(this.#host.shadowRoot as ShadowRoot, stage.text);
    this.#choose(null);
  }

  #focusBack(): void {
    const { caret, scroller } = this.#host;
    (this.caretMode ? caret : scroller)?.focus({ preventScroll: true });
  }

  #enterToolbar(): boolean {
    const { toolbar } = this.#host;
    if (!toolbar?.offer) return false;
    toolbar.focus();
    return true;
  }

  readonly #onSelection = (): void => {
    // While a button is held the selection is still being made.
    if (!this.#pressed) this.#readSoon();
  };

  readonly #onRelease = (): void => {
    if (!this.#pressed) return;
    this.#pressed = false;
    this.#readSoon();
  };

  #readSoon(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      const { stage, shadowRoot } = this.#host;
      // A frame asked for before the button went down comes too early.
      if (!stage || !shadowRoot || this.#pressed) return;
      const selection = readSelection(shadowRoot, stage.text);
      if (selection) {
        if (this.caretMode) this.endCaret();
        this.#choose(selection);
      } else if (this.#passage?.from === 'selection') this.#choose(null);
    });
  }
}
