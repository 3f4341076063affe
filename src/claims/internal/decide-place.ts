/** Decisions about a changing article: its revisions, and where claims stand in them. */
import { hashOfText } from '../hash.ts';
import { watchedChanges } from '../../text/watched-words.ts';
import { newestRevision, type Case, type Claim } from '../case.ts';
import type { CommandName, FoundAppearance } from '../commands.ts';
import type { AnyFact, RevisionContent } from '../events.ts';
import { submitGate } from '../gates.ts';
import type { AppearanceId, ClaimId, RevisionId } from '../ids.ts';
import { accept, refuse, type Result } from '../refusal.ts';
import type { Decision } from '../situation.ts';
import type { Decided } from '../stamp.ts';
import { anchorAt } from './anchor-at.ts';
import { caseOf, NOTHING, own, withClaim } from './checks.ts';
import { firstBlock } from './first-block.ts';

type PlaceCommand =
  | 'adjust-appearance'
  | 'add-revision'
  | 'place-appearances'
  | 'reattach-appearance'
  | 'withdraw-appearance'
  | 'carry-over-verdict';

export const PLACE_DECISIONS: { readonly [Name in PlaceCommand & CommandName]: Decision<Name> } = {
  'adjust-appearance': (situation, { claim: id, appearance, range }) =>
    withAppearance(situation, id, appearance, (claim, state) => {
      const at = anchorAt(state, range, appearance);
      if (!at.ok) return at;
      const before = claim.appearances.find((candidate) => candidate.id === appearance);
      return before?.revision === at.value.revision &&
        before.anchor.start === at.value.anchor.start &&
        before.anchor.end === at.value.anchor.end
        ? NOTHING
        : own({ kind: 'appearance-adjusted', claim: id, appearance, ...at.value });
    }),

  'add-revision': (situation, { revision, found }) => {
    const state = caseOf(situation);
    if (isNewest(state, revision)) return refuse('same-revision');
    const id = situation.mint() as RevisionId;
    const unknown = firstUnknown(state, found);
    if (unknown !== null) return unknown;
    return own({ kind: 'revision-added', revision: id, ...revision }, ...placings(found, id));
  },

  'place-appearances': (situation, { found }) => {
    const state = caseOf(situation);
    const newest = newestRevision(state);
    if (newest === null) return refuse('text-missing');
    return firstUnknown(state, found) ?? own(...placings(found, newest.id));
  },

  'reattach-appearance': (situation, { claim: id, appearance, range }) =>
    withAppearance(situation, id, appearance, (claim, state) => {
      const at = anchorAt(state, range, appearance);
      if (!at.ok) return at;
      const before = claim.appearances.find((candidate) => candidate.id === appearance);
      const locale = state.details.language || 'en';
      const watched = watchedChanges(before?.anchor.quote ?? '', at.value.anchor.quote, { locale });
      return own({ kind: 'appearance-reattached', claim: id, appearance, ...at.value, watched });
    }),

  'withdraw-appearance': (situation, { claim: id, appearance }) =>
    withAppearance(situation, id, appearance, (claim, state) => {
      const revision = newestRevision(state);
      if (revision === null) return refuse('text-missing');
      const already = claim.appearances.some(
        (candidate) => candidate.id === appearance && candidate.withdrawn !== null,
      );
      return already
        ? NOTHING
        : own({ kind: 'appearance-withdrawn', claim: id, appearance, revision: revision.id });
    }),

  'carry-over-verdict': (situation, { claim: id, read }) =>
    withClaim(situation, id, (claim, state) => {
      if (claim.stale === null) return NOTHING;
      const blocked = firstBlock(submitGate(claim, state, situation.desk));
      if (blocked !== null) return blocked;
      // As with an approval: what is carried over is the wording that was read.
      if (read !== claim.content) return refuse('content-changed', { claim: id });
      const revision = claim.stale.since;
      return own({ kind: 'verdict-carried-over', claim: id, revision, content: claim.content });
    }),
};

function withAppearance(
  situation: Parameters<typeof withClaim>[0],
  id: ClaimId,
  appearance: AppearanceId,
  rule: (claim: Claim, state: Case) => Result<readonly Decided[]>,
): Result<readonly Decided[]> {
  return withClaim(situation, id, (claim, state) =>
    claim.appearances.some((candidate) => candidate.id === appearance)
      ? rule(claim, state)
      : accept([]),
  );
}

/** Whether the text is the one that is the newest already. */
function isNewest(state: Case, content: RevisionContent): boolean {
  const newest = newestRevision(state);
  if (newest === null) return false;
  const hash = 'content' in content ? hashOfText(content.content) : content.hash;
  return hash === (newest.hash ?? (newest.text === null ? null : hashOfText(newest.text)));
}

/** A refusal for the first answer about an appearance that the case does not hold, or null. */
function firstUnknown(
  state: Case,
  found: readonly FoundAppearance[],
): ReturnType<typeof refuse> | null {
  const known = new Map(
    state.claims.flatMap(({ id, appearances }) =>
      appearances.map((appearance) => [appearance.id, id] as const),
    ),
  );
  const unknown = found.find(({ appearance, claim }) => known.get(appearance) !== claim);
  return unknown === undefined ? null : refuse('unknown-claim', { claim: unknown.claim });
}

function placings(found: readonly FoundAppearance[], revision: RevisionId): readonly AnyFact[] {
  return found.map(({ claim, appearance, found: answer }) => ({
    kind: 'appearance-placed',
    claim,
    appearance,
    revision,
    found: answer,
  }));
}
