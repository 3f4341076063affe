/** The shape of every kind's payload, as the door checks it. */
import { isRevisionText } from '../../text/revision-text.ts';
import type { FactKind } from '../events.ts';
import { isId, isSha256 } from '../ids.ts';
import { ROLES } from '../people.ts';
import {
  ATTACHMENT_USES,
  ATTRIBUTIONS,
  CLAIM_KINDS,
  CONFIDENCES,
  CORRECTION_TIERS,
  NOT_CHECKABLE_REASONS,
  NOTE_KINDS,
  PLACEMENTS_OF_CORRECTIONS,
  PRIORITIES,
  RATING_GROUPS,
  SOURCE_KINDS,
  STANCES,
  SUGGESTED_FIELDS,
  WATCHED_KINDS,
} from '../vocabulary.ts';
import {
  boolean,
  changes,
  count,
  isObject,
  list,
  numberOrNull,
  oneOf,
  orNull,
  record,
  string,
  that,
  type Check,
} from './shape.ts';

const id: Check = that(isId);
const hash: Check = that(isSha256);

const DETAILS = {
  title: string,
  byline: string,
  publisher: string,
  url: string,
  published: string,
  language: string,
};

const ANCHOR: Check = (value, at) => {
  const found = record({ quote: string, prefix: string, suffix: string, start: count, end: count })(
    value,
    at,
  );
  if (found.length > 0 || !isObject(value)) return found;
  const { start, end, quote } = value as { start: number; end: number; quote: string };
  return end - start === quote.length && quote !== '' ? [] : [`${at}.end`];
};

const APPEARANCE = { claim: id, appearance: id, revision: id, anchor: ANCHOR };

const WATCHED: Check = list(
  record({ kind: oneOf(WATCHED_KINDS), before: orNull(string), after: orNull(string) }),
);

const PLACED = { anchor: ANCHOR, watched: WATCHED, around: WATCHED, moved: boolean };

/** `likeness` and `reasons` may be left out; a newer search may know other reasons. */
const CANDIDATE: Check = (value, at) => {
  const found = record({ start: count, end: count })(value, at);
  if (found.length > 0 || !isObject(value)) return found;
  const { start, end, likeness = 0, reasons = [] } = value;
  return [
    ...((start as number) < (end as number) ? [] : [`${at}.end`]),
    ...(Number.isFinite(likeness) ? [] : [`${at}.likeness`]),
    ...list(string)(reasons, `${at}.reasons`),
  ];
};

const FOUND: Check = (value, at) => {
  if (!isObject(value)) return [at];
  switch (value['state']) {
    case 'exact':
    case 'equivalent':
    case 'moved':
    case 'changed':
      return record(PLACED)(value, at);
    case 'ambiguous':
    case 'lost':
      return record({ candidates: list(CANDIDATE) })(value, at);
    case 'not-searched':
      return [];
    default:
      return [`${at}.state`];
  }
};

const CLAIM_DETAILS = {
  restated: string,
  kind: orNull(oneOf(CLAIM_KINDS)),
  noSingleClaimant: boolean,
  claimDate: string,
  saidWhere: string,
  notCheckable: orNull(oneOf(NOT_CHECKABLE_REASONS)),
  priority: oneOf(PRIORITIES),
  priorityReason: string,
  tags: list(string),
  assignedTo: orNull(id),
  due: string,
  recheck: string,
  oneSource: orNull(string),
};

const CALCULATION = record({ expression: string, result: string });

const EVIDENCE = {
  source: id,
  quotedPassage: string,
  locator: string,
  stance: oneOf(STANCES),
  reasoning: string,
  accessed: string,
  private: boolean,
};

const LATER_EVIDENCE = { calculation: orNull(CALCULATION) };

const ATTACHMENT = record({
  hash,
  name: string,
  type: string,
  bytes: count,
  use: oneOf(ATTACHMENT_USES),
  takenFrom: string,
  private: boolean,
});

const CONTACT = {
  whom: string,
  how: string,
  asked: string,
  deadline: string,
  answer: string,
  answered: string,
};

const SOURCE = {
  title: string,
  url: string,
  author: string,
  publisher: string,
  date: string,
  archiveUrl: string,
  kind: oneOf(SOURCE_KINDS),
  primary: boolean,
  anonymityReason: string,
  derivedFrom: list(id),
  conflict: string,
  affiliation: string,
  attribution: orNull(oneOf(ATTRIBUTIONS)),
  channel: string,
  jurisdiction: string,
  edition: string,
};

const POLICY = {
  sourcesNeeded: count,
  fourEyes: boolean,
  approvalsNeeded: that((value) => value === 1 || value === 2),
  crossCheck: boolean,
  replyNeeded: boolean,
  scale: string,
  mayPrintWholeText: boolean,
  deskName: string,
  methodologyUrl: string,
  correctionsUrl: string,
  contact: string,
  fundingUrl: string,
};

const SCALE_REF = record({ id: string, version: count });

const VERDICT = record({
  scale: SCALE_REF,
  levels: list(string),
  finding: string,
  rationale: string,
  asOf: string,
  confidence: orNull(oneOf(CONFIDENCES)),
});

const CORRECTION = {
  tier: oneOf(CORRECTION_TIERS),
  wasWrong: string,
  nowSays: string,
  placement: oneOf(PLACEMENTS_OF_CORRECTIONS),
};

/** What a publication prints of one claim: `signed-content.ts`. */
const PRINTED = record({
  version: that((value) => value === 1),
  restated: string,
  quotes: list(string),
  kind: orNull(oneOf(CLAIM_KINDS)),
  claimants: list(record({ name: string, role: string })),
  noSingleClaimant: boolean,
  claimDate: string,
  saidWhere: string,
  notCheckable: orNull(oneOf(NOT_CHECKABLE_REASONS)),
  oneSource: orNull(string),
  verdict: orNull(VERDICT),
  evidence: list(
    record({
      source: orNull(record({ id, ...SOURCE })),
      quotedPassage: string,
      locator: string,
      stance: oneOf(STANCES),
      reasoning: string,
      accessed: string,
      calculation: orNull(CALCULATION),
      copies: list(hash),
    }),
  ),
  privateEvidence: list(hash),
  reply: record({
    asked: list(record({ asked: string, answer: string, answered: string })),
    waived: orNull(string),
  }),
  corrections: list(record({ id, ...CORRECTION })),
});

const REPORT_WORDS = {
  headline: string,
  standfirst: string,
  overallFinding: string,
  conflicts: string,
  embargo: string,
  pageUrl: string,
  licence: string,
};

const WORK = {
  assignedTo: orNull(id),
  due: string,
  priority: oneOf(PRIORITIES),
  priorityReason: string,
};

const CLAIM_REF = record({ article: id, claim: id });

const LEVEL = record({
  id: string,
  label: string,
  definition: string,
  value: numberOrNull,
  group: oneOf(RATING_GROUPS),
  retired: boolean,
});

const claimOnly: Check = record({ claim: id });

const REVISION: Check = (value, at) => {
  if (!isObject(value)) return [at];
  const found = record({ revision: id })(value, at);
  if (Object.hasOwn(value, 'content')) {
    return isRevisionText(value['content']) ? found : [...found, 'content'];
  }
  return [...found, ...record({ hash, bytes: count })(value, at)];
};

/** For each kind what an event must carry besides its envelope. */
export const PAYLOADS: Readonly<Record<FactKind, Check>> = Object.freeze({
  'person-added': record({ person: id, name: string, personRole: oneOf(ROLES) }),
  'person-changed': record({ person: id, changes: changes({ name: string, role: oneOf(ROLES) }) }),
  'person-removed': record({ person: id }),
  'policy-changed': record({ changes: changes(POLICY) }),
  'scale-added': record({
    scale: record({
      id: string,
      version: count,
      name: string,
      source: string,
      sourceUrl: orNull(string),
      levels: list(LEVEL),
      several: boolean,
    }),
  }),
  'source-described': record({ source: id, changes: changes(SOURCE) }),
  'repeat-linked': record({ repeat: id, a: CLAIM_REF, b: CLAIM_REF }),
  'repeat-unlinked': record({ repeat: id }),
  'article-opened': record({
    details: record(DETAILS),
    guesses: list(oneOf(Object.keys(DETAILS))),
  }),
  'article-described': record({ changes: changes(DETAILS) }),
  'article-organised': record({ changes: changes(WORK) }),
  'article-removed': record({}),
  'article-restored': record({}),
  'revision-added': REVISION,
  'claim-marked': record(APPEARANCE),
  'appearance-added': record(APPEARANCE),
  'appearance-removed': record({ claim: id, appearance: id }),
  'appearance-adjusted': record(APPEARANCE),
  'appearance-placed': record({ claim: id, appearance: id, revision: id, found: FOUND }),
  'appearance-reattached': record({ ...APPEARANCE, watched: WATCHED }),
  'appearance-withdrawn': record({ claim: id, appearance: id, revision: id }),
  'verdict-carried-over': record({ claim: id, revision: id, content: hash }),
  'claim-described': record({ claim: id, changes: changes(CLAIM_DETAILS) }),
  'claimant-described': record({
    claim: id,
    claimant: record({ id, name: string, role: string }),
  }),
  'claimant-changed': record({
    claim: id,
    claimant: id,
    changes: changes({ name: string, role: string }),
  }),
  'claimant-removed': record({ claim: id, claimant: id }),
  'claim-dropped': record({ claim: id, reason: string }),
  'claim-restored': claimOnly,
  'claim-merged': record({ claim: id, into: id }),
  'claim-split': record({ claim: id, from: id }),
  'evidence-added': record({ claim: id, evidence: record({ id, ...EVIDENCE }, LATER_EVIDENCE) }),
  'evidence-changed': record({
    claim: id,
    evidence: id,
    changes: changes({ ...EVIDENCE, ...LATER_EVIDENCE }),
  }),
  'evidence-removed': record({ claim: id, evidence: id }),
  'contact-logged': record({
    claim: id,
    contact: record({ id, ...CONTACT }),
  }),
  'contact-changed': record({ claim: id, contact: id, changes: changes(CONTACT) }),
  'contact-shared': record({ claim: id, contact: id }),
  'attachment-added': record({ claim: id, evidence: id, attachment: ATTACHMENT }),
  'attachment-removed': record({ claim: id, evidence: id, hash }),
  'contact-removed': record({ claim: id, contact: id }),
  'reply-waived': record({ claim: id, reason: orNull(string) }),
  'verdict-proposed': record({
    claim: id,
    verdict: VERDICT,
  }),
  'note-added': record(
    {
      claim: orNull(id),
      note: id,
      replyTo: orNull(id),
      noteKind: oneOf(NOTE_KINDS),
      text: string,
    },
    {
      mentions: list(id),
      answers: boolean,
      proposal: orNull(record({ before: string, after: string })),
    },
  ),
  'note-resolved': record({ note: id }),
  'note-reopened': record({ note: id }),
  'claim-submitted': record({ claim: id, content: hash }),
  'submission-withdrawn': claimOnly,
  'changes-requested': record({ claim: id, what: string }),
  'claim-rejected': record({ claim: id, reason: string }),
  'approval-declined': record({ claim: id, content: hash, reason: string }),
  'claim-approved': record({
    claim: id,
    verdict: orNull(id),
    content: hash,
    policy: orNull(id),
  }),
  'wording-suggested': record({
    claim: id,
    suggestion: id,
    field: oneOf(SUGGESTED_FIELDS),
    before: string,
    text: string,
    why: string,
  }),
  'suggestion-accepted': record({ claim: id, suggestion: id }),
  'suggestion-declined': record({ claim: id, suggestion: id, reason: string }),
  'cross-check-asked': record({ claim: id, of: orNull(id) }),
  'cross-check-withdrawn': claimOnly,
  'cross-check-given': record({ claim: id, verdict: VERDICT }),
  'cross-check-settled': record({ claim: id, verdict: id, reason: string }),
  'report-described': record({ changes: changes(REPORT_WORDS) }),
  'report-approved': record({ content: hash }),
  'report-sent-back': record({ what: string }),
  'report-published': record({
    publication: id,
    revision: id,
    words: record(REPORT_WORDS),
    content: hash,
  }),
  'claim-published': record({
    claim: id,
    publication: id,
    number: count,
    content: hash,
    printed: PRINTED,
  }),
  'correction-opened': record({ claim: orNull(id), correction: id, words: record(CORRECTION) }),
  'correction-described': record({
    claim: orNull(id),
    correction: id,
    changes: changes(CORRECTION),
  }),
  'correction-withdrawn': record({ claim: orNull(id), correction: id }),
  'correction-waived': record({ claim: id, revision: id, reason: string }),
  'commit-undone': record({ undoes: id }),
  'events-redacted': record({ events: list(id), reason: string }),
});
