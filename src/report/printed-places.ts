/** Where the words of printed claims stand in the newest revision, and which of them do not. */
import { newestRevision, type Appearance, type Case, type Claim } from '../claims/case.ts';
import { isKnown } from '../claims/events.ts';
import type { RevisionId } from '../claims/ids.ts';
import { placeOf } from '../claims/reading-order.ts';
import { foldTypography } from '../text/fold-typography.ts';
import { range, type Range } from '../text/offsets.ts';
import type { PrintedClaim } from './printed-claims.ts';
import type { PublicClaim, RemovedQuote } from './report-values.ts';
import type { Place } from './shown-text.ts';

export interface PrintedPlaces {
  readonly places: readonly Place[];
  readonly removed: readonly RemovedQuote[];
  /** The wordings of each claim as they are printed, each with the anchors of its places. */
  readonly quotes: ReadonlyMap<PrintedClaim, PublicClaim['quotes']>;
}

/**
 * The places, claim by claim. What was published is marked only where the article still has the
 * published words; where the publisher changed them since, they are told as words that do not stand
 * in the printed text, with the revision they stood in. `anchorOf` names a claim.
 */
export function printedPlaces(
  state: Case,
  claims: readonly PrintedClaim[],
  anchorOf: (claim: PrintedClaim) => string,
): PrintedPlaces {
  const text = newestRevision(state)?.text?.text ?? null;
  const places: Place[] = [];
  const removed: RemovedQuote[] = [];
  const quotes = new Map<PrintedClaim, PublicClaim['quotes']>();
  for (const printed of claims) {
    const { number } = printed;
    const found = new Map(printed.content.quotes.map((words) => [words, [] as string[]]));
    let count = 0;
    // No slug holds an underscore, so that no place is called like a claim.
    const nextAnchor = (): string => `at${count++ === 0 ? '' : count}_${anchorOf(printed)}`;
    for (const { words, appearance } of wordings(printed, text)) {
      const anchor = nextAnchor();
      const at = text === null || appearance === null ? null : placeIn(text, appearance);
      if (at === null) {
        const revision = revisionOf(state, printed, appearance);
        removed.push(Object.freeze({ number, place: anchor, quote: words, revision }));
      } else {
        places.push({ range: at, number, anchor });
      }
      found.get(words)?.push(anchor);
    }
    quotes.set(
      printed,
      Object.freeze(
        [...found].map(([words, anchors]) =>
          Object.freeze({ words, places: Object.freeze(text === null ? [] : anchors) }),
        ),
      ),
    );
  }
  return { places: Object.freeze(places), removed: Object.freeze(removed), quotes };
}

/**
 * The printed words of a claim, each with an appearance where they stand; null where the article has
 * them no more. Of a claim that is not frozen these are its appearances as they are.
 */
function wordings(
  { claim, content, frozen }: PrintedClaim,
  text: string | null,
): readonly { readonly words: string; readonly appearance: Appearance | null }[] {
  if (!frozen) {
    return claim.appearances.map((appearance) => ({ words: appearance.anchor.quote, appearance }));
  }
  const standing = claim.appearances.flatMap((appearance) => {
    const at = text === null ? null : placeIn(text, appearance);
    if (text === null || at === null) return [];
    const now = foldTypography(text.slice(at.start, at.end));
    const words = content.quotes.find((quote) => foldTypography(quote.trim()) === now);
    return words === undefined ? [] : [{ words, appearance }];
  });
  const gone = content.quotes.filter((quote) => standing.every(({ words }) => words !== quote));
  return [...standing, ...gone.map((words) => ({ words, appearance: null }))];
}

/** The number of the revision in which the words stood, or null. */
function revisionOf(
  state: Case,
  { claim, frozen }: PrintedClaim,
  appearance: Appearance | null,
): number | null {
  const stood = frozen ? firstPrinted(state, claim) : appearance?.revision;
  return state.revisions.find(({ id }) => id === stood)?.number ?? null;
}

/** The revision of the version in which the published words of the claim went out first. */
function firstPrinted(state: Case, { id, published }: Claim): RevisionId | undefined {
  const event = state.events.find(
    (each) =>
      isKnown(each) &&
      each.kind === 'claim-published' &&
      each.claim === id &&
      each.content === published?.content,
  );
  const publication = event !== undefined && 'publication' in event ? event.publication : null;
  return state.publications.find((each) => each.id === publication)?.revision;
}

/** A place without white space at its ends, so that it begins and ends inside blocks. */
function placeIn(text: string, appearance: Appearance): Range | null {
  const place = placeOf(appearance);
  if (place === null) return null;
  const words = text.slice(place.start, place.end);
  const start = place.start + (words.length - words.trimStart().length);
  const end = place.start + words.trimEnd().length;
  return start < end ? range(start, end) : null;
}
