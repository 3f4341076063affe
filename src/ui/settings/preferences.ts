/** What a person chooses for this device: no fact of the desk, never in the journal. */

export type Theme = 'system' | 'light' | 'dark';
export type Density = 'comfortable' | 'compact';

export interface Preferences {
  readonly theme: Theme;
  readonly density: Density;
  /** Whether single letters are shortcuts. */
  readonly singleKeys: boolean;
}

export const DEFAULT_PREFERENCES: Preferences = Object.freeze({
  theme: 'system',
  density: 'comfortable',
  singleKeys: true,
});

/** What `change-preference` carries. */
export type PreferenceChange = {
  readonly [Key in keyof Preferences]: { readonly key: Key; readonly value: Preferences[Key] };
}[keyof Preferences];

/** Gives the document the chosen theme and density; the tokens do the rest. */
export function showPreferences(root: HTMLElement, { theme, density }: Preferences): void {
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  if (density === 'comfortable') delete root.dataset['density'];
  else root.dataset['density'] = density;
}
