import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import type { OpenedFile } from '../../../src/ui/new-article/opened-file.ts';
import '../../../src/ui/new-article/new-article-page.ts';
import type {
  NewArticlePage,
  StartChecking,
} from '../../../src/ui/new-article/new-article-page.ts';
import type { KeepDraft } from '../../../src/ui/parts/draft-field.ts';
import { findings } from '../axe.ts';
import { heard, inside, mount, settled, THEMES, unmount, withTheme } from '../mount.ts';

const ARTICLE = `A Bridge for the Harbour
The town of Varra has built a bridge, and it has cost more than it was meant to.
- It is 300 metres long.`;

describe('<new-article-page>', () => {
  afterEach(unmount);

  const draw = (drafts: Record<string, string> = {}) =>
    mount<NewArticlePage>(html`<new-article-page .drafts=${drafts}></new-article-page>`);
  const field = <T extends HTMLElement = HTMLInputElement>(page: NewArticlePage, id: string) =>
    inside<T>(page, `#${id}`);
  const fill = (page: NewArticlePage, id: string, value: string) => {
    const element = field(page, id);
    element.value = value;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const start = async (page: NewArticlePage) => {
    const started = await heard<StartChecking>('start-checking', () =>
      inside<HTMLButtonElement>(page, '[type="submit"]').click(),
    );
    await settled(page.parentElement as Element);
    return started;
  };
  const paste = (page: NewArticlePage, type: string, data: string) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(type, data);
    field(page, 'text').focus();
    return field(page, 'text').dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  };

  it('starts with the text, the details and what was only guessed', async () => {
    const page = await draw();
    fill(page, 'text', ARTICLE);
    fill(page, 'publisher', ' The Varra Post ');
    expect(await start(page)).to.deep.equal([
      {
        text: ARTICLE,
        details: {
          title: 'A Bridge for the Harbour',
          byline: '',
          publisher: 'The Varra Post',
          url: '',
          published: '',
          language: 'en',
        },
        guesses: ['title', 'language'],
      },
    ]);
  });

  it('a guess that a person has touched is theirs', async () => {
    const page = await draw();
    fill(page, 'title', 'Mine');
    fill(page, 'text', ARTICLE);
    const [sent] = await start(page);
    expect(sent?.details.title).to.equal('Mine');
    expect(sent?.guesses).to.deep.equal(['language']);
    expect(field(page, 'title-guess').hidden).to.equal(true);
    expect(field(page, 'language-guess').hidden).to.equal(false);
  });

  it('refuses an empty text in words, with the focus in the field', async () => {
    const page = await draw();
    fill(page, 'text', ' \n\u200b');
    expect(await start(page)).to.have.length(0);
    expect(field(page, 'text-error').textContent).to.contain('There is no text to check');
    expect(page.shadowRoot?.activeElement?.id).to.equal('text');
  });

  it('takes 5 MB and refuses 6 MB in words', async () => {
    const page = await draw();
    const line = `${'word '.repeat(20)}\n`;
    const text = line.repeat(Math.floor(5_000_000 / line.length));
    fill(page, 'text', text);
    expect((await start(page))[0]?.text.length).to.equal(text.length);
    expect(page.shadowRoot?.querySelector('article-preview')?.shadowRoot?.textContent).to.contain(
      'This is the beginning',
    );
    expect(field(page, 'text').value.length, 'the field stays quick').to.be.below(100_000);
    expect(field(page, 'text-hint').textContent).to.contain('A long text, 5 MB');
    inside<HTMLButtonElement>(page, '#text-hint button').click();
    await page.updateComplete;
    expect(field(page, 'text').value).to.equal('');
    paste(page, 'text/plain', text + line.repeat(10_000));
    expect(await start(page)).to.have.length(0);
    expect(field(page, 'text-error').textContent).to.contain('The text is too large: 6 MB');
  });

  it('refuses a link that is none', async () => {
    const page = await draw();
    fill(page, 'text', ARTICLE);
    fill(page, 'url', 'javascript:alert(1)');
    expect(await start(page)).to.have.length(0);
    expect(page.shadowRoot?.activeElement?.id).to.equal('url');
    fill(page, 'url', 'https://example.org/bridge');
    expect(await start(page)).to.have.length(1);
  });

  it('says that signs nobody can read will go', async () => {
    const page = await draw();
    fill(page, 'text', `${ARTICLE}\nbroken \0 and \ud800 half`);
    expect(await start(page)).to.have.length(1);
    expect(page.shadowRoot?.textContent).to.contain('2 signs that nobody can read');
  });

  it('keeps every keystroke as a draft and restores it', async () => {
    const page = await draw();
    field(page, 'byline').focus();
    const drafts = await heard<KeepDraft>('keep-draft', () => sendKeys({ type: 'An' }));
    expect(drafts.map(({ key, text }) => [key, text])).to.deep.equal([
      ['new/byline', 'A'],
      ['new/byline', 'An'],
    ]);
    unmount();
    const again = await draw({
      'new/text': ARTICLE,
      'new/title': 'Kept',
      'new/guesses': 'title',
    });
    expect(field(again, 'text').value).to.equal(ARTICLE);
    expect(field(again, 'title').value).to.equal('Kept');
    expect(field(again, 'title-guess').hidden).to.equal(false);
    expect((await start(again))[0]?.guesses).to.include('title');
  });

  it('takes drafts that arrive late, unless somebody has begun to write', async () => {
    const page = await draw();
    page.drafts = { 'new/title': 'Late' };
    await page.updateComplete;
    expect(field(page, 'title').value).to.equal('Late');
    fill(page, 'title', 'Mine');
    page.drafts = { 'new/title': 'Later' };
    await page.updateComplete;
    expect(field(page, 'title').value).to.equal('Mine');
  });

  it('pastes rich text as the lines it is given for it, and plain text as it is', async () => {
    const page = await draw();
    const markup = '<h2>Head</h2><ul><li>One</li></ul>';
    expect(paste(page, 'text/html', markup), 'nobody reads markup').to.equal(true);
    page.readRich = (asked) => (asked === markup ? 'Head\n\n- One' : '');
    paste(page, 'text/html', markup);
    expect(field(page, 'text').value).to.equal('Head\n\n- One');
    expect(paste(page, 'text/plain', 'x'), 'left to the browser').to.equal(true);
  });

  it('shows the blocks of a file instead of a text, and starts with them', async () => {
    const file: OpenedFile = {
      name: 'bridge.html',
      notes: ['1 picture was left out.'],
      blocks: [
        { kind: 'heading', level: 1, text: 'Bridge to reopen' },
        { kind: 'none', level: 0, text: 'By Ada Quill' },
        { kind: 'paragraph', level: 0, text: 'It costs 4 million.' },
      ],
    };
    const page = await mount<NewArticlePage>(
      html`<new-article-page
        .draftPrefix=${'opened'}
        .drafts=${{ 'opened/file': JSON.stringify(file), 'opened/title': 'Bridge to reopen' }}
      ></new-article-page>`,
    );
    expect(page.shadowRoot?.querySelector('h1')?.textContent).to.equal('bridge.html');
    expect(page.shadowRoot?.querySelector('.notes')?.textContent).to.contain('1 picture');
    expect(page.shadowRoot?.querySelector('textarea')).to.equal(null);
    expect((await start(page))[0]?.blocks).to.deep.equal([
      { kind: 'heading', level: 1, text: 'Bridge to reopen' },
      { kind: 'paragraph', text: 'It costs 4 million.' },
    ]);
    expect(await findings(page)).to.deep.equal([]);
  });

  it('does not start with a file of which nothing is left', async () => {
    const blocks = [{ kind: 'none', level: 0, text: 'By Ada Quill' }];
    const file = JSON.stringify({ name: 'a.txt', notes: [], blocks });
    const page = await mount<NewArticlePage>(
      html`<new-article-page
        .draftPrefix=${'opened'}
        .drafts=${{ 'opened/file': file }}
      ></new-article-page>`,
    );
    expect(await start(page)).to.deep.equal([]);
    expect(page.shadowRoot?.activeElement?.id).to.equal('blocks');
    expect(page.shadowRoot?.textContent).to.contain('No block is part of the article.');
  });

  for (const theme of THEMES) {
    it(`has nothing for axe to find, ${theme}`, async () => {
      withTheme(theme);
      const page = await draw({ 'new/text': ARTICLE, 'new/guesses': 'title language' });
      fill(page, 'url', 'no link');
      await start(page);
      expect(await findings(page)).to.deep.equal([]);
    });
  }
});
