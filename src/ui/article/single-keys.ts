/** Single-key shortcuts of the reading view: which letter was meant. */
import { isSingleKey } from '../keys.ts';

/**
 * The single key of an event, in lower case: a letter of the Latin alphabet, also from keyboards
 * of other scripts by where the key lies. Null with a modifier, while composing, when the event was
 * handled already, and when it came from a field, a menu or a dialog.
 */
export function singleKey(event: KeyboardEvent): string | null {
  return !event.shiftKey && isSingleKey(event) ? letterOf(event) : null;
}

/** The Latin letter of a key, by what it writes or else by where it lies; null for other keys. */
export function letterOf(event: KeyboardEvent): string | null {
  if (/^[a-z]$/i.test(event.key)) return event.key.toLowerCase();
  if (/^\P{ASCII}$/u.test(event.key))
    return /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase() ?? null;
  return null;
}
