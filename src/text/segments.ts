/** Overlapping spans flattened, so that a text can be drawn with marks that never nest. */
import { checkOrder, type Offset, type Range } from './offsets.ts';

/** A stretch to be marked, and whose it is. */
export interface Span extends Range {
  readonly id: string;
}

/** A piece of text with the same spans over all of it. */
export interface Segment extends Range {
  /** Ids of the spans over it, by span start, then id; empty where there is none. */
  readonly ids: readonly string[];
}

/**
 * Cuts `bounds` at every start and end of a span. The segments cover the bounds completely, in
 * order, without gap or overlap and never empty; empty bounds give none. Spans are clipped to the
 * bounds, empty ones cut nothing, and an id that covers a piece twice is named once. RangeError for
 * a range whose end lies before its start.
 *
 * Time grows with the spans (times their logarithm) and with the ids in the answer.
 */
export function segments(bounds: Range, spans: readonly Span[]): readonly Segment[] {
  checkOrder(bounds);
  const inside = spans.filter((span) => {
    checkOrder(span);
    return Math.max(span.start, bounds.start) < Math.min(span.end, bounds.end);
  });
  inside.sort((a, b) => a.start - b.start || compareIds(a.id, b.id));
  const cuts = new Set<Offset>([bounds.start, bounds.end]);
  for (const { start, end } of inside) {
    if (start > bounds.start) cuts.add(start);
    if (end < bounds.end) cuts.add(end);
  }
  const places = [...cuts].sort((a, b) => a - b);

  const result: Segment[] = [];
  let active: Span[] = [];
  let coming = 0;
  for (let i = 0; i + 1 < places.length; i++) {
    const start = places[i] as Offset;
    const end = places[i + 1] as Offset;
    if (active.some((span) => span.end <= start)) active = active.filter((s) => s.end > start);
    for (let span; (span = inside[coming]) && span.start <= start; coming++) active.push(span);
    const ids = Object.freeze([...new Set(active.map(({ id }) => id))]);
    result.push(Object.freeze({ start, end, ids }));
  }
  return Object.freeze(result);
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
