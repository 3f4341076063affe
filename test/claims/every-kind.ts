/** A journal that holds an event of every kind, each made as the program makes it where it can be. */
import type { Attachment, KnownEvent } from '../../src/claims/events.ts';
import {
  DESK,
  type ClaimId,
  type ClaimRef,
  type EventId,
  type NoteId,
  type PersonId,
  type RevisionId,
  type Sha256,
} from '../../src/claims/ids.ts';
import { FIVE_LEVELS } from '../../src/claims/scales.ts';
import { desk, find, textOf, type ScriptedDesk } from './desk-of.ts';
import type { Hand } from './hand.ts';

/** The events of the desk and of its one article, in the order they were made. */
export function everyKind(): readonly KnownEvent[] {
  const d = desk();
  const ann = d.checker('Ann');
  const ed = d.editor('Ed');
  ed.does({ do: 'change-policy', changes: { deskName: 'The Skelby Desk', sourcesNeeded: 2 } });
  ed.does({ do: 'change-person', person: ann.id, changes: { name: 'Ann Okoro' } });
  ed.does({ do: 'add-person', name: 'Gone Soon', role: 'checker' });
  const gone = [...d.desk.people.keys()].at(-1) as PersonId;
  ed.does({ do: 'remove-person', person: gone });
  ed.writes(DESK, { kind: 'scale-added', scale: { ...FIVE_LEVELS, version: 2 } });
  ann.does({ do: 'describe-article', changes: { byline: 'Tove Lindqvist and staff' } });
  ann.does({ do: 'remove-article' });
  ann.does({ do: 'restore-article' });
  const c = ann.brings('7.2 million euros');
  ann.does({ do: 'add-appearance', claim: c, range: d.find('Ridership') });
  const extra = d.claim(c).appearances.at(-1);
  if (extra) ann.does({ do: 'remove-appearance', claim: c, appearance: extra.id });
  ann.describes(c, { kind: 'statistic', tags: ['money', 'buses'], assignedTo: ann.id });
  ann.does({ do: 'remove-claimant', claim: c, claimant: ann.names(c, 'The council') });
  const evidence = ann.cites(c, 'A letter', { evidence: { private: true } });
  ann.does({ do: 'change-evidence', claim: c, evidence, changes: { stance: 'mixed' } });
  ann.does({ do: 'remove-evidence', claim: c, evidence });
  const entry = { whom: 'Town hall', how: '', asked: '', deadline: '', answer: '', answered: '' };
  ann.does({ do: 'log-contact', claim: c, entry });
  const contact = d.claim(c).contacts[0];
  if (contact) ann.does({ do: 'remove-contact', claim: c, contact: contact.id });
  const note: NoteId = ann.asks(c, 'Does it include the depot?');
  ann.resolves(note);
  ann.does({ do: 'reopen-note', note });
  ann.resolves(note);
  ed.sendsBack(c, 'Say which year.');
  ann.submits(c);
  ed.does({ do: 'reject-claim', claim: c, reason: 'Too small.' });
  ann.submits(c);
  ann.does({ do: 'withdraw-submission', claim: c });
  ann.submits(c);
  ed.approves(c);
  ed.undoes();
  const other = ann.marks('3.1 million');
  ann.drops(other);
  ann.restores(other);
  ann.merges(other, c);
  changesText(d, ann, c);
  worksOnDesk(d, ann, ed, c);
  publishes(d, ann, ed, c);
  return d.events as readonly KnownEvent[];
}

/** What a desk does around a claim: files, contacts, suggestions, a cross-check, votes. */
function worksOnDesk(d: ScriptedDesk, ann: Hand, ed: Hand, claim: ClaimId): void {
  const ben = d.checker('Ben');
  const work = { assignedTo: ann.id, due: '2026-10-01' };
  ann.does({ do: 'organise-article', changes: work });
  const evidence = ann.cites(claim, 'A photograph');
  ann.does({ do: 'attach', claim, evidence, attachment: PHOTOGRAPH });
  ann.does({ do: 'detach', claim, evidence, hash: PHOTOGRAPH.hash });
  const [claimant] = d.claim(claim).claimants;
  if (claimant)
    ann.does({ do: 'change-claimant', claim, claimant: { ...claimant, role: 'mayor' } });
  const entry = { whom: 'The mayor', how: '', asked: '', deadline: '', answer: '', answered: '' };
  ann.does({ do: 'log-contact', claim, entry });
  const [contact] = d.claim(claim).contacts;
  if (contact === undefined) throw new TypeError('nobody was asked');
  const answer = { ...entry, answer: 'No comment.', answered: '2026-09-22' };
  ann.does({ do: 'log-contact', claim, contact: contact.id, entry: answer });
  ann.does({ do: 'split-claim', claim, range: d.find('7.2 million') });
  const split = d.case.claims.find(({ splitFrom }) => splitFrom === claim)?.id as ClaimId;
  ann.does({ do: 'remove-contact', claim: split, contact: contact.id });
  ann.does({ do: 'share-contact', claim: split, contact: contact.id });
  ann.does({ do: 'link-repeat', a: ref(d, claim), b: ref(d, split) });
  const [repeat] = d.desk.repeats.keys();
  if (repeat) ann.does({ do: 'unlink-repeat', repeat });
  const suggest = (text: string): void =>
    void ed.does({ do: 'suggest-wording', claim, field: 'finding', text, why: '' });
  suggest('The budget bears the figure out.');
  suggest('The figure is right.');
  const [first, second] = d.claim(claim).suggestions;
  if (first) ann.does({ do: 'accept-suggestion', claim, suggestion: first.id });
  if (second) ann.does({ do: 'decline-suggestion', claim, suggestion: second.id, reason: '' });
  ann.does({ do: 'ask-cross-check', claim, of: null });
  ann.does({ do: 'withdraw-cross-check', claim });
  ann.does({ do: 'ask-cross-check', claim, of: ben.id });
  ben.rates(claim, 'false');
  ed.does({ do: 'settle-cross-check', claim, reason: 'The first reading is right.' });
  ann.submits(claim);
  const read = d.claim(claim).content;
  ed.does({ do: 'decline-approval', claim, read, reason: 'Which year?' });
}

/** A report, its publication, a correction of it, and a redaction at the end. */
function publishes(d: ScriptedDesk, ann: Hand, ed: Hand, claim: ClaimId): void {
  ann.does({ do: 'describe-report', changes: { headline: 'The buses cost what he says' } });
  ed.does({ do: 'send-back-report', what: 'Say who he is.' });
  ann.submits(claim);
  ed.approves(claim);
  ed.publishes();
  const words = {
    tier: 'update',
    wasWrong: 'A newer budget.',
    nowSays: '',
    placement: 'top',
  } as const;
  ann.does({ do: 'open-correction', claim, words });
  const withdrawn = d.claim(claim).openCorrection?.id;
  if (withdrawn) ann.does({ do: 'withdraw-correction', claim, correction: withdrawn });
  ann.does({ do: 'open-correction', claim, words });
  const correction = d.claim(claim).openCorrection?.id;
  const nowSays = 'The figure is that of 2026.';
  if (correction) ann.does({ do: 'describe-correction', claim, correction, changes: { nowSays } });
  ann.submits(claim);
  ed.approves(claim);
  ed.publishes();
  ed.forges({
    kind: 'correction-waived',
    claim,
    revision: d.case.revisions.at(-1)?.id as RevisionId,
    reason: 'A comma.',
  });
  const noted = d.case.events.findLast(({ kind }) => kind === 'note-added')?.id as EventId;
  ed.does({ do: 'redact', desk: false, events: [noted], reason: 'It names a child.' });
}

const PHOTOGRAPH: Attachment = Object.freeze({
  hash: 'a'.repeat(64) as Sha256,
  name: 'bus.jpg',
  type: 'image/jpeg',
  bytes: 20_480,
  use: 'file',
  takenFrom: '',
  private: false,
});

function ref(d: ScriptedDesk, claim: ClaimId): ClaimRef {
  return { article: d.article, claim };
}

/** A new text, in which one claim stands in other words, is adjusted, carried over and withdrawn. */
function changesText(d: ScriptedDesk, ann: Hand, claim: ClaimId): void {
  const same = { state: 'exact', watched: [], around: [], moved: false } as const;
  const found = d.case.claims.flatMap(({ id, appearances }) =>
    appearances.map(({ id: appearance, anchor }) => ({
      claim: id,
      appearance,
      found: { ...same, anchor },
    })),
  );
  const content = textOf(`${d.text.text}\n\nCorrected: the buses cost 7.4 million euros a year.`);
  ann.does({ do: 'add-revision', revision: { content }, found });
  const appearance = d.claim(claim).appearances[0]?.id;
  if (appearance === undefined) throw new TypeError('the claim stands nowhere');
  const range = find(content, '7.4 million euros');
  ann.does({ do: 'reattach-appearance', claim, appearance, range });
  ann.does({ do: 'carry-over-verdict', claim, read: d.claim(claim).content });
  const wider = find(content, '7.4 million euros a year');
  ann.does({ do: 'adjust-appearance', claim, appearance, range: wider });
  ann.does({ do: 'withdraw-appearance', claim, appearance });
}
