/**
 * What changed between two wordings, in words: Myers' algorithm in its linear-space form
 * (E. W. Myers, "An O(ND) difference algorithm and its variations", 1986) over word tokens.
 */

/** A run of text that stayed, went or came. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Steps along the edit graph after which what is left counts as replaced as a whole. */
export const DIFF_BUDGET = 2_000_000;

/**
 * One token: a word (numbers with their points and commas, words with their apostrophes), one sign
 * of a script without spaces, one emoji, a run of white space, or one other code point.
 */
const TOKEN = new RegExp(
  [
    String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]\p{M}*`,
    String.raw`[\p{L}\p{N}_][\p{L}\p{N}\p{M}_]*(?:['’.,\u00ad\u200c\u200d][\p{L}\p{N}_][\p{L}\p{N}\p{M}_]*)*`,
    String.raw`\p{RI}{2}`,
    String.raw`\p{ExtPict}[\p{EMod}\p{M}]*(?:\u200d\p{ExtPict}[\p{EMod}\p{M}]*)*`,
    String.raw`\s+`,
    String.raw`[^]\p{M}*`,
  ].join('|'),
  'gu',
);

/**
 * The changes in reading order, neighbours always of different kinds, what went before what came,
 * no empty text. Joined, 'same' and 'removed' give `before` exactly, 'same' and 'added' give
 * `after`. Two words that changed on both sides of a space are shown as one change. For equal texts
 * the answer is one 'same', for two empty ones nothing.
 *
 * Work is bounded by `budget` steps: when two very different long texts spend it, the stretch still
 * open is reported as removed and added whole; the joining stays exact.
 */
export function diffWords(
  before: string,
  after: string,
  budget = DIFF_BUDGET,
): readonly WordChange[] {
  const ids = new Map<string, number>();
  const intern = (token: string): number => {
    const id = ids.get(token) ?? ids.size;
    ids.set(token, id);
    return id;
  };
  const old = before.match(TOKEN) ?? [];
  const now = after.match(TOKEN) ?? [];
  const script = new Script(old, now);
  new Myers(old.map(intern), now.map(intern), script, budget).run();
  return script.finish();
}

/** Collects the edit script token by token and joins it into readable changes. */
class Script {
  readonly #old: readonly string[];
  readonly #now: readonly string[];
  readonly #changes: { kind: WordChange['kind']; text: string }[] = [];
  #removed = '';
  #added = '';
  #same = '';

  constructor(old: readonly string[], now: readonly string[]) {
    this.#old = old;
    this.#now = now;
  }

  same(from: number, to: number): void {
    for (let i = from; i < to; i++) this.#same += this.#old[i];
  }

  change(removedFrom: number, removedTo: number, addedFrom: number, addedTo: number): void {
    if (removedFrom === removedTo && addedFrom === addedTo) return;
    const pending = this.#removed !== '' || this.#added !== '';
    if (pending && this.#same !== '' && this.#same.trim() === '') {
      this.#removed += this.#same;
      this.#added += this.#same;
      this.#same = '';
    } else if (this.#same !== '') {
      this.#flush();
    }
    for (let i = removedFrom; i < removedTo; i++) this.#removed += this.#old[i];
    for (let i = addedFrom; i < addedTo; i++) this.#added += this.#now[i];
  }

  finish(): readonly WordChange[] {
    this.#flush();
    return Object.freeze(this.#changes.map((change) => Object.freeze(change)));
  }

  #flush(): void {
    if (this.#removed !== '') this.#changes.push({ kind: 'removed', text: this.#removed });
    if (this.#added !== '') this.#changes.push({ kind: 'added', text: this.#added });
    if (this.#same !== '') this.#changes.push({ kind: 'same', text: this.#same });
    this.#removed = this.#added = this.#same = '';
  }
}

class Myers {
  readonly #a: readonly number[];
  readonly #b: readonly number[];
  readonly #script: Script;
  readonly #forward: Int32Array;
  readonly #backward: Int32Array;
  #budget: number;

  constructor(a: readonly number[], b: readonly number[], script: Script, budget: number) {
    this.#a = a;
    this.#b = b;
    this.#script = script;
    this.#budget = budget;
    // d rounds cost d² steps at least, so that the budget bounds the diagonals, too.
    const rounds = Math.min(a.length + b.length, Math.ceil(Math.sqrt(Math.max(0, budget))));
    const size = 2 * (rounds + 3);
    this.#forward = new Int32Array(size);
    this.#backward = new Int32Array(size);
  }

  run(): void {
    this.#between(0, this.#a.length, 0, this.#b.length);
  }

  /** Writes the script for a[a0..a1) against b[b0..b1). */
  #between(a0: number, a1: number, b0: number, b1: number): void {
    const start = a0;
    while (a0 < a1 && b0 < b1 && this.#a[a0] === this.#b[b0]) {
      a0++;
      b0++;
    }
    this.#script.same(start, a0);
    let tail = 0;
    while (a0 < a1 && b0 < b1 && this.#a[a1 - 1] === this.#b[b1 - 1]) {
      a1--;
      b1--;
      tail++;
    }
    if (a0 === a1 || b0 === b1) {
      this.#script.change(a0, a1, b0, b1);
    } else {
      const middle = this.#middle(a0, a1, b0, b1);
      if (middle === null) {
        this.#script.change(a0, a1, b0, b1);
      } else {
        this.#between(a0, middle.a, b0, middle.b);
        this.#between(middle.a, a1, middle.b, b1);
      }
    }
    this.#script.same(a1, a1 + tail);
  }

  /** A point on a shortest path, found from both ends at once; null when the budget is spent. */
  #middle(a0: number, a1: number, b0: number, b1: number): { a: number; b: number } | null {
    const n = a1 - a0;
    const m = b1 - b0;
    const delta = n - m;
    const odd = (delta & 1) !== 0;
    const max = (n + m + 1) >> 1;
    const centre = this.#forward.length >> 1;
    const forward = this.#forward;
    const backward = this.#backward;
    forward[centre + 1] = 0;
    backward[centre + 1] = 0;
    for (let d = 0; d <= max; d++) {
      for (let k = -d; k <= d; k += 2) {
        const down =
          k === -d || (k !== d && at(forward, centre + k - 1) < at(forward, centre + k + 1));
        let x = down ? at(forward, centre + k + 1) : at(forward, centre + k - 1) + 1;
        let y = x - k;
        const from = x;
        while (x < n && y < m && this.#a[a0 + x] === this.#b[b0 + y]) {
          x++;
          y++;
        }
        forward[centre + k] = x;
        this.#budget -= 1 + x - from;
        const other = delta - k;
        if (odd && other >= -(d - 1) && other <= d - 1 && x + at(backward, centre + other) >= n) {
          return { a: a0 + x, b: b0 + y };
        }
      }
      for (let k = -d; k <= d; k += 2) {
        const down =
          k === -d || (k !== d && at(backward, centre + k - 1) < at(backward, centre + k + 1));
        let x = down ? at(backward, centre + k + 1) : at(backward, centre + k - 1) + 1;
        let y = x - k;
        const from = x;
        while (x < n && y < m && this.#a[a1 - 1 - x] === this.#b[b1 - 1 - y]) {
          x++;
          y++;
        }
        backward[centre + k] = x;
        this.#budget -= 1 + x - from;
        const other = delta - k;
        if (!odd && other >= -d && other <= d && x + at(forward, centre + other) >= n) {
          return { a: a1 - x, b: b1 - y };
        }
      }
      if (this.#budget < 0) return null;
    }
    return null;
  }
}

function at(values: Int32Array, index: number): number {
  return values[index] as number;
}
