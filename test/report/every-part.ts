/** Everything that is written of a report in any format, packed files unpacked. */
import { strFromU8, unzipSync } from 'fflate';
import {
  DEFAULT_CHOICES,
  FORMATS,
  refusalOf,
  writeFormat,
  type FormatChoices,
} from '../../src/report/formats.ts';
import { embedSnippet } from '../../src/report/embed.ts';
import type { PublicReport } from '../../src/report/report-values.ts';
import { CLOCK } from './pages.ts';

/** A file, or an entry of a packed one, as text. */
export interface Part {
  readonly name: string;
  readonly text: string;
}

const CHOICES: readonly Partial<FormatChoices>[] = [
  {},
  { html: 'fragment' },
  { html: 'framed' },
  { claimReview: 'each' },
  { claimReview: 'google' },
  { csvBom: true },
];

/** The parts of every format under every choice, and of what is copied without being a file. */
export async function everyPart(report: PublicReport): Promise<readonly Part[]> {
  const parts: Part[] = [{ name: 'embed', text: embedSnippet(report, { sizing: true }) ?? '' }];
  for (const choices of CHOICES) {
    for (const format of FORMATS) {
      if (refusalOf(format, report) !== null) continue;
      if (choices !== CHOICES[0] && (format === 'word' || format === 'zip')) continue;
      const { name, bytes } = await writeFormat(format, report, CLOCK, {
        choices: { ...DEFAULT_CHOICES, ...choices },
      });
      parts.push(...unpacked(name, bytes));
    }
  }
  return parts;
}

function unpacked(name: string, bytes: Uint8Array): readonly Part[] {
  const packed = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!packed) return [{ name, text: strFromU8(bytes) }];
  // The names of entries and a comment could tell things, too.
  const whole = { name, text: strFromU8(bytes, true) };
  const entries = Object.entries(unzipSync(bytes));
  return [whole, ...entries.flatMap(([entry, inner]) => unpacked(`${name}/${entry}`, inner))];
}
