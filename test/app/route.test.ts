import { expect } from 'chai';
import { articleHref, readRoute } from '../../src/app/route.ts';
import type { ArticleId, ClaimId } from '../../src/claims/ids.ts';

describe('the route of an address', () => {
  it('is the desk for an empty one', () => {
    for (const hash of ['', '#', '#/', '#//'])
      expect(readRoute(hash)).to.deep.equal({ page: 'desk' });
  });

  it('names the pages', () => {
    for (const page of ['new', 'opened', 'review', 'work', 'corrections', 'settings'] as const) {
      expect(readRoute(`#/${page}`)).to.deep.equal({ page });
    }
    expect(readRoute('#/article/a1')).to.deep.equal({
      page: 'article',
      article: 'a1',
      claim: null,
    });
    for (const page of ['report', 'revision', 'queries'] as const) {
      expect(readRoute(`#/article/a1/${page}`)).to.deep.equal({ page, article: 'a1' });
    }
  });

  it('names the claim that is open beside the review queue', () => {
    expect(readRoute('#/review/a1/claim/c1')).to.deep.equal({
      page: 'review',
      article: 'a1',
      claim: 'c1',
    });
    for (const hash of ['#/review/a1', '#/review/a1/claim', '#/review/a1/claim/c1/x']) {
      expect(readRoute(hash), hash).to.deep.equal({ page: 'unknown' });
    }
  });

  it('comes back from the link it is written as', () => {
    const article = 'a-1' as ArticleId;
    const claim = 'c_2' as ClaimId;
    expect(readRoute(articleHref(article, claim))).to.deep.equal({
      page: 'article',
      article,
      claim,
    });
    expect(readRoute(articleHref(article))).to.deep.equal({
      page: 'article',
      article,
      claim: null,
    });
  });

  it('is unknown for anything else, without throwing', () => {
    for (const hash of [
      '#/nowhere',
      '#/new/more',
      '#/article',
      '#/article/%',
      '#/article/a b',
      '#/article/a/claim',
      '#/article/a/claim/b/c',
      '#/article/a/report/b',
      '#/article/a/revision/b',
      '#/article/<script>',
    ]) {
      expect(readRoute(hash), hash).to.deep.equal({ page: 'unknown' });
    }
  });
});
