/** What belongs to the whole desk: people, policy, scales, sources. Folded from the `desk` journal. */
import type { JournalEvent, Source } from './events.ts';
import type { ClaimRef, EventId, PersonId, RepeatId, SourceId } from './ids.ts';
import type { Person, Role } from './people.ts';
import type { Policy } from './policy.ts';
import type { RatingScale, ScaleRef } from './scales.ts';

/** One policy, in force from the event that set it on. */
export interface PolicyVersion {
  /** The event that set it, or null for the default. */
  readonly event: EventId | null;
  readonly policy: Policy;
}

/** A role a person has from an event on; null: none, they left. */
export interface RoleSince {
  readonly event: EventId;
  readonly role: Role | null;
}

/** A source as it was described, from an event on. */
export interface SourceSince {
  readonly event: EventId;
  readonly source: Source;
}

/** Where a source is looked up. */
export type SourceLookup = Pick<ReadonlyMap<SourceId, Source>, 'get'>;

export interface Desk {
  readonly people: ReadonlyMap<PersonId, Person>;
  /** Oldest first; the first is the default. */
  readonly policies: readonly PolicyVersion[];
  /** All versions of all scales, presets included. */
  readonly scales: readonly RatingScale[];
  readonly sources: ReadonlyMap<SourceId, Source>;
  /** Every description of each source, oldest first. */
  readonly sourceVersions: ReadonlyMap<SourceId, readonly SourceSince[]>;
  /** Claims of which a person said that they are the same statement. */
  readonly repeats: ReadonlyMap<RepeatId, { readonly a: ClaimRef; readonly b: ClaimRef }>;
  /** What each person was, from which event on; null from when they left. Oldest first. */
  readonly roles: ReadonlyMap<PersonId, readonly RoleSince[]>;
  /** Events whose person may not make them: kept, shown, without effect. */
  readonly withoutEffect: ReadonlySet<EventId>;
  readonly events: readonly JournalEvent[];
  /** Gestures that were taken back, by `gestureOf`. */
  readonly undone: ReadonlyMap<
    string,
    { readonly event: EventId; readonly by: PersonId; readonly at: string }
  >;
  readonly unknown: readonly JournalEvent[];
  readonly heads: readonly EventId[];
}

/** A desk whose sources are looked up as they were at some time. */
export type DeskThen = Omit<Desk, 'sources'> & { readonly sources: SourceLookup };

/** The policy now in force. */
export function policyOf(desk: Pick<Desk, 'policies'>): Policy {
  return policyVersionOf(desk).policy;
}

/** The policy now in force, with the event that set it. */
export function policyVersionOf(desk: Pick<Desk, 'policies'>): PolicyVersion {
  const newest = desk.policies.at(-1);
  if (newest === undefined) throw new RangeError('a desk has at least the default policy');
  return newest;
}

/**
 * The policy that was in force when the event was made: the latest one of a lesser id, or the one
 * that its author names as seen, whichever came later. A clock that ran ahead when the policy was
 * set then does not put it off, and nobody can name an older policy that suits them better.
 */
export function policyAt(
  desk: Pick<Desk, 'policies'>,
  event: EventId,
  seen: EventId | null = null,
): PolicyVersion {
  const earlier = desk.policies.findLastIndex(
    (version) => version.event === null || version.event < event || version.event === seen,
  );
  return desk.policies[earlier] ?? policyVersionOf(desk);
}

/**
 * The desk with its sources as they were when the event was made, by the order of ids: an approval
 * and a publication are judged by what their author could read. A source that was described only
 * later is given as it was described first.
 */
export function deskAt(desk: DeskThen, event: EventId): DeskThen {
  const sources: SourceLookup = {
    get: (id) => {
      const versions = desk.sourceVersions.get(id) ?? [];
      return (versions.findLast((version) => version.event < event) ?? versions[0])?.source;
    },
  };
  return { ...desk, sources };
}

/** The scale of that id and version, or null when it is not known here. */
export function scaleOf(desk: Pick<Desk, 'scales'>, ref: ScaleRef): RatingScale | null {
  return desk.scales.find((scale) => scale.id === ref.id && scale.version === ref.version) ?? null;
}

/** The newest version of the scale of that id, or null when it is not known here. */
export function newestScale(desk: Pick<Desk, 'scales'>, id: string): RatingScale | null {
  return desk.scales
    .filter((scale) => scale.id === id)
    .reduce<RatingScale | null>(
      (best, scale) => (best === null || scale.version > best.version ? scale : best),
      null,
    );
}

/** The newest version of the scale that new verdicts use. */
export function scaleInUse(desk: Desk): RatingScale {
  const newest = newestScale(desk, policyOf(desk).scale);
  if (newest !== null) return newest;
  const first = desk.scales[0];
  if (first === undefined) throw new RangeError('a desk has at least the preset scale');
  return first;
}

/** The name of a person, or their id while the event that names them has not arrived. */
export function nameOf(desk: Desk, person: PersonId): string {
  return desk.people.get(person)?.name ?? person;
}
