/**
 * The marks in the text: which claims lie over which block, and drawing them there. Up to two
 * thousand claims are drawn everywhere; above that only in the sections that were asked for, which
 * are those near the reader, and all of them before printing.
 */
import type { ClaimId } from '../../claims/ids.ts';
import { blockAt, type Block } from '../../text/revision-text.ts';
import type { ArticleMark } from './article-mark.ts';
import type { ArticleText, Section } from './article-text.ts';
import { changesBetween, MarkTable } from './mark-table.ts';

/** Up to so many claims, the marks of the whole text stand in the DOM. */
const EVERYWHERE = 2_000;

/** A passing emphasis of whole claims; each is a class on their pieces. */
export type Emphasis = 'selected' | 'hovered';

export class MarkLayer {
  readonly #text: ArticleText;
  /** Marks over each block, by block index. */
  readonly #overBlock: (readonly ArticleMark[] | undefined)[];
  readonly #drawnSections = new Set<Section>();
  readonly #emphasis = new Map<Emphasis, readonly ClaimId[]>();
  #table = new MarkTable([]);

  constructor(text: ArticleText) {
    this.#text = text;
    this.#overBlock = new Array<readonly ArticleMark[] | undefined>(text.blocks.length);
  }

  /** The marks as they are drawn. */
  get table(): MarkTable {
    return this.#table;
  }

  /** Shows these marks. Only blocks under a mark that came, went or changed are drawn anew. */
  show(table: MarkTable): void {
    const { removed, added } = changesBetween(this.#table, table);
    this.#table = table;
    const touched = new Set<number>();
    const gone = new Set(removed);
    for (const mark of removed) this.#eachBlock(mark, ({ index }) => touched.add(index));
    if (gone.size > 0) {
      for (const index of touched) {
        this.#overBlock[index] = this.#overBlock[index]?.filter((mark) => !gone.has(mark));
      }
    }
    const coming = new Map<number, ArticleMark[]>();
    for (const mark of added) {
      this.#eachBlock(mark, ({ index }) => {
        const list = coming.get(index);
        if (list) list.push(mark);
        else coming.set(index, [mark]);
      });
    }
    for (const [index, marks] of coming) {
      this.#overBlock[index] = [...(this.#overBlock[index] ?? []), ...marks];
      touched.add(index);
    }
    if (this.#everywhere) {
      for (const section of this.#text.sections) {
        if (section.filled && !this.#drawnSections.has(section)) this.drawSection(section);
      }
    }
    for (const index of touched) {
      const block = this.#text.blocks[index] as Block;
      if (this.#drawnSections.has(this.#text.sectionOf(block))) this.#drawBlock(index);
    }
  }

  /** To be called when the text filled a section. */
  sectionFilled(section: Section): void {
    if (this.#everywhere) this.drawSection(section);
  }

  /** Draws the marks of a section and keeps them up to date from now on. */
  drawSection(section: Section): void {
    this.#text.fill(section);
    if (this.#drawnSections.has(section)) return;
    this.#drawnSections.add(section);
    for (let i = section.plan.from; i < section.plan.to; i++) {
      if (this.#overBlock[i]?.length) this.#drawBlock(i);
    }
  }

  /** Draws every mark: before printing. */
  drawAll(): void {
    for (const section of this.#text.sections) this.drawSection(section);
  }

  /** Emphasises exactly these claims, all their appearances, and no other. */
  emphasise(kind: Emphasis, claims: readonly ClaimId[]): void {
    const before = this.#emphasis.get(kind) ?? [];
    this.#emphasis.set(kind, claims);
    for (const claim of before) if (!claims.includes(claim)) this.#toggle(claim, kind, false);
    for (const claim of claims) if (!before.includes(claim)) this.#toggle(claim, kind, true);
  }

  get #everywhere(): boolean {
    // Marks bound claims from above and need no counting.
    return this.#table.marks.length <= EVERYWHERE || this.#table.claimCount <= EVERYWHERE;
  }

  #toggle(claim: ClaimId, kind: Emphasis, on: boolean): void {
    for (const mark of this.#table.of(claim)) {
      this.#eachBlock(mark, ({ index }) => {
        this.#text.drawingIfFilled(index)?.emphasise(claim, kind, on);
      });
    }
  }

  #drawBlock(index: number): void {
    const drawing = this.#text.drawingIfFilled(index);
    if (!drawing) return;
    drawing.draw(this.#overBlock[index] ?? []);
    for (const [kind, claims] of this.#emphasis) {
      for (const claim of claims) drawing.emphasise(claim, kind, true);
    }
  }

  #eachBlock({ range }: ArticleMark, visit: (block: Block) => void): void {
    const { blocks, revision } = this.#text;
    if (range.start >= revision.text.length) return;
    for (let i = blockAt(revision, range.start).index; i < blocks.length; i++) {
      const block = blocks[i] as Block;
      if (block.start >= range.end) return;
      if (block.end > range.start) visit(block);
    }
  }
}
