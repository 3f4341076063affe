/** An appearance while it is being folded: its place in every revision in which one is known. */
import type { Anchor } from '../../text/anchor.ts';
import { locate, type Placement } from '../../text/locate.ts';
import type { RevisionText } from '../../text/revision-text.ts';
import type { Act, Appearance, Revision } from '../case.ts';
import type { AppearanceId, RevisionId } from '../ids.ts';
import { placementOf, type Found } from '../placing.ts';

export interface AppearanceDraft {
  readonly id: AppearanceId;
  /** The anchor as it was marked, whatever revision came since. */
  readonly marked: { readonly revision: RevisionId; readonly anchor: Anchor };
  readonly anchors: Map<RevisionId, Anchor>;
  /** What the search, or a person, answered for a revision. */
  readonly found: Map<RevisionId, Found>;
  withdrawn: (Act & { readonly since: RevisionId }) | null;
}

export function newAppearanceDraft(
  id: AppearanceId,
  revision: RevisionId,
  anchor: Anchor,
): AppearanceDraft {
  return {
    id,
    marked: { revision, anchor },
    anchors: new Map([[revision, anchor]]),
    found: new Map(),
    withdrawn: null,
  };
}

/** Takes an answer in: of the search, or of a person, who knows better. */
export function answer(draft: AppearanceDraft, revision: RevisionId, found: Found): void {
  draft.found.set(revision, found);
  if ('anchor' in found) draft.anchors.set(revision, found.anchor);
  else draft.anchors.delete(revision);
}

/** Whether the answer changes the words that a verdict was given for. */
export function changesWords(found: Found): boolean {
  return found.state === 'changed';
}

const NOT_SEARCHED: Placement = Object.freeze({ state: 'not-searched' });
const LOST: Placement = Object.freeze({ state: 'lost', candidates: Object.freeze([]) });

/** The appearance as a frozen value. `revisions` are the article's, oldest first. */
export function finishAppearance(
  draft: AppearanceDraft,
  revisions: readonly Revision[],
): Appearance {
  // An appearance can be older or newer than what is here: without its revision only what was
  // marked is known.
  const known = revisions.filter(({ id }) => draft.anchors.has(id));
  const latest = known.at(-1)?.id ?? draft.marked.revision;
  return Object.freeze({
    id: draft.id,
    revision: latest,
    anchor: draft.anchors.get(latest) ?? draft.marked.anchor,
    anchors: new Map(draft.anchors),
    placement: draft.withdrawn === null ? placementIn(draft, revisions) : LOST,
    withdrawn: draft.withdrawn,
  });
}

/** Where it stands in the newest revision. */
function placementIn(draft: AppearanceDraft, revisions: readonly Revision[]): Placement {
  const newest = revisions.at(-1);
  if (newest === undefined || newest.text === null) return NOT_SEARCHED;
  const found = draft.found.get(newest.id);
  // An answer from elsewhere may be wrong: a place where other words stand is none.
  if (found !== undefined && 'anchor' in found && !standsAt(found.anchor, newest.text)) {
    return NOT_SEARCHED;
  }
  if (found !== undefined) return placementOf(found, quoteBefore(draft, revisions));
  const anchor = draft.anchors.get(newest.id);
  return anchor === undefined ? NOT_SEARCHED : locate(anchor, newest.text);
}

function standsAt({ quote, start }: Anchor, { text }: RevisionText): boolean {
  return quote !== '' && text.startsWith(quote, start);
}

/** The quote as it stood in the latest older revision in which a place is known. */
function quoteBefore(draft: AppearanceDraft, revisions: readonly Revision[]): string {
  const before = revisions.slice(0, -1).findLast(({ id }) => draft.anchors.has(id));
  const anchor = before === undefined ? undefined : draft.anchors.get(before.id);
  return (anchor ?? draft.marked.anchor).quote;
}
