/** The report as a table for the data desk: CSV after RFC 4180, one row for each claim. */
import {
  calculationWords,
  claimantWords,
  correctionsOf,
  ratingLabels,
} from './internal/plain-words.ts';
import { addressIn } from './iri.ts';
import type {
  PublicClaim,
  PublicNotCheckable,
  PublicReport,
  PublicSource,
} from './report-values.ts';
import { REASON_WORDS, STANCE_WORDS, WORDS } from './words.ts';

export interface CsvOptions {
  /** A byte order mark, which some spreadsheets need to see that the file is UTF-8. */
  readonly bom: boolean;
}

type Printed = PublicClaim | PublicNotCheckable;
type Cell = (claim: Printed, report: PublicReport) => string;

/** Between several values in one cell. */
const AND = ' | ';

/**
 * The columns in order, each name once; `README.md` of this room says what they hold. A column is
 * never renamed or moved, new ones come at the end: scripts of newsrooms count on them.
 */
const COLUMNS: readonly (readonly [name: string, cell: Cell])[] = [
  ['number', ({ number }) => `${number}`],
  ['status', statusOf],
  ['id', ({ id }) => id],
  ['address', ({ anchor }, { pageUrl }) => (pageUrl === null ? '' : addressIn(pageUrl, anchor))],
  ['quote', ({ quotes }) => quotes[0]?.words ?? ''],
  ['other_quotes', ({ quotes }) => joined(quotes.slice(1).map(({ words }) => words))],
  ['restated', ({ restated }) => restated],
  ['claimants', claimantWords],
  ['claim_date', ({ claimDate }) => claimDate],
  ['said_where', ({ saidWhere }) => saidWhere],
  ['kind', ({ kind }) => kind ?? ''],
  ['rating', (claim) => joined(ratingLabels(claim))],
  ['rating_group', (claim) => ('reason' in claim ? '' : claim.group)],
  ['rating_value', ratingValue],
  ['scale', scaleName],
  ['finding', (claim) => verdictOf(claim)?.finding ?? ''],
  ['rationale', (claim) => verdictOf(claim)?.rationale ?? ''],
  ['confidence', (claim) => verdictOf(claim)?.confidence ?? ''],
  ['as_of', (claim) => verdictOf(claim)?.asOf ?? ''],
  ['not_checkable', (claim) => ('reason' in claim ? REASON_WORDS[claim.reason] : '')],
  ['evidence', evidenceCell],
  ['sources', (claim, report) => joined(sourcesOf(claim, report).map(sourceName))],
  ['source_urls', (claim, report) => joined(sourcesOf(claim, report).map(({ url }) => url.text))],
  [
    'archive_urls',
    (claim, report) => joined(sourcesOf(claim, report).map(({ archive }) => archive.text)),
  ],
  ['one_source', (claim) => ('reason' in claim ? '' : (claim.oneSource ?? ''))],
  ['reply', replyCell],
  ['places', placesCell],
  ['checked_by', ({ checkers }) => joined(checkers)],
  ['signed_by', ({ editor }) => editor],
  ['signed_at', ({ signedAt }) => signedAt],
  ['signed_content', ({ content }) => content ?? ''],
  ['article', (_, { article }) => article.title],
  ['article_url', (_, { article }) => article.url.text],
  ['article_published', (_, { article }) => article.published],
  [
    'calculations',
    (claim) => ('reason' in claim ? '' : joined(claim.evidence.map(calculationWords))),
  ],
  ['published_at', ({ publishedAt }) => publishedAt],
  ['updated_at', ({ updatedAt }) => updatedAt],
  ['corrections', (claim, report) => joined(correctionsOf(claim, report))],
  ['version', (_, { version }) => (version === null ? '' : `${version}`)],
  ['embargo', (_, { embargo }) => embargo],
];

/** The names in the first row. */
export const CSV_COLUMNS: readonly string[] = Object.freeze(COLUMNS.map(([name]) => name));

/** The table in the order of the claims' numbers, lines ended by CR LF, the last one too. */
export function claimsCsv(report: PublicReport, options: CsvOptions = { bom: false }): string {
  const claims = [...report.claims, ...report.notCheckable].sort((a, b) => a.number - b.number);
  const rows = [
    CSV_COLUMNS,
    ...claims.map((claim) => COLUMNS.map(([, cell]) => cell(claim, report))),
  ];
  const text = rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
  return options.bom ? `\ufeff${text}` : text;
}

/** Signs that make a spreadsheet take a cell for a formula, also in full width. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A cell that is read back as its text and never run: an apostrophe leads what would be a formula.
 * Line breaks inside it are line feeds; other control signs are shown as U+FFFD.
 */
export function csvCell(text: string): string {
  const safe = (FORMULA.test(text) ? `'${text}` : text)
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '\ufffd');
  return /[",\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function joined(values: readonly string[]): string {
  return values.filter((value) => value.trim() !== '').join(AND);
}

function verdictOf(claim: Printed): PublicClaim['verdict'] {
  return 'reason' in claim ? null : claim.verdict;
}

function statusOf(claim: Printed, { draft }: PublicReport): string {
  const status = !claim.signed ? 'not approved' : claim.voided === null ? 'approved' : 'void';
  return draft ? `${WORDS.draft} ${status}` : status;
}

function ratingValue(claim: Printed): string {
  const levels = verdictOf(claim)?.levels ?? [];
  const [only] = levels;
  return levels.length === 1 && only !== undefined && only.value !== null ? `${only.value}` : '';
}

function scaleName(claim: Printed, { scales }: PublicReport): string {
  const at = verdictOf(claim)?.scale ?? null;
  return at === null ? '' : (scales[at]?.name ?? '');
}

function sourcesOf(claim: Printed, report: PublicReport): readonly PublicSource[] {
  if ('reason' in claim) return [];
  const numbers = new Set(claim.evidence.flatMap(({ source }) => source ?? []));
  return report.sources.filter(({ number }) => numbers.has(number));
}

function sourceName({ named, title, url, anonymityReason }: PublicSource): string {
  return named ? title || url.text : `${WORDS.unnamedSource} (${anonymityReason})`;
}

function evidenceCell(claim: Printed): string {
  if ('reason' in claim) return '';
  return joined(
    claim.evidence.map(({ stance, quotedPassage, locator, source }) => {
      const where = [source === null ? '' : `[${source}]`, locator]
        .filter((part) => part !== '')
        .join(' ');
      return `${STANCE_WORDS[stance]}${where === '' ? '' : ` ${where}`}${
        quotedPassage === '' ? '' : `: “${quotedPassage}”`
      }`;
    }),
  );
}

function replyCell(claim: Printed): string {
  if ('reason' in claim) return '';
  if (claim.replyWaived !== null) return `${WORDS.replyWaived}: ${claim.replyWaived}`;
  return joined(claim.replies.map(({ answer }) => answer.trim() || WORDS.noAnswer));
}

/** Code points from the start of the article's text, as the W3C formats count them. */
function placesCell({ number }: Printed, { places }: PublicReport): string {
  return joined(
    places.filter((place) => place.number === number).map(({ start, end }) => `${start}–${end}`),
  );
}
