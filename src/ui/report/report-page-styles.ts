import { css } from 'lit';

/** The look of `<report-page>`: the form in a column of its own, the report as wide as it may be. */
export const reportPageStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .page {
    max-inline-size: 84rem;
  }
  .page-head > div:first-child {
    min-inline-size: 0;
  }
  format-list {
    margin-block-end: var(--space-5);
  }
  .columns {
    display: grid;
    gap: var(--space-5);
  }
  .side,
  form {
    display: grid;
    gap: var(--space-4);
    align-content: start;
    min-inline-size: 0;
  }
  form {
    padding-block-start: var(--space-4);
    border-block-start: 1px solid var(--hairline);
  }
  form h2:not(:first-child) {
    padding-block-start: var(--space-4);
    border-block-start: 1px solid var(--hairline);
  }
  @container (min-width: 58rem) {
    .columns {
      grid-template-columns: minmax(18rem, 24rem) minmax(0, 1fr);
    }
    report-preview {
      position: sticky;
      inset-block-start: var(--space-4);
      align-self: start;
    }
  }
`;
