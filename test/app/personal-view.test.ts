import { expect } from 'chai';
import type { Person } from '../../src/claims/people.ts';
import { summarise } from '../../src/claims/summary.ts';
import type { StoreState } from '../../src/app/desk-store.ts';
import { PersonalView } from '../../src/app/personal-view.ts';
import { desk } from '../claims/desk-of.ts';
import type { Hand } from '../claims/hand.ts';

const personOf = ({ id, role }: Hand): Person => ({ id, name: id, role, removed: false });

/** A claim that Ann judged and Bo is to judge blind, as the store holds it. */
function asked() {
  const d = desk();
  const [ann, bo] = [d.checker('Ann'), d.checker('Bo')];
  const claim = ann.marks('Ridership has doubled');
  ann.readies(claim, 'false');
  ann.does({ do: 'ask-cross-check', claim, of: bo.id });
  const state: StoreState = {
    desk: d.desk,
    summaries: [summarise(d.case, d.desk)],
    open: d.case,
    missing: null,
    pending: 0,
    clockAhead: false,
  };
  return { ann, bo, state };
}

const verdicts = ({ open, summaries }: StoreState) => [
  open?.claims[0]?.verdict?.levels ?? null,
  summaries[0]?.claims[0]?.ratings,
];

describe('a personal view of the store', () => {
  it('hides the first verdict from the second reader, and from nobody else', () => {
    const { ann, bo, state } = asked();
    const view = new PersonalView();
    expect(verdicts(view.of(state, personOf(ann)))).to.deep.equal([['false'], ['False']]);
    expect(verdicts(view.of(state, personOf(bo)))).to.deep.equal([null, []]);
    expect(verdicts(view.of(state, null))).to.deep.equal([['false'], ['False']]);
  });

  it('hides a claim that any checker may judge from whoever has not said who they are', () => {
    const d = desk();
    const ann = d.checker('Ann');
    const claim = ann.marks('Ridership has doubled');
    ann.readies(claim, 'false');
    ann.does({ do: 'ask-cross-check', claim, of: null });
    const { state } = asked();
    const open = { ...state, open: d.case, summaries: [summarise(d.case, d.desk)] };
    expect(verdicts(new PersonalView().of(open, null))).to.deep.equal([null, []]);
  });

  it('is the same value while nothing changes, part by part', () => {
    const { bo, state } = asked();
    const view = new PersonalView();
    const first = view.of(state, personOf(bo));
    expect(view.of(state, personOf(bo)).open).to.equal(first.open);
    const saving = view.of({ ...state, pending: 1 }, personOf(bo));
    expect(saving.pending).to.equal(1);
    expect(saving.open).to.equal(first.open);
    expect(saving.summaries).to.equal(first.summaries);
    const grown = view.of({ ...state, summaries: [...state.summaries] }, personOf(bo));
    expect(grown.summaries[0]).to.equal(first.summaries[0]);
  });
});
