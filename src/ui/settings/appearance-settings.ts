import { msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { base, controls } from '../base-styles.ts';
import { signal } from '../intend.ts';
import '../parts/radio-set.ts';
import {
  DEFAULT_PREFERENCES,
  type Density,
  type PreferenceChange,
  type Preferences,
  type Theme,
} from './preferences.ts';
import { settingsStyles } from './settings-styles.ts';

/**
 * How this device shows things.
 *
 * @event change-preference {PreferenceChange}
 */
export class AppearanceSettings extends LitElement {
  static override styles = [
    base,
    controls,
    settingsStyles,
    css`
      .switch {
        display: flex;
        align-items: start;
        gap: var(--space-2);
        color: var(--ink);
        font-size: var(--text-m);
        font-weight: 400;
      }
      .switch input {
        margin-block-start: 0.15em;
      }
    `,
  ];

  static override properties = { preferences: { attribute: false } };

  declare preferences: Preferences;

  constructor() {
    super();
    this.preferences = DEFAULT_PREFERENCES;
  }

  override render() {
    const { theme, density, singleKeys } = this.preferences;
    return html`<section class="part" aria-labelledby="appearance">
      <header>
        <h2 id="appearance">${msg('Appearance')}</h2>
        <p>${msg('For this device only.')}</p>
      </header>
      <div class="content">
        <radio-set
          .legend=${msg('Theme')}
          .choices=${[
            { value: 'system', label: msg('As the system') },
            { value: 'light', label: msg('Light') },
            { value: 'dark', label: msg('Dark') },
          ]}
          .value=${theme}
          @choose-value=${(event: CustomEvent<{ value: string }>) =>
            this.change({ key: 'theme', value: event.detail.value as Theme })}
        ></radio-set>
        <radio-set
          .legend=${msg('Density')}
          .choices=${[
            { value: 'comfortable', label: msg('Comfortable') },
            { value: 'compact', label: msg('Compact') },
          ]}
          .value=${density}
          @choose-value=${(event: CustomEvent<{ value: string }>) =>
            this.change({ key: 'density', value: event.detail.value as Density })}
        ></radio-set>
        <label class="switch">
          <input
            type="checkbox"
            .checked=${singleKeys}
            @change=${(event: Event) =>
              this.change({
                key: 'singleKeys',
                value: (event.target as HTMLInputElement).checked,
              })}
          />
          ${msg('Single-key shortcuts')}
        </label>
      </div>
    </section>`;
  }

  private change(change: PreferenceChange): void {
    signal(this, 'change-preference', change);
  }
}

customElements.define('appearance-settings', AppearanceSettings);

declare global {
  interface HTMLElementTagNameMap {
    'appearance-settings': AppearanceSettings;
  }
}
