/** Dates as articles write them, read without guessing. Pure. */

/** The first letters that tell a month in one of nine languages; more letters may follow. */
const MONTHS: readonly string[] = [
  'jan|ene|gen|janv|tammi',
  'feb|fév|fev|helmi',
  'mar|mär|maa|mrt',
  'apr|avr|abr|huhti',
  'may|mai|maj|mag|mei|touko',
  'jun|juin|giu|kesä',
  'jul|juil|lug|heinä',
  'aug|aoû|ago|elo',
  'sep|set|syys',
  'oct|okt|ott|out|loka',
  'nov|marras',
  'dec|dez|déc|dic|des|joulu',
];
const MONTH = String.raw`(?<month>\p{L}{3,12})\.?`;
const YEAR = String.raw`(?<year>(?:19|20)\d\d)(?!\d)`;
const DAY = String.raw`(?<![\d.,])(?<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?`;
const OF = String.raw`[ \u00a0]+(?:of |de |del |di )?`;

/** Forms that can be read in one way only. */
const FORMS: readonly RegExp[] = [
  /(?<!\d)(?<year>(?:19|20)\d\d)-(?<month>\d{2})-(?<day>\d{2})(?!\d)/u,
  /(?<!\d)(?<year>(?:19|20)\d\d)年(?<month>\d{1,2})月(?<day>\d{1,2})日/u,
  new RegExp(String.raw`${DAY}${OF}${MONTH},?${OF}${YEAR}`, 'iu'),
  new RegExp(String.raw`(?<!\p{L})${MONTH}[ \u00a0]+${DAY},?[ \u00a0]+${YEAR}`, 'iu'),
  // With full stops the day comes first everywhere.
  new RegExp(String.raw`(?<![\d.])(?<day>\d{1,2})\.[ ]?(?<month>\d{1,2})\.[ ]?${YEAR}`, 'u'),
];
const SLASHED = /(?<!\d)(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)(?!\d)/;

/** A date found in words, and where it stands. */
export interface FoundDate {
  /** `YYYY-MM-DD`, a day of the calendar. */
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The first form of a whole date in the text, or null. With slashes only where day and month cannot
 * be mistaken for each other: 3/4/2026 is two days, and no date here.
 */
export function readDate(text: string): FoundDate | null {
  for (const form of FORMS) {
    const match = form.exec(text);
    const { year = '', month = '', day = '' } = match?.groups ?? {};
    if (match === null) continue;
    const date = isoDate(Number(year), monthOf(month), Number(day));
    if (date !== null) return { date, start: match.index, end: match.index + match[0].length };
  }
  const match = SLASHED.exec(text);
  if (match === null) return null;
  const first = Number(match[1]);
  const second = Number(match[2]);
  if (first <= 12 && second <= 12 && first !== second) return null;
  const [day, month] = first > 12 ? [first, second] : [second, first];
  const date = isoDate(Number(match[3]), month, day);
  return date === null ? null : { date, start: match.index, end: match.index + match[0].length };
}

function monthOf(name: string): number {
  if (/^\d+$/.test(name)) return Number(name);
  const lower = name.toLowerCase();
  return (
    MONTHS.findIndex((starts) => starts.split('|').some((start) => lower.startsWith(start))) + 1
  );
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && month > 0;
  return real ? date.toISOString().slice(0, 10) : null;
}
