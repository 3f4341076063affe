/**
 * Dates, numbers, plurals and lists in the language of the document (`<html lang>`), by `Intl`.
 * All of it is presentation: nothing here is ever stored or compared.
 */

/** The language the page speaks; English while the document names none. */
export function pageLanguage(): string {
  return document.documentElement.lang || 'en';
}

const made = new Map<string, unknown>();

// Making an Intl object costs far more than using it, and lists use one per cell.
function kept<T>(what: string, make: (language: string) => T): T {
  const language = pageLanguage();
  const key = `${language} ${what}`;
  const known = made.get(key);
  if (known !== undefined) return known as T;
  const value = make(language);
  made.set(key, value);
  return value;
}

/** `1234.5` as people of this language write it. */
export function formatNumber(value: number): string {
  return kept('number', (language) => new Intl.NumberFormat(language)).format(value);
}

/** A share between 0 and 1 in whole percent: "43%". */
export function formatPercent(share: number): string {
  return kept(
    'percent',
    (language) => new Intl.NumberFormat(language, { style: 'percent' }),
  ).format(share);
}

/** A coefficient between −1 and 1, to two places. */
export function formatCoefficient(value: number): string {
  return kept(
    'coefficient',
    (language) =>
      new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  ).format(value);
}

/** `"a, b and c"`. */
export function formatList(items: readonly string[]): string {
  return kept('list', (language) => new Intl.ListFormat(language, { type: 'conjunction' })).format(
    items,
  );
}

/**
 * A date (`YYYY-MM-DD`) or an instant (ISO 8601) as a date: "3 Oct 2026". A plain date stays the
 * day it names in every time zone. What is no date comes back as it is.
 */
export function formatDate(iso: string): string {
  const instant = instantOf(iso);
  if (instant === null) return iso;
  return kept(
    plainDate(iso) ? 'date' : 'local date',
    (language) =>
      new Intl.DateTimeFormat(language, {
        dateStyle: 'medium',
        ...(plainDate(iso) ? { timeZone: 'UTC' } : {}),
      }),
  ).format(instant);
}

/** An instant as date and time of this device: "3 Oct 2026, 14:05". */
export function formatDateTime(iso: string): string {
  const instant = instantOf(iso);
  if (instant === null) return iso;
  return kept(
    'date and time',
    (language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
  ).format(instant);
}

/** A plain date with its weekday: "Friday, October 3, 2026". */
export function formatLongDate(date: string): string {
  const instant = instantOf(date);
  if (instant === null) return date;
  return kept(
    'long date',
    (language) => new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }),
  ).format(instant);
}

/** The time of day of an instant on this device: "14:05". */
export function formatTime(iso: string): string {
  const instant = instantOf(iso);
  if (instant === null) return iso;
  return kept(
    'time',
    (language) => new Intl.DateTimeFormat(language, { timeStyle: 'short' }),
  ).format(instant);
}

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** How long ago, or how far ahead, an instant lies from `nowMs`: "2 hours ago", "now". */
export function formatRelative(iso: string, nowMs: number): string {
  const instant = instantOf(iso);
  if (instant === null) return iso;
  const format = kept(
    'relative',
    (language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }),
  );
  const seconds = (instant.getTime() - nowMs) / 1000;
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit);
  }
  return format.format(0, 'second');
}

/** Whole days from today to a plain date, both in the device's zone: negative when it has passed. */
export function daysUntil(date: string, nowMs: number): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (parts === null) return null;
  const now = new Date(nowMs);
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  const then = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  return Math.round((then - today) / 86_400_000);
}

/** A plain date relative to today: "today", "tomorrow", "in 3 days", "2 days ago". */
export function formatDay(date: string, nowMs: number): string {
  const days = daysUntil(date, nowMs);
  if (days === null) return date;
  return kept(
    'relative',
    (language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }),
  ).format(days, 'day');
}

/** "1.4 MB": decimal units, as file managers show them. */
export function formatBytes(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  let step = 0;
  let value = bytes;
  while (value >= 1000 && step < units.length - 1) {
    value /= 1000;
    step += 1;
  }
  const unit = units[step] ?? 'byte';
  return kept(
    `bytes ${unit}`,
    (language) =>
      new Intl.NumberFormat(language, {
        style: 'unit',
        unit,
        unitDisplay: unit === 'byte' ? 'long' : 'short',
        maximumFractionDigits: 1,
      }),
  ).format(value);
}

/** The forms a language may need; `other` always serves. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

/** The form that fits the number. The forms carry the formatted number themselves. */
export function plural(count: number, forms: PluralForms): string {
  const rule = kept('plural', (language) => new Intl.PluralRules(language)).select(count);
  return forms[rule] ?? forms.other;
}

/** Orders strings as readers of this language expect, numbers inside by their value. */
export function compareText(a: string, b: string): number {
  return kept(
    'collator',
    (language) => new Intl.Collator(language, { numeric: true, sensitivity: 'base' }),
  ).compare(a, b);
}

function plainDate(iso: string): boolean {
  return iso.length === 10;
}

function instantOf(iso: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}/.test(iso)) return null;
  const instant = new Date(iso);
  return Number.isNaN(instant.getTime()) ? null : instant;
}
