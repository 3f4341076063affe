/** The keys that act on the claim in which the focus is. */

/** `a` approves, `r` requests changes, `s` accepts a suggested wording. */
export type ClaimKey = 'a' | 'r' | 's';

/** The key that was pressed, or null: none of them, held down, or pressed in a field or a menu. */
export function claimKeyOf(event: KeyboardEvent): ClaimKey | null {
  if (event.defaultPrevented || event.isComposing || event.repeat) return null;
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const [target] = event.composedPath();
  if (target instanceof Element && target.matches('input, textarea, select, [role^=menu]')) {
    return null;
  }
  const key = event.key.toLowerCase();
  return key === 'a' || key === 'r' || key === 's' ? key : null;
}
