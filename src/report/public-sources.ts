/** The sources of a report, numbered in the order of their first use. */
import { canonicalJson } from '../claims/canonical-json.ts';
import type { SignedSource } from '../claims/signed-content.ts';
import { linkTo, type Link } from './markup.ts';
import type { PrintedClaim } from './printed-claims.ts';
import type { PublicAddress, PublicSource } from './report-values.ts';

export interface PublicSources {
  readonly list: readonly PublicSource[];
  /** The number under which the list has the source as it was signed; null for one that is not here. */
  numberOf(source: SignedSource | null): number | null;
}

/**
 * The sources as they were signed. A source that was described otherwise between two sign-offs
 * stands twice: each claim is printed with what its editor read.
 */
export function publicSources(claims: readonly PrintedClaim[]): PublicSources {
  const found = new Map<string, { source: SignedSource; claims: Set<number> }>();
  for (const { content, number } of claims) {
    for (const { source } of content.evidence) {
      if (source === null) continue;
      const key = canonicalJson(source);
      const entry = found.get(key) ?? { source, claims: new Set() };
      entry.claims.add(number);
      found.set(key, entry);
    }
  }
  const numbers = new Map([...found.keys()].map((key, i) => [key, i + 1]));
  const times = new Map<string, number>();
  const list = [...found.values()].map(({ source, claims: used }, i) => {
    const time = (times.get(source.id) ?? 0) + 1;
    times.set(source.id, time);
    return publicSource(source, i + 1, time, [...used]);
  });
  return {
    list: Object.freeze(list),
    numberOf: (source) => (source === null ? null : (numbers.get(canonicalJson(source)) ?? null)),
  };
}

/** Whatever was typed into the fields of a source that stays unnamed, its name might be in it. */
function publicSource(
  source: SignedSource,
  number: number,
  time: number,
  claims: readonly number[],
): PublicSource {
  const named = source.anonymityReason.trim() === '';
  const shown = (text: string): string => (named ? text : '');
  return Object.freeze({
    number,
    anchor: `source_${source.id}${time === 1 ? '' : `_${time}`}`,
    named,
    title: shown(source.title),
    author: shown(source.author),
    publisher: shown(source.publisher),
    date: shown(source.date),
    url: publicAddress(shown(source.url)),
    archive: publicAddress(shown(source.archiveUrl)),
    kind: source.kind,
    primary: source.primary,
    anonymityReason: source.anonymityReason,
    affiliation: shown(source.affiliation),
    conflict: shown(source.conflict),
    jurisdiction: shown(source.jurisdiction),
    edition: shown(source.edition),
    claims: Object.freeze(claims),
  });
}

/** An address as it was typed, with the link where one can be made safely. */
export function publicAddress(text: string): PublicAddress {
  return Object.freeze({ text: text.trim(), link: webLink(text) });
}

/** A link that leads to a web page, or null. */
export function webLink(text: string): Link | null {
  const link = linkTo(text);
  return link !== null && link.href.startsWith('http') ? link : null;
}
