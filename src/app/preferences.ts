/** How this person likes the app to look and behave, on this device. No part of the journal. */

export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark';
  readonly density: 'comfortable' | 'compact';
  /** Whether single keys such as `j` and `m` act outside fields. */
  readonly singleKeys: boolean;
}

const KEY = 'plumbline.preferences';

const DEFAULTS: Preferences = Object.freeze({
  theme: 'system',
  density: 'comfortable',
  singleKeys: true,
});

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
    theme: theme === 'light' || theme === 'dark' ? theme : DEFAULTS.theme,
    density: density === 'compact' ? density : DEFAULTS.density,
    singleKeys: typeof singleKeys === 'boolean' ? singleKeys : DEFAULTS.singleKeys,
  };
}

/** Keeps the preferences and applies those that concern the whole document. */
export function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch (error) {
    // Forbidden or full: they hold until the tab closes, and nothing of the work is concerned.
    if (!(error instanceof DOMException)) throw error;
  }
  applyPreferences(preferences);
}

export function applyPreferences({ theme, density }: Preferences): void {
  const root = document.documentElement;
  root.dataset['theme'] = theme;
  root.dataset['density'] = density;
}
