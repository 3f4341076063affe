/** A journal that holds an event of every kind, each made as the program makes it where it can be. */
import type { KnownEvent } from '../../src/claims/events.ts';
import { DESK, type ClaimId, type NoteId, type PersonId } from '../../src/claims/ids.ts';
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
  return d.events as readonly KnownEvent[];
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
