import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { base } from '../base-styles.ts';
import { settingsStyles } from './settings-styles.ts';

/** What the app is made of, and under which licences. */
export class AboutSettings extends LitElement {
  static override styles = [
    base,
    settingsStyles,
    css`
      table {
        inline-size: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        padding: var(--space-2) var(--space-4) var(--space-2) 0;
        border-block-start: 1px solid var(--hairline);
        font-weight: 400;
        text-align: start;
        vertical-align: top;
      }
      td {
        color: var(--ink-soft);
      }
    `,
  ];

  static override properties = { version: {} };

  declare version: string;

  constructor() {
    super();
    this.version = '';
  }

  override render() {
    const parts = [
      ['Plumbline', msg('this app'), 'MIT'],
      ['Source Serif 4', msg('the font of the articles, by Adobe'), 'SIL OFL 1.1'],
      ['Lit, @lit/localize', msg('drawing the interface'), 'BSD-3-Clause'],
      ['idb', msg('speaking with the browser’s storage'), 'ISC'],
      ['@noble/hashes', msg('fingerprints of signed content'), 'MIT'],
      ['fflate', msg('zip files'), 'MIT'],
    ] as const;
    return html`<section class="part" aria-labelledby="about">
      <header>
        <h2 id="about">${msg('About')}</h2>
        ${this.version ? html`<p>${msg(str`Version ${this.version}`)}</p>` : nothing}
      </header>
      <div class="content">
        <p>
          ${msg('Plumbline works without a server. What you write here leaves this device only when you export it.')}
        </p>
        <table aria-label=${msg('Licences')}>
          <tbody>
            ${parts.map(
              ([name, what, licence]) =>
                html`<tr>
                  <th scope="row">${name}</th>
                  <td>${what}</td>
                  <td>${licence}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </section>`;
  }
}

customElements.define('about-settings', AboutSettings);

declare global {
  interface HTMLElementTagNameMap {
    'about-settings': AboutSettings;
  }
}
