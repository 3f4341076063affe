/** How a transcript shows: who speaks, and when. */

/** "ADA QUILL: ", "Ada Quill (Harbour Radio): ", "Q: ", perhaps with a time before or after. */
const TIME = String.raw`[[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])]?`;
const NAME = String.raw`[\p{Lu}\p{Lo}][\p{L}\p{M}\p{N}.'’ \-]{0,48}?(?: ?\([^()\n]{1,48}\))?`;

/** Groups: time before, name, time after, words. */
export const SPEAKER_LINE = new RegExp(
  String.raw`^(?:(${TIME})[ \t]*[-–—]?[ \t]*)?(${NAME})[ \t]*(?:(${TIME}))?[ \t]*:[ \t]*(.*)$`,
  'u',
);
/** A time and words without a name. Groups: time, words. */
export const TIMED_LINE = new RegExp(String.raw`^(${TIME})[ \t]*[-–—]?[ \t]*(.*)$`, 'u');

/** A name on a line of its own, with a time, as many recorders write. Groups: name, time. */
export const NAME_AND_TIME = new RegExp(
  String.raw`^(${NAME})[ \t]{1,8}[[(]?((?:\d{1,2}:)?\d{1,2}:\d{2})[\])]?$`,
  'u',
);

const LINES = 200;
const LEAST_TURNS = 3;
const SHARE_OF_TURNS = 0.3;
/** Beginnings that a colon follows in news prose, too. */
const NO_NAMES =
  /^(?:Note|Update|Correction|Photo|Image|Source|Sources|Credit|Caption|Watch|Read|Related|Also|Published|Updated|By|Date|Time|Place|Subject|From|To|Cc|Re|Title|Tags|Topics|Keywords|Editor['’]s note)$/iu;

/** Turns of at least two voices, one of which comes back, on many of the lines. */
export function looksLikeTranscript(text: string): boolean {
  const lines = text.split('\n', LINES).map((line) => line.trim());
  const filled = lines.filter((line) => line !== '');
  const voices = new Map<string, number>();
  let timed = 0;
  for (const line of filled) {
    const name = speakerOf(line);
    if (name !== null) voices.set(name, (voices.get(name) ?? 0) + 1);
    if (TIMED_LINE.test(line) || NAME_AND_TIME.test(line)) timed++;
  }
  const turns = [...voices.values()].reduce((sum, n) => sum + n, 0);
  const enough = (n: number) => n >= LEAST_TURNS && n >= filled.length * SHARE_OF_TURNS;
  const comesBack = [...voices.values()].some((n) => n > 1);
  return enough(timed) || (enough(turns) && voices.size > 1 && comesBack);
}

/** The name before the colon, or of a line of name and time; null when it is none. */
export function speakerOf(line: string): string | null {
  const name = (SPEAKER_LINE.exec(line)?.[2] ?? NAME_AND_TIME.exec(line)?.[1])?.trim();
  if (name === undefined || NO_NAMES.test(name)) return null;
  // A sentence that ends in a colon is no name: names have few words, each begun in upper case.
  const words = name
    .replace(/\(.*\)/, '')
    .trim()
    .split(' ');
  return words.length <= 5 &&
    words.every((word) =>
      /^(?:\p{Lu}|\p{Lo}|\p{N}|(?:de|da|di|van|von|der|den|la|le|al|el|bin|ibn|of)$)/u.test(word),
    )
    ? name
    : null;
}
