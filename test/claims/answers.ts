/** What a search might answer about a later text, scripted. */
import type { Found } from '../../src/claims/placing.ts';
import { describe } from '../../src/text/anchor.ts';
import { range, type Range } from '../../src/text/offsets.ts';
import type { RevisionText } from '../../src/text/revision-text.ts';

type Placed = Extract<Found, { anchor: unknown }>;

/** The words were not found. */
export const LOST: Found = Object.freeze({ state: 'lost', candidates: Object.freeze([]) });

/** The appearance stands on those words now, the `nth` ones (from 1); lost where they do not stand. */
export function stands(
  state: Placed['state'],
  content: RevisionText,
  words: string,
  nth = 1,
): Found {
  const at = placesOf(content, words)[nth - 1];
  if (at === undefined) return LOST;
  const anchor = describe(content, at);
  return { state, anchor, watched: [], around: [], moved: state === 'moved' };
}

/** Any of the places where those words stand may be meant. */
export function ambiguous(content: RevisionText, words: string): Found {
  return { state: 'ambiguous', candidates: placesOf(content, words) };
}

function placesOf({ text }: RevisionText, words: string): readonly Range[] {
  const places: Range[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    places.push(range(at, at + words.length));
  }
  return places;
}
