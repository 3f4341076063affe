import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { CommandOf } from '../../../src/claims/commands.ts';
import type { AppearanceId } from '../../../src/claims/ids.ts';
import { offset, range, type Range } from '../../../src/text/offsets.ts';
import type { RevisionText } from '../../../src/text/revision-text.ts';
import type { ArticleMark } from '../../../src/ui/article/article-mark.ts';
import type { ArticleView } from '../../../src/ui/article/article-view.ts';
import { boxesOf } from '../../../src/ui/article/geometry.ts';
import type { Stage } from '../../../src/ui/article/stage.ts';
import { findings } from '../axe.ts';
import { heard, inside, THEMES, unmount, withTheme } from '../mount.ts';
import { FERRIES, id, longText, markOn, mountArticle, nextFrame } from './an-article.ts';
import { numbered, press, rootOf, SCRIPTS } from './an-article.ts';

const appearance = (name: string) => name as AppearanceId;

const MARKS = numbered([
  markOn(FERRIES, 'Passenger numbers are up', { claim: id('up'), adjustable: appearance('a1') }),
  markOn(FERRIES, 'weather is another', { claim: id('up'), adjustable: appearance('a2') }),
  markOn(FERRIES, 'takes 22 minutes', { claim: id('time'), adjustable: appearance('a3') }),
  markOn(FERRIES, 'The boats cost', { claim: id('cost'), adjustable: appearance('a4') }),
]);

const handles = (view: ArticleView) => [
  ...rootOf(view).querySelectorAll<HTMLButtonElement>('.handle'),
];
const handle = (view: ArticleView, edge: 'start' | 'end', of = 0) =>
  [...rootOf(view).querySelectorAll<HTMLButtonElement>(`.handle.${edge}`)][of] as HTMLButtonElement;
const preview = () => [...(CSS.highlights.get('adjusted-words') ?? [])].map(String).join('|');
const focused = (view: ArticleView) => rootOf(view).activeElement;
const barElement = (view: ArticleView) => rootOf(view).querySelector('adjust-bar');
const bar = (view: ArticleView) =>
  barElement(view)?.shadowRoot?.querySelector<HTMLElement>('.bar:popover-open') ?? null;
const barButtons = (view: ArticleView) => [...(bar(view)?.querySelectorAll('button') ?? [])];
const offered = (view: ArticleView) =>
  barButtons(view).map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim());
const barButton = (view: ArticleView, words: string) =>
  barButtons(view).find(({ textContent }) => textContent?.includes(words)) as HTMLElement;

/** What is asked for while the callback runs, as appearances with the words they are to have. */
async function asked(
  view: ArticleView,
  act: () => void | Promise<void>,
): Promise<(readonly [AppearanceId, string | undefined])[]> {
  const commands = await heard<CommandOf<'adjust-appearance'>>('adjust-appearance', act);
  return commands.map(
    (command) => [command.appearance, read(view.revision, command.range)] as const,
  );
}

const read = (revision: RevisionText | null, { start, end }: Range) =>
  revision?.text.slice(start, end);

/** The middle of the character at an offset, in the viewport. */
function pointAt(view: ArticleView, at: number): { readonly x: number; readonly y: number } {
  const [box] = boxesOf((view.stage as Stage).text, offset(at));
  if (!box) throw new Error(`nothing is drawn at ${at}`);
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

const mouseTo = ({ x, y }: { readonly x: number; readonly y: number }) =>
  sendMouse({ type: 'move', position: [Math.round(x), Math.round(y)] });

/** Takes hold of a handle with the mouse, by its knob. */
async function grab(view: ArticleView, button: HTMLElement): Promise<void> {
  const { left, top, width, height } = button.getBoundingClientRect();
  await mouseTo({ x: left + width / 2, y: top + height / 2 });
  await sendMouse({ type: 'down' });
  expect(focused(view)).to.equal(button);
}

/** The mouse holds the knob, which stands beside the line: where it goes for a place in the text. */
function heldAt(view: ArticleView, button: HTMLElement, edgeAt: number, target: number) {
  const box = button.getBoundingClientRect();
  const [edge] = boxesOf((view.stage as Stage).text, offset(edgeAt));
  const to = pointAt(view, target);
  if (!edge) throw new Error('nothing is drawn there');
  return { x: to.x, y: to.y + box.top + box.height / 2 - (edge.top + edge.height / 2) };
}

const ferry = (words: string) => FERRIES.text.indexOf(words);

/** The marks as the owner gives them after the desk took the words. */
function answered(marks: readonly ArticleMark[], which: string, words: string) {
  const place = markOn(FERRIES, words).range;
  return marks.map((mark) => (mark.adjustable === which ? { ...mark, range: place } : mark));
}

describe('the handles', () => {
  afterEach(unmount);

  it('stand at both edges of every appearance of the selected claim only', async () => {
    const view = await mountArticle({ marks: MARKS });
    expect(handles(view)).to.deep.equal([]);
    view.selected = id('up');
    await nextFrame();
    expect(handles(view).map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
      'Move start, claim 1, appearance 1 of 2',
      'Move end, claim 1, appearance 1 of 2',
      'Move start, claim 1, appearance 2 of 2',
      'Move end, claim 1, appearance 2 of 2',
    ]);
    view.selected = id('time');
    await nextFrame();
    expect(handles(view).map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
      'Move start, claim 3',
      'Move end, claim 3',
    ]);
    const [start, end] = handles(view).map((button) => button.getBoundingClientRect());
    const first = boxesOf((view.stage as Stage).text, offset(ferry('takes')))[0] as DOMRect;
    const last = boxesOf((view.stage as Stage).text, offset(ferry('s.\nFares')))[0] as DOMRect;
    expect((start?.left ?? 0) + (start?.width ?? 0) / 2).to.be.closeTo(first.left, 1.5);
    expect((end?.left ?? 0) + (end?.width ?? 0) / 2).to.be.closeTo(last.right, 1.5);
    expect(start?.bottom).to.be.closeTo(first.top, 6);
    expect(end?.top).to.be.closeTo(last.bottom, 6);
    expect(Math.min(start?.width ?? 0, start?.height ?? 0)).to.be.at.least(24);
  });

  it('do not move the text', async () => {
    const view = await mountArticle({ marks: MARKS });
    const places = () =>
      [...rootOf(view).querySelectorAll('.block')].map((b) => b.getBoundingClientRect().toJSON());
    const before = places();
    view.selected = id('up');
    await nextFrame();
    expect(places()).to.deep.equal(before);
  });

  it('are not offered in an old text, nor where the owner forbids it', async () => {
    const view = await mountArticle({ marks: MARKS, selected: id('time'), readOnly: true });
    expect(handles(view)).to.deep.equal([]);
    view.readOnly = false;
    view.marks = MARKS.map((mark) => ({ ...mark, adjustable: null }));
    await nextFrame();
    expect(handles(view)).to.deep.equal([]);
  });

  it('come right after the claim’s marker for Tab, and in pairs', async () => {
    const view = await mountArticle({ marks: MARKS, selected: id('up') });
    rootOf(view).querySelector<HTMLElement>('.marker[tabindex="0"]')?.focus();
    const names: (string | null)[] = [];
    for (let i = 0; i < 4; i++) {
      await sendKeys({ press: 'Tab' });
      names.push(focused(view)?.ariaLabel ?? null);
    }
    expect(names).to.deep.equal(handles(view).map(({ ariaLabel }) => ariaLabel));
  });

  for (const theme of THEMES) {
    it(`give axe nothing to find, in use, ${theme}`, async () => {
      withTheme(theme);
      const view = await mountArticle({ marks: MARKS, selected: id('up') });
      handle(view, 'end').focus();
      press(handle(view, 'end'), 'ArrowRight');
      await nextFrame();
      expect(bar(view)).not.to.equal(null);
      expect(await findings(view)).to.deep.equal([]);
    });
  }
});

describe('moving a handle by keys', () => {
  afterEach(unmount);

  it('shows the words step by step, says them at rest, and saves them by Enter', async () => {
    const view = await mountArticle({ marks: MARKS, selected: id('time') });
    const end = handle(view, 'end');
    end.focus();
    const said = await heard<{ text: string }>(
      'announce',
      async () => {
        press(end, 'ArrowLeft');
        expect(preview()).to.equal('takes 22');
        press(end, 'ArrowLeft');
        expect(preview()).to.equal('takes');
        press(end, 'ArrowLeft');
        press(end, 'ArrowRight');
      },
      2,
    );
    expect(said).to.deep.equal([{ text: 'One word has to stay.' }, { text: 'Selected: takes 22' }]);
    expect(await asked(view, () => void press(end, 'Enter'))).to.deep.equal([['a3', 'takes 22']]);
    expect(focused(view)).to.equal(end);
  });

  it('takes the sentence by Home and End, and its stop', async () => {
    const view = await mountArticle({ marks: MARKS, selected: id('time') });
    press(handle(view, 'start'), 'Home');
    press(handle(view, 'end'), 'End');
    expect(preview()).to.equal('The crossing takes 22 minutes.');
    expect(await asked(view, () => void press(handle(view, 'end'), 'Enter'))).to.deep.equal([
      ['a3', 'The crossing takes 22 minutes.'],
    ]);
  });

  it('takes and leaves single signs with Shift', async () => {
    const view = await mountArticle({ marks: MARKS, selected: id('time') });
    press(handle(view, 'start'), 'Home');
    const end = handle(view, 'end');
    press(end, 'ArrowRight', { shiftKey: true });
    expect(preview()).to.equal('The crossing takes 22 minutes.');
    press(end, 'ArrowLeft', { shiftKey: true });
    expect(preview()).to.equal('The crossing takes 22 minutes');
  });

  it('goes back by Escape, and by Escape again to the marker', async () => {
    const view = await mountArticle({ marks: MARKS, selected: id('time') });
    const end = handle(view, 'end');
    end.focus();
    press(end, 'ArrowLeft');
    const intended = await asked(view, async () => {
      press(end, 'Escape');
      expect(preview()).to.equal('');
      expect(focused(view)).to.equal(end);
      press(end, 'Escape');
    });
    expect(intended).to.deep.equal([]);
    expect(focused(view)?.ariaLabel).to.contain('Claim 3');
    expect(bar(view)).to.equal(null);
  });

  it('saves both edges as one change when the handles are left', async () => {
    const view = await mountArticle({ marks: MARKS, selected: id('up') });
    handle(view, 'start', 1).focus();
    const intended = await asked(view, async () => {
      await sendKeys({ press: 'ArrowLeft' });
      await sendKeys({ press: 'Tab' });
      expect(focused(view)).to.equal(handle(view, 'end', 1));
      await sendKeys({ press: 'ArrowRight' });
      expect(preview()).to.equal('The weather is another matter.');
      inside<HTMLElement>(view, '.bar button').focus();
    });
    expect(intended).to.deep.equal([['a2', 'The weather is another matter.']]);
  });

  it('saves when another claim is selected, and nothing when nothing changed', async () => {
    const view = await mountArticle({ marks: MARKS, selected: id('time') });
    handle(view, 'end').focus();
    press(handle(view, 'end'), 'ArrowLeft');
    const intended = await asked(view, async () => {
      view.selected = id('up');
      await nextFrame();
    });
    expect(intended).to.deep.equal([['a3', 'takes 22']]);
    handle(view, 'end').focus();
    expect(await asked(view, () => inside<HTMLElement>(view, '.bar button').focus())).to.deep.equal(
      [],
    );
  });

  it('follows what is seen in words from right to left', async () => {
    const words = 'عدد الركاب';
    const marks = [markOn(SCRIPTS, words, { claim: id('rtl'), adjustable: appearance('r') })];
    const view = await mountArticle({
      revision: SCRIPTS,
      locale: 'ar',
      marks,
      selected: id('rtl'),
    });
    const [start, end] = handles(view).map((button) => button.getBoundingClientRect());
    expect(start?.left).to.be.greaterThan(end?.left ?? 0);
    press(handle(view, 'end'), 'ArrowLeft');
    expect(preview()).to.equal('عدد الركاب بنسبة');
    press(handle(view, 'start'), 'ArrowRight');
    expect(preview()).to.equal('ارتفع عدد الركاب بنسبة');
    press(handle(view, 'end'), 'ArrowRight');
    expect(preview()).to.equal('ارتفع عدد الركاب');
  });
});

describe('the bar of a handle', () => {
  afterEach(unmount);

  it('moves the edge in use by pressing, and saves', async () => {
    const view = await mountArticle({ marks: MARKS, selected: id('time') });
    await grab(view, handle(view, 'end'));
    expect(bar(view)).to.equal(null);
    await sendMouse({ type: 'up' });
    await nextFrame();
    expect(offered(view)).to.deep.equal(['One word more', 'One word fewer', 'Cancel Esc']);
    barButton(view, 'One word fewer').click();
    await nextFrame();
    expect(preview()).to.equal('takes 22');
    expect(offered(view)).to.include('Save place Enter');
    const intended = await asked(view, () => barButton(view, 'Save place').click());
    expect(intended).to.deep.equal([['a3', 'takes 22']]);
    await nextFrame();
    expect(bar(view)).to.equal(null);
    expect(focused(view)).to.equal(handle(view, 'end'));
  });

  it('is reached by Tab without saving, and cancels', async () => {
    const view = await mountArticle({ marks: MARKS, selected: id('time') });
    handle(view, 'end').focus();
    await sendKeys({ press: 'ArrowLeft' });
    const intended = await asked(view, async () => {
      await sendKeys({ press: 'Tab' });
      expect(focused(view)).to.equal(barElement(view));
      await sendKeys({ press: 'Escape' });
    });
    expect(intended).to.deep.equal([]);
    expect(preview()).to.equal('');
    expect(focused(view)).to.equal(handle(view, 'end'));
  });

  it('says which claim has the words already, and the saved place comes back', async () => {
    const taken = [
      ...MARKS,
      ...numbered([markOn(FERRIES, 'takes 22', { claim: id('other'), number: 4 })]),
    ];
    const view = await mountArticle({ marks: taken, selected: id('time') });
    const end = handle(view, 'end');
    end.focus();
    press(end, 'ArrowLeft');
    await nextFrame();
    expect(bar(view)?.textContent).to.match(/Claim \d has exactly these words already/);
    expect(await asked(view, () => void press(end, 'Enter'))).to.deep.equal([['a3', 'takes 22']]);
    expect(preview()).to.equal('');
  });
});

describe('dragging a handle', () => {
  before(() => setViewport({ width: 900, height: 700 }));
  afterEach(async () => {
    await resetMouse();
    unmount();
  });

  it('takes whole words under the mouse, and saves on release', async () => {
    const view = await mountArticle({ marks: MARKS, selected: id('up') });
    const end = handle(view, 'end');
    const last = ferry(' 40 percent') - 1;
    await grab(view, end);
    const intended = await asked(view, async () => {
      await mouseTo(heldAt(view, end, last, ferry('percent') + 5));
      // The whole sentence, and so with its stop.
      expect(preview()).to.equal('Passenger numbers are up 40 percent.');
      await mouseTo(heldAt(view, end, last, ferry('percent') + 1));
      await mouseTo(heldAt(view, end, last, ferry('million') + 5));
    });
    expect(intended).to.deep.equal([]);
    const words = 'Passenger numbers are up 40 percent. The boats cost 96 million';
    expect(preview()).to.equal(words);
    expect(await asked(view, () => sendMouse({ type: 'up' }))).to.deep.equal([['a1', words]]);
    expect(getSelection()?.toString()).to.equal('');
    // Shown until the desk answers, and said when it has.
    expect(preview()).to.equal(words);
    const said = await heard('announce', async () => {
      view.marks = answered(MARKS, 'a1', words);
      await nextFrame();
    });
    expect(said).to.deep.equal([{ text: `Saved. Claim 1: ${words}` }]);
    expect(preview()).to.equal('');
  });

  it('keeps one word, however far beyond the other edge it goes', async () => {
    const view = await mountArticle({ marks: MARKS, selected: id('time') });
    const start = handle(view, 'start');
    await grab(view, start);
    await mouseTo({ x: innerWidth - 20, y: innerHeight - 10 });
    expect(preview()).to.equal('minutes');
    expect(await asked(view, () => sendMouse({ type: 'up' }))).to.deep.equal([['a3', 'minutes']]);
  });

  it('goes back by Escape, and the release saves nothing', async () => {
    const view = await mountArticle({ marks: MARKS, selected: id('time') });
    const start = handle(view, 'start');
    await grab(view, start);
    await mouseTo(heldAt(view, start, ferry('takes'), ferry('crossing')));
    expect(preview()).to.equal('crossing takes 22 minutes');
    const intended = await asked(view, async () => {
      await sendKeys({ press: 'Escape' });
      expect(preview()).to.equal('');
      await mouseTo(heldAt(view, start, ferry('takes'), ferry('The crossing')));
      await sendMouse({ type: 'up' });
    });
    expect(intended).to.deep.equal([]);
  });

  it('shows the saved place again when the desk refuses', async () => {
    const view = await mountArticle({ marks: MARKS, selected: id('time') });
    const start = handle(view, 'start');
    await grab(view, start);
    await mouseTo(heldAt(view, start, ferry('takes'), ferry('crossing')));
    await sendMouse({ type: 'up' });
    expect(preview()).to.equal('crossing takes 22 minutes');
    // No new marks come: there is no other answer to a refusal here.
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(preview()).to.equal('');
    expect(start.getBoundingClientRect().left).to.be.closeTo(
      pointAt(view, ferry('takes')).x - start.offsetWidth / 2,
      8,
    );
  });

  it('does not select the claim beneath, nor any words', async () => {
    const over = markOn(FERRIES, 'crossing takes 22', { claim: id('over') });
    const view = await mountArticle({ marks: [...MARKS, over], selected: id('time') });
    const chosen = await heard('select-claim', async () => {
      const end = handle(view, 'end');
      await grab(view, end);
      await mouseTo(heldAt(view, end, ferry('s.\nFares'), ferry('22 minutes')));
      await sendMouse({ type: 'up' });
      await nextFrame();
    });
    expect(chosen).to.deep.equal([]);
    expect(view.toolbar?.offer).to.equal(null);
  });

  it('lets go of what somebody else changed meanwhile, and says so', async () => {
    const view = await mountArticle({ marks: MARKS, selected: id('time') });
    press(handle(view, 'end'), 'ArrowLeft');
    const said = await heard<{ text: string }>('announce', async () => {
      view.marks = answered(MARKS, 'a3', 'crossing takes 22 minutes');
      await nextFrame();
    });
    expect(said.map(({ text }) => text)).to.deep.equal([
      'The place of the claim changed meanwhile. Your step was not saved.',
    ]);
    expect(preview()).to.equal('');
  });

  it('scrolls a long text at the brink', async () => {
    const revision = longText(60_000);
    const mark = { ...MARKS[2], range: range(9_000, 9_030) } as ArticleMark;
    const view = await mountArticle({ revision, marks: [mark], selected: mark.claim });
    const scroller = inside<HTMLElement>(view, '.scroller');
    const box = scroller.getBoundingClientRect();
    const knobTop = () => handle(view, 'end').getBoundingClientRect().top;
    // Sections find their height as they come near, and the claim is kept in sight meanwhile.
    for (let turn = 0; turn < 50 && knobTop() > box.bottom; turn++) await nextFrame();
    const before = scroller.scrollTop;
    const knob = handle(view, 'end').getBoundingClientRect();
    expect(knob.top).to.be.closeTo(pointAt(view, 9_029).y + 12, 12);
    const point = (type: string, clientX: number, clientY: number) =>
      handle(view, 'end').dispatchEvent(
        new PointerEvent(type, { clientX, clientY, isPrimary: true, bubbles: true }),
      );
    point('pointerdown', knob.left + 12, knob.top + 12);
    point('pointermove', box.left + 200, Math.min(box.bottom, innerHeight) - 4);
    for (let turn = 0; turn < 100 && scroller.scrollTop < before + 100; turn++) await nextFrame();
    expect(scroller.scrollTop).to.be.greaterThan(before + 99);
    const [command] = await heard<CommandOf<'adjust-appearance'>>('adjust-appearance', () => {
      point('pointerup', box.left + 200, Math.min(box.bottom, innerHeight) - 4);
    });
    expect(command?.range.end).to.be.greaterThan(9_200);
  });
});
