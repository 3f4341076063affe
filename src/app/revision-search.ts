/**
 * The search behind **Compare**: reads the newer text and looks for every appearance in it. A
 * generator, so that a worker runs it through and a page runs it in slices.
 */
import { findAgain } from '../claims/find-again.ts';
import type { FoundAppearance } from '../claims/commands.ts';
import type { RevisionContent } from '../claims/events.ts';
import type { AppearanceId, ClaimId, Sha256 } from '../claims/ids.ts';
import type { Anchor } from '../text/anchor.ts';
import { readPlainText } from '../text/plain-text.ts';
import type { Problem, TextProblemCode } from '../text/problem.ts';
import { mapSteps, type RevisionMap } from '../text/revision-map.ts';
import type { RevisionText } from '../text/revision-text.ts';
import { contentOfText } from './open-text.ts';

/** An appearance to look for, with its anchor in an older revision. */
export interface Sought {
  readonly claim: ClaimId;
  readonly appearance: AppearanceId;
  readonly anchor: Anchor;
}

/** Plain data, so that it can be sent to a worker. */
export interface SearchJob {
  /** The newer text: as somebody pasted it, or as it stands in the journal already. */
  readonly newer: { readonly input: string } | { readonly revision: RevisionText };
  /** The newest revision's text; the same text again is a problem. Null where it is not here. */
  readonly newest: RevisionText | null;
  /** What is looked for, by the revision in which its anchor stands. */
  readonly bases: readonly { readonly before: RevisionText; readonly sought: readonly Sought[] }[];
  /** BCP 47. */
  readonly locale: string;
}

/** Why a text is no new revision. */
export type RevisionProblem = Problem<TextProblemCode | 'same-text'>;

export type SearchResult =
  | {
      readonly ok: true;
      readonly content: RevisionContent;
      /** The text by its hash, when it is too long to travel inside its event. */
      readonly texts: ReadonlyMap<Sha256, RevisionText>;
      readonly found: readonly FoundAppearance[];
    }
  | { readonly ok: false; readonly problems: readonly RevisionProblem[] };

/** Yields how far it is, 0 to 1. Whoever stops calling has cancelled; nothing is kept. */
export function* searchSteps(job: SearchJob): Generator<number, SearchResult> {
  const read = readNewer(job);
  if (!read.ok) return read;
  const after = read.revision;
  yield 0;
  const found: FoundAppearance[] = [];
  const { bases, locale } = job;
  for (const [index, { before, sought }] of bases.entries()) {
    const share = (done: number): number => (index + done) / bases.length;
    const steps = mapSteps(before, after, { locale });
    let map: RevisionMap | null = null;
    while (map === null) {
      const step = steps.next();
      if (step.done) map = step.value;
      else yield share(step.value * 0.8);
    }
    for (const [nth, { claim, appearance, anchor }] of sought.entries()) {
      found.push({ claim, appearance, found: findAgain(anchor, map) });
      yield share(0.8 + (0.2 * (nth + 1)) / sought.length);
    }
  }
  return { ok: true, ...contentOfText(after), found };
}

function readNewer({
  newer,
  newest,
}: SearchJob):
  | { readonly ok: true; readonly revision: RevisionText }
  | { readonly ok: false; readonly problems: readonly RevisionProblem[] } {
  if ('revision' in newer) return { ok: true, revision: newer.revision };
  const read = readPlainText(newer.input);
  if (!read.ok) return read;
  const { text, shape } = read.revision;
  return newest !== null && text === newest.text && shape === newest.shape
    ? { ok: false, problems: [{ code: 'same-text' }] }
    : read;
}
