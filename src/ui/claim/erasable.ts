/** What of a claim can be erased for good, thing by thing, from the journal. Pure. */
import type { Case, Claim } from '../../claims/case.ts';
import type { Desk } from '../../claims/desk.ts';
import { isKnown, type FactKind, type JournalEvent, type KnownEvent } from '../../claims/events.ts';
import { historyOf } from '../../claims/history.ts';
import type { EventId, PersonId } from '../../claims/ids.ts';

/** The groups in the order in which personal data is looked for. */
export const ERASABLE_GROUPS = [
  'notes',
  'contacts',
  'claimants',
  'evidence',
  'files',
  'wordings',
  'verdicts',
  'reasons',
  'published',
  'sources',
] as const;
export type ErasableGroup = (typeof ERASABLE_GROUPS)[number];

/** One thing that a person recognises: a note, a contact with all its changes, a verdict. */
export interface Erasable {
  readonly key: string;
  readonly group: ErasableGroup;
  /** All words in it, the latest first: what is shown, and what is searched. */
  readonly words: readonly string[];
  readonly by: PersonId;
  readonly at: string;
  /** The events that hold the words. */
  readonly events: readonly EventId[];
  /** Whether they lie in the desk's journal: a source, which other claims may use. */
  readonly desk: boolean;
}

/** Everything about the claim that holds words of people and is not erased yet; newest first. */
export function erasablesOf(state: Case, claim: Claim, desk: Desk): readonly Erasable[] {
  const found = new Map<string, Erasable>();
  const add = (event: JournalEvent, ofDesk: boolean): void => {
    if (!isKnown(event) || event.redacted !== undefined) return;
    const group = GROUPS[event.kind];
    const words = group === undefined ? [] : wordsIn(event);
    if (group === undefined || words.length === 0) return;
    const key = `${group}/${thingOf(event)}`;
    const known = found.get(key);
    found.set(key, {
      key,
      group,
      words: [...words, ...(known?.words ?? [])],
      by: event.by,
      at: event.at,
      events: [...(known?.events ?? []), event.id],
      desk: ofDesk,
    });
  };
  for (const { source } of historyOf(state, claim.id)) add(source, false);
  const sources = new Set(claim.evidence.map(({ source }) => source));
  for (const event of desk.events) {
    if (event.kind === 'source-described' && isKnown(event) && sources.has(event.source)) {
      add(event, true);
    }
  }
  return [...found.values()].reverse();
}

/** Those in which all the words looked for stand, whatever their case. */
export function holding(erasables: readonly Erasable[], text: string): readonly Erasable[] {
  const wanted = text.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return erasables.filter(({ words }) => {
    const all = words.join('\n').toLocaleLowerCase();
    return wanted.every((word) => all.includes(word));
  });
}

const GROUPS: Readonly<Partial<Record<FactKind, ErasableGroup>>> = {
  'note-added': 'notes',
  'contact-logged': 'contacts',
  'contact-changed': 'contacts',
  'reply-waived': 'contacts',
  'claimant-described': 'claimants',
  'claimant-changed': 'claimants',
  'evidence-added': 'evidence',
  'evidence-changed': 'evidence',
  'attachment-added': 'files',
  'claim-described': 'wordings',
  'wording-suggested': 'wordings',
  'verdict-proposed': 'verdicts',
  'cross-check-given': 'verdicts',
  'claim-dropped': 'reasons',
  'changes-requested': 'reasons',
  'claim-rejected': 'reasons',
  'approval-declined': 'reasons',
  'suggestion-declined': 'reasons',
  'cross-check-settled': 'reasons',
  'claim-published': 'published',
  'correction-opened': 'published',
  'correction-described': 'published',
  'correction-waived': 'published',
  'source-described': 'sources',
};

/** The id of the thing the event is about; of most kinds each event is a thing of its own. */
function thingOf(event: KnownEvent): string {
  switch (event.kind) {
    case 'contact-logged':
      return event.contact.id;
    case 'contact-changed':
      return event.contact;
    case 'claimant-described':
      return event.claimant.id;
    case 'claimant-changed':
      return event.claimant;
    case 'evidence-added':
      return event.evidence.id;
    case 'evidence-changed':
      return event.evidence;
    case 'source-described':
      return event.source;
    case 'correction-opened':
    case 'correction-described':
      return event.correction;
    default:
      return event.id;
  }
}

/** The texts that a person wrote in the event, in the order in which a person would read them. */
function wordsIn(event: KnownEvent): readonly string[] {
  switch (event.kind) {
    case 'note-added':
      return kept(event.text, event.proposal?.before, event.proposal?.after);
    case 'contact-logged':
      return kept(event.contact.whom, event.contact.how, event.contact.answer);
    case 'contact-changed':
      return kept(event.changes.whom, event.changes.how, event.changes.answer);
    case 'reply-waived':
    case 'correction-waived':
    case 'claim-dropped':
    case 'claim-rejected':
    case 'approval-declined':
    case 'suggestion-declined':
    case 'cross-check-settled':
      return kept(event.reason);
    case 'changes-requested':
      return kept(event.what);
    case 'claimant-described':
      return kept(event.claimant.name, event.claimant.role);
    case 'claimant-changed':
      return kept(event.changes.name, event.changes.role);
    case 'evidence-added':
      return evidenceWords(event.evidence);
    case 'evidence-changed':
      return evidenceWords(event.changes);
    case 'attachment-added':
      return kept(event.attachment.name, event.attachment.takenFrom);
    case 'claim-described': {
      const { restated, saidWhere, oneSource, priorityReason, tags } = event.changes;
      return kept(restated, saidWhere, oneSource, priorityReason, tags?.join(', '));
    }
    case 'wording-suggested':
      return kept(event.text, event.before, event.why);
    case 'verdict-proposed':
    case 'cross-check-given':
      return kept(event.verdict.finding, event.verdict.rationale);
    case 'claim-published':
      return kept(event.printed.restated, ...everyText(event.printed));
    case 'correction-opened':
      return kept(event.words.wasWrong, event.words.nowSays);
    case 'correction-described':
      return kept(event.changes.wasWrong, event.changes.nowSays);
    case 'source-described':
      return everyText(event.changes);
    default:
      return [];
  }
}

function evidenceWords(
  evidence: Partial<{
    readonly quotedPassage: string;
    readonly locator: string;
    readonly reasoning: string;
    readonly calculation: { readonly expression: string; readonly result: string } | null;
  }>,
): readonly string[] {
  const { quotedPassage, reasoning, locator, calculation } = evidence;
  return kept(quotedPassage, reasoning, locator, calculation?.expression, calculation?.result);
}

function kept(...texts: readonly (string | null | undefined)[]): readonly string[] {
  return texts.flatMap((text) => (text === null || text === undefined || text === '' ? [] : text));
}

function everyText(value: unknown): readonly string[] {
  if (typeof value === 'string') return kept(value);
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(everyText);
}
