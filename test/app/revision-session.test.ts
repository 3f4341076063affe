import { expect } from 'chai';
import { deleteDB } from 'idb';
import { AppModel } from '../../src/app/app-model.ts';
import { openText } from '../../src/app/open-text.ts';
import { RevisionSession, revisionDraftKey } from '../../src/app/revision-session.ts';
import type { Case } from '../../src/claims/case.ts';
import type { ArticleId } from '../../src/claims/ids.ts';
import { range } from '../../src/text/offsets.ts';

const DETAILS = {
  title: 'The Pier',
  byline: '',
  publisher: '',
  url: '',
  published: '',
  language: 'en',
};
const OLD =
  'The pier cost 3 million crowns.\nIt opened in May with a brass band.\nNobody paid twice for it.';
const NEW =
  'The pier cost 5 million crowns.\nIt opened in May with a brass band.\nAnglers like it.';

describe('the session of a new revision', () => {
  let model: AppModel;
  let session: RevisionSession;

  beforeEach(async () => {
    sessionStorage.clear();
    model = new AppModel(() => {});
    await model.start();
    if (model.me === null) await model.joinDesk('Ann', 'checker');
    session = new RevisionSession(model, () => {});
  });

  after(async () => {
    await deleteDB('plumbline').catch(() => {});
  });

  async function opened(): Promise<ArticleId> {
    const read = openText(OLD, DETAILS, []);
    if (!read.ok) throw new Error('not a text');
    const article = AppModel.articleOf(await model.perform(read.value.command));
    if (article === null) throw new Error('not opened');
    await model.store?.openArticle(article);
    return article;
  }

  function open(): Case {
    const state = model.store?.state.open ?? null;
    if (state === null) throw new Error('nothing is open');
    return state;
  }

  async function mark(words: string): Promise<void> {
    const start = OLD.indexOf(words);
    await model.perform({ do: 'mark-claim', range: range(start, start + words.length) });
  }

  const statesOf = () =>
    open().claims.map(({ appearances }) => appearances.map(({ placement }) => placement.state));

  it('compares without keeping anything, and adds all of it in one gesture', async () => {
    const article = await opened();
    await mark('3 million crowns');
    await mark('a brass band');
    await model.keepDraft(revisionDraftKey(article), NEW);
    await session.compare(NEW);
    expect(session.view).to.have.property('kind', 'found');
    expect(session.view).to.have.nested.property('counts.changed', 1);
    expect(session.view).to.have.nested.property('counts.exact', 1);
    expect(open().revisions.length).to.equal(1);

    await session.add();
    expect(session.view.kind).to.equal('none');
    expect(open().revisions.length).to.equal(2);
    expect(statesOf()).to.deep.equal([['changed'], ['exact']]);
    expect(model.drafts.has(revisionDraftKey(article))).to.equal(false);

    expect(await model.takeBack('undo')).not.to.equal(null);
    expect(open().revisions.length).to.equal(1);
    expect(statesOf()).to.deep.equal([['exact'], ['exact']]);
  });

  it('searches again for what came after the comparison', async () => {
    await opened();
    await session.compare(NEW);
    await mark('a brass band');
    await mark('Nobody paid twice');
    await session.add();
    expect(statesOf()).to.deep.equal([['not-searched'], ['not-searched']]);
    await session.searchAgain();
    expect(statesOf()).to.deep.equal([['exact'], ['lost']]);
  });

  it('refuses the same text in words, and forgets what it found when told to', async () => {
    await opened();
    await session.compare(`${OLD}\n\n`);
    expect(session.view).to.have.property('kind', 'refused');
    await session.compare(NEW);
    session.cancel();
    expect(session.view.kind).to.equal('none');
    await session.add();
    expect(open().revisions.length).to.equal(1);
  });

  it('does not add to one article what was compared for another', async () => {
    await opened();
    await session.compare(NEW);
    await opened();
    await session.add();
    expect(open().revisions.length).to.equal(1);
  });
});
