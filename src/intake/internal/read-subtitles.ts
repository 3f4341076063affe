/** Subtitles: SubRip (.srt) and WebVTT (.vtt), as editors, recorders and platforms write them. */
import type { ForeignFile, Imported } from '../imported.ts';
import type { IntakeProblem } from '../problems.ts';
import { articleOf } from './article.ts';
import { decode } from './decode.ts';
import { Details } from './details.ts';
import { decodeEntities } from './entities.ts';
import { readTimecode } from './timecode.ts';
import { speakerOf } from './transcript-signs.ts';
import { blocksOfSpeech, type Said } from './turns.ts';

const ARROW = /^(.{0,40}?)[ \t]*-->[ \t]*(\S*)/;
const VOICE = /<v(?:\.[^\s>]*)?[ \t]+([^<>\n]{1,120})>/g;
const TAG = /<\/?(?:[a-z][^<>\n]{0,200}|\d[\d:.]*)>/gi;
/** Places on the picture, as some editors write them into the words. */
const PLACE = /\{\\[^{}\n]{0,80}\}/g;
const SKIPPED_BLOCK = /^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/;
/** Dialogue: two people in one subtitle, told apart by dashes; or a change of speaker. */
const NEW_VOICE = /^(?:[-–—][ \t]*(?=\S)|>>+[ \t]*)/;

interface Cue {
  readonly startMs: number | null;
  readonly endMs: number | null;
  readonly lines: readonly string[];
}

/** One block per turn or paragraph, with its times and its speaker where the file names one. */
export function readSubtitles({ bytes }: ForeignFile): Imported {
  const { text, notes } = decode(bytes);
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const faults: IntakeProblem[] = [];
  const details = new Details();
  const language = /^Language:[ \t]*(\S+)/m.exec(lines.slice(0, 10).join('\n'))?.[1];
  if (lines[0]?.startsWith('WEBVTT')) details.offer('language', language, 'said');
  const said = withoutRepeats(readCues(lines, faults)).flatMap(speechOf);
  return articleOf({
    blocks: blocksOfSpeech(said),
    details: details.values,
    notes: [...notes, ...faults],
  });
}

function readCues(lines: readonly string[], faults: IntakeProblem[]): Cue[] {
  const cues: Cue[] = [];
  let i = 0;
  while (i < lines.length) {
    const line = lines[i] as string;
    if (SKIPPED_BLOCK.test(line)) {
      i = endOf(lines, i + 1);
      continue;
    }
    const arrow = ARROW.exec(line);
    if (arrow === null) {
      // Numbers, names of cues and the file's own head stand before a time.
      i++;
      continue;
    }
    const [, from = '', to = ''] = arrow;
    const startMs = readTimecode(from);
    const endMs = readTimecode(to);
    if (startMs === null) faults.push({ code: 'time-unreadable', facts: { line: i + 1 } });
    const end = endOf(lines, i + 1);
    cues.push({ startMs, endMs, lines: lines.slice(i + 1, end) });
    i = end;
  }
  return cues;
}

/** The line after the last of a block: blank, or already the number or the time of the next. */
function endOf(lines: readonly string[], from: number): number {
  let end = from;
  while (end < lines.length && (lines[end] as string).trim() !== '') {
    if (ARROW.test(lines[end] as string)) {
      return end > from && /^\d+$/.test(lines[end - 1] as string) ? end - 1 : end;
    }
    end++;
  }
  return end;
}

/** Captions made by machines roll: each shows the line before once more. */
function withoutRepeats(cues: readonly Cue[]): Cue[] {
  let before = '';
  return cues.map((cue) => {
    const lines = cue.lines.map(plain).filter((line) => line !== '');
    const fresh = lines.length > 0 && lines[0] === before ? 1 : 0;
    before = lines.at(-1) ?? before;
    return { ...cue, lines: cue.lines.filter((line) => plain(line) !== '').slice(fresh) };
  });
}

function plain(line: string): string {
  return line.replace(TAG, '').replace(PLACE, '').trim();
}

function speechOf({ startMs, endMs, lines }: Cue): Said[] {
  const said: { words: string[]; speaker: string | null; named: boolean; anew: boolean }[] = [];
  for (const line of lines) {
    const voice = [...line.matchAll(VOICE)][0]?.[1]?.trim() ?? null;
    const anew = NEW_VOICE.test(plain(line));
    const words = decodeEntities(plain(line).replace(NEW_VOICE, ''));
    const label = speakerOf(words);
    const last = said.at(-1);
    if (last === undefined || anew || voice !== null || label !== null) {
      const unnamed = anew ? '' : null;
      const speaker = voice === null ? (label ?? unnamed) : decodeEntities(voice);
      said.push({ words: [words], speaker, named: voice === null, anew });
    } else {
      last.words.push(words);
    }
  }
  return said.map(({ words, ...rest }) => ({
    ...rest,
    text: words.join(' '),
    ...(startMs === null ? {} : { startMs }),
    ...(startMs === null || endMs === null ? {} : { endMs }),
  }));
}
