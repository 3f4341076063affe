/** The preferences of this device, kept in the browser's small store. No part of the journal. */
import {
  DEFAULT_PREFERENCES,
  showPreferences,
  type Preferences,
} from '../ui/settings/preferences.ts';

const KEY = 'plumbline.preferences';

/** The preferences kept on this device; what is missing or strange there counts as not set. */
export function readPreferences(): Preferences {
  let stored: unknown = null;
  try {
    stored = JSON.parse(localStorage.getItem(KEY) ?? 'null');
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof DOMException)) throw error;
  }
  const { theme, density, singleKeys } = (stored ?? {}) as Partial<Record<string, unknown>>;
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : DEFAULT_PREFERENCES.theme,
    density: density === 'compact' ? density : DEFAULT_PREFERENCES.density,
    singleKeys: typeof singleKeys === 'boolean' ? singleKeys : DEFAULT_PREFERENCES.singleKeys,
  };
}

/** Keeps the preferences and shows those that concern the whole document. */
export function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch (error) {
    // Forbidden or full: they hold until the tab closes, and nothing of the work is concerned.
    if (!(error instanceof DOMException)) throw error;
  }
  showPreferences(document.documentElement, preferences);
}
