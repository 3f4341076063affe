/**
 * Which words of a rewritten sentence stayed? The heaviest common sequence of words: rare words
 * weigh more, and words that follow each other in both weigh more than scattered ones, so that a
 * stray "the" does not tear a phrase apart.
 */
import type { Words } from './word-scan.ts';

/** What a word gains when the word before it stayed in front of it, in both texts. */
const FOLLOWS = 0.35;
/** Larger tables are not made: the caller counts the cells against its budget first. */
export const MOST_CELLS = 1 << 18;

const SMALL_TABLE = 4096;

let score = new Float64Array(1024);
let choice = new Uint8Array(1024);

/**
 * Aligns words of `a` with words of `b`, given as rising word indexes, and calls `same` for each
 * pair that stayed. Returns the cells of work done. Does nothing when the table would have more
 * than {@link MOST_CELLS} cells after equal ends are taken off.
 */
export function alignWords(
  a: Words,
  olds: ArrayLike<number>,
  b: Words,
  news: ArrayLike<number>,
  weight: Float64Array,
  same: (old: number, now: number) => void,
): number {
  let a0 = 0;
  let b0 = 0;
  let a1 = olds.length;
  let b1 = news.length;
  const idA = (i: number): number => a.id[olds[i] as number] as number;
  const idB = (j: number): number => b.id[news[j] as number] as number;
  // Taking equal ends off may take the wrong one of two equal words: only where the table is large.
  const large = (a1 + 1) * (b1 + 1) > SMALL_TABLE;
  while (large && a0 < a1 && b0 < b1 && idA(a0) === idB(b0))
    same(olds[a0++] as number, news[b0++] as number);
  while (large && a0 < a1 && b0 < b1 && idA(a1 - 1) === idB(b1 - 1)) {
    same(olds[--a1] as number, news[--b1] as number);
  }
  const n = a1 - a0;
  const m = b1 - b0;
  const width = m + 1;
  const cells = (n + 1) * width;
  if (n === 0 || m === 0 || cells > MOST_CELLS) return n + m;
  if (score.length < cells) {
    score = new Float64Array(cells);
    choice = new Uint8Array(cells);
  }
  for (let j = 0; j <= m; j++) score[j] = choice[j] = 0;
  for (let i = 1; i <= n; i++) {
    const row = i * width;
    const above = row - width;
    score[row] = choice[row] = 0;
    const id = idA(a0 + i - 1);
    const gain = weight[id] as number;
    for (let j = 1; j <= m; j++) {
      let most = score[above + j] as number;
      let how = 1;
      const left = score[row + j - 1] as number;
      if (left > most) {
        most = left;
        how = 2;
      }
      if (id === idB(b0 + j - 1)) {
        const diagonal = above + j - 1;
        const follows = choice[diagonal] === 3 || (i === 1 && j === 1);
        const both = (score[diagonal] as number) + gain + (follows ? FOLLOWS : 0);
        if (both >= most) {
          most = both;
          how = 3;
        }
      }
      score[row + j] = most;
      choice[row + j] = how;
    }
  }
  for (let i = n, j = m; i > 0 && j > 0;) {
    const how = choice[i * width + j];
    if (how === 3) {
      i--;
      j--;
      same(olds[a0 + i] as number, news[b0 + j] as number);
    } else if (how === 1) i--;
    else j--;
  }
  return cells;
}
