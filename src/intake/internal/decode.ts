/** Bytes to text: the byte-order mark, then validity, then what was declared, then statistics. */
import type { IntakeProblem } from '../problems.ts';

/** A text and what its bytes did not say. */
export interface Decoded {
  readonly text: string;
  /** The encoding's name as the Encoding Standard has it. */
  readonly encoding: string;
  readonly notes: readonly IntakeProblem[];
}

/** Bytes that decide where statistics are needed; more would not change the answer. */
const SAMPLE_BYTES = 65_536;
/** Of the sample's code units, this share of zero bytes on one side and hardly any on the other. */
const ZEROS_OF_UTF_16 = 0.02;
const STRAY_ZEROS = 0.1;
const MOST_SCRIPT_BYTES = 10;
/** Controls in what claims to be UTF-16: text has none. */
const MOST_CONTROLS = 0.005;
const UNWANTED = /[\0-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]/g;

/**
 * Decodes a whole file. In this order: a byte-order mark; UTF-16 without one, by where its zero
 * bytes stand; UTF-8 when the bytes are valid; the declared encoding; UTF-8 with a few bytes
 * damaged; Windows-1252, which any bytes are. Damage becomes U+FFFD and is counted in a note.
 */
export function decode(bytes: Uint8Array<ArrayBuffer>, declared = ''): Decoded {
  const encoding = markOf(bytes) ?? utf16Of(bytes);
  if (encoding !== null) return noted(new TextDecoder(encoding).decode(bytes), encoding);
  const valid = decodeValid(bytes, 'utf-8');
  if (valid !== null) return noted(valid, 'utf-8');
  const known = knownEncoding(declared);
  if (known !== null && known !== 'utf-8')
    return noted(new TextDecoder(known).decode(bytes), known);
  const damaged = new TextDecoder().decode(bytes);
  if (known === 'utf-8' || isDamagedUtf8(damaged)) return noted(damaged, 'utf-8');
  const guessed = 'windows-1252';
  return noted(new TextDecoder(guessed).decode(bytes), guessed, {
    code: 'encoding-guessed',
    facts: { encoding: guessed },
  });
}

/** The beginning of a file as text, for telling what it is; a character cut off at its end goes. */
export function decodeHead(bytes: Uint8Array<ArrayBuffer>): string {
  const head = bytes.subarray(0, SAMPLE_BYTES);
  return decode(head).text.replace(/\ufffd$/, '');
}

/** The share of code units that are controls, of which text has none. */
export function controlShare(text: string): number {
  return text === '' ? 0 : countOf(text, UNWANTED) / text.length;
}

function noted(text: string, encoding: string, ...more: IntakeProblem[]): Decoded {
  const notes = [...more];
  const unreadable = countOf(text, /\ufffd/g);
  if (unreadable > 0) notes.push({ code: 'unreadable-bytes', facts: { count: unreadable } });
  const controls = countOf(text, UNWANTED);
  if (controls > 0) notes.push({ code: 'controls-left-out', facts: { count: controls } });
  return { text, encoding, notes };
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.exec(text) !== null) count++;
  return count;
}

function markOf(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 shows by the zero half of its spaces, line feeds and Latin letters. */
function utf16Of(bytes: Uint8Array<ArrayBuffer>): string | null {
  const sample = bytes.subarray(0, Math.min(bytes.length, SAMPLE_BYTES) & ~1);
  if (!sample.includes(0)) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i += 2) {
    if (sample[i] === 0) even++;
    if (sample[i + 1] === 0) odd++;
  }
  const [most, fewest] = odd > even ? [odd, even] : [even, odd];
  if (most < (sample.length / 2) * ZEROS_OF_UTF_16 || fewest > most * STRAY_ZEROS) return null;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  // ASCII with a few stray zeros looks alike, but UTF-16 has few different bytes on that side, one
  // or two per script; where it has many (Chinese), the bytes are no UTF-8.
  const side = new Set(sample.filter((_, i) => i % 2 === (odd > even ? 1 : 0)));
  if (side.size > MOST_SCRIPT_BYTES && decodeValid(sample, 'utf-8') !== null) return null;
  // The sample may end inside a pair of surrogates; one more unit decides nothing.
  const text = new TextDecoder(encoding).decode(sample);
  return controlShare(text) <= MOST_CONTROLS && !/\ufffd./.test(text) ? encoding : null;
}

function decodeValid(bytes: Uint8Array<ArrayBuffer>, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Null also for what browsers do not believe where it is declared in ASCII. */
function knownEncoding(label: string): string | null {
  if (label === '') return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-16') || encoding === 'x-user-defined' ? null : encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** More characters beyond ASCII that are right than wrong, or only the last one wrong. */
function isDamagedUtf8(text: string): boolean {
  const wrong = countOf(text, /\ufffd/g);
  const right = countOf(text, /[\u0080-\ufffc]/g);
  return right > 2 * wrong || (wrong === 1 && text.endsWith('\ufffd'));
}
