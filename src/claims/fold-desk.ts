/** From the desk's journal to what belongs to every article: people, policy, scales, sources. */
import type { Desk, PolicyVersion } from './desk.ts';
import { isKnown, type JournalEvent, type KnownEvent, type Source } from './events.ts';
import type { PersonId, SourceId } from './ids.ts';
import { deepFreeze } from './internal/freeze.ts';
import { headsOf, inCausalOrder } from './order.ts';
import type { Person } from './people.ts';
import { permits } from './permissions.ts';
import { DEFAULT_POLICY } from './policy.ts';
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
});

interface Draft {
  readonly people: Map<PersonId, Person>;
  readonly policies: PolicyVersion[];
  readonly scales: RatingScale[];
  readonly sources: Map<SourceId, Source>;
}

/** The desk after these events, in whatever order they come. Pure and total. */
export function foldDesk(events: readonly JournalEvent[]): Desk {
  const ordered = inCausalOrder(events);
  const undone = undoneGestures(ordered);
  const draft: Draft = {
    people: new Map(),
    policies: [Object.freeze({ event: null, policy: DEFAULT_POLICY })],
    scales: [FIVE_LEVELS],
    sources: new Map(),
  };
  const unknown: JournalEvent[] = [];
  for (const event of ordered) {
    if (!isKnown(event)) unknown.push(event);
    else if (!undone.has(gestureOf(event)) && permits(event.role, event.kind)) apply(draft, event);
  }
  return Object.freeze({
    people: draft.people,
    policies: Object.freeze(draft.policies),
    scales: Object.freeze(draft.scales),
    sources: draft.sources,
    events: ordered,
    undone,
    unknown: Object.freeze(unknown),
    heads: headsOf(ordered),
  });
}

function apply(draft: Draft, event: KnownEvent): void {
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
    case 'source-described':
      draft.sources.set(
        event.source,
        Object.freeze({
          ...(draft.sources.get(event.source) ?? EMPTY_SOURCE),
          ...event.changes,
          id: event.source,
        }),
      );
      break;
    default:
      break;
  }
}
