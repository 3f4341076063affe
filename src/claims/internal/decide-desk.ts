/** Decisions about the desk: its people, its policy, its sources. */
import type { CommandName } from '../commands.ts';
import type { Decision } from '../situation.ts';
import { policyOf } from '../desk.ts';
import type { PersonId } from '../ids.ts';
import { refuse } from '../refusal.ts';
import { firstRefusal, NOTHING, notADate, ofDesk, realChanges, unsafeLink } from './checks.ts';

type DeskCommand =
  'add-person' | 'change-person' | 'remove-person' | 'change-policy' | 'change-source';

export const DESK_DECISIONS: { readonly [Name in DeskCommand & CommandName]: Decision<Name> } = {
  'add-person': ({ mint }, { name, role }) =>
    name.trim() === ''
      ? refuse('empty-name')
      : ofDesk({
          kind: 'person-added',
          person: mint() as PersonId,
          name: name.trim(),
          personRole: role,
        }),

  'change-person': ({ desk }, { person: id, changes }) => {
    const person = desk.people.get(id);
    if (person === undefined) return refuse('unknown-person', { person: id });
    if (changes.name !== undefined && changes.name.trim() === '') return refuse('empty-name');
    const real = realChanges(person, changes);
    return real === null ? NOTHING : ofDesk({ kind: 'person-changed', person: id, changes: real });
  },

  'remove-person': ({ desk }, { person: id }) => {
    const person = desk.people.get(id);
    if (person === undefined) return refuse('unknown-person', { person: id });
    return person.removed ? NOTHING : ofDesk({ kind: 'person-removed', person: id });
  },

  'change-policy': ({ desk }, { changes }) => {
    const refusal = firstRefusal(unsafeLink(changes.methodologyUrl, changes.correctionsUrl));
    if (refusal !== null) return refusal;
    const { sourcesNeeded: needed = 0 } = changes;
    if (!Number.isSafeInteger(needed) || needed < 0) {
      throw new RangeError(`sources needed: a whole number from 0, got ${needed}`);
    }
    const real = realChanges(policyOf(desk), changes);
    return real === null ? NOTHING : ofDesk({ kind: 'policy-changed', changes: real });
  },

  'change-source': ({ desk }, { source: id, changes }) => {
    const source = desk.sources.get(id);
    if (source === undefined) return refuse('unknown-source', { source: id });
    const refusal = firstRefusal(
      unsafeLink(changes.url, changes.archiveUrl),
      notADate(changes.date),
    );
    if (refusal !== null) return refusal;
    const real = realChanges(source, changes);
    return real === null
      ? NOTHING
      : ofDesk({ kind: 'source-described', source: id, changes: real });
  },
};
