/** Changes after publication and the version of a report, in plain words. */
import { dayInWords } from '../dates.ts';
import type { PublicCorrection, PublicReport } from '../report-values.ts';
import { listed, TIER_WORDS, WORDS } from '../words.ts';

/** The corrections of that place, the newest first. */
export function correctionsAt(
  report: PublicReport,
  placement: PublicCorrection['placement'],
): readonly PublicCorrection[] {
  return report.corrections.filter((correction) => correction.placement === placement);
}

/** What that place of the report is called. */
export function correctionsHeading(placement: PublicCorrection['placement']): string {
  return placement === 'top' ? WORDS.correctionsHeading : WORDS.changesHeading;
}

/** "Correction of the rating, from False to Half true". */
export function correctionTitle(correction: PublicCorrection): string {
  const change = correction.tier === 'void' ? '' : ratingChange(correction);
  return `${TIER_WORDS[correction.tier]}${change === '' ? '' : `, ${change}`}`;
}

/** "9 March 2026 · Claim 3". */
export function correctionFacts({ at, claim }: PublicCorrection): string {
  const when = at === '' ? WORDS.inThisVersion : dayInWords(at);
  return `${when} · ${claim === null ? WORDS.reportWords : `${WORDS.claim} ${claim}`}`;
}

/** What it says: what was wrong, and what the report says now. */
export function correctionLines({ wasWrong, nowSays }: PublicCorrection): readonly string[] {
  return [wasWrong, nowSays === '' ? '' : `${WORDS.nowSays}: ${nowSays}`].filter(
    (text) => text !== '',
  );
}

/** Which version it is and when it went out; while it has not, when it is written. */
export function versionFacts(
  { version, publishedAt, updatedAt }: PublicReport,
  now: string,
): readonly { readonly words: string; readonly day: string }[] {
  const facts = [
    ...(publishedAt === '' ? [] : [{ words: WORDS.publishedOn, day: publishedAt }]),
    ...(updatedAt === '' ? [] : [{ words: WORDS.updatedOn, day: updatedAt }]),
  ];
  return version === null
    ? [...facts, { words: WORDS.thisVersion, day: now }]
    : [{ words: `${WORDS.reportVersion} ${version}`, day: '' }, ...facts];
}

/** The same as words: "version 2", "published 3 March 2026". */
export function versionWords(report: PublicReport, now: string): readonly string[] {
  return versionFacts(report, now).map(({ words, day }) =>
    day === '' ? words : `${words} ${dayInWords(day)}`,
  );
}

/** "Under embargo until 3 November 2026 at 14:05 UTC" as long as that holds, else empty. */
export function embargoWords({ embargo }: PublicReport, now: string): string {
  return embargo === '' || now >= embargo ? '' : `${WORDS.embargo} ${timeInWords(embargo)}`;
}

const TIME = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'UTC',
});

function timeInWords(instant: string): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? instant : `${TIME.format(at)} UTC`;
}

function ratingChange({ from, to }: PublicCorrection): string {
  if (from.join('\n') === to.join('\n')) return '';
  const words = (labels: readonly string[]): string =>
    labels.length === 0 ? WORDS.noRating : listed(labels);
  return `from ${words(from)} to ${words(to)}`;
}
