/** Where the markers in the margin stand, so that none covers another. */

/** What a marker asks for: the height at which its line of text begins, in pixels, ascending. */
export interface MarkerWish {
  readonly line: number;
}

export interface MarkerSlot {
  readonly top: number;
  /** Place in a row of markers whose claims begin on one line; 0 when it stands alone. */
  readonly column: number;
  /** Whether it has its row to itself, and so room for its words. */
  readonly alone: boolean;
}

export interface MarginSize {
  /** Height of one marker. */
  readonly height: number;
  /** Least space between two rows. */
  readonly gap: number;
  /** How many markers without words fit beside each other. */
  readonly columns: number;
}

/** Lines whose tops differ by less than this are one line: marks may be a little taller. */
const SAME_LINE = 6;

/**
 * Gives each wish a slot at its line, or as little below as those above it allow. Markers of one
 * line share rows.
 */
export function layoutMargin(
  wishes: readonly MarkerWish[],
  size: MarginSize,
): readonly MarkerSlot[] {
  const slots: MarkerSlot[] = [];
  let free = -Infinity;
  for (let i = 0; i < wishes.length;) {
    const { line } = wishes[i] as MarkerWish;
    let end = i + 1;
    while (end < wishes.length && (wishes[end] as MarkerWish).line - line < SAME_LINE) end++;
    const count = end - i;
    for (let k = 0; k < count; k += size.columns) {
      const inRow = Math.min(size.columns, count - k);
      const top = Math.max(line, free);
      for (let column = 0; column < inRow; column++) {
        slots.push({ top, column, alone: inRow === 1 });
      }
      free = top + size.height + size.gap;
    }
    i = end;
  }
  return slots;
}
