/** Decisions about a changing article: its revisions, and where claims stand in them. */
import { watchedChanges } from '../../text/watched-words.ts';
import { newestRevision, type Appearance, type Case } from '../case.ts';
import type { CommandName, FoundAppearance } from '../commands.ts';
import type { AnyFact, RevisionContent } from '../events.ts';
import { submitGate } from '../gates.ts';
import { hashOfText } from '../hash.ts';
import type { AppearanceId, ClaimId, RevisionId } from '../ids.ts';
import { placeOf } from '../reading-order.ts';
import { refuse, type Result } from '../refusal.ts';
import type { Decision, Situation } from '../situation.ts';
import type { Decided } from '../stamp.ts';
import { isLive } from '../status.ts';
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
    withAppearance(situation, id, appearance, (before, state) => {
      const at = anchorAt(state, range, appearance);
      if (!at.ok) return at;
      if (isThere(before, at.value)) return NOTHING;
      // What has no place yet has no handles to move: this is choosing its place.
      return placeOf(before) === null
        ? own(reattached(id, before, at.value, state))
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
    const unknown = firstUnknown(state, found);
    if (unknown !== null) return unknown;
    // A late answer says nothing new of a place that has one by now.
    const waiting = new Set(
      state.claims
        .flatMap(({ appearances }) => appearances)
        .filter(({ placement }) => placement.state === 'not-searched')
        .map((appearance) => appearance.id),
    );
    const wanted = found.filter(({ appearance }) => waiting.has(appearance));
    return own(...placings(wanted, newest.id));
  },

  'reattach-appearance': (situation, { claim: id, appearance, range }) =>
    withAppearance(situation, id, appearance, (before, state) => {
      const at = anchorAt(state, range, appearance);
      if (!at.ok) return at;
      return isThere(before, at.value) ? NOTHING : own(reattached(id, before, at.value, state));
    }),

  'withdraw-appearance': (situation, { claim: id, appearance }) =>
    withAppearance(situation, id, appearance, ({ withdrawn, anchors }, state) => {
      const revision = newestRevision(state);
      if (revision === null) return refuse('text-missing');
      // What was marked in this very text is not missing from it.
      const stoodBefore = [...anchors.keys()].some((known) => known !== revision.id);
      return withdrawn !== null || !stoodBefore
        ? NOTHING
        : own({ kind: 'appearance-withdrawn', claim: id, appearance, revision: revision.id });
    }),

  'carry-over-verdict': (situation, { claim: id, read }) =>
    withClaim(situation, id, (claim, state) => {
      if (!isLive(claim)) return refuse('unknown-claim', { claim: id });
      const revision = newestRevision(state);
      if (claim.stale === null || revision === null) return NOTHING;
      const blocked = firstBlock(submitGate(claim, state, situation.desk));
      if (blocked !== null) return blocked;
      // As with an approval: what is carried over is the wording that was read.
      if (read !== claim.content) return refuse('content-changed', { claim: id });
      const { content } = claim;
      return own({ kind: 'verdict-carried-over', claim: id, revision: revision.id, content });
    }),
};

/** Runs the rule with the appearance, or does nothing where the claim no longer has it. */
function withAppearance(
  situation: Situation,
  id: ClaimId,
  appearance: AppearanceId,
  rule: (before: Appearance, state: Case) => Result<readonly Decided[]>,
): Result<readonly Decided[]> {
  return withClaim(situation, id, ({ appearances }, state) => {
    const before = appearances.find((candidate) => candidate.id === appearance);
    return before === undefined ? NOTHING : rule(before, state);
  });
}

type Where = Pick<Appearance, 'revision' | 'anchor'>;

/** Whether the appearance is known to stand on exactly these words. */
function isThere(before: Appearance, { revision, anchor }: Where): boolean {
  return (
    placeOf(before) !== null &&
    before.revision === revision &&
    before.anchor.start === anchor.start &&
    before.anchor.end === anchor.end
  );
}

/** The choice of a place, and what is loud in it, seen from the last revision before this one. */
function reattached(claim: ClaimId, before: Appearance, where: Where, state: Case): AnyFact {
  const older = state.revisions.slice(0, -1).findLast(({ id }) => before.anchors.has(id));
  const { quote } = (older && before.anchors.get(older.id)) ?? before.anchor;
  const locale = state.details.language || 'en';
  const watched = watchedChanges(quote, where.anchor.quote, { locale });
  return { kind: 'appearance-reattached', claim, appearance: before.id, ...where, watched };
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
