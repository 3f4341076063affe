/** The annotated report as one HTML file that needs nothing else: no script, no font, no request. */
import { claimReviewScript } from './claim-review.ts';
import { dayInWords, dayOf } from './dates.ts';
import { articleSection } from './internal/article-section.ts';
import { correctionsAt, correctionsHeading } from './internal/correction-words.ts';
import { correctionsId, correctionsSection } from './internal/corrections.ts';
import { backMatter } from './internal/back-matter.ts';
import { claimSections } from './internal/claim-section.ts';
import { frontMatter, headlineOf, type Part } from './internal/front-matter.ts';
import { scoped } from './internal/scope-css.ts';
import { pageSheet, paperSheet, sheet } from './internal/sheet.ts';
import { SIZING_SCRIPT, sizingSource } from './internal/sizing-script.ts';
import { markup, Markup } from './markup.ts';
import type { ReportClock } from './report-file.ts';
import type { PublicReport } from './report-values.ts';
import { WORDS, WORDS_LANGUAGE } from './words.ts';

/** A report in parts, for a place that is not a page of its own. */
export interface ReportParts {
  /** The language of the report's own words. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Plain text, not HTML. */
  readonly title: string;
  /** HTML of one element, `<div class="report">`. It holds no script, no style and no handler. */
  readonly body: string;
  /** Its sheet, for a `<style>` or a constructed sheet; it also styles a shadow root's content. */
  readonly css: string;
  /** The part of it that only a document's own sheet can carry: head and numbers of printed pages. */
  readonly paper: string;
}

/**
 * The report's parts. Links inside the body lead to ids of the same body: where it does not stand in
 * a document of its own, following them is the host's business. RangeError for a clock without a day.
 */
export function reportParts(report: PublicReport, clock: ReportClock): ReportParts {
  if (dayOf(clock.now) === null) throw new RangeError(`not an ISO time: ${clock.now}`);
  const body = markup`<div class="report${report.draft ? ' draft' : ''}" lang="${WORDS_LANGUAGE}" dir="ltr">
${
  report.draft
    ? markup`<p class="watermark" aria-hidden="true">${WORDS.draft}</p>
<p class="draft-notice"><strong>${WORDS.draft}</strong> ${WORDS.draftNotice}</p>`
    : null
}
${frontMatter(report, clock.now, partsOf(report))}
${articleSection(report)}
${claimSections(report)}
${correctionsSection(report, 'bottom')}
${backMatter(report, clock.now)}
</div>`;
  return Object.freeze({
    lang: WORDS_LANGUAGE,
    dir: 'ltr',
    title: titleOf(report),
    body: body.html,
    css: sheet(titleOf(report), editionOf(report, clock)),
    paper: paperSheet(titleOf(report), editionOf(report, clock)),
  });
}

/** What every link to another page has; in a frame it opens beside the page that holds the frame. */
const OUTWARD = ' rel="noopener noreferrer"';

export interface PageOptions {
  /** Whether the page tells a frame around it how high it is: the only script it ever carries. */
  readonly sizing: boolean;
}

/** The whole file, UTF-8 when written out. The same report and clock give the same bytes. */
export function annotatedHtml(
  report: PublicReport,
  clock: ReportClock,
  { sizing }: PageOptions = { sizing: false },
): string {
  const { lang, dir, title, body, css } = reportParts(report, clock);
  const description = report.standfirst || report.overallFinding;
  return markup`<!doctype html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${sizing ? `${POLICY}; script-src ${sizingSource()}` : POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${description === '' ? null : markup`<meta name="description" content="${description}">`}
<meta name="generator" content="Plumbline">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="plumbline:status" content="${report.draft ? 'draft' : 'public'}">
${report.draft ? markup`<meta name="robots" content="noindex">` : null}
${report.pageUrl === null || report.draft ? null : markup`<link rel="canonical" href="${report.pageUrl}">`}
${reviewsPiece(report)}
<style>
${new Markup(pageSheet + css)}</style>
</head>
<body>
<main>
${new Markup(sizing ? body.replaceAll(OUTWARD, ` target="_blank"${OUTWARD}`) : body)}
</main>
${sizing ? new Markup(`<script>${SIZING_SCRIPT}</script>`) : null}
</body>
</html>
`.html;
}

/**
 * The report as a piece of another page, for pasting into a content management system: its sheet,
 * which styles nothing outside, its data for aggregators and its one element.
 */
export function htmlFragment(report: PublicReport, clock: ReportClock): string {
  const { body, css } = reportParts(report, clock);
  return markup`${reviewsPiece(report)}
<style>
${new Markup(scoped(css, '.report'))}</style>
${new Markup(body)}
`.html.trimStart();
}

/** The reviews for aggregators: data, which no browser runs. */
function reviewsPiece(report: PublicReport): Markup | null {
  const script = claimReviewScript(report);
  return script === ''
    ? null
    : new Markup(`<script type="application/ld+json">\n${script}\n</script>`);
}

/** Should anything slip through the escaping, the browser still runs and loads nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** What printed pages say of the version they are of. */
function editionOf({ version }: PublicReport, { now }: ReportClock): string {
  const day = dayInWords(now);
  return version === null ? day : `${WORDS.reportVersion} ${version} · ${day}`;
}

function titleOf(report: PublicReport): string {
  return report.draft ? `[${WORDS.draft}] ${headlineOf(report)}` : headlineOf(report);
}

function partsOf(report: PublicReport): readonly Part[] {
  const parts: readonly (Part & { readonly here: boolean })[] = [
    correctionsPart(report, 'top'),
    { id: 'factcheck_summary', words: WORDS.summary, here: true },
    {
      id: 'factcheck_article',
      words: WORDS.article,
      here: report.text !== null || report.removed.length > 0,
    },
    { id: 'factcheck_claims', words: WORDS.claims, here: report.claims.length > 0 },
    {
      id: 'factcheck_not-checkable',
      words: WORDS.notChecked,
      here: report.notCheckable.length > 0,
    },
    correctionsPart(report, 'bottom'),
    { id: 'factcheck_sources', words: WORDS.sources, here: report.sources.length > 0 },
    { id: 'factcheck_method', words: WORDS.method, here: true },
  ];
  return parts.filter(({ here }) => here);
}

function correctionsPart(report: PublicReport, placement: 'top' | 'bottom') {
  const here = correctionsAt(report, placement).length > 0;
  return { id: correctionsId(placement), words: correctionsHeading(placement), here };
}
