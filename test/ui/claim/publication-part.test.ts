import { expect } from 'chai';
import type { Revision } from '../../../src/claims/case.ts';
import type { RevisionId } from '../../../src/claims/ids.ts';
import { findings } from '../axe.ts';
import { heard, THEMES, unmount, withTheme } from '../mount.ts';
import { ADA, aCase, hash } from './a-case.ts';
import {
  all,
  asked,
  become,
  button,
  CHECKER,
  drawn,
  drawPanel,
  EDITOR,
  field,
  focused,
  hasButton,
  hasField,
  inside,
  leave,
  pick,
  press,
  type,
  wordsOf,
} from './a-panel.ts';
import { aCorrection, aPublication, aPublishedClaim } from './a-published-claim.ts';

const OPEN = aPublishedClaim({
  openCorrection: aCorrection(),
  corrections: [aCorrection()],
  signOff: null,
});
const REVISIONS: readonly Revision[] = [1, 2].map((number) => ({
  id: `rev${number}` as RevisionId,
  number,
  addedBy: ADA,
  addedAt: '2026-11-10T09:00:00.000Z',
  text: null,
  hash: null,
}));
const DUE = aPublishedClaim({ correctionDue: { since: 'rev2' as RevisionId }, signOff: null });

describe('a claim after publication', () => {
  afterEach(unmount);

  it('says where it stands in public, and that it is frozen', async () => {
    const panel = await drawPanel({ claim: aPublishedClaim() });
    const words = wordsOf(inside(panel, 'publication-part'));
    expect(words).to.contain('Published as claim 3 in version 1');
    expect(words).to.contain('A correction opens it again.');
    for (const label of ['Restated claim', 'Finding', 'Rationale', 'As of', 'Claim date']) {
      expect(field(panel, label).readOnly, label).to.equal(true);
    }
    for (const label of ['Due', 'Tags', 'Re-check on']) {
      expect(field(panel, label).readOnly, label).to.equal(false);
    }
    expect(field<HTMLSelectElement>(panel, 'Kind').disabled).to.equal(true);
    expect(all<HTMLInputElement>(inside(panel, '#rating'), 'input')[0]?.disabled).to.equal(true);
    for (const name of ['Add source', 'Log a contact', 'Add claimant', 'Submit for review']) {
      expect(hasButton(panel, name), name).to.equal(false);
    }
  });

  it('opens a correction with what sort it is, what was wrong and what it says now', async () => {
    const panel = await drawPanel({ claim: aPublishedClaim() });
    button(panel, 'Add correction').click();
    await drawn(panel);
    expect(focused()?.getAttribute('type')).to.equal('radio');
    field(panel, 'Update').click();
    type(panel, 'What was wrong', 'There are new figures. ');
    type(panel, 'What it says now', 'It is 39 percent.');
    field(panel, 'At the top').click();
    await drawn(panel);
    const form = inside<HTMLElement>(panel, 'correction-form');
    const commands = await asked('open-correction', () => button(form, 'Add correction').click());
    expect(commands).to.deep.equal([
      {
        do: 'open-correction',
        claim: 'c1',
        words: {
          tier: 'update',
          wasWrong: 'There are new figures.',
          nowSays: 'It is 39 percent.',
          placement: 'top',
        },
      },
    ]);
    expect(hasField(panel, 'What was wrong')).to.equal(true);
    await become(panel, OPEN);
    expect(all(panel, 'correction-form')).to.have.length(0);
    expect(field(panel, 'Restated claim').readOnly).to.equal(false);
  });

  it('asks for words, and keeps what was typed as a draft', async () => {
    const panel = await drawPanel({ claim: aPublishedClaim() });
    button(panel, 'Add correction').click();
    await drawn(panel);
    const form = inside<HTMLElement>(panel, 'correction-form');
    expect(
      await asked('open-correction', () => button(form, 'Add correction').click()),
    ).to.have.length(0);
    await drawn(panel);
    expect(focused()).to.equal(field(panel, 'What was wrong'));
    const drafts = await heard<{ key: string; text: string }>('keep-draft', () =>
      type(panel, 'What was wrong', 'A slip'),
    );
    expect(drafts.at(-1)?.key).to.equal('article1/c1/correction-form');
    expect(JSON.parse(drafts.at(-1)?.text ?? '')).to.include({ wasWrong: 'A slip' });
    press('Escape');
    await drawn(panel);
    expect(all(panel, 'correction-form')).to.have.length(0);
  });

  it('takes a verdict back, always at the top', async () => {
    const panel = await drawPanel({ claim: aPublishedClaim(), me: EDITOR });
    button(panel, 'Void').click();
    await drawn(panel);
    expect(hasField(panel, 'At the top')).to.equal(false);
    type(panel, 'What was wrong', 'The source was forged.');
    const [command] = await asked('open-correction', () =>
      button(panel, 'Void this verdict').click(),
    );
    expect(command).to.deep.include({
      words: { tier: 'void', wasWrong: 'The source was forged.', nowSays: '', placement: 'top' },
    });
  });

  it('shows the open correction, saves its words, withdraws it', async () => {
    const panel = await drawPanel({ claim: OPEN });
    const part = inside<HTMLElement>(panel, 'publication-part');
    expect(wordsOf(part)).to.contain('Correction being worked on');
    expect(hasButton(panel, 'Submit for review')).to.equal(true);
    expect(hasButton(panel, 'Add correction')).to.equal(false);
    type(panel, 'What it says now', 'It is 38 percent.');
    const changes = { correction: 'correction1', claim: 'c1' };
    expect((await asked('describe-correction', leave))[0]).to.deep.include({
      ...changes,
      changes: { nowSays: 'It is 38 percent.' },
    });
    expect(
      (await asked('describe-correction', () => pick(panel, 'Kind of change', 'rating')))[0],
    ).to.deep.include({ ...changes, changes: { tier: 'rating', placement: 'top' } });
    const [withdrawn] = await asked('withdraw-correction', () =>
      button(panel, 'Withdraw correction').click(),
    );
    expect(withdrawn).to.deep.include(changes);
  });

  it('says that it is in review, and that the next version prints it', async () => {
    const submitted = {
      event: 'x',
      by: ADA,
      at: '2026-11-16T09:00:00.000Z',
      content: OPEN.content,
    };
    const panel = await drawPanel({ claim: { ...OPEN, submitted: submitted as never } });
    const part = inside<HTMLElement>(panel, 'publication-part');
    expect(wordsOf(part)).to.contain('Correction in review');
    const { signOff } = aPublishedClaim();
    const approved = aCorrection({ state: 'approved' });
    await become(panel, {
      ...OPEN,
      signOff,
      openCorrection: approved,
      corrections: [approved],
    });
    expect(wordsOf(part)).to.contain('Correction approved');
    expect(wordsOf(part)).to.contain('The next version of the report prints it.');
  });

  it('says that the publisher changed the words, and offers both answers', async () => {
    const state = aCase([DUE], { revisions: REVISIONS });
    const panel = await drawPanel({ claim: DUE, state, me: EDITOR });
    const part = inside<HTMLElement>(panel, 'publication-part');
    expect(wordsOf(part)).to.contain('The publisher changed these words after publication.');
    expect(wordsOf(part)).to.contain('since revision 2');
    expect(all(part, 'ins').length).to.be.greaterThan(0);
    button(part, 'No correction needed').click();
    await drawn(panel);
    expect(
      await asked('waive-correction', () => button(part, 'No correction needed').click()),
    ).to.have.length(0);
    type(panel, 'Why no correction is needed', 'Only a comma.');
    await drawn(panel);
    expect(
      (await asked('waive-correction', () => button(part, 'No correction needed').click()))[0],
    ).to.deep.include({ claim: 'c1', reason: 'Only a comma.' });
    await become(panel, aPublishedClaim());
    expect(wordsOf(part)).not.to.contain('The publisher changed');
  });

  it('says that it differs from what was published, where no correction is due', async () => {
    const panel = await drawPanel({ claim: aPublishedClaim({ content: hash('7') }) });
    const part = inside<HTMLElement>(panel, 'publication-part');
    expect(wordsOf(part)).to.contain('differs from what was published');
    await become(panel, aPublishedClaim());
    expect(wordsOf(part)).not.to.contain('differs from');
  });

  it('leaves the word that nothing has to be corrected to an editor', async () => {
    const panel = await drawPanel({ claim: DUE, me: CHECKER });
    expect(hasButton(panel, 'No correction needed')).to.equal(false);
    expect(wordsOf(inside(panel, 'publication-part'))).to.contain('an editor can say so here');
  });

  it('tells what was corrected and that a verdict was taken back', async () => {
    const past = aCorrection({
      tier: 'void',
      state: 'published',
      wasWrong: 'The source was forged.',
      published: { ...aPublication(), version: 2 },
    });
    const panel = await drawPanel({
      claim: aPublishedClaim({ voided: past, corrections: [past] }),
      me: EDITOR,
    });
    const part = inside<HTMLElement>(panel, 'publication-part');
    expect(wordsOf(part)).to.contain('The verdict was taken back. The source was forged.');
    expect(wordsOf(part)).to.contain('version 2');
    expect(hasButton(panel, 'Void')).to.equal(false);
    expect(hasButton(panel, 'Add correction')).to.equal(true);
  });

  for (const theme of THEMES) {
    it(`gives axe nothing to find (${theme})`, async () => {
      withTheme(theme);
      for (const claim of [OPEN, DUE]) {
        const panel = await drawPanel({ claim, me: EDITOR });
        const part = inside<HTMLElement>(panel, 'publication-part');
        if (claim === DUE) {
          button(part, 'Add correction').click();
          await drawn(panel);
        }
        expect(await findings(part)).to.deep.equal([]);
        unmount();
        withTheme(theme);
      }
    });
  }
});
