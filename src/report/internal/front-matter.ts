/** What stands before the article: the finding, who made the report, what was checked, and how it came out. */
import { linkInside, markup, type Markup } from '../markup.ts';
import type { PublicReport } from '../report-values.ts';
import type { TallyRow } from '../tally.ts';
import { about, counted, listed, WORDS, WORDS_LANGUAGE } from '../words.ts';
import { correctionsSection, embargoPiece, versionPieces } from './corrections.ts';
import { addressPiece, day, dotted, foreign, given } from './pieces.ts';
import { ratingIcon } from './rating.ts';

/** The headline, or what stands for it while there is none. */
export function headlineOf({ headline, article }: PublicReport): string {
  return headline === '' ? about(article.title) : headline;
}

/** The head of the page, with links to its parts. `parts` are the ids that the page really has. */
export function frontMatter(report: PublicReport, now: string, parts: readonly Part[]): Markup {
  return markup`<header class="head">
${embargoPiece(report, now)}
<p class="kicker">${dotted([
    report.desk === null ? markup`` : given(report.desk.name, foreign),
    headlineOf(report) === about(report.article.title)
      ? markup``
      : foreign(about(report.article.title)),
  ])}</p>
<h1 dir="auto">${headlineOf(report)}</h1>
${given(report.standfirst, (text) => markup`<p class="standfirst" dir="auto">${text}</p>`)}
<p class="facts">${dotted([
    byline(report),
    given(report.lastSignedAt, (at) => markup`last sign-off ${day(at)}`),
    ...versionPieces(report, now),
  ])}</p>
<nav class="contents" aria-label="${WORDS.contents}"><ul>${parts.map(
    ({ id, words }) => markup`<li><a href="${linkInside(id)}">${words}</a></li>`,
  )}</ul></nav>
</header>
${correctionsSection(report, 'top')}
${summary(report)}`;
}

/** A part of the page that can be jumped to. */
export interface Part {
  readonly id: string;
  readonly words: string;
}

function byline({ people }: PublicReport): Markup {
  const { names } = people;
  if (names === null) return markup``;
  const by =
    names.checkers.length === 0 ? markup`` : markup`Checked by ${foreign(listed(names.checkers))}`;
  const edited =
    names.editors.length === 0 ? markup`` : markup`signed off by ${foreign(listed(names.editors))}`;
  return dotted([by, edited]);
}

function summary(report: PublicReport): Markup {
  const { article } = report;
  return markup`
<section class="summary" aria-labelledby="factcheck_summary">
<h2 id="factcheck_summary">${WORDS.summary}</h2>
${given(report.overallFinding, (finding) => markup`<p class="overall" dir="auto">${finding}</p>`)}
<div class="pair">
<div>
<h3>${WORDS.documentChecked}</h3>
<dl>
${row(WORDS.title, foreign(article.title || WORDS.untitled))}
${given(article.publisher, (text) => row(WORDS.outlet, foreign(text)))}
${given(article.byline, (text) => row(WORDS.author, foreign(text)))}
${given(article.published, (text) => row(WORDS.published, day(text)))}
${given(article.language, (tag) => row(WORDS.language, foreign(languageName(tag))))}
${given(article.url.text, () => row(WORDS.link, addressPiece(article.url)))}
${article.revisions > 1 && article.revision !== null ? row(WORDS.version, markup`${article.revision}`) : null}
</dl>
</div>
<div>
<h3>${WORDS.claimsChecked}</h3>
${ratings(report)}
</div>
</div>
</section>`;
}

function row(term: string, description: Markup): Markup {
  return markup`<div><dt>${term}</dt><dd>${description}</dd></div>`;
}

const LANGUAGES = new Intl.DisplayNames(WORDS_LANGUAGE, { type: 'language', fallback: 'code' });

function languageName(tag: string): string {
  return LANGUAGES.of(tag) ?? tag;
}

/** The distribution of ratings: each row says its number, the bar beside it is the drawing of it. */
function ratings(report: PublicReport): Markup {
  const signed = report.claims.filter((claim) => claim.signed && claim.voided === null);
  const withdrawn = report.claims.filter((claim) => claim.voided !== null).length;
  const notChecked = report.notCheckable.filter((claim) => claim.signed).length;
  const waiting =
    report.claims.length + report.notCheckable.length - signed.length - withdrawn - notChecked;
  const several = signed.some(({ verdict }) => (verdict?.levels.length ?? 0) > 1);
  const unrated = signed.filter(({ verdict }) => (verdict?.levels.length ?? 0) === 0).length;
  const rows: readonly TallyRow[] = [
    ...report.tally,
    ...(unrated > 0
      ? [{ label: WORDS.findingOnly, group: 'not-rated', count: unrated } as const]
      : []),
  ];
  const others = [
    withdrawn > 0 ? `${counted(withdrawn, 'verdict', 'verdicts')} withdrawn` : '',
    notChecked > 0 ? `${counted(notChecked, 'statement', 'statements')} not checkable` : '',
    waiting > 0 ? `${counted(waiting, 'claim', 'claims')} not approved yet` : '',
  ].filter((text) => text !== '');
  return markup`<p class="count"><b>${signed.length}</b> ${counted(
    signed.length,
    'claim',
    'claims',
  ).replace(/^\S+ /, '')} checked</p>
${
  rows.length === 0
    ? withdrawn > 0
      ? null
      : markup`<p>${WORDS.noneChecked}</p>`
    : markup`${distribution(rows)}<table class="ratings">
<caption class="unseen">${WORDS.ratings}</caption>
<thead class="unseen"><tr><th scope="col">${WORDS.rating}</th><th scope="col">${WORDS.claimsColumn}</th></tr></thead>
<tbody>${rows.map(
        ({ label, group, count }) => markup`
<tr class="g-${group}"><th scope="row">${ratingIcon(group)}<bdi>${label}</bdi></th><td><svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="f" width="${
          Math.round((count / signed.length) * 1000) / 10
        }" height="10"/></svg>${count}</td></tr>`,
      )}
</tbody>
</table>`
}
${several ? markup`<p class="facts">${WORDS.severalRatings}</p>` : null}
${others.length === 0 ? null : markup`<p class="facts">${listed(others)}</p>`}`;
}

/**
 * The ratings side by side as one bar, from false to true. Its name says the same in words, and so
 * does the table below it.
 */
function distribution(rows: readonly TallyRow[]): Markup {
  const sum = rows.reduce((all, { count }) => all + count, 0);
  if (rows.length < 2) return markup``;
  const words = rows.map(({ count, label }) => `${count} ${label}`).join(', ');
  let before = 0;
  const pieces = rows.map(({ count, group }) => {
    const from = (before / sum) * WIDTH;
    before += count;
    const width = Math.max((count / sum) * WIDTH - GAP, 1);
    return markup`<g class="g-${group}"><rect x="${rounded(from)}" width="${rounded(width)}" height="10"/></g>`;
  });
  return markup`<svg class="distribution" viewBox="0 0 ${WIDTH} 10" preserveAspectRatio="none" role="img" aria-label="${WORDS.ratings}: ${words}">${pieces}</svg>
`;
}

/** Of the bar, in its own units; the gap tells neighbours apart without colour. */
const WIDTH = 400;
const GAP = 3;

function rounded(n: number): number {
  return Math.round(n * 10) / 10;
}
