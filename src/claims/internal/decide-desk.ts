/** Decisions about the desk: its people, its policy, its sources. */
import type { CommandName } from '../commands.ts';
import type { Decision } from '../situation.ts';
import { newestScale, policyOf, type Desk } from '../desk.ts';
import type { PersonId, RepeatId } from '../ids.ts';
import type { Role } from '../people.ts';
import { refuse } from '../refusal.ts';
import { firstRefusal, NOTHING, notADate, ofDesk, realChanges, unsafeLink } from './checks.ts';

type DeskCommand =
  | 'add-person'
  | 'change-person'
  | 'remove-person'
  | 'change-policy'
  | 'add-scale'
  | 'link-repeat'
  | 'unlink-repeat'
  | 'change-source';

export const DESK_DECISIONS: { readonly [Name in DeskCommand & CommandName]: Decision<Name> } = {
  'add-person': ({ mint, desk, me }, { name, role }) =>
    name.trim() === ''
      ? refuse('empty-name')
      : !mayName(role, desk, me.role)
        ? refuse('editor-only')
        : ofDesk({
            kind: 'person-added',
            person: mint() as PersonId,
            name: name.trim(),
            personRole: role,
          }),

  'change-person': ({ desk, me }, { person: id, changes }) => {
    const person = desk.people.get(id);
    if (person === undefined) return refuse('unknown-person', { person: id });
    if (changes.name !== undefined && changes.name.trim() === '') return refuse('empty-name');
    const isNewRole = changes.role !== undefined && changes.role !== person.role;
    if (isNewRole && me.role !== 'editor' && hasEditor(desk)) return refuse('editor-only');
    const real = realChanges(person, changes);
    return real === null ? NOTHING : ofDesk({ kind: 'person-changed', person: id, changes: real });
  },

  'remove-person': ({ desk }, { person: id }) => {
    const person = desk.people.get(id);
    if (person === undefined) return refuse('unknown-person', { person: id });
    return person.removed ? NOTHING : ofDesk({ kind: 'person-removed', person: id });
  },

  'change-policy': ({ desk }, { changes }) => {
    const refusal = firstRefusal(
      unsafeLink(changes.methodologyUrl, changes.correctionsUrl, changes.fundingUrl),
    );
    if (refusal !== null) return refusal;
    const { sourcesNeeded: needed = 0 } = changes;
    if (!Number.isSafeInteger(needed) || needed < 0) {
      throw new RangeError(`sources needed: a whole number from 0, got ${needed}`);
    }
    const real = realChanges(policyOf(desk), changes);
    return real === null ? NOTHING : ofDesk({ kind: 'policy-changed', changes: real });
  },

  'add-scale': ({ desk }, { scale }) => {
    const { levels, name } = scale;
    if (name.trim() === '' || levels.some(({ label }) => label.trim() === '')) {
      return refuse('empty-name');
    }
    if (new Set(levels.map(({ id }) => id)).size < levels.length) {
      throw new RangeError(`scale ${scale.id}: two levels of one id`);
    }
    // A scale with levels needs one that a new verdict can give.
    if (levels.length > 0 && levels.every(({ retired }) => retired)) return refuse('last-level');
    const before = newestScale(desk, scale.id);
    if (before !== null && realChanges(before, scale) === null) return NOTHING;
    const version = (before?.version ?? 0) + 1;
    return ofDesk({ kind: 'scale-added', scale: { ...scale, version } });
  },

  'link-repeat': ({ desk, mint }, { a, b }) => {
    const isSame = (left: typeof a, right: typeof a): boolean =>
      left.article === right.article && left.claim === right.claim;
    if (isSame(a, b)) return NOTHING;
    const known = [...desk.repeats.values()].some(
      (link) =>
        (isSame(link.a, a) && isSame(link.b, b)) || (isSame(link.a, b) && isSame(link.b, a)),
    );
    return known ? NOTHING : ofDesk({ kind: 'repeat-linked', repeat: mint() as RepeatId, a, b });
  },

  'unlink-repeat': ({ desk }, { repeat }) =>
    desk.repeats.has(repeat) ? ofDesk({ kind: 'repeat-unlinked', repeat }) : NOTHING,

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

/** Whether somebody in that role may bring a person in that one: R2. */
function mayName(role: Role, desk: Desk, mine: Role): boolean {
  return role !== 'editor' || mine === 'editor' || !hasEditor(desk);
}

function hasEditor(desk: Desk): boolean {
  return [...desk.people.values()].some((person) => person.role === 'editor' && !person.removed);
}
