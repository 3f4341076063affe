/** Where printed claims stand, in the terms of the W3C Web Annotation model. */
import { describe } from '../text/anchor.ts';
import { CodePointIndex, range as rangeOf, type Range } from '../text/offsets.ts';
import type { RevisionText } from '../text/revision-text.ts';
import type { PublicPlace, TextShown } from './report-values.ts';
import { rangesShown, type Place } from './shown-text.ts';

/**
 * The places with their context: grown until it tells each from its look-alikes, then cut to what
 * the report shows, since context is text of the article like any other. Where the cut leaves
 * look-alikes, the position tells.
 */
export function publicPlaces(
  revision: RevisionText,
  places: readonly Place[],
  shown: TextShown,
  language: string,
): readonly PublicPlace[] {
  const stretches = rangesShown(revision, places, shown, language);
  const points = new CodePointIndex(revision.text);
  return Object.freeze(
    places.map(({ range: place, number, anchor }) => {
      const range = wholePairs(revision.text, place);
      const around = stretchAround(stretches, place);
      const { quote, prefix, suffix } = describe(revision, range);
      return Object.freeze({
        number,
        place: anchor,
        quote,
        prefix: prefix.slice(Math.max(0, prefix.length - Math.max(0, range.start - around.start))),
        suffix: suffix.slice(0, Math.max(0, around.end - range.end)),
        start: points.toCodePointOffset(range.start),
        end: points.toCodePointOffset(range.end),
      });
    }),
  );
}

/** The shown stretch that holds the place; every place lies in one. */
function stretchAround(stretches: readonly Range[], { start, end }: Range): Range {
  const found = stretches.find((stretch) => stretch.start <= start && end <= stretch.end);
  if (found === undefined) throw new RangeError(`place ${start}–${end} is not shown`);
  return found;
}

/** What came from elsewhere may begin or end inside a surrogate pair: then it takes in the pair. */
function wholePairs(text: string, { start, end }: Range): Range {
  const inside = (at: number): boolean =>
    (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  return rangeOf(inside(start) ? start - 1 : start, inside(end) ? end + 1 : end);
}
