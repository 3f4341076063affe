import { expect } from 'chai';
import { describe as describePlace } from '../../src/text/anchor.ts';
import { locate, type Placement } from '../../src/text/locate.ts';
import { place, rebase } from '../../src/text/place.ts';
import { mapRevisions, type MapOptions } from '../../src/text/revision-map.ts';
import { revisionText, type RevisionText } from '../../src/text/revision-text.ts';
import { marked, paragraphs, show } from './notation.ts';

/** A marked claim carried to another text. */
function carry(
  notation: string,
  text: string,
  options?: MapOptions,
): { placement: Placement; later: RevisionText; shown: string } {
  const { revision, range } = marked(notation);
  const later = text === '' ? revisionText([]) : paragraphs(text);
  const placement = place(describePlace(revision, range), mapRevisions(revision, later, options));
  return { placement, later, shown: show(later, 'range' in placement ? placement.range : null) };
}

const REST =
  'The crossing takes 22 minutes now. Residents of the old town sleep with open windows again.\n' +
  'The council voted on Tuesday. Nobody spoke against the plan.';

describe('a claim is placed as exact', () => {
  it('when text before it was added and its neighbours stayed', () => {
    const { placement, shown } = carry(
      `Fares rose in April. [The boats cost 96 million crowns.]\n${REST}`,
      `The harbour master resigned. Fares rose in April. The boats cost 96 million crowns.\n${REST}`,
    );
    expect(placement.state).to.equal('exact');
    expect(shown).to.include('[The boats cost 96 million crowns.]');
  });

  it('among many sentences with the same words', () => {
    const same = 'The figure was 12.';
    const before = `One. ${same} Two. [${same}] Three. ${same}\n${REST}`;
    const { placement, shown } = carry(before, `New here. ${before.replace(/[[\]]/g, '')}`);
    expect(placement.state).to.equal('exact');
    expect(shown).to.equal(`New here. ${before}`);
  });

  it('and tells that the sentence around it now denies it', () => {
    const { placement } = carry(
      `Ostrand said that [the boats are safe] in winter.\n${REST}`,
      `Ostrand never said that the boats are safe in winter.\n${REST}`,
    );
    expect(placement).to.deep.include({
      state: 'exact',
      around: [{ kind: 'negation', before: null, after: 'never' }],
    });
  });
});

describe('a claim is placed as equivalent', () => {
  it('when only quotes, dashes and spaces are set otherwise', () => {
    const { placement, shown } = carry(
      `["Not one crossing" was cancelled - 10-20 percent don't count], she said.\n${REST}`,
      `“Not one crossing” was cancelled — 10–20\u00a0percent don’t count, she said.\n${REST}`,
    );
    expect(placement.state).to.equal('equivalent');
    expect(shown).to.include('[“Not one crossing” was cancelled — 10–20\u00a0percent don’t count]');
  });
});

describe('a claim is placed as changed', () => {
  it('with the diff of its words, and the loud ones named', () => {
    const { placement, shown } = carry(
      `[The three ferries cost 96 million crowns], he said.\n${REST}`,
      `The three new ferries cost 98 million crowns, he said.\n${REST}`,
    );
    expect(shown).to.include('[The three new ferries cost 98 million crowns]');
    expect(placement).to.deep.include({ state: 'changed', moved: false });
    if (placement.state !== 'changed') return;
    expect(placement.watched).to.deep.equal([{ kind: 'number', before: '96', after: '98' }]);
    expect(
      placement.changes.filter(({ kind }) => kind !== 'same').map(({ text }) => text),
    ).to.include('98');
  });

  it('when "not" came into it', () => {
    const { placement } = carry(
      `[The authority followed the law.] Critics disagree.\n${REST}`,
      `The authority did not follow the law. Critics disagree.\n${REST}`,
    );
    expect(placement).to.deep.include({ state: 'changed' });
    if (placement.state !== 'changed') return;
    expect(placement.watched).to.deep.equal([{ kind: 'negation', before: null, after: 'not' }]);
  });

  it('when all its words were replaced between words that stayed', () => {
    const { placement, shown } = carry(
      `It was the engineer [Robin] who asked for the hearing last week.\n${REST}`,
      `It was the engineer Elisa who asked for the hearing last week.\n${REST}`,
    );
    expect(shown).to.include('engineer [Elisa] who');
    expect(placement).to.deep.include({ state: 'changed' });
    if (placement.state !== 'changed') return;
    expect(placement.watched).to.deep.equal([{ kind: 'name', before: 'Robin', after: 'Elisa' }]);
  });

  it('when its sentence was cut in two', () => {
    const { placement, shown } = carry(
      `[Porpoises have returned to the inner harbour, and guides sell evening tours to visitors.]\n${REST}`,
      `Porpoises have returned to the inner harbour. Guides sell evening tours to visitors.\n${REST}`,
    );
    expect(placement.state).to.equal('changed');
    expect(shown).to.include(
      '[Porpoises have returned to the inner harbour. Guides sell evening tours to visitors.]',
    );
  });
});

describe('a claim is placed as moved', () => {
  it('when its paragraph went elsewhere, to the letter', () => {
    const own = 'Porpoises are back in the inner harbour. Volunteers logged 31 sightings.';
    const { placement, shown } = carry(
      `${own.replace('Volunteers', '[Volunteers').replace('sightings', 'sightings]')}\n${REST}\nLast words of the story stand here.`,
      `${REST}\nLast words of the story stand here.\n${own}`,
    );
    expect(placement).to.deep.include({ state: 'moved', equivalent: false });
    expect(shown).to.include('[Volunteers logged 31 sightings]');
  });
});

describe('a claim does not follow its words into strange company', () => {
  it('when its sentence was edited where it stood and the old words were quoted elsewhere', () => {
    const own = 'Volunteers logged 31 sightings of porpoises this summer.';
    const text = (here: string, there: string): string =>
      `The quays are quieter than before. ${here} Guides sell evening tours.\n${REST}\n` +
      `A reader wrote to us in March. ${there}She was right about that.`;
    const { placement, shown } = carry(
      text(`[${own}]`, ''),
      text('Volunteers logged 13 sightings of porpoises this summer.', `${own} `),
    );
    expect(placement.state).to.equal('changed');
    expect(shown).to.include('[Volunteers logged 13 sightings');
  });
});

describe('a claim is ambiguous', () => {
  it('when its sentence made way for another one of the same pattern', () => {
    const pattern = (name: string, n: number): string => `The figure for ${name} was ${n}.`;
    const others = ['Ruen', 'Pell', 'Ylva', 'Quill'].map((name, i) => pattern(name, 100 + i));
    const text = (own: string): string =>
      others.slice(0, 2).join(' ') + ` ${own} ` + others.slice(2).join(' ') + `\n${REST}`;
    const { placement, later } = carry(
      text(`[${pattern('Tolse', 12)}]`),
      text(pattern('Kessa', 99)),
    );
    expect(placement.state).to.equal('ambiguous');
    if (placement.state !== 'ambiguous') return;
    const [first] = placement.candidates;
    expect(first && show(later, first)).to.include('[The figure for Kessa was 99.]');
    expect(first?.reasons).to.include('same-sentence');
  });
});

describe('a claim is lost', () => {
  it('when its sentence went, though its words stand elsewhere', () => {
    const { placement, later } = carry(
      `The Varran court heard [40 witnesses] on the island. ${REST}\nA study asked 40 witnesses of storms.`,
      `${REST}\nA study asked 40 witnesses of storms.`,
    );
    expect(placement.state).to.equal('lost');
    if (placement.state !== 'lost') return;
    const [first] = placement.candidates ?? [];
    expect(first && show(later, first)).to.include('[40 witnesses]');
    expect(first?.reasons).to.include.members(['same-words', 'stood-before']);
  });

  it('in a completely different article, and in an empty one', () => {
    const claim = `[Fares rose in April.] ${REST}`;
    const other = 'Der Hund schläft im Garten. Niemand sah ihn gestern.';
    expect(carry(claim, other).placement.state).to.equal('lost');
    expect(carry(claim, '').placement.state).to.equal('lost');
  });
});

describe('a claim is not searched', () => {
  it('when the map ran out of budget before its sentence', () => {
    const { placement } = carry(
      `[The three ferries cost 96 million crowns], he said.\n${REST}`,
      `The three new ferries cost 98 million crowns, he said.\n${REST}`,
      { budget: 0 },
    );
    expect(placement).to.deep.equal({ state: 'not-searched' });
  });
});

describe('awkward claims keep their place', () => {
  for (const [what, notation, later] of [
    ['emoji inside', 'He wrote [so 👍🏽 good] today. Fine.', 'New. He wrote so 👍🏽 good today. Fine.'],
    [
      'Chinese',
      '今天天气很好。[渡轮票价上涨了8%。]居民不满。',
      '昨天下雨。今天天气很好。渡轮票价上涨了8%。居民不满。',
    ],
    [
      'Arabic',
      'قال الوزير. [ارتفعت الأسعار في أبريل.] انتهى',
      'مقدمة. قال الوزير. ارتفعت الأسعار في أبريل. انتهى',
    ],
    ['signs only', 'a word [—] then more words', 'and a word — then more words'],
    ['half a word', 'The quay[side] is quiet. So it is.', 'Now. The quayside is quiet. So it is.'],
  ] as const) {
    it(what, () => {
      const { placement, later: there } = carry(notation, later);
      const { revision, range } = marked(notation);
      expect(placement.state).to.equal('exact');
      if (placement.state !== 'exact') return;
      const { start, end } = placement.range;
      expect(there.text.slice(start, end)).to.equal(revision.text.slice(range.start, range.end));
    });
  }
});

describe('a placed anchor', () => {
  it('is described anew, so that it is found in its new revision', () => {
    const { placement, later } = carry(
      `[The three ferries cost 96 million crowns], he said.\n${REST}`,
      `The three new ferries cost 98 million crowns, he said.\n${REST}`,
    );
    const anchor = rebase(placement, later);
    expect(anchor?.quote).to.equal('The three new ferries cost 98 million crowns');
    expect(anchor && locate(anchor, later).state).to.equal('exact');
    expect(rebase({ state: 'lost' }, later)).to.equal(null);
  });
});
