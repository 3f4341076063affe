import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import type { Case } from '../../../src/claims/case.ts';
import type { ClaimId } from '../../../src/claims/ids.ts';
import { NO_COMPARISON, type Comparison } from '../../../src/ui/revision/comparison.ts';
import '../../../src/ui/revision/revision-page.ts';
import type { RevisionPage } from '../../../src/ui/revision/revision-page.ts';
import { findings } from '../axe.ts';
import { ADA, aDesk, hash } from '../claim/a-case.ts';
import {
  all,
  asked,
  button,
  CHECKER,
  drawn,
  field,
  focused,
  hasButton,
  press,
  wordsOf,
} from '../claim/a-panel.ts';
import { aPublication } from '../claim/a-published-claim.ts';
import { heard, mount, THEMES, unmount, withTheme } from '../mount.ts';
import {
  ambiguousClaim,
  changedClaim,
  inNew,
  lostClaim,
  movedClaim,
  place,
  revised,
  SECOND,
  unsearchedClaim,
} from './a-revised-case.ts';

async function draw(
  state: Case,
  comparison: Comparison = NO_COMPARISON,
  desk = aDesk({ policy: { sourcesNeeded: 1 } }),
): Promise<RevisionPage> {
  return mount<RevisionPage>(
    html`<revision-page
      .state=${state}
      .desk=${desk}
      .me=${CHECKER}
      .comparison=${comparison}
    ></revision-page>`,
  );
}

async function become(page: RevisionPage, state: Case): Promise<void> {
  page.state = state;
  await drawn(page);
}

/** The id of the open place that has the focus, or whose claim has it. */
function currentPlace(): string {
  return focused()?.dataset['appearance'] ?? '';
}

describe('<revision-page>', () => {
  before(() => setViewport({ width: 1280, height: 900 }));
  afterEach(unmount);

  it('lists what needs somebody, claim by claim, and folds away what does not', async () => {
    const page = await draw(revised());
    const cards = all<HTMLElement>(page, 'claim-to-settle').map(
      (card) => card.dataset['claim'] ?? '',
    );
    expect(cards).to.deep.equal(['changed', 'lost', 'ambiguous'].sort(byStart));
    expect(wordsOf(page)).to.include('3 claims need a look');
    expect(wordsOf(page)).not.to.include('Add this revision');
  });

  it('shows a change as a word diff, and says aloud what is loud in it', async () => {
    const page = await draw(revised([changedClaim()]));
    expect(all(page, 'del').map(wordsOf)).to.deep.equal(['Removed: 40']);
    expect(all(page, 'ins').map(wordsOf)).to.deep.equal(['Added: 14']);
    expect(wordsOf(page)).to.include('number 40 → 14');
  });

  it('tells changes beside a quote that itself stayed, without asking for an act', async () => {
    const page = await draw(revised([movedClaim()]));
    expect(wordsOf(page)).to.include('Everything has its place');
    expect(wordsOf(page)).to.include('Beside the quote: a negation was added: not');
    expect(button(page, 'Show').getAttribute('href')).to.equal('#/article/article1/claim/moved');
  });

  it('shows changed words of a claim without a verdict, though nothing is to be decided', async () => {
    const claim = changedClaim({ verdict: null, stale: null });
    const page = await draw(revised([claim]));
    expect(wordsOf(page)).to.include('Everything has its place');
    expect(all(page, 'del').map(wordsOf)).to.deep.equal(['Removed: 40']);
    expect(wordsOf(page)).to.include('number 40 → 14');
    expect(await findings(page)).to.deep.equal([]);
  });

  it('carries a verdict over with v, naming the content that was read', async () => {
    await draw(revised([changedClaim({ content: hash('c') })]));
    press('j');
    const commands = await asked('carry-over-verdict', () => {
      press('v');
    });
    expect(commands).to.deep.equal([
      { do: 'carry-over-verdict', claim: 'changed', read: hash('c') },
    ]);
  });

  it('does not carry a verdict over while the change is out of sight', async () => {
    const page = await draw(revised([changedClaim()]));
    press('j');
    const space = document.createElement('div');
    space.style.blockSize = '4000px';
    page.after(space);
    scrollTo(0, 3000);
    const said: { text: string }[] = [];
    const commands = await asked('carry-over-verdict', async () => {
      said.push(
        ...(await heard<{ text: string }>('announce', () => {
          press('v');
        })),
      );
    });
    space.remove();
    expect(commands).to.deep.equal([]);
    expect(said.map(({ text }) => text).join()).to.include('Read what changed');
  });

  it('keeps the button in reach and says why while something blocks it', async () => {
    const page = await draw(revised([changedClaim({ restated: '' })]));
    const carry = button(page, 'Carry over verdict');
    expect(carry.ariaDisabled).to.equal('true');
    expect(wordsOf(page)).to.include('First: Write the restated claim.');
    expect(await asked('carry-over-verdict', () => carry.click())).to.deep.equal([]);
  });

  it('says where checking again happens', async () => {
    const page = await draw(revised([changedClaim()]));
    expect(button(page, 'Check again').getAttribute('href')).to.equal(
      '#/article/article1/claim/changed',
    );
  });

  it('chooses among several places with a number key', async () => {
    const page = await draw(revised([ambiguousClaim()]));
    expect(all(page, 'ol.candidates li').length).to.equal(2);
    press('j');
    const commands = await asked('reattach-appearance', () => {
      press('2');
    });
    expect(commands).to.deep.equal([
      {
        do: 'reattach-appearance',
        claim: 'ambiguous',
        appearance: 'ap-ambiguous',
        range: inNew('fares rose by 8 percent again.'),
      },
    ]);
    press('9');
  });

  it('chooses with the button, too', async () => {
    const page = await draw(revised([ambiguousClaim()]));
    const commands = await asked('reattach-appearance', () => button(page, 'Choose place').click());
    expect(commands).to.deep.equal([
      {
        do: 'reattach-appearance',
        claim: 'ambiguous',
        appearance: 'ap-ambiguous',
        range: inNew('Fares rose by 8 percent in April.'),
      },
    ]);
  });

  it('leads to the article where a lost claim has no candidates', async () => {
    const lost = lostClaim();
    const places = [
      place('ap-lost', 'No crossing was cancelled.', { state: 'lost', candidates: [] }),
    ];
    const page = await draw(revised([{ ...lost, appearances: places }]));
    expect(wordsOf(page)).to.include('nothing comes near');
    expect(button(page, 'Select it yourself').getAttribute('href')).to.equal(
      '#/article/article1/claim/lost',
    );
  });

  it('re-attaches lost words, or says that the publisher took them out', async () => {
    const page = await draw(revised([lostClaim()]));
    expect(wordsOf(page)).to.include('similar words');
    const attached = await asked('reattach-appearance', () => button(page, 'Re-attach').click());
    expect(attached).to.deep.equal([
      {
        do: 'reattach-appearance',
        claim: 'lost',
        appearance: 'ap-lost',
        range: inNew('The new boats were paid for by the coast.'),
      },
    ]);
    const removed = await asked('withdraw-appearance', () =>
      button(page, 'Removed by the publisher').click(),
    );
    expect(removed).to.deep.equal([
      { do: 'withdraw-appearance', claim: 'lost', appearance: 'ap-lost' },
    ]);
  });

  it('drops a claim with a reason', async () => {
    const page = await draw(revised([lostClaim()]));
    button(page, 'Drop claim').click();
    await drawn(page);
    const words = field<HTMLTextAreaElement>(page, 'Why it is dropped');
    expect(focused()).to.equal(words);
    words.value = 'It is gone.';
    words.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    const commands = await asked('drop-claim', () => words.form?.requestSubmit());
    expect(commands).to.deep.equal([{ do: 'drop-claim', claim: 'lost', reason: 'It is gone.' }]);
  });

  it('moves with j and k, and stops at the ends', async () => {
    const page = await draw(revised());
    const order = all<HTMLElement>(page, '.place').map(({ dataset }) => dataset['appearance']);
    const seen: string[] = [];
    for (const key of ['j', 'j', 'j', 'j', 'k']) {
      press(key);
      await drawn(page);
      await page.updateComplete;
      seen.push(currentPlace());
    }
    expect(seen).to.deep.equal([order[0], order[1], order[2], order[2], order[1]]);
  });

  it('leaves keys alone in a field, and all of them when single keys are off', async () => {
    const page = await draw(revised([lostClaim()]));
    press('j');
    button(page, 'Drop claim').click();
    await drawn(page);
    expect(await asked('reattach-appearance', () => void press('1'))).to.deep.equal([]);
    page.singleKeys = false;
    await drawn(page);
    focused()?.blur();
    expect(await asked('reattach-appearance', () => void press('1'))).to.deep.equal([]);
  });

  it('goes on with the next place, says what was settled, and ends in words', async () => {
    const page = await draw(revised([changedClaim(), lostClaim()]));
    press('j');
    await drawn(page);
    expect(currentPlace()).to.equal('ap-changed');
    const carried = changedClaim({
      stale: null,
      submitted: { event: 'e9' as never, by: ADA, at: '', content: hash('1') },
    });
    const said = await heard<{ text: string }>('announce', async () => {
      await become(page, revised([carried, lostClaim()]));
    });
    expect(said.map(({ text }) => text)).to.deep.equal([
      'Verdict carried over: the claim is in review again. 1 claim needs a look.',
    ]);
    expect(currentPlace()).to.equal('ap-lost');
    const gone = lostClaim().appearances[0];
    if (gone === undefined) throw new Error('no appearance');
    const withdrawn = {
      ...lostClaim(),
      appearances: [
        {
          ...gone,
          withdrawn: { event: 'e10' as never, by: ADA, at: '', since: SECOND },
        },
      ],
    };
    await become(page, revised([carried, withdrawn]));
    expect(wordsOf(page)).to.include('Everything has its place');
    expect(focused()?.id).to.equal('work');
    expect(hasButton(page, 'Removed by the publisher')).to.equal(false);
  });

  it('asks each of several appearances by itself', async () => {
    const lost = lostClaim();
    const both = {
      ...lost,
      appearances: [
        ...lost.appearances,
        place('ap-lost-2', 'No crossing was cancelled.', { state: 'lost', candidates: [] }),
      ],
    };
    const page = await draw(revised([both]));
    expect(all(page, '.place').length).to.equal(2);
    expect(wordsOf(page)).to.include('nothing comes near');
    expect(wordsOf(page)).to.include('1 claim needs a look');
  });

  it('offers to search again for claims that came late', async () => {
    const page = await draw(revised([unsearchedClaim()]));
    const heardIt = await heard('search-again', () => button(page, 'Search again').click());
    expect(heardIt.length).to.equal(1);
  });

  it('sends a published claim to its correction instead of carrying it over', async () => {
    const claim = changedClaim({
      status: 'published',
      published: aPublication(),
      correctionDue: { since: SECOND },
    });
    const page = await draw(revised([claim]));
    for (const name of ['Carry over verdict', 'Drop claim']) {
      expect(hasButton(page, name), name).to.equal(false);
    }
    expect(button(page, 'Add correction').getAttribute('href')).to.match(/claim\/changed$/);
    expect(all(page, 'ins').length).to.be.greaterThan(0);
    press('j');
    const said = await heard<{ text: string }>('announce', async () => {
      expect(await asked('carry-over-verdict', () => void press('v'))).to.deep.equal([]);
    });
    expect(said.at(-1)?.text).to.contain('This claim is published');
    await become(page, revised([{ ...claim, correctionDue: null }]));
    expect(all(page, 'claim-to-settle')).to.have.length(0);
  });

  it('leaves dropped claims alone', async () => {
    const page = await draw(
      revised([{ ...lostClaim(), id: 'x' as ClaimId, dropped: 'Gone', status: 'dropped' }]),
    );
    expect(wordsOf(page)).to.include('Everything has its place');
  });

  for (const theme of THEMES) {
    it(`gives axe nothing to find, ${theme}`, async () => {
      withTheme(theme);
      const page = await draw(revised([...revised().claims, unsearchedClaim()]));
      expect(await findings(page)).to.deep.equal([]);
    });
  }
});

/** Reading order by where the words stood or stand: what the test above expects of its three. */
function byStart(a: string, b: string): number {
  const order = ['changed', 'ambiguous', 'lost'];
  return order.indexOf(a) - order.indexOf(b);
}
