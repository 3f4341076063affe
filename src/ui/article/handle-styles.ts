/** The look of the handles, and of words while they are adjusted. */
import { css } from 'lit';

export const handleStyles = css`
  /* Over the text, and never in its way: only the handles themselves take the pointer. */
  .handles {
    position: absolute;
    inset: 0;
    z-index: 1;
    pointer-events: none;
  }
  .handle {
    --size: 1.5rem;
    position: absolute;
    display: block;
    inline-size: var(--size);
    block-size: var(--size);
    min-block-size: 0;
    padding: 0;
    border: 0;
    border-radius: var(--radius-round);
    background: transparent;
    pointer-events: auto;
    cursor: col-resize;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
  }
  .handle:hover {
    background: transparent;
  }
  .handle.unplaced {
    visibility: hidden;
  }
  /* left and top are the edge of the words: the knob stands above the first, below the last. */
  .handle.start {
    translate: -50% calc(-100% + 0.25rem);
  }
  .handle.end {
    translate: -50% -0.25rem;
  }
  .handle::before,
  .handle::after {
    content: '';
    position: absolute;
    inset-inline: 0;
    margin-inline: auto;
    background: var(--accent);
    outline: 1px solid var(--paper);
  }
  /* The stem along the line. */
  .handle::before {
    inline-size: 2px;
    block-size: calc(var(--line, 1.5rem) + 0.25rem);
    pointer-events: none;
  }
  .handle::after {
    inline-size: 0.75rem;
    block-size: 0.75rem;
    border-radius: var(--radius-round);
  }
  .handle.start::before {
    inset-block-start: calc(100% - 0.5rem);
  }
  .handle.start::after {
    inset-block-end: 0.25rem;
  }
  .handle.end::before {
    inset-block-end: calc(100% - 0.5rem);
  }
  .handle.end::after {
    inset-block-start: 0.25rem;
  }
  .handle:hover::after,
  .handle:active::after {
    background: var(--accent-strong);
  }
  .handle:focus-visible {
    outline-offset: -2px;
  }
  @media (pointer: coarse) {
    .handle {
      --size: 2.75rem;
    }
    .handle::after {
      inline-size: 1rem;
      block-size: 1rem;
    }
  }
  /* While one is dragged, the words under them are what the pointer is asked about. */
  .handles.dragging,
  .handles.dragging .handle {
    pointer-events: none;
  }

  /* The words as they would be are painted; those that are saved step back behind them. */
  ::highlight(adjusted-words) {
    background-color: var(--selection);
    color: var(--ink);
  }
  .text.adjusting mark.rating-mark.selected {
    box-shadow: none;
    background-color: color-mix(in srgb, var(--rating-wash) 45%, var(--paper));
  }

  @media (forced-colors: active) {
    .handle::before,
    .handle::after {
      forced-color-adjust: none;
      background: Highlight;
      outline-color: Canvas;
    }
    .text.adjusting mark.rating-mark.selected {
      background-color: Canvas;
      color: CanvasText;
      text-decoration-color: CanvasText;
    }
    ::highlight(adjusted-words) {
      background-color: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    .handles {
      display: none;
    }
  }
`;
