/** One entry of a claim's history as a sentence: what was done. Who and when stand beside it. */
import { msg, str } from '@lit/localize';
import { scaleOf, type Desk } from '../../claims/desk.ts';
import {
  isKnown,
  type EventOf,
  type KnownEvent,
  type VerdictContent,
} from '../../claims/events.ts';
import type { Found } from '../../claims/placing.ts';
import type { HistoryEntry } from '../../claims/history.ts';
import type { PersonId } from '../../claims/ids.ts';
import { levelOf } from '../../claims/scales.ts';
import { formatDate, formatList } from '../format.ts';
import {
  claimKindWord,
  correctionTierWord,
  noteKindWord,
  notCheckableWord,
  priorityWord,
  stanceWord,
} from '../words.ts';
import { nameSource } from './source-name.ts';

/** What was done, beginning with a small letter so that it can follow a name. Total over kinds. */
export function historyWords(entry: HistoryEntry, desk: Desk): string {
  const event = entry.source;
  return isKnown(event)
    ? knownWords(event, desk)
    : msg('did something that a newer version of Plumbline recorded');
}

/** What the search found in a new revision, said of whoever added it. */
function placedWords(found: Found): string {
  switch (found.state) {
    case 'exact':
    case 'equivalent':
      return msg('added a revision in which the words stand as before');
    case 'moved':
      return msg('added a revision in which the words stand at another place');
    case 'changed':
      return msg(
        str`added a revision in which the words changed: “${shorten(found.anchor.quote)}”`,
      );
    case 'ambiguous':
      return msg('added a revision in which several places may be meant');
    case 'lost':
      return msg('added a revision in which the words do not stand');
    case 'not-searched':
      return msg('added a revision that was not searched for the words');
  }
}

function knownWords(event: KnownEvent, desk: Desk): string {
  switch (event.kind) {
    case 'claim-marked':
      return msg(str`marked the claim: “${shorten(event.anchor.quote)}”`);
    case 'appearance-added':
      return msg(str`added an appearance: “${shorten(event.anchor.quote)}”`);
    case 'appearance-removed':
      return msg('removed an appearance');
    case 'appearance-adjusted':
      return msg(str`adjusted an appearance: “${shorten(event.anchor.quote)}”`);
    case 'appearance-placed':
      return placedWords(event.found);
    case 'appearance-reattached':
      return msg(str`chose the place in the new revision: “${shorten(event.anchor.quote)}”`);
    case 'appearance-withdrawn':
      return msg('noted that the publisher removed the words');
    case 'verdict-carried-over':
      return msg('carried the verdict over to the changed words');
    case 'claim-described':
      return describedWords(event, desk);
    case 'claimant-described':
      return event.claimant.role === ''
        ? msg(str`named the claimant: ${event.claimant.name}`)
        : msg(str`named the claimant: ${event.claimant.name}, ${event.claimant.role}`);
    case 'claimant-removed':
      return msg('removed a claimant');
    case 'claim-dropped':
      return event.reason === ''
        ? msg('dropped the claim')
        : msg(str`dropped the claim: ${event.reason}`);
    case 'claim-restored':
      return msg('restored the claim');
    case 'claim-merged':
      return msg('merged the claim into another one');
    case 'evidence-added':
      return msg(
        str`added evidence from “${sourceName(event.evidence.source, desk)}” (${stanceWord(event.evidence.stance)})`,
      );
    case 'evidence-changed':
      return event.changes.stance === undefined
        ? msg('changed a piece of evidence')
        : msg(str`changed a piece of evidence; stance: ${stanceWord(event.changes.stance)}`);
    case 'evidence-removed':
      return msg('removed a piece of evidence');
    case 'contact-logged':
      return event.contact.answer === ''
        ? msg(str`logged a contact: ${event.contact.whom}`)
        : msg(str`logged an answer from ${event.contact.whom}`);
    case 'contact-removed':
      return msg('removed a contact');
    case 'reply-waived':
      return event.reason === null
        ? msg('took back the waiver of the right of reply')
        : msg(str`waived the right of reply: ${event.reason}`);
    case 'verdict-proposed':
      return verdictWords(event, desk);
    case 'note-added':
      return event.replyTo === null
        ? msg(str`added a note (${noteKindWord(event.noteKind)}): ${shorten(event.text)}`)
        : msg(str`replied to a note: ${shorten(event.text)}`);
    case 'note-resolved':
      return msg('resolved a note');
    case 'note-reopened':
      return msg('reopened a note');
    case 'claim-submitted':
      return msg('submitted the claim for review');
    case 'submission-withdrawn':
      return msg('withdrew the claim from review');
    case 'changes-requested':
      return msg(str`requested changes: ${event.what}`);
    case 'claim-rejected':
      return msg(str`rejected the claim: ${event.reason}`);
    case 'claim-approved':
      return event.verdict === null
        ? msg('approved that the claim is not checkable')
        : msg('approved the claim');
    case 'claimant-changed':
      return event.changes.name === undefined
        ? msg('changed a claimant’s role')
        : msg(str`changed a claimant: ${event.changes.name}`);
    case 'claim-split':
      return msg('split the claim off another one');
    case 'attachment-added':
      return msg(str`attached a file: ${event.attachment.name}`);
    case 'attachment-removed':
      return msg('removed an attached file');
    case 'contact-changed':
      return (event.changes.answer ?? '') === ''
        ? msg('changed a contact')
        : msg('logged an answer');
    case 'contact-shared':
      return msg('said that a contact covers this claim, too');
    case 'approval-declined':
      return msg(str`voted against: ${event.reason}`);
    case 'wording-suggested':
      return event.why === ''
        ? msg(str`suggested another wording: ${shorten(event.text)}`)
        : msg(str`suggested another wording: ${shorten(event.text)} (${event.why})`);
    case 'suggestion-accepted':
      return msg('accepted a suggested wording');
    case 'suggestion-declined':
      return event.reason === ''
        ? msg('declined a suggested wording')
        : msg(str`declined a suggested wording: ${event.reason}`);
    case 'cross-check-asked':
      return event.of === null
        ? msg('asked for a cross-check')
        : msg(str`asked ${personName(event.of, desk)} for a cross-check`);
    case 'cross-check-withdrawn':
      return msg('withdrew the cross-check');
    case 'cross-check-given':
      return msg(str`gave a second verdict: ${labelsOf(event.verdict, desk)}`);
    case 'cross-check-settled':
      return msg(str`settled the cross-check: ${event.reason}`);
    case 'report-described':
      return msg('changed the report’s own words');
    case 'report-approved':
      return msg('approved the report’s own words');
    case 'report-sent-back':
      return msg(str`requested changes to the report’s words: ${event.what}`);
    case 'report-published':
      return msg('published the report');
    case 'claim-published':
      return msg(str`published the claim as number ${String(event.number)}`);
    case 'correction-opened':
      return msg(str`opened a change after publication: ${correctionTierWord(event.words.tier)}`);
    case 'correction-described':
      return msg('changed what the correction says');
    case 'correction-withdrawn':
      return msg('withdrew the correction');
    case 'correction-waived':
      return msg(str`decided that no correction is needed: ${event.reason}`);
    case 'article-organised':
      return msg('organised the work on the article');
    case 'repeat-linked':
      return msg('linked two claims as repeats');
    case 'repeat-unlinked':
      return msg('took a link between repeats back');
    case 'events-redacted':
      return event.reason === ''
        ? msg('erased words for good')
        : msg(str`erased words for good: ${event.reason}`);
    case 'article-opened':
      return msg('opened the article');
    case 'article-described':
      return msg('changed the article’s details');
    case 'article-removed':
      return msg('removed the article');
    case 'article-restored':
      return msg('restored the article');
    case 'revision-added':
      return msg('added a revision');
    case 'commit-undone':
      return msg('took an earlier step back');
    case 'person-added':
      return msg(str`added ${event.name} to the desk`);
    case 'person-changed':
      return msg('changed a person’s entry');
    case 'person-removed':
      return msg(str`took ${personName(event.person, desk)} off the desk`);
    case 'policy-changed':
      return msg('changed the desk’s policy');
    case 'scale-added':
      return msg(str`added the rating scale “${event.scale.name}”`);
    case 'source-described':
      return msg(str`described the source “${sourceName(event.source, desk)}”`);
  }
}

/** The labels of a verdict's levels, as words. */
function labelsOf({ scale: ref, levels }: VerdictContent, desk: Desk): string {
  const scale = scaleOf(desk, ref);
  const labels = levels.map((id) => (scale === null ? null : levelOf(scale, id))?.label ?? id);
  return labels.length === 0 ? msg('without a rating') : formatList(labels);
}

function verdictWords(event: EventOf<'verdict-proposed'>, desk: Desk): string {
  const scale = scaleOf(desk, event.verdict.scale);
  const labels = event.verdict.levels.map(
    (id) => (scale === null ? null : levelOf(scale, id))?.label ?? id,
  );
  return labels.length === 0
    ? msg('wrote on the verdict')
    : msg(str`wrote the verdict: ${formatList(labels)}`);
}

/** A visit to a field changes one thing, so one line says it; an import may change several. */
function describedWords({ changes }: EventOf<'claim-described'>, desk: Desk): string {
  const parts: string[] = [];
  if (changes.restated !== undefined) parts.push(msg('wrote the restated claim'));
  if (changes.kind !== undefined) {
    parts.push(
      changes.kind === null
        ? msg('took back the kind of claim')
        : msg(str`set the kind of claim: ${claimKindWord(changes.kind)}`),
    );
  }
  if (changes.noSingleClaimant !== undefined) {
    parts.push(
      changes.noSingleClaimant
        ? msg('said that there is no single claimant')
        : msg('said that there may be a single claimant'),
    );
  }
  if (changes.claimDate !== undefined) {
    parts.push(
      changes.claimDate === ''
        ? msg('took back the claim date')
        : msg(str`set the claim date: ${formatDate(changes.claimDate)}`),
    );
  }
  if (changes.saidWhere !== undefined) {
    parts.push(
      changes.saidWhere === ''
        ? msg('took back where it was said')
        : msg(str`noted where it was said: ${changes.saidWhere}`),
    );
  }
  if (changes.notCheckable !== undefined) {
    parts.push(
      changes.notCheckable === null
        ? msg('said that the claim is checkable')
        : msg(str`said that the claim is not checkable: ${notCheckableWord(changes.notCheckable)}`),
    );
  }
  if (changes.priority !== undefined) {
    parts.push(msg(str`set the priority: ${priorityWord(changes.priority)}`));
  }
  if (changes.priorityReason !== undefined) {
    parts.push(
      changes.priorityReason === ''
        ? msg('took back why it has this priority')
        : msg(str`noted why it has this priority: ${changes.priorityReason}`),
    );
  }
  if (changes.tags !== undefined) {
    parts.push(
      changes.tags.length === 0
        ? msg('removed all tags')
        : msg(str`set the tags: ${formatList(changes.tags)}`),
    );
  }
  if (changes.assignedTo !== undefined) {
    parts.push(
      changes.assignedTo === null
        ? msg('assigned the claim to nobody')
        : msg(str`assigned the claim to ${personName(changes.assignedTo, desk)}`),
    );
  }
  if (changes.due !== undefined) {
    parts.push(
      changes.due === ''
        ? msg('took back the due date')
        : msg(str`set the due date: ${formatDate(changes.due)}`),
    );
  }
  if (changes.recheck !== undefined) {
    parts.push(
      changes.recheck === ''
        ? msg('took back the day to check again')
        : msg(str`set the day to check again: ${formatDate(changes.recheck)}`),
    );
  }
  if (changes.oneSource !== undefined) {
    parts.push(
      changes.oneSource === null
        ? msg('took back that one source is enough')
        : msg(str`said that one source is enough: ${changes.oneSource}`),
    );
  }
  return parts.length === 0 ? msg('described the claim') : formatList(parts);
}

function sourceName(id: EventOf<'source-described'>['source'], desk: Desk): string {
  const source = desk.sources.get(id);
  return source === undefined ? msg('a source that is not here yet') : nameSource(source);
}

function personName(id: PersonId, desk: Desk): string {
  return desk.people.get(id)?.name ?? id;
}

function shorten(text: string): string {
  const letters = [...text];
  return letters.length <= 120 ? text : `${letters.slice(0, 119).join('')}…`;
}
