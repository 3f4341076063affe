/** Keyboard manners shared by all screens. */

const FIELDS =
  'input:not([type="radio"], [type="checkbox"], [type="button"], [type="submit"], [type="reset"]),' +
  'textarea, select, [contenteditable]:not([contenteditable="false"]),' +
  '[role="textbox"], [role="searchbox"], [role="combobox"], [role="spinbutton"]';
const OVERLAYS =
  '[role="menu"], [role="menuitem"], [role="listbox"], [role="application"], dialog[open]';

/** Whether the event comes from a field, where keys write and undo is the field's own. */
export function isTyping(event: KeyboardEvent): boolean {
  return event.isComposing || comesFrom(event, FIELDS);
}

/**
 * Whether a key was pressed alone (Shift aside) where it may act: not handled yet, and not in a
 * field, a menu or a dialog.
 */
export function isSingleKey(event: KeyboardEvent): boolean {
  const modified = event.ctrlKey || event.metaKey || event.altKey;
  return !modified && !event.defaultPrevented && !isTyping(event) && !comesFrom(event, OVERLAYS);
}

function comesFrom(event: KeyboardEvent, selector: string): boolean {
  return event
    .composedPath()
    .some((target) => target instanceof Element && target.matches(selector));
}

/** One line of the list of shortcuts. */
export interface Shortcut {
  /** The keys in the order they are pressed or offered: `['j']`, `['Ctrl', 'Z']`. */
  readonly keys: readonly string[];
  readonly does: string;
}

/** The shortcuts of one place. */
export interface ShortcutGroup {
  readonly where: string;
  readonly shortcuts: readonly Shortcut[];
}
