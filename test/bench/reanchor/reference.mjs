// The field's reference, written from the description of its rule: the stored position if the quote
// stands there; else every verbatim occurrence, or approximate matches with at most
// min(256, half the length) errors where there is none; each scored
// (50 quote + 20 prefix + 20 suffix + 2 position) / 92; the best one wins, there is no least score.
import search from 'approx-string-match';

const CONTEXT = 32;

/** The selector that is kept of a claim. */
export function select(text, { start, end }) {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    start,
    end,
  };
}

/** Where the selector leads in a text: a range, or null. */
export function anchor(text, { exact, prefix, suffix, start, end }) {
  if (text.slice(start, end) === exact) return { start, end };
  let best = null;
  for (const match of matches(text, exact)) {
    const before = likeness(
      text.slice(Math.max(0, match.start - prefix.length), match.start),
      prefix,
    );
    const after = likeness(text.slice(match.end, match.end + suffix.length), suffix);
    const near = 1 - Math.abs(match.start - start) / text.length;
    const own = 1 - match.errors / exact.length;
    const score = (50 * own + 20 * before + 20 * after + 2 * near) / 92;
    if (best === null || score > best.score) best = { start: match.start, end: match.end, score };
  }
  return best;
}

function matches(text, exact) {
  const found = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    found.push({ start: at, end: at + exact.length, errors: 0 });
  }
  return found.length > 0 ? found : search(text, exact, Math.min(256, exact.length / 2));
}

function likeness(text, wanted) {
  if (wanted === '') return 1;
  if (text === '') return 0;
  const [first] = search(text, wanted, wanted.length);
  return first === undefined ? 0 : 1 - first.errors / wanted.length;
}
