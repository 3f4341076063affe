import { css } from 'lit';

/**
 * How the panel's forms and groups of fields are set: `.fields` (a grid that goes to two columns
 * where the panel is wide enough; `.wide` spans both), `.field`, `.check` (a box beside its words),
 * `.choices` (radio buttons in a row), `.form` (an inline form on its own ground), `.actions`.
 */
export const formStyles = css`
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 10.5rem), 1fr));
    gap: var(--space-3) var(--space-3);
  }
  .wide {
    grid-column: 1 / -1;
  }
  .field {
    display: grid;
    gap: var(--space-1);
    align-content: start;
    min-inline-size: 0;
  }
  .check {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 var(--space-2);
    align-items: center;
  }
  .check label {
    padding-block: var(--space-1);
    color: var(--ink);
    font-size: var(--text-m);
    font-weight: 400;
    cursor: pointer;
  }
  .check .hint {
    grid-column: 2;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-4);
    margin-block-start: var(--space-1);
  }
  .choices label {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
    min-block-size: 2rem;
    color: var(--ink);
    font-size: var(--text-m);
    font-weight: 400;
    cursor: pointer;
  }
  .form {
    display: grid;
    gap: var(--space-3);
    padding: var(--space-4);
    border: 1px solid var(--hairline-strong);
    border-radius: var(--radius-m);
    background: var(--sunken);
  }
  .form :is(h3, h4) {
    font-size: var(--text-m);
  }
  .form .choices label,
  .form .check label {
    font-size: var(--text-m);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
  }
  .error svg {
    inline-size: 1rem;
    block-size: 1rem;
    margin-block-start: 0.15em;
  }
`;
