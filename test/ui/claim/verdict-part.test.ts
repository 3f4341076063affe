import { expect } from 'chai';
import type { VerdictContent } from '../../../src/claims/events.ts';
import type { EventId } from '../../../src/claims/ids.ts';
import { FIVE_LEVELS } from '../../../src/claims/scales.ts';
import { unmount } from '../mount.ts';
import { ADA, aClaim, aDesk, aFullClaim, aVerdict, hash, JOON, MARI } from './a-case.ts';
import {
  all,
  asked,
  become,
  button,
  drawn,
  drawPanel,
  EDITOR,
  field,
  focused,
  inside,
  leave,
  press,
  type,
  wordsOf,
} from './a-panel.ts';

const BLANK: VerdictContent = {
  scale: { id: 'five-levels', version: 1 },
  levels: [],
  finding: '',
  rationale: '',
  asOf: '',
  confidence: null,
};
const { event: _e, by: _b, at: _a, authors: _au, ...FULL } = aVerdict();
const proposed = (changes: Partial<VerdictContent>, base: VerdictContent = FULL) => [
  { do: 'propose-verdict', claim: 'c1', verdict: { ...base, ...changes } },
];

describe('the verdict', () => {
  afterEach(unmount);

  it('hands over the whole verdict when a rating is chosen', async () => {
    const panel = await drawPanel({ claim: aFullClaim() });
    const commands = await asked('propose-verdict', () => field(panel, 'Half true').click());
    expect(commands).to.deep.equal(proposed({ levels: ['half-true'] }));
  });

  const texts: readonly (readonly [string, string, Partial<VerdictContent>])[] = [
    ['Finding', 'It was 9 percent. ', { finding: 'It was 9 percent.' }],
    ['Rationale', 'One.\n\nTwo.', { rationale: 'One.\n\nTwo.' }],
    ['As of', '2026-10-01', { asOf: '2026-10-01' }],
  ];
  for (const [label, typed, changes] of texts) {
    it(`hands over the whole verdict on leaving ${label}`, async () => {
      const panel = await drawPanel({ claim: aFullClaim() });
      expect(await asked('propose-verdict', () => type(panel, label, typed))).to.deep.equal([]);
      expect(await asked('propose-verdict', leave)).to.deep.equal(proposed(changes));
    });
  }

  it('takes a confidence, and takes it back', async () => {
    const panel = await drawPanel({ claim: aFullClaim() });
    const group = all(panel, 'radio-set').find((set) => wordsOf(set).startsWith('Confidence'));
    const choose = (label: string) => field(group as Element, label).click();
    expect(await asked('propose-verdict', () => choose('Low'))).to.deep.equal(
      proposed({ confidence: 'low' }),
    );
    expect(await asked('propose-verdict', () => choose('Not said'))).to.deep.equal(
      proposed({ confidence: null }),
    );
  });

  it('loses nothing when a choice follows a text before the text has arrived', async () => {
    const panel = await drawPanel({ claim: aClaim() });
    const commands = await asked('propose-verdict', () => {
      type(panel, 'Finding', 'It was 9 percent.');
      leave();
      field(panel, 'False').click();
    });
    expect(commands.at(-1)).to.deep.equal(
      proposed({ finding: 'It was 9 percent.', levels: ['false'] }, BLANK)[0],
    );
  });

  it('keeps building on the latest while an earlier one arrives', async () => {
    const panel = await drawPanel({ claim: aClaim() });
    type(panel, 'Finding', 'It was 9 percent.');
    leave();
    field(panel, 'False').click();
    const first = aVerdict({ ...BLANK, finding: 'It was 9 percent.', event: 'v1' as EventId });
    await become(panel, aClaim({ verdict: first }));
    type(panel, 'Rationale', 'Because.');
    const commands = await asked('propose-verdict', leave);
    expect(commands).to.deep.equal(
      proposed({ finding: 'It was 9 percent.', levels: ['false'], rationale: 'Because.' }, BLANK),
    );
  });

  it('builds on a colleague’s verdict as soon as that stands', async () => {
    const panel = await drawPanel({ claim: aFullClaim() });
    field(panel, 'False').click();
    const theirs = aVerdict({ event: 'v9' as EventId, by: JOON, finding: 'Theirs.' });
    await become(panel, aFullClaim({ verdict: theirs }));
    const commands = await asked('propose-verdict', () => field(panel, 'True').click());
    expect(commands).to.deep.equal(proposed({ finding: 'Theirs.', levels: ['true'] }));
  });

  it('says "Saved" of a finding only when the claim shows it', async () => {
    const panel = await drawPanel({ claim: aClaim() });
    type(panel, 'Finding', 'It was 9 percent.');
    leave();
    await drawn(panel);
    expect(wordsOf(inside(panel, '#finding'))).to.contain('Saving…');
    const verdict = aVerdict({ ...BLANK, finding: 'It was 9 percent.' });
    await become(panel, aClaim({ verdict }));
    expect(wordsOf(inside(panel, '#finding'))).to.contain('Saved');
  });

  it('chooses with the number keys while the focus is in the group', async () => {
    const panel = await drawPanel({ claim: aClaim() });
    await panel.focusPart('verdict');
    expect(await asked('propose-verdict', () => void press('3'))).to.deep.equal(
      proposed({ levels: ['half-true'] }, BLANK),
    );
    await panel.focusHeading();
    expect(await asked('propose-verdict', () => void press('4'))).to.deep.equal([]);
  });

  it('shows each level with its definition', async () => {
    const panel = await drawPanel({ claim: aClaim() });
    const radio = field(panel, 'Mostly false');
    const root = radio.getRootNode() as ShadowRoot;
    const about = root.getElementById(radio.getAttribute('aria-describedby') ?? '');
    expect(wordsOf(about as Element)).to.contain('a grain of truth');
  });

  it('takes several levels where the scale allows it', async () => {
    const scale = { ...FIVE_LEVELS, several: true };
    const panel = await drawPanel({ claim: aFullClaim(), desk: aDesk({ scales: [scale] }) });
    const box = field(panel, 'False');
    expect(box.type).to.equal('checkbox');
    expect(await asked('propose-verdict', () => box.click())).to.deep.equal(
      proposed({ levels: ['false', 'missing-context'] }),
    );
  });

  it('offers no retired level, except where it was given', async () => {
    const levels = FIVE_LEVELS.levels.map((level) => ({
      ...level,
      retired: level.id === 'satire' || level.id === 'missing-context',
    }));
    const desk = aDesk({ scales: [{ ...FIVE_LEVELS, levels }] });
    const panel = await drawPanel({ claim: aFullClaim(), desk });
    const offered = all<HTMLInputElement>(inside(panel, '#rating'), 'input').map((i) => i.value);
    expect(offered).to.include('missing-context').and.not.to.include('satire');
  });

  it('does without ratings where the scale has none', async () => {
    const scale = { ...FIVE_LEVELS, levels: [] };
    const panel = await drawPanel({ claim: aClaim(), desk: aDesk({ scales: [scale] }) });
    expect(wordsOf(inside(panel, 'verdict-part'))).to.contain('publishes findings without ratings');
    await panel.focusPart('verdict');
    type(panel, 'Finding', 'It was 9 percent.');
    expect(await asked('propose-verdict', leave)).to.have.length(1);
  });

  it('says that a verdict stands on an older version, and rates anew on the one in use', async () => {
    const levels = FIVE_LEVELS.levels.map((level) =>
      level.id === 'half-true' ? { ...level, label: 'Mixture' } : level,
    );
    const desk = aDesk({ scales: [FIVE_LEVELS, { ...FIVE_LEVELS, version: 2, levels }] });
    const panel = await drawPanel({ claim: aFullClaim(), desk });
    const words = wordsOf(inside(panel, 'verdict-part'));
    expect(words).to.contain('given on Five levels, version 1');
    expect(words).to.contain('The desk now uses Five levels, version 2. The verdict stands');
    expect(words).to.contain('Half true').and.not.to.contain('Mixture');
    button(panel, 'Rate on the scale in use').click();
    await drawn(panel);
    expect(wordsOf(inside(panel, 'verdict-part'))).to.contain('It was: Missing context.');
    expect(await asked('propose-verdict', () => field(panel, 'Mixture').click())).to.deep.equal(
      proposed({ scale: { id: 'five-levels', version: 2 }, levels: ['half-true'] }),
    );
  });

  it('takes the scale in use for a verdict that was written and not rated yet', async () => {
    const second = { ...FIVE_LEVELS, version: 2 };
    const verdict = aVerdict({ levels: [] });
    const desk = aDesk({ scales: [FIVE_LEVELS, second] });
    const panel = await drawPanel({ claim: aFullClaim({ verdict }), desk });
    expect(wordsOf(inside(panel, 'verdict-part'))).not.to.contain('version');
    expect(await asked('propose-verdict', () => field(panel, 'False').click())).to.deep.equal(
      proposed({ scale: { id: 'five-levels', version: 2 }, levels: ['false'] }),
    );
  });

  it('keeps the old rating for whoever thinks better of it', async () => {
    const desk = aDesk({ scales: [FIVE_LEVELS, { ...FIVE_LEVELS, version: 2 }] });
    const panel = await drawPanel({ claim: aFullClaim(), desk });
    button(panel, 'Rate on the scale in use').click();
    await drawn(panel);
    expect(field(panel, 'Missing context').checked).to.equal(false);
    button(panel, 'Keep the rating').click();
    await drawn(panel);
    expect(field(panel, 'Missing context').checked).to.equal(true);
    expect(focused()).to.equal(button(panel, 'Rate on the scale in use'));
  });

  it('says nothing of versions while the verdict is on the scale in use', async () => {
    const panel = await drawPanel({ claim: aFullClaim() });
    expect(wordsOf(inside(panel, 'verdict-part'))).not.to.contain('version');
  });

  it('keeps a date to look again, and says when it is due', async () => {
    const panel = await drawPanel({ claim: aFullClaim() });
    type(panel, 'Re-check on', '2026-11-19');
    expect(await asked('describe-claim', leave)).to.deep.equal([
      { do: 'describe-claim', claim: 'c1', changes: { recheck: '2026-11-19' } },
    ]);
    await become(panel, aFullClaim({ recheck: '2026-11-19' }));
    expect(wordsOf(inside(panel, '#recheck'))).to.contain('Due: look whether');
    await become(panel, aFullClaim({ recheck: '2026-12-01' }));
    expect(wordsOf(inside(panel, '#recheck'))).to.contain('never printed');
  });

  it('says who wrote it', async () => {
    const verdict = aVerdict({ authors: [ADA, JOON] });
    const panel = await drawPanel({ claim: aFullClaim({ verdict }) });
    expect(wordsOf(inside(panel, '.by'))).to.match(
      /^Last written by Adaeze Nworah, Nov 11, 2026.*; also by Joonas Vihervaara$/,
    );
  });

  it('warns an editor that writing on the verdict costs the approval', async () => {
    const submitted = { event: 'e2' as EventId, by: ADA, at: '', content: hash('1') };
    const warns = (panel: Element) =>
      wordsOf(inside(panel, 'verdict-part')).includes('you become one of its authors');
    const claim = aFullClaim({ submitted });
    expect(warns(await drawPanel({ claim, me: EDITOR }))).to.equal(true);
    unmount();
    const own = { ...claim, verdict: aVerdict({ by: MARI, authors: [MARI] }) };
    expect(warns(await drawPanel({ claim: own, me: EDITOR }))).to.equal(false);
  });
});
