/** The key that accepts a suggested wording, for the pages that show whole claims. */
import type { WordingSuggestions } from './wording-suggestions.ts';

/**
 * Accepts the suggestion in which the focus is; else goes to the first one that waits, so that
 * nothing is accepted unseen. Gives whether there was any.
 */
export function acceptOrGoToSuggestion(root: ShadowRoot): boolean {
  const all = suggestionsBelow(root);
  return all.some((each) => each.acceptFocused()) || all.some((each) => each.focusOpen());
}

function suggestionsBelow(root: ShadowRoot): readonly WordingSuggestions[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    if (element.localName === 'wording-suggestions') return [element as WordingSuggestions];
    return element.shadowRoot === null ? [] : suggestionsBelow(element.shadowRoot);
  });
}
