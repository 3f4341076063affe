/** Days in words. Days are UTC and the wording is British English, whoever writes the report. */

const DAY = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/;
const WORDS = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** The calendar day of an ISO date or time, `YYYY-MM-DD`, or null where there is no such day. */
export function dayOf(text: string): string | null {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const iso = `${year}-${month}-${day}`;
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** "3 November 2026"; what is not a day stands as it was written. */
export function dayInWords(text: string): string {
  const day = dayOf(text);
  if (day === null) return text;
  let words = known.get(day);
  if (words === undefined) {
    words = WORDS.format(new Date(`${day}T00:00:00Z`));
    known.set(day, words);
  }
  return words;
}

/** A report names the same few days again and again, and formatting one is slow. */
const known = new Map<string, string>();

const TIME =
  /^T(?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:[.,]\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)?$/;

/** Whether a text is a calendar date of ISO 8601, or one with a time of day. */
export function isIsoDate(text: string): boolean {
  return dayOf(text) !== null && (text.length === 10 || TIME.test(text.slice(10)));
}
