/** What the sections of the settings share: heading at the side, content beside it. */
import { css } from 'lit';

export const settingsStyles = css`
  :host {
    display: block;
  }
  section.part {
    display: grid;
    grid-template-columns: 13rem minmax(0, 1fr);
    gap: var(--space-4) var(--space-6);
    padding-block: var(--space-6);
    border-block-start: 1px solid var(--hairline);
  }
  .part > header > p {
    margin-block-start: var(--space-1);
    color: var(--ink-faint);
    font-size: var(--text-s);
  }
  .content {
    display: grid;
    gap: var(--space-4);
    align-content: start;
    max-inline-size: 40rem;
  }
  @media (max-width: 48rem) {
    section.part {
      grid-template-columns: minmax(0, 1fr);
      padding-block: var(--space-5);
    }
  }
`;
