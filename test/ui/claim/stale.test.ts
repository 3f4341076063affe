import { expect } from 'chai';
import { html } from 'lit';
import type { Claim } from '../../../src/claims/case.ts';
import type { ClaimId } from '../../../src/claims/ids.ts';
import '../../../src/ui/claim/claim-standing.ts';
import { NO_FILTER, passes } from '../../../src/ui/claim/claims-filter.ts';
import '../../../src/ui/claim/claims-list.ts';
import type { ClaimsList } from '../../../src/ui/claim/claims-list.ts';
import '../../../src/ui/claim/gate-list.ts';
import '../../../src/ui/claim/quote-part.ts';
import type { QuotePart } from '../../../src/ui/claim/quote-part.ts';
import { findings } from '../axe.ts';
import { mount, settled, unmount } from '../mount.ts';
import {
  ambiguousClaim,
  changedClaim,
  lostClaim,
  movedClaim,
  revised,
  SECOND,
} from '../revision/a-revised-case.ts';
import { ADA, aClaim, aDesk } from './a-case.ts';
import { all, button, CHECKER, focused, pick, wordsOf } from './a-panel.ts';

const REVISION = '#/article/article1/revision';

async function quoteOf(claim: Claim): Promise<QuotePart> {
  return mount<QuotePart>(
    html`<quote-part
      .state=${revised([claim])}
      .claim=${claim}
      .desk=${aDesk()}
      .me=${CHECKER}
    ></quote-part>`,
  );
}

describe('a claim in a changed article', () => {
  afterEach(unmount);

  it('is found by the filters stale and lost', () => {
    const desk = aDesk();
    const claims = [changedClaim(), lostClaim(), ambiguousClaim(), movedClaim()];
    const shown = (status: 'stale' | 'lost') =>
      claims.filter((claim) => passes(claim, { ...NO_FILTER, status }, desk)).map(({ id }) => id);
    expect(shown('stale')).to.deep.equal(['changed']);
    expect(shown('lost')).to.deep.equal(['lost', 'ambiguous']);
  });

  it('says so in the list, where the filter offers it', async () => {
    const list = await mount<ClaimsList>(
      html`<claims-list
        .state=${revised([changedClaim(), lostClaim(), aClaim({ id: 'c9' as ClaimId })])}
        .desk=${aDesk()}
        .me=${CHECKER}
      ></claims-list>`,
    );
    expect(all(list, '.fact').map(wordsOf)).to.include.members(['Stale', 'Place open']);
    pick(list, 'Status', 'lost');
    await settled(list.parentElement as Element);
    expect(all(list, 'ol.rows > li').length).to.equal(1);
  });

  it('says what became of each quote, and leads to where an open one is settled', async () => {
    const changed = await quoteOf(changedClaim());
    expect(wordsOf(changed)).to.include('the verdict was given before');
    expect(button(changed, 'Settle it').getAttribute('href')).to.equal(REVISION);
    const lost = await quoteOf(lostClaim());
    expect(wordsOf(lost)).to.include('These words do not stand in the newest revision.');
    await lost.focusPart();
    expect(focused()?.getAttribute('href')).to.equal(REVISION);
    const moved = await quoteOf(movedClaim());
    expect(wordsOf(moved)).to.include('These words stand at another place');
    expect(all(moved, 'a').length).to.equal(0);
  });

  it('says since when the publisher took the words out', async () => {
    const [place] = lostClaim().appearances;
    if (place === undefined) throw new Error('no appearance');
    const withdrawn = { event: 'e1' as never, by: ADA, at: '', since: SECOND };
    const part = await quoteOf({ ...lostClaim(), appearances: [{ ...place, withdrawn }] });
    expect(wordsOf(part)).to.include('Removed by the publisher, since revision 2.');
    expect(all(part, 'a').length).to.equal(0);
  });

  it('tells in its standing that the verdict was given for other words', async () => {
    const claim = changedClaim();
    const standing = await mount(
      html`<claim-standing
        .state=${revised([claim])}
        .claim=${claim}
        .desk=${aDesk()}
        .me=${CHECKER}
      ></claim-standing>`,
    );
    expect(wordsOf(standing)).to.include('revision 2 changed them');
    expect(button(standing, 'Read the change').getAttribute('href')).to.equal(REVISION);
    expect(await findings(standing)).to.deep.equal([]);
  });

  it('leads from the gate to where places are settled', async () => {
    const item = { severity: 'block', part: 'quote', facts: { count: 1 } } as const;
    const list = await mount(
      html`<gate-list
        .items=${[
          { ...item, code: 'appearance-unplaced' },
          { ...item, code: 'finding-missing' },
        ]}
        .hrefs=${{ 'appearance-unplaced': REVISION }}
      ></gate-list>`,
    );
    expect(all(list, 'a').map((link) => link.getAttribute('href'))).to.deep.equal([REVISION]);
    expect(all(list, 'button').map(wordsOf)).to.deep.equal(['Write the finding']);
  });
});
