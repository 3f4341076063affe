import { expect } from 'chai';
import { historyOf } from '../../src/claims/history.ts';
import type { EventId } from '../../src/claims/ids.ts';
import type { JournalEvent, KnownEvent } from '../../src/claims/events.ts';
import { readEvent } from '../../src/claims/read-event.ts';
import { blank } from '../../src/claims/redact.ts';
import { fold } from '../../src/claims/fold.ts';
import { foldDesk } from '../../src/claims/fold-desk.ts';
import { DESK } from '../../src/claims/ids.ts';
import { desk } from './desk-of.ts';
import { everyKind } from './every-kind.ts';

const QUOTE = '7.2 million euros';
const SECRET = 'ZZSECRET';

/** Every text in an event that is no name of anything. */
function textsOf(value: unknown, found: string[] = []): readonly string[] {
  if (typeof value === 'string') found.push(value);
  else if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) textsOf(member, found);
  }
  return found;
}

describe('redaction', () => {
  it('[Z1] blanks the words and keeps who wrote when', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const ed = d.editor('Ed');
    const c = ann.brings(QUOTE);
    const note = ann.notes(c, `${SECRET} and her address`);
    const noted = d.case.events.at(-1) as KnownEvent;
    ed.does({ do: 'redact', desk: false, events: [noted.id], reason: 'It names a child.' });
    const [thread] = d.claim(c).threads;
    expect(thread?.notes[0]).to.include({ id: note, text: '', by: ann.id });
    expect(JSON.stringify([d.case.events, historyOf(d.case, c)])).to.not.include(SECRET);
    const kept = d.case.events.find(({ id }) => id === noted.id);
    expect(kept?.redacted).to.equal(d.case.events.at(-1)?.id);
  });

  it('[Z1] does so whenever the event arrives', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const ed = d.editor('Ed');
    const c = ann.brings(QUOTE);
    ann.notes(c, SECRET);
    const noted = d.case.events.at(-1) as KnownEvent;
    ed.does({ do: 'redact', desk: false, events: [noted.id], reason: 'Personal data.' });
    const events = [...d.events].reverse();
    const past = foldDesk(events.filter(({ article }) => article === DESK));
    const state = fold(
      d.article,
      events.filter(({ article }) => article === d.article),
      past,
    );
    expect(JSON.stringify(state.events)).to.not.include(SECRET);
    expect(JSON.stringify(state.claims)).to.equal(JSON.stringify(d.case.claims));
  });

  it('[Z1] a source is erased on the desk, and its claims lose the words, too', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const ed = d.editor('Ed');
    const c = ann.marks(QUOTE);
    ann.cites(c, SECRET);
    const described = d.desk.events.at(-1) as KnownEvent;
    ed.does({ do: 'redact', desk: true, events: [described.id], reason: 'A private person.' });
    expect(JSON.stringify([...d.desk.sources.values(), d.desk.events])).to.not.include(SECRET);
    expect(d.claim(c).evidence).to.have.length(1);
    expect(d.desk.sources.size).to.equal(1);
  });

  it('[Z2] leaves an event of every kind that the door lets through and that holds no words', () => {
    const by = 'r1' as EventId;
    for (const event of everyKind()) {
      const blanked = blank(event, by);
      const read = readEvent(JSON.parse(JSON.stringify(blanked)));
      expect(read.ok, `${event.kind}: ${JSON.stringify(read)}`).to.equal(true);
      const words = textsOf(blanked).filter((text) => /\s/.test(text.replace(/[█\s]+/g, '')));
      expect(words, event.kind).to.deep.equal([]);
      expect(blank(blanked, by)).to.deep.equal(blanked);
    }
  });

  it('[Z2] folds what is left of a whole journal', () => {
    const events = everyKind();
    const by = 'r1' as EventId;
    const all = events.map((event) => blank(event, by));
    const past = foldDesk(all.filter(({ article }) => article === DESK));
    const article = events.find((event) => event.article !== DESK)?.article ?? DESK;
    const state = fold(
      article,
      all.filter((event) => event.article === article),
      past,
    );
    expect(state.claims.length).to.be.greaterThan(1);
    expect(JSON.stringify(state.claims)).to.not.include('Irja Solberg');
  });

  it('[Z2] keeps of an event of a newer kind the envelope alone', () => {
    const [event] = everyKind();
    const newer = { ...event, kind: 'from-the-future', secret: SECRET } as unknown as JournalEvent;
    expect(JSON.stringify(blank(newer, 'r1' as EventId))).to.not.include(SECRET);
  });

  it('[Z3] is for editors, needs a reason, and erases nothing else', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const ed = d.editor('Ed');
    const c = ann.brings(QUOTE);
    ann.notes(c, SECRET);
    const noted = d.case.events.at(-1) as KnownEvent;
    const redact = { do: 'redact', desk: false, events: [noted.id], reason: 'X' } as const;
    expect(ann.cannot(redact).code).to.equal('not-permitted');
    expect(ed.cannot({ ...redact, reason: ' ' }).code).to.equal('reason-missing');
    expect(ed.does({ ...redact, events: ['nowhere' as EventId] })).to.have.length(0);
    ann.forges({ kind: 'events-redacted', events: [noted.id], reason: 'Forged.' });
    expect(d.claim(c).threads[0]?.notes[0]?.text).to.equal(SECRET);
    ed.does(redact);
    expect(ed.does(redact), 'once').to.have.length(0);
    expect(ed.stack.undo, '[U6]').to.equal(null);
  });
});
