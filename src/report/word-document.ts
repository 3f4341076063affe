/**
 * The report as a Word document: the article with real comments at the exact words, then the table of
 * claims, what is behind each, and the sources. For the copy desk, which works in Word.
 */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
} from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { dayInWords } from './dates.ts';
import { embargoWords, versionWords } from './internal/correction-words.ts';
import { headlineOf } from './internal/front-matter.ts';
import { sameZip } from './internal/same-zip.ts';
import { wordArticle } from './internal/word-article.ts';
import { wordClaims, wordCorrections, wordEnd, wordSources } from './internal/word-back.ts';
import {
  addressRun,
  fit,
  heading,
  NUMBERED,
  paragraph,
  paragraphs,
  run,
  settingOfWords,
} from './internal/word-pieces.ts';
import { WORD_STYLES } from './internal/word-styles.ts';
import type { ReportClock } from './report-file.ts';
import type { PublicReport } from './report-values.ts';
import { about, counted, listed, WORDS } from './words.ts';

/** The DOCX file. The same report and clock give the same bytes. RangeError for a clock without a time. */
export async function wordDocument(
  report: PublicReport,
  clock: ReportClock,
): Promise<Uint8Array<ArrayBuffer>> {
  const now = new Date(clock.now);
  if (Number.isNaN(now.getTime())) throw new RangeError(`not an ISO time: ${clock.now}`);
  const headline = headlineOf(report);
  const title = fit(report.draft ? `[${WORDS.draft}] ${headline}` : headline);
  const maker = fit(report.desk?.name || 'Plumbline');
  const { content, comments } = wordArticle(report, now);
  const document = new Document({
    title,
    subject: fit(about(report.article.title)),
    creator: maker,
    lastModifiedBy: maker,
    description: report.draft ? WORDS.draftNotice : '',
    styles: WORD_STYLES,
    numbering: { config: [NUMBERING] },
    comments: { children: [...comments] },
    sections: [
      {
        properties: { page: { size: PAGE, margin: MARGIN } },
        headers: { default: new Header({ children: [headerParagraph(title, clock, report)] }) },
        footers: { default: new Footer({ children: [PAGE_NUMBERS()] }) },
        children: [
          ...front(report, clock, headline),
          ...content,
          ...wordClaims(report),
          ...wordCorrections(report, 'bottom'),
          ...wordSources(report),
          ...wordEnd(report, clock.now, headline),
        ],
      },
    ],
  });
  return repeatable(await Packer.pack(document, 'uint8array'), now);
}

/** A4 and 2 cm, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = { top: 1_134, right: 1_134, bottom: 1_134, left: 1_134 };

const NUMBERING = {
  reference: NUMBERED,
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: '%1.',
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { left: 454, hanging: 454 } } },
    },
  ],
};

function headerParagraph(title: string, clock: ReportClock, report: PublicReport): Paragraph {
  return new Paragraph({
    style: 'Aside',
    children: [
      ...(report.draft
        ? [new TextRun({ text: `${WORDS.draft} · `, bold: true, color: '96221C' })]
        : []),
      run(`${title} · ${dayInWords(clock.now)}`, settingOfWords(title)),
    ],
  });
}

function PAGE_NUMBERS(): Paragraph {
  return new Paragraph({
    style: 'Aside',
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
  });
}

function front(report: PublicReport, clock: ReportClock, headline: string): readonly FileChild[] {
  const { article, desk, people, tally } = report;
  const names = people.names;
  const facts = [
    desk?.name ?? '',
    names !== null && names.checkers.length > 0 ? `Checked by ${listed(names.checkers)}` : '',
    names !== null && names.editors.length > 0 ? `signed off by ${listed(names.editors)}` : '',
    ...versionWords(report, clock.now),
  ].filter((part) => part !== '');
  const checked = report.claims.filter(({ signed, voided }) => signed && voided === null).length;
  const documentFacts = [
    [WORDS.title, article.title || WORDS.untitled],
    [WORDS.outlet, article.publisher],
    [WORDS.author, article.byline],
    [WORDS.published, dayInWords(article.published)],
  ].filter(([, value]) => value !== '');
  const found = tally.map(({ label, count }) => `${count} ${label}`).join(', ');
  return [
    ...(report.draft
      ? [paragraph(`${WORDS.draft}. ${WORDS.draftNotice}`, { style: 'Alarm' })]
      : []),
    ...paragraphs(embargoWords(report, clock.now), { style: 'Alarm' }),
    paragraph(headline, { style: 'Title' }),
    ...paragraphs(report.standfirst, { style: 'Standfirst' }),
    paragraph(facts.join(' · '), { style: 'Aside' }),
    ...wordCorrections(report, 'top'),
    heading(WORDS.summary, 1),
    ...paragraphs(report.overallFinding),
    ...documentFacts.map(([term, value]) => paragraph(`${term}: ${value}`)),
    ...(article.url.text === ''
      ? []
      : [new Paragraph({ children: [new TextRun(`${WORDS.link}: `), addressRun(article.url)] })]),
    paragraph(`${counted(checked, 'claim', 'claims')} checked${found === '' ? '' : `: ${found}`}.`),
  ];
}

/**
 * The package gives links random ids and the file the time of writing, inside and in every zip entry:
 * here the ids are counted and the times are the clock's.
 */
function repeatable(bytes: Uint8Array, now: Date): Uint8Array<ArrayBuffer> {
  const files = Object.entries(unzipSync(bytes));
  const renamed = new Map<string, string>();
  for (const [name, content] of files) {
    if (!name.endsWith('.rels')) continue;
    for (const [, id = ''] of strFromU8(content).matchAll(/ Id="(rId[^"]*[^"\d][^"]*)"/g)) {
      if (!renamed.has(id)) renamed.set(id, `rIdLink${renamed.size + 1}`);
    }
  }
  const time = now.toISOString().replace(/\.\d+Z$/, 'Z');
  const same = files.map(([name, content]) => {
    if (!/\.(?:xml|rels)$/.test(name)) return [name, content] as const;
    const text = strFromU8(content)
      .replace(/"(rId[\w-]+)"/g, (whole, id: string) =>
        renamed.has(id) ? `"${renamed.get(id)}"` : whole,
      )
      .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${time}`);
    return [name, strToU8(text)] as const;
  });
  // Word wants the list of content types first.
  same.sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return sameZip(same);
}

function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2;
}
