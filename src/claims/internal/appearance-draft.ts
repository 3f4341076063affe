/** An appearance while it is being folded: what is known of its place, revision by revision. */
import type { Anchor } from '../../text/anchor.ts';
import { foldTypography } from '../../text/fold-typography.ts';
import { locate, type Candidate, type Placement } from '../../text/locate.ts';
import type { RevisionText } from '../../text/revision-text.ts';
import type { WatchedChange } from '../../text/watched-words.ts';
import type { Act, Appearance, Revision } from '../case.ts';
import type { AppearanceId, EventId, RevisionId } from '../ids.ts';
import { chosen, placementOf, type Found } from '../placing.ts';

/** What is known of an appearance in one revision. */
interface Place {
  /** Null while the place is open, and where the words are gone. */
  readonly anchor: Anchor | null;
  /** The answer of the search or of a person; null where the words were marked in this revision. */
  readonly found: Found | null;
  /** The quote that was looked for. */
  readonly before: string;
  /** Who said that the publisher took the words out. */
  readonly withdrawn: Act | null;
  /** The event that put the appearance on other words than a person had marked, or null. */
  readonly event: EventId | null;
  /** A person said so, and knows better than any search. */
  readonly byPerson: boolean;
}

export interface AppearanceDraft {
  readonly id: AppearanceId;
  /** As it was marked, whatever came since. */
  readonly marked: { readonly revision: RevisionId; readonly anchor: Anchor };
  readonly places: Map<RevisionId, Place>;
}

/** The article's revisions as they are known at that moment, oldest first. */
type Revisions = readonly Pick<Revision, 'id'>[];

const NOT_FOUND: Found = Object.freeze({ state: 'not-searched' });
const GONE: Omit<Place, 'withdrawn'> = Object.freeze({
  anchor: null,
  found: null,
  before: '',
  event: null,
  byPerson: true,
});

export function newAppearanceDraft(
  id: AppearanceId,
  revision: RevisionId,
  anchor: Anchor,
): AppearanceDraft {
  const place = { ...GONE, anchor, before: anchor.quote, withdrawn: null };
  return { id, marked: { revision, anchor }, places: new Map([[revision, place]]) };
}

/** Takes in the answer of a search. What a person said of the same revision stands against it. */
export function placeIn(
  draft: AppearanceDraft,
  revision: RevisionId,
  found: Found,
  event: EventId,
  revisions: Revisions,
): void {
  if (draft.places.get(revision)?.byPerson === true) return;
  const before = anchorBefore(draft, revision, revisions);
  const counts = !('anchor' in found) || found.state === 'changed' || isSame(before, found.anchor);
  const anchor = counts && 'anchor' in found ? found.anchor : null;
  draft.places.set(revision, {
    anchor,
    // Who found the same words, and not those known here, looked for others.
    found: counts ? found : NOT_FOUND,
    before: before.quote,
    withdrawn: null,
    event,
    byPerson: false,
  });
}

/** Takes in which words of a revision a person says are meant. */
export function reattachIn(
  draft: AppearanceDraft,
  revision: RevisionId,
  anchor: Anchor,
  watched: readonly WatchedChange[],
  event: EventId,
  revisions: Revisions,
): void {
  const before = anchorBefore(draft, revision, revisions);
  draft.places.set(revision, {
    anchor,
    found: Object.freeze(chosen(before, anchor, watched)),
    before: before.quote,
    withdrawn: null,
    event,
    byPerson: true,
  });
}

/**
 * Takes in that handles were moved. What a search found later on was found for the words as they
 * were: it is looked for again. Moving the handles of what has no place yet is choosing its place.
 */
export function adjustIn(
  draft: AppearanceDraft,
  revision: RevisionId,
  anchor: Anchor,
  event: EventId,
  revisions: Revisions,
): void {
  const place = draft.places.get(revision);
  if (place === undefined || place.anchor === null) {
    reattachIn(draft, revision, anchor, [], event, revisions);
    return;
  }
  const found = place.found !== null && 'anchor' in place.found ? { ...place.found, anchor } : null;
  // Words that stood as before still do: it was not the publisher who changed their extent.
  const before =
    foldTypography(place.before) === wordsOf(place.anchor) ? anchor.quote : place.before;
  draft.places.set(revision, { ...place, anchor, found, before, byPerson: true });
  const at = revisions.findIndex(({ id }) => id === revision);
  for (const { id } of at < 0 ? [] : revisions.slice(at + 1)) {
    if (draft.places.get(id)?.byPerson === true) break;
    draft.places.delete(id);
  }
}

/** Takes in that the publisher took the words out, as of that revision. */
export function withdrawIn(draft: AppearanceDraft, revision: RevisionId, act: Act): void {
  draft.places.set(revision, { ...GONE, withdrawn: act });
}

/** The anchor as it stood in the latest revision before that one in which a place is known. */
function anchorBefore(
  { places, marked }: AppearanceDraft,
  revision: RevisionId,
  revisions: Revisions,
): Anchor {
  let before: Anchor | null = null;
  for (const { id } of revisions) {
    if (id === revision) break;
    before = places.get(id)?.anchor ?? before;
  }
  return before ?? marked.anchor;
}

/** The words for which a verdict is given: typography makes no difference. */
export function wordsOf(anchor: Anchor): string {
  return foldTypography(anchor.quote);
}

function isSame(a: Anchor, b: Anchor): boolean {
  return wordsOf(a) === wordsOf(b);
}

/** The words as they stand in the newest revision in which a place is known. */
export function wordsNow(draft: AppearanceDraft, revisions: Revisions): string {
  return wordsOf(latest(draft, revisions).anchor);
}

/** The words as somebody knew them who had seen only some of the events. */
export function wordsKnown(
  { places, marked }: AppearanceDraft,
  revisions: Revisions,
  saw: (event: EventId) => boolean,
): string {
  for (const { id } of [...revisions].reverse()) {
    const place = places.get(id);
    const isKnown = place !== undefined && (place.event === null || saw(place.event));
    if (isKnown && place.anchor !== null) return wordsOf(place.anchor);
  }
  return wordsOf(marked.anchor);
}

/** The event that put the appearance on the words on which it stands now, or null: marked there. */
export function placedBy(draft: AppearanceDraft, revisions: Revisions): EventId | null {
  return draft.places.get(latest(draft, revisions).revision)?.event ?? null;
}

/** The first revision since which the words are other ones than these, or null when they are not. */
export function changedSince(
  draft: AppearanceDraft,
  words: string | undefined,
  revisions: Revisions,
): RevisionId | null {
  const now = latest(draft, revisions);
  if (wordsOf(now.anchor) === words) return null;
  let since = now.revision;
  for (const { id } of [...revisions].reverse()) {
    const anchor = draft.places.get(id)?.anchor ?? null;
    if (anchor === null) continue;
    if (wordsOf(anchor) === words) break;
    since = id;
  }
  return since;
}

function latest(
  { places, marked }: AppearanceDraft,
  revisions: Revisions,
): { readonly revision: RevisionId; readonly anchor: Anchor } {
  // An appearance can be older or newer than what is here: without its revision only what was
  // marked is known.
  const known = revisions.findLast(({ id }) => (places.get(id)?.anchor ?? null) !== null);
  const anchor = known === undefined ? null : (places.get(known.id)?.anchor ?? null);
  return known === undefined || anchor === null ? marked : { revision: known.id, anchor };
}

/**
 * Who said that the publisher took the words out, and since which revision. It holds on where a
 * later search does not find them either, and ends where they stand again or may be meant.
 */
function withdrawal({ places }: AppearanceDraft, revisions: Revisions): Appearance['withdrawn'] {
  let withdrawn: Appearance['withdrawn'] = null;
  for (const { id } of revisions) {
    const place = places.get(id);
    if (place === undefined) continue;
    if (place.withdrawn !== null) {
      withdrawn ??= Object.freeze({ ...place.withdrawn, since: id });
    } else if (place.anchor !== null || place.found?.state === 'ambiguous') withdrawn = null;
  }
  return withdrawn;
}

const NOT_SEARCHED: Placement = Object.freeze({ state: 'not-searched' });
const LOST: Placement = Object.freeze({ state: 'lost', candidates: Object.freeze([]) });

/** The appearance as a frozen value. `revisions` are the article's, oldest first. */
export function finishAppearance(
  draft: AppearanceDraft,
  revisions: readonly Revision[],
): Appearance {
  const { revision, anchor } = latest(draft, revisions);
  const known = revisions.flatMap(({ id }): [RevisionId, Anchor][] => {
    const there = draft.places.get(id)?.anchor ?? null;
    return there === null ? [] : [[id, there]];
  });
  const withdrawn = withdrawal(draft, revisions);
  return Object.freeze({
    id: draft.id,
    revision,
    anchor,
    anchors: new Map(known.length > 0 ? known : [[revision, anchor]]),
    placement: withdrawn === null ? placementIn(draft, revisions.at(-1)) : LOST,
    withdrawn,
  });
}

/** Where it stands in the newest revision. */
function placementIn(draft: AppearanceDraft, newest: Revision | undefined): Placement {
  if (newest === undefined || newest.text === null) return NOT_SEARCHED;
  const place = draft.places.get(newest.id);
  if (place === undefined) return NOT_SEARCHED;
  const { anchor, found, before } = place;
  if (found === null) return anchor === null ? NOT_SEARCHED : locate(anchor, newest.text);
  return fits(found, newest.text)
    ? placementOf(found, before)
    : // Whoever searched had another text before them than this one.
      NOT_SEARCHED;
}

/** Whether the answer can be one about this text. */
function fits(found: Found, { text }: RevisionText): boolean {
  if ('anchor' in found) return text.startsWith(found.anchor.quote, found.anchor.start);
  const inside = ({ start, end }: Candidate): boolean => start < end && end <= text.length;
  return !('candidates' in found) || found.candidates.every(inside);
}
