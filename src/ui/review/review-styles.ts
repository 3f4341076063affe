/** The review queue's own sheet. */
import { css } from 'lit';

export const reviewStyles = css`
  :host {
    display: block;
  }
  .split.page {
    max-inline-size: 84rem;
  }
  .split .columns {
    display: grid;
    grid-template-columns: minmax(15rem, 20rem) minmax(0, 1fr);
    gap: var(--space-6);
    align-items: start;
  }
  .split .queue {
    position: sticky;
    inset-block-start: 0;
    max-block-size: 100vh;
    overflow: auto;
    padding-inline-start: var(--space-4);
  }
  /* Beside an open claim the list only has to tell which is which. */
  .split .queue li {
    grid-template-columns: minmax(0, 1fr);
    padding-block: var(--space-3);
  }
  .split .queue h2 {
    font-size: 1rem;
  }
  .split :is(blockquote, .finding) {
    display: none;
  }
  .split .facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-3);
  }
  .open {
    grid-column: -2 / -1;
    min-inline-size: 0;
    border-block-start: 1px solid var(--hairline);
  }
  .steps {
    padding-block: var(--space-2);
  }
  .steps .back {
    margin-inline: calc(-1 * var(--space-3)) auto;
  }
  .pair {
    display: flex;
    gap: var(--space-1);
  }
  .mark {
    color: var(--accent);
    font-weight: 600;
  }
  li {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) 14rem;
    gap: var(--space-2) var(--space-6);
    padding-block: var(--space-5);
    border-block-end: 1px solid var(--hairline);
  }
  li.current::before {
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(-1 * var(--space-4));
    inline-size: 3px;
    background: var(--accent);
    content: '';
  }
  .what {
    display: grid;
    gap: var(--space-2);
    align-content: start;
  }
  h2 {
    font-family: var(--font-article);
    font-size: 1.25rem;
    font-weight: 600;
    line-height: 1.35;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  h2 a {
    color: var(--ink);
    text-decoration: none;
  }
  h2 a:hover {
    color: var(--accent);
    text-decoration: underline;
  }
  blockquote {
    margin: 0;
    padding-inline-start: var(--space-3);
    border-inline-start: 2px solid var(--hairline-strong);
    color: var(--ink-soft);
    font-family: var(--font-article);
    font-size: 1rem;
    line-height: 1.5;
  }
  blockquote::before {
    content: open-quote;
  }
  blockquote::after {
    content: close-quote;
  }
  .finding {
    max-inline-size: 42rem;
  }
  .facts {
    display: grid;
    gap: var(--space-1);
    align-content: start;
    padding-block-start: 0.2rem;
    color: var(--ink-soft);
    font-size: var(--text-s);
  }
  .late,
  .high {
    color: var(--danger);
    font-weight: 600;
  }
  @media (max-width: 60rem) {
    .split .columns {
      display: block;
    }
    .split .queue {
      display: none;
    }
  }
  @media (max-width: 30rem) {
    .pair {
      inline-size: 100%;
      justify-content: space-between;
      margin-inline: calc(-1 * var(--space-3));
    }
    .pair kbd {
      display: none;
    }
  }
  @media (max-width: 48rem) {
    li {
      grid-template-columns: minmax(0, 1fr);
      padding-block: var(--space-4);
    }
    li.current::before {
      inset-inline-start: calc(-1 * var(--space-3));
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1) var(--space-3);
      align-items: center;
    }
  }
`;
