/** Transcripts as text: names before colons, times before or beside them. */
import { readPlainText } from '../../text/plain-text.ts';
import { blocksOf } from '../../text/revision-text.ts';
import type { ForeignFile, Imported } from '../imported.ts';
import { articleOf, type FoundBlock } from './article.ts';
import { decode } from './decode.ts';
import { readTimecode } from './timecode.ts';
import { NAME_AND_TIME, SPEAKER_LINE, speakerOf, TIMED_LINE } from './transcript-signs.ts';
import { blocksOfSpeech, type Said } from './turns.ts';

/** A name and a time of a line, and the words that are left; null where the line has neither. */
interface Marked {
  readonly speaker: string | null;
  readonly named: boolean;
  readonly time: number | null;
  readonly words: string;
}

/** What stands before the first turn is read as plain text: a title, a date, who is present. */
export function readTranscript({ bytes }: ForeignFile): Imported {
  const { text, notes } = decode(bytes);
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trim());
  const first = lines.findIndex((line) => marksOf(line) !== null);
  const preface = prefaceOf(lines.slice(0, Math.max(first, 0)).join('\n'));
  const speech = blocksOfSpeech(readTurns(lines.slice(Math.max(first, 0))));
  return articleOf({ blocks: [...preface, ...speech], notes, headline: true });
}

function prefaceOf(text: string): FoundBlock[] {
  const read = readPlainText(text);
  if (!read.ok) return [];
  return blocksOf(read.revision).map(({ index, kind, level, start, end }) => {
    const words = read.revision.text.slice(start, end);
    const [first] = read.revision.shape;
    // Alone above the turns, a line without an end is a title; what follows it is shorter at times.
    const title =
      index === 0 && (first === '1' || /[\p{L}\p{N})]$/u.test(words)) && words.length <= 120;
    if (title) return { kind: 'heading', level: 1, text: words, guessed: true };
    return {
      kind,
      ...(kind === 'heading' ? { level } : {}),
      text: words,
      guessed: kind !== 'paragraph',
    };
  });
}

function readTurns(lines: readonly string[]): Said[] {
  const said: Said[] = [];
  let blank = true;
  for (const line of lines) {
    const marks = line === '' ? null : marksOf(line);
    if (marks !== null) {
      const { speaker, named, time, words } = marks;
      said.push({ text: words, speaker, named, anew: true, ...timed(time) });
    } else if (line !== '') {
      said.push(following(said, line, blank));
    }
    blank = line === '';
  }
  return said;
}

function timed(time: number | null): { startMs?: number } {
  return time === null ? {} : { startMs: time };
}

/** Below a name and a time on a line of their own come the words. */
function following(said: Said[], line: string, blank: boolean): Said {
  const last = said.at(-1);
  if (last !== undefined && last.text === '') {
    said.pop();
    return { ...last, text: line };
  }
  return { text: line, speaker: null, named: true, anew: blank };
}

function marksOf(line: string): Marked | null {
  const alone = NAME_AND_TIME.exec(line);
  if (alone !== null && speakerOf(line) !== null) {
    return { speaker: alone[1] ?? '', named: false, time: readTimecode(alone[2] ?? ''), words: '' };
  }
  const speaker = speakerOf(line);
  if (speaker !== null) {
    const [, before, , after, words = ''] = SPEAKER_LINE.exec(line) ?? [];
    const time = readTimecode(before ?? after ?? '');
    return { speaker: bare(speaker), named: true, time, words: `${speaker}: ${words}`.trim() };
  }
  const [, time = '', words = ''] = TIMED_LINE.exec(line) ?? [];
  const at = readTimecode(time);
  return at === null ? null : { speaker: null, named: true, time: at, words };
}

/** A person is the same with and without their office in brackets. */
function bare(speaker: string): string {
  return speaker.replace(/ ?\([^()]*\)$/, '').trim();
}
