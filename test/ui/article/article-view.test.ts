import { expect } from 'chai';
import type { ArticleMark } from '../../../src/ui/article/article-mark.ts';
import type { ArticleView } from '../../../src/ui/article/article-view.ts';
import { boxesOf } from '../../../src/ui/article/geometry.ts';
import type { Stage } from '../../../src/ui/article/stage.ts';
import { offset, range } from '../../../src/text/offsets.ts';
import { revisionText } from '../../../src/text/revision-text.ts';
import { findings } from '../axe.ts';
import { heard, inside, THEMES, unmount, withTheme } from '../mount.ts';
import {
  drawnClaims,
  drawnText,
  expectedClaims,
  FERRIES,
  id,
  longText,
  markOn,
  mountArticle,
  nextFrame,
  numbered,
  press,
  randomFrom,
  randomMarks,
  rootOf,
  SCRIPTS,
} from './an-article.ts';

const MARKS = numbered([
  markOn(FERRIES, 'Passenger numbers are up 40 percent', {
    claim: id('up'),
    group: 'mostly-false',
    label: 'Mostly false',
    status: 'in-review',
  }),
  markOn(FERRIES, 'up 40 percent', { claim: id('forty') }),
  markOn(FERRIES, 'takes 22 minutes', { claim: id('time'), group: 'true', label: 'True' }),
  markOn(FERRIES, 'weather is another|queues are longer', { claim: id('up') }),
]);

const stageOf = (view: ArticleView) => view.stage as Stage;
const markers = (view: ArticleView) => [
  ...rootOf(view).querySelectorAll<HTMLButtonElement>('.marker'),
];
const names = (view: ArticleView) => markers(view).map((marker) => marker.ariaLabel);

/** Clicks on the middle of the character at an offset. */
function clickOn(view: ArticleView, at: number): void {
  const { text } = stageOf(view);
  const box = boxesOf(text, offset(at))[0] as DOMRect;
  text
    .drawingAt(offset(at))
    .elementAt(offset(at))
    .dispatchEvent(
      new MouseEvent('click', {
        bubbles: true,
        composed: true,
        cancelable: true,
        detail: 1,
        clientX: box.left + box.width / 2,
        clientY: box.top + box.height / 2,
      }),
    );
}

describe('the reading view', () => {
  afterEach(unmount);

  it('is the region Article and shows the whole text', async () => {
    const view = await mountArticle({ marks: MARKS });
    expect(inside(view, 'section').ariaLabel).to.equal('Article');
    expect(drawnText(view)).to.equal(FERRIES.text);
  });

  it('shows another revision in full, with its own marks', async () => {
    const view = await mountArticle({ marks: MARKS });
    const marks = randomMarks(SCRIPTS, 6, randomFrom(2));
    view.revision = SCRIPTS;
    view.marks = marks;
    await view.drawn;
    expect(drawnText(view)).to.equal(SCRIPTS.text);
    expect(drawnClaims(rootOf(view))).to.deep.equal(expectedClaims(SCRIPTS, marks));
  });

  it('says so while there is no text', async () => {
    const view = await mountArticle({ revision: revisionText([]) });
    expect(inside(view, '.nothing').textContent).to.contain('not here yet');
    view.revision = null;
    await view.updateComplete;
    expect(drawnText(view)).to.equal('');
  });

  it('shows its text again after it was moved in the page', async () => {
    const view = await mountArticle({ marks: MARKS });
    const place = view.parentElement as HTMLElement;
    view.remove();
    place.append(view);
    await view.drawn;
    expect(drawnText(view)).to.equal(FERRIES.text);
    expect(names(view).length).to.equal(4);
  });

  it('emphasises all words of the selected claim, and of no other', async () => {
    const view = await mountArticle({ marks: MARKS, selected: id('up') });
    const selected = [...rootOf(view).querySelectorAll<HTMLElement>('mark.selected')];
    expect(selected.every(({ dataset }) => dataset['claims']?.split(' ').includes('up'))).to.equal(
      true,
    );
    expect(selected.map(({ textContent }) => textContent).join('')).to.contain('another matter.');
    view.selected = null;
    await view.updateComplete;
    expect(rootOf(view).querySelector('mark.selected')).to.equal(null);
  });

  it('emphasises all words of a claim under the pointer', async () => {
    const view = await mountArticle({ marks: MARKS });
    const forty = [...rootOf(view).querySelectorAll('mark')].find(
      (m) => m.textContent === 'takes 22 minutes',
    );
    forty?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
    expect(rootOf(view).querySelectorAll('mark.hovered').length).to.equal(1);
    inside(view, '.content').dispatchEvent(new PointerEvent('pointerleave'));
    expect(rootOf(view).querySelector('mark.hovered')).to.equal(null);
  });

  it('scrolls to the selected claim, and stays where it is when the claim can be seen', async () => {
    const revision = longText(60_000);
    const mark = { ...MARKS[2], range: range(50_000, 50_030) } as ArticleMark;
    const view = await mountArticle({ revision, marks: [mark] });
    const scroller = inside<HTMLElement>(view, '.scroller');
    expect(scroller.scrollTop).to.equal(0);
    view.selected = mark.claim;
    await nextFrame();
    const reached = scroller.scrollTop;
    expect(reached).to.be.greaterThan(5_000);
    const box = inside(view, 'mark.selected').getBoundingClientRect();
    const frame = scroller.getBoundingClientRect();
    expect(box.top).to.be.within(frame.top, frame.bottom - 20);
    expect(view.focusClaim(mark.claim)).to.equal(true);
    expect(scroller.scrollTop).to.equal(reached);
    expect(view.focusClaim(id('nobody'))).to.equal(false);
  });

  it('opens at the selected claim', async () => {
    const revision = longText(60_000);
    const mark = { ...MARKS[2], range: range(30_000, 30_030) } as ArticleMark;
    const view = await mountArticle({ revision, marks: [mark], selected: mark.claim });
    await nextFrame();
    const box = inside(view, 'mark.selected').getBoundingClientRect();
    const frame = inside(view, '.scroller').getBoundingClientRect();
    expect(box.top).to.be.within(frame.top, frame.bottom - 20);
  });

  it('stays at the selected claim while the page takes shape, until the reader scrolls', async () => {
    const revision = longText(60_000);
    const mark = { ...MARKS[2], range: range(30_000, 30_030) } as ArticleMark;
    const view = await mountArticle({ revision, marks: [mark], selected: mark.claim });
    const inFrame = () => {
      const box = inside(view, 'mark.selected').getBoundingClientRect();
      const frame = inside(view, '.scroller').getBoundingClientRect();
      return box.top >= frame.top && box.bottom <= frame.bottom;
    };
    view.style.inlineSize = '400px';
    await nextFrame();
    expect(inFrame()).to.equal(true);
    const scroller = inside<HTMLElement>(view, '.scroller');
    scroller.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
    scroller.scrollTop = 0;
    view.style.inlineSize = '500px';
    await nextFrame();
    expect(scroller.scrollTop).to.equal(0);
  });

  it('scrolls with the page when it was given no height', async () => {
    const revision = longText(60_000);
    const mark = { ...MARKS[2], range: range(50_000, 50_030) } as ArticleMark;
    const view = await mountArticle({ revision, marks: [mark] });
    view.style.blockSize = 'auto';
    await nextFrame();
    view.selected = mark.claim;
    await nextFrame();
    const box = inside(view, 'mark.selected').getBoundingClientRect();
    expect(box.top).to.be.within(inside(view, '.bar').getBoundingClientRect().bottom, innerHeight);
  });

  it('counts words under the bar that sticks to the window as out of sight', async () => {
    const revision = longText(60_000);
    const mark = { ...MARKS[2], range: range(9_000, 9_030) } as ArticleMark;
    const view = await mountArticle({ revision, marks: [mark] });
    view.style.blockSize = 'auto';
    await nextFrame();
    const words = () => inside(view, 'mark').getBoundingClientRect();
    view.focusClaim(mark.claim);
    scrollBy({ top: words().top - 4, behavior: 'instant' });
    const bar = inside(view, '.bar').getBoundingClientRect();
    expect(words().top).to.be.within(bar.top, bar.bottom);
    view.focusClaim(mark.claim);
    expect(words().top).to.be.greaterThan(bar.bottom);
  });

  it('draws the marks of thousands of claims near the reader, and all before printing', async () => {
    const revision = longText(60_000);
    const marks = numbered(
      Array.from({ length: 2_100 }, (_, i) => ({
        ...(MARKS[2] as ArticleMark),
        claim: id(`m${i}`),
        range: range(i * 25, i * 25 + 10),
      })),
    );
    const view = await mountArticle({ revision, marks });
    const drawn = rootOf(view).querySelectorAll('mark').length;
    expect(drawn).to.be.within(1, 1_500);
    dispatchEvent(new Event('beforeprint'));
    expect(drawnClaims(rootOf(view))).to.deep.equal(expectedClaims(revision, marks));
  });

  for (const theme of THEMES) {
    it(`gives axe nothing to find, ${theme}`, async () => {
      withTheme(theme);
      const view = await mountArticle({ marks: MARKS, selected: id('up') });
      expect(await findings(view)).to.deep.equal([]);
    });
  }

  it('gives axe nothing to find in a text from right to left, narrow', async () => {
    const view = await mountArticle({
      revision: SCRIPTS,
      locale: 'ar',
      marks: randomMarks(SCRIPTS, 12, randomFrom(8)),
    });
    view.style.inlineSize = '320px';
    await nextFrame();
    expect(await findings(view)).to.deep.equal([]);
  });
});

describe('the margin', () => {
  afterEach(unmount);

  it('names every claim by number, verdict and status, and its further places', async () => {
    const view = await mountArticle({ marks: MARKS });
    expect(names(view)).to.deep.equal([
      'Claim 1, Mostly false, In review',
      'Claim 2, Marked',
      'Claim 3, True, Marked',
      'Claim 1, Marked, appearance 2 of 2',
    ]);
  });

  it('stands beside the first line of each claim', async () => {
    const view = await mountArticle({ marks: MARKS });
    view.style.inlineSize = '1000px';
    await nextFrame();
    for (const marker of markers(view)) {
      const mark = stageOf(view).margin.markOf(marker) as ArticleMark;
      const line = boxesOf(stageOf(view).text, mark.range.start)[0] as DOMRect;
      const box = marker.getBoundingClientRect();
      expect((box.top + box.bottom) / 2).to.be.closeTo((line.top + line.bottom) / 2, 4);
    }
  });

  it('follows its block in the document', async () => {
    const view = await mountArticle({ marks: MARKS });
    const first = markers(view)[0]?.parentElement;
    expect(first?.previousElementSibling?.textContent).to.contain('Passenger numbers');
  });

  it('is one tab stop, moved by arrow keys, Home and End', async () => {
    const view = await mountArticle({ marks: MARKS });
    const stops = () => markers(view).filter((marker) => marker.tabIndex === 0);
    expect(stops()).to.deep.equal([markers(view)[0]]);
    const go = (key: string) => {
      press(rootOf(view).activeElement ?? (markers(view)[0] as Element), key);
      expect(stops()).to.deep.equal([rootOf(view).activeElement]);
      return markers(view).indexOf(rootOf(view).activeElement as HTMLButtonElement);
    };
    markers(view)[0]?.focus();
    expect(
      ['ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'ArrowDown', 'Home', 'ArrowUp'].map(go),
    ).to.deep.equal([1, 2, 1, 3, 3, 0, 0]);
  });

  it('makes the selected claim the tab stop and says that it is the current one', async () => {
    const view = await mountArticle({ marks: MARKS, selected: id('time') });
    const current = markers(view).filter((marker) => marker.ariaCurrent === 'true');
    expect(current.map((marker) => marker.ariaLabel)).to.deep.equal(['Claim 3, True, Marked']);
    expect(current[0]?.tabIndex).to.equal(0);
  });

  it('reaches claims far away by keyboard', async () => {
    const revision = longText(60_000);
    const marks = numbered(
      [100, 55_000].map((start, i) => ({
        ...(MARKS[2] as ArticleMark),
        claim: id(`m${i}`),
        range: range(start, start + 20),
      })),
    );
    const view = await mountArticle({ revision, marks });
    markers(view)[0]?.focus();
    press(markers(view)[0] as Element, 'End');
    expect((rootOf(view).activeElement as HTMLElement).ariaLabel).to.equal('Claim 2, True, Marked');
    const box = (rootOf(view).activeElement as HTMLElement).getBoundingClientRect();
    const frame = inside(view, '.scroller').getBoundingClientRect();
    expect(box.top).to.be.within(frame.top, frame.bottom);
  });

  it('selects the claim of the marker pressed', async () => {
    const view = await mountArticle({ marks: MARKS });
    const chosen = await heard('select-claim', () => markers(view)[1]?.click());
    expect(chosen).to.deep.equal([{ claim: 'forty' }]);
  });

  it('keeps up with numbers, words and claims that go', async () => {
    const view = await mountArticle({ marks: MARKS });
    view.marks = numbered([{ ...(MARKS[2] as ArticleMark), label: 'False', group: 'false' }]);
    await nextFrame();
    expect(names(view)).to.deep.equal(['Claim 1, False, Marked']);
    expect(markers(view)[0]?.classList.contains('rating-false')).to.equal(true);
    view.marks = [];
    await nextFrame();
    expect(rootOf(view).querySelector('.margin')).to.equal(null);
  });

  it('names a place anew when the other place of its claim has gone', async () => {
    const view = await mountArticle({ marks: MARKS });
    view.marks = numbered([MARKS[3] as ArticleMark]);
    await nextFrame();
    expect(names(view)).to.deep.equal(['Claim 1, Marked']);
  });

  it('has targets of at least 24 pixels', async () => {
    const view = await mountArticle({ marks: MARKS });
    for (const width of ['1000px', '320px']) {
      view.style.inlineSize = width;
      await nextFrame();
      for (const marker of markers(view)) {
        const box = marker.getBoundingClientRect();
        expect(Math.min(box.width, box.height)).to.be.at.least(24);
      }
    }
  });
});

describe('going through the claims', () => {
  afterEach(unmount);

  /** As the app does: what was asked for becomes selected. */
  async function following(view: ArticleView): Promise<ArticleView> {
    view.addEventListener('select-claim', (event) => {
      view.selected = (event as CustomEvent<{ claim: ArticleMark['claim'] }>).detail.claim;
    });
    return view;
  }

  it('by buttons, in reading order, said once each', async () => {
    const view = await following(await mountArticle({ marks: MARKS }));
    const button = (name: string) =>
      [...rootOf(view).querySelectorAll('button')].find((b) => b.textContent?.trim() === name);
    const said = await heard('announce', async () => {
      for (const name of ['Next claim', 'Next claim', 'Previous claim']) {
        button(name)?.click();
        await view.updateComplete;
      }
    });
    expect(said).to.deep.equal([
      { text: 'Claim 1 of 3, Mostly false' },
      { text: 'Claim 2 of 3, Marked' },
      { text: 'Claim 1 of 3, Mostly false' },
    ]);
    expect(view.selected).to.equal('up');
  });

  it('by j and k, also before the owner has answered', async () => {
    await mountArticle({ marks: MARKS });
    const chosen = await heard<{ claim: string }>('select-claim', () => {
      for (const key of ['j', 'j', 'j', 'k']) press(document.body, key);
    });
    expect(chosen.map(({ claim }) => claim)).to.deep.equal(['up', 'forty', 'time', 'forty']);
  });

  it('says when there is no further claim', async () => {
    const view = await mountArticle({ marks: MARKS, selected: id('time') });
    expect(await heard('announce', () => view.nextClaim())).to.deep.equal([
      { text: 'This is the last claim.' },
    ]);
  });

  it('by single keys only where they are allowed and nothing is being typed', async () => {
    const view = await mountArticle({ marks: MARKS });
    const field = document.createElement('textarea');
    view.after(field);
    const chosen = await heard('select-claim', () => {
      press(field, 'j');
      press(document.body, 'j', { ctrlKey: true });
      press(document.body, 'J', { shiftKey: true });
      view.singleKeys = false;
      press(document.body, 'j');
    });
    expect(chosen).to.deep.equal([]);
    expect(press(field, 'j'), 'left to the field').to.equal(true);
  });

  it('by the place of the key on keyboards of other scripts', async () => {
    await mountArticle({ marks: MARKS });
    const chosen = await heard(
      'select-claim',
      () => void press(document.body, 'о', { code: 'KeyJ' }),
    );
    expect(chosen.length).to.equal(1);
  });

  it('by clicking on its words', async () => {
    const view = await mountArticle({ marks: MARKS });
    const chosen = await heard('select-claim', () => clickOn(view, FERRIES.text.indexOf('22')));
    expect(chosen).to.deep.equal([{ claim: 'time' }]);
  });

  it('not by clicking on words without a claim', async () => {
    const view = await mountArticle({ marks: MARKS });
    expect(await heard('select-claim', () => clickOn(view, 2))).to.deep.equal([]);
  });
});

describe('claims that lie over each other', () => {
  afterEach(unmount);

  it('open a list of exactly these claims', async () => {
    const view = await mountArticle({ marks: MARKS });
    clickOn(view, FERRIES.text.indexOf('40 percent'));
    await nextFrame();
    const menu = inside<HTMLElement>(view, '[role="menu"]');
    expect(menu.ariaLabel).to.equal('Claims here');
    const items = [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
    expect(items.map((item) => item.querySelector('.words')?.textContent)).to.deep.equal([
      'Claim 1, Mostly false, In review',
      'Claim 2, Marked',
    ]);
    expect(menu.matches(':popover-open')).to.equal(true);
    expect(await findings(view)).to.deep.equal([]);
  });

  it('are chosen from the list by keyboard', async () => {
    const view = await mountArticle({ marks: MARKS });
    clickOn(view, FERRIES.text.indexOf('40 percent'));
    await nextFrame();
    const root = view.renderRoot.querySelector('claims-here')?.shadowRoot as ShadowRoot;
    press(root.activeElement as Element, 'ArrowDown');
    const chosen = await heard(
      'select-claim',
      () => void press(root.activeElement as Element, 'Enter'),
    );
    expect(chosen).to.deep.equal([{ claim: 'forty' }]);
    await nextFrame();
    expect(root.querySelector('.menu:popover-open')).to.equal(null);
  });

  it('leave the list by Escape with the focus in the text', async () => {
    const view = await mountArticle({ marks: MARKS });
    clickOn(view, FERRIES.text.indexOf('40 percent'));
    await nextFrame();
    const root = view.renderRoot.querySelector('claims-here')?.shadowRoot as ShadowRoot;
    press(root.activeElement as Element, 'Escape');
    await nextFrame();
    expect(root.querySelector('.menu:popover-open')).to.equal(null);
    expect(rootOf(view).activeElement?.className).to.equal('scroller');
  });
});

describe('the strip beside the scroll bar', () => {
  afterEach(unmount);

  it('is hidden from assistive technology and jumps where it is pressed', async () => {
    const revision = longText(60_000);
    const view = await mountArticle({ revision, marks: [] });
    const strip = inside<HTMLElement>(view, 'article-minimap');
    expect(strip.ariaHidden).to.equal('true');
    const box = strip.getBoundingClientRect();
    strip.dispatchEvent(
      new PointerEvent('pointerdown', { clientY: box.top + box.height / 2, buttons: 1 }),
    );
    const scroller = inside<HTMLElement>(view, '.scroller');
    const middle = (scroller.scrollTop + scroller.clientHeight / 2) / scroller.scrollHeight;
    expect(middle).to.be.closeTo(0.5, 0.05);
  });

  it('shows each mark at its place, with its group and whether it is done', async () => {
    const view = await mountArticle({ marks: MARKS, selected: id('time') });
    await new Promise((resolve) => setTimeout(resolve, 60));
    await nextFrame();
    const { ticks } = inside<HTMLElementTagNameMap['article-minimap']>(view, 'article-minimap');
    expect(ticks.map(({ group, selected }) => [group, selected])).to.deep.equal([
      ['mostly-false', false],
      ['not-rated', false],
      ['true', true],
      ['not-rated', false],
    ]);
    const places = ticks.map(({ at }) => at);
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
    expect(places.every((at) => at > 0 && at < 1)).to.equal(true);
  });
});
