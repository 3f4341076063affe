/** Puts what a reader found into the form that `ImportedArticle` promises. */
import { MAX_TEXT_BYTES, utf8Length } from '../../text/plain-text.ts';
import { blockText, revisionText } from '../../text/revision-text.ts';
import { storyParts } from '../../text/story-parts.ts';
import type {
  Imported,
  ImportedArticle,
  ImportedBlock,
  ImportedDetails,
  Refused,
  Remark,
} from '../imported.ts';
import { MAX_BLOCKS } from '../limits.ts';
import type { IntakeProblem } from '../problems.ts';

/** A block as found: its text in any form, its level only where it is a heading. */
export type FoundBlock = Omit<ImportedBlock, 'level'> & { readonly level?: number };

/** A title stands among the first blocks, below a section's name or a date. */
const TITLE_REACH = 4;
/** Notes of one kind beyond this number are counted, not listed. */
const MOST_NOTES_OF_A_KIND = 20;

/** Everything that was found. */
export interface Found {
  readonly blocks: readonly FoundBlock[];
  readonly details?: ImportedDetails;
  readonly remarks?: readonly Remark[];
  readonly notes?: readonly IntakeProblem[];
  /** A news story: its lines above the text are looked for, and its title is put above it. */
  readonly headline?: boolean;
  /** The headline as the file shows it, where that may differ from the title it gives. */
  readonly visibleTitle?: string;
}

/** The article, or 'empty' when nothing visible was found, or 'too-large'. */
export function articleOf(found: Found): Imported {
  const blocks: ImportedBlock[] = [];
  let bytes = -1;
  for (const block of found.blocks) {
    const text = blockText(block.text);
    if (text === '') continue;
    bytes += utf8Length(text) + 1;
    const level = block.kind === 'heading' ? (block.level ?? 2) : 0;
    blocks.push({ ...block, level, text });
  }
  if (blocks.length === 0) return refused({ code: 'empty' });
  if (bytes > MAX_TEXT_BYTES) {
    return refused({ code: 'too-large', facts: { bytes, limit: MAX_TEXT_BYTES } });
  }
  if (blocks.length > MAX_BLOCKS) {
    return refused({ code: 'too-many-blocks', facts: { count: blocks.length, limit: MAX_BLOCKS } });
  }
  const { details = {}, remarks = [], notes = [], headline = false } = found;
  if (!headline) return whole({ blocks, details, remarks }, notes);
  const titled = withTitle(blocks, found.visibleTitle ?? details.title?.value ?? '');
  const moved = titled.length - blocks.length;
  return whole(
    { ...asStory(titled, details), remarks: remarks.map((remark) => shifted(remark, moved)) },
    notes,
  );
}

function whole(article: ImportedArticle, notes: readonly IntakeProblem[]): Imported {
  return { ok: true, what: 'article', article, notes: fewNotes(notes) };
}

function shifted(remark: Remark, by: number): Remark {
  const { place } = remark;
  return place === undefined ? remark : { ...remark, place: { ...place, block: place.block + by } };
}

/** Adds what a newsroom's conventions tell about a story; what the file says stands. */
function asStory(
  blocks: readonly ImportedBlock[],
  said: ImportedDetails,
): { blocks: readonly ImportedBlock[]; details: ImportedDetails } {
  const { byline, published, roles } = storyParts(revisionText(blocks));
  const first = blocks
    .slice(0, TITLE_REACH)
    .find(({ kind, level }) => kind === 'heading' && level === 1);
  const guess = (value: string) => ({ value, known: 'guessed' }) as const;
  const details: ImportedDetails = {
    ...(first === undefined ? {} : { title: guess(first.text) }),
    ...(byline === undefined ? {} : { byline: guess(byline) }),
    ...(published === undefined ? {} : { published: guess(published) }),
    ...said,
  };
  const marked = blocks.map((block, index) => {
    const role = block.role ?? roles.get(index);
    return role === undefined ? block : { ...block, role };
  });
  return { blocks: marked, details };
}

/** A title that the file gives apart from its text makes claims, too: it is the first block. */
function withTitle(blocks: readonly ImportedBlock[], title: string): readonly ImportedBlock[] {
  const text = blockText(title);
  if (text === '') return blocks;
  const folded = foldForCompare(text);
  const at = blocks
    .slice(0, TITLE_REACH)
    .findIndex((block) => foldForCompare(block.text) === folded);
  const standing = blocks[at];
  if (standing === undefined)
    return [{ kind: 'heading', level: 1, text, guessed: true }, ...blocks];
  const guessed = standing.kind === 'heading' ? standing.guessed : true;
  return blocks.with(at, { ...standing, kind: 'heading', level: 1, guessed });
}

function foldForCompare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
}

/** Nothing is taken, for this reason. */
export function refused(...problems: [IntakeProblem, ...IntakeProblem[]]): Refused {
  return { ok: false, problems };
}

/** A thousand faults of one kind are one fault, told a few times and counted. */
function fewNotes(notes: readonly IntakeProblem[]): readonly IntakeProblem[] {
  const counts = new Map<string, number>();
  const kept = notes.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= MOST_NOTES_OF_A_KIND;
  });
  for (const [code, count] of counts) {
    if (count <= MOST_NOTES_OF_A_KIND) continue;
    kept.push({ code: 'more', facts: { code, count: count - MOST_NOTES_OF_A_KIND } });
  }
  return kept;
}
