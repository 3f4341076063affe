/** What the person has selected, as a range of the revision's text. */
import { range, type Range } from '../../text/offsets.ts';
import type { ArticleText } from './article-text.ts';

/** Both ends of a selection in the DOM, the earlier first. */
type Ends = Pick<StaticRange, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>;

interface OldSelection {
  getComposedRanges?: unknown;
}

/**
 * The document's selection where it lies in the text: both ends must, a selection that begins or
 * ends elsewhere is none of ours. Null for none and for a mere caret. Untrimmed.
 */
export function readSelection(root: ShadowRoot, text: ArticleText): Range | null {
  const ends = selectionEnds(root);
  if (!ends) return null;
  const start = text.offsetAt(ends.startContainer, ends.startOffset);
  const end = text.offsetAt(ends.endContainer, ends.endOffset);
  return start !== null && end !== null && start < end ? range(start, end) : null;
}

/** Lets the document's selection go when it lies in the text. */
export function clearSelection(root: ShadowRoot, text: ArticleText): void {
  const ends = selectionEnds(root);
  if (ends && text.container.contains(ends.startContainer))
    document.getSelection()?.removeAllRanges();
}

function selectionEnds(root: ShadowRoot): Ends | null {
  const selection = document.getSelection();
  if (!selection) return null;
  // The one way that works in every engine: elsewhere a selection in a shadow root is shown as one
  // around its host, or as empty.
  if ((selection as OldSelection).getComposedRanges !== undefined) {
    return selection.getComposedRanges({ shadowRoots: [root] })[0] ?? null;
  }
  const own = (root as { getSelection?(): Selection | null }).getSelection?.() ?? selection;
  return own.rangeCount > 0 ? own.getRangeAt(0) : null;
}
