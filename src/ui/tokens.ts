/**
 * The design tokens: every colour, space, type size, radius and duration of the interface, as custom
 * properties on the document's root. Elements use these names and never a raw colour or length of
 * their own, so that themes, density and forced colours are decided here and nowhere else.
 *
 * Both themes stand in one line each through `light-dark()`; `color-scheme` picks. The system picks
 * unless `<html data-theme>` says `light` or `dark`. `<html data-density="compact">` tightens rows.
 */
import { css } from 'lit';

/**
 * The document's sheet: adopt it once per document, before the first element.
 *
 * - Surfaces: `--paper` (page), `--surface` (raised), `--sunken`; text on any of them: `--ink`,
 *   `--ink-soft`, `--ink-faint` (all at least 4.5:1); rules: `--hairline`, `--hairline-strong`;
 *   borders of controls: `--control-line` (at least 3:1).
 * - `--accent` is the one ink blue: links, focus, the primary button (`--on-accent` on it).
 * - `--danger`, `--warn`, `--ok` with `-wash`: notices. Never used for ratings.
 * - `--rating-<group>-ink` (text and icons on paper), `-wash` (highlight behind article text),
 *   `-line` (underlines, borders and chart segments, at least 3:1).
 * - `--space-1` … `--space-8`: 4, 8, 12, 16, 24, 32, 48, 64 px at the default text size.
 */
export const tokens = css`
  :root {
    color-scheme: light dark;

    --paper: light-dark(#fbf9f4, #1a1815);
    --surface: light-dark(#fffefb, #211f1b);
    --sunken: light-dark(#f3efe6, #131210);
    --ink: light-dark(#1f1c17, #ece7dd);
    --ink-soft: light-dark(#4f4a42, #c0b8ab);
    --ink-faint: light-dark(#676057, #a49b8e);
    --hairline: light-dark(#e3dccf, #35312a);
    --hairline-strong: light-dark(#cbc2b1, #4c463d);
    --control-line: light-dark(#8b8272, #857c6f);

    --accent: light-dark(#1d4a80, #9dc0ee);
    --accent-strong: light-dark(#143860, #bcd6f6);
    --on-accent: light-dark(#ffffff, #10243d);
    --accent-wash: light-dark(#e6edf5, #1f2c3b);
    --selection: light-dark(#cfdff0, #2c4566);

    --danger: light-dark(#96221c, #f2a197);
    --danger-wash: light-dark(#f9e7e3, #3a1f1b);
    --warn: light-dark(#7a4a00, #e9bd6c);
    --warn-wash: light-dark(#faefd6, #33280f);
    --ok: light-dark(#285c3b, #9ed3ae);
    --ok-wash: light-dark(#e5f1e6, #1b2e21);

    --rating-false-ink: light-dark(#70001a, #d58d8e);
    --rating-false-wash: light-dark(#f8b5ac, #561815);
    --rating-false-line: light-dark(#8c0a14, #c3605c);
    --rating-mostly-false-ink: light-dark(#8a3000, #ffc08d);
    --rating-mostly-false-wash: light-dark(#fdcfa8, #5f3302);
    --rating-mostly-false-line: light-dark(#d37100, #ee965c);
    --rating-mixed-ink: light-dark(#7b6800, #bbaa58);
    --rating-mixed-wash: light-dark(#faecb5, #584e03);
    --rating-mixed-line: light-dark(#8a6400, #f5db89);
    --rating-mostly-true-ink: light-dark(#00405c, #67baed);
    --rating-mostly-true-wash: light-dark(#b5ecff, #00364e);
    --rating-mostly-true-line: light-dark(#00516d, #1d93ca);
    --rating-true-ink: light-dark(#266b44, #c0e6cf);
    --rating-true-wash: light-dark(#d6f9e9, #215140);
    --rating-true-line: light-dark(#00714c, #89d1b4);
    --rating-off-axis-ink: light-dark(#562e7f, #e9c8ff);
    --rating-off-axis-wash: light-dark(#e0c5e4, #4e3c62);
    --rating-off-axis-line: light-dark(#6d42a3, #caa9ef);
    --rating-not-rated-ink: light-dark(#575451, #bebcb7);
    --rating-not-rated-wash: light-dark(#e0ddd9, #3c3933);
    --rating-not-rated-line: light-dark(#84827e, #9b9a95);

    --space-1: 0.25rem;
    --space-2: 0.5rem;
    --space-3: 0.75rem;
    --space-4: 1rem;
    --space-5: 1.5rem;
    --space-6: 2rem;
    --space-7: 3rem;
    --space-8: 4rem;

    --font-ui: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
    --font-article:
      'Source Serif 4 Variable', 'Source Serif 4', Charter, 'Iowan Old Style', 'Noto Serif',
      Georgia, serif;
    --font-mono: ui-monospace, 'SF Mono', Menlo, Consolas, 'Noto Sans Mono', monospace;
    --text-xs: 0.75rem;
    --text-s: 0.8125rem;
    --text-m: 0.9375rem;
    --text-l: 1.125rem;
    --text-xl: 1.5rem;
    --text-2xl: 2rem;
    --leading-tight: 1.25;
    --leading: 1.45;
    --article-size: 1.1875rem;
    --article-leading: 1.6;
    /* 62 to 72 letters of the article's font. */
    --measure: 31em;

    --radius-s: 3px;
    --radius-m: 5px;
    --radius-round: 999px;
    --shade: light-dark(rgb(43 36 24 / 16%), rgb(0 0 0 / 55%));
    --shadow-float: 0 1px 2px var(--shade), 0 8px 24px var(--shade);
    --control-height: 2.25rem;
    --row-pad: var(--space-4);
    --target: 2rem;
    --motion: 120ms;
    --focus-ring: 2px solid var(--accent);
    --focus-offset: 2px;
    --page-max: 68rem;
  }

  :root[data-theme='light'] {
    color-scheme: light;
  }

  :root[data-theme='dark'] {
    color-scheme: dark;
  }

  :root[data-density='compact'] {
    --control-height: 2rem;
    --row-pad: var(--space-2);
    --target: 1.75rem;
    --leading: 1.35;
    --text-m: 0.875rem;
  }

  @media (pointer: coarse) {
    :root {
      --control-height: 2.75rem;
      --target: 2.75rem;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :root {
      --motion: 0s;
    }
  }

  @media print {
    :root,
    :root[data-theme] {
      color-scheme: light;
    }
  }

  @media (forced-colors: active) {
    :root {
      --paper: Canvas;
      --surface: Canvas;
      --sunken: Canvas;
      --ink: CanvasText;
      --ink-soft: CanvasText;
      --ink-faint: CanvasText;
      --hairline: CanvasText;
      --hairline-strong: CanvasText;
      --control-line: ButtonBorder;
      --accent: LinkText;
      --accent-strong: LinkText;
      --on-accent: Canvas;
      --accent-wash: Canvas;
      --focus-ring: 2px solid Highlight;
    }
  }
`;
