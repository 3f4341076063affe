/**
 * Small notations for texts and places: "The [quick] fox" is a text with a range, "The |fox" one
 * with a caret. Each line is a paragraph.
 */
import { offset, range, type Offset, type Range } from '../../src/text/offsets.ts';
import { revisionText, type RevisionText } from '../../src/text/revision-text.ts';

/** A revision of paragraphs, one per line. */
export function paragraphs(text: string): RevisionText {
  return revisionText(text.split('\n').map((line) => ({ kind: 'paragraph', text: line })));
}

/** The text without its brackets, and the range they enclosed. Square brackets mark nothing else. */
export function marked(notation: string): { revision: RevisionText; range: Range } {
  const start = notation.indexOf('[');
  const end = notation.indexOf(']') - 1;
  return { revision: paragraphs(notation.replace(/[[\]]/g, '')), range: range(start, end) };
}

/** The text without its bar, and where the bar stood. */
export function caret(notation: string): { revision: RevisionText; at: Offset } {
  return { revision: paragraphs(notation.replace('|', '')), at: offset(notation.indexOf('|')) };
}

/** A text with brackets around a range. */
export function show({ text }: RevisionText, place: Range | null): string {
  if (place === null) return 'nothing';
  const { start, end } = place;
  return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
}

/** The words of a range. */
export function words({ text }: RevisionText, { start, end }: Range): string {
  return text.slice(start, end);
}
