/** Every word that a report says itself. Desks read it in English; the article keeps its language. */
import type {
  ClaimKind,
  Confidence,
  NotCheckableReason,
  SourceKind,
  Stance,
} from '../claims/vocabulary.ts';
import type { PublicCorrection, TextShown } from './report-values.ts';
import type { TallyRow } from './tally.ts';

/** The language of these words (BCP 47). */
export const WORDS_LANGUAGE = 'en';

const RULES = new Intl.PluralRules(WORDS_LANGUAGE);
const NUMBERS = new Intl.NumberFormat(WORDS_LANGUAGE);
const LIST = new Intl.ListFormat(WORDS_LANGUAGE, { type: 'conjunction' });

/** "1 claim", "12 claims". */
export function counted(count: number, one: string, other: string): string {
  return `${NUMBERS.format(count)} ${RULES.select(count) === 'one' ? one : other}`;
}

/** "Ada, Ben and Cleo". */
export function listed(items: readonly string[]): string {
  return LIST.format(items);
}

/** What a report is called before anybody has given it a headline: the finding in numbers. */
export function defaultHeadline(title: string, claims: number, tally: readonly TallyRow[]): string {
  if (claims === 0) return about(title);
  const found = tally.map(({ count, label }) => `${NUMBERS.format(count)} ${label}`).join(', ');
  return `${counted(claims, 'claim', 'claims')} checked${found === '' ? '' : `: ${found}`}`;
}

/** What sort of page this is. */
export function about(title: string): string {
  return title.trim() === '' ? 'Fact-check' : `Fact-check of “${title.trim()}”`;
}

export const STANCE_WORDS: Readonly<Record<Stance, string>> = Object.freeze({
  supports: 'Supports the claim',
  refutes: 'Refutes the claim',
  mixed: 'Mixed',
  context: 'Context',
});

export const KIND_WORDS: Readonly<Record<ClaimKind, string>> = Object.freeze({
  statistic: 'Statistic',
  quote: 'Quotation',
  event: 'Event',
  causal: 'Cause and effect',
  comparison: 'Comparison',
  identity: 'Identity',
  law: 'Law or policy',
  media: 'Image or video',
  other: 'Other',
});

export const SOURCE_KIND_WORDS: Readonly<Record<SourceKind, string>> = Object.freeze({
  document: 'Document',
  dataset: 'Dataset',
  interview: 'Interview',
  expert: 'Expert',
  law: 'Law',
  news: 'News report',
  social: 'Social media post',
  image: 'Image or video',
  'fact-check': 'Fact-check',
  other: 'Other source',
});

export const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = Object.freeze({
  low: 'Low',
  medium: 'Medium',
  high: 'High',
});

export const REASON_WORDS: Readonly<Record<NotCheckableReason, string>> = Object.freeze({
  opinion: 'An opinion',
  prediction: 'A prediction',
  normative: 'A view of what should be',
  'too-vague': 'Too vague to check',
  rhetorical: 'A figure of speech',
  satire: 'Satire',
});

export const TIER_WORDS: Readonly<Record<PublicCorrection['tier'], string>> = Object.freeze({
  rating: 'Correction of the rating',
  factual: 'Correction',
  update: 'Update',
  clarification: 'Clarification',
  void: 'Verdict withdrawn',
});

export const TEXT_SHOWN_WORDS: Readonly<Record<TextShown, string>> = Object.freeze({
  whole: 'The article is shown in full.',
  excerpts:
    'The article is shown in excerpts: the sentences that hold a claim, and those around them. […] marks where text is left out.',
  quotes: 'Only the words that were checked are shown. […] marks where text is left out.',
});

/** The labels, headings and sentences of the page. */
export const WORDS = Object.freeze({
  draft: 'DRAFT',
  draftNotice: 'Draft, not for publication. It shows claims that no editor has approved.',
  contents: 'Contents',
  summary: 'Summary',
  documentChecked: 'Document checked',
  untitled: 'Untitled article',
  title: 'Title',
  outlet: 'Outlet',
  author: 'Author',
  published: 'Published',
  link: 'Link',
  language: 'Language',
  version: 'Version of the text',
  claimsChecked: 'Claims checked',
  ratings: 'Ratings given',
  rating: 'Rating',
  claimsColumn: 'Claims',
  severalRatings: 'A claim with several ratings counts under each of them.',
  noneChecked: 'No claim has been approved yet.',
  article: 'The article',
  leftOut: 'text left out',
  removed: 'Not in this version of the text',
  removedIntro:
    'These words were checked, and do not stand, or no longer stand, in the version of the article shown here.',
  claims: 'The claims, one by one',
  claim: 'Claim',
  saidBefore: 'See the comment at its first place.',
  quote: 'The article says',
  alsoSaid: 'Also worded',
  restated: 'Claim as checked',
  restatedUnchecked: 'In other words',
  claimant: 'Said by',
  noSingleClaimant: 'no single person or organisation',
  said: 'Said on',
  where: 'Where',
  kind: 'Kind of claim',
  asOf: 'Verdict as of',
  confidence: 'Confidence of the checkers',
  notRated: 'Not rated',
  findingOnly: 'Finding',
  why: 'Why',
  evidence: 'Evidence',
  oneSource: 'Why one source is enough',
  sourceUnknown: 'Source not on this device',
  accessed: 'read',
  primary: 'Primary source',
  reply: 'Reply of the claimant',
  askedOn: 'Asked on',
  asked: 'Asked',
  answeredOn: 'Answered on',
  noAnswer: 'No answer so far.',
  replyWaived: 'The claimant was not asked',
  unsigned: 'Not approved',
  previous: 'Previous',
  next: 'Next',
  backToText: 'Back to text',
  readCheck: 'Read the check',
  notChecked: 'Not checkable, and why',
  notCheckedIntro:
    'These statements were looked at and cannot be true or false in a way that can be checked.',
  notCheckable: 'Not checkable',
  reason: 'Why not',
  sources: 'Sources',
  unnamedSource: 'Unnamed source',
  whyUnnamed: 'Why it stays unnamed',
  archived: 'Archived copy',
  usedFor: 'Used for',
  method: 'How this was checked',
  scale: 'Rating scale',
  scaleFrom: 'Source of the wording',
  who: 'Who checked',
  fourEyes: Object.freeze({
    all: 'Every claim was signed off by an editor who did not write its verdict.',
    some: 'Some claims were signed off by the person who wrote the verdict; the others by an editor who did not.',
    none: 'The claims were signed off by the person who wrote the verdict, without a second person.',
  }),
  conflicts: 'Conflicts of interest',
  methodology: 'Our methodology',
  corrections: 'Our corrections policy',
  correctionsHeading: 'Corrections',
  changesHeading: 'What was changed since',
  nowSays: 'It now says',
  inThisVersion: 'with this version',
  reportWords: 'The words of this report',
  noRating: 'no rating',
  withdrawn: 'Verdict withdrawn',
  withdrawnWas: 'It had been rated',
  reportVersion: 'version',
  publishedOn: 'published',
  updatedOn: 'updated',
  thisVersion: 'this version',
  embargo: 'Under embargo until',
  wordsSigned: 'The words of the report were signed off',
  calculation: 'Calculation',
  interest: 'Interest in the matter',
  errors: 'Found an error?',
  errorsWrite: 'Tell us at',
  citing: 'How to cite',
  licence: 'Licence',
  signed: 'Signed content',
  signedIntro:
    'Each approved claim has a fingerprint (SHA-256) of exactly what the editor signed. If anything about the claim changes, its fingerprint does.',
});
