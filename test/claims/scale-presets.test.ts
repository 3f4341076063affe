import { expect } from 'chai';
import { presetOf, SCALE_PRESETS } from '../../src/claims/scale-presets.ts';

describe('the preset scales', () => {
  it('are the six that the desk is promised, each with its source', () => {
    expect(SCALE_PRESETS.map(({ id }) => id)).to.deep.equal([
      'five-levels',
      'politifact',
      'africa-check',
      'afp',
      'pinocchios',
      'finding-only',
    ]);
    for (const { source, sourceUrl, version } of SCALE_PRESETS) {
      expect(source).to.not.equal('');
      expect(sourceUrl).to.match(/^https:\/\//);
      expect(version).to.equal(1);
    }
    expect(presetOf('afp')?.name).to.equal('AFP');
    expect(presetOf('none of these')).to.equal(null);
  });

  for (const { name, levels } of SCALE_PRESETS) {
    it(`${name}: every level has its own id and label, and a definition`, () => {
      for (const field of ['id', 'label'] as const) {
        expect(new Set(levels.map((level) => level[field])).size).to.equal(levels.length);
      }
      for (const { id, definition } of levels) {
        expect(id).to.match(/^[a-z][a-z-]*$/);
        expect(definition).to.match(/\.$/);
      }
    });

    it(`${name}: runs from false to true, then off the axis`, () => {
      const order = ['false', 'mostly-false', 'mixed', 'mostly-true', 'true', 'off-axis'];
      const places = levels.map(({ group }) => order.indexOf(group));
      expect(places).to.deep.equal(places.toSorted((a, b) => a - b));
    });

    it(`${name}: has a number for every level on the axis, or for none`, () => {
      const onAxis = levels.filter(({ group }) => group !== 'off-axis');
      const numbered = onAxis.filter(({ value }) => value !== null);
      expect([0, onAxis.length]).to.include(numbered.length);
      const strange = levels.filter(({ group, value }) => group === 'off-axis' && value !== null);
      expect(strange).to.deep.equal([]);
    });
  }
});
