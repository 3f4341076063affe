/**
 * The public formats by name. Each writer is loaded when it is asked for; all of them read one
 * `PublicReport`, so none can tell more than another.
 */
import { fileNameOf, type ReportClock, type ReportFile } from './report-file.ts';
import type { PublicReport } from './report-values.ts';

export const FORMATS = [
  'annotated-html',
  'word',
  'markdown',
  'claim-review',
  'web-annotation',
  'csv',
  'zip',
] as const;
export type FormatId = (typeof FORMATS)[number];

/** What a person can choose about single formats. */
export interface FormatChoices {
  /**
   * A whole page; one that tells a frame around it how high it is; or the content alone, for pasting
   * into a content management system.
   */
  readonly html: 'page' | 'framed' | 'fragment';
  /** All reviews in one file, a file for each claim (in a zip), or the body for Google's API. */
  readonly claimReview: 'together' | 'each' | 'google';
  /** Whether the CSV begins with a byte order mark. */
  readonly csvBom: boolean;
}

export const DEFAULT_CHOICES: FormatChoices = Object.freeze({
  html: 'page',
  claimReview: 'together',
  csvBom: false,
});

/** Why a format cannot be had of a report. */
export type FormatRefusal = 'draft' | 'page-url-missing' | 'no-verdict';

/** Why not, or null. ClaimReview is never written of a draft, nor without the page's address. */
export function refusalOf(format: FormatId, report: PublicReport): FormatRefusal | null {
  if (format !== 'claim-review') return null;
  if (report.draft) return 'draft';
  if (report.pageUrl === null) return 'page-url-missing';
  const given = report.claims.some(
    ({ signed, verdict, voided }) => signed && verdict !== null && voided === null,
  );
  return given ? null : 'no-verdict';
}

export interface Writing {
  readonly choices?: FormatChoices;
  /** How much is done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/**
 * Writes one format. The same report, clock and choices give the same bytes. RangeError for a format
 * that `refusalOf` refuses.
 */
export async function writeFormat(
  format: FormatId,
  report: PublicReport,
  clock: ReportClock,
  { choices = DEFAULT_CHOICES, onProgress }: Writing = {},
): Promise<ReportFile> {
  const refusal = refusalOf(format, report);
  if (refusal !== null) throw new RangeError(`no ${format} of this report: ${refusal}`);
  if (format === 'zip') {
    const { sameZip } = await import('./internal/same-zip.ts');
    const files = await allFiles(report, clock, choices, onProgress);
    const entries = files.map(({ name, bytes }) => [name, bytes] as const);
    return {
      name: fileNameOf(report, clock, 'zip'),
      type: 'application/zip',
      bytes: sameZip(entries),
    };
  }
  const file = await WRITERS[format](report, clock, choices);
  onProgress?.(1);
  return file;
}

type Single = Exclude<FormatId, 'zip'>;
type Writer = (
  report: PublicReport,
  clock: ReportClock,
  choices: FormatChoices,
) => Promise<ReportFile>;

const WRITERS: Readonly<Record<Single, Writer>> = {
  'annotated-html': async (report, clock, { html }) => {
    const { annotatedHtml, htmlFragment } = await import('./annotated-html.ts');
    return html === 'fragment'
      ? text(report, clock, 'fragment.html', 'text/html', htmlFragment(report, clock))
      : text(
          report,
          clock,
          'html',
          'text/html',
          annotatedHtml(report, clock, { sizing: html === 'framed' }),
        );
  },
  word: async (report, clock) => {
    const { wordDocument } = await import('./word-document.ts');
    return {
      name: fileNameOf(report, clock, 'docx'),
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      bytes: await wordDocument(report, clock),
    };
  },
  markdown: async (report, clock) => {
    const { markdownReport } = await import('./markdown-report.ts');
    return text(report, clock, 'md', 'text/markdown', markdownReport(report, clock));
  },
  'claim-review': async (report, clock, { claimReview }) => {
    if (claimReview === 'google') {
      const { googlePageJson } = await import('./google-markup.ts');
      return text(report, clock, 'google.json', 'application/json', googlePageJson(report));
    }
    const { claimReviewFiles, claimReviewJson } = await import('./claim-review.ts');
    if (claimReview === 'together') {
      const json = claimReviewJson(report);
      return text(report, clock, 'claimreview.jsonld', 'application/ld+json', json);
    }
    const { sameZip } = await import('./internal/same-zip.ts');
    const files = claimReviewFiles(report).map((file) => [file.name, encoded(file.text)] as const);
    return {
      name: fileNameOf(report, clock, 'claimreview.zip'),
      type: 'application/zip',
      bytes: sameZip(files),
    };
  },
  'web-annotation': async (report, clock) => {
    const { webAnnotationJson } = await import('./web-annotation.ts');
    const json = webAnnotationJson(report, clock);
    return text(report, clock, 'annotations.jsonld', 'application/ld+json', json);
  },
  csv: async (report, clock, { csvBom }) => {
    const { claimsCsv } = await import('./claims-csv.ts');
    return text(report, clock, 'csv', 'text/csv', claimsCsv(report, { bom: csvBom }));
  },
};

/** Every public format there is of the report; of ClaimReview both the document and Google's body. */
async function allFiles(
  report: PublicReport,
  clock: ReportClock,
  choices: FormatChoices,
  onProgress: Writing['onProgress'],
): Promise<readonly ReportFile[]> {
  const html = choices.html === 'fragment' ? 'page' : choices.html;
  const wanted = FORMATS.flatMap((format): readonly (readonly [Single, FormatChoices])[] => {
    if (format === 'zip' || refusalOf(format, report) !== null) return [];
    if (format !== 'claim-review') return [[format, { ...choices, html }]];
    return (['together', 'google'] as const).map((claimReview) => [
      format,
      { ...choices, claimReview },
    ]);
  });
  const files: ReportFile[] = [];
  for (const [format, each] of wanted) {
    files.push(await WRITERS[format](report, clock, each));
    onProgress?.(files.length / (wanted.length + 1));
    // Whoever shares the thread gets a turn between two writers.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return files;
}

function text(
  report: PublicReport,
  clock: ReportClock,
  ending: string,
  type: string,
  content: string,
): ReportFile {
  return {
    name: fileNameOf(report, clock, ending),
    type: `${type};charset=utf-8`,
    bytes: encoded(content),
  };
}

function encoded(content: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(content);
}
