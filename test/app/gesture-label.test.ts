import { expect } from 'chai';
import { gestureLabel } from '../../src/app/gesture-label.ts';
import { VERSIONS, type FactKind, type JournalEvent } from '../../src/claims/events.ts';
import type { CommitId } from '../../src/claims/ids.ts';

/** The kinds of one commit, as `gestureLabel` meets them. */
const labelOf = (...kinds: FactKind[]): string => {
  const id = 'c1' as CommitId;
  const events = kinds.map((kind, index) => ({
    kind,
    v: VERSIONS[kind],
    commit: { id, index, count: kinds.length },
  }));
  return gestureLabel(events as unknown as JournalEvent[], id);
};

describe('what Undo names', () => {
  it('tells adding a revision from searching it again', () => {
    expect(labelOf('revision-added', 'appearance-placed')).to.equal('adding a revision');
    expect(labelOf('revision-added')).to.equal('adding a revision');
    expect(labelOf('appearance-placed', 'appearance-placed')).to.equal('searching again');
    expect(labelOf('article-opened', 'revision-added')).to.equal('adding a text');
  });

  it('names a commit by its last event otherwise', () => {
    expect(labelOf('appearance-added', 'claim-merged')).to.equal('merging two claims');
    expect(labelOf('appearance-adjusted')).to.equal('adjusting an appearance');
  });
});
