/** Choosing several rows of a list with boxes: by mouse, by touch, or with the keys alone. */
import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';

/**
 * Which rows are chosen, for an element that draws a box in each. Space ticks the box that has the
 * focus, the arrow keys go from box to box, Shift with an arrow key or with a click takes everything
 * between along. Rows that are not shown any more are not chosen any more.
 */
export class Selecting<Id extends string> implements ReactiveController {
  /** Whether boxes are shown. */
  active = false;
  readonly #host: LitElement;
  readonly #rows: () => readonly Id[];
  #chosen: ReadonlySet<Id> = new Set();
  /** The row that was ticked last: where a range begins. */
  #anchor: Id | null = null;

  /** `rows` gives the ids of the rows that are shown, in their order. */
  constructor(host: LitElement, rows: () => readonly Id[]) {
    this.#host = host;
    this.#rows = rows;
    host.addController(this);
  }

  hostConnected(): void {}

  /** The chosen rows in the order of the list. */
  get chosen(): readonly Id[] {
    return this.#rows().filter((id) => this.#chosen.has(id));
  }

  start(): void {
    this.active = true;
    this.#host.requestUpdate();
  }

  stop(): void {
    this.active = false;
    this.#choose(new Set());
  }

  all(): void {
    this.#choose(new Set(this.#rows()));
  }

  none(): void {
    this.#choose(new Set());
  }

  /** The box of a row; `label` names it, since it stands without words beside it. */
  box(id: Id, label: string): TemplateResult {
    return html`<input
      type="checkbox"
      class="pick"
      data-row=${id}
      aria-label=${label}
      .checked=${this.#chosen.has(id)}
      @click=${(event: MouseEvent) => this.#clicked(id, event)}
      @keydown=${(event: KeyboardEvent) => this.#pressed(id, event)}
    />`;
  }

  #clicked(id: Id, event: MouseEvent): void {
    const { checked } = event.target as HTMLInputElement;
    const chosen = new Set(this.#chosen);
    for (const each of event.shiftKey ? this.#between(id) : [id]) {
      if (checked) chosen.add(each);
      else chosen.delete(each);
    }
    this.#anchor = id;
    this.#choose(chosen);
  }

  #pressed(id: Id, event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const rows = this.#rows();
    const next = rows[rows.indexOf(id) + step];
    if (next === undefined) return;
    if (event.shiftKey) {
      this.#choose(new Set([...this.#chosen, id, next]));
      this.#anchor = next;
    }
    this.#host.renderRoot
      .querySelector<HTMLElement>(`.pick[data-row='${CSS.escape(next)}']`)
      ?.focus();
  }

  #between(id: Id): readonly Id[] {
    const rows = this.#rows();
    const to = rows.indexOf(id);
    const from = this.#anchor === null ? to : Math.max(0, rows.indexOf(this.#anchor));
    return rows.slice(Math.min(from, to), Math.max(from, to) + 1);
  }

  #choose(chosen: ReadonlySet<Id>): void {
    this.#chosen = chosen;
    this.#host.requestUpdate();
  }
}
