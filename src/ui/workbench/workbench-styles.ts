import { css } from 'lit';

/** The look of `<workbench-page>`: header, panels below it, text on the left, claims on the right. */
export const workbenchStyles = css`
  :host {
    display: block;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--space-2) var(--space-5);
    padding: var(--space-4) var(--space-5) var(--space-3);
    border-block-end: 1px solid var(--hairline);
  }
  .words {
    flex: 1 1 20rem;
    min-inline-size: 0;
  }
  h1 {
    margin: 0;
    font-family: var(--font-article);
    font-size: 1.375rem;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-3);
    margin: var(--space-1) 0 0;
    color: var(--ink-soft);
    font-size: var(--text-s);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
  .fresh {
    margin-inline-start: var(--space-1);
    padding: 0 var(--space-1);
    border-radius: var(--radius-s);
    background: var(--accent);
    color: var(--on-accent);
    font-size: var(--text-xs);
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(22rem, 29rem);
    align-items: start;
  }
  .text {
    min-inline-size: 0;
    padding-inline: var(--space-4);
  }
  aside {
    position: sticky;
    inset-block-start: 0;
    max-block-size: 100vh;
    overflow-y: auto;
    overscroll-behavior: contain;
    border-inline-start: 1px solid var(--hairline);
    background: var(--surface);
    scrollbar-gutter: stable;
  }
  .switch {
    display: none;
  }
  .note {
    margin: var(--space-5);
    color: var(--ink-soft);
  }
  .older {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-3);
    margin-block-start: var(--space-3);
    padding: var(--space-2) var(--space-3);
    border-inline-start: 3px solid var(--warn);
    background: var(--warn-wash);
  }
  .older p {
    flex: 1 1 16rem;
  }
  @media (max-width: 60rem) {
    .columns {
      /* Clear of the switch, which sticks above. */
      scroll-margin-block-start: 3.5rem;
      grid-template-columns: minmax(0, 1fr);
    }
    aside {
      position: static;
      max-block-size: none;
      border-inline-start: none;
    }
    .switch {
      display: flex;
      gap: var(--space-1);
      padding: var(--space-2) var(--space-4);
      border-block-end: 1px solid var(--hairline);
      position: sticky;
      inset-block-start: 0;
      z-index: 2;
      background: var(--paper);
    }
    .switch button {
      flex: 1;
    }
    .switch button[aria-pressed='true'] {
      border-color: var(--accent);
      color: var(--accent);
      font-weight: 600;
    }
    .columns[data-side='article'] aside,
    .columns[data-side='claims'] .text {
      display: none;
    }
    header {
      padding-inline: var(--space-4);
    }
    .text {
      padding-inline: var(--space-2);
    }
  }
`;
