import { expect } from 'chai';
import { html } from 'lit';
import type { Case, Claim } from '../../../src/claims/case.ts';
import type { RevisionId } from '../../../src/claims/ids.ts';
import { range } from '../../../src/text/offsets.ts';
import '../../../src/ui/claim/same-words.ts';
import type { SameWords } from '../../../src/ui/claim/same-words.ts';
import { findings } from '../axe.ts';
import { mount, unmount } from '../mount.ts';
import { ADA, aCase, aClaim, anAppearance } from './a-case.ts';
import { all, asked, button, drawn, wordsOf } from './a-panel.ts';

const BULLET = 'Passenger numbers on the Tolse route are up 40 percent.';
const TEXT =
  `${BULLET}\nThe quays are quieter now.\n` +
  'The boats carried more people: passenger numbers on the Tolse route rose by 40 percent.\n' +
  'Fish is landed at five in the morning.\n' +
  // Only what is rare in an article tells one statement from another.
  Array.from({ length: 30 }, (_, day) => `Day ${day + 1} brought weather of kind ${day % 7}.`).join(
    '\n',
  );

function aPlace(id: string, words: string) {
  const start = TEXT.indexOf(words);
  const at = range(start, start + words.length);
  return anAppearance(id, words, { placement: { state: 'exact', range: at } });
}

function inText(claim: Claim, text = TEXT): Case {
  const shape = 'p'.repeat(text.split('\n').length);
  const revision = {
    id: 'rev1' as RevisionId,
    number: 1,
    addedBy: ADA,
    addedAt: '2026-11-20T09:00:00.000Z',
    text: { text, shape },
    hash: null,
  };
  return aCase([claim], { revisions: [revision] });
}

async function draw(claim: Claim): Promise<SameWords> {
  const element = await mount<SameWords>(
    html`<same-words .state=${inText(claim)} .claim=${claim}></same-words>`,
  );
  await new Promise((resolve) => setTimeout(resolve, 30));
  await drawn(element);
  return element;
}

describe('<same-words>', () => {
  afterEach(unmount);

  it('offers the other place that says the same, folded away', async () => {
    const element = await draw(aClaim({ appearances: [aPlace('ap1', BULLET)] }));
    expect(wordsOf(element)).to.include('The same words elsewhere: 1 place');
    const commands = await asked('add-appearance', () => button(element, 'Add appearance').click());
    expect(commands.length).to.equal(1);
    const [command] = commands;
    if (command?.do !== 'add-appearance') throw new Error('another command');
    expect(command.claim).to.equal('c1');
    expect(TEXT.slice(command.range.start, command.range.end)).to.include('rose by 40 percent');
    element.renderRoot.querySelector('details')?.setAttribute('open', '');
    expect(await findings(element)).to.deep.equal([]);
  });

  it('offers nothing that is the claim’s own by now', async () => {
    const claim = aClaim({
      appearances: [
        aPlace('ap1', BULLET),
        aPlace('ap2', 'passenger numbers on the Tolse route rose by 40 percent.'),
      ],
    });
    expect(all(await draw(claim), 'details').length).to.equal(0);
  });

  it('shows nothing where nothing is alike', async () => {
    const claim = aClaim({ appearances: [aPlace('ap1', 'Fish is landed at five')] });
    expect(wordsOf(await draw(claim))).to.equal('');
  });
});
