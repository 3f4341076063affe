/** The sheet of one claim that the new revision left open. */
import { css } from 'lit';

export const claimToSettleStyles = css`
  :host {
    display: block;
    padding-block: var(--space-5);
    border-block-end: 1px solid var(--hairline);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--space-1) var(--space-3);
    margin-block-end: var(--space-3);
  }
  h3 {
    flex: 1 1 18rem;
    min-inline-size: 0;
    font-family: var(--font-article);
    font-size: 1.1875rem;
    line-height: 1.35;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .number {
    color: var(--ink-faint);
    font-family: var(--font-ui);
    font-size: var(--text-m);
  }
  .place {
    position: relative;
    display: grid;
    gap: var(--space-3);
    padding-block: var(--space-2);
    scroll-margin-block: var(--space-6);
  }
  .place + .place {
    margin-block-start: var(--space-3);
    padding-block-start: var(--space-4);
    border-block-start: 1px dotted var(--hairline-strong);
  }
  .place:focus {
    outline: none;
  }
  .place:focus::before,
  .place:focus-within::before {
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(-1 * var(--space-4));
    inline-size: 3px;
    background: var(--accent);
    content: '';
  }
  blockquote {
    margin: 0;
    padding-inline-start: var(--space-3);
    border-inline-start: 2px solid var(--hairline-strong);
    font-family: var(--font-article);
    font-size: 1.0625rem;
    line-height: 1.55;
    overflow-wrap: anywhere;
  }
  .loud {
    display: grid;
    gap: var(--space-1);
  }
  .loud li,
  .beside {
    display: flex;
    gap: var(--space-1);
    color: var(--danger);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .beside {
    color: var(--warn);
    font-weight: 400;
  }
  .loud svg,
  .beside svg {
    inline-size: 1rem;
    block-size: 1.4em;
  }
  .candidates {
    display: grid;
    gap: var(--space-3);
  }
  .candidates li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: var(--space-1) var(--space-3);
    align-items: start;
  }
  .candidates p {
    font-family: var(--font-article);
    font-size: 1.0625rem;
    line-height: 1.5;
    color: var(--ink-soft);
    overflow-wrap: anywhere;
  }
  .candidates mark {
    background: var(--accent-wash);
    color: var(--ink);
    text-decoration: underline;
    text-decoration-color: var(--accent);
    text-underline-offset: 0.18em;
  }
  .place > .faint,
  .candidates .faint {
    grid-column: 2;
    font-family: var(--font-ui);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
    margin-block-start: var(--space-3);
  }
  .why {
    color: var(--ink-soft);
    font-size: var(--text-s);
  }
  decision-form {
    margin-block-start: var(--space-3);
  }
  @media (max-width: 36rem) {
    .candidates li {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .candidates button {
      grid-column: 2;
      justify-self: start;
    }
    .place:focus::before,
    .place:focus-within::before {
      inset-inline-start: calc(-1 * var(--space-3));
    }
  }
  correction-waiver {
    margin-block-start: var(--space-2);
  }
`;
