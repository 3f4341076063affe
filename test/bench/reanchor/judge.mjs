// What an answer is worth against the truth. Right: overlap over union of at least 0.6 with the true
// place, or "gone" where it is gone. A question counts by its first candidate, and is counted apart.

const RIGHT = 0.6;

export const NOTHING = Object.freeze({
  claims: 0,
  right: 0,
  wrong: 0,
  missed: 0,
  askedRight: 0,
  askedWrong: 0,
  askedGone: 0,
  gone: 0,
  goneTold: 0,
});

/** Adds one answer to a tally: `range`, or `asked` with candidates, or null for "gone". */
export function count(tally, { truth, either }, { range = null, asked = null }) {
  tally.claims++;
  if (truth === null) {
    tally.gone++;
    if (range === null) tally.goneTold++;
  }
  if (asked !== null) {
    if (truth === null) tally.askedGone++;
    else if (asked[0] && overlap(asked[0], truth) >= RIGHT) tally.askedRight++;
    else tally.askedWrong++;
  } else if (range === null) {
    if (truth === null || either) tally.right++;
    else tally.missed++;
  } else if (truth !== null && overlap(range, truth) >= RIGHT) tally.right++;
  else tally.wrong++;
}

function overlap(a, b) {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
