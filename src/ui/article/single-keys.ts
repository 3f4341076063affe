/** Single-key shortcuts: which key was meant, and where such keys must leave people alone. */

const FIELDS =
  'input:not([type="radio"], [type="checkbox"], [type="button"], [type="submit"], [type="reset"]),' +
  'textarea, select, [contenteditable]:not([contenteditable="false"]),' +
  '[role="textbox"], [role="searchbox"], [role="combobox"], [role="spinbutton"],' +
  '[role="menu"], [role="menuitem"], [role="listbox"], [role="application"], dialog[open]';

/**
 * The single key of an event, in lower case: a letter of the Latin alphabet, also from keyboards
 * of other scripts by where the key lies. Null with a modifier, while composing, when the event was
 * handled already, and when it came from a field, a menu or a dialog.
 */
export function singleKey(event: KeyboardEvent): string | null {
  if (event.defaultPrevented || event.isComposing) return null;
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return null;
  const inField = event
    .composedPath()
    .some((target) => target instanceof Element && target.matches(FIELDS));
  return inField ? null : letterOf(event);
}

/** The Latin letter of a key, by what it writes or else by where it lies; null for other keys. */
export function letterOf(event: KeyboardEvent): string | null {
  if (/^[a-z]$/i.test(event.key)) return event.key.toLowerCase();
  if (/^\P{ASCII}$/u.test(event.key))
    return /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase() ?? null;
  return null;
}
