import { expect } from 'chai';
import { SCALE_PRESETS } from '../../../src/claims/scale-presets.ts';
import {
  BLANK_LEVEL,
  BLANK_SCALE,
  draftOfScale,
  problemsOf,
  scaleOfDraft,
  type LevelDraft,
} from '../../../src/ui/settings/scale-draft.ts';

const mint = (): string => 'abc123';
const level = (label: string, changes: Partial<LevelDraft> = {}): LevelDraft => ({
  ...BLANK_LEVEL,
  label,
  ...changes,
});
const tides = (...levels: readonly LevelDraft[]) => ({ ...BLANK_SCALE, name: ' Tides ', levels });

describe('a scale while it is changed', () => {
  for (const { version: _, ...scale } of SCALE_PRESETS) {
    it(`gives back ${scale.name} as it was`, () => {
      const draft = draftOfScale({ ...scale, version: 3 });
      expect(problemsOf(draft)).to.deep.equal([]);
      expect(scaleOfDraft(draft, mint)).to.deep.equal(scale);
    });
  }

  it('gives new levels ids of their own, also where their labels read alike as addresses', () => {
    const draft = tides(
      level('Half true', { id: 'half-true' }),
      level('Half-true'),
      level('Half true?'),
      level('半分'),
      level('满'),
    );
    expect(problemsOf(draft)).to.deep.equal([]);
    const { id, name, levels } = scaleOfDraft(draft, mint);
    expect([id, name]).to.deep.equal(['tides-abc123', 'Tides']);
    expect(levels.map((each) => each.id)).to.deep.equal([
      'half-true',
      'half-true-2',
      'half-true-3',
      'level',
      'level-2',
    ]);
  });

  it('gives no number to a level off the axis, whatever was typed before', () => {
    const draft = tides(
      level('Low', { value: '1' }),
      level('Joke', { value: 'x', group: 'off-axis' }),
    );
    expect(problemsOf(draft)).to.deep.equal([]);
    expect(scaleOfDraft(draft, mint).levels.map(({ value }) => value)).to.deep.equal([1, null]);
  });

  it('reads numbers with a point or a comma, below zero too, and nothing else', () => {
    const typed = ['2', '2.5', '2,5', '-1', ' 3 ', ''];
    const draft = tides(...typed.map((value, at) => level(`L${at}`, { value })));
    expect(problemsOf(draft)).to.deep.equal([]);
    expect(scaleOfDraft(draft, mint).levels.map(({ value }) => value)).to.deep.equal([
      2,
      2.5,
      2.5,
      -1,
      3,
      null,
    ]);
    for (const value of ['two', '1e3', '1.2.3', '0x10', 'Infinity']) {
      expect(problemsOf(tides(level('L', { value })))).to.deep.equal([
        { code: 'no-number', level: 0 },
      ]);
    }
  });

  it('names all problems at once, in the order of the form', () => {
    const draft = {
      ...tides(
        level('', { retired: true }),
        level('A', { retired: true }),
        level(' a', { value: '?', retired: true }),
      ),
      name: ' ',
    };
    expect(problemsOf(draft)).to.deep.equal([
      { code: 'no-name', level: null },
      { code: 'no-label', level: 0 },
      { code: 'same-label', level: 2 },
      { code: 'no-number', level: 2 },
      { code: 'all-retired', level: null },
    ]);
  });
});
