import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/ui/desk/desk-page.ts';
import type { DeskPage } from '../../../src/ui/desk/desk-page.ts';
import { findings } from '../axe.ts';
import { heard, inside, mount, settled, THEMES, unmount, withTheme } from '../mount.ts';
import { all, button, field, pick, wordsOf } from '../claim/a-panel.ts';
import { article, ARTICLES, FERRIES, JOONAS, NAMES, NOW, PEOPLE, WELLS } from '../sample-desk.ts';

describe('<desk-page>', () => {
  afterEach(unmount);

  const draw = (articles = ARTICLES) =>
    mount<DeskPage>(
      html`<desk-page .articles=${articles} .names=${NAMES} .now=${NOW}></desk-page>`,
    );
  const rows = (page: DeskPage) => [...(page.shadowRoot?.querySelectorAll('article-row') ?? [])];
  const titles = (page: DeskPage) => rows(page).map((row) => inside(row, 'h2').textContent.trim());
  const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
  const choose = async (page: DeskPage, id: string, value: string) => {
    const select = inside<HTMLSelectElement>(page, `#${id}`);
    select.value = value;
    select.dispatchEvent(new Event('change'));
    await settled(page);
    await settled(page.shadowRoot as ShadowRoot);
  };

  it('lists articles by last change, with progress, due date and people', async () => {
    const page = await draw();
    expect(titles(page)).to.deep.equal([FERRIES.title, WELLS.title, 'Untitled article']);
    const [first] = rows(page);
    expect(words(inside(first as Element, '.standings'))).to.equal(
      '8 claims: 1 sent back, 2 in review, 1 marked, 3 approved, 1 not checkable',
    );
    expect(words(inside(first as Element, '.late'))).to.equal('Overdue since Oct 23, 2026');
    expect(words(inside(first as Element, '.people'))).to.contain(
      'Assigned to Adaeze Nworah and Joonas Vihervaara',
    );
    expect(inside(first as Element, 'h2 a').getAttribute('href')).to.equal('#/article/a-ferries');
  });

  it('leaves removed articles out', async () => {
    const page = await draw([{ ...FERRIES, removed: true }, WELLS]);
    expect(titles(page)).to.deep.equal([WELLS.title]);
  });

  it('sorts by due date, articles without one last, and by title', async () => {
    const page = await draw();
    await choose(page, 'sort', 'due');
    expect(titles(page)).to.deep.equal([FERRIES.title, WELLS.title, 'Untitled article']);
    await choose(page, 'sort', 'title');
    expect(titles(page)).to.deep.equal(['Untitled article', FERRIES.title, WELLS.title]);
  });

  it('filters by what has to be done', async () => {
    const page = await draw();
    await choose(page, 'filter', 'sent-back');
    expect(titles(page)).to.deep.equal([FERRIES.title]);
    await choose(page, 'filter', 'no-claims');
    expect(titles(page)).to.deep.equal(['Untitled article']);
    await choose(page, 'filter', 'approved');
    expect(inside(page, 'empty-state').textContent).to.contain('No article has claims like that');
  });

  it('finds articles and claims by all words, whatever their case and accents', async () => {
    const page = await draw();
    page.searchText = 'TOLSE löud';
    await settled(page.parentElement as Element);
    expect(rows(page)).to.have.length(0);
    page.searchText = 'diesel LÖUD';
    await settled(page.parentElement as Element);
    expect(titles(page)).to.deep.equal([FERRIES.title]);
    expect(inside(rows(page)[0] as Element, '.hits a').getAttribute('href')).to.equal(
      '#/article/a-ferries/claim/c-noise',
    );
  });

  it('says so when a search finds nothing, and takes it back', async () => {
    const page = await draw();
    page.searchText = 'zeppelin';
    await settled(page.parentElement as Element);
    expect(words(inside(page, 'empty-state'))).to.contain('“zeppelin”');
    const all = inside<HTMLButtonElement>(page, 'empty-state button');
    expect(await heard('search', () => all.click())).to.deep.equal([{ text: '' }]);
  });

  it('explains the work in three lines when there is nothing', async () => {
    const page = await draw([]);
    expect(page.shadowRoot?.querySelectorAll('.steps li')).to.have.length(3);
  });

  it('opens the sample, and files chosen or dropped', async () => {
    const page = await draw([]);
    const [, sample] = [
      ...(page.shadowRoot?.querySelectorAll<HTMLElement>('.actions button') ?? []),
    ];
    expect(await heard('open-sample', () => sample?.click())).to.have.length(1);
    const data = new DataTransfer();
    data.items.add(new File(['one'], 'one.txt'));
    data.items.add(new File(['two'], 'two.md'));
    const opened = await heard<{ files: File[] }>('open-files', () => {
      const drop = { dataTransfer: data, bubbles: true, composed: true, cancelable: true };
      page.dispatchEvent(new DragEvent('dragover', drop));
      page.dispatchEvent(new DragEvent('drop', drop));
    });
    expect(opened[0]?.files.map(({ name }) => name)).to.deep.equal(['one.txt', 'two.md']);
  });

  it('removes the article whose menu says so', async () => {
    const page = await draw();
    const menu = inside(rows(page)[1] as Element, 'menu-button');
    inside<HTMLElement>(menu, '#button').click();
    const removed = await heard('remove-article-row', () =>
      inside<HTMLElement>(menu, '[role="menuitem"]').click(),
    );
    expect(removed).to.deep.equal([{ article: WELLS.article }]);
  });

  it('needs no sideways scrolling at 320 px, however long a word is', async () => {
    await setViewport({ width: 320, height: 640 });
    await draw([article('a-long', { title: 'Donaudampfschifffahrt'.repeat(6) }), ...ARTICLES]);
    expect(document.documentElement.scrollWidth).to.equal(320);
    await setViewport({ width: 1280, height: 800 });
  });

  for (const theme of THEMES) {
    it(`has nothing for axe to find, ${theme}`, async () => {
      withTheme(theme);
      expect(await findings(await draw())).to.deep.equal([]);
      unmount();
      withTheme(theme);
      expect(await findings(await draw([])), 'empty').to.deep.equal([]);
    });
  }
});

describe('<desk-page>, several articles at once', () => {
  afterEach(unmount);

  it('assigns the selected articles, each in its own journal, and says it', async () => {
    const page = await mount<DeskPage>(
      html`<desk-page
        .articles=${ARTICLES}
        .names=${NAMES}
        .people=${PEOPLE}
        .now=${NOW}
      ></desk-page>`,
    );
    button(page, 'Select several').click();
    await settled(page.shadowRoot as ShadowRoot);
    await customElements.whenDefined('bulk-form');
    all<HTMLInputElement>(page, '.pick')[1]?.click();
    await settled(page.parentElement as Element);
    pick(page, 'Assigned to', JOONAS.id);
    await settled(page.parentElement as Element);
    expect(() => field(page, 'Tags'), 'articles have none').to.throw();
    const told = await heard('across-articles', () => button(page, 'Apply to 1 article').click());
    expect(told).to.deep.equal([
      {
        shares: [{ article: WELLS.article, claims: [], whole: true }],
        changes: { assignedTo: JOONAS.id },
      },
    ]);
    expect(await findings(page)).to.deep.equal([]);
  });

  it('says who left the desk and still has something of an article', async () => {
    const work = { ...WELLS.work, assignedTo: JOONAS.id, due: '2026-10-01' };
    const people = PEOPLE.map((each) => ({ ...each, removed: each.id === JOONAS.id }));
    const page = await mount<DeskPage>(
      html`<desk-page
        .articles=${[{ ...WELLS, work }]}
        .names=${NAMES}
        .people=${people}
        .now=${NOW}
      ></desk-page>`,
    );
    const words = wordsOf(page);
    expect(words).to.contain('Left the desk: Joonas Vihervaara');
    expect(words, 'the article has a due date of its own').to.contain('Overdue since Oct 1, 2026');
  });
});
