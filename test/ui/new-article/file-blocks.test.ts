import { expect } from 'chai';
import { html } from 'lit';
import '../../../src/ui/new-article/file-blocks.ts';
import type { FileBlocks } from '../../../src/ui/new-article/file-blocks.ts';
import {
  articleBlocks,
  isEmptyFile,
  mergeUp,
  piecesOf,
  readOpenedFile,
  retype,
  splitAt,
  type FileBlock,
  type OpenedFile,
} from '../../../src/ui/new-article/opened-file.ts';
import { findings } from '../axe.ts';
import { mount, unmount } from '../mount.ts';

const BLOCKS: readonly FileBlock[] = [
  { kind: 'paragraph', level: 0, text: 'Bridge to reopen' },
  { kind: 'paragraph', level: 0, text: 'It costs 4 million. The town pays. Nobody else does.' },
  { kind: 'item', level: 0, text: 'one' },
];
const FILE: OpenedFile = { name: 'bridge.txt', notes: [], blocks: BLOCKS };

describe('The blocks of a file', () => {
  it('are taken for something else; the first heading is the title', () => {
    const titled = retype(BLOCKS, 0, 'heading');
    expect(titled[0]).to.deep.equal({ kind: 'heading', level: 1, text: 'Bridge to reopen' });
    expect(retype(titled, 2, 'heading')[2]?.level).to.equal(2);
    expect(retype(titled, 0, 'paragraph')).to.deep.equal(BLOCKS);
    expect(retype(BLOCKS, 2, 'item')).to.equal(BLOCKS);
  });

  it('are left out, and then stand in no text', () => {
    const without = retype(BLOCKS, 1, 'none');
    expect(articleBlocks({ ...FILE, blocks: without })).to.deep.equal([
      { kind: 'paragraph', text: 'Bridge to reopen' },
      { kind: 'item', text: 'one' },
    ]);
    expect(isEmptyFile({ ...FILE, blocks: without })).to.equal(false);
    const none = BLOCKS.map((block) => ({ ...block, kind: 'none' as const }));
    expect(isEmptyFile({ ...FILE, blocks: none })).to.equal(true);
    // The title is the first that is left.
    expect(retype(retype(BLOCKS, 0, 'none'), 1, 'heading')[1]?.level).to.equal(1);
  });

  it('are joined and split without losing a word', () => {
    const joined = mergeUp(BLOCKS, 1);
    expect(joined[0]?.text).to.equal(
      'Bridge to reopen It costs 4 million. The town pays. Nobody else does.',
    );
    const pieces = piecesOf(BLOCKS[1] as FileBlock, 'en');
    expect(pieces.map(({ text }) => text).join('')).to.equal(BLOCKS[1]?.text);
    expect(pieces).to.have.length(3);
    const split = splitAt(BLOCKS, 1, pieces[1]?.start ?? 0);
    expect(split.map(({ text }) => text)).to.deep.equal([
      'Bridge to reopen',
      'It costs 4 million.',
      'The town pays. Nobody else does.',
      'one',
    ]);
    expect(mergeUp(split, 2)).to.deep.equal(BLOCKS);
    expect(splitAt(BLOCKS, 1, 0)).to.equal(BLOCKS);
    expect(mergeUp(BLOCKS, 0)).to.equal(BLOCKS);
  });

  it('survive as a draft; what is no such draft is none', () => {
    expect(readOpenedFile(JSON.stringify(FILE))).to.deep.equal(FILE);
    for (const draft of [
      '',
      'x',
      'null',
      '{}',
      JSON.stringify({ ...FILE, blocks: [{ kind: 'heading', level: 0, text: 'a' }] }),
      JSON.stringify({ ...FILE, blocks: [{ kind: 'paragraph', level: 0, text: 'a\nb' }] }),
      JSON.stringify({ ...FILE, blocks: [{ kind: 'script', level: 0, text: 'a' }] }),
    ]) {
      expect(readOpenedFile(draft), draft).to.equal(null);
    }
  });
});

describe('<file-blocks>', () => {
  afterEach(unmount);

  async function shown(blocks = BLOCKS) {
    const element = await mount<FileBlocks>(
      html`<file-blocks .file=${{ ...FILE, blocks }} .language=${'en'}></file-blocks>`,
    );
    const heard: OpenedFile[] = [];
    element.addEventListener('change-file', (event) =>
      heard.push((event as CustomEvent<OpenedFile>).detail),
    );
    const named = (name: string) =>
      element.shadowRoot?.querySelector<HTMLElement>(`[aria-label="${name}"]`) as HTMLElement;
    return { element, heard, named };
  }

  it('says what each block is, and tells what somebody makes of it', async () => {
    const { element, heard, named } = await shown();
    const kind = named('Block 1 is') as HTMLSelectElement;
    expect(kind.value).to.equal('paragraph');
    kind.value = 'none';
    kind.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(heard.at(-1)?.blocks[0]?.kind).to.equal('none');
    expect(element.shadowRoot?.querySelector('.text.none')?.textContent).to.contain('Bridge');
  });

  it('joins with the block above, and keeps the focus in the list', async () => {
    const { element, heard, named } = await shown();
    named('Join block 2 with the block above').click();
    await element.updateComplete;
    expect(heard.at(-1)?.blocks).to.have.length(2);
    expect(element.shadowRoot?.activeElement).to.equal(named('Block 1 is'));
    expect(named('Join block 1 with the block above').hidden).to.equal(true);
  });

  it('splits between sentences', async () => {
    const { element, heard, named } = await shown();
    named('Split block 2').click();
    await element.updateComplete;
    const cuts = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.cut') ?? [])];
    expect(cuts).to.have.length(2);
    cuts[1]?.click();
    await element.updateComplete;
    expect(heard.at(-1)?.blocks[1]?.text).to.equal('It costs 4 million. The town pays.');
    expect(element.shadowRoot?.activeElement).to.equal(named('Block 3 is'));
  });

  it('draws two hundred blocks, and more when asked', async () => {
    const many = Array.from({ length: 450 }, (_, i): FileBlock => ({
      kind: 'paragraph',
      level: 0,
      text: `Block ${i}`,
    }));
    const { element } = await shown(many);
    const count = () => element.shadowRoot?.querySelectorAll('li').length;
    expect(count()).to.equal(200);
    element.shadowRoot?.querySelector<HTMLElement>('.more button')?.click();
    await element.updateComplete;
    expect(count()).to.equal(400);
    expect(element.shadowRoot?.activeElement?.id).to.equal('kind-200');
  });

  it('is accessible', async () => {
    const { element, named } = await shown();
    named('Split block 2').click();
    await element.updateComplete;
    expect(await findings(element)).to.deep.equal([]);
  });
});
