import { msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { DEFAULT_POLICY, type Policy } from '../../claims/policy.ts';
import { base, controls } from '../base-styles.ts';
import { icons } from '../icons.ts';
import { intend } from '../intend.ts';
import '../parts/draft-field.ts';
import type { CommitValue } from '../parts/draft-field.ts';
import '../parts/radio-set.ts';
import { settingsStyles } from './settings-styles.ts';

type TextField = 'deskName' | 'methodologyUrl' | 'correctionsUrl' | 'contact' | 'fundingUrl';
type Switch = 'fourEyes' | 'crossCheck' | 'replyNeeded' | 'mayPrintWholeText';

/** Fields that hold an address. */
const LINKS: readonly TextField[] = ['methodologyUrl', 'correctionsUrl', 'fundingUrl'];

/**
 * What the desk demands of its own work and says about itself in reports.
 *
 * @event change-policy the desk's command, one field at a time, on leaving the field
 * @event keep-draft of the text fields, keys `policy/<field>`
 */
export class PolicySettings extends LitElement {
  static override styles = [
    base,
    controls,
    settingsStyles,
    css`
      .switch {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--space-1) var(--space-2);
        color: var(--ink);
        font-size: var(--text-m);
        font-weight: 400;
      }
      .switch input {
        margin-block-start: 0.15em;
      }
      .switch .hint {
        grid-column: 2;
      }
      .number .hint {
        margin-block-start: var(--space-1);
      }
      .number input {
        inline-size: 5rem;
        margin-block-start: var(--space-1);
      }
      .warning {
        display: flex;
        gap: var(--space-2);
        padding: var(--space-3);
        border-inline-start: 3px solid var(--warn);
        background: var(--warn-wash);
      }
      .warning svg {
        color: var(--warn);
      }
    `,
  ];

  static override properties = {
    policy: { attribute: false },
    drafts: { attribute: false },
    refused: {},
    problems: { state: true },
  };

  declare policy: Policy;
  /** Kept drafts by key. */
  declare drafts: Readonly<Record<string, string>>;
  /** Why the person working may change nothing here, in words; empty when they may. */
  declare refused: string;

  declare private problems: Readonly<Partial<Record<keyof Policy, string>>>;

  constructor() {
    super();
    this.policy = DEFAULT_POLICY;
    this.drafts = {};
    this.refused = '';
    this.problems = {};
  }

  override render() {
    return html`<section class="part" aria-labelledby="policy">
      <header>
        <h2 id="policy">${msg('Desk policy')}</h2>
        <p>${msg('What a verdict needs here, and what reports say about the desk.')}</p>
      </header>
      <div class="content">
        ${this.refused ? html`<p class="hint">${this.refused}</p>` : nothing}
        ${this.renderText('deskName', msg('Desk name'), 'text', msg('Stands on every report.'))}
        <div class="number">
          <label for="sources">${msg('Sources needed')}</label>
          <input
            id="sources"
            type="number"
            min="1"
            max="20"
            inputmode="numeric"
            aria-describedby="sources-hint sources-error"
            aria-invalid=${this.problems.sourcesNeeded ? 'true' : 'false'}
            ?readonly=${this.refused !== ''}
            .value=${String(this.policy.sourcesNeeded)}
            @change=${this.onSources}
          />
          <p class="error" id="sources-error">${this.problems.sourcesNeeded ?? nothing}</p>
          <p class="hint" id="sources-hint">
            ${msg('Independent sources for each verdict, unless the checker says why one is enough.')}
          </p>
        </div>
        ${this.renderSwitch(
          'fourEyes',
          msg('Four eyes'),
          msg('Somebody other than the author of a verdict approves it.'),
        )}
        ${
          this.policy.fourEyes
            ? nothing
            : html`<p class="warning" role="note">
                ${icons.warning}
                <span
                  >${msg('Authors can now approve their own verdicts. Every report says so.')}</span
                >
              </p>`
        }
        <radio-set
          .legend=${msg('Approvals needed')}
          .name=${'approvals'}
          .layout=${'list'}
          .value=${String(this.policy.approvalsNeeded)}
          .choices=${[
            {
              value: '1',
              label: msg('One editor'),
              description: msg('One approval signs a claim off.'),
            },
            {
              value: '2',
              label: msg('Two of three editors'),
              description: msg(
                'A panel votes: two approvals of the same content sign a claim off.',
              ),
            },
          ]}
          .refused=${this.refused}
          @choose-value=${this.onApprovals}
        ></radio-set>
        ${this.renderSwitch(
          'crossCheck',
          msg('Cross-check required'),
          msg('A second reader rates every claim without seeing the first verdict.'),
        )}
        ${this.renderSwitch(
          'replyNeeded',
          msg('Right of reply required'),
          msg(
            'Nothing is submitted before the claimant was asked, or the reason why not is given.',
          ),
        )}
        ${this.renderSwitch(
          'mayPrintWholeText',
          msg('May print the whole article'),
          msg('Only if the desk holds the rights. Otherwise reports show excerpts.'),
        )}
        ${this.renderText('methodologyUrl', msg('Methodology URL'), 'url', '')}
        ${this.renderText('correctionsUrl', msg('Corrections policy URL'), 'url', '')}
        ${this.renderText('fundingUrl', msg('Funding URL'), 'url', msg('The page that says who pays for the desk.'))}
        ${this.renderText(
          'contact',
          msg('Contact'),
          'text',
          msg('How readers report an error: an address or a link.'),
        )}
      </div>
    </section>`;
  }

  private renderText(name: TextField, label: string, type: 'text' | 'url', hint: string) {
    return html`<draft-field
      .label=${label}
      .name=${`policy/${name}`}
      .type=${type}
      .hint=${hint}
      .error=${this.problems[name] ?? ''}
      .value=${this.policy[name]}
      .draft=${this.drafts[`policy/${name}`] ?? null}
      .readonly=${this.refused !== ''}
      @commit-value=${(event: CustomEvent<CommitValue>) => this.onText(event, name)}
    ></draft-field>`;
  }

  private renderSwitch(name: Switch, label: string, hint: string) {
    return html`<label class="switch">
      <input
        type="checkbox"
        role="switch"
        aria-label=${label}
        aria-describedby="${name}-hint"
        ?disabled=${this.refused !== ''}
        .checked=${this.policy[name]}
        @change=${(event: Event) =>
          this.change({ [name]: (event.target as HTMLInputElement).checked })}
      />
      <span>${label}</span>
      <span class="hint" id="${name}-hint">${hint}</span>
    </label>`;
  }

  private onText(event: CustomEvent<CommitValue>, name: TextField): void {
    event.stopPropagation();
    const value = event.detail.value.trim();
    if (LINKS.includes(name) && value !== '' && !/^https?:\/\/\S+$/i.test(value)) {
      const problem = msg('A link begins with http:// or https://. Your draft is kept.');
      this.problems = { ...this.problems, [name]: problem };
      return;
    }
    const { [name]: _, ...others } = this.problems;
    this.problems = others;
    this.change({ [name]: value });
  }

  private onApprovals(event: CustomEvent<{ value: string }>): void {
    event.stopPropagation();
    this.change({ approvalsNeeded: event.detail.value === '2' ? 2 : 1 });
  }

  private onSources(event: Event): void {
    const input = event.target as HTMLInputElement;
    const value = input.valueAsNumber;
    if (!Number.isInteger(value) || value < 1 || value > 20) {
      this.problems = { ...this.problems, sourcesNeeded: msg('A whole number from 1 to 20.') };
      return;
    }
    const { sourcesNeeded: _, ...others } = this.problems;
    this.problems = others;
    this.change({ sourcesNeeded: value });
  }

  private change(changes: Partial<Policy>): void {
    intend(this, { do: 'change-policy', changes });
    this.requestUpdate();
  }
}

customElements.define('policy-settings', PolicySettings);

declare global {
  interface HTMLElementTagNameMap {
    'policy-settings': PolicySettings;
  }
}
