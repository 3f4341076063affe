/** The frame's own sheet. */
import { css } from 'lit';

export const frameStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 100dvb;
    background: var(--paper);
  }
  .skip {
    position: absolute;
    inset-block-start: var(--space-1);
    inset-inline-start: var(--space-1);
    z-index: 20;
    padding: var(--space-2) var(--space-3);
    background: var(--surface);
  }
  .skip:not(:focus) {
    clip-path: inset(50%);
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
  }
  header {
    display: flex;
    align-items: center;
    gap: var(--space-1) var(--space-4);
    min-block-size: 3.5rem;
    padding: 0 var(--space-5);
    border-block-end: 1px solid var(--hairline);
    background: var(--paper);
  }
  .brand {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    color: var(--ink);
    text-decoration: none;
  }
  .brand svg {
    block-size: 1.625rem;
    inline-size: auto;
  }
  .wordmark {
    font-family: var(--font-article);
    font-size: 1.25rem;
    font-weight: 650;
    letter-spacing: -0.015em;
  }
  nav {
    display: flex;
    align-self: stretch;
    gap: var(--space-1);
  }
  .link {
    display: flex;
    align-items: center;
    gap: var(--space-1);
    padding: 0 var(--space-2);
    border-block: 2px solid transparent;
    color: var(--ink-soft);
    font-weight: 500;
    text-decoration: none;
    white-space: nowrap;
  }
  .link:hover {
    color: var(--ink);
  }
  .link[aria-current] {
    border-block-end-color: var(--accent);
    color: var(--ink);
  }
  .badge {
    min-inline-size: 1.25rem;
    padding: 0 0.35em;
    border-radius: var(--radius-round);
    background: var(--accent);
    color: var(--on-accent);
    font-size: var(--text-xs);
    font-weight: 600;
    line-height: 1.25rem;
    text-align: center;
  }
  search {
    flex: 1 1 12rem;
    max-inline-size: 22rem;
    margin-inline-start: auto;
  }
  search form {
    position: relative;
    display: flex;
    align-items: center;
  }
  search svg {
    position: absolute;
    inset-inline-start: var(--space-2);
    inline-size: 1.125rem;
    color: var(--ink-faint);
    pointer-events: none;
  }
  search input:not([type='radio'], [type='checkbox'], [type='file']) {
    padding-inline: 2rem;
  }
  search kbd {
    position: absolute;
    inset-inline-end: var(--space-2);
    color: var(--ink-faint);
    pointer-events: none;
  }
  search:focus-within kbd {
    visibility: hidden;
  }
  .tools {
    display: flex;
  }
  .tools .icon svg:dir(rtl) {
    transform: scaleX(-1);
  }
  .state {
    display: flex;
    align-items: center;
    gap: var(--space-1);
    order: 1;
    color: var(--ink-faint);
    font-size: var(--text-xs);
    line-height: 1.3;
  }
  working-as {
    order: 2;
  }
  .state svg {
    inline-size: 1rem;
    block-size: 1rem;
  }
  .state.failed {
    color: var(--danger);
    font-weight: 600;
  }
  main {
    flex: 1;
    min-inline-size: 0;
  }
  main:focus-visible {
    outline: none;
  }

  @media (max-width: 72rem) {
    header {
      display: grid;
      grid-template:
        'brand search tools who' 3rem
        'links links state state' auto / auto minmax(0, 1fr) auto auto;
      padding-block-start: var(--space-1);
    }
    .brand {
      grid-area: brand;
    }
    search {
      grid-area: search;
      inline-size: 100%;
      max-inline-size: 28rem;
      margin-inline: auto;
    }
    .tools {
      grid-area: tools;
    }
    working-as {
      grid-area: who;
    }
    nav {
      grid-area: links;
      min-block-size: 2.5rem;
      margin-inline-start: calc(-1 * var(--space-2));
    }
    .state {
      grid-area: state;
      justify-self: end;
    }
  }
  @media (max-width: 44rem) {
    header {
      grid-template:
        'brand tools who' 3rem
        'search search search' auto
        'links links links' auto
        'state state state' auto / minmax(0, 1fr) auto auto;
      gap: var(--space-1) var(--space-2);
      padding-inline: var(--space-4);
    }
    search {
      max-inline-size: none;
    }
    nav {
      flex-wrap: wrap;
    }
    .link {
      min-block-size: 2.25rem;
    }
    .state {
      justify-self: start;
      padding-block-end: var(--space-2);
    }
    .wordmark {
      font-size: 1.125rem;
    }
  }
  @media (max-width: 26rem) {
    .link {
      font-size: var(--text-s);
    }
  }
  @media (pointer: coarse) {
    search kbd {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .link {
      border-block-color: Canvas;
    }
    .link[aria-current] {
      border-block-end-color: Highlight;
    }
    .badge {
      forced-color-adjust: none;
      background: CanvasText;
      color: Canvas;
    }
  }
  @media print {
    header,
    .skip {
      display: none;
    }
  }
`;
