/** Small bars that float at words of the article: how they look, and where they stand. */
import { css } from 'lit';

/** Where words stand in the viewport, in pixels. */
export interface FloatPlace {
  /** The upright line the bar is centred on. */
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** For a popover of the class `bar`. */
export const floatStyles = css`
  .bar {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: var(--space-1);
    gap: var(--space-1);
    border: 1px solid var(--hairline-strong);
    border-radius: var(--radius-m);
    background: var(--surface);
    box-shadow: var(--shadow-float);
    user-select: none;
    -webkit-user-select: none;
  }
  .bar:popover-open {
    display: flex;
    flex-wrap: wrap;
  }
  @media print {
    .bar {
      display: none !important;
    }
  }
`;

const GAP = 8;
const EDGE = 4;

/** Puts a bar that is shown above the words, or below where there is no room, inside the window. */
export function floatAt(bar: HTMLElement, { x, top, bottom }: FloatPlace): void {
  const { offsetWidth: width, offsetHeight: height } = bar;
  // Fingers and the system's own menu are above and on a selection: there the bar goes below.
  const coarse = matchMedia('(pointer: coarse)').matches;
  const above = top - height - GAP;
  const below = bottom + GAP + (coarse ? 24 : 0);
  const fitsBelow = below + height <= innerHeight - EDGE;
  const y =
    (coarse && fitsBelow) || above < EDGE ? Math.min(below, innerHeight - height - EDGE) : above;
  const left = Math.min(Math.max(EDGE, x - width / 2), innerWidth - width - EDGE);
  bar.style.left = `${Math.round(left)}px`;
  bar.style.top = `${Math.round(Math.max(EDGE, y))}px`;
}
