/** From an inert tree of elements to blocks: words in, words out. */
import { readPlainText } from '../../text/plain-text.ts';
import { blocksOf } from '../../text/revision-text.ts';
import type { IntakeProblem } from '../problems.ts';
import type { FoundBlock } from './article.ts';
import {
  BLOCK,
  headingLevel,
  isHidden,
  isListSign,
  kindOf,
  MEDIA,
  nameOf,
  SILENT,
  STRUCK,
  VERBATIM,
} from './html-names.ts';

/** What a walk found. */
export interface WalkedBlocks {
  readonly blocks: readonly FoundBlock[];
  readonly notes: readonly IntakeProblem[];
}

/** Nodes between two chances to pause. */
const NODES_A_STEP = 2_000;
/** A cell with more words than this holds a layout, not data. */
const LONGEST_CELL = 300;

/** What the elements around a piece of text make of it. */
interface Around {
  readonly kind: 'paragraph' | 'item' | 'quotation' | 'caption';
  /** 1 to 6 inside a heading. */
  readonly level: number;
  /** Inside a table of data: a row is one block. */
  readonly row: boolean;
  /** Line feeds count. */
  readonly verbatim: boolean;
}

interface Visit {
  readonly node: Node;
  readonly around: Around;
  /** The way back up: what follows is no part of the element any more. */
  readonly leaving: boolean;
}

const OUTSIDE: Around = { kind: 'paragraph', level: 0, row: false, verbatim: false };

/**
 * Walks a tree, however deep, and yields every few thousand nodes. Headings, list items,
 * quotations, captions (as such), a row of a data table as one block, and the words of links stay;
 * line breaks end a block, except within headings, items and cells. Hidden and struck-out words,
 * controls, code and pictures are left out and counted.
 */
export function* walkBlocks(root: Node): Generator<void, WalkedBlocks> {
  const writer = new BlockWriter();
  const waiting: Visit[] = [{ node: root, around: OUTSIDE, leaving: false }];
  let nodes = 0;
  for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
    if (++nodes % NODES_A_STEP === 0) yield;
    const { node, around, leaving } = visit;
    if (leaving) {
      writer.leave(node as Element, around);
      continue;
    }
    if (node.nodeType === Node.TEXT_NODE) writer.text(node.nodeValue ?? '', around);
    const inside = isElement(node)
      ? writer.enter(node, around)
      : node.hasChildNodes()
        ? around
        : null;
    if (inside === null) continue;
    if (isElement(node)) waiting.push({ node, around: inside, leaving: true });
    for (let child = node.lastChild; child !== null; child = child.previousSibling) {
      waiting.push({ node: child, around: inside, leaving: false });
    }
  }
  writer.end(OUTSIDE);
  return writer;
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

class BlockWriter implements WalkedBlocks {
  readonly blocks: FoundBlock[] = [];
  #parts: string[] = [];
  #media = 0;
  #hidden = 0;
  #struck = 0;

  get notes(): IntakeProblem[] {
    const counted = [
      ['hidden-left-out', this.#hidden],
      ['struck-left-out', this.#struck],
      ['media-left-out', this.#media],
    ] as const;
    return counted
      .filter(([, count]) => count > 0)
      .map(([code, count]) => ({ code, facts: { count } }));
  }

  text(text: string, { verbatim }: Around): void {
    this.#parts.push(verbatim ? text : text.replace(/[\t\n\f\r ]+/g, ' '));
  }

  /** What stands around the element's content, or null where the content is to be left out. */
  enter(element: Element, around: Around): Around | null {
    const name = nameOf(element);
    if (MEDIA.has(name)) this.#media++;
    if (MEDIA.has(name) || SILENT.has(name) || isListSign(element)) return null;
    if (isHidden(element)) {
      if ((element.textContent ?? '').trim() !== '') this.#hidden++;
      return null;
    }
    if (STRUCK.has(name)) {
      this.#struck++;
      return null;
    }
    if (name === 'BR') {
      if (around.verbatim) this.#parts.push('\n');
      else this.#breakLine(around);
      return null;
    }
    if (name === 'Q') this.#parts.push('“');
    if (!isBlock(element, name)) return around;
    this.#startBlock(element, name, around);
    return this.#inside(element, name, around);
  }

  leave(element: Element, inside: Around): void {
    const name = nameOf(element);
    if (name === 'Q') this.#parts.push('”');
    if (!isBlock(element, name)) return;
    if (inside.row && name !== 'TR' && name !== 'TABLE') this.#parts.push(' ');
    else this.end(inside);
  }

  /** Ends the block that is being written. */
  end({ kind, level, verbatim }: Around): void {
    const text = this.#parts.join('');
    this.#parts = [];
    if (text.trim() === '') return;
    if (verbatim) this.#lines(text);
    else if (level > 0) this.blocks.push({ kind: 'heading', level, text, guessed: false });
    else if (kind === 'caption') {
      this.blocks.push({ kind: 'paragraph', text, guessed: false, role: 'caption' });
    } else this.blocks.push({ kind, text, guessed: false });
  }

  /** Text with lines of its own, as wire copy is: read like plain text. */
  #lines(text: string): void {
    const read = readPlainText(text);
    if (!read.ok) return;
    for (const { kind, level, start, end } of blocksOf(read.revision)) {
      this.blocks.push({
        kind,
        ...(kind === 'heading' ? { level } : {}),
        text: read.revision.text.slice(start, end),
        guessed: kind !== 'paragraph',
      });
    }
  }

  #breakLine(around: Around): void {
    const joins =
      around.level > 0 || around.row || around.kind === 'item' || around.kind === 'caption';
    if (joins) this.#parts.push(' ');
    else this.end(around);
  }

  #startBlock(element: Element, name: string, around: Around): void {
    if (around.level > 0) this.#parts.push(' ');
    else if (!around.row || name === 'TR') this.end(around);
    else if (name === 'TD' || name === 'TH') {
      // Between the cells of a row; the first has nothing to its left.
      if (element.previousElementSibling !== null) this.#parts.push(' | ');
    } else this.#parts.push(' ');
  }

  #inside(element: Element, name: string, around: Around): Around {
    const level = around.level > 0 ? around.level : headingLevel(element, name);
    const kind = kindOf(element, name) ?? around.kind;
    const row = around.row || (name === 'TABLE' && isData(element));
    const verbatim = around.verbatim || (VERBATIM.has(name) && !row && level === 0);
    return { kind, level, row, verbatim };
  }
}

function isBlock(element: Element, name: string): boolean {
  return BLOCK.has(name) || (name === 'SPAN' && element.getAttribute('role') === 'heading');
}

/** Rows and columns of short cells, and nothing else in them that has lines of its own. */
function isData(table: Element): boolean {
  if (table.querySelector('table, h1, h2, h3, h4, h5, h6, ul, ol, blockquote, pre') !== null) {
    return false;
  }
  const cells = [...table.querySelectorAll('td, th')];
  const rows = table.querySelectorAll('tr').length;
  return (
    cells.length > rows && cells.every((cell) => (cell.textContent ?? '').length <= LONGEST_CELL)
  );
}
