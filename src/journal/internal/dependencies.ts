/**
 * What an article's summary hangs on besides the article's own events: texts by hash, sources and
 * scales of the desk, the roles of whoever did what only an editor may, and the policy in force when
 * something was signed. People are named in a summary by id only, so a new name changes no summary.
 */
import type { Desk, RoleSince } from '../../claims/desk.ts';
import { isKnown, type JournalEvent, type Source } from '../../claims/events.ts';
import type { EventId, PersonId, Sha256, SourceId } from '../../claims/ids.ts';
import { permits } from '../../claims/permissions.ts';
import type { ScaleRef } from '../../claims/scales.ts';
import { textsEverIn } from './article-logs.ts';

const useOfSource = (source: SourceId): string => `source:${source}`;
const useOfScale = ({ id, version }: ScaleRef): string => `scale:${version}:${id}`;
const useOfRole = (person: PersonId): string => `role:${person}`;
export const useOfText = (hash: Sha256): string => `text:${hash}`;

/**
 * Everything that a summary of these events may hang on, sorted. Taken from the events and not from
 * the folded case: a change can bring back what the case, as it stands, leaves out.
 */
export function usesOf(events: readonly JournalEvent[]): readonly string[] {
  const uses = new Set<string>();
  // Also of erased revisions: their texts are not stored again while that is known.
  for (const hash of textsEverIn(events)) uses.add(useOfText(hash));
  for (const event of events) {
    if (!isKnown(event)) continue;
    if (!permits('checker', event.kind)) uses.add(useOfRole(event.by));
    if (event.kind === 'evidence-added') uses.add(useOfSource(event.evidence.source));
    if (event.kind === 'evidence-changed' && event.changes.source !== undefined) {
      uses.add(useOfSource(event.changes.source));
    }
    if (event.kind === 'verdict-proposed') uses.add(useOfScale(event.verdict.scale));
  }
  return [...uses].sort();
}

/** What became another thing between two states of the desk. */
export interface DeskChanges {
  readonly uses: readonly string[];
  /**
   * Sign-offs after this event may have been given under another policy; null for none. A new
   * policy touches no article at first: all its events are older.
   */
  readonly policyFrom: EventId | null;
}

export function deskChanges(before: Desk, after: Desk): DeskChanges {
  if (before === after) return { uses: [], policyFrom: null };
  const uses: string[] = changedSources(before, after).map(useOfSource);
  const scalesBefore = new Map(before.scales.map((scale) => [useOfScale(scale), scale]));
  const scalesAfter = new Map(after.scales.map((scale) => [useOfScale(scale), scale]));
  for (const use of new Set([...scalesBefore.keys(), ...scalesAfter.keys()])) {
    if (scalesBefore.get(use) !== scalesAfter.get(use)) uses.push(use);
  }
  for (const person of new Set([...before.roles.keys(), ...after.roles.keys()])) {
    if (!sameRoles(before.roles.get(person), after.roles.get(person))) uses.push(useOfRole(person));
  }
  return { uses, policyFrom: firstOtherPolicy(before, after) };
}

/** The sources that read differently, and those that rest on one of them, however far away. */
function changedSources(before: Desk, after: Desk): readonly SourceId[] {
  const changed = new Set<SourceId>();
  for (const id of new Set([...before.sources.keys(), ...after.sources.keys()])) {
    // A late description that a later one covers may still be what somebody signed by.
    const versions = [before, after].map((desk) => desk.sourceVersions.get(id)?.length);
    const isSame = sameSource(before.sources.get(id), after.sources.get(id));
    if (!isSame || versions[0] !== versions[1]) changed.add(id);
  }
  if (changed.size === 0) return [];
  const restingOn = new Map<SourceId, SourceId[]>();
  for (const source of [...before.sources.values(), ...after.sources.values()]) {
    for (const below of source.derivedFrom) {
      const above = restingOn.get(below);
      if (above === undefined) restingOn.set(below, [source.id]);
      else above.push(source.id);
    }
  }
  // A set is walked on into what is added on the way: each source once, circles included.
  for (const id of changed) for (const above of restingOn.get(id) ?? []) changed.add(above);
  return [...changed];
}

function sameRoles(a: readonly RoleSince[] = [], b: readonly RoleSince[] = []): boolean {
  return (
    a.length === b.length &&
    a.every(({ event, role }, at) => b[at]?.event === event && b[at].role === role)
  );
}

/** Sources are flat records with one list: field by field is fast enough for thousands of them. */
function sameSource(a: Source | undefined, b: Source | undefined): boolean {
  if (a === undefined || b === undefined || a === b) return a === b;
  const left = Object.entries(a);
  return (
    left.length === Object.keys(b).length &&
    left.every(([field, value]) => same(value, b[field as keyof Source]))
  );
}

function same(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** The least id among the policies that do not stand at the same place in both lists. */
function firstOtherPolicy(before: Desk, after: Desk): EventId | null {
  let first: EventId | null = null;
  const length = Math.max(before.policies.length, after.policies.length);
  let differ = false;
  for (let index = 0; index < length; index += 1) {
    const a = before.policies[index];
    const b = after.policies[index];
    // Once one policy differs the later ones do, since each builds on the one before.
    differ ||= a?.event !== b?.event;
    if (!differ) continue;
    for (const version of [a, b]) {
      const event = version?.event ?? null;
      if (event !== null && (first === null || event < first)) first = event;
    }
  }
  return first;
}
