/** The closed lists of the trade. Their words for people are made in `ui`, never here. */

export const CLAIM_KINDS = [
  'statistic',
  'quote',
  'event',
  'causal',
  'comparison',
  'identity',
  'law',
  'media',
  'other',
] as const;
/** What sort of statement a claim is. `law` is law or policy, `media` is image or video. */
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const NOT_CHECKABLE_REASONS = [
  'opinion',
  'prediction',
  'normative',
  'too-vague',
  'rhetorical',
  'satire',
] as const;
/** Why a statement cannot be checked. */
export type NotCheckableReason = (typeof NOT_CHECKABLE_REASONS)[number];

export const PRIORITIES = ['high', 'normal', 'low'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const STANCES = ['supports', 'refutes', 'mixed', 'context'] as const;
/** What a piece of evidence says about the restated claim. */
export type Stance = (typeof STANCES)[number];

export const SOURCE_KINDS = [
  'document',
  'dataset',
  'interview',
  'expert',
  'law',
  'news',
  'social',
  'image',
  'fact-check',
  'other',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const ATTRIBUTIONS = ['on-record', 'background', 'off-record'] as const;
/** On what terms somebody talked. Off the record means: known to the desk, never to be printed. */
export type Attribution = (typeof ATTRIBUTIONS)[number];

export const ATTACHMENT_USES = ['file', 'screenshot', 'stored-copy'] as const;
/** What an attached file is: any file, a picture of a screen, or the source's page as it was. */
export type AttachmentUse = (typeof ATTACHMENT_USES)[number];

export const SUGGESTED_FIELDS = ['restated', 'finding', 'rationale'] as const;
/** The texts of a claim for which another wording can be suggested. */
export type SuggestedField = (typeof SUGGESTED_FIELDS)[number];

export const CORRECTION_TIERS = [
  'rating',
  'factual',
  'update',
  'clarification',
  'void',
  'trivial',
] as const;
/**
 * What a change after publication is: a correction that changes the rating, a correction of a fact
 * that leaves it, new information, clearer words, the end of the verdict, or a slip of spelling or a
 * dead link that nobody needs to read about.
 */
export type CorrectionTier = (typeof CORRECTION_TIERS)[number];

export const PLACEMENTS_OF_CORRECTIONS = ['top', 'bottom'] as const;
/** Where the report prints a correction. */
export type CorrectionPlacement = (typeof PLACEMENTS_OF_CORRECTIONS)[number];

export const CONFIDENCES = ['low', 'medium', 'high'] as const;
/** How sure the checker is. Not how true the claim is, and not how far the work is. */
export type Confidence = (typeof CONFIDENCES)[number];

export const NOTE_KINDS = ['note', 'query', 'question'] as const;
/** `note` is a reviewer note, `query` goes to the author, `question` comes from the editor. */
export type NoteKind = (typeof NOTE_KINDS)[number];

export const WATCHED_KINDS = ['number', 'date', 'name', 'negation', 'quantifier'] as const;

export const CLAIM_STATUSES = [
  'marked',
  'in-progress',
  'in-review',
  'approved',
  'published',
  'not-checkable',
  'dropped',
  'merged',
] as const;
/** How far the work on a claim is: derived by `fold`, never set. */
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

export const RATING_GROUPS = [
  'false',
  'mostly-false',
  'mixed',
  'mostly-true',
  'true',
  'off-axis',
  'not-rated',
] as const;
/** The group of a level gives it colour, pattern and icon, whatever scale it stands on. */
export type RatingGroup = (typeof RATING_GROUPS)[number];
