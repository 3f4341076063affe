/** What sort of work an event is, for the filter of an article's activity. */
import { msg } from '@lit/localize';
import type { FactKind } from '../../claims/events.ts';

export const ACTIVITY_GROUPS = [
  'claims',
  'evidence',
  'verdicts',
  'reply',
  'notes',
  'review',
  'publication',
  'article',
] as const;
export type ActivityGroup = (typeof ACTIVITY_GROUPS)[number];

/** The group of a kind of event; what a newer program wrote counts to the article. */
export function activityGroup(kind: FactKind | 'unknown'): ActivityGroup {
  return kind === 'unknown' ? 'article' : GROUPS[kind];
}

/** The group as the filter names it. */
export function activityGroupWord(group: ActivityGroup): string {
  switch (group) {
    case 'claims':
      return msg('Claims and places');
    case 'evidence':
      return msg('Evidence');
    case 'verdicts':
      return msg('Verdicts');
    case 'reply':
      return msg('Right of reply');
    case 'notes':
      return msg('Notes');
    case 'review':
      return msg('Review and sign-off');
    case 'publication':
      return msg('Report and corrections');
    case 'article':
      return msg('Article and desk');
  }
}

const GROUPS: Readonly<Record<FactKind, ActivityGroup>> = {
  'person-added': 'article',
  'person-changed': 'article',
  'person-removed': 'article',
  'policy-changed': 'article',
  'scale-added': 'article',
  'source-described': 'evidence',
  'repeat-linked': 'claims',
  'repeat-unlinked': 'claims',
  'article-opened': 'article',
  'article-described': 'article',
  'article-organised': 'article',
  'article-removed': 'article',
  'article-restored': 'article',
  'revision-added': 'article',
  'claim-marked': 'claims',
  'appearance-added': 'claims',
  'appearance-removed': 'claims',
  'appearance-adjusted': 'claims',
  'appearance-placed': 'claims',
  'appearance-reattached': 'claims',
  'appearance-withdrawn': 'claims',
  'verdict-carried-over': 'verdicts',
  'claim-described': 'claims',
  'claimant-described': 'claims',
  'claimant-changed': 'claims',
  'claimant-removed': 'claims',
  'claim-dropped': 'claims',
  'claim-restored': 'claims',
  'claim-merged': 'claims',
  'claim-split': 'claims',
  'evidence-added': 'evidence',
  'evidence-changed': 'evidence',
  'evidence-removed': 'evidence',
  'attachment-added': 'evidence',
  'attachment-removed': 'evidence',
  'contact-logged': 'reply',
  'contact-changed': 'reply',
  'contact-shared': 'reply',
  'contact-removed': 'reply',
  'reply-waived': 'reply',
  'verdict-proposed': 'verdicts',
  'note-added': 'notes',
  'note-resolved': 'notes',
  'note-reopened': 'notes',
  'claim-submitted': 'review',
  'submission-withdrawn': 'review',
  'changes-requested': 'review',
  'claim-rejected': 'review',
  'approval-declined': 'review',
  'claim-approved': 'review',
  'wording-suggested': 'review',
  'suggestion-accepted': 'review',
  'suggestion-declined': 'review',
  'cross-check-asked': 'review',
  'cross-check-withdrawn': 'review',
  'cross-check-given': 'review',
  'cross-check-settled': 'review',
  'report-described': 'publication',
  'report-approved': 'publication',
  'report-sent-back': 'publication',
  'report-published': 'publication',
  'claim-published': 'publication',
  'correction-opened': 'publication',
  'correction-described': 'publication',
  'correction-withdrawn': 'publication',
  'correction-waived': 'publication',
  'commit-undone': 'article',
  'events-redacted': 'article',
};
