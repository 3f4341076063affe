import { expect } from 'chai';
import type { CommandOf } from '../../../src/claims/commands.ts';
import type { AppearanceId } from '../../../src/claims/ids.ts';
import type { ArticleMark } from '../../../src/ui/article/article-mark.ts';
import type { ArticleView } from '../../../src/ui/article/article-view.ts';
import { revisionText } from '../../../src/text/revision-text.ts';
import { sentencesOf } from '../../../src/text/sentences.ts';
import { findings } from '../axe.ts';
import { heard, inside, unmount } from '../mount.ts';
import {
  FERRIES,
  id,
  markOn,
  mountArticle,
  nextFrame,
  numbered,
  press,
  rootOf,
  SCRIPTS,
  selectWords,
} from './an-article.ts';

const MARKS = numbered([
  markOn(FERRIES, 'Passenger numbers are up 40 percent', { claim: id('up') }),
  markOn(FERRIES, 'takes 22 minutes', { claim: id('time') }),
]);

const toolbarRoot = (view: ArticleView) => view.toolbar?.shadowRoot as ShadowRoot;
const buttons = (view: ArticleView) => [...toolbarRoot(view).querySelectorAll('button')];
const offers = (view: ArticleView) =>
  toolbarRoot(view).querySelector('.bar:popover-open')
    ? buttons(view).map((button) => button.textContent?.replace(/\s+/g, ' ').trim())
    : [];

/** Selects words as they stand in the text and lets the view see it. */
async function select(view: ArticleView, words: string): Promise<void> {
  const start = (view.revision?.text ?? '').indexOf(words);
  selectWords(view, start, start + words.length);
  await nextFrame();
}

const wordsOf = (view: ArticleView, { range }: CommandOf<'mark-claim'>) =>
  view.revision?.text.slice(range.start, range.end);

describe('marking with a selection', () => {
  afterEach(() => {
    getSelection()?.removeAllRanges();
    unmount();
  });

  it('offers Mark claim at the selection, and nothing without one', async () => {
    const view = await mountArticle({ marks: MARKS });
    expect(offers(view)).to.deep.equal([]);
    await select(view, 'boats cost');
    expect(offers(view)).to.deep.equal(['Mark claim M']);
    expect(await findings(view)).to.deep.equal([]);
    getSelection()?.removeAllRanges();
    await nextFrame();
    await nextFrame();
    expect(offers(view)).to.deep.equal([]);
  });

  it('marks the words selected, trimmed to words', async () => {
    const view = await mountArticle({ marks: MARKS });
    await select(view, 'oats cost 96 million cro');
    const intended = await heard<CommandOf<'mark-claim'>>('mark-claim', () =>
      buttons(view)[0]?.click(),
    );
    expect(intended.map((command) => [command.do, wordsOf(view, command)])).to.deep.equal([
      ['mark-claim', 'boats cost 96 million crowns'],
    ]);
    await nextFrame();
    expect(offers(view)).to.deep.equal([]);
  });

  it('marks by the key m, across blocks, at once', async () => {
    const view = await mountArticle({ marks: MARKS });
    const start = FERRIES.text.indexOf('as agreed');
    selectWords(view, start, FERRIES.text.indexOf('minutes'));
    const intended = await heard<CommandOf<'mark-claim'>>(
      'mark-claim',
      () => void press(document.body, 'm'),
    );
    expect(intended.map((command) => wordsOf(view, command))).to.deep.equal([
      'as agreed.\nThe crossing takes 22',
    ]);
  });

  it('marks in every script', async () => {
    const view = await mountArticle({ revision: SCRIPTS });
    for (const words of ['عدد الركاب', '𝒜𝒷', 'نسبة 40 في', '96 million crowns בדיוק']) {
      await select(view, words);
      const intended = await heard<CommandOf<'mark-claim'>>(
        'mark-claim',
        () => void press(document.body, 'm'),
      );
      expect(intended.map((command) => wordsOf(view, command))[0]).to.contain(words.slice(1));
    }
  });

  it('asks for words when nothing is selected', async () => {
    await mountArticle({ marks: MARKS });
    expect(await heard('announce', () => void press(document.body, 'm'))).to.deep.equal([
      { text: 'Select the words of the claim first.' },
    ]);
  });

  it('offers the claim that has exactly these words already', async () => {
    const view = await mountArticle({ marks: MARKS, selected: id('time') });
    await select(view, ' takes 22 minutes');
    expect(offers(view)).to.deep.equal(['Open claim 2 M']);
    const chosen = await heard('select-claim', () => buttons(view)[0]?.click());
    expect(chosen).to.deep.equal([{ claim: 'time' }]);
  });

  it('adds the words to the selected claim as an appearance', async () => {
    const view = await mountArticle({ marks: MARKS, selected: id('time') });
    await select(view, 'queues are longer');
    expect(offers(view)).to.deep.equal(['Mark claim M', 'Add appearance']);
    const intended = await heard<CommandOf<'add-appearance'>>('add-appearance', () =>
      buttons(view)[1]?.click(),
    );
    expect(intended.map(({ claim }) => claim)).to.deep.equal(['time']);
    expect(wordsOf(view, intended[0] as never)).to.equal('queues are longer');
  });

  it('re-attaches the selected claim whose place was lost', async () => {
    const lost = { appearance: 'lost1' as AppearanceId, number: 7 };
    const view = await mountArticle({ marks: MARKS, selected: id('gone'), lost });
    await select(view, 'queues are longer');
    expect(offers(view)).to.deep.equal(['Mark claim M', 'Re-attach']);
    expect(buttons(view)[1]?.ariaDescription).to.equal('claim 7 to these words');
    const intended = await heard<CommandOf<'reattach-appearance'>>('reattach-appearance', () =>
      buttons(view)[1]?.click(),
    );
    expect(
      intended.map(({ claim, appearance, range }) => [
        claim,
        appearance,
        view.revision?.text.slice(range.start, range.end),
      ]),
    ).to.deep.equal([['gone', 'lost1', 'queues are longer']]);
    await select(view, 'takes 22 minutes');
    expect(offers(view)).to.deep.equal(['Open claim 2 M']);
  });

  it('lets the selection go by Escape', async () => {
    const view = await mountArticle({ marks: MARKS });
    await select(view, 'boats cost');
    press(document.body, 'Escape');
    await nextFrame();
    expect(offers(view)).to.deep.equal([]);
    expect(getSelection()?.rangeCount).to.equal(0);
  });

  it('offers nothing for a selection of signs and spaces only', async () => {
    const view = await mountArticle({ marks: MARKS });
    await select(view, '. ');
    expect(offers(view)).to.deep.equal([]);
  });

  it('waits while the selection is being made with the mouse', async () => {
    const view = await mountArticle({ marks: MARKS });
    inside(view, '.content').dispatchEvent(
      new PointerEvent('pointerdown', { bubbles: true, pointerType: 'mouse', button: 0 }),
    );
    await select(view, 'boats cost');
    expect(offers(view)).to.deep.equal([]);
    document.dispatchEvent(new PointerEvent('pointerup'));
    await nextFrame();
    expect(offers(view)).to.deep.equal(['Mark claim M']);
  });

  it('does nothing in an old revision', async () => {
    const view = await mountArticle({ marks: MARKS, readOnly: true });
    await select(view, 'boats cost');
    expect(offers(view)).to.deep.equal([]);
    expect(await heard('mark-claim', () => void press(document.body, 'm'))).to.deep.equal([]);
    press(document.body, 'c');
    expect(inside<HTMLElement>(view, '.caret').hidden).to.equal(true);
  });
});

describe('reading sentence by sentence', () => {
  afterEach(unmount);
  const sentences = sentencesOf(FERRIES, 'en').map(({ start, end }) =>
    FERRIES.text.slice(start, end),
  );

  it('says each sentence, forwards by n and back by p', async () => {
    const view = await mountArticle({ marks: MARKS });
    const said = await heard<{ text: string }>('announce', () => {
      for (const key of ['n', 'n', 'n', 'p']) press(document.body, key);
    });
    expect(said.map(({ text }) => text)).to.deep.equal([
      sentences[0],
      sentences[1],
      sentences[2],
      sentences[1],
    ]);
    await nextFrame();
    expect(offers(view)).to.deep.equal(['Mark claim M']);
  });

  it('marks the sentence it stands at by m', async () => {
    const view = await mountArticle({});
    press(document.body, 'n');
    press(document.body, 'n');
    const intended = await heard<CommandOf<'mark-claim'>>(
      'mark-claim',
      () => void press(document.body, 'm'),
    );
    expect(intended.map((command) => wordsOf(view, command))).to.deep.equal([
      'Passenger numbers are up 40 percent.',
    ]);
  });

  it('says when there is no further sentence', async () => {
    await mountArticle({ revision: revisionText([{ kind: 'paragraph', text: 'One. Two.' }]) });
    const said = await heard<{ text: string }>('announce', () => {
      for (const key of ['n', 'n', 'n', 'p', 'p']) press(document.body, key);
    });
    expect(said.map(({ text }) => text)).to.deep.equal([
      'One.',
      'Two.',
      'This is the last sentence.',
      'One.',
      'This is the first sentence.',
    ]);
  });
});

describe('caret mode', () => {
  afterEach(() => {
    CSS.highlights.clear();
    unmount();
  });

  interface Caret {
    readonly view: ArticleView;
    readonly element: HTMLElement;
    /** Presses keys on the caret, "S-" with Shift, "C-" with Ctrl; answers what was said last. */
    keys(...keys: readonly string[]): Promise<string>;
  }

  async function caretIn(values: Parameters<typeof mountArticle>[0]): Promise<Caret> {
    const view = await mountArticle(values);
    press(document.body, 'c');
    await nextFrame();
    const element = inside<HTMLElement>(view, '.caret');
    const keys = async (...pressed: readonly string[]): Promise<string> => {
      const said = await heard<{ text: string }>('announce', () => {
        for (const name of pressed) {
          const [, modifiers = '', key = ''] = /^((?:[SC]-)*)(.+)$/s.exec(name) ?? [];
          press(element, key, {
            shiftKey: modifiers.includes('S'),
            ctrlKey: modifiers.includes('C'),
          });
        }
      });
      return said.at(-1)?.text ?? '';
    };
    return { view, element, keys };
  }

  const painted = () => [...(CSS.highlights.get('caret-selection') ?? [])].map(String).join('|');

  it('begins with the focus on a caret in the text and says how it works', async () => {
    const view = await mountArticle({ marks: MARKS });
    const said = await heard('announce', () => void press(document.body, 'c'));
    expect(said).to.deep.equal([
      {
        text: 'Caret mode. Arrows move, Shift extends, Space takes the sentence, Enter marks, Escape leaves.',
      },
    ]);
    const caret = inside<HTMLElement>(view, '.caret');
    expect(rootOf(view).activeElement).to.equal(caret);
    const box = caret.getBoundingClientRect();
    const heading = inside(view, '.block').getBoundingClientRect();
    expect(box.left).to.be.closeTo(heading.left, 2);
    expect(box.top).to.be.within(heading.top, heading.bottom);
    expect(await findings(view)).to.deep.equal([]);
  });

  it('says the characters, words and lines it comes to', async () => {
    const { keys } = await caretIn({});
    expect(await keys('ArrowRight')).to.equal('Space');
    expect(await keys('ArrowRight')).to.equal('f');
    expect(await keys('C-ArrowRight')).to.equal('deck');
    expect(await keys('C-ArrowLeft')).to.equal('fuller');
    expect(await keys('ArrowDown')).to.contain('Passenger numbers');
    expect(await keys('ArrowUp')).to.equal('A fuller deck');
    expect(await keys('C-ArrowDown')).to.contain('Passenger numbers');
    expect(await keys('C-End')).to.contain('Islanders');
    expect(await keys('C-Home', 'End')).to.equal('deck');
  });

  it('takes the sentence by Space and marks it by Enter', async () => {
    const { view, keys } = await caretIn({});
    expect(await keys('ArrowDown', ' ')).to.equal('Selected: Passenger numbers are up 40 percent.');
    expect(painted()).to.equal('Passenger numbers are up 40 percent.');
    await nextFrame();
    expect(offers(view)).to.deep.equal(['Mark claim M']);
    const intended = await heard<CommandOf<'mark-claim'>>('mark-claim', () =>
      keys('Enter').then(() => {}),
    );
    expect(intended.map((command) => wordsOf(view, command))).to.deep.equal([
      'Passenger numbers are up 40 percent.',
    ]);
    expect(painted()).to.equal('');
    expect(rootOf(view).activeElement).to.equal(inside(view, '.caret'));
  });

  it('extends the selection by Shift: by character, by word, by line, by sentence', async () => {
    const { keys } = await caretIn({});
    await keys('ArrowDown', 'Home', 'S-C-ArrowRight', 'S-C-ArrowRight', 'S-ArrowRight');
    expect(painted()).to.equal('Passenger numbers a');
    await keys('S-End');
    expect(painted()).to.contain('up 40 percent');
    await keys('Home', ' ', 'S- ');
    expect(painted()).to.equal(
      'Passenger numbers are up 40 percent. The boats cost 96 million crowns, as agreed.',
    );
    await keys('ArrowLeft');
    expect(painted()).to.equal('');
  });

  it('paints the words of several blocks and not what stands between', async () => {
    const { keys } = await caretIn({ marks: MARKS });
    await keys('S-C-End');
    expect(painted().replaceAll('|', '\n')).to.equal(FERRIES.text);
  });

  it('moves by whole characters, whatever they are made of', async () => {
    const start = SCRIPTS.text.indexOf('Caf');
    const { view, keys } = await caretIn({ revision: SCRIPTS });
    await keys('C-ArrowDown', 'C-ArrowDown');
    const heardCharacters: string[] = [];
    for (let i = 0; i < 10; i++) heardCharacters.push(await keys('ArrowRight'));
    const expected = [...new Intl.Segmenter('en').segment((view.revision?.text ?? '').slice(start))]
      .slice(1, 11)
      .map(({ segment }) => (segment === ' ' ? 'Space' : segment));
    expect(heardCharacters).to.deep.equal(expected);
  });

  it('goes on to the left in a text from right to left', async () => {
    const { keys } = await caretIn({ revision: SCRIPTS });
    expect(await keys('ArrowLeft')).to.equal('ש');
    expect(await keys('ArrowRight')).to.equal('ג');
    expect(await keys('C-ArrowLeft')).to.equal('שלא');
  });

  it('says what is missing when Enter has nothing to mark', async () => {
    const { keys } = await caretIn({});
    expect(await keys('Enter')).to.equal('Nothing is selected. Space takes the sentence.');
  });

  it('opens the claim that has the words, and adds an appearance by Shift and Enter', async () => {
    const { view, keys } = await caretIn({
      marks: [{ ...(MARKS[0] as ArticleMark), range: sentencesOf(FERRIES, 'en')[1] as never }],
      selected: id('up'),
    });
    await keys('C-Home', 'ArrowDown', ' ');
    const chosen = await heard('select-claim', () => keys('Enter').then(() => {}));
    expect(chosen).to.deep.equal([{ claim: 'up' }]);
    await keys('C-End', ' ');
    const added = await heard<CommandOf<'add-appearance'>>('add-appearance', () =>
      keys('S-Enter').then(() => {}),
    );
    expect(
      added.map(({ claim, range }) => [claim, FERRIES.text.slice(range.start, range.end)]),
    ).to.deep.equal([['up', 'Islanders tell a more mixed story, and the queues are longer.']]);
    expect(view.caret?.hidden).to.equal(false);
  });

  it('reaches the toolbar by Tab and comes back by Escape', async () => {
    const { view, element, keys } = await caretIn({});
    await keys(' ');
    await nextFrame();
    await keys('Tab');
    expect(toolbarRoot(view).activeElement).to.equal(buttons(view)[0]);
    expect(element.hidden).to.equal(false);
    press(buttons(view)[0] as Element, 'Escape');
    expect(rootOf(view).activeElement).to.equal(element);
  });

  it('leaves by Escape to the text, and by clicking elsewhere', async () => {
    const { view, element, keys } = await caretIn({});
    expect(await keys(' ', 'Escape')).to.equal('Caret mode left.');
    expect(element.hidden).to.equal(true);
    expect(painted()).to.equal('');
    expect(rootOf(view).activeElement?.className).to.equal('scroller');
    press(document.body, 'c');
    inside<HTMLElement>(view, '.bar button:enabled').focus();
    expect(element.hidden).to.equal(true);
  });

  it('begins at the words selected', async () => {
    const view = await mountArticle({});
    await select(view, 'boats cost');
    press(document.body, 'c');
    await nextFrame();
    expect(painted()).to.equal('boats cost');
    expect(offers(view)).to.deep.equal(['Mark claim M']);
  });

  it('is switched by a button that says whether it is on', async () => {
    const view = await mountArticle({});
    const button = [...rootOf(view).querySelectorAll<HTMLButtonElement>('.bar button')].at(-1);
    button?.click();
    await nextFrame();
    expect(button?.ariaPressed).to.equal('true');
    button?.click();
    await nextFrame();
    expect(button?.ariaPressed).to.equal('false');
  });
});
