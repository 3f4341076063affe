/** The look of `<review-claim>`: one column to read from top to bottom, the decision at its foot. */
import { css } from 'lit';

export const reviewClaimStyles = css`
  :host {
    display: block;
    /* The way to the next claim stays in sight above it. */
    scroll-margin-block-start: 4rem;
  }
  article {
    display: grid;
    gap: var(--space-5);
    padding-block-end: var(--space-5);
  }
  .head {
    display: grid;
    gap: var(--space-2);
  }
  h2 {
    font-family: var(--font-article);
    font-size: 1.375rem;
    line-height: 1.35;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  h2:focus-visible {
    outline-offset: 4px;
  }
  h3 {
    margin-block-end: var(--space-2);
    font-size: var(--text-s);
    color: var(--ink-soft);
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-4);
    color: var(--ink-soft);
    font-size: var(--text-s);
  }
  .about a {
    overflow-wrap: anywhere;
  }
  .late,
  .high {
    color: var(--danger);
    font-weight: 600;
  }
  claim-standing {
    padding: 0;
  }
  blockquote {
    max-inline-size: 38rem;
    margin: 0;
    padding-inline-start: var(--space-4);
    border-inline-start: 2px solid var(--hairline-strong);
    color: var(--ink-soft);
    font-family: var(--font-article);
    font-size: 1.0625rem;
    line-height: var(--article-leading);
    overflow-wrap: anywhere;
  }
  blockquote + blockquote {
    margin-block-start: var(--space-3);
  }
  mark {
    background: var(--selection);
    color: var(--ink);
  }
  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: var(--space-1) var(--space-4);
    margin: 0;
  }
  dt {
    color: var(--ink-soft);
    font-size: var(--text-s);
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .ratings {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
  .text {
    max-inline-size: 42rem;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .finding {
    font-size: 1.0625rem;
    font-weight: 600;
  }
  .verdict {
    display: grid;
    gap: var(--space-2);
  }
  .verdict h3 {
    margin: 0;
  }
  .evidence li + li {
    border-block-start: 1px solid var(--hairline);
  }
  .reply li + li {
    margin-block-start: var(--space-3);
  }
  summary {
    min-block-size: var(--target);
    color: var(--accent);
    cursor: pointer;
  }
  .whole {
    display: grid;
    gap: var(--space-5);
  }
  details > .whole {
    margin-block-start: var(--space-4);
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
  @media (max-width: 30rem) {
    dl {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    dd {
      margin-block-end: var(--space-2);
    }
  }
`;
