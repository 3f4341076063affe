import { expect } from 'chai';
import { blocksOf } from '../../../src/text/revision-text.ts';
import { guessLines, planSections } from '../../../src/ui/article/section-plan.ts';
import { FERRIES, longText } from './an-article.ts';

describe('sections', () => {
  it('are one for a small article and none for an empty one', () => {
    expect(planSections(blocksOf(FERRIES))).to.deep.equal([{ from: 0, to: 6 }]);
    expect(planSections([])).to.deep.equal([]);
  });

  it('hold every block of a long article once, in order, in stretches of about 8,000', () => {
    const blocks = blocksOf(longText(60_000));
    const plans = planSections(blocks);
    expect(plans.length).to.be.within(6, 8);
    expect(plans[0]?.from).to.equal(0);
    expect(plans.at(-1)?.to).to.equal(blocks.length);
    plans.slice(1).forEach(({ from }, i) => expect(from).to.equal(plans[i]?.to));
    for (const { from, to } of plans.slice(0, -1)) {
      const size = (blocks[to - 1]?.end ?? 0) - (blocks[from]?.start ?? 0);
      expect(size).to.be.within(8_000, 8_600);
    }
  });

  it('are guessed as high as their lines and the space between blocks', () => {
    const blocks = blocksOf(FERRIES);
    expect(guessLines(blocks, { from: 2, to: 4 }, 40)).to.be.closeTo(2 + 2 * 0.66, 0.001);
  });
});
