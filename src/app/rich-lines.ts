/** Rich text from the clipboard as lines of plain text, as a text field can hold it. */
import { readRichText } from '../intake/rich-text.ts';
import type { ImportedBlock } from '../intake/imported.ts';

/**
 * One line per block: list items after "- ", quotations after "> ", everything else set off by blank
 * lines, so that `readPlainText` finds the same blocks. Empty when the markup holds no words, or too
 * much markup around them: then the plain text beside it will do.
 */
export function richLines(markup: string): string {
  const imported = readRichText(markup);
  if (!imported.ok || imported.what !== 'article') return '';
  let before: ImportedBlock | null = null;
  const lines: string[] = [];
  for (const block of imported.article.blocks) {
    const together = before?.kind === 'item' && block.kind === 'item';
    if (before !== null && !together) lines.push('');
    lines.push(markerOf(block) + block.text);
    before = block;
  }
  return lines.join('\n');
}

function markerOf({ kind }: ImportedBlock): string {
  if (kind === 'item') return '- ';
  return kind === 'quotation' ? '> ' : '';
}
