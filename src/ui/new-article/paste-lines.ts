/** Pasting an article into a text area: rich text comes as lines, and a long one is not typed in. */
import { MAX_TEXT_BYTES } from '../../text/plain-text.ts';

/** Turns markup from the clipboard into lines of text; empty where it holds no words. */
export type ReadRich = (markup: string) => string;

/** Where nobody reads markup, the plain text beside it is taken. */
export const NO_RICH_TEXT: ReadRich = () => '';

/**
 * What the area's text becomes by this paste, or null where the browser's own paste will do. The
 * paste is stopped when the answer is a text. Up to `most` code units the area shows it already.
 */
export function pasteLines(event: ClipboardEvent, most: number, readRich: ReadRich): string | null {
  const area = event.target as HTMLTextAreaElement;
  const markup = event.clipboardData?.getData('text/html') ?? '';
  const rich = markup.length > MAX_TEXT_BYTES * 2 ? '' : readRich(markup);
  const lines = rich === '' ? (event.clipboardData?.getData('text/plain') ?? '') : rich;
  const { value, selectionStart, selectionEnd } = area;
  if (value.length + lines.length > most) {
    event.preventDefault();
    return value.slice(0, selectionStart) + lines + value.slice(selectionEnd);
  }
  if (rich === '') return null;
  event.preventDefault();
  // Keeps the browser's own undo, where it can; the direct way is for those that refuse.
  if (!document.execCommand('insertText', false, lines)) {
    area.setRangeText(lines, selectionStart, selectionEnd, 'end');
  }
  return area.value;
}
