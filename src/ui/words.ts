/**
 * The words for the closed lists of the trade: the only place where a code becomes something that a
 * person reads. Every function is total over its list.
 */
import { msg } from '@lit/localize';
import type { Role } from '../claims/people.ts';
import type {
  ClaimKind,
  ClaimStatus,
  Confidence,
  CorrectionTier,
  NotCheckableReason,
  NoteKind,
  Priority,
  RatingGroup,
  SourceKind,
  Stance,
} from '../claims/vocabulary.ts';

/** The status in words. A claim that came back says so instead of "In progress". */
export function statusWord(status: ClaimStatus, sentBack = false): string {
  if (sentBack && (status === 'in-progress' || status === 'marked')) return msg('Sent back');
  switch (status) {
    case 'marked':
      return msg('Marked');
    case 'in-progress':
      return msg('In progress');
    case 'in-review':
      return msg('In review');
    case 'approved':
      return msg('Approved');
    case 'published':
      return msg('Published');
    case 'not-checkable':
      return msg('Not checkable');
    case 'dropped':
      return msg('Dropped');
    case 'merged':
      return msg('Merged');
  }
}

/** What sort of statement it is. */
export function claimKindWord(kind: ClaimKind): string {
  switch (kind) {
    case 'statistic':
      return msg('Statistic');
    case 'quote':
      return msg('Quote');
    case 'event':
      return msg('Event');
    case 'causal':
      return msg('Cause and effect');
    case 'comparison':
      return msg('Comparison');
    case 'identity':
      return msg('Identity');
    case 'law':
      return msg('Law or policy');
    case 'media':
      return msg('Image or video');
    case 'other':
      return msg('Other', { desc: 'kind of claim' });
  }
}

/** Why a statement cannot be checked. */
export function notCheckableWord(reason: NotCheckableReason): string {
  switch (reason) {
    case 'opinion':
      return msg('Opinion');
    case 'prediction':
      return msg('Prediction');
    case 'normative':
      return msg('Says what should be');
    case 'too-vague':
      return msg('Too vague');
    case 'rhetorical':
      return msg('Rhetorical');
    case 'satire':
      return msg('Satire');
  }
}

/** What a piece of evidence says about the claim. */
export function stanceWord(stance: Stance): string {
  switch (stance) {
    case 'supports':
      return msg('Supports');
    case 'refutes':
      return msg('Refutes');
    case 'mixed':
      return msg('Mixed');
    case 'context':
      return msg('Context');
  }
}

/** What sort of source it is. */
export function sourceKindWord(kind: SourceKind): string {
  switch (kind) {
    case 'document':
      return msg('Document');
    case 'dataset':
      return msg('Dataset');
    case 'interview':
      return msg('Interview');
    case 'expert':
      return msg('Expert');
    case 'law':
      return msg('Law');
    case 'news':
      return msg('News report');
    case 'social':
      return msg('Social media post');
    case 'image':
      return msg('Image or video');
    case 'fact-check':
      return msg('Fact-check');
    case 'other':
      return msg('Other', { desc: 'kind of source' });
  }
}

/** How urgent it is. */
export function priorityWord(priority: Priority): string {
  switch (priority) {
    case 'high':
      return msg('High');
    case 'normal':
      return msg('Normal');
    case 'low':
      return msg('Low');
  }
}

/** How sure the checker is. */
export function confidenceWord(confidence: Confidence): string {
  switch (confidence) {
    case 'low':
      return msg('Low');
    case 'medium':
      return msg('Medium');
    case 'high':
      return msg('High');
  }
}

/** Whom a note is for. */
export function noteKindWord(kind: NoteKind): string {
  switch (kind) {
    case 'note':
      return msg('Note');
    case 'query':
      return msg('Query to author');
    case 'question':
      return msg('Editor question');
  }
}

/** The kind of a change after publication, as a reader knows it. */
export function correctionTierWord(tier: CorrectionTier): string {
  switch (tier) {
    case 'rating':
      return msg('Correction that changes the rating');
    case 'factual':
      return msg('Correction of a fact');
    case 'update':
      return msg('Update');
    case 'clarification':
      return msg('Clarification');
    case 'void':
      return msg('Void');
    case 'trivial':
      return msg('Spelling or link');
  }
}

/** The role’s name. */
export function roleWord(role: Role): string {
  return role === 'editor' ? msg('Editor') : msg('Fact-checker');
}

/** What a person in that role does here, in one line. */
export function roleExplanation(role: Role): string {
  return role === 'editor'
    ? msg('Reads what is submitted, sends it back or approves it, and sets the desk’s rules.')
    : msg('Marks claims, finds sources and gives each claim a verdict.');
}

/** The group of a rating, for legends and counts; a verdict itself shows its level’s own label. */
export function ratingGroupWord(group: RatingGroup): string {
  switch (group) {
    case 'false':
      return msg('False');
    case 'mostly-false':
      return msg('Mostly false');
    case 'mixed':
      return msg('Mixed');
    case 'mostly-true':
      return msg('Mostly true');
    case 'true':
      return msg('True');
    case 'off-axis':
      return msg('Off the scale');
    case 'not-rated':
      return msg('Not rated yet');
  }
}
