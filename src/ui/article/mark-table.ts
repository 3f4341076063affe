/**
 * All marks of the text shown, in reading order, and what changed since the table before. A new
 * list of ten thousand marks that differs in one costs one walk over both lists, and names the one.
 */
import type { ClaimId } from '../../claims/ids.ts';
import { IntervalIndex } from '../../text/interval-index.ts';
import type { Offset, Range } from '../../text/offsets.ts';
import { byPlace, type ArticleMark } from './article-mark.ts';

/** What the step from one table to the next takes away and brings, where the drawing differs. */
export interface MarkChanges {
  readonly removed: readonly ArticleMark[];
  readonly added: readonly ArticleMark[];
}

/** An unchanging set of marks. Answers come in reading order. */
export class MarkTable {
  /** All marks in reading order; empty ones are left out, since they stand nowhere. */
  readonly marks: readonly ArticleMark[];
  #index: IntervalIndex<ArticleMark> | null = null;
  /** Nearly every claim has one appearance: those get no array of their own. */
  #byClaim: ReadonlyMap<ClaimId, ArticleMark | ArticleMark[]> | null = null;

  constructor(marks: readonly ArticleMark[]) {
    const standing = marks.every(stands) ? marks : marks.filter(stands);
    this.marks = inOrder(standing) ? standing : [...standing].sort(byPlace);
  }

  /** The marks over the code unit at this offset. */
  at(offset: Offset): readonly ArticleMark[] {
    return this.#intervals.at(offset);
  }

  /** The marks that share a code unit with the range. */
  overlapping(range: Range): readonly ArticleMark[] {
    return this.#intervals.overlapping(range);
  }

  /** The marks of one claim: its appearances. */
  of(claim: ClaimId): readonly ArticleMark[] {
    const found = this.#claims.get(claim);
    return found === undefined ? [] : Array.isArray(found) ? found : [found];
  }

  /** Every claim once, in the order of first appearances. */
  get claims(): readonly ClaimId[] {
    return [...this.#claims.keys()];
  }

  get claimCount(): number {
    return this.#claims.size;
  }

  /** The first mark with exactly this range, or null. */
  exactly(range: Range): ArticleMark | null {
    const found = this.overlapping(range).find(
      (mark) => mark.range.start === range.start && mark.range.end === range.end,
    );
    return found ?? null;
  }

  /** Place of the first mark that starts at or after the offset; the number of marks if none does. */
  firstFrom(offset: number): number {
    let low = 0;
    let high = this.marks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.marks[middle] as ArticleMark).range.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  // Both are made on first use: drawing needs neither.
  get #intervals(): IntervalIndex<ArticleMark> {
    this.#index ??= new IntervalIndex(
      this.marks.map((mark) => ({ start: mark.range.start, end: mark.range.end, value: mark })),
    );
    return this.#index;
  }

  get #claims(): ReadonlyMap<ClaimId, ArticleMark | ArticleMark[]> {
    if (this.#byClaim) return this.#byClaim;
    const byClaim = new Map<ClaimId, ArticleMark | ArticleMark[]>();
    for (const mark of this.marks) {
      const known = byClaim.get(mark.claim);
      if (known === undefined) byClaim.set(mark.claim, mark);
      else if (Array.isArray(known)) known.push(mark);
      else byClaim.set(mark.claim, [known, mark]);
    }
    this.#byClaim = byClaim;
    return byClaim;
  }
}

/**
 * Which marks differ in what the text shows of them: place, claim or rating group. A mark whose
 * group changed is removed and added. Number, words and status belong to the margin alone.
 */
export function changesBetween(before: MarkTable, after: MarkTable): MarkChanges {
  const removed: ArticleMark[] = [];
  const added: ArticleMark[] = [];
  // Numbers shift when a claim is marked above, so marks are paired by place and claim only.
  const old = before.marks;
  const now = after.marks;
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    const a = old[i];
    const b = now[j];
    if (a !== undefined && b !== undefined && drawsAlike(a, b)) {
      i++;
      j++;
      continue;
    }
    const order = a === undefined ? 1 : b === undefined ? -1 : placeOnly(a, b);
    if (a !== undefined && order <= 0) {
      removed.push(a);
      i++;
    }
    if (b !== undefined && order >= 0) {
      added.push(b);
      j++;
    }
  }
  return { removed, added };
}

function drawsAlike(a: ArticleMark, b: ArticleMark): boolean {
  return (
    a === b ||
    (a.claim === b.claim &&
      a.range.start === b.range.start &&
      a.range.end === b.range.end &&
      a.group === b.group)
  );
}

function placeOnly(a: ArticleMark, b: ArticleMark): number {
  return a.range.start - b.range.start || b.range.end - a.range.end;
}

function stands(mark: ArticleMark): boolean {
  return mark.range.start < mark.range.end;
}

function inOrder(marks: readonly ArticleMark[]): boolean {
  for (let i = 1; i < marks.length; i++) {
    if (byPlace(marks[i - 1] as ArticleMark, marks[i] as ArticleMark) > 0) return false;
  }
  return true;
}
