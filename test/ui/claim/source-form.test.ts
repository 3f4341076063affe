import { expect } from 'chai';
import type { CommandOf } from '../../../src/claims/commands.ts';
import type { SourceId } from '../../../src/claims/ids.ts';
import { archiveAddresses } from '../../../src/ui/claim/archive-addresses.ts';
import type { ClaimPanel } from '../../../src/ui/claim/claim-panel.ts';
import { readPasted, sourceAt } from '../../../src/ui/claim/pasted-source.ts';
import { blankValues, readDraft, writeDraft } from '../../../src/ui/claim/source-form-values.ts';
import { findings } from '../axe.ts';
import { anAttachment, paste } from '../files/a-store.ts';
import { heard, THEMES, unmount, withTheme } from '../mount.ts';
import { aClaim, aDesk, aFullClaim, COUNTS, REPORT, someEvidence } from './a-case.ts';
import {
  all,
  asked,
  button,
  drawn,
  drawPanel,
  field,
  focused,
  hasButton,
  hasField,
  inside,
  pick,
  press,
  type,
  wordsOf,
} from './a-panel.ts';

const part = (panel: ClaimPanel) => inside<HTMLElement>(panel, 'evidence-part');
const save = (panel: ClaimPanel) => () => button(panel, 'Save evidence').click();

async function openForm(desk = aDesk()): Promise<ClaimPanel> {
  const panel = await drawPanel({ claim: aClaim(), desk });
  button(panel, 'Add source').click();
  await drawn(panel);
  return panel;
}

/** What saving the form asks for. */
async function saved(panel: ClaimPanel): Promise<CommandOf<'add-evidence'>> {
  const [command] = (await asked('add-evidence', save(panel))) as [CommandOf<'add-evidence'>];
  return command;
}

describe('the source of evidence', () => {
  afterEach(unmount);

  it('is asked for what its kind has, and keeps nothing of another kind', async () => {
    const panel = await openForm();
    const fields: Readonly<Record<string, readonly string[]>> = {
      document: ['Edition or version'],
      dataset: ['Edition or version'],
      interview: ['Role and organisation', 'How they answered', 'On the record'],
      expert: ['Role and organisation', 'How they answered', 'On the record'],
      law: ['Where it holds', 'Version in force'],
      social: ['Platform'],
      image: ['Where it was found'],
      news: [],
      'fact-check': [],
      other: [],
    };
    const known = new Set(Object.values(fields).flat());
    for (const [kind, labels] of Object.entries(fields)) {
      pick(panel, 'Kind of source', kind);
      await drawn(panel);
      for (const label of known) {
        expect(hasField(panel, label), `${kind}: ${label}`).to.equal(labels.includes(label));
      }
    }
    pick(panel, 'Kind of source', 'interview');
    await drawn(panel);
    type(panel, 'Source title', 'Talk with the master');
    type(panel, 'Role and organisation', ' harbour master ');
    field(panel, 'On the record').click();
    field(panel, 'Supports').click();
    await drawn(panel);
    const talk = await saved(panel);
    expect(talk.source).to.include({ affiliation: 'harbour master', attribution: 'on-record' });
    pick(panel, 'Kind of source', 'document');
    await drawn(panel);
    const paper = await saved(panel);
    expect(paper.source).to.include({ affiliation: '', attribution: null });
  });

  it('that was heard off the record is saved as private only', async () => {
    const panel = await openForm();
    pick(panel, 'Kind of source', 'interview');
    await drawn(panel);
    type(panel, 'Source title', 'Talk in the corridor');
    field(panel, 'Off the record').click();
    field(panel, 'Supports').click();
    expect(await asked('add-evidence', save(panel))).to.deep.equal([]);
    await drawn(panel);
    expect(wordsOf(part(panel))).to.contain('What was said off the record is never printed.');
    field(panel, 'Private').click();
    await drawn(panel);
    expect((await saved(panel)).evidence.private).to.equal(true);
  });

  it('with an address that is none of the web is refused in words, at its field', async () => {
    for (const [label, address] of [
      ['Source URL', 'javascript:alert(1)'],
      ['Archive URL', 'data:text/html,x'],
      ['Source URL', 'example'],
    ] as const) {
      const panel = await openForm();
      type(panel, 'Source title', 'A page');
      type(panel, label, address);
      field(panel, 'Supports').click();
      expect(await asked('add-evidence', save(panel))).to.deep.equal([]);
      await drawn(panel);
      const input = field(panel, label);
      expect(focused()).to.equal(input);
      expect(input.getAttribute('aria-invalid')).to.equal('true');
      expect(wordsOf(part(panel))).to.contain('begin with http:// or https://');
      unmount();
    }
  });

  it('tells its conflict of interest and what it rests on', async () => {
    const panel = await openForm();
    type(panel, 'Source title', 'Courier on the counts');
    inside<HTMLDetailsElement>(inside(panel, 'source-more'), 'details').open = true;
    type(panel, 'Conflict of interest', 'Owned by the port.');
    type(panel, 'Rests on', 'tolse');
    await drawn(panel);
    press('ArrowDown');
    press('Enter');
    await drawn(panel);
    expect(field(panel, 'Rests on').value).to.equal('');
    expect(hasButton(panel, `Does not rest on: ${COUNTS.title}`)).to.equal(true);
    // What it rests on already is offered no second time.
    type(panel, 'Rests on', 'tolse');
    await drawn(panel);
    expect(all(inside(panel, 'rests-on'), '[role=option]')).to.have.length(0);
    field(panel, 'Context').click();
    const { source } = await saved(panel);
    expect(source).to.deep.include({ conflict: 'Owned by the port.', derivedFrom: [COUNTS.id] });
    button(panel, `Does not rest on: ${COUNTS.title}`).click();
    await drawn(panel);
    expect((await saved(panel)).source).to.deep.include({ derivedFrom: [] });
  });

  it('says which count as one, and why', async () => {
    const rests = { ...REPORT, derivedFrom: [COUNTS.id] };
    const panel = await drawPanel({
      claim: aFullClaim(),
      desk: aDesk({ sources: [COUNTS, rests] }),
    });
    expect(wordsOf(part(panel))).to.contain(`“${REPORT.title}” rests on “${COUNTS.title}”.`);
    expect(wordsOf(panel)).to.contain('1 independent source');
    expect(wordsOf(part(panel))).to.contain(`Rests on: ${COUNTS.title}`);
  });

  it('is taken apart from a pasted citation, every guess marked, and put back', async () => {
    const panel = await openForm();
    const words =
      'Dunmoor, P. (2024, March 12). The first year. Ilvane Port Authority. https://example.org/y';
    const event = paste(field(panel, 'Source title'), [], words);
    expect(event.defaultPrevented).to.equal(true);
    await drawn(panel);
    expect(field(panel, 'Source title').value).to.equal('The first year');
    expect(field(panel, 'Source URL').value).to.equal('https://example.org/y');
    expect(field(panel, 'Author').value).to.equal('Dunmoor, P.');
    expect(field(panel, 'Publisher').value).to.equal('Ilvane Port Authority');
    expect(field(panel, 'Date').value).to.equal('2024-03-12');
    const described = (label: string) => {
      const input = field(panel, label);
      const id = input.getAttribute('aria-describedby') ?? '';
      return wordsOf((input.getRootNode() as ShadowRoot).getElementById(id) as Element);
    };
    for (const label of ['Source title', 'Author', 'Publisher', 'Date']) {
      expect(described(label), label).to.equal('A guess: check it.');
    }
    type(panel, 'Author', 'Pavel Dunmoor');
    await drawn(panel);
    expect(field(panel, 'Author').hasAttribute('aria-describedby')).to.equal(false);
  });

  it('takes back a paste whole, and leaves alone what a person wrote', async () => {
    const panel = await openForm();
    type(panel, 'Publisher', 'Written by hand');
    await drawn(panel);
    paste(field(panel, 'Source URL'), [], 'https://example.org/y');
    await drawn(panel);
    expect(field(panel, 'Source URL').value).to.equal('https://example.org/y');
    expect(field(panel, 'Publisher').value).to.equal('Written by hand');
    button(panel, 'Undo paste').click();
    await drawn(panel);
    expect(field(panel, 'Source URL').value).to.equal('');
    expect(field(panel, 'Publisher').value).to.equal('Written by hand');
  });

  it('takes plain words, and words into the middle of others, as they are', async () => {
    const panel = await openForm();
    expect(paste(field(panel, 'Source title'), [], 'A title').defaultPrevented).to.equal(false);
    type(panel, 'Source title', 'See');
    const title = field(panel, 'Source title');
    title.setSelectionRange(3, 3);
    expect(paste(title, [], 'https://example.org').defaultPrevented).to.equal(false);
  });

  it('is offered where the desk has one at the same address', async () => {
    const panel = await openForm();
    type(panel, 'Quoted passage', 'A passage.');
    type(panel, 'Source URL', `${REPORT.url}/#page=3`);
    await drawn(panel);
    expect(wordsOf(part(panel))).to.contain(`The desk has this source: ${REPORT.title}.`);
    button(panel, 'Use it').click();
    await drawn(panel);
    field(panel, 'Supports').click();
    const command = await saved(panel);
    expect(command.source).to.equal(REPORT.id);
    expect(command.evidence.quotedPassage).to.equal('A passage.');
  });
});

describe('a calculation', () => {
  afterEach(unmount);

  it('is worked out and offered, and filled in by nobody but the person', async () => {
    const panel = await openForm();
    type(panel, 'Calculation', '(1,260,930 − 900,412) / 900,412');
    await drawn(panel);
    expect(field(panel, 'Result').value).to.equal('');
    button(panel, 'Use 40.04 %').click();
    await drawn(panel);
    expect(field(panel, 'Result').value).to.equal('40.04 %');
    expect(hasButton(panel, 'Use 40.04 %')).to.equal(false);
    type(panel, 'Source title', 'Counts');
    field(panel, 'Supports').click();
    expect((await saved(panel)).evidence.calculation).to.deep.equal({
      expression: '(1,260,930 − 900,412) / 900,412',
      result: '40.04 %',
    });
  });

  it('says what keeps it from being worked out; it can be kept all the same', async () => {
    const panel = await openForm();
    for (const [sum, words] of [
      ['1,5 × 2', '“1,5” can be read in two ways.'],
      ['3 km + 2 h', 'Different units cannot be added.'],
      ['4 / 0', 'It divides by zero.'],
      ['sum of column C', 'is no arithmetic'],
      ['3 +', 'It is not finished yet.'],
    ] as const) {
      type(panel, 'Calculation', sum);
      await drawn(panel);
      expect(wordsOf(inside(panel, 'calculation-fields')), sum).to.contain(words);
    }
    type(panel, 'Calculation', '96 million EUR / 3 ferries');
    await drawn(panel);
    expect(hasButton(panel, 'Use 32,000,000 EUR/ferries')).to.equal(true);
  });

  it('stands on the card', async () => {
    const calculation = { expression: '2 + 2', result: '4' };
    const claim = aClaim({ evidence: [someEvidence('ev1', { calculation })] });
    const panel = await drawPanel({ claim });
    expect(wordsOf(inside(panel, 'evidence-card'))).to.contain('2 + 2 = 4');
  });
});

describe('archive services', () => {
  it('are asked for the page alone: no fragment, no password', () => {
    const addresses = archiveAddresses('https://ann:secret@example.org/a b?q=1&r=2#part');
    expect(addresses).to.deep.equal({
      waybackSave: 'https://web.archive.org/save/https://example.org/a%20b?q=1&r=2',
      waybackFind: 'https://web.archive.org/web/*/https://example.org/a%20b?q=1&r=2',
      todaySave:
        'https://archive.today/?run=1&url=https%3A%2F%2Fexample.org%2Fa%2520b%3Fq%3D1%26r%3D2',
      todayFind: 'https://archive.today/https://example.org/a%20b?q=1&r=2',
    });
    for (const unsafe of ['', 'javascript:alert(1)', 'file:///etc/passwd', 'mailto:a@b']) {
      expect(archiveAddresses(unsafe)).to.equal(null);
    }
  });

  it('are links to new tabs that tell nobody where they come from', async () => {
    const panel = await drawPanel({ claim: aFullClaim() });
    const links = all<HTMLAnchorElement>(inside(panel, 'archive-links'), 'a');
    // Of the two sources one has an archive link already.
    const withLinks = all(panel, 'archive-links').filter((each) => all(each, 'a').length > 0);
    expect(withLinks).to.have.length(1);
    for (const link of links) {
      expect(link.rel).to.equal('noopener noreferrer');
      expect(link.target).to.equal('_blank');
    }
    unmount();
  });
});

describe('what a paste fills in', () => {
  const empty = { title: '', url: '', author: '', publisher: '', date: '' };

  it('goes into empty fields and over earlier guesses', () => {
    const fields = { ...empty, publisher: 'old guess' };
    const read = (loose: readonly 'publisher'[]) =>
      readPasted('https://example.org', fields, new Set(loose))?.changes;
    expect(read([])).to.deep.equal({ url: 'https://example.org' });
    expect(read(['publisher'])).to.deep.equal({
      url: 'https://example.org',
      publisher: 'example.org',
    });
    expect(readPasted('words', empty, new Set())).to.equal(null);
  });

  it('finds the desk’s source by its address', () => {
    expect(sourceAt(`${REPORT.url}/`, [COUNTS, REPORT])?.id).to.equal(REPORT.id);
    expect(sourceAt('https://www.example.org/port-authority/first-year#x', [REPORT])).to.equal(
      REPORT,
    );
    expect(sourceAt(`${REPORT.url}?page=2`, [REPORT])).to.equal(null);
    expect(sourceAt('', [{ ...REPORT, url: '' }])).to.equal(null);
  });
});

describe('the draft of a source', () => {
  it('comes back whole, and a broken one changes nothing', () => {
    const base = blankValues('2026-11-20');
    const full = {
      ...base,
      kind: 'law' as const,
      attribution: 'background' as const,
      derivedFrom: ['s1' as SourceId],
      files: [anAttachment()],
      expression: '2 + 2',
    };
    expect(readDraft(writeDraft(full), base)).to.deep.equal(full);
    for (const broken of [
      '{"derivedFrom":[1],"files":[{}],"attribution":"whispered","expression":4}',
      '{"files":[{"hash":"x"}],"derivedFrom":"s1"}',
    ]) {
      expect(readDraft(broken, base)).to.deep.equal(base);
    }
  });
});

describe('side by side', () => {
  afterEach(unmount);

  it('shows the claim and every quoted passage, and closes', async () => {
    const panel = await drawPanel({ claim: aFullClaim() });
    button(panel, 'Side by side').click();
    await drawn(panel);
    const beside = inside<HTMLElement>(panel, 'evidence-beside');
    expect(inside<HTMLDialogElement>(beside, 'dialog').open).to.equal(true);
    const words = wordsOf(beside);
    expect(words).to.contain('In its first year it carried').and.to.contain('900,412');
    expect(words).to.contain('1,260,930 passengers travelled').and.to.contain('Mixed');
    button(beside, 'Close').click();
    await drawn(panel);
    expect(inside<HTMLDialogElement>(beside, 'dialog').open).to.equal(false);
  });

  it('is not offered where nothing is quoted, and tells a second reader no stance', async () => {
    const silent = someEvidence('ev1', { quotedPassage: '' });
    const panel = await drawPanel({ claim: aClaim({ evidence: [silent] }) });
    expect(hasButton(panel, 'Side by side')).to.equal(false);
    unmount();
    const blind = await drawPanel({ claim: aFullClaim({ blind: true }) });
    button(blind, 'Side by side').click();
    await drawn(blind);
    expect(all(inside(blind, 'evidence-beside'), 'stance-chip')).to.have.length(0);
  });
});

describe('evidence gives axe nothing to find', () => {
  afterEach(unmount);
  const talk = { ...REPORT, kind: 'interview' as const, attribution: 'on-record' as const };
  const desk = aDesk({
    sources: [
      COUNTS,
      { ...talk, affiliation: 'clerk', conflict: 'Owned by it.', derivedFrom: [COUNTS.id] },
    ],
  });
  for (const theme of THEMES) {
    it(`with every field open (${theme})`, async () => {
      withTheme(theme);
      const panel = await openForm(desk);
      pick(panel, 'Kind of source', 'interview');
      await drawn(panel);
      type(panel, 'Source URL', COUNTS.url);
      type(panel, 'Calculation', '1 / 8');
      paste(field(panel, 'Source title'), [], 'Body (2024). A title of it. Publisher.');
      for (const folded of all<HTMLDetailsElement>(part(panel), 'details')) folded.open = true;
      field(panel, 'Off the record').click();
      await drawn(panel);
      await heard('announce', save(panel));
      await drawn(panel);
      expect(await findings(part(panel))).to.deep.equal([]);
    });

    it(`with everything on the cards (${theme})`, async () => {
      withTheme(theme);
      const files = {
        attachments: [anAttachment()],
        calculation: { expression: '1', result: '1' },
      };
      const [one, two] = aFullClaim().evidence;
      if (one === undefined || two === undefined) throw new Error('two pieces of evidence');
      const claim = aFullClaim({ evidence: [{ ...one, ...files }, two] });
      const panel = await drawPanel({ claim, desk });
      for (const folded of all<HTMLDetailsElement>(part(panel), 'details')) folded.open = true;
      await drawn(panel);
      expect(await findings(part(panel))).to.deep.equal([]);
      button(panel, 'Side by side').click();
      await drawn(panel);
      expect(await findings(part(panel))).to.deep.equal([]);
    });
  }
});
