import { expect } from 'chai';
import type { Claim } from '../../src/claims/case.ts';
import type { JournalEvent, KnownEvent } from '../../src/claims/events.ts';
import { fold } from '../../src/claims/fold.ts';
import { hashOfText } from '../../src/claims/hash.ts';
import type { AppearanceId, CommitId, RevisionId } from '../../src/claims/ids.ts';
import { quoteOf } from '../../src/claims/case.ts';
import { readEvent } from '../../src/claims/read-event.ts';
import { LOST, ambiguous, stands } from './answers.ts';
import { ARTICLE, desk, find, textOf } from './desk-of.ts';
import { shown } from './shown.ts';

const QUOTE = '7.2 million euros';
const OTHER = '7.4 million euros';
const MORE = '\n\nA word of thanks to the drivers.';
const SAME = textOf(ARTICLE + MORE);
const CHANGED = textOf(ARTICLE.replace(QUOTE, OTHER));
const GONE = textOf(ARTICLE.replace(QUOTE, 'a fortune'));
const GONE_ON = textOf(ARTICLE.replace(QUOTE, 'a fortune') + MORE);

function approved() {
  const d = desk();
  const [ann, bea, ed] = [d.checker('Ann'), d.checker('Bea'), d.editor('Ed')];
  const c = ann.brings(QUOTE);
  ed.approves(c);
  return { d, ann, bea, ed, c };
}

const placementOf = (claim: Claim, nth = 1) => claim.appearances[nth - 1]?.placement;
const withdrawnOf = (claim: Claim) => claim.appearances[0]?.withdrawn?.since ?? null;

describe('places in later revisions', () => {
  it('[V10] removed by the publisher is a decision, and holds while the words stay away', () => {
    const { d, ann, c } = approved();
    const since = ann.revises(GONE);
    ann.missesWords(c);
    for (const answer of [LOST, { state: 'not-searched' } as const]) {
      expect(withdrawnOf(d.claim(c))).to.equal(since);
      expect(d.claim(c)).to.include({ status: 'approved', stale: null });
      ann.revises(answer === LOST ? GONE_ON : GONE, { [QUOTE]: answer });
    }
    expect(withdrawnOf(d.claim(c))).to.equal(since);
    const { events } = d;
    ann.missesWords(c);
    expect(d.events, 'said already').to.have.length(events.length);
  });

  it('[V10] it ends where the words are found again, or may be meant', () => {
    const { d, ann, c } = approved();
    const since = ann.revises(GONE);
    ann.missesWords(c);
    ann.revises(GONE_ON, { [QUOTE]: ambiguous(GONE_ON, 'million') });
    expect(withdrawnOf(d.claim(c))).to.equal(null);
    expect(d.claim(c).signOff?.voided).to.equal('place-open');
    ann.missesWords(c);
    expect(withdrawnOf(d.claim(c)), 'gone all the time').to.equal(since);
    ann.revises(SAME);
    expect(withdrawnOf(d.claim(c))).to.equal(null);
    expect(placementOf(d.claim(c))?.state).to.equal('exact');
    expect(d.claim(c).status).to.equal('approved');
  });

  it('[V10] words that a search took for the changed ones are the old ones again', () => {
    const { d, ann, c } = approved();
    ann.revises(GONE, { [QUOTE]: stands('changed', GONE, '3.1 million') });
    expect(d.claim(c).stale).to.not.equal(null);
    ann.missesWords(c);
    expect(d.claim(c)).to.include({ status: 'approved', stale: null });
    expect(quoteOf(d.claim(c))).to.equal(QUOTE);
    expect(d.claim(c).appearances[0]?.anchors.size).to.equal(1);
    ann.chooses(c, find(GONE, 'a fortune'));
    expect(withdrawnOf(d.claim(c)), 'chosen after all').to.equal(null);
    expect(d.claim(c).stale).to.not.equal(null);
    ann.undoes();
    expect(d.claim(c).status).to.equal('approved');
  });

  it('[V10] what was marked in this very text is not missing from it', () => {
    const { d, ann } = approved();
    const fresh = ann.marks('3.1 million');
    const { events } = d;
    ann.missesWords(fresh);
    expect(d.events).to.have.length(events.length);
  });

  it('[V10] said late of an older revision, it hides no words that stand in the newest', () => {
    const { ann, bea, c } = approved();
    ann.revises(GONE);
    ann.leaves();
    bea.leaves();
    bea.revises(SAME);
    ann.missesWords(c);
    ann.meets(bea);
    expect(withdrawnOf(bea.claim(c))).to.equal(null);
    expect(bea.claim(c).status).to.equal('approved');
  });

  it('[V11] old revisions keep their places', () => {
    const { d, ann, c } = approved();
    const first = d.case.revisions[0]?.id as RevisionId;
    const second = ann.revises(CHANGED, { [QUOTE]: stands('changed', CHANGED, OTHER) });
    const third = ann.revises(GONE, { [OTHER]: LOST });
    const [appearance] = d.claim(c).appearances;
    expect(appearance?.revision).to.equal(second);
    const quotes = [first, second, third].map((id) => appearance?.anchors.get(id)?.quote ?? null);
    expect(quotes).to.deep.equal([QUOTE, OTHER, null]);
  });

  it('[V11] a late answer for an older revision changes nothing in the newest', () => {
    const { d, ann, c } = approved();
    const second = ann.revises(CHANGED, { [QUOTE]: { state: 'not-searched' } });
    ann.revises(SAME);
    const before = d.claim(c);
    ann.finds(c, stands('changed', CHANGED, OTHER), second);
    expect(d.claim(c)).to.include({ status: 'approved', stale: null });
    expect(placementOf(d.claim(c))).to.deep.equal(placementOf(before));
    expect(d.claim(c).appearances[0]?.anchors.get(second)?.quote).to.equal(OTHER);
  });

  it('[V11] a late answer is one about the words before it, not about those after', () => {
    const { d, ann, c } = approved();
    const second = ann.revises(SAME, { [QUOTE]: { state: 'not-searched' } });
    ann.revises(GONE, { [QUOTE]: stands('changed', GONE, 'a fortune') });
    ann.finds(c, stands('exact', SAME, QUOTE), second);
    expect(d.claim(c).appearances[0]?.anchors.get(second)?.quote).to.equal(QUOTE);
  });

  it('[V11] a change is told against the words that were looked for', () => {
    const { d, ann, c } = approved();
    const second = ann.revises(CHANGED, { [QUOTE]: { state: 'not-searched' } });
    ann.revises(GONE, { [QUOTE]: stands('changed', GONE, 'a fortune') });
    ann.finds(c, stands('changed', CHANGED, OTHER), second);
    const placement = placementOf(d.claim(c));
    if (placement?.state !== 'changed') throw new TypeError('it changed');
    const removed = placement.changes.map((change) => JSON.stringify(change)).join();
    expect(removed).to.contain('7.2').and.to.not.contain('7.4');
  });

  it('[V12] a claim that arrives for an older revision is not searched until it is placed', () => {
    const { d, ann, bea } = approved();
    ann.leaves();
    bea.leaves();
    const late = ann.brings('3.1 million');
    bea.revises(SAME);
    ann.meets(bea);
    expect(placementOf(bea.claim(late))?.state).to.equal('not-searched');
    const { id: appearance } = bea.place(late);
    const found = stands('exact', SAME, '3.1 million');
    const events = bea.does({
      do: 'place-appearances',
      found: [
        { claim: late, appearance, found },
        {
          claim: bea.sees.claims[0]?.id as never,
          appearance: bea.sees.claims[0]?.appearances[0]?.id as never,
          found: LOST,
        },
      ],
    });
    expect(events, 'only those that nobody has looked for').to.have.length(1);
    expect(placementOf(bea.claim(late))?.state).to.equal('exact');
    expect(bea.claim(late).status).to.equal('in-review');
    expect(d.case.revisions).to.have.length(1);
  });

  for (const aheadMs of [-7_200_000, 7_200_000]) {
    const clock = `(clock ${aheadMs / 3_600_000} h ahead)`;
    it(`[V12] what was adjusted apart in an older revision is looked for again ${clock}`, () => {
      const d = desk();
      const [ann, bea, ed] = [d.checker('Ann', { aheadMs }), d.checker('Bea'), d.editor('Ed')];
      const c = ann.brings(QUOTE);
      ed.approves(c);
      ann.leaves();
      bea.leaves();
      const wider = 'cost 7.2 million euros a year';
      ann.adjusts(c, find(d.text, wider));
      bea.revises(SAME);
      ann.meets(bea);
      expect(placementOf(bea.claim(c))?.state).to.equal('not-searched');
      expect(bea.claim(c).status).to.equal('in-review');
      const [at] = [{ claim: c, appearance: bea.place(c).id, found: stands('exact', SAME, wider) }];
      bea.does({ do: 'place-appearances', found: [at] });
      expect(placementOf(bea.claim(c))?.state).to.equal('exact');
      expect(quoteOf(bea.claim(c))).to.equal(wider);
    });
  }

  it('[V13] an answer about what is not here has no effect', () => {
    const { d, ann, c } = approved();
    const before = shown(d.case);
    const gone = stands('changed', CHANGED, OTHER);
    const nowhere = { ...d.claim(c).appearances[0], id: 'nowhere' as AppearanceId };
    const revision = d.case.revisions[0]?.id as RevisionId;
    const of = { claim: c, revision } as const;
    ann.forges({ kind: 'appearance-placed', ...of, appearance: nowhere.id, found: gone });
    ann.forges({ kind: 'appearance-withdrawn', ...of, appearance: nowhere.id });
    for (const unknown of ['later' as RevisionId]) {
      const { id: appearance, anchor } = ann.place(c);
      const at = { claim: c, appearance, revision: unknown };
      ann.forges({ kind: 'appearance-placed', ...at, found: gone });
      ann.forges({ kind: 'appearance-reattached', ...at, anchor, watched: [] });
      ann.forges({ kind: 'appearance-adjusted', ...at, anchor });
      ann.forges({ kind: 'appearance-withdrawn', ...at });
    }
    const changed = (value: unknown): string =>
      JSON.stringify(value, (key, member: unknown) => (key === 'changed' ? null : member));
    expect(changed(shown(d.case))).to.equal(changed(before));
  });

  it('[V13] nor has what somebody apart placed in a revision that was taken back', () => {
    const { d, ann, bea, c } = approved();
    ann.does({ do: 'add-revision', revision: { content: CHANGED }, found: [] });
    ann.leaves();
    bea.leaves();
    ann.undoes();
    bea.finds(c, stands('changed', CHANGED, OTHER));
    expect(bea.claim(c).stale).to.not.equal(null);
    ann.meets(bea);
    for (const one of [ann, bea]) {
      expect(one.sees.revisions).to.have.length(1);
      expect(one.claim(c)).to.include({ status: 'approved', stale: null });
      expect([...one.place(c).anchors.keys()]).to.deep.equal([d.case.revisions[0]?.id]);
    }
  });

  it('[V14] each appearance has its own place, and one with changed words is enough', () => {
    const { d, ann, c, ed } = approved();
    ann.does({ do: 'add-appearance', claim: c, range: find(d.text, '3.1 million') });
    ed.approves(c);
    ann.revises(CHANGED, { [QUOTE]: stands('changed', CHANGED, OTHER) });
    expect(d.claim(c).appearances.map(({ placement }) => placement.state)).to.deep.equal([
      'changed',
      'exact',
    ]);
    expect(d.claim(c).stale).to.not.equal(null);
    ann.carriesOver(c);
    ed.approves(c);
    // The words of one where those of the other were: no new words on the whole, and yet changed.
    const swapped = textOf(ARTICLE.replace('3.1 million', OTHER));
    ann.revises(swapped, {
      [OTHER]: stands('moved', swapped, OTHER),
      '3.1 million': stands('changed', swapped, OTHER),
    });
    expect(d.claim(c).stale).to.not.equal(null);
    expect(d.claim(c).status).to.equal('in-progress');
  });

  it('[V15] what is called the same and reads otherwise is none', () => {
    for (const state of ['exact', 'equivalent', 'moved'] as const) {
      const { d, ann, c } = approved();
      ann.revises(CHANGED, { [QUOTE]: stands(state, CHANGED, OTHER) });
      expect(placementOf(d.claim(c))?.state).to.equal('not-searched');
      expect(d.claim(c).signOff?.voided).to.equal('place-open');
      expect(quoteOf(d.claim(c))).to.equal(QUOTE);
    }
  });

  it('[V15] nor is one that was found from a revision that is taken back', () => {
    const { d, ann, c } = approved();
    ann.revises(CHANGED, { [QUOTE]: stands('changed', CHANGED, OTHER) });
    const { undo } = ann.stack;
    const again = textOf(CHANGED.text + MORE);
    ann.revises(again, { [OTHER]: stands('exact', again, OTHER) });
    ann.forges({ kind: 'commit-undone', undoes: undo as CommitId });
    expect(d.case.revisions).to.have.length(2);
    expect(placementOf(d.claim(c))?.state).to.equal('not-searched');
    expect(d.claim(c).status).to.equal('in-review');
  });

  it('[V15] a place in another text, or outside of it, is none', () => {
    const { d, ann, c } = approved();
    const far = { ...stands('exact', SAME, QUOTE) } as { anchor: { start: number; end: number } };
    const anchor = { ...far.anchor, start: 1_000_000, end: 1_000_000 + QUOTE.length };
    const answers = [
      { ...far, anchor },
      stands('exact', d.text, QUOTE),
      { state: 'ambiguous', candidates: [{ start: 0, end: 1_000_000 }] },
    ];
    for (const found of answers) {
      ann.revises(textOf(`Short.${MORE}`), { [QUOTE]: found as never });
      expect(placementOf(d.claim(c))).to.deep.equal({ state: 'not-searched' });
      expect(d.claim(c).signOff?.voided).to.equal('place-open');
      ann.undoes();
    }
  });

  it('[V15] while the text of the newest revision is not here, nothing counts as found', () => {
    const { d, ann, c } = approved();
    const hash = hashOfText(SAME);
    const { id: appearance } = ann.place(c);
    const found = [{ claim: c, appearance, found: stands('exact', SAME, QUOTE) }];
    ann.does({ do: 'add-revision', revision: { hash, bytes: 1 }, found });
    expect(placementOf(d.claim(c))?.state).to.equal('not-searched');
    const state = fold(d.article, d.case.events, d.desk, new Map([[hash, SAME]]));
    expect(state.claims[0]?.status).to.equal('approved');
    const again = { do: 'add-revision', revision: { hash, bytes: 1 }, found: [] } as const;
    expect(ann.cannot(again).code).to.equal('same-revision');
  });

  it('[V15] the door lets no answer through that is none', () => {
    const { d, ann } = approved();
    ann.revises(SAME, { [QUOTE]: ambiguous(SAME, 'million') });
    const event = d.events.find(({ kind }) => kind === 'appearance-placed') as KnownEvent;
    expect(readEvent(event).ok).to.equal(true);
    const wrong = [
      { state: 'vanished' },
      { state: 'exact' },
      { ...stands('exact', SAME, QUOTE), moved: 1 },
      { ...stands('changed', SAME, QUOTE), watched: [{ kind: 'colour', before: null, after: '' }] },
      { state: 'lost', candidates: [{ start: 3, end: 3 }] },
      { state: 'lost', candidates: [{ start: 3, end: 4, likeness: '1' }] },
      { state: 'lost', candidates: [{ start: 3, end: 4, reasons: [1] }] },
      null,
    ];
    for (const found of wrong) {
      expect(readEvent({ ...event, found }).ok, JSON.stringify(found)).to.equal(false);
    }
    const likely = { start: 3, end: 4, likeness: 0.5, reasons: ['same-words', 'something new'] };
    const found = { state: 'lost', candidates: [likely] };
    expect(readEvent({ ...event, found } as unknown as JournalEvent).ok).to.equal(true);
  });

  it('[V16] adjusting keeps a verdict fresh, and a stale one stale', () => {
    const { d, ann, c } = approved();
    ann.adjusts(c, find(d.text, '7.2 million euros a year'));
    expect(d.claim(c)).to.include({ stale: null, status: 'in-review' });
    ann.undoes();
    ann.revises(CHANGED, { [QUOTE]: stands('changed', CHANGED, OTHER) });
    ann.adjusts(c, find(CHANGED, '7.4 million'));
    expect(d.claim(c).stale).to.not.equal(null);
    expect(placementOf(d.claim(c))).to.include({ state: 'changed' });
    ann.adjusts(c, find(CHANGED, OTHER));
    ann.carriesOver(c);
    ann.adjusts(c, find(CHANGED, '7.4 million'));
    expect(d.claim(c)).to.include({ stale: null, status: 'in-review' });
  });

  it('[V16] handles that are moved are no change by the publisher', () => {
    const { d, ann, c } = approved();
    ann.revises(SAME);
    ann.adjusts(c, find(SAME, '7.2 million'));
    expect(placementOf(d.claim(c))?.state).to.equal('exact');
    expect(d.claim(c)).to.include({ stale: null, status: 'in-review' });
  });

  it('[V16] handles that are moved back to the words of the verdict make it fresh', () => {
    const { d, ann, c } = approved();
    ann.revises(SAME, { [QUOTE]: stands('changed', SAME, '7.2 million euros a year') });
    expect(d.claim(c).stale).to.not.equal(null);
    ann.adjusts(c, find(SAME, QUOTE));
    expect(d.claim(c)).to.include({ stale: null, status: 'approved' });
  });

  it('[V16] adjusting what has no place is choosing one', () => {
    const { d, ann, c } = approved();
    ann.revises(CHANGED, { [QUOTE]: LOST });
    ann.adjusts(c, find(CHANGED, OTHER));
    expect(d.events.at(-1)?.kind).to.equal('appearance-reattached');
    expect(d.claim(c).stale).to.not.equal(null);
    ann.undoes();
    const { id: appearance } = ann.place(c);
    const found = stands('changed', CHANGED, OTHER);
    if (!('anchor' in found)) throw new TypeError('nothing found');
    const revision = d.case.revisions.at(-1)?.id as RevisionId;
    const { anchor } = found;
    ann.forges({ kind: 'appearance-adjusted', claim: c, appearance, revision, anchor });
    expect(d.claim(c).stale).to.not.equal(null);
  });

  it('[V16] removing an appearance and adding it again makes no verdict fresh', () => {
    const { d, ann, c } = approved();
    ann.revises(CHANGED, { [QUOTE]: stands('changed', CHANGED, OTHER) });
    const add = { do: 'add-appearance', claim: c, range: find(CHANGED, OTHER) } as const;
    ann.removes(c);
    ann.does(add);
    expect(d.claim(c).stale).to.not.equal(null);
    ann.undoes();
    ann.undoes();
    ann.does({ ...add, range: find(CHANGED, '7.4 million euros a year') });
    ann.removes(c);
    expect(d.claim(c).stale, 'the other way round').to.not.equal(null);
    ann.carriesOver(c);
    expect(d.claim(c)).to.include({ stale: null, status: 'in-review' });
  });

  it('[V16] what is left after a removal may be the words of the verdict', () => {
    const { d, ann, c, ed } = approved();
    ann.does({ do: 'add-appearance', claim: c, range: find(d.text, '3.1 million') });
    ed.approves(c);
    ann.revises(CHANGED, { [QUOTE]: stands('changed', CHANGED, OTHER) });
    ann.removes(c, 1);
    expect(d.claim(c)).to.include({ stale: null, status: 'in-review' });
    expect(d.claim(c).signOff?.voided).to.equal('content-changed');
  });

  it('[V17] merging brings along that the publisher took the words out', () => {
    const { d, ann, c } = approved();
    const other = ann.marks('3.1 million');
    const content = textOf(ARTICLE.replace('3.1 million', 'less'));
    const since = ann.revises(content);
    ann.missesWords(other);
    ann.merges(other, c);
    const moved = d.claim(c).appearances.at(-1);
    expect(moved?.withdrawn?.since).to.equal(since);
    expect(moved?.anchor.quote).to.equal('3.1 million');
    expect(d.claim(c)).to.include({ stale: null, status: 'in-review' });
    ann.undoes();
    expect(d.claim(c).status).to.equal('approved');
  });

  it('[V17] of a dropped claim the places are kept, too', () => {
    const { d, ann, c } = approved();
    ann.drops(c);
    ann.revises(SAME);
    ann.restores(c);
    expect(d.claim(c).status).to.equal('approved');
    expect(placementOf(d.claim(c))?.state).to.equal('exact');
  });
});
