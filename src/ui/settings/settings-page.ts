import { msg } from '@lit/localize';
import { html, LitElement } from 'lit';
import { permits } from '../../claims/permissions.ts';
import type { Person } from '../../claims/people.ts';
import { DEFAULT_POLICY, type Policy } from '../../claims/policy.ts';
import { FIVE_LEVELS, type RatingScale } from '../../claims/scales.ts';
import type { ArticleSummary } from '../../claims/summary.ts';
import { base, layout } from '../base-styles.ts';
import './about-settings.ts';
import './appearance-settings.ts';
import './claimant-directory.ts';
import './figures-settings.ts';
import type { VoidFigures } from './figures-settings.ts';
import './people-settings.ts';
import './policy-settings.ts';
import { DEFAULT_PREFERENCES, type Preferences } from './preferences.ts';
import './scale-settings.ts';
import { scaleUses } from './scale-uses.ts';
import './storage-settings.ts';
import type { CopyProgress, StorageFacts } from './storage-settings.ts';

/**
 * The settings: people, policy, scale, appearance, storage, licences.
 *
 * @event add-person, change-person, remove-person, change-policy commands of the desk
 * @event change-preference {PreferenceChange}
 * @event back-up, restore-copies, cancel-copy, ask-persistence see `<storage-settings>`
 * @event add-scale command of the desk
 * @event count-voids see `<figures-settings>`
 * @event keep-draft {KeepDraft} keys `policy/<field>`, `person/<id>` and `scale/<id>`
 */
export class SettingsPage extends LitElement {
  static override styles = [base, layout];

  static override properties = {
    people: { attribute: false },
    me: { attribute: false },
    policy: { attribute: false },
    articles: { attribute: false },
    scales: { attribute: false },
    voids: { attribute: false },
    preferences: { attribute: false },
    storage: { attribute: false },
    drafts: { attribute: false },
    copying: { attribute: false },
    version: {},
  };

  declare people: readonly Person[];
  declare me: Person | null;
  declare policy: Policy;
  /** The rows of all articles, as this person may see them. */
  declare articles: readonly ArticleSummary[];
  /** All versions of all scales of the desk. */
  declare scales: readonly RatingScale[];
  /** Why approvals are void, as far as it was counted. */
  declare voids: VoidFigures;
  declare preferences: Preferences;
  declare storage: StorageFacts;
  /** Kept drafts by key. */
  declare drafts: Readonly<Record<string, string>>;
  declare copying: CopyProgress | null;
  declare version: string;

  constructor() {
    super();
    this.people = [];
    this.me = null;
    this.policy = DEFAULT_POLICY;
    this.articles = [];
    this.scales = [FIVE_LEVELS];
    this.voids = { state: 'idle' };
    this.preferences = DEFAULT_PREFERENCES;
    this.storage = { used: null, quota: null, persisted: false, attached: null };
    this.drafts = {};
    this.copying = null;
    this.version = '';
  }

  override render() {
    const role = this.me?.role ?? 'checker';
    return html`<div class="page">
      <div class="page-head"><h1>${msg('Settings')}</h1></div>
      <people-settings
        .people=${this.people}
        .me=${this.me?.id ?? null}
        .mayRemove=${permits(role, 'person-removed')}
      ></people-settings>
      <claimant-directory .articles=${this.articles}></claimant-directory>
      <policy-settings
        .policy=${this.policy}
        .drafts=${this.drafts}
        .refused=${
          permits(role, 'policy-changed')
            ? ''
            : msg('Editors set the policy. You can read it here.')
        }
      ></policy-settings>
      <scale-settings
        .scales=${this.scales}
        .inUse=${this.policy.scale}
        .uses=${scaleUses(this.articles)}
        .drafts=${this.drafts}
        .refused=${
          permits(role, 'scale-added')
            ? ''
            : msg('Editors choose and change scales. You can read them here.')
        }
      ></scale-settings>
      <figures-settings
        .articles=${this.articles}
        .scales=${this.scales}
        .voids=${this.voids}
      ></figures-settings>
      <appearance-settings .preferences=${this.preferences}></appearance-settings>
      <storage-settings .facts=${this.storage} .copying=${this.copying}></storage-settings>
      <about-settings .version=${this.version}></about-settings>
    </div>`;
  }
}

customElements.define('settings-page', SettingsPage);

declare global {
  interface HTMLElementTagNameMap {
    'settings-page': SettingsPage;
  }
}
