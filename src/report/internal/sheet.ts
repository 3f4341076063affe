/**
 * The report's look. Colours are custom properties on `.report`, so that a desk can set its own;
 * sizes follow the container, so that the page and the preview in the app look alike.
 */

import { RATING_GROUPS } from '../../claims/vocabulary.ts';
import { truncateGraphemes } from '../../text/graphemes.ts';

/** For a page of its own, before `sheet`. */
export const pageSheet = `
:root { color-scheme: light dark; background: #fcfaf6; background: light-dark(#fcfaf6, #1a1815); }
body { margin: 0; }
@media print { :root { color-scheme: light; background: #fff; } }
`;

/** The sheet of one report. `title` and `day` stand in the margins of printed pages. */
export function sheet(title: string, day: string): string {
  return COLOURS + LAYOUT + TEXT + CLAIMS + ENDS + paperSheet(title, day) + PRINT + NARROW_PAPER;
}

/** Name, on light paper, on dark paper. The ratings' colours are those of the app. */
const TOKENS: readonly (readonly [name: string, light: string, dark: string])[] = [
  ['paper', '#fcfaf6', '#1a1815'],
  ['ink', '#1f1c17', '#ece7dd'],
  ['soft', '#57524a', '#b8b0a3'],
  ['rule', '#ddd6c9', '#3d3931'],
  ['wash', '#f4f0e8', '#23211c'],
  ['accent', '#1d4a80', '#9dc0ee'],
  ['alarm', '#96221c', '#f2a197'],
  ['alarm-wash', '#f9e7e3', '#3a1f1b'],
  ['rating-false-ink', '#70001a', '#ea7a80'],
  ['rating-false-wash', '#f2a59d', '#511218'],
  ['rating-false-line', '#8c0a14', '#cc5552'],
  ['rating-mostly-false-ink', '#8a3000', '#f8b073'],
  ['rating-mostly-false-wash', '#ffd3a5', '#5e2e06'],
  ['rating-mostly-false-line', '#d37100', '#ffa74e'],
  ['rating-mixed-ink', '#7b6800', '#faea79'],
  ['rating-mixed-wash', '#fdf1a8', '#665100'],
  ['rating-mixed-line', '#8a6400', '#fae367'],
  ['rating-mostly-true-ink', '#00405c', '#4dc1f3'],
  ['rating-mostly-true-wash', '#88d6ff', '#00343d'],
  ['rating-mostly-true-line', '#00516d', '#2f979e'],
  ['rating-true-ink', '#266b44', '#a1efb7'],
  ['rating-true-wash', '#c2f4d4', '#00654c'],
  ['rating-true-line', '#00714c', '#6de8c8'],
  ['rating-off-axis-ink', '#562e7f', '#cfa9d3'],
  ['rating-off-axis-wash', '#d9b7db', '#5a2c69'],
  ['rating-off-axis-line', '#6d42a3', '#c57bdc'],
  ['rating-not-rated-ink', '#575451', '#ccc9c4'],
  ['rating-not-rated-wash', '#d8d4ce', '#484641'],
  ['rating-not-rated-line', '#84827e', '#afadaa'],
];

// Readers' browsers are older than a newsroom's: without light-dark() they get the light colours.
const COLOURS = `
.report {
${TOKENS.map(([name, light]) => `  --${name}: ${light};`).join('\n')}
}
@supports (color: light-dark(#000, #fff)) {
.report {
${TOKENS.map(([name, light, dark]) => `  --${name}: light-dark(${light}, ${dark});`).join('\n')}
}
}
${RATING_GROUPS.map(
  (group) =>
    `.g-${group} { --tone: var(--rating-${group}-ink); --tone-wash: var(--rating-${group}-wash); --tone-line: var(--rating-${group}-line); }`,
).join('\n')}
`;

const LAYOUT = `
.report {
  --serif: "Source Serif 4", "Source Serif Pro", "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", P052, Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  --measure: 37rem;
  container-type: inline-size;
  box-sizing: border-box; max-inline-size: 68rem; margin-inline: auto; padding: 2.5rem clamp(1rem, 5vw, 3rem) 4rem;
  background: var(--paper); color: var(--ink);
  font: 1.1875rem/1.6 var(--serif); font-kerning: normal; overflow-wrap: anywhere;
  -webkit-text-size-adjust: 100%; text-size-adjust: 100%;
}
.report *, .report *::before, .report *::after { box-sizing: border-box; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; margin: 0; font-weight: 600; }
p, ul, ol, dl, blockquote { margin: 0 0 .8em; }
a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
section, .foot { margin-block-start: 3.5rem; }
.article > .aside, .claims > .aside { margin-block-end: 1.5rem; }
h2 { font-size: 1.5rem; padding-block-end: .5rem; margin-block-end: 1.25rem; border-block-end: 1px solid var(--rule); }
.summary > p, .claim > *, .sources > ol, .method p, .method dl { max-inline-size: var(--measure); }
.head > :not(.contents) { max-inline-size: 46rem; }
h1 { font-size: clamp(1.75rem, 1.2rem + 2.4cqi, 2.625rem); line-height: 1.15; letter-spacing: -.012em; margin-block: .35rem .8rem; }
.kicker, .facts, .aside, .label, .steps, .contents, .notes, .unsigned, .primary, .stance, .chip, .ratings, dt, .draft-notice, .address, .hashes { font-family: var(--sans); }
.kicker { font-size: .875rem; font-weight: 600; letter-spacing: .02em; color: var(--accent); margin: 0; }
.standfirst { font-size: 1.3125rem; line-height: 1.45; color: var(--soft); }
p[dir="auto"], .quote p, blockquote[dir="auto"] p { white-space: pre-line; }
.rationale p[dir="auto"] { white-space: normal; }
.facts, .aside { font-size: .875rem; line-height: 1.5; color: var(--soft); }
.facts a, .aside a { color: inherit; }
.dot { opacity: .7; }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.icon { inline-size: 1em; block-size: 1em; flex: none; color: var(--tone); vertical-align: -.125em; margin-inline-end: .35em; }
.f { fill: currentColor; }
.s { fill: none; stroke: currentColor; stroke-width: 1.6; }
.d { stroke-dasharray: 2.4 2.4; }
.k { fill: none; stroke: var(--paper); stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.contents { font-size: .875rem; margin-block-start: 1.25rem; border-block: 1px solid var(--rule); }
.contents ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.5rem; padding: 0; margin: 0; }
.contents a { display: block; padding-block: .55rem; color: var(--ink); text-decoration: none; }
.contents a:hover { text-decoration: underline; }
.draft-notice { background: var(--alarm-wash); color: var(--alarm); border: 1px solid currentColor; border-radius: 4px; padding: .6rem .9rem; font-size: .9375rem; line-height: 1.4; margin-block-end: 1.5rem; }
@media (min-height: 40rem) {
  .draft-notice { position: sticky; inset-block-start: .5rem; z-index: 1; }
  .draft [id] { scroll-margin-block-start: 5rem; }
}
.draft-notice strong { letter-spacing: .08em; }
.unsigned { color: var(--alarm); font-size: .8125rem; font-weight: 600; }
.embargo { font-family: var(--sans); font-size: .9375rem; color: var(--alarm); border: 1px solid currentColor; border-radius: 4px; padding: .6rem .9rem; }
.correction { max-inline-size: var(--measure); padding: .1rem 0 .1rem 1.1rem; padding-inline: 1.1rem 0; border-inline-start: 4px solid var(--rule); margin-block-end: 1.5rem; }
.correction.t-rating, .correction.t-void { border-color: var(--alarm); }
.correction p { margin-block-end: .35em; }
.correction .what { font-family: var(--sans); font-size: 1rem; }
.watermark { display: none; }
`;

const TEXT = `
.summary h3 { font: 600 .875rem/1.4 var(--sans); color: var(--soft); margin-block-end: .5rem; }
.overall { font-size: 1.3125rem; line-height: 1.45; }
.pair { display: grid; gap: 2rem 3rem; }
@container (min-width: 46rem) { .pair { grid-template-columns: 3fr 2fr; } }
.summary dl { margin: 0; font-size: 1rem; line-height: 1.45; }
.summary dl div { display: grid; grid-template-columns: 5.5rem 1fr; gap: .75rem; padding-block: .3rem; }
dt { font-size: .875rem; color: var(--soft); }
dd { margin: 0; }
.summary .count { font-family: var(--sans); font-size: 1rem; margin-block-end: .4rem; }
.count b { font-size: 2rem; line-height: 1; font-weight: 600; font-variant-numeric: tabular-nums; }
.ratings { border-collapse: collapse; inline-size: 100%; font-size: .9375rem; line-height: 1.3; margin-block-end: .8em; font-variant-numeric: tabular-nums; }
.ratings th { text-align: start; font-weight: 500; padding: .3rem .75rem .3rem 0; inline-size: 9.5rem; }
.ratings td { padding-block: .3rem; white-space: nowrap; }
.distribution { display: block; inline-size: 100%; block-size: .875rem; margin-block-end: .6rem; border-radius: 2px; }
.distribution rect { fill: var(--tone); }
[dir="rtl"] .distribution { transform: scaleX(-1); }
.bar { display: inline-block; inline-size: calc(100% - 2.5rem); block-size: .75rem; margin-inline-end: .5rem; color: var(--tone); vertical-align: -.05rem; }
[dir="rtl"] .bar { transform: scaleX(-1); }

.columns { display: flow-root; }
.text h3, .text h4, .text h5, .text h6 { font-size: 1.25rem; padding-block-start: .8rem; margin-block-end: .6rem; }
.text h5, .text h6 { font-size: 1.125rem; }
.text ul { padding-inline-start: 1.25em; }
.text li { margin-block-end: .35em; }
.text blockquote, .claim blockquote { margin-inline: 0; padding-inline-start: 1.1rem; border-inline-start: 3px solid var(--rule); }
.text > :last-child { margin-block-end: .9em; }
mark { background: var(--tone-wash); background: color-mix(in srgb, var(--tone-wash) 62%, var(--paper)); color: inherit; border-radius: 2px; padding-block: .06em; }
mark a { color: inherit; text-decoration: none; }
.w { text-decoration: underline 2px var(--tone-line); text-underline-offset: .22em; text-decoration-skip-ink: none; }
.g-false .w { text-decoration-style: double; }
.g-mostly-false .w { text-decoration-style: dotted; text-decoration-thickness: 3px; }
.g-mixed .w { text-decoration-style: wavy; text-decoration-thickness: 1.5px; }
.g-mostly-true .w { text-decoration-style: dashed; }
.g-off-axis .w { text-decoration-line: underline overline; text-decoration-thickness: 1px; }
.g-not-rated .w { text-decoration-style: dotted; text-decoration-thickness: 1px; }
mark a:hover { background: var(--tone-wash); }
mark.overlap { box-shadow: inset 0 -.1em var(--tone), 0 .2em 0 -.1em var(--tone); }
mark:target, .claim:target, .correction:target, .sources li:target, .scale div:target { outline: 2px solid var(--tone, var(--accent)); outline-offset: 3px; }
.n { font: 700 .75rem/1 var(--sans); color: var(--tone); vertical-align: .4em; white-space: nowrap; unicode-bidi: isolate; padding-inline: .15em .1em; font-variant-numeric: tabular-nums; }
.n .icon { margin-inline: .15em 0; vertical-align: -.1em; }
.other { text-decoration: none; }
.gap { color: var(--soft); font-family: var(--sans); font-size: .8em; white-space: nowrap; }
.notes { font-size: .875rem; line-height: 1.45; margin-block-end: 1.25rem; }
.note { padding: .1rem 0 .1rem .8rem; padding-inline: .8rem 0; border-inline-start: 3px solid var(--tone); margin-block-end: .8rem; }
.note p { margin: 0; }
.note a { color: var(--tone); font-weight: 600; text-decoration: none; display: inline-block; padding-block: .15rem; }
.note a:hover { text-decoration: underline; }
.note b { font-variant-numeric: tabular-nums; margin-inline-end: .15em; }
@container (min-width: 54rem) {
  .text { float: inline-start; clear: inline-start; inline-size: min(var(--measure), calc(100% - 19rem)); }
  .notes { float: inline-end; clear: inline-end; inline-size: 16.5rem; margin-block: .35rem .6rem; }
}
.removed { padding-inline-start: 1.25em; max-inline-size: var(--measure); }
.article > h3 { margin-block: 1.5rem .5rem; font-size: 1.25rem; }
`;

const CLAIMS = `
.plain { list-style: none; padding: 0; margin: 0; }
.claim { padding-block: 1.75rem .25rem; border-block-start: 1px solid var(--rule); scroll-margin-block-start: 1rem; }
.plain > li:first-child .claim { border: 0; padding-block-start: 0; }
.number { font: 600 1rem/1.3 var(--sans); color: var(--soft); margin-block-end: .9rem; }
.label { font-size: .8125rem; font-weight: 600; color: var(--soft); margin-block-end: .15rem; }
.claim .quote { border-color: var(--tone); font-style: normal; }
.quote p, .evidence blockquote p { margin: 0; }
.restated { font-size: 1.3125rem; line-height: 1.35; font-weight: 600; margin-block-end: .4em; }
.verdict { background: var(--wash); border-inline-start: 4px solid var(--tone); border-radius: 2px; padding: .9rem 1.1rem; margin-block: 1.1rem 1.4rem; }
.verdict p:last-child { margin-block-end: 0; }
.rating { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin-block-end: .5rem; }
.chip { display: inline-flex; align-items: center; min-block-size: 1.75rem; padding: .1rem .7rem .1rem .55rem; border: 1px solid var(--tone); border-radius: 999px; background: var(--tone-wash); color: var(--tone); font-size: .9375rem; font-weight: 650; line-height: 1.3; text-decoration: none; }
.chip .k { stroke: var(--tone-wash); }
a.chip:hover { text-decoration: underline; }
.finding { font-size: 1.1875rem; line-height: 1.45; margin-block-end: .4em; }
.claim h4 { font: 600 .875rem/1.4 var(--sans); color: var(--soft); margin-block: 1.4rem .4rem; }
.rationale > :last-child { margin-block-end: 0; }
.evidence { list-style: none; padding: 0; }
.evidence li { padding-block: .8rem; border-block-start: 1px solid var(--rule); }
.evidence li > :last-child { margin-block-end: 0; }
@container (min-width: 54rem) {
  .claim > .evidence { max-inline-size: none; }
  .evidence li { display: grid; grid-template-columns: min(var(--measure), calc(100% - 19rem)) 16.5rem; justify-content: space-between; grid-auto-rows: min-content; }
  .evidence li > * { grid-column: 1; }
  .evidence li > .from { grid-column: 2; grid-row: 1 / span 4; }
}
.evidence p, .evidence blockquote { margin-block-end: .4rem; font-size: 1.0625rem; line-height: 1.5; }
.evidence .facts { font-size: .875rem; }
.evidence .stance { font-size: .875rem; }
.primary { font-size: .75rem; font-weight: 600; color: var(--soft); border: 1px solid var(--rule); border-radius: 3px; padding: .05rem .35rem; white-space: nowrap; }
.steps { font-size: .875rem; margin-block: 1.4rem 1.75rem; }
.steps a { display: inline-block; padding-block: .3rem; }
`;

const ENDS = `
.sources ol { padding-inline-start: 1.75em; }
.sources li { margin-block-end: 1rem; scroll-margin-block-start: 1rem; }
.sources li::marker, .ratings td { font-variant-numeric: tabular-nums; }
.sources li > p { margin: .1rem 0 0; }
.sources li > .facts { display: block; }
.address { font-size: .875rem; line-height: 1.45; color: var(--soft); }
.method h3, .foot h2 { font: 600 1rem/1.4 var(--sans); margin-block: 1.6rem .5rem; padding: 0; border: 0; }
.scale { margin: 0 0 .8em; }
.scale div { padding-block: .45rem; border-block-start: 1px solid var(--rule); scroll-margin-block-start: 1rem; }
.scale dt { color: var(--tone); font-weight: 600; font-size: .9375rem; }
.scale dd { font-size: 1rem; line-height: 1.45; }
@container (min-width: 34rem) { .scale div { display: grid; grid-template-columns: 11rem 1fr; gap: 1rem; } }
.foot { border-block-start: 1px solid var(--rule); font-size: .9375rem; line-height: 1.5; }
.foot > * { max-inline-size: var(--measure); }
.hashes { font-size: .8125rem; line-height: 1.5; margin: 0; }
.hashes div { display: flex; flex-wrap: wrap; gap: 0 .75rem; padding-block: .2rem; }
.hashes dt { font-size: inherit; }
code { font: .75rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
@media (forced-colors: active) {
  mark { background: Canvas; color: CanvasText; forced-color-adjust: none; }
  mark a { color: LinkText; }
  .w { text-decoration-color: LinkText; }
  .n, .n .icon, .icon, .bar { color: CanvasText; }
  .distribution rect { fill: CanvasText; }
  .k, .chip .k { stroke: Canvas; }
  .chip, .verdict, .note { border-color: CanvasText; }
}
`;

/** The rules for pages of paper, which hold for a document only: margins, head, page numbers. */
export function paperSheet(title: string, day: string): string {
  const short = truncateGraphemes(title, MAX_HEAD);
  const head = short === title ? title : `${short.trimEnd()}…`;
  return `
@page {
  size: auto; margin: 20mm 16mm 18mm;
  @top-left { content: ${cssString(head)}; font: 8pt sans-serif; color: #444; }
  @top-right { content: ${cssString(day)}; font: 8pt sans-serif; color: #444; }
  @bottom-center { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #444; }
}
`;
}

/** Paper: ink on white, notes in the margin, addresses written out. */
const PRINT = `
@media print {
  .report {
    color-scheme: light; --paper: #fff; --ink: #000; --soft: #444; --rule: #bbb; --wash: #f4f4f4; --accent: #000; --alarm: #000; --alarm-wash: #fff;
    container-type: normal; max-inline-size: none; padding: 0; font-size: 10.5pt; line-height: 1.45;
    print-color-adjust: exact; -webkit-print-color-adjust: exact;
  }
  .contents, .steps, .links { display: none; }
  .draft-notice { position: static; }
  .pair { display: grid; grid-template-columns: 3fr 2fr; gap: 8mm; }
  .text { float: inline-start; clear: inline-start; inline-size: 65%; }
  .notes { float: inline-end; clear: inline-end; inline-size: 31%; margin-block: 0 2mm; font-size: 8pt; line-height: 1.35; }
  .head > *, .claim > *, .sources > ol, .method p, .method dl, .summary > p, .foot > *, .removed { max-inline-size: none !important; }
  section, .foot { margin-block-start: 9mm; }
  h1 { font-size: 22pt; }
  h2 { font-size: 14pt; }
  .standfirst, .overall, .restated { font-size: 12pt; }
  .text h3, .text h4, .article > h3 { font-size: 12pt; }
  .facts, .aside, .address, .label, .number, .evidence .facts, .evidence .stance, .claim h4, .ratings, .chip, dt, .scale dt { font-size: 8.5pt; }
  .finding, .evidence p, .evidence blockquote, .scale dd, .summary dl, .foot { font-size: 10pt; }
  .n, .primary, .note .unsigned { font-size: 7pt; }
  .unsigned { font-size: 8.5pt; }
  code, .hashes { font-size: 7.5pt; }
  .scale div { display: grid; grid-template-columns: 32mm 1fr; gap: 4mm; }
  a { color: inherit; }
  a.out[href^="http"]::after { content: " (" attr(href) ")"; font-size: .85em; overflow-wrap: anywhere; }
  a.chip, .note a { text-decoration: none; }
  h1, h2, h3, h4, h5, h6, .label, .stance, .section-note { break-after: avoid; }
  .note, .verdict, .evidence li, .sources li, .scale div, .ratings tr, .quote, .hashes div { break-inside: avoid; }
  p, li { orphans: 3; widows: 3; }
  .distribution { block-size: 4mm; }
  .watermark { display: block; position: fixed; inset-block-start: 40%; inset-inline: 0; margin: 0; text-align: center; font: 700 96pt/1 sans-serif; color: rgb(0 0 0 / .07); transform: rotate(-30deg); z-index: 1; pointer-events: none; }
}
`;

/** Paper with no room for a margin: notes stand below the paragraph they belong to. */
const NARROW_PAPER = `
@media print and (max-width: 125mm) {
  .report .text, .report .notes { float: none; inline-size: auto; }
  .report .pair { display: block; }
}
`;

/** More than this does not fit the head of a page. */
const MAX_HEAD = 80;

/** A CSS string in which every sign but letters and digits is written as its number. */
function cssString(text: string): string {
  const escaped = text
    .toWellFormed()
    .replace(/[^A-Za-z0-9 ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0xfffd).toString(16)} `);
  return `"${escaped}"`;
}
