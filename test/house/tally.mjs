// What a run of tests came to, and how the three runners (browser, house, journeys) report it to
// test/run.mjs: each writes one small JSON file, because none of their printed summaries is stable.
import { writeFileSync } from 'node:fs';

/** A run in which nothing happened yet. */
export const NOTHING = Object.freeze({ passed: 0, failed: 0, skipped: 0 });

/** The sum of several tallies. */
export function add(...tallies) {
  return tallies.reduce(
    (sum, tally) => ({
      passed: sum.passed + tally.passed,
      failed: sum.failed + tally.failed,
      skipped: sum.skipped + tally.skipped,
    }),
    NOTHING,
  );
}

/** The plain closing line, for example `12 passed, 0 failed, 1 skipped`. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Writes the tally where test/run.mjs will look for it; does nothing outside such a run. */
export function hand(tally) {
  const path = process.env.PLUMBLINE_TALLY;
  if (path) writeFileSync(path, JSON.stringify(tally));
}
