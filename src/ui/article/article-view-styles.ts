/** The look of the reading view: paper, measure, marks, margin. */
import { css } from 'lit';

export const articleViewStyles = css`
  :host {
    display: block;
    min-block-size: 0;
    block-size: 100%;
  }
  .region {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 16rem;
    background: var(--paper);
    container: article / inline-size;
  }
  .bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1);
    padding: var(--space-1) var(--space-3);
    border-block-end: 1px solid var(--hairline);
    background: var(--paper);
  }
  @media (max-height: 30rem) {
    .bar {
      position: static;
    }
  }
  .bar .count {
    margin-inline-start: auto;
    color: var(--ink-soft);
    font-size: var(--text-s);
  }
  .bar button svg {
    inline-size: 1rem;
    block-size: 1rem;
  }
  .bar button[aria-pressed='true'] {
    background: var(--accent-wash);
    border-color: var(--accent);
  }
  .up svg {
    transform: rotate(180deg);
  }
  .frame {
    position: relative;
    display: flex;
    flex: 1;
    min-block-size: 0;
  }
  .strip {
    flex: none;
  }
  article-minimap {
    position: sticky;
    inset-block-start: 0;
    block-size: 100%;
    max-block-size: 100dvh;
  }
  .scroller {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden auto;
    scroll-padding-block: var(--space-6);
  }
  .scroller:focus-visible {
    outline-offset: -2px;
  }
  .content {
    position: relative;
    padding-block: var(--space-5) var(--space-8);
    padding-inline: var(--space-5) var(--space-3);
  }
  .nothing {
    padding: var(--space-5);
    color: var(--ink-soft);
  }
  .text {
    --gutter: 3rem;
    --margin-columns: 1;
    max-inline-size: calc(var(--measure) * 1.1875 + var(--gutter) + var(--space-4));
    margin-inline: auto;
    font-family: var(--font-article);
    font-size: var(--article-size);
    line-height: var(--article-leading);
    overflow-wrap: break-word;
    hanging-punctuation: first allow-end;
  }
  @container article (min-width: 52rem) {
    .text {
      --gutter: 9.5rem;
      --margin-columns: 3;
    }
  }
  @container article (max-width: 30rem) {
    .content {
      padding-inline: var(--space-3) var(--space-1);
    }
    .text {
      --gutter: 2.5rem;
    }
  }
  .section {
    position: relative;
    padding-inline-end: calc(var(--gutter) + var(--space-4));
  }
  @container article (max-width: 30rem) {
    .section {
      padding-inline-end: calc(var(--gutter) + var(--space-1));
    }
    .margin .marker {
      gap: 1px;
      padding-inline: 1px;
    }
  }
  .skippable {
    content-visibility: auto;
  }

  /* The text. Space stands before blocks only, so that sections can be joined anywhere. */
  .block {
    margin: 0;
    font-weight: 400;
    text-wrap: pretty;
    unicode-bidi: plaintext;
    text-align: start;
  }
  .section > p.block,
  .section > ul,
  .section > blockquote {
    margin-block: 0 0.8em;
  }
  h2.block,
  h3.block,
  h4.block,
  h5.block,
  h6.block {
    padding-block: 0.7em 0.3em;
    font-size: 1.1em;
    font-weight: 600;
    line-height: 1.3;
    letter-spacing: -0.005em;
    text-wrap: balance;
  }
  h2.block {
    font-size: 1.25em;
  }
  .section:first-child > .block:first-child {
    padding-block-start: 0;
  }
  .section > ul {
    padding-inline-start: 1.15em;
    list-style: disc;
  }
  .section li {
    padding-inline-start: 0.2em;
    margin-block-end: 0.35em;
  }
  .section li::marker {
    color: var(--ink-faint);
  }
  .section > blockquote {
    margin-inline: 0;
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--hairline-strong);
    color: var(--ink-soft);
  }

  /* Claims. Colours and underlines of the groups come with the shared rating marks. */
  mark.rating-mark {
    /* Quieter than the selected claim, which has the full colour. */
    background-color: color-mix(in srgb, var(--rating-wash) 70%, var(--paper));
    cursor: pointer;
    border-radius: 1px;
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
    padding-block: 0.08em;
  }
  .over-false {
    --under-line: var(--rating-false-line);
  }
  .over-mostly-false {
    --under-line: var(--rating-mostly-false-line);
  }
  .over-mixed {
    --under-line: var(--rating-mixed-line);
  }
  .over-mostly-true {
    --under-line: var(--rating-mostly-true-line);
  }
  .over-true {
    --under-line: var(--rating-true-line);
  }
  .over-off-axis {
    --under-line: var(--rating-off-axis-line);
  }
  .over-not-rated {
    --under-line: var(--rating-not-rated-line);
  }
  mark.over-one {
    border-block-end: 2px solid var(--under-line);
  }
  mark.over-several {
    border-block-end: 5px double var(--under-line);
  }
  mark.rating-mark.hovered {
    background-color: var(--rating-wash);
  }
  mark.rating-mark.selected {
    box-shadow:
      0 -2px 0 var(--accent),
      0 3px 0 var(--accent);
    background-color: var(--rating-wash);
  }
  ::highlight(caret-selection) {
    background-color: var(--selection);
    color: var(--ink);
  }

  /* The margin. */
  .margin {
    font: 500 var(--text-s) / 1.2 var(--font-ui);
    user-select: none;
    -webkit-user-select: none;
  }
  .marker {
    position: absolute;
    inset-inline-end: calc(
      var(--gutter) - (var(--column, 0) + 1) * var(--gutter) / var(--margin-columns)
    );
    display: inline-flex;
    align-items: center;
    justify-content: flex-start;
    gap: 0.2rem;
    inline-size: calc(var(--gutter) / var(--margin-columns) - 2px);
    min-block-size: 1.625rem;
    block-size: 1.625rem;
    padding: 0 0.3rem;
    border-color: transparent;
    border-inline-start: 2px solid var(--rating-line);
    background: transparent;
    color: var(--ink-soft);
    font: inherit;
    white-space: nowrap;
    --icon-ground: var(--paper);
  }
  .marker.alone {
    inset-inline-end: 0;
    inline-size: auto;
    min-inline-size: calc(var(--gutter) / var(--margin-columns) - 2px);
    max-inline-size: var(--gutter);
  }
  @container article (min-width: 52rem) {
    .marker.alone {
      inline-size: var(--gutter);
    }
  }
  .marker .number {
    min-inline-size: 1.2em;
    color: var(--ink);
    font-weight: 600;
    text-align: end;
  }
  .marker svg {
    inline-size: 0.95rem;
    block-size: 0.95rem;
    color: var(--rating-ink);
  }
  .marker .word {
    display: none;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  @container article (min-width: 52rem) {
    .marker.alone .word {
      display: inline;
    }
  }
  .marker:hover {
    border-color: var(--rating-line);
    background: var(--sunken);
  }
  .marker[aria-current='true'] {
    border-color: var(--accent);
    background: var(--accent-wash);
    color: var(--ink);
    --icon-ground: var(--accent-wash);
  }
  .marker:focus-visible {
    outline-offset: 0;
    z-index: 1;
  }
  @media (pointer: coarse) {
    .marker {
      min-block-size: 2rem;
      block-size: 2rem;
    }
  }

  /* The caret of caret mode. */
  .caret {
    position: absolute;
    inline-size: 2px;
    background: var(--accent);
    outline: 1px solid var(--paper);
    pointer-events: none;
  }
  .caret:focus-visible {
    border-radius: 0;
    outline: 1px solid var(--paper);
  }
  .caret::before {
    content: '';
    position: absolute;
    inset-block-start: -4px;
    inset-inline-start: -3px;
    inline-size: 8px;
    block-size: 4px;
    background: var(--accent);
  }
  .caret:not(:focus) {
    opacity: 0.4;
  }

  @media (forced-colors: active) {
    mark.over-one,
    mark.over-several {
      border-color: MarkText;
    }
    mark.hovered,
    mark.rating-mark.selected {
      forced-color-adjust: none;
      background-color: Highlight;
      color: HighlightText;
      text-decoration-color: HighlightText;
      border-color: HighlightText;
      box-shadow: none;
    }
    .caret,
    .caret::before {
      background: Highlight;
      forced-color-adjust: none;
    }
    .marker[aria-current='true'] {
      outline: 2px solid Highlight;
    }
  }
  @media print {
    :host,
    .region,
    .frame,
    .scroller {
      display: block;
      block-size: auto;
      overflow: visible;
    }
    .bar,
    article-minimap,
    .caret {
      display: none !important;
    }
    .skippable {
      content-visibility: visible;
    }
    /* Places beside lines were measured for the screen: on paper the markers stand under their block. */
    .section {
      min-block-size: 0 !important;
      padding-inline-end: 0;
    }
    .margin {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--space-3);
      break-before: avoid-page;
      margin-block: -0.4em 0.8em;
    }
    .margin .marker,
    .margin .marker.alone {
      position: static;
      inline-size: auto;
      min-inline-size: 0;
      max-inline-size: none;
      padding: 0;
      border: 0;
      background: none;
    }
    .margin .marker .word,
    .margin .marker.alone .word {
      display: inline;
      overflow: visible;
    }
    .block {
      break-inside: avoid-page;
      orphans: 3;
      widows: 3;
    }
  }
`;
