import { expect } from 'chai';
import type { ClaimPanel } from '../../../src/ui/claim/claim-panel.ts';
import { heard, unmount } from '../mount.ts';
import { ADA, aClaim, aDesk, aFullClaim, COUNTS, REPORT, someEvidence } from './a-case.ts';
import {
  all,
  asked,
  become,
  button,
  drawn,
  drawPanel,
  field,
  focused,
  hasButton,
  hasField,
  inside,
  leave,
  press,
  type,
  wordsOf,
} from './a-panel.ts';

const part = (panel: ClaimPanel) => inside<HTMLElement>(panel, 'evidence-part');
const KEY = 'article1/c1/evidence-new';

async function openForm(panel: ClaimPanel): Promise<void> {
  button(panel, 'Add source').click();
  await drawn(panel);
}

async function fillIn(panel: ClaimPanel): Promise<void> {
  await openForm(panel);
  type(panel, 'Source title', 'Report 9/2026: The Purchase ');
  type(panel, 'Source URL', 'https://example.org/audit/9');
  type(panel, 'Author', 'Audit Office');
  type(panel, 'Publisher', 'Varran Audit Office');
  type(panel, 'Date', '2026-06-18');
  type(panel, 'Archive URL', 'https://archive.example.org/audit-9');
  field(panel, 'Primary source').click();
  type(panel, 'Quoted passage', 'The price was 96 million.');
  type(panel, 'Locator', 'page 4');
  field(panel, 'Supports').click();
  type(panel, 'Reasoning', 'It is the contract.');
}

const SOURCE = {
  title: 'Report 9/2026: The Purchase',
  url: 'https://example.org/audit/9',
  author: 'Audit Office',
  publisher: 'Varran Audit Office',
  date: '2026-06-18',
  archiveUrl: 'https://archive.example.org/audit-9',
  kind: 'document',
  primary: true,
  anonymityReason: '',
  derivedFrom: [],
  conflict: '',
  affiliation: '',
  attribution: null,
  channel: '',
  jurisdiction: '',
  edition: '',
};
const EVIDENCE = {
  quotedPassage: 'The price was 96 million.',
  locator: 'page 4',
  stance: 'supports' as const,
  reasoning: 'It is the contract.',
  accessed: '2026-11-20',
  private: false,
  calculation: null,
};

describe('the evidence', () => {
  afterEach(unmount);

  it('shows each piece: stance, source, passage, locator, reasoning, archive, access', async () => {
    const panel = await drawPanel({ claim: aFullClaim() });
    const [card] = all(part(panel), 'evidence-card') as [HTMLElement];
    const words = wordsOf(card);
    expect(words).to.match(/^Mixed .*Tolse route: passengers by month/);
    expect(words).to.contain('Varran Transport Inspectorate').and.to.contain('Dataset');
    expect(words).to.contain('primary').and.to.contain('cells C70:C93');
    expect(words).to.contain('Archived copy').and.to.contain('Accessed Oct 21, 2026');
    expect(words).to.contain('Added by Adaeze Nworah');
    const links = all<HTMLAnchorElement>(card, 'a');
    expect(links.map((link) => link.href)).to.deep.equal([COUNTS.url, COUNTS.archiveUrl]);
    expect(links[0]?.rel).to.equal('noopener noreferrer');
  });

  it('never makes a link of what is not http or https', async () => {
    const source = { ...COUNTS, url: 'javascript:alert(1)', archiveUrl: 'data:text/html,x' };
    const panel = await drawPanel({
      claim: aClaim({ evidence: [someEvidence()] }),
      desk: aDesk({ sources: [source] }),
    });
    expect(all(inside(panel, 'evidence-card'), 'a')).to.have.length(0);
    expect(wordsOf(part(panel))).to.contain('javascript:alert(1)');
  });

  it('counts independent sources, and leaves out what is private', async () => {
    const aside = (panel: ClaimPanel) =>
      wordsOf(panel.renderRoot.querySelectorAll('panel-section')[2]?.firstElementChild as Element);
    const panel = await drawPanel({ claim: aFullClaim() });
    expect(aside(panel)).to.equal('2 independent sources');
    await become(panel, aFullClaim({ evidence: [someEvidence(), someEvidence('ev2')] }));
    expect(aside(panel)).to.equal('1 independent source');
    await become(panel, aFullClaim({ evidence: [someEvidence('ev1', { private: true })] }));
    expect(aside(panel)).to.equal('0 independent sources');
    expect(wordsOf(part(panel))).to.contain('Private');
  });

  it('opens a form with today as the day of access, and saves a new source whole', async () => {
    const panel = await drawPanel({ claim: aClaim() });
    await openForm(panel);
    expect(focused()).to.equal(field(panel, 'Source title'));
    expect(field(panel, 'Accessed').value).to.equal('2026-11-20');
    await fillInOpen(panel);
    const commands = await asked('add-evidence', () => button(panel, 'Save evidence').click());
    expect(commands).to.deep.equal([
      { do: 'add-evidence', claim: 'c1', source: SOURCE, evidence: EVIDENCE },
    ]);
  });

  async function fillInOpen(panel: ClaimPanel): Promise<void> {
    button(panel, 'Cancel').click();
    await drawn(panel);
    await fillIn(panel);
  }

  it('stays open with every word until the evidence has arrived', async () => {
    const panel = await drawPanel({ claim: aClaim() });
    await fillIn(panel);
    button(panel, 'Save evidence').click();
    await become(panel, aClaim({ restated: 'Something else arrived.' }));
    expect(field(panel, 'Reasoning').value).to.equal('It is the contract.');
    const arrived = someEvidence('ev5', { ...EVIDENCE, addedBy: ADA });
    const dropped = await heard('drop-draft', () => become(panel, aClaim({ evidence: [arrived] })));
    expect(dropped).to.deep.equal([{ key: KEY }]);
    expect(hasField(panel, 'Reasoning')).to.equal(false);
    await drawn(panel);
    expect(wordsOf(focused() as Element)).to.equal('Add source');
  });

  it('keeps every keystroke as a draft, and comes back from it', async () => {
    const panel = await drawPanel({ claim: aClaim() });
    await openForm(panel);
    const kept = await heard<{ key: string; text: string }>('keep-draft', () =>
      type(panel, 'Quoted passage', 'The pri'),
    );
    expect(kept.map(({ key }) => key)).to.deep.equal([KEY]);
    unmount();
    const drafts = new Map([[KEY, { text: kept[0]?.text ?? '', at: '' }]]);
    const again = await drawPanel({ claim: aClaim(), drafts });
    expect(field(again, 'Quoted passage').value).to.equal('The pri');
    expect(field(again, 'Accessed').value).to.equal('2026-11-20');
  });

  it('survives a draft that is none of its own', async () => {
    for (const text of ['nonsense', '42', '{"stance":"maybe","kind":7,"title":["x"]}']) {
      const drafts = new Map([[KEY, { text, at: '' }]]);
      const panel = await drawPanel({ claim: aClaim(), drafts });
      expect(field(panel, 'Source title').value).to.equal('');
      unmount();
    }
  });

  it('asks for a stance and for something to find the source by', async () => {
    const panel = await drawPanel({ claim: aClaim() });
    await openForm(panel);
    const save = () => button(panel, 'Save evidence').click();
    expect(await asked('add-evidence', save)).to.deep.equal([]);
    await drawn(panel);
    expect(wordsOf(part(panel))).to.contain('Write the title of the source, or at least its URL.');
    expect(focused()).to.equal(field(panel, 'Source title'));
    type(panel, 'Source URL', 'https://example.org/x');
    expect(await asked('add-evidence', save)).to.deep.equal([]);
    await drawn(panel);
    expect(wordsOf(part(panel))).to.contain('choose a stance');
    field(panel, 'Refutes').click();
    expect(await asked('add-evidence', save)).to.have.length(1);
  });

  it('asks an unnamed source for its reason', async () => {
    const panel = await drawPanel({ claim: aClaim() });
    await openForm(panel);
    field(panel, 'The source stays unnamed').click();
    field(panel, 'Supports').click();
    const save = () => button(panel, 'Save evidence').click();
    expect(await asked('add-evidence', save)).to.deep.equal([]);
    await drawn(panel);
    expect(focused()).to.equal(field(panel, 'Reason for anonymity'));
    type(panel, 'Reason for anonymity', 'She would lose her post.');
    const [command] = await asked('add-evidence', save);
    expect(command).to.have.nested.property('source.anonymityReason', 'She would lose her post.');
  });

  it('says plainly what private means', async () => {
    const panel = await drawPanel({ claim: aClaim() });
    await openForm(panel);
    const box = field(panel, 'Private');
    const root = box.getRootNode() as ShadowRoot;
    const about = root.getElementById(box.getAttribute('aria-describedby') ?? '');
    expect(wordsOf(about as Element)).to.contain(
      'Everybody who can open this browser profile can read it.',
    );
  });

  describe('a source the desk already has', () => {
    it('is offered while typing, taken with the arrow keys, and used by its id', async () => {
      const panel = await drawPanel({ claim: aClaim() });
      await openForm(panel);
      type(panel, 'Source title', 'first ye');
      await drawn(panel);
      const input = field(panel, 'Source title');
      expect(input.getAttribute('aria-expanded')).to.equal('true');
      expect(all(part(panel), '[role=option]').map(wordsOf)).to.deep.equal([
        'The First Year of Electric Service Ilvane Port Authority · Document',
      ]);
      press('ArrowDown');
      await drawn(panel);
      expect(input.getAttribute('aria-activedescendant')).to.equal('offer-0');
      press('Enter');
      await drawn(panel);
      expect(hasField(panel, 'Source title')).to.equal(false);
      expect(focused()).to.equal(field(panel, 'Quoted passage'));
      field(panel, 'Context').click();
      const [command] = await asked('add-evidence', () => button(panel, 'Save evidence').click());
      expect(command).to.include({ source: REPORT.id });
    });

    it('is not taken by Enter alone, and Escape closes the list only', async () => {
      const panel = await drawPanel({ claim: aClaim() });
      await openForm(panel);
      type(panel, 'Source title', 'tolse');
      await drawn(panel);
      expect(all(part(panel), '[role=option]')).to.have.length(1);
      press('Escape');
      await drawn(panel);
      expect(all(part(panel), '[role=option]')).to.have.length(0);
      expect(field(panel, 'Source title').value).to.equal('tolse');
    });

    it('can be put aside again without losing the passage', async () => {
      const panel = await drawPanel({ claim: aClaim() });
      await openForm(panel);
      type(panel, 'Quoted passage', 'A passage.');
      type(panel, 'Source title', 'tolse');
      await drawn(panel);
      all<HTMLElement>(part(panel), '[role=option]')[0]?.click();
      await drawn(panel);
      button(panel, 'Use another source').click();
      await drawn(panel);
      expect(field(panel, 'Source title').value).to.equal('');
      expect(field(panel, 'Quoted passage').value).to.equal('A passage.');
    });
  });

  describe('changing', () => {
    const title = 'Tolse route: passengers by month, 2019–2026';

    it('says only what changed, of the evidence and of its source', async () => {
      const panel = await drawPanel({ claim: aFullClaim() });
      button(panel, `Edit: ${title}`).click();
      await drawn(panel);
      expect(field(panel, 'Locator').value).to.equal('sheet “Monthly”, cells C70:C93');
      type(panel, 'Locator', 'sheet 2');
      type(panel, 'Publisher', 'The Inspectorate');
      let ofSource: unknown[] = [];
      const commands = await asked('change-evidence', async () => {
        ofSource = await asked('change-source', () => button(panel, 'Save evidence').click());
      });
      expect(commands).to.deep.equal([
        {
          do: 'change-evidence',
          claim: 'c1',
          evidence: 'ev1',
          changes: { locator: 'sheet 2' },
        },
      ]);
      expect(ofSource).to.deep.equal([
        { do: 'change-source', source: 'counts', changes: { publisher: 'The Inspectorate' } },
      ]);
    });

    it('closes when nothing was changed', async () => {
      const panel = await drawPanel({ claim: aFullClaim() });
      button(panel, `Edit: ${title}`).click();
      await drawn(panel);
      button(panel, 'Save evidence').click();
      await drawn(panel);
      expect(hasButton(panel, 'Save evidence')).to.equal(false);
    });

    it('removes at once: undo brings it back', async () => {
      const panel = await drawPanel({ claim: aFullClaim() });
      const commands = await asked('remove-evidence', () =>
        button(panel, `Remove: ${title}`).click(),
      );
      expect(commands).to.deep.equal([{ do: 'remove-evidence', claim: 'c1', evidence: 'ev1' }]);
    });
  });

  it('takes one source as enough only with a reason', async () => {
    const panel = await drawPanel({ claim: aClaim() });
    const tick = () => field(panel, 'One source is enough').click();
    expect(await asked('describe-claim', tick)).to.deep.equal([]);
    await drawn(panel);
    type(panel, 'Why one source is enough', 'It is the register itself.');
    expect(await asked('describe-claim', leave)).to.deep.equal([
      {
        do: 'describe-claim',
        claim: 'c1',
        changes: { oneSource: 'It is the register itself.' },
      },
    ]);
    await become(panel, aClaim({ oneSource: 'It is the register itself.' }));
    expect(await asked('describe-claim', tick)).to.deep.equal([
      { do: 'describe-claim', claim: 'c1', changes: { oneSource: null } },
    ]);
  });
});
