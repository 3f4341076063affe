// Diff libraries that run anywhere, as contenders of the same shape: make(before, after) gives a
// function from a claim to a range or null.
import DiffMatchPatch from 'diff-match-patch';

/** diff-match-patch: one diff of the two texts (its own limit of one second), positions mapped. */
export function mapByDiff(before, after) {
  const diffs = new DiffMatchPatch().diff_main(before, after);
  const kept = [];
  let old = 0;
  let now = 0;
  for (const [kind, text] of diffs) {
    if (kind === 0) kept.push({ old, now, length: text.length });
    if (kind <= 0) old += text.length;
    if (kind >= 0) now += text.length;
  }
  return ({ start, end }) => {
    let first = null;
    let last = null;
    let same = 0;
    for (const piece of kept) {
      const from = Math.max(start, piece.old);
      const to = Math.min(end, piece.old + piece.length);
      if (to <= from) continue;
      first ??= piece.now + from - piece.old;
      last = piece.now + to - piece.old;
      same += to - from;
    }
    return same * 2 < end - start ? null : { start: first, end: last };
  };
}

/** diff-match-patch: match_main on the first 32 units, then the length of the quote. */
export function matchByPattern(before, after) {
  const dmp = new DiffMatchPatch();
  dmp.Match_Distance = after.length;
  return ({ start, end }) => {
    const at = dmp.match_main(after, before.slice(start, Math.min(end, start + 32)), start);
    return at < 0 ? null : { start: at, end: at + end - start };
  };
}
