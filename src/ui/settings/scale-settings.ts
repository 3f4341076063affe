import { msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { FIVE_LEVELS, type Level, type RatingScale } from '../../claims/scales.ts';
import { base } from '../base-styles.ts';
import { formatNumber } from '../format.ts';
import '../parts/rating-chip.ts';
import { settingsStyles } from './settings-styles.ts';

/** The rating scale in use, to read. */
export class ScaleSettings extends LitElement {
  static override styles = [
    base,
    settingsStyles,
    css`
      dl {
        margin: 0;
      }
      dl > div {
        display: grid;
        grid-template-columns: 10rem minmax(0, 1fr) 2rem;
        gap: var(--space-1) var(--space-4);
        padding-block: var(--space-2);
        border-block-start: 1px solid var(--hairline);
      }
      dd {
        margin: 0;
        color: var(--ink-soft);
      }
      .value {
        color: var(--ink-faint);
        text-align: end;
      }
      @media (max-width: 36rem) {
        dl > div {
          grid-template-columns: minmax(0, 1fr) auto;
        }
        dd:not(.value) {
          grid-area: 2 / 1 / 2 / 3;
        }
      }
    `,
  ];

  static override properties = { scale: { attribute: false } };

  declare scale: RatingScale;

  constructor() {
    super();
    this.scale = FIVE_LEVELS;
  }

  override render() {
    const { scale } = this;
    return html`<section class="part" aria-labelledby="scales">
      <header>
        <h2 id="scales">${msg('Rating scales')}</h2>
        <p>${msg('A verdict keeps the scale and the version it was given under.')}</p>
      </header>
      <div class="content">
        <h3>${msg(str`${scale.name}, version ${formatNumber(scale.version)}`)}</h3>
        ${
          scale.levels.length === 0
            ? html`<p>${msg('This scale has no levels: verdicts are findings in words.')}</p>`
            : html`<dl>
                ${scale.levels
                  .filter(({ retired }) => !retired)
                  .map((level) => this.renderLevel(level))}
              </dl>`
        }
        <p class="faint">
          ${msg('Source:')}
          ${scale.source}${
            scale.sourceUrl === null
              ? nothing
              : html` (<a href=${scale.sourceUrl} target="_blank" rel="noopener noreferrer"
                    >${msg('read it')}</a
                  >)`
          }
        </p>
      </div>
    </section>`;
  }

  private renderLevel({ label, definition, group, value }: Level) {
    return html`<div>
      <dt><rating-chip .group=${group} .label=${label}></rating-chip></dt>
      <dd>${definition}</dd>
      <dd class="value">
        ${
          value === null
            ? html`<span aria-hidden="true">–</span
                ><span class="visually-hidden">${msg('no number')}</span>`
            : formatNumber(value)
        }
      </dd>
    </div>`;
  }
}

customElements.define('scale-settings', ScaleSettings);

declare global {
  interface HTMLElementTagNameMap {
    'scale-settings': ScaleSettings;
  }
}
