/** A revision's words, sentences and word index, made once and kept while the revision lives. */
import type { RevisionText } from '../revision-text.ts';
import type { Side } from './pair-units.ts';
import { UnitIndex } from './unit-index.ts';
import { UnitKeys, unitsOf } from './units.ts';
import { scanWords, Vocabulary } from './word-scan.ts';

/** What searching in one revision needs. */
export interface RevisionIndex {
  readonly vocabulary: Vocabulary;
  readonly side: Side;
  /** Inverse document frequency by word number. */
  readonly weight: Float64Array;
  readonly index: UnitIndex;
}

const cache = new WeakMap<RevisionText, Map<string, RevisionIndex>>();

/** The index of a revision; sentences by the rules of the locale. */
export function revisionIndex(revision: RevisionText, locale: string): RevisionIndex {
  const byLocale = cache.get(revision) ?? new Map<string, RevisionIndex>();
  cache.set(revision, byLocale);
  const known = byLocale.get(locale);
  if (known) return known;
  const vocabulary = new Vocabulary();
  const words = scanWords(revision.text, vocabulary);
  const units = unitsOf(revision, words, new UnitKeys(), locale);
  const side = { words, units };
  const weight = wordWeights([side], vocabulary.size);
  const made = Object.freeze({ vocabulary, side, weight, index: new UnitIndex(side, weight) });
  byLocale.set(locale, made);
  return made;
}

/** Inverse document frequency over all sentences: ln(1 + sentences / sentences that hold the word). */
export function wordWeights(sides: readonly Side[], size: number): Float64Array {
  const holding = new Int32Array(size);
  const seen = new Int32Array(size).fill(-1);
  let unit = 0;
  for (const { words, units } of sides) {
    for (let u = 0; u < units.count; u++, unit++) {
      const end = units.first[u + 1] as number;
      for (let i = units.first[u] as number; i < end; i++) {
        const id = words.id[i] as number;
        if (seen[id] === unit) continue;
        seen[id] = unit;
        (holding[id] as number)++;
      }
    }
  }
  const weight = new Float64Array(size);
  for (let id = 0; id < size; id++) {
    weight[id] = Math.log(1 + unit / Math.max(1, holding[id] as number));
  }
  return weight;
}
