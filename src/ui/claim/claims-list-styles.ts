import { css } from 'lit';

/** The look of `<claims-list>`: hairlines between rows, the rating as a bar at the row's edge. */
export const claimsListStyles = css`
  :host {
    display: block;
  }
  header {
    display: grid;
    gap: var(--space-3);
    padding: var(--space-4);
  }
  .count {
    color: var(--ink-faint);
    font-weight: 400;
  }
  .empty,
  .none {
    padding: 0 var(--space-4) var(--space-4);
  }
  .none {
    display: grid;
    gap: var(--space-3);
    justify-items: start;
    color: var(--ink-soft);
  }
  .row {
    position: relative;
    display: grid;
    grid-template-columns: 1.75rem minmax(0, 1fr);
    gap: var(--space-2);
    padding: var(--row-pad) var(--space-4);
    border-block-start: 1px solid var(--hairline);
    content-visibility: auto;
    contain-intrinsic-size: auto 7rem;
  }
  .row::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: 3px;
    background: var(--rating-line);
  }
  .row.rating-not-rated::before {
    background: transparent;
  }
  .row:hover {
    background: var(--sunken);
  }
  .row.current {
    background: var(--accent-wash);
  }
  .number {
    color: var(--ink-faint);
    font-size: var(--text-s);
    font-weight: 600;
    line-height: calc(var(--text-m) * var(--leading));
    text-align: end;
    padding-inline-end: var(--space-1);
  }
  .number {
    display: grid;
    gap: var(--space-1);
    justify-items: end;
    align-content: start;
  }
  /* Above the link, which covers the whole row; its target is larger than it looks. */
  .pick {
    position: relative;
    z-index: 1;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    cursor: pointer;
  }
  .pick::before {
    content: '';
    position: absolute;
    inset: -0.4rem;
  }
  .several {
    justify-self: start;
    min-block-size: var(--target);
    padding-inline: 0;
    font-size: var(--text-s);
  }
  .selecting {
    display: grid;
    gap: var(--space-2);
  }
  .selecting-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
  .words {
    display: grid;
    gap: var(--space-1);
    min-inline-size: 0;
  }
  .row a {
    color: var(--ink);
    font-weight: 600;
    text-decoration: none;
    overflow-wrap: anywhere;
  }
  .row a.unrestated {
    font-family: var(--font-article);
    font-weight: 400;
  }
  /* The whole row is the link's target. */
  .row a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .row a:focus-visible {
    outline: none;
  }
  .row a:focus-visible::after {
    outline: var(--focus-ring);
    outline-offset: -3px;
  }
  .row:hover a {
    color: var(--accent);
  }
  .row a > span[dir],
  blockquote p {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    line-clamp: 3;
  }
  blockquote {
    margin: 0;
    color: var(--ink-soft);
    font-family: var(--font-article);
    font-size: var(--text-m);
    overflow-wrap: anywhere;
  }
  blockquote p {
    -webkit-line-clamp: 2;
    line-clamp: 2;
  }
  .missing {
    color: var(--ink-faint);
    font-size: var(--text-s);
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--space-3);
    margin-block-start: 2px;
  }
  .fact {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
    min-inline-size: 0;
    color: var(--ink-faint);
    font-size: var(--text-s);
    line-height: 1.5rem;
  }
  .fact svg {
    inline-size: 1rem;
    block-size: 1rem;
  }
  .fact.late,
  .fact .late {
    color: var(--danger);
    font-weight: 600;
  }
  .fact.high {
    color: var(--ink);
    font-weight: 600;
  }
  .aside {
    border-block-start: 1px solid var(--hairline);
    color: var(--ink-soft);
    font-size: var(--text-s);
  }
  .aside summary {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-block-size: var(--target);
    padding: var(--space-3) var(--space-4);
    cursor: pointer;
    list-style: none;
  }
  .aside summary::-webkit-details-marker {
    display: none;
  }
  .aside summary:focus-visible {
    outline-offset: -3px;
  }
  .chevron svg {
    inline-size: 1rem;
    block-size: 1rem;
  }
  .chevron:dir(rtl) {
    transform: scaleX(-1);
  }
  .aside[open] .chevron {
    transform: rotate(90deg);
  }
  .aside li {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: var(--space-3);
    padding: var(--space-2) var(--space-4) var(--space-3);
  }
  .aside-quote {
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    .row.current {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .row::before {
      forced-color-adjust: none;
    }
  }
  @media print {
    .row {
      content-visibility: visible;
      break-inside: avoid;
    }
  }
`;
