/** Decisions about one claim: what it says, who said it, what stands behind it. */
import { claimOf, type Case, type Claim, type Thread } from '../case.ts';
import type { CommandName } from '../commands.ts';
import type { Decision, Situation } from '../situation.ts';
import type { ArticleFact, Source } from '../events.ts';
import { EMPTY_SOURCE } from '../fold-desk.ts';
import {
  DESK,
  type AppearanceId,
  type ClaimantId,
  type ContactId,
  type EvidenceId,
  type NoteId,
  type SourceId,
} from '../ids.ts';
import { accept, refuse, type Result } from '../refusal.ts';
import type { Decided } from '../stamp.ts';
import { isLive } from '../status.ts';
import {
  caseOf,
  firstRefusal,
  NOTHING,
  notADate,
  own,
  realChanges,
  unsafeLink,
  withClaim,
} from './checks.ts';

type ClaimCommand =
  | 'describe-claim'
  | 'add-claimant'
  | 'change-claimant'
  | 'remove-claimant'
  | 'drop-claim'
  | 'restore-claim'
  | 'merge-claim'
  | 'add-evidence'
  | 'change-evidence'
  | 'remove-evidence'
  | 'log-contact'
  | 'remove-contact'
  | 'waive-reply'
  | 'add-note'
  | 'resolve-note'
  | 'reopen-note';

export const CLAIM_DECISIONS: { readonly [Name in ClaimCommand & CommandName]: Decision<Name> } = {
  'describe-claim': (situation, { claim: id, changes }) =>
    withClaim(situation, id, (claim) => {
      const refusal = firstRefusal(notADate(changes.claimDate, changes.due));
      if (refusal !== null) return refusal;
      const assignee = changes.assignedTo ?? null;
      if (assignee !== null && !situation.desk.people.has(assignee)) {
        return refuse('unknown-person', { person: assignee });
      }
      const real = realChanges(claim, changes);
      return real === null ? NOTHING : own({ kind: 'claim-described', claim: id, changes: real });
    }),

  'add-claimant': (situation, { claim, name, role }) =>
    withClaim(situation, claim, () =>
      name.trim() === ''
        ? refuse('empty-name')
        : own({
            kind: 'claimant-described',
            claim,
            claimant: { id: situation.mint() as ClaimantId, name: name.trim(), role: role.trim() },
          }),
    ),

  'change-claimant': (situation, { claim: id, claimant }) =>
    withClaim(situation, id, (claim) => {
      if (claimant.name.trim() === '') return refuse('empty-name');
      const before = claim.claimants.find((candidate) => candidate.id === claimant.id);
      if (before === undefined || realChanges(before, claimant) === null) return NOTHING;
      return own({ kind: 'claimant-described', claim: id, claimant });
    }),

  'remove-claimant': (situation, { claim: id, claimant }) =>
    withClaim(situation, id, (claim) =>
      claim.claimants.some((candidate) => candidate.id === claimant)
        ? own({ kind: 'claimant-removed', claim: id, claimant })
        : NOTHING,
    ),

  'drop-claim': (situation, { claim: id, reason }) =>
    withClaim(situation, id, (claim) =>
      isLive(claim) ? own({ kind: 'claim-dropped', claim: id, reason: reason.trim() }) : NOTHING,
    ),

  'restore-claim': (situation, { claim: id }) =>
    withClaim(situation, id, (claim) =>
      isLive(claim) ? NOTHING : own({ kind: 'claim-restored', claim: id }),
    ),

  'merge-claim': (situation, { claim: id, into }) =>
    withClaim(situation, id, (claim) =>
      withClaim(situation, into, (target) =>
        id === into || !isLive(target) || !isLive(claim)
          ? refuse('unknown-claim', { claim: isLive(claim) ? into : id })
          : own(...carriedOver(situation, claim, target), {
              kind: 'claim-merged',
              claim: id,
              into,
            }),
      ),
    ),

  'add-evidence': (situation, { claim, source, evidence }) =>
    withClaim(situation, claim, () => addEvidence(situation, source, evidence, claim)),

  'change-evidence': (situation, { claim: id, evidence, changes }) =>
    withClaim(situation, id, (claim) => {
      const refusal = firstRefusal(notADate(changes.accessed));
      if (refusal !== null) return refusal;
      const { source } = changes;
      if (source !== undefined && !situation.desk.sources.has(source)) {
        return refuse('unknown-source', { source });
      }
      const before = claim.evidence.find((candidate) => candidate.id === evidence);
      const real = before === undefined ? null : realChanges(before, changes);
      return real === null
        ? NOTHING
        : own({ kind: 'evidence-changed', claim: id, evidence, changes: real });
    }),

  'remove-evidence': (situation, { claim: id, evidence }) =>
    withClaim(situation, id, (claim) =>
      claim.evidence.some((candidate) => candidate.id === evidence)
        ? own({ kind: 'evidence-removed', claim: id, evidence })
        : NOTHING,
    ),

  'log-contact': (situation, { claim, contact, entry }) =>
    withClaim(situation, claim, ({ contacts }) => {
      const refusal = firstRefusal(notADate(entry.asked, entry.deadline, entry.answered));
      if (refusal !== null) return refusal;
      if (entry.whom.trim() === '') return refuse('empty-name');
      const before = contacts.find((known) => known.id === contact);
      if (before !== undefined && realChanges<object>(before, entry) === null) return NOTHING;
      const id = contact ?? (situation.mint() as ContactId);
      return own({ kind: 'contact-logged', claim, contact: { ...entry, id } });
    }),

  'remove-contact': (situation, { claim, contact }) =>
    withClaim(situation, claim, ({ contacts }) =>
      contacts.some((known) => known.id === contact)
        ? own({ kind: 'contact-removed', claim, contact })
        : NOTHING,
    ),

  'waive-reply': (situation, { claim: id, reason }) =>
    withClaim(situation, id, (claim) => {
      const why = reason?.trim() ?? null;
      if (why === '') return refuse('reason-missing');
      return claim.replyWaived === why
        ? NOTHING
        : own({ kind: 'reply-waived', claim: id, reason: why });
    }),

  'add-note': (situation, { claim, replyTo, noteKind, text }) => {
    const state = caseOf(situation);
    if (claim !== null && claimOf(state, claim) === null) return refuse('unknown-claim', { claim });
    if (text.trim() === '') return NOTHING;
    return own({
      kind: 'note-added',
      claim,
      note: situation.mint() as NoteId,
      replyTo,
      noteKind,
      text: text.trim(),
    });
  },

  'resolve-note': (situation, { note }) =>
    threadOf(caseOf(situation), note)?.resolved === null
      ? own({ kind: 'note-resolved', note })
      : NOTHING,

  'reopen-note': (situation, { note }) =>
    (threadOf(caseOf(situation), note)?.resolved ?? null) === null
      ? NOTHING
      : own({ kind: 'note-reopened', note }),
};

function threadOf(state: Case, note: NoteId): Thread | undefined {
  return [...state.threads, ...state.claims.flatMap(({ threads }) => threads)].find(({ notes }) =>
    notes.some(({ id }) => id === note),
  );
}

function addEvidence(
  { desk, mint }: Situation,
  source: SourceId | Omit<Source, 'id'>,
  evidence: Omit<Extract<ArticleFact, { kind: 'evidence-added' }>['evidence'], 'id' | 'source'>,
  claim: Claim['id'],
): Result<readonly Decided[]> {
  const refusal = firstRefusal(notADate(evidence.accessed));
  if (refusal !== null) return refusal;
  const use = (id: SourceId): Decided => ({
    article: null,
    fact: {
      kind: 'evidence-added',
      claim,
      evidence: { ...evidence, id: mint() as EvidenceId, source: id },
    },
  });
  if (typeof source === 'string') {
    return desk.sources.has(source) ? accept([use(source)]) : refuse('unknown-source', { source });
  }
  const unsound = firstRefusal(unsafeLink(source.url, source.archiveUrl), notADate(source.date));
  if (unsound !== null) return unsound;
  const id = mint() as SourceId;
  const changes = realChanges(EMPTY_SOURCE, source) ?? {};
  return accept([
    { article: DESK, fact: { kind: 'source-described', source: id, changes } },
    use(id),
  ]);
}

/**
 * What a merged claim brings along, so that nothing found for it is lost: its places, its claimants
 * and its evidence. All in the commit of the merge, so that one undo takes the whole merge back.
 */
function carriedOver({ mint }: Situation, from: Claim, into: Claim): readonly ArticleFact[] {
  const claim = into.id;
  return [
    ...from.appearances.flatMap(({ revision, anchor, withdrawn }): ArticleFact[] => {
      const appearance = mint() as AppearanceId;
      const added = { kind: 'appearance-added', claim, appearance, revision, anchor } as const;
      // What the publisher took out is not looked for again.
      return withdrawn === null
        ? [added]
        : [added, { kind: 'appearance-withdrawn', claim, appearance, revision: withdrawn.since }];
    }),
    ...from.claimants
      .filter(({ name, role }) =>
        into.claimants.every(
          (known) => known.name !== name || (role !== '' && known.role !== role),
        ),
      )
      .map(({ name, role }): ArticleFact => ({
        kind: 'claimant-described',
        claim,
        claimant: { id: mint() as ClaimantId, name, role },
      })),
    ...from.evidence.map(({ addedBy: _, ...evidence }): ArticleFact => ({
      kind: 'evidence-added',
      claim,
      evidence: { ...evidence, id: mint() as EvidenceId },
    })),
  ];
}
