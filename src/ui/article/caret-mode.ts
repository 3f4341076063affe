/**
 * Moving through the text and selecting in it by keyboard alone, with a caret of our own, since the
 * browsers' caret browsing is off by default and missing on some. It has the focus on an element of
 * its own, so that screen readers hand the arrow keys over; what it comes to is said aloud.
 */
import { msg, str } from '@lit/localize';
import { range, type Offset, type Range } from '../../text/offsets.ts';
import { sentenceAt } from '../../text/sentences.ts';
import type { ArticleText } from './article-text.ts';
import { caretStep } from './caret-moves.ts';
import { caretLine } from './geometry.ts';
import { sentenceFrom } from './sentence-steps.ts';
import { letterOf } from './single-keys.ts';

/** What caret mode needs of the view around it. */
export interface CaretHost {
  readonly text: ArticleText;
  /** Language of the text. */
  readonly locale: string;
  /** The element drawn as the caret; it takes the focus and is positioned in its parent. */
  readonly caret: HTMLElement;
  /** Scrolls so far that the offset can be seen. */
  show(at: Offset): void;
  say(words: string): void;
  /** The selection changed; null when it is empty. Untrimmed. */
  selected(selection: Range | null): void;
  /** Enter, or `m`: the selection is to be marked. */
  mark(): void;
  /** Shift and Enter: the selection is to become an appearance of the selected claim. */
  add(): void;
  /** Tab: to the toolbar. False when there is none. */
  enterToolbar(): boolean;
  /** Escape. */
  leave(): void;
}

export class CaretMode {
  readonly #host: CaretHost;
  #active = false;
  #anchor = 0 as Offset;
  #at = 0 as Offset;
  /** The upright line that up and down keep to, until another key moves. */
  #goal: number | null = null;

  constructor(host: CaretHost) {
    this.#host = host;
  }

  get active(): boolean {
    return this.#active;
  }

  /** Where the caret stands. */
  get at(): Offset {
    return this.#at;
  }

  /** Between anchor and caret, or null when nothing is selected. Untrimmed. */
  get selection(): Range | null {
    if (this.#anchor === this.#at) return null;
    return range(Math.min(this.#anchor, this.#at), Math.max(this.#anchor, this.#at));
  }

  /** Begins at an offset, or with a selection, whose end is the caret. */
  start(at: Range): void {
    this.#active = true;
    this.#goal = null;
    this.#anchor = at.start;
    this.#at = at.end;
    const { caret } = this.#host;
    caret.hidden = false;
    this.#moved();
    caret.focus({ preventScroll: true });
    this.#host.say(
      msg(
        'Caret mode. Arrows move, Shift extends, Space takes the sentence, Enter marks, Escape leaves.',
      ),
    );
  }

  /** Ends; the host moves the focus. */
  stop(): void {
    this.#active = false;
    this.#host.caret.hidden = true;
  }

  /** Lets the selection go where the caret stands. */
  collapse(): void {
    this.#anchor = this.#at;
    if (this.#active) this.#moved();
  }

  /** Puts the caret where it belongs after the text was laid out anew. */
  place(): void {
    if (!this.#active) return;
    const { text, caret } = this.#host;
    const line = caretLine(text, this.#at);
    const box = caret.offsetParent?.getBoundingClientRect();
    if (!line || !box) return;
    caret.style.left = `${(line.x - box.left).toFixed(1)}px`;
    caret.style.top = `${(line.top - box.top).toFixed(1)}px`;
    caret.style.blockSize = `${(line.bottom - line.top).toFixed(1)}px`;
  }

  /** Acts on a key pressed while the caret has the focus; false leaves it to the browser. */
  key(event: KeyboardEvent): boolean {
    if (event.isComposing) return false;
    const far = event.ctrlKey || event.altKey;
    if (event.key === 'Escape') this.#host.leave();
    else if (event.key === 'Tab') return !event.shiftKey && this.#host.enterToolbar();
    else if (event.key === 'Enter' && !far && !event.metaKey) this.#enter(event.shiftKey);
    else if (event.key === ' ' && !far && !event.metaKey) this.#takeSentence(event.shiftKey);
    else if (letterOf(event) === 'm' && !far && !event.metaKey) this.#enter(false);
    else return this.#step(event, far);
    return true;
  }

  #step(event: KeyboardEvent, far: boolean): boolean {
    const { text } = this.#host;
    const x = this.#goal ?? caretLine(text, this.#at)?.x ?? 0;
    const step = caretStep(text, this.#at, { key: event.key, far, furthest: event.metaKey }, x);
    if (!step) return false;
    this.#goal = step.vertical ? x : null;
    this.#at = step.to;
    if (!event.shiftKey) this.#anchor = step.to;
    this.#moved();
    this.#say(step.said, event.shiftKey);
    return true;
  }

  #enter(asAppearance: boolean): void {
    if (this.selection === null) {
      this.#host.say(msg('Nothing is selected. Space takes the sentence.'));
    } else if (asAppearance) this.#host.add();
    else this.#host.mark();
  }

  /** Takes the sentence at the caret; with Shift, the selection grows by the sentence that follows. */
  #takeSentence(further: boolean): void {
    const { text, locale } = this.#host;
    const selection = this.selection;
    const sentence =
      further && selection
        ? sentenceFrom(text.revision, selection.end, locale)
        : sentenceAt(text.revision, selection?.start ?? this.#at, locale);
    if (!sentence) return;
    this.#anchor = further && selection ? selection.start : sentence.start;
    this.#at = sentence.end;
    this.#goal = null;
    this.#moved();
    this.#say(sentence, true);
  }

  #moved(): void {
    this.#host.show(this.#at);
    this.place();
    this.#host.selected(this.selection);
  }

  #say({ start, end }: Range, selecting: boolean): void {
    const words = this.#host.text.revision.text.slice(start, end);
    const heard = words === '\n' ? msg('New block') : words.trim() === '' ? msg('Space') : words;
    this.#host.say(selecting ? msg(str`Selected: ${heard}`) : heard);
  }
}
