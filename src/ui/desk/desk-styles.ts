/** The desk page's own sheet. */
import { css } from 'lit';

export const deskStyles = css`
  :host {
    display: block;
    position: relative;
    min-block-size: 60vh;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-2) var(--space-4);
    padding-block-end: var(--space-3);
    border-block-end: 1px solid var(--hairline-strong);
  }
  .bar select {
    inline-size: auto;
    max-inline-size: 100%;
  }
  .bar label:not(:first-child) {
    margin-inline-start: var(--space-2);
  }
  .articles li {
    border-block-end: 1px solid var(--hairline);
  }
  .articles li.picking {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--space-3);
  }
  .pick {
    margin-block-start: calc(var(--row-pad) + 0.25rem);
  }
  .selecting {
    display: grid;
    gap: var(--space-2);
    padding-block: var(--space-3);
    border-block-end: 1px solid var(--hairline);
  }
  .steps {
    display: grid;
    gap: var(--space-2);
    counter-reset: step;
  }
  .steps li {
    display: grid;
    grid-template-columns: 1.75rem 1fr;
    font-family: var(--font-article);
    font-size: 1.125rem;
    line-height: 1.5;
    counter-increment: step;
  }
  .steps li::before {
    color: var(--ink-faint);
    content: counter(step);
  }
  .drop {
    position: absolute;
    inset: var(--space-4);
    z-index: 5;
    display: grid;
    place-items: center;
    border: 2px dashed var(--accent);
    border-radius: var(--radius-m);
    background: var(--accent-wash);
    color: var(--accent);
    font-size: var(--text-l);
    pointer-events: none;
  }
  @media (max-width: 44rem) {
    .actions,
    .actions > * {
      inline-size: 100%;
    }
    .actions > :not(.primary) {
      flex: 1 1 8rem;
    }
    .bar .row {
      inline-size: 100%;
    }
    .bar .row {
      display: grid;
      grid-template-columns: auto 1fr;
    }
    .bar select {
      inline-size: 100%;
    }
    .bar label:not(:first-child) {
      margin-inline-start: 0;
    }
  }
`;
