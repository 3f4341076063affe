import { css } from 'lit';

/** The look of `<claim-panel>`: a column of parts under hairlines, the next step at its foot. */
export const claimPanelStyles = css`
  :host {
    display: block;
  }
  header {
    display: flex;
    align-items: center;
    gap: var(--space-1);
    padding-block: var(--space-3) var(--space-2);
    padding-inline: var(--space-4) var(--space-2);
  }
  h2 {
    flex: 1;
    min-inline-size: 0;
  }
  h2:focus-visible {
    outline-offset: 4px;
  }
  .inline {
    padding: 0 var(--space-4) var(--space-4);
  }
  claim-footer {
    position: sticky;
    z-index: 3;
    inset-block-end: 0;
  }
  /* Where there is little room, the foot would cover what it speaks of. */
  @media (max-height: 36rem) {
    claim-footer {
      position: static;
    }
  }
`;
