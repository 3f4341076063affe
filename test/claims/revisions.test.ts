import { expect } from 'chai';
import type { Command } from '../../src/claims/commands.ts';
import type { KnownEvent } from '../../src/claims/events.ts';
import type { ClaimId } from '../../src/claims/ids.ts';
import type { RevisionText } from '../../src/text/revision-text.ts';
import { LOST, ambiguous, stands } from './answers.ts';
import { ARTICLE, desk, find, textOf, type ScriptedDesk } from './desk-of.ts';
import type { Hand } from './hand.ts';
import { shown } from './shown.ts';

const QUOTE = '7.2 million euros';
const OTHER = '7.4 million euros';
const SAME = textOf(`${ARTICLE}\n\nA word of thanks to the drivers.`);
const CHANGED = textOf(ARTICLE.replace(QUOTE, OTHER));
const GONE = textOf(ARTICLE.replace(QUOTE, 'a fortune'));

interface Desk {
  readonly d: ScriptedDesk;
  readonly ann: Hand;
  readonly bea: Hand;
  readonly ed: Hand;
  /** Approved by Ed. */
  readonly c: ClaimId;
}

function approved(): Desk {
  const d = desk();
  const [ann, bea, ed] = [d.checker('Ann'), d.checker('Bea'), d.editor('Ed')];
  const c = ann.brings(QUOTE);
  ed.approves(c);
  return { d, ann, bea, ed, c };
}

/** The answer of a search that found the other words. */
const changedIn = (content: RevisionText, words = OTHER) => ({
  [QUOTE]: stands('changed', content, words),
});

describe('a changing article', () => {
  it('[V1] a text and every place in it are one gesture, and the answer is kept', () => {
    const { d, ann, bea, c } = approved();
    const second = ann.marks('3.1 million');
    const before = shown(d.case);
    ann.revises(CHANGED, changedIn(CHANGED));
    const commit = d.events.at(-1)?.commit;
    const made = (d.events as readonly KnownEvent[]).filter(
      (event) => event.commit.id === commit?.id,
    );
    expect(made.map(({ kind }) => kind)).to.deep.equal([
      'revision-added',
      'appearance-placed',
      'appearance-placed',
    ]);
    expect(d.case.revisions.map(({ number }) => number)).to.deep.equal([1, 2]);
    expect(d.claim(c).appearances[0]?.placement.state).to.equal('changed');
    expect(bea.claim(second).appearances[0]?.placement.state).to.equal('exact');
    ann.undoes();
    expect(shown(d.case)).to.deep.equal(before);
  });

  it('[V2] the text that is the newest already is refused', () => {
    const { ann, d } = approved();
    const add = (content: RevisionText): Command => {
      return { do: 'add-revision', revision: { content }, found: [] };
    };
    expect(ann.cannot(add(d.text)).code).to.equal('same-revision');
    ann.revises(SAME);
    expect(ann.cannot(add({ ...SAME })).code).to.equal('same-revision');
    ann.revises(d.text);
    expect(d.case.revisions, 'a publisher may go back').to.have.length(3);
  });

  it('[V2] two people who add one text apart add one revision, and what both did in it stays', () => {
    const { d, ann, bea, c } = approved();
    ann.leaves();
    bea.leaves();
    const hers = ann.revises(CHANGED, { [QUOTE]: ambiguous(CHANGED, 'million') });
    ann.chooses(c, find(CHANGED, OTHER));
    ann.carriesOver(c);
    bea.revises(CHANGED, { [QUOTE]: ambiguous(CHANGED, 'million') });
    const marked = bea.marksAt(find(CHANGED, 'the drivers’ union'));
    ann.meets(bea);
    for (const { sees } of [ann, bea]) {
      expect(sees.revisions).to.have.length(2);
      expect(sees.claims.find(({ id }) => id === c)).to.include({
        stale: null,
        status: 'in-review',
      });
      expect(sees.claims.find(({ id }) => id === marked)?.appearances[0]).to.include({
        revision: hers,
      });
    }
    expect(d.case.revisions).to.have.length(1);
  });

  it('[V3] exact, in other typography or moved: verdict and sign-off stand', () => {
    for (const state of ['exact', 'equivalent', 'moved'] as const) {
      const { d, ann, c } = approved();
      const content = textOf(ARTICLE.replace(QUOTE, '7.2\u00a0million euros'));
      const words = state === 'equivalent' ? '7.2\u00a0million euros' : QUOTE;
      const text = state === 'equivalent' ? content : SAME;
      ann.revises(text, { [QUOTE]: stands(state, text, words) });
      expect(d.claim(c), state).to.include({ status: 'approved', stale: null });
      const [appearance] = d.claim(c).appearances;
      expect(appearance?.placement).to.include({ state });
      expect(appearance?.anchor.quote).to.equal(words);
    }
  });

  it('[V4] changed words: stale since then, the sign-off void, no longer in review', () => {
    const { d, ann, ed, c } = approved();
    const waiting = ann.brings('3.1 million');
    const content = textOf(CHANGED.text.replace('3.1 million', '3.3 million'));
    const since = ann.revises(content, {
      ...changedIn(content),
      '3.1 million': stands('changed', content, '3.3 million'),
    });
    for (const id of [c, waiting]) {
      const { status, stale, submitted } = d.claim(id);
      expect({ status, stale, submitted }).to.deep.equal({
        status: 'in-progress',
        stale: { since },
        submitted: null,
      });
    }
    expect(d.claim(c).signOff?.voided).to.equal('content-changed');
    expect(d.claim(c).appearances[0]?.placement).to.deep.include({
      state: 'changed',
      range: find(content, OTHER),
      moved: false,
    });
    expect(ed.cannotApprove(waiting).code).to.equal('not-in-review');
    ed.forgesApproval(waiting);
    expect(d.claim(waiting).signOff?.voided).to.equal('not-submitted');
  });

  it('[V4] without a verdict there is nothing that could be stale', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const c = ann.marks(QUOTE);
    ann.revises(CHANGED, changedIn(CHANGED));
    expect(d.claim(c)).to.include({ stale: null, status: 'marked' });
    ann.readies(c);
    expect(d.claim(c).stale, 'the verdict is given for the words as they are').to.equal(null);
  });

  it('[V4] a reason why a claim is not checkable was given for its words, too', () => {
    const d = desk();
    const [ann, ed] = [d.checker('Ann'), d.editor('Ed')];
    const c = ann.marks(QUOTE);
    ann.setsAside(c, 'opinion');
    ed.approves(c);
    ann.revises(CHANGED, changedIn(CHANGED));
    expect(d.claim(c).stale).to.not.equal(null);
    expect(d.claim(c).signOff?.voided).to.equal('content-changed');
    ed.approves(c);
    expect(d.claim(c)).to.include({ stale: null });
    expect(d.claim(c).signOff?.voided).to.equal(null);
    ann.setsAside(c, null);
    ann.revises(GONE, { [OTHER]: stands('changed', GONE, 'a fortune') });
    expect(d.claim(c).stale, 'nothing is judged any more').to.equal(null);
  });

  it('[V5] what is called changed and reads as before is not', () => {
    const { d, ann, c } = approved();
    ann.revises(SAME, { [QUOTE]: stands('changed', SAME, QUOTE) });
    expect(d.claim(c).appearances[0]?.placement.state).to.equal('exact');
    expect(d.claim(c)).to.include({ stale: null, status: 'approved' });
  });

  it('[V5] words that come back bring back what stood', () => {
    const { d, ann, c } = approved();
    const waiting = ann.brings('3.1 million');
    const content = textOf(CHANGED.text.replace('3.1 million', '3.3 million'));
    ann.revises(content, {
      ...changedIn(content),
      '3.1 million': stands('changed', content, '3.3 million'),
    });
    ann.revises(SAME, {
      [OTHER]: stands('changed', SAME, QUOTE),
      '3.3 million': stands('changed', SAME, '3.1 million'),
    });
    expect(d.claim(c)).to.include({ status: 'approved', stale: null });
    expect(d.claim(waiting)).to.include({ status: 'in-review', stale: null });
  });

  it('[V5] an editor who signed the words before they were changed and changed back signed them', () => {
    const { d, ann, c, ed } = approved();
    ann.revises(CHANGED, changedIn(CHANGED));
    ann.carriesOver(c);
    ed.approves(c);
    ann.revises(SAME, { [OTHER]: stands('changed', SAME, QUOTE) });
    expect(d.claim(c)).to.include({ status: 'approved', stale: null });
  });

  it('[V5] words that come back after another verdict are other words again', () => {
    const { d, ann, c, ed } = approved();
    ann.revises(CHANGED, changedIn(CHANGED));
    ann.proposes(c, 'false', 'It is less.');
    ann.submits(c);
    ed.approves(c);
    ann.revises(SAME, { [OTHER]: stands('changed', SAME, QUOTE) });
    expect(d.claim(c).status).to.equal('in-progress');
    expect(d.claim(c).stale).to.not.equal(null);
  });

  it('[V6] carrying over brings the claim in review, and somebody else approves it', () => {
    const { d, ann, ed, c } = approved();
    ann.notes(c, 'Kept.');
    const revision = ann.revises(CHANGED, changedIn(CHANGED));
    ann.carriesOver(c);
    const { status, stale, threads, evidence } = d.claim(c);
    expect({ status, stale }).to.deep.equal({ status: 'in-review', stale: null });
    expect([threads.length, evidence.length]).to.deep.equal([1, 2]);
    expect((d.events.at(-1) as KnownEvent | undefined) ?? {}).to.include({ revision });
    ed.approves(c);
    expect(d.claim(c).status).to.equal('approved');
    expect(
      ann.tries({ do: 'carry-over-verdict', claim: c, read: d.claim(c).content }),
    ).to.deep.equal([]);
  });

  it('[V6] an editor who carries over does not approve, too', () => {
    const { d, ann, ed, c } = approved();
    ann.revises(CHANGED, changedIn(CHANGED));
    ed.carriesOver(c);
    expect(ed.cannotApprove(c).code).to.equal('own-verdict');
    d.editor('Eva').approves(c);
    expect(d.claim(c).status).to.equal('approved');
  });

  it('[V6] nothing is carried over past the gate, unread, or for a claim that was dropped', () => {
    const { ann, c } = approved();
    ann.revises(CHANGED, changedIn(CHANGED));
    const carry = (read = ann.claim(c).content): Command => {
      return { do: 'carry-over-verdict', claim: c, read };
    };
    const { content } = ann.claim(c);
    ann.restates(c, '');
    expect(ann.cannot(carry()).facts['code']).to.equal('restated-missing');
    ann.restates(c, 'Night buses cost 7.4 million euros.');
    expect(ann.cannot(carry(content)).code).to.equal('content-changed');
    ann.drops(c);
    expect(ann.cannot(carry()).code).to.equal('unknown-claim');
  });

  it('[V7] submitting again ends staleness, and so does an approval that counts', () => {
    const { d, ann, ed, c } = approved();
    ann.revises(CHANGED, changedIn(CHANGED));
    ann.proposes(c, 'false', 'It is more.');
    expect(d.claim(c).stale, 'a verdict alone is not yet submitted').to.not.equal(null);
    ann.submits(c);
    expect(d.claim(c)).to.include({ stale: null, status: 'in-review' });
    ed.approves(c);
    expect(d.claim(c)).to.include({ stale: null, status: 'approved' });
  });

  for (const aheadMs of [-7_200_000, 0, 7_200_000]) {
    const clock = `(clock ${aheadMs / 3_600_000} h ahead)`;

    it(`[V7] a submission by somebody who never saw the change does not end it ${clock}`, () => {
      const d = desk();
      const [ann, bea] = [d.checker('Ann', { aheadMs }), d.checker('Bea')];
      const c = ann.marks(QUOTE);
      ann.readies(c);
      ann.leaves();
      bea.leaves();
      bea.revises(CHANGED, changedIn(CHANGED));
      ann.submits(c);
      ann.meets(bea);
      for (const { sees } of [ann, bea]) {
        expect(sees.claims[0]).to.include({ status: 'in-progress', submitted: null });
        expect(sees.claims[0]?.stale).to.not.equal(null);
      }
      ann.carriesOver(c);
      expect(ann.claim(c)).to.include({ status: 'in-review', stale: null });
    });

    it(`[V7] nor does a verdict given apart, or carrying over the words before ${clock}`, () => {
      const d = desk();
      const [ann, bea] = [d.checker('Ann', { aheadMs }), d.checker('Bea')];
      const c = ann.marks(QUOTE);
      ann.leaves();
      bea.leaves();
      bea.revises(CHANGED, changedIn(CHANGED));
      ann.readies(c);
      ann.meets(bea);
      expect(ann.claim(c).stale, 'the first verdict').to.not.equal(null);

      bea.revises(GONE, { [OTHER]: stands('changed', GONE, 'a fortune') });
      ann.carriesOver(c);
      ann.meets(bea);
      expect(bea.claim(c).stale, 'carried over to other words').to.not.equal(null);
      expect(bea.claim(c).status).to.equal('in-progress');
    });
  }

  it('[V7] a source that is described later makes nothing stale again', () => {
    const { d, ann, c } = approved();
    ann.revises(CHANGED, changedIn(CHANGED));
    ann.carriesOver(c);
    const source = d.claim(c).evidence[0]?.source;
    if (source === undefined) throw new TypeError('there is no evidence');
    ann.does({ do: 'change-source', source, changes: { title: 'The budget, corrected' } });
    expect(d.claim(c)).to.include({ stale: null, status: 'in-review' });
  });

  it('[V8] while a place is open the gate blocks and the sign-off waits', () => {
    for (const answer of [LOST, ambiguous(GONE, 'million'), { state: 'not-searched' } as const]) {
      const { d, ann, ed, c } = approved();
      ann.revises(GONE, { [QUOTE]: answer });
      expect(d.claim(c).signOff?.voided).to.equal('place-open');
      expect(d.claim(c)).to.include({ status: 'in-review', stale: null });
      expect(ed.cannotApprove(c).facts['code']).to.equal('appearance-unplaced');
      ann.missesWords(c);
      expect(d.claim(c).status, answer.state).to.equal('approved');
    }
  });

  it('[V8] once the same words are chosen the sign-off counts again; other words void it', () => {
    const { d, ann, c } = approved();
    ann.revises(SAME, { [QUOTE]: ambiguous(SAME, 'million') });
    ann.chooses(c, find(SAME, QUOTE));
    expect(d.claim(c).status).to.equal('approved');
    ann.revises(CHANGED, { [QUOTE]: LOST });
    ann.chooses(c, find(CHANGED, OTHER));
    expect(d.claim(c)).to.include({ status: 'in-progress', submitted: null });
    expect(d.claim(c).signOff?.voided).to.equal('content-changed');
  });

  it('[V9] the same words are moved, other words changed, with what is loud in them', () => {
    const { d, ann, c } = approved();
    ann.revises(CHANGED, { [QUOTE]: stands('changed', CHANGED, '3.1 million') });
    ann.chooses(c, find(CHANGED, OTHER));
    expect(d.claim(c).appearances[0]?.placement).to.deep.include({
      state: 'changed',
      watched: [{ kind: 'number', before: '7.2', after: '7.4' }],
      moved: true,
    });
    const event = d.events.at(-1);
    ann.chooses(c, find(CHANGED, OTHER));
    expect(d.events.at(-1), 'the same choice again writes nothing').to.equal(event);
    ann.revises(SAME, { [OTHER]: LOST });
    ann.chooses(c, find(SAME, QUOTE));
    expect(d.claim(c).appearances[0]?.placement.state).to.equal('changed');
    ann.revises(d.text, { [QUOTE]: LOST });
    ann.chooses(c, find(d.text, QUOTE));
    expect(d.claim(c).appearances[0]?.placement.state).to.equal('moved');
  });

  it('[V9] no search stands against what a person said of the same revision', () => {
    const { d, ann, bea, c } = approved();
    ann.revises(SAME, { [QUOTE]: { state: 'not-searched' } });
    ann.leaves();
    bea.leaves();
    ann.chooses(c, find(SAME, QUOTE));
    const answers = [{ claim: c, appearance: bea.place(c).id, found: ambiguous(SAME, 'million') }];
    bea.does({ do: 'place-appearances', found: answers });
    ann.meets(bea);
    expect(bea.claim(c).appearances[0]?.placement.state).to.equal('moved');
    expect(d.claim(c).appearances[0]?.placement.state).to.equal('not-searched');
    bea.finds(c, LOST);
    expect(bea.claim(c).status).to.equal('approved');
  });
});
