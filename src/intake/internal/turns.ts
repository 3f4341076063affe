/** From what was said when to blocks: a turn of one voice, cut into paragraphs. */
import type { FoundBlock } from './article.ts';

/** One stretch of speech as a file has it. */
export interface Said {
  readonly text: string;
  /** Who speaks; null where nothing says that it is another voice, '' for one without a name. */
  readonly speaker: string | null;
  /** The name stands in the text already; otherwise it is put there where a turn begins. */
  readonly named: boolean;
  readonly startMs?: number;
  readonly endMs?: number;
  /** Begins a paragraph, whatever came before. */
  readonly anew: boolean;
}

/** After so much silence, and a sentence's end, something new begins. */
const PAUSE_MS = 2_000;
/** A paragraph ends at the first sentence's end after this many code units, … */
const PARAGRAPH = 400;
/** … and here in any case. */
const LONGEST = 1_500;
const SENTENCE_END = /[.!?…。！？؟][\p{Pe}\p{Pf}\p{Pi}"']*$/u;

interface Open {
  text: string;
  speaker: string | null;
  startMs: number | undefined;
  endMs: number | undefined;
}

/** Joins what belongs together; every block knows its voice and its stretch of the recording. */
export function blocksOfSpeech(said: readonly Said[]): FoundBlock[] {
  const blocks: FoundBlock[] = [];
  let open: Open | null = null;
  let voice: string | null = null;
  for (const { text, speaker, named, startMs, endMs, anew } of said) {
    if (text.trim() === '') continue;
    const change: boolean = speaker !== null && (speaker === '' || speaker !== voice);
    const label: string = change && !named ? `${speaker}: ` : '';
    if (change) voice = speaker === '' ? null : speaker;
    if (open !== null && !anew && !change && !isFull(open, startMs)) {
      open.text = `${open.text} ${text}`;
      open.endMs = endMs ?? open.endMs;
      continue;
    }
    if (open !== null) blocks.push(closed(open));
    open = { text: label + text, speaker: voice, startMs, endMs };
  }
  if (open !== null) blocks.push(closed(open));
  return blocks;
}

function isFull({ text, endMs }: Open, next: number | undefined): boolean {
  if (text.length >= LONGEST) return true;
  if (!SENTENCE_END.test(text.slice(-8))) return false;
  const silence = endMs !== undefined && next !== undefined && next - endMs > PAUSE_MS;
  return silence || text.length >= PARAGRAPH;
}

function closed({ text, speaker, startMs, endMs }: Open): FoundBlock {
  return {
    kind: 'paragraph',
    text,
    guessed: false,
    ...(startMs === undefined
      ? {}
      : { at: endMs === undefined ? { startMs } : { startMs, endMs } }),
    ...(speaker === null ? {} : { speaker }),
  };
}
