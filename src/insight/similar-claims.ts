/**
 * Earlier claims that say much the same: word by word, in any language, with rare words and figures
 * counting for more. It advises; a person reads and decides.
 *
 * Words are compared whole and by their first letters, so that endings matter little in languages
 * that have them; in scripts without spaces two neighbouring signs stand for a word. Nothing is
 * looked up in any dictionary.
 */
import type { ClaimRef } from '../claims/ids.ts';
import type { ArticleSummary, ClaimSummary } from '../claims/summary.ts';

/** What is looked for: the claim's own words, and those of the article. Either may be empty. */
export interface Statement {
  readonly restated: string;
  readonly quote: string;
}

/** An earlier claim that may be the same statement. */
export interface SimilarClaim {
  readonly ref: ClaimRef;
  readonly row: ClaimSummary;
  readonly article: ArticleSummary;
  /** 0 to 1: how much of both is shared. */
  readonly score: number;
  /** It has figures, and some that are looked for are not among them: read before you agree. */
  readonly otherFigures: boolean;
}

/** Below this two statements share a topic at most. */
const LEAST_SCORE = 0.38;
const MOST = 5;
/** So many rows are read between two breaths. */
const SLICE = 100;
/** Words up to so many letters are mostly those that every sentence has. */
const SHORT = 3;
const SHORT_WEIGHT = 0.4;
const FIGURE_WEIGHT = 1.6;
/** A word from so many letters on is compared by its beginning, too. */
const LONG = 5;
const BEGINNING = 4;

const TOKEN = /\p{N}+(?:[.,'’\u00a0\u202f]\p{N}+)*|[\p{L}\p{M}]+/gu;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A text as the numbers of its features, each once. */
interface Bag {
  readonly features: Int32Array;
  readonly figures: readonly string[];
}

interface Read {
  readonly restated: Bag;
  readonly quote: Bag;
}

/**
 * The claims of a desk, read for likeness. Rows are read once for as long as they live, so that
 * looking again after a change costs the changed rows only.
 */
export class ClaimLikeness {
  readonly #numbers = new Map<string, number>();
  /** By feature number how much one occurrence counts, before rarity. */
  readonly #weights: number[] = [];
  readonly #read = new WeakMap<ClaimSummary, Read>();

  /**
   * Reads the rows that have not been read yet. Yields after every few hundred, so that whoever
   * runs it can let the page breathe; run to its end it has read all.
   */
  *read(articles: readonly ArticleSummary[]): Generator<void, void, void> {
    let read = 0;
    for (const article of articles) {
      for (const row of article.claims) {
        if (this.#read.has(row)) continue;
        this.#read.set(row, this.#readStatement(row));
        read += 1;
        if (read % SLICE === 0) yield;
      }
    }
  }

  /**
   * The claims most like the statement, the best first. Articles and claims that are out of the
   * work are left out, and so is the claim `except`. Rows that were not read yet are read now.
   */
  like(
    articles: readonly ArticleSummary[],
    statement: Statement,
    except: ClaimRef,
    options: { readonly most?: number; readonly wanted?: (row: ClaimSummary) => boolean } = {},
  ): readonly SimilarClaim[] {
    for (const _ of this.read(articles));
    const asked = this.#readStatement(statement);
    const squares = this.#squares(articles, asked);
    const mine = [asked.restated, asked.quote]
      .filter(({ features }) => features.length > 0)
      .map((bag) => askedOf(bag, squares));
    const found: SimilarClaim[] = [];
    for (const article of articles) {
      if (article.removed) continue;
      for (const row of article.claims) {
        if (article.article === except.article && row.claim === except.claim) continue;
        if (row.number === null || options.wanted?.(row) === false) continue;
        const read = this.#read.get(row);
        if (read === undefined) continue;
        let best: { score: number; mine: Bag; theirs: Bag } | null = null;
        for (const one of mine) {
          for (const theirs of [read.restated, read.quote]) {
            const score = cosine(one, theirs.features, squares);
            if (score >= LEAST_SCORE && score > (best?.score ?? 0)) {
              best = { score, mine: one.bag, theirs };
            }
          }
        }
        if (best === null) continue;
        found.push({
          ref: { article: article.article, claim: row.claim },
          row,
          article,
          score: best.score,
          otherFigures:
            best.theirs.figures.length > 0 &&
            best.mine.figures.some((figure) => !best.theirs.figures.includes(figure)),
        });
      }
    }
    found.sort((a, b) => b.score - a.score || (a.row.changedAt < b.row.changedAt ? 1 : -1));
    return found.slice(0, options.most ?? MOST);
  }

  #readStatement({ restated, quote }: Statement): Read {
    const bag = this.#readText(restated);
    return { restated: bag, quote: quote === restated ? bag : this.#readText(quote) };
  }

  #readText(text: string): Bag {
    const features = new Set<number>();
    const figures: string[] = [];
    for (const [token] of text.normalize('NFKC').toLowerCase().matchAll(TOKEN)) {
      if (/^\p{N}/u.test(token)) {
        const figure = plainFigure(token);
        figures.push(figure);
        features.add(this.#number(`#${figure}`, FIGURE_WEIGHT));
      } else if (UNSPACED.test(token)) {
        const signs = [...token];
        if (signs.length === 1) features.add(this.#number(token, 1));
        for (let at = 1; at < signs.length; at++) {
          features.add(this.#number(`${signs[at - 1]}${signs[at]}`, 1));
        }
      } else {
        const letters = [...token];
        features.add(this.#number(token, letters.length <= SHORT ? SHORT_WEIGHT : 1));
        if (letters.length >= LONG) {
          features.add(this.#number(`${letters.slice(0, BEGINNING).join('')}~`, 1));
        }
      }
    }
    return { features: Int32Array.from(features), figures };
  }

  #number(feature: string, weight: number): number {
    const known = this.#numbers.get(feature);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(feature, number);
    this.#weights.push(weight);
    return number;
  }

  /** By feature its weight, squared: the rarer among all these statements, the more. */
  #squares(articles: readonly ArticleSummary[], asked: Read): Float64Array {
    const counts = new Float64Array(this.#numbers.size);
    let all = 0;
    const count = (read: Read): void => {
      for (const bag of read.restated === read.quote
        ? [read.restated]
        : [read.restated, read.quote]) {
        if (bag.features.length === 0) continue;
        all += 1;
        for (const feature of bag.features) counts[feature] = (counts[feature] ?? 0) + 1;
      }
    };
    count(asked);
    for (const { claims } of articles) {
      for (const row of claims) {
        const read = this.#read.get(row);
        if (read !== undefined) count(read);
      }
    }
    return counts.map(
      (times, feature) => (Math.log(1 + all / (1 + times)) * (this.#weights[feature] ?? 0)) ** 2,
    );
  }
}

/** A bag that many are compared with: by feature its squared weight, 0 for what it does not have. */
interface Asked {
  readonly bag: Bag;
  readonly squares: Float64Array;
  readonly length: number;
}

function askedOf(bag: Bag, squares: Float64Array): Asked {
  const own = new Float64Array(squares.length);
  for (const feature of bag.features) own[feature] = squares[feature] ?? 0;
  return { bag, squares: own, length: squaredLength(bag.features, squares) };
}

/** The cosine of the angle between two bags, or 0 where it would be too small to matter. */
function cosine(asked: Asked, theirs: Int32Array, squares: Float64Array): number {
  let shared = 0;
  for (const feature of theirs) shared += asked.squares[feature] ?? 0;
  // The other one is at least as long as what it shares: most need no more than this to fall out.
  if (shared < LEAST_SCORE ** 2 * asked.length) return 0;
  return shared / Math.sqrt(asked.length * squaredLength(theirs, squares));
}

function squaredLength(bag: Int32Array, squares: Float64Array): number {
  let sum = 0;
  for (const feature of bag) sum += squares[feature] ?? 0;
  return sum;
}

/** "1,260,930", "1.260.930" and "1 260 930" are one figure; so are "2,5" and "2.5". */
function plainFigure(token: string): string {
  const grouped = token.replace(/['’\u00a0\u202f]/g, '');
  if (/^\p{N}{1,3}(?:[.,]\p{N}{3})+$/u.test(grouped)) return grouped.replace(/[.,]/g, '');
  return grouped.replace(/[.,](?=\p{N}{3}[.,])/gu, '').replace(',', '.');
}
