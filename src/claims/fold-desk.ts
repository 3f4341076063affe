/** From the desk's journal to what belongs to every article: people, policy, scales, sources. */
import type { Desk, PolicyVersion, RoleSince, SourceSince } from './desk.ts';
import { isKnown, type JournalEvent, type KnownEvent, type Source } from './events.ts';
import type { ClaimRef, EventId, PersonId, RepeatId, SourceId } from './ids.ts';
import { deepFreeze } from './internal/freeze.ts';
import { headsOf, inCausalOrder } from './order.ts';
import type { Person, Role } from './people.ts';
import { permits } from './permissions.ts';
import { DEFAULT_POLICY } from './policy.ts';
import { redacted } from './redact.ts';
import { FIVE_LEVELS, type RatingScale } from './scales.ts';
import { gestureOf, undoneGestures } from './undo.ts';

/** The fields of a source that nobody has described. */
export const EMPTY_SOURCE: Omit<Source, 'id'> = Object.freeze({
  title: '',
  url: '',
  author: '',
  publisher: '',
  date: '',
  archiveUrl: '',
  kind: 'document',
  primary: false,
  anonymityReason: '',
  derivedFrom: Object.freeze([]),
  conflict: '',
  affiliation: '',
  attribution: null,
  channel: '',
  jurisdiction: '',
  edition: '',
});

interface Draft {
  readonly people: Map<PersonId, Person>;
  readonly policies: PolicyVersion[];
  readonly scales: RatingScale[];
  readonly sources: Map<SourceId, Source>;
  readonly sourceVersions: Map<SourceId, readonly SourceSince[]>;
  readonly repeats: Map<RepeatId, { readonly a: ClaimRef; readonly b: ClaimRef }>;
  readonly roles: Map<PersonId, readonly RoleSince[]>;
}

/** The desk after these events, in whatever order they come. Pure and total. */
export function foldDesk(events: readonly JournalEvent[]): Desk {
  const arrived = inCausalOrder(events);
  // What was erased may have named people: who they were is told by the events as they are left.
  const roles = rolesIn(arrived);
  const ordered = redacted(arrived, (event) => permits(roleOf(roles, event), event.kind));
  const undone = undoneGestures(ordered);
  const draft: Draft = {
    people: new Map(),
    policies: [Object.freeze({ event: null, policy: DEFAULT_POLICY })],
    scales: [FIVE_LEVELS],
    sources: new Map(),
    sourceVersions: new Map(),
    repeats: new Map(),
    roles: new Map(),
  };
  const withoutEffect = new Set<EventId>();
  const unknown: JournalEvent[] = [];
  for (const event of ordered) {
    if (!isKnown(event)) unknown.push(event);
    else if (undone.has(gestureOf(event))) continue;
    else if (mayHappen(draft, event)) apply(draft, event);
    else withoutEffect.add(event.id);
  }
  return Object.freeze({
    people: draft.people,
    policies: Object.freeze(draft.policies),
    scales: Object.freeze(draft.scales),
    sources: draft.sources,
    sourceVersions: draft.sourceVersions,
    repeats: draft.repeats,
    roles: draft.roles,
    withoutEffect,
    events: ordered,
    undone,
    unknown: Object.freeze(unknown),
    heads: headsOf(ordered),
  });
}

/** What each person is, as far as the events before this one say. */
function roleOf(
  roles: ReadonlyMap<PersonId, readonly RoleSince[]>,
  { by }: Pick<KnownEvent, 'by'>,
): Role {
  return roles.get(by)?.at(-1)?.role ?? 'checker';
}

/**
 * Whether the event takes effect: by the role its author has by then. Whoever makes somebody an
 * editor has to be one, but for the first editor of a desk. Rules R1 to R3.
 */
function mayHappen(draft: Pick<Draft, 'roles'>, event: KnownEvent): boolean {
  const role = roleOf(draft.roles, event);
  if (!permits(role, event.kind)) return false;
  if (role === 'editor' || !hasEditor(draft.roles) || isFounding(event)) return true;
  if (event.kind === 'person-added') return event.personRole !== 'editor';
  return event.kind !== 'person-changed' || event.changes.role === undefined;
}

/**
 * Whether somebody begins a desk with this: their first word, about themselves, having seen nothing.
 * Where two desks are brought together, those who founded either stay what they were.
 */
function isFounding(event: KnownEvent): boolean {
  return event.kind === 'person-added' && event.person === event.by && event.seen.length === 0;
}

function hasEditor(roles: ReadonlyMap<PersonId, readonly RoleSince[]>): boolean {
  return [...roles.values()].some((timeline) => timeline.at(-1)?.role === 'editor');
}

/** The roles after all of these events. */
function rolesIn(ordered: readonly JournalEvent[]): ReadonlyMap<PersonId, readonly RoleSince[]> {
  const undone = undoneGestures(ordered);
  const draft = { roles: new Map<PersonId, readonly RoleSince[]>() };
  for (const event of ordered) {
    if (!isKnown(event) || undone.has(gestureOf(event)) || !mayHappen(draft, event)) continue;
    noteRole(draft.roles, event);
  }
  return draft.roles;
}

/** Takes in what an event says about somebody's role. */
function noteRole(roles: Map<PersonId, readonly RoleSince[]>, event: KnownEvent): void {
  const since = (person: PersonId, role: Role | null): void => {
    roles.set(
      person,
      Object.freeze([...(roles.get(person) ?? []), Object.freeze({ event: event.id, role })]),
    );
  };
  if (event.kind === 'person-added') since(event.person, event.personRole);
  else if (event.kind === 'person-removed') since(event.person, null);
  else if (event.kind === 'person-changed' && event.changes.role !== undefined) {
    since(event.person, event.changes.role);
  }
}

function apply(draft: Draft, event: KnownEvent): void {
  noteRole(draft.roles, event);
  switch (event.kind) {
    case 'person-added':
      draft.people.set(
        event.person,
        Object.freeze({
          id: event.person,
          name: event.name,
          role: event.personRole,
          removed: false,
        }),
      );
      break;
    case 'person-changed': {
      const person = draft.people.get(event.person);
      if (person !== undefined) {
        draft.people.set(event.person, Object.freeze({ ...person, ...event.changes }));
      }
      break;
    }
    case 'person-removed': {
      const person = draft.people.get(event.person);
      if (person !== undefined) {
        draft.people.set(event.person, Object.freeze({ ...person, removed: true }));
      }
      break;
    }
    case 'policy-changed': {
      const before = draft.policies.at(-1)?.policy ?? DEFAULT_POLICY;
      draft.policies.push(
        Object.freeze({
          event: event.id,
          policy: Object.freeze({ ...before, ...event.changes }),
        }),
      );
      break;
    }
    case 'scale-added': {
      const { id, version } = event.scale;
      // A version once given is never changed: the first one stands.
      if (!draft.scales.some((scale) => scale.id === id && scale.version === version)) {
        draft.scales.push(deepFreeze(event.scale));
      }
      break;
    }
    case 'source-described': {
      const source: Source = Object.freeze({
        ...(draft.sources.get(event.source) ?? EMPTY_SOURCE),
        ...deepFreeze(event.changes),
        id: event.source,
      });
      draft.sources.set(event.source, source);
      const before = draft.sourceVersions.get(event.source) ?? [];
      const now = Object.freeze({ event: event.id, source });
      draft.sourceVersions.set(event.source, Object.freeze([...before, now]));
      break;
    }
    case 'repeat-linked':
      draft.repeats.set(event.repeat, Object.freeze({ a: event.a, b: event.b }));
      break;
    case 'repeat-unlinked':
      draft.repeats.delete(event.repeat);
      break;
    default:
      break;
  }
}
