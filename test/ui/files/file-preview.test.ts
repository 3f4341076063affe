import { expect } from 'chai';
import { html } from 'lit';
import type { Attachment } from '../../../src/claims/events.ts';
import { filesOf, isText, pictureType, useOf } from '../../../src/ui/files/file-kinds.ts';
import '../../../src/ui/files/attachment-list.ts';
import type { AttachmentList } from '../../../src/ui/files/attachment-list.ts';
import { findings } from '../axe.ts';
import { all, button, drawn, wordsOf } from '../claim/a-panel.ts';
import { heard, mount, THEMES, unmount, withTheme } from '../mount.ts';
import { anAttachment, aPicture, AStore, until } from './a-store.ts';

const draw = async (files: readonly Attachment[], brief = false): Promise<AttachmentList> =>
  mount<AttachmentList>(html`<attachment-list .files=${files} .brief=${brief}></attachment-list>`);

describe('attached files', () => {
  let store: AStore;
  beforeEach(() => (store = new AStore()));
  afterEach(() => store.stop());
  afterEach(unmount);

  it('are listed with size and the beginning of their hash', async () => {
    const list = await draw([anAttachment(), anAttachment({ hash: 'b'.repeat(64) as never })]);
    const [first] = all(list, 'li') as [HTMLElement];
    expect(wordsOf(first)).to.contain('counts.csv').and.to.contain('1.2 kB');
    expect(wordsOf(first)).to.match(/SHA-256 a{12} …/);
    expect(all(list, 'li')).to.have.length(2);
  });

  it('show a picture as a picture, and let go of it', async () => {
    const picture = await aPicture();
    const hash = await store.put(picture);
    const list = await draw([anAttachment({ hash, name: picture.name, type: picture.type })]);
    const canvas = all<HTMLCanvasElement>(list, 'canvas')[0];
    await until(() => canvas?.hidden === false);
    const revoked: string[] = [];
    const revoke = URL.revokeObjectURL.bind(URL);
    URL.revokeObjectURL = (url) => {
      revoked.push(url);
      revoke(url);
    };
    try {
      button(list, `Preview: ${picture.name}`).click();
      await until(() => all(list, 'img').length === 1);
      const [image] = all<HTMLImageElement>(list, 'img');
      await image?.decode();
      expect(image?.naturalWidth).to.equal(2);
      expect(image?.src).to.match(/^blob:/);
      button(list, 'Close').click();
      await until(() => revoked.length === 1);
      expect(revoked).to.deep.equal([image?.src]);
    } finally {
      URL.revokeObjectURL = revoke;
    }
  });

  it('show a page as its source, and run nothing of it', async () => {
    const page = '<script>window.ranFromAFile = true</script><p>Hello';
    const hash = await store.put(new Blob([page]));
    const list = await draw([anAttachment({ hash, name: 'page.html', type: 'text/html' })]);
    button(list, 'Preview: page.html').click();
    await until(() => all(list, 'pre').length === 1);
    expect(all(list, 'pre')[0]?.textContent).to.equal(page);
    expect(all(list, 'p').some((each) => each.textContent === 'Hello')).to.equal(false);
    expect(window).not.to.have.property('ranFromAFile');
  });

  it('offer what cannot be shown as a download', async () => {
    const hash = await store.put(new Blob(['%PDF-1.7']));
    const list = await draw([anAttachment({ hash, name: 'report.pdf', type: 'application/pdf' })]);
    button(list, 'Preview: report.pdf').click();
    await until(() => wordsOf(list).includes('are not shown here'));
    const asked = await heard('download-file', () => button(list, 'Download').click());
    expect(asked).to.deep.equal([{ hash, name: 'report.pdf' }]);
  });

  it('say that a file stayed on another device', async () => {
    const list = await draw([anAttachment()]);
    button(list, 'Preview: counts.csv').click();
    await until(() => wordsOf(list).includes('This file is not on this device'));
  });

  it('ask for what a person changes: what it is, private, gone', async () => {
    const list = await draw([anAttachment()]);
    const [box] = all<HTMLInputElement>(list, 'input[type=checkbox]');
    expect(await heard('attachment-changed', () => box?.click())).to.deep.equal([
      { attachment: anAttachment({ private: true }) },
    ]);
    const [choice] = all<HTMLSelectElement>(list, 'select') as [HTMLSelectElement];
    choice.value = 'stored-copy';
    const changed = await heard('attachment-changed', () => {
      choice.dispatchEvent(new Event('change'));
    });
    expect(changed).to.deep.equal([{ attachment: anAttachment({ use: 'stored-copy' }) }]);
    const removed = await heard('attachment-removed', () =>
      button(list, 'Remove: counts.csv').click(),
    );
    expect(removed).to.deep.equal([{ hash: anAttachment().hash }]);
  });

  it('tell on a card what they are, without the fields', async () => {
    const list = await draw([anAttachment({ use: 'stored-copy', private: true })], true);
    expect(wordsOf(list)).to.contain('Stored copy of the page').and.to.contain('Private');
    expect(all(list, 'select, input')).to.have.length(0);
  });

  for (const theme of THEMES) {
    it(`give axe nothing to find (${theme})`, async () => {
      withTheme(theme);
      const hash = await store.put(new Blob(['a,b']));
      const list = await draw([anAttachment({ hash }), anAttachment({ private: true })]);
      expect(await findings(list)).to.deep.equal([]);
      button(list, 'Preview: counts.csv').click();
      await until(() => all(list, 'pre').length === 1);
      await drawn(list);
      expect(await findings(list)).to.deep.equal([]);
    });
  }
});

describe('what a file is good for', () => {
  const file = (name: string, type = '') => ({ name, type });

  it('is a picture only for types that can run nothing', () => {
    expect(pictureType(file('a.png', 'image/png'))).to.equal('image/png');
    expect(pictureType(file('a.jpg'))).to.equal('image/jpeg');
    expect(pictureType(file('a.svg', 'image/svg+xml'))).to.equal(null);
    expect(pictureType(file('a.png', 'text/html'))).to.equal(null);
    expect(pictureType(file('a.html'))).to.equal(null);
  });

  it('is text for everything that can be read as text, pages and drawings included', () => {
    for (const [name, type] of [
      ['a', 'text/html'],
      ['a.svg', 'image/svg+xml'],
      ['a.csv', ''],
      ['a', 'application/json'],
    ] as const) {
      expect(isText(file(name, type)), name + type).to.equal(true);
    }
    expect(isText(file('a.pdf', 'application/pdf'))).to.equal(false);
  });

  it('guesses what it is for', () => {
    expect(useOf(file('image.png', 'image/png'), true)).to.equal('screenshot');
    expect(useOf(file('image.png', 'image/png'), false)).to.equal('file');
    expect(useOf(file('Screenshot 2026.png', 'image/png'), false)).to.equal('screenshot');
    expect(useOf(file('page.mhtml'), false)).to.equal('stored-copy');
    expect(useOf(file('page', 'text/html'), false)).to.equal('stored-copy');
    expect(useOf(file('counts.csv', 'text/csv'), true)).to.equal('file');
  });

  it('takes no words for files', () => {
    const data = new DataTransfer();
    data.setData('text/plain', 'words');
    expect(filesOf(data)).to.deep.equal([]);
    expect(filesOf(null)).to.deep.equal([]);
  });
});
