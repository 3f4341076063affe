/** Decisions about one claim: what it says, who said it, what stands behind it. */
import { claimOf, type Case, type Claim, type Thread } from '../case.ts';
import type { CommandName } from '../commands.ts';
import type { Decision, Situation } from '../situation.ts';
import type { ArticleFact, Claimant, Contact, Source } from '../events.ts';
import { EMPTY_SOURCE } from '../fold-desk.ts';
import {
  DESK,
  type AppearanceId,
  type ClaimantId,
  type ClaimId,
  type ContactId,
  type EvidenceId,
  type NoteId,
  type SourceId,
} from '../ids.ts';
import { accept, refuse, type Result } from '../refusal.ts';
import type { Decided } from '../stamp.ts';
import { isLive } from '../status.ts';
import { anchorAt } from './anchor-at.ts';
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
  | 'describe-claims'
  | 'add-claimant'
  | 'change-claimant'
  | 'remove-claimant'
  | 'drop-claim'
  | 'restore-claim'
  | 'merge-claim'
  | 'split-claim'
  | 'add-evidence'
  | 'change-evidence'
  | 'remove-evidence'
  | 'attach'
  | 'detach'
  | 'log-contact'
  | 'share-contact'
  | 'remove-contact'
  | 'waive-reply'
  | 'add-note'
  | 'resolve-note'
  | 'reopen-note';

export const CLAIM_DECISIONS: { readonly [Name in ClaimCommand & CommandName]: Decision<Name> } = {
  'describe-claim': (situation, { claim: id, changes }) =>
    withClaim(situation, id, (claim) => {
      const refusal = firstRefusal(notADate(changes.claimDate, changes.due, changes.recheck));
      if (refusal !== null) return refusal;
      const assignee = changes.assignedTo ?? null;
      if (assignee !== null && !situation.desk.people.has(assignee)) {
        return refuse('unknown-person', { person: assignee });
      }
      const real = realChanges(claim, changes);
      return real === null ? NOTHING : own({ kind: 'claim-described', claim: id, changes: real });
    }),

  'describe-claims': (situation, { claims, changes }) => {
    const state = caseOf(situation);
    const refusal = firstRefusal(notADate(changes.due, changes.recheck));
    if (refusal !== null) return refusal;
    const assignee = changes.assignedTo ?? null;
    if (assignee !== null && !situation.desk.people.has(assignee)) {
      return refuse('unknown-person', { person: assignee });
    }
    const facts: ArticleFact[] = [];
    for (const id of new Set(claims)) {
      const claim = claimOf(state, id);
      if (claim === null) return refuse('unknown-claim', { claim: id });
      const real = realChanges(claim, changes);
      if (real !== null) facts.push({ kind: 'claim-described', claim: id, changes: real });
    }
    return own(...facts);
  },

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
      const { id: _, ...said } = claimant;
      const changes = before === undefined ? null : realChanges<Omit<Claimant, 'id'>>(before, said);
      return changes === null
        ? NOTHING
        : own({ kind: 'claimant-changed', claim: id, claimant: claimant.id, changes });
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

  'split-claim': (situation, { claim: id, range }) =>
    withClaim(situation, id, (from, state) => {
      if (!isLive(from)) return refuse('unknown-claim', { claim: id });
      const at = anchorAt(state, range);
      if (!at.ok) return at;
      const claim = situation.mint() as ClaimId;
      const appearance = situation.mint() as AppearanceId;
      return own(
        { kind: 'claim-marked', claim, appearance, ...at.value },
        { kind: 'claim-split', claim, from: id },
        ...knownOf(situation, from, claim),
      );
    }),

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
      if (before === undefined) {
        const id = contact ?? (situation.mint() as ContactId);
        return own({ kind: 'contact-logged', claim, contact: { ...entry, id } });
      }
      const changes = realChanges<Omit<Contact, 'id'>>(before, entry);
      return changes === null
        ? NOTHING
        : own({ kind: 'contact-changed', claim, contact: before.id, changes });
    }),

  'share-contact': (situation, { claim: id, contact }) =>
    withClaim(situation, id, ({ contacts }, state) => {
      const isKnown = state.claims.some((other) => other.contacts.some((c) => c.id === contact));
      return !isKnown || contacts.some((known) => known.id === contact)
        ? NOTHING
        : own({ kind: 'contact-shared', claim: id, contact });
    }),

  attach: (situation, { claim: id, evidence, attachment }) =>
    withClaim(situation, id, (claim) => {
      const item = claim.evidence.find((known) => known.id === evidence);
      const before = item?.attachments.find(({ hash }) => hash === attachment.hash);
      const isSame = before !== undefined && realChanges(before, attachment) === null;
      if (item === undefined || isSame) return NOTHING;
      const refusal = firstRefusal(unsafeLink(attachment.takenFrom));
      return refusal ?? own({ kind: 'attachment-added', claim: id, evidence, attachment });
    }),

  detach: (situation, { claim: id, evidence, hash }) =>
    withClaim(situation, id, (claim) => {
      const item = claim.evidence.find((known) => known.id === evidence);
      return item?.attachments.some((file) => file.hash === hash) === true
        ? own({ kind: 'attachment-removed', claim: id, evidence, hash })
        : NOTHING;
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

  'add-note': (situation, command) => {
    const { claim, replyTo, noteKind, text } = command;
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
      mentions: command.mentions ?? [],
      answers: command.answers ?? false,
      proposal: command.proposal ?? null,
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
    ...knownOf({ mint }, from, claim, into),
  ];
}

/**
 * What is known of a claim, for another one: its claimants, as far as the other does not have them,
 * its evidence with the files, and whom the desk asked.
 */
function knownOf(
  { mint }: Pick<Situation, 'mint'>,
  from: Claim,
  claim: ClaimId,
  into: Pick<Claim, 'claimants' | 'contacts'> = { claimants: [], contacts: [] },
): readonly ArticleFact[] {
  return [
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
    ...from.evidence.flatMap(({ addedBy: _, attachments, ...item }): ArticleFact[] => {
      const id = mint() as EvidenceId;
      return [
        { kind: 'evidence-added', claim, evidence: { ...item, id } },
        ...attachments.map((attachment): ArticleFact => ({
          kind: 'attachment-added',
          claim,
          evidence: id,
          attachment,
        })),
      ];
    }),
    ...from.contacts
      .filter(({ id }) => into.contacts.every((known) => known.id !== id))
      .map(({ id: contact }): ArticleFact => ({ kind: 'contact-shared', claim, contact })),
  ];
}
