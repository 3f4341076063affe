/** The word indexes of a map's two sides: made when the first claim needs them, kept with the map. */
import type { RevisionMap } from '../revision-map.ts';
import { UnitIndex } from './unit-index.ts';

/** Indexes over the sentences of both revisions. */
export interface MapIndexes {
  readonly old: UnitIndex;
  readonly now: UnitIndex;
  /** By rewritten sentence: how much more it is like its partner than like its own look-alikes. */
  readonly lead: Map<number, number>;
}

const known = new WeakMap<RevisionMap, MapIndexes>();

/** The indexes of a map, the same ones each time. */
export function indexesOf(map: RevisionMap): MapIndexes {
  const made = known.get(map) ?? {
    old: new UnitIndex(map.old, map.weight),
    now: new UnitIndex(map.now, map.weight),
    lead: new Map<number, number>(),
  };
  known.set(map, made);
  return made;
}

/**
 * How much more a rewritten sentence is like its partner than like the sentence of its own revision
 * that is most like it. Where sentences are made from one pattern ("The figure for X was N"), what
 * they share proves nothing: the lead is near zero or below.
 */
export function leadOf(map: RevisionMap, unit: number): number {
  const { old, now, lead } = indexesOf(map);
  const remembered = lead.get(unit);
  if (remembered !== undefined) return remembered;
  const { first } = map.old.units;
  const ids = map.old.words.id.subarray(first[unit], first[unit + 1]);
  const partner = now.compare(ids, map.unitTo[unit] as number)?.likeness ?? 0;
  const alike = old.like(ids, 2).find((other) => other.unit !== unit)?.likeness ?? 0;
  lead.set(unit, partner - alike);
  return partner - alike;
}
