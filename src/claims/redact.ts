/**
 * Erasing what should never have been written down. A redaction names events; their words are
 * blanked wherever the events stand or ever arrive, and what is left says that something was there,
 * who wrote it and when. Ids, choices and dates stay, so that the rest of the case holds together.
 */
import type { Anchor } from '../text/anchor.ts';
import type { RevisionText } from '../text/revision-text.ts';
import { isKnown, type FactKind, type JournalEvent, type KnownEvent } from './events.ts';
import type { EventId } from './ids.ts';

/** Stands for a letter that was erased; of one code unit, so that offsets stay. */
const BLOCK = '█';

const DETAILS = ['title', 'byline', 'publisher', 'url', 'published', 'language'];
const SOURCE = [
  'title',
  'url',
  'author',
  'publisher',
  'archiveUrl',
  'anonymityReason',
  'conflict',
  'affiliation',
  'channel',
  'jurisdiction',
  'edition',
];
const EVIDENCE = [
  'quotedPassage',
  'locator',
  'reasoning',
  'calculation.expression',
  'calculation.result',
];
const CONTACT = ['whom', 'how', 'answer'];
const VERDICT = ['finding', 'rationale'];
const REPORT = ['headline', 'standfirst', 'overallFinding', 'conflicts', 'pageUrl', 'licence'];
const ANCHORED = ['anchor', 'found.anchor', 'watched', 'found.watched', 'found.around'];

const inside = (way: string, fields: readonly string[]): readonly string[] =>
  fields.map((field) => `${way}.${field}`);

/** For each kind the ways to its words. What is not named here holds none. */
const WORDS: Readonly<Partial<Record<FactKind, readonly string[]>>> = {
  'person-added': ['name'],
  'person-changed': ['changes.name'],
  'policy-changed': inside('changes', ['deskName', 'contact']),
  'source-described': inside('changes', SOURCE),
  'article-opened': inside('details', DETAILS),
  'article-described': inside('changes', DETAILS),
  'article-organised': ['changes.priorityReason'],
  'revision-added': ['content.text'],
  'claim-marked': ANCHORED,
  'appearance-added': ANCHORED,
  'appearance-adjusted': ANCHORED,
  'appearance-placed': ANCHORED,
  'appearance-reattached': ANCHORED,
  'claim-described': inside('changes', [
    'restated',
    'saidWhere',
    'oneSource',
    'tags',
    'priorityReason',
  ]),
  'claimant-described': inside('claimant', ['name', 'role']),
  'claimant-changed': inside('changes', ['name', 'role']),
  'claim-dropped': ['reason'],
  'evidence-added': inside('evidence', EVIDENCE),
  'evidence-changed': inside('changes', EVIDENCE),
  'attachment-added': inside('attachment', ['name', 'takenFrom']),
  'contact-logged': inside('contact', CONTACT),
  'contact-changed': inside('changes', CONTACT),
  'reply-waived': ['reason'],
  'verdict-proposed': inside('verdict', VERDICT),
  'note-added': ['text', 'proposal.before', 'proposal.after'],
  'changes-requested': ['what'],
  'claim-rejected': ['reason'],
  'approval-declined': ['reason'],
  'wording-suggested': ['before', 'text', 'why'],
  'suggestion-declined': ['reason'],
  'cross-check-given': inside('verdict', VERDICT),
  'cross-check-settled': ['reason'],
  'report-described': inside('changes', REPORT),
  'report-sent-back': ['what'],
  'report-published': inside('words', REPORT),
  'claim-published': inside('printed', [
    'restated',
    'quotes',
    'claimants',
    'saidWhere',
    'oneSource',
    'verdict.finding',
    'verdict.rationale',
    'evidence',
    'reply.asked',
    'reply.waived',
    'corrections',
  ]),
  'correction-opened': inside('words', ['wasWrong', 'nowSays']),
  'correction-described': inside('changes', ['wasWrong', 'nowSays']),
  'correction-waived': ['reason'],
  'events-redacted': ['reason'],
};

/** The event without its words, marked with the redaction that took them. Its form still fits. */
export function blank(event: JournalEvent, by: EventId): JournalEvent {
  if (!isKnown(event)) return Object.freeze({ ...envelopeOf(event), redacted: by });
  let rest: unknown = event;
  for (const way of WORDS[event.kind] ?? []) rest = erased(rest, way.split('.'));
  return Object.freeze({ ...(rest as KnownEvent), redacted: by });
}

/**
 * The events, each that a redaction among them names in its blanked form. `counts` says whether a
 * redaction takes effect.
 */
export function redacted(
  events: readonly JournalEvent[],
  counts: (redaction: KnownEvent) => boolean,
): readonly JournalEvent[] {
  const by = redactionsIn(events, counts);
  if (by.size === 0) return events;
  return Object.freeze(
    events.map((event) => {
      const redaction = by.get(event.id);
      return redaction === undefined || event.redacted !== undefined
        ? event
        : blank(event, redaction);
    }),
  );
}

/** The events that redactions among these name, each with the first redaction that does. */
export function redactionsIn(
  events: readonly JournalEvent[],
  counts: (redaction: KnownEvent) => boolean,
): ReadonlyMap<EventId, EventId> {
  const by = new Map<EventId, EventId>();
  for (const event of events) {
    if (event.kind !== 'events-redacted' || !isKnown(event) || !counts(event)) continue;
    for (const id of event.events) if (!by.has(id)) by.set(id, event.id);
  }
  return by;
}

/** The value with what stands at the end of the way erased; unchanged where the way ends early. */
function erased(value: unknown, [first, ...rest]: readonly string[]): unknown {
  if (first === undefined) return withoutWords(value);
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, first)) return value;
  const member = (value as Readonly<Record<string, unknown>>)[first];
  if (member === null || member === undefined) return value;
  const now =
    first === 'anchor' && rest.length === 0
      ? withoutQuote(member as Anchor)
      : first === 'content' && rest[0] === 'text'
        ? masked(member as RevisionText)
        : erased(member, rest);
  return Object.freeze({ ...value, [first]: now });
}

/** Texts are emptied, lists of texts too; what is nested is walked. */
function withoutWords(value: unknown): unknown {
  if (typeof value === 'string') return '';
  if (Array.isArray(value)) return Object.freeze([]);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, withoutWords(member)]);
  return Object.freeze(Object.fromEntries(members)) as unknown;
}

function withoutQuote(anchor: Anchor): Anchor {
  return Object.freeze({
    ...anchor,
    quote: BLOCK.repeat(anchor.quote.length),
    prefix: '',
    suffix: '',
  });
}

/** The text with every letter covered: blocks and offsets stay where they were. */
function masked(text: RevisionText): RevisionText {
  return Object.freeze({ ...text, text: text.text.replace(/[^\n]/g, BLOCK) });
}

function envelopeOf(event: JournalEvent): JournalEvent {
  const { id, article, by, role, device, at, commit, seen, v, kind } = event;
  return { id, article, by, role, device, at, commit, seen, v, kind } as JournalEvent;
}
