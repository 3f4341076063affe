/**
 * Our own icons: 20 × 20, drawn with the pen of the text around them, always beside words or an
 * accessible name of the control, so they are hidden from assistive technology themselves.
 */
import { svg, html, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { ClaimStatus, RatingGroup } from '../claims/vocabulary.ts';

const drawn = (shape: SVGTemplateResult): TemplateResult =>
  html`<svg
    viewBox="0 0 20 20"
    width="20"
    height="20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.6"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    ${shape}
  </svg>`;

/** The controls' icons by name. */
export const icons = {
  add: drawn(svg`<path d="M10 4v12M4 10h12" />`),
  close: drawn(svg`<path d="m5 5 10 10M15 5 5 15" />`),
  check: drawn(svg`<path d="m4 10.5 4 4 8-9" />`),
  chevronDown: drawn(svg`<path d="m5.5 8 4.5 4.5L14.5 8" />`),
  /** Points along the reading direction: flip it under `:dir(rtl)`. */
  chevronEnd: drawn(svg`<path d="m8 5.5 4.5 4.5L8 14.5" />`),
  undo: drawn(svg`<path d="M7.5 4.5 4 8l3.5 3.5M4 8h7.5a4.25 4.25 0 0 1 0 8.5H8" />`),
  redo: drawn(svg`<path d="M12.5 4.5 16 8l-3.5 3.5M16 8H8.5a4.25 4.25 0 0 0 0 8.5H12" />`),
  search: drawn(svg`<circle cx="8.75" cy="8.75" r="4.75" /><path d="m12.25 12.25 4 4" />`),
  more: drawn(
    svg`<g fill="currentColor" stroke="none"><circle cx="4.5" cy="10" r="1.5" /><circle cx="10" cy="10" r="1.5" /><circle cx="15.5" cy="10" r="1.5" /></g>`,
  ),
  file: drawn(svg`<path d="M5.5 3h6L15 6.5V17H5.5z" /><path d="M11.25 3.25V6.75H14.75" />`),
  clip: drawn(
    svg`<path d="m14.75 9.5-5.2 5.2a3 3 0 0 1-4.25-4.25l5.9-5.9a2 2 0 0 1 2.85 2.85l-5.7 5.7a1 1 0 0 1-1.4-1.4l5-5" />`,
  ),
  beside: drawn(
    svg`<path d="M3.5 4.5h13v11h-13zM10 4.5v11" /><path d="M5.75 7.5h2M12.25 7.5h2M12.25 10h2" />`,
  ),
  note: drawn(
    svg`<path d="M3.5 4.5h13v9h-7l-3.5 3v-3H3.5z" /><path d="M6.5 7.75h7M6.5 10.25h4.5" />`,
  ),
  warning: drawn(svg`<path d="M10 3.5 17.25 16.25H2.75z" /><path d="M10 8.25v3.5M10 14v.05" />`),
  info: drawn(svg`<circle cx="10" cy="10" r="6.75" /><path d="M10 9.25v4M10 6.5v.05" />`),
  keyboard: drawn(
    svg`<rect x="2.5" y="5" width="15" height="10" rx="1.5" /><path d="M5.5 8h.05M8.5 8h.05M11.5 8h.05M14.5 8h.05M6.5 12h7" />`,
  ),
  saved: drawn(svg`<path d="M10 3v9M6.5 8.5 10 12l3.5-3.5M3.5 13v3.5h13V13" />`),
  offline: drawn(
    svg`<path d="m3.5 3.5 13 13M6.5 12a5 5 0 0 1 3.5-1.5M3.25 8.75A10 10 0 0 1 6 6.9M9.25 5.8a10 10 0 0 1 7.5 2.95M10 15.25v.05" />`,
  ),
  /** One block joined to the one above, and one block cut in two. */
  joinUp: drawn(svg`<path d="M3.5 4.5h13M10 16V8M6.5 11 10 7.5l3.5 3.5" />`),
  cut: drawn(svg`<path d="M3.5 10h3M8.5 10h3M13.5 10h3M10 7.25V3M10 12.75V17" />`),
  drag: drawn(svg`<path d="M6 6.5h8M6 10h8M6 13.5h8" />`),
} as const;

/**
 * One shape per rating group, told apart by outline alone: a filled octagon with a cross, a
 * triangle pointing down, a half-filled circle, a triangle pointing up, a filled circle with a tick,
 * a diamond, an empty dotted circle.
 */
export const ratingIcons: Readonly<Record<RatingGroup, TemplateResult>> = {
  false: drawn(
    svg`<path fill="currentColor" d="M6.7 2.5h6.6l4.2 4.2v6.6l-4.2 4.2H6.7l-4.2-4.2V6.7z" /><path stroke="var(--icon-ground, var(--surface))" stroke-width="2" d="m7 7 6 6M13 7l-6 6" />`,
  ),
  'mostly-false': drawn(svg`<path fill="currentColor" d="M3 5h14l-7 11.75z" />`),
  mixed: drawn(
    svg`<circle cx="10" cy="10" r="7" /><path fill="currentColor" stroke="none" d="M10 3a7 7 0 0 1 0 14z" />`,
  ),
  'mostly-true': drawn(svg`<path fill="currentColor" d="M3 15h14L10 3.25z" />`),
  true: drawn(
    svg`<circle cx="10" cy="10" r="7.25" fill="currentColor" /><path stroke="var(--icon-ground, var(--surface))" stroke-width="2" d="m6.5 10.25 2.5 2.5 4.5-5" />`,
  ),
  'off-axis': drawn(
    svg`<path d="m10 2.25 7.75 7.75L10 17.75 2.25 10z" /><path d="M10 6.75v4M10 13.25v.05" stroke-width="1.9" />`,
  ),
  'not-rated': drawn(
    svg`<circle cx="10" cy="10" r="7" stroke-dasharray="2.2 2.2" stroke-linecap="butt" />`,
  ),
};

/** One sign per status of a claim. */
export const statusIcons: Readonly<Record<ClaimStatus, TemplateResult>> = {
  marked: drawn(svg`<path d="M5.5 3.5h9v13L10 13l-4.5 3.5z" />`),
  'in-progress': drawn(
    svg`<path d="m4 16 .75-3.25 8.5-8.5 2.5 2.5-8.5 8.5z" /><path d="m11.5 6 2.5 2.5" />`,
  ),
  'in-review': drawn(
    svg`<path d="M2.5 10c2-3.3 4.5-5 7.5-5s5.5 1.7 7.5 5c-2 3.3-4.5 5-7.5 5s-5.5-1.7-7.5-5z" /><circle cx="10" cy="10" r="2.25" />`,
  ),
  approved: drawn(svg`<path d="m3 11 3.5 3.5L12 6.5M10.5 13.75l.75.75L17 6.5" />`),
  published: drawn(svg`<path d="M4 16.5h12M10 13V3.5M6.25 7.25 10 3.5l3.75 3.75" />`),
  'not-checkable': drawn(svg`<circle cx="10" cy="10" r="7" /><path d="m5.25 14.75 9.5-9.5" />`),
  dropped: drawn(svg`<path d="M4 10h12" />`),
  merged: drawn(svg`<path d="M5 3.5v3c0 3 5 3 5 6v4M15 3.5v3c0 3-5 3-5 6" />`),
};

/** The sign for a claim that came back to its checker. */
export const sentBackIcon: TemplateResult = drawn(
  svg`<path d="M8 5 4 9l4 4M4 9h8a4 4 0 0 1 4 4v2.5" />`,
);

/** The sign of Plumbline: a bob hanging true from its line. */
export const logo: TemplateResult = html`<svg
  viewBox="2.5 0 15 28"
  width="15"
  height="28"
  aria-hidden="true"
  focusable="false"
>
  <path d="M4 2h12" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" />
  <path d="M10 2v11" stroke="currentColor" stroke-width="1.4" />
  <path d="M7.5 12.5h5v2.25h-5z" fill="currentColor" />
  <path d="M5.25 15.5h9.5L10 26z" fill="var(--accent)" />
</svg>`;
