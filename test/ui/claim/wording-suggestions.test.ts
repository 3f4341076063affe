import { expect } from 'chai';
import type { Suggestion } from '../../../src/claims/case.ts';
import type { EventId, SuggestionId } from '../../../src/claims/ids.ts';
import { findings } from '../axe.ts';
import { THEMES, unmount, withTheme } from '../mount.ts';
import { ADA, aFullClaim, MARI } from './a-case.ts';
import {
  all,
  asked,
  become,
  button,
  drawn,
  drawPanel,
  EDITOR,
  field,
  focused,
  hasButton,
  hasField,
  inside,
  leave,
  press,
  type,
  wordsOf,
} from './a-panel.ts';

const FINDING = 'The route gained about 9 percent on its last ordinary year.';

function aSuggestion(over: Partial<Suggestion> = {}): Suggestion {
  return {
    id: 's1' as SuggestionId,
    event: 'es1' as EventId,
    by: MARI,
    at: '2026-11-12T10:00:00.000Z',
    field: 'finding',
    before: FINDING,
    text: 'The route gained 9 percent on its last ordinary year.',
    why: 'We know it to the passenger.',
    state: 'open',
    settled: null,
    ...over,
  };
}

const below = (panel: Element, part: string) => inside<HTMLElement>(panel, part);

describe('suggested wording', () => {
  afterEach(unmount);

  it('is offered to an editor and a colleague, not to whoever writes the text', async () => {
    const own = await drawPanel({ claim: aFullClaim() });
    expect(hasButton(own, 'Suggest wording: Finding')).to.equal(false);
    unmount();
    const editor = await drawPanel({ claim: aFullClaim(), me: EDITOR });
    for (const name of ['Restated claim', 'Finding', 'Rationale']) {
      expect(hasButton(editor, `Suggest wording: ${name}`), name).to.equal(true);
    }
  });

  it('is written beside the field, with the words that change in sight, and kept as a draft', async () => {
    const claim = aFullClaim();
    const panel = await drawPanel({ claim, me: EDITOR });
    button(panel, 'Suggest wording: Finding').click();
    await drawn(panel);
    expect(field(panel, 'Suggested wording: Finding').value).to.equal(FINDING);
    expect(
      await asked('suggest-wording', () => button(panel, 'Send suggestion').click()),
      'the same words',
    ).to.deep.equal([]);
    type(panel, 'Suggested wording: Finding', FINDING.replace('about ', ''));
    await drawn(panel);
    expect(wordsOf(inside(below(panel, 'verdict-part'), 'form del'))).to.contain('about');
    const commands = await asked('suggest-wording', () => button(panel, 'Send suggestion').click());
    expect(commands).to.deep.equal([
      {
        do: 'suggest-wording',
        claim: 'c1',
        field: 'finding',
        text: FINDING.replace('about ', ''),
        why: '',
      },
    ]);
    expect(hasField(panel, 'Suggested wording: Finding'), 'until it has arrived').to.equal(true);
    await become(panel, { ...claim, suggestions: [aSuggestion()] });
    expect(hasField(panel, 'Suggested wording: Finding')).to.equal(false);
    expect(wordsOf(panel)).to.contain('You suggest another wording: Finding');
  });

  it('is accepted with one key, by whoever is at it', async () => {
    const panel = await drawPanel({ claim: aFullClaim({ suggestions: [aSuggestion()] }) });
    expect(wordsOf(panel)).to.contain('Marisol Etxaniz suggests another wording: Finding');
    inside<HTMLElement>(panel, '#heading').focus();
    const first = await asked('accept-suggestion', () => void press('s'));
    expect(first, 'nothing is accepted unseen').to.deep.equal([]);
    expect(wordsOf(focused() as Element)).to.contain('Accept wording');
    const commands = await asked('accept-suggestion', () => void press('s'));
    expect(commands).to.deep.equal([{ do: 'accept-suggestion', claim: 'c1', suggestion: 's1' }]);
  });

  it('names no key, and takes none, where single keys are off', async () => {
    const panel = await drawPanel({ claim: aFullClaim({ suggestions: [aSuggestion()] }) });
    expect(all(panel, 'article kbd')).to.have.lengthOf(1);
    panel.singleKeys = false;
    await drawn(panel);
    expect(all(panel, 'article kbd')).to.have.lengthOf(0);
    inside<HTMLElement>(panel, 'article .accept').focus();
    expect(await asked('accept-suggestion', () => void press('s'))).to.deep.equal([]);
  });

  it('is declined with a reason', async () => {
    const panel = await drawPanel({ claim: aFullClaim({ suggestions: [aSuggestion()] }) });
    button(panel, 'Decline').click();
    await drawn(panel);
    const none = await asked('decline-suggestion', () => button(panel, 'Decline wording').click());
    expect(none).to.deep.equal([]);
    type(panel, 'Why it is declined', 'Nine is not sure.');
    leave();
    const commands = await asked('decline-suggestion', () =>
      button(panel, 'Decline wording').click(),
    );
    expect(commands).to.deep.equal([
      { do: 'decline-suggestion', claim: 'c1', suggestion: 's1', reason: 'Nine is not sure.' },
    ]);
  });

  it('says when the text was changed since', async () => {
    const suggestions = [
      aSuggestion({ state: 'outdated' }),
      aSuggestion({
        id: 's2' as SuggestionId,
        state: 'declined',
        settled: { event: 'x' as EventId, by: ADA, at: '', reason: 'Not sure.' },
      }),
    ];
    const panel = await drawPanel({ claim: aFullClaim({ suggestions }) });
    const words = wordsOf(below(panel, 'verdict-part'));
    expect(words).to.contain('2 earlier suggestions');
    expect(words).to.contain('outdated: the text was changed since');
    expect(words).to.contain('declined by Adaeze Nworah: Not sure.');
    expect(hasButton(panel, 'Accept wording s')).to.equal(false);
  });

  it('shows nothing about the verdict to a blind reader', async () => {
    const claim = aFullClaim({ suggestions: [aSuggestion()], blind: true });
    const panel = await drawPanel({ claim });
    expect(wordsOf(panel)).not.to.contain('suggests another wording');
  });

  for (const theme of THEMES) {
    it(`gives axe nothing to find (${theme})`, async () => {
      withTheme(theme);
      const suggestions = [
        aSuggestion({ by: ADA }),
        aSuggestion({ id: 's2' as SuggestionId, field: 'restated', before: 'a', text: 'b' }),
        aSuggestion({ id: 's3' as SuggestionId, state: 'outdated' }),
      ];
      const panel = await drawPanel({ claim: aFullClaim({ suggestions }), me: EDITOR });
      button(panel, 'Suggest wording: Rationale').click();
      button(panel, 'Decline').click();
      for (const folded of all<HTMLDetailsElement>(panel, 'details')) folded.open = true;
      await drawn(panel);
      button(panel, 'Send suggestion').click();
      await drawn(panel);
      for (const each of all(panel, 'wording-suggestions')) {
        expect(await findings(each)).to.deep.equal([]);
      }
    });
  }
});
