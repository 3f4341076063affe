/** Gestures as the buttons Undo and Redo name them. */
import { msg } from '@lit/localize';
import type { FactKind } from '../claims/events.ts';

/** What a commit of that kind did, as a noun phrase that fits behind "Undo:". */
export function gestureWord(kind: FactKind): string {
  switch (kind) {
    case 'claim-marked':
      return msg('marking a claim');
    case 'appearance-added':
      return msg('adding an appearance');
    case 'appearance-removed':
      return msg('removing an appearance');
    case 'appearance-adjusted':
      return msg('adjusting an appearance');
    case 'appearance-placed':
      return msg('searching again');
    case 'appearance-reattached':
      return msg('choosing a place');
    case 'appearance-withdrawn':
      return msg('“Removed by the publisher”');
    case 'verdict-carried-over':
      return msg('carrying a verdict over');
    case 'claim-described':
      return msg('a change of the claim');
    case 'claimant-described':
    case 'claimant-removed':
      return msg('a change of the claimants');
    case 'claim-dropped':
      return msg('dropping a claim');
    case 'claim-restored':
      return msg('restoring a claim');
    case 'claim-merged':
      return msg('merging two claims');
    case 'source-described':
      return msg('a change of a source');
    case 'evidence-added':
      return msg('adding evidence');
    case 'evidence-changed':
      return msg('a change of evidence');
    case 'evidence-removed':
      return msg('removing evidence');
    case 'contact-logged':
    case 'contact-removed':
    case 'reply-waived':
      return msg('a change of the right of reply');
    case 'verdict-proposed':
      return msg('a change of the verdict');
    case 'note-added':
      return msg('adding a note');
    case 'note-resolved':
    case 'note-reopened':
      return msg('resolving or reopening a note');
    case 'claim-submitted':
      return msg('submitting for review');
    case 'submission-withdrawn':
      return msg('withdrawing from review');
    case 'changes-requested':
      return msg('requesting changes');
    case 'claim-rejected':
      return msg('rejecting a verdict');
    case 'claim-approved':
      return msg('an approval');
    case 'article-described':
      return msg('a change of the article’s details');
    case 'article-removed':
    case 'article-restored':
      return msg('taking an article off the desk');
    case 'policy-changed':
      return msg('a change of the desk policy');
    case 'person-added':
    case 'person-changed':
    case 'person-removed':
      return msg('a change of the people');
    case 'scale-added':
      return msg('a change of the rating scales');
    case 'article-opened':
      return msg('adding a text');
    case 'revision-added':
      return msg('adding a revision');
    case 'article-organised':
      return msg('a change of the article’s assignment');
    case 'claimant-changed':
      return msg('a change of the claimants');
    case 'claim-split':
      return msg('splitting a claim');
    case 'attachment-added':
    case 'attachment-removed':
      return msg('a change of the attached files');
    case 'contact-changed':
    case 'contact-shared':
      return msg('a change of the right of reply');
    case 'approval-declined':
      return msg('a vote against');
    case 'wording-suggested':
    case 'suggestion-accepted':
    case 'suggestion-declined':
      return msg('a suggested wording');
    case 'cross-check-asked':
    case 'cross-check-withdrawn':
    case 'cross-check-given':
    case 'cross-check-settled':
      return msg('a step of the cross-check');
    case 'report-described':
      return msg('a change of the report’s words');
    case 'report-approved':
    case 'report-sent-back':
      return msg('a decision on the report’s words');
    case 'report-published':
    case 'claim-published':
      return msg('publishing the report');
    case 'correction-opened':
    case 'correction-described':
    case 'correction-withdrawn':
    case 'correction-waived':
      return msg('a correction');
    case 'repeat-linked':
    case 'repeat-unlinked':
      return msg('linking repeats');
    case 'events-redacted':
      return msg('erasing words');
    case 'commit-undone':
      return msg('an undo');
  }
}
