/**
 * The two handles of each appearance of the selected claim: buttons in a layer over the text, at the
 * first and behind the last of its words. They stand after the text in the document, so that Tab
 * goes from the claim's marker to its handles.
 */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AppearanceId } from '../../claims/ids.ts';
import type { Offset, Range } from '../../text/offsets.ts';
import { blockAt } from '../../text/revision-text.ts';
import type { ArticleMark } from './article-mark.ts';
import type { ArticleText } from './article-text.ts';
import type { Edge } from './edge-steps.ts';
import { caretLine, endLine, type CaretLine } from './geometry.ts';
import { handleName } from './mark-words.ts';
import type { MarkTable } from './mark-table.ts';

/** A mark that can be adjusted. */
export interface AdjustableMark extends ArticleMark {
  readonly adjustable: AppearanceId;
}

/** One handle: an edge of an appearance. */
export interface HandleId {
  readonly appearance: AppearanceId;
  readonly edge: Edge;
}

/** What happens on the handles; `handleOf` says on which. */
export interface HandleListeners {
  readonly press: (event: PointerEvent) => void;
  readonly move: (event: PointerEvent) => void;
  readonly release: (event: PointerEvent) => void;
  readonly cancel: (event: PointerEvent) => void;
  readonly click: (event: MouseEvent) => void;
  readonly key: (event: KeyboardEvent) => void;
  readonly enter: (event: FocusEvent) => void;
  readonly leave: (event: FocusEvent) => void;
}

const EDGES: readonly Edge[] = ['start', 'end'];

/** The layer; nothing where no mark can be adjusted. */
export function renderHandles(
  marks: readonly AdjustableMark[],
  table: MarkTable,
  on: HandleListeners,
): TemplateResult | typeof nothing {
  if (marks.length === 0) return nothing;
  // Screen readers hand arrow keys over to an application only.
  return html`<div
    class="handles"
    role="application"
    aria-label=${msg('Place of the claim')}
    @pointerdown=${on.press}
    @pointermove=${on.move}
    @pointerup=${on.release}
    @pointercancel=${on.cancel}
    @lostpointercapture=${on.cancel}
    @click=${on.click}
    @keydown=${on.key}
    @focusin=${on.enter}
    @focusout=${on.leave}
  >
    ${repeat(
      marks,
      (mark) => mark.adjustable,
      (mark) =>
        EDGES.map(
          (edge) =>
            html`<button
              type="button"
              class="handle ${edge}"
              data-appearance=${mark.adjustable}
              data-edge=${edge}
              aria-label=${handleName(mark, edge, table)}
              aria-description=${msg(
                'Arrow keys move it word by word, with Shift by the smallest step. Home and End go to the edges of the sentence. Enter saves, Escape goes back.',
              )}
            ></button>`,
        ),
    )}
  </div>`;
}

/** The handle an event happened on, or null beside them. */
export function handleOf(event: Event): (HandleId & { readonly button: HTMLElement }) | null {
  const button = event.target instanceof Element && event.target.closest<HTMLElement>('.handle');
  if (!button) return null;
  const { appearance, edge } = button.dataset;
  return { appearance: appearance as AppearanceId, edge: edge as Edge, button };
}

/** The button of a handle, or null while it is not drawn. */
export function buttonOf(layer: HTMLElement | null, { appearance, edge }: HandleId) {
  const buttons = layer?.querySelectorAll<HTMLElement>(`.handle.${edge}`) ?? [];
  return [...buttons].find(({ dataset }) => dataset['appearance'] === appearance) ?? null;
}

/** Where an edge of words stands on the screen, or null while it is not laid out. */
export function lineOfEdge(text: ArticleText, range: Range, edge: Edge): CaretLine | null {
  return edge === 'start' ? caretLine(text, range.start) : endLine(text, range.end);
}

/** Puts every handle where its words begin or end; those whose words are not drawn are hidden. */
export function placeHandles(
  layer: HTMLElement,
  text: ArticleText,
  rangeOf: (appearance: AppearanceId) => Range | null,
): void {
  const origin = layer.getBoundingClientRect();
  // Reads everything first, then writes.
  const places = [...layer.querySelectorAll<HTMLElement>('.handle')].map((button) => {
    const edge = button.dataset['edge'] as Edge;
    const range = rangeOf(button.dataset['appearance'] as AppearanceId);
    const line = range && isDrawn(text, range, edge) ? lineOfEdge(text, range, edge) : null;
    return { button, edge, line };
  });
  for (const { button, edge, line } of places) {
    button.classList.toggle('unplaced', line === null);
    if (!line) continue;
    button.style.left = `${(line.x - origin.left).toFixed(1)}px`;
    button.style.top = `${((edge === 'start' ? line.top : line.bottom) - origin.top).toFixed(1)}px`;
    button.style.setProperty('--line', `${(line.bottom - line.top).toFixed(1)}px`);
  }
}

/** Measuring must not be what draws a far part of a long text. */
function isDrawn(text: ArticleText, { start, end }: Range, edge: Edge): boolean {
  const at = edge === 'start' ? start : ((end - 1) as Offset);
  return text.drawingIfFilled(blockAt(text.revision, at).index) !== null;
}
