/** Which of an editor's approvals counts, and how a panel voted. */
import type { Act, SignOff, Vote, VoidReason } from '../case.ts';
import type { EventId, PersonId, Sha256 } from '../ids.ts';

/** An approval as it was judged when it was given. */
export interface SignOffDraft extends SignOff {
  /** How many editors had to approve under the policy it was given under. */
  readonly needed: number;
}

export interface Declined extends Act {
  readonly content: Sha256;
  readonly reason: string;
}

/** The claim as it stands, for the question whether an approval still means it. */
export interface Standing {
  /** Asked for at most once: the hash is not cheap. */
  readonly content: () => Sha256;
  /** The verdict's event, or null for a claim that is not checkable. */
  readonly verdict: EventId | null;
  /** Whether it says what was published, or a correction says what is another thing. */
  readonly corrected: () => boolean;
  /** Whether every place is decided. */
  readonly placed: boolean;
  /** Whether the person wrote what is to be approved. */
  readonly isAuthor: (person: PersonId) => boolean;
}

/**
 * The latest sign-off that counts, or else the latest one, with the reason why it does not. One
 * that counted when it was given is void while the content or the verdict is another one.
 */
export function latestSignOff(drafts: readonly SignOffDraft[], standing: Standing): SignOff | null {
  const judged = drafts.map((draft) => {
    const { needed, ...signOff } = draft;
    return {
      needed,
      signOff: { ...signOff, voided: signOff.voided ?? voidNow(signOff, standing) },
    };
  });
  const valid = judged.filter(({ signOff }) => signOff.voided === null);
  const last = valid.at(-1);
  if (last !== undefined) {
    const people = new Set(valid.map(({ signOff }) => signOff.by));
    const voided = people.size < last.needed ? 'votes-missing' : null;
    people.delete(last.signOff.by);
    const others = people.size === 0 ? {} : { others: Object.freeze([...people]) };
    return Object.freeze({ ...last.signOff, ...others, voided });
  }
  const latest = judged.at(-1);
  return latest === undefined ? null : Object.freeze(latest.signOff);
}

/** How editors voted on the content as it stands: the latest vote of each, oldest first. */
export function votesOf(
  drafts: readonly SignOffDraft[],
  declined: readonly Declined[],
  standing: Standing,
): readonly Vote[] {
  const votes = new Map<PersonId, Vote>();
  const cast = ({ event, by, at }: Act, decision: Vote['decision'], reason: string): void => {
    votes.delete(by);
    votes.set(by, Object.freeze({ event, by, at, decision, reason }));
  };
  const valid = drafts.filter(
    (draft) => draft.voided === null && voidNow(draft, standing) === null,
  );
  for (const draft of valid) cast(draft, 'approve', '');
  for (const vote of declined) {
    if (vote.content === standing.content()) cast(vote, 'decline', vote.reason);
  }
  return Object.freeze([...votes.values()].sort((a, b) => (a.event < b.event ? -1 : 1)));
}

/** Why an approval that counted when it was given does not any longer, or null. */
function voidNow(signOff: SignOff, standing: Standing): VoidReason | null {
  if (signOff.verdict !== standing.verdict) return 'verdict-changed';
  if (signOff.content !== standing.content()) return 'content-changed';
  // Two people can approve and publish apart: nothing changes in public without a word.
  if (!standing.corrected()) return 'correction-missing';
  // Until a person has said where the words went, nobody stands behind the claim as it now reads.
  if (!standing.placed) return 'place-open';
  // The reason can be taken away and given again, the second time by the person who signed.
  return standing.isAuthor(signOff.by) && !signOff.alone ? 'author' : null;
}
