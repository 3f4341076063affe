/** Choosing words of the article for a person, as if they had selected them themselves. */
import type { Range } from '../../text/offsets.ts';
import type { ArticleView } from '../article/article-view.ts';

/**
 * Scrolls to the words and selects them, so that **Mark claim** stands beside them and `m` marks
 * them. The focus stays where it is. False while the text is not on the screen.
 */
export async function selectWords(view: ArticleView | null, range: Range): Promise<boolean> {
  await view?.drawn;
  const { stage, sight } = view ?? {};
  if (!stage || !sight) return false;
  sight.reveal(stage.text, range.start);
  const { startContainer, startOffset, endContainer, endOffset } = stage.text.domRange(range);
  document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  return true;
}
