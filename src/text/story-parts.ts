/**
 * What stands around the text of a news story: who wrote it, when it was published, what belongs to
 * a picture. Guessed from how newsrooms write such lines; offered, never taken for granted. Pure.
 */
import { readDate } from './read-date.ts';
import { blocksOf, type RevisionText } from './revision-text.ts';

/** What a block may be instead of a part of the story's text. */
export type StoryRole = 'byline' | 'dateline' | 'caption';

/** What could be told about a story. */
export interface StoryParts {
  /** Who wrote it, without the "By". */
  readonly byline?: string;
  /** `YYYY-MM-DD`. */
  readonly published?: string;
  /** By the index of the block. */
  readonly roles: ReadonlyMap<number, StoryRole>;
}

/** Bylines and dates stand above the story, a few lines below its title. */
const HEAD_BLOCKS = 8;
const LINE_LENGTH = 140;
const CAPTION_LENGTH = 500;

const BY =
  /^(?:by|von|par|por|di|da|door|av|af|text|words|reporting by|report by)(?::\s*|\s+)(?=\S)/iu;
const PARTICLE =
  /^(?:de|da|di|do|du|van|von|der|den|het|la|le|el|al|bin|ibn|of|y|e|and|und|et|och|og|en|with|mit|&)$/u;
const NAME_WORD = /^(?:\p{Lu}|\p{Lo})[\p{L}\p{M}.'’-]*$/u;
const AFTER_NAMES = /\s*(?:[|•·;/(]|\s[-–—]\s|\s(?:in|for|at|für|pour|para|per)\s).*$/u;
const MOST_NAME_WORDS = 16;

const PUBLISHED_WORDS =
  /\b(?:first|last|published|posted|updated|modified|on|at|the|veröffentlicht|aktualisiert|stand|am|um|uhr|publié|le|à|mis|jour|publicado|el|actualizado|date|am|pm|a\.m|p\.m|utc|gmt|b?cest|cet|bst|e[sd]t|mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\b/giu;
/** Letters that may be left of a line once date, time and the usual words are taken away. */
const MOST_LEFT = 12;

/** The working name that agencies put above a story: "ILVANE-FERRY-WINTER". */
const SLUG = /^[\p{Lu}\p{N}]+(?:[-_/][\p{Lu}\p{N}]+)+$/u;

const CAPTION =
  /^(?:(?:photo|picture|image|caption|graphic|illustration|map|chart|video|foto|bild|photograph)s?(?: ?(?:credit|caption|by))?\s*[:|]\s*\S|(?:photo|image|foto|picture|photograph)s? (?:by|courtesy of) \S|©)/iu;
const CAPTION_END =
  /(?:[([](?:photo|picture|image|credit|foto|bild|photograph|file)\b[^()[\]]{0,80}[)\]]|(?:^|[.!?”"]\s+)(?:photo|picture|image|foto|photograph|credit)s?(?: ?(?:credit|by))?:?\s+\p{Lu}[^.!?]{1,60})$/iu;

/** Reads the lines above the story, and all captions. */
export function storyParts(revision: RevisionText): StoryParts {
  const roles = new Map<number, StoryRole>();
  let byline: string | undefined;
  let published: string | undefined;
  for (const { index, kind, start, end } of blocksOf(revision)) {
    if (kind !== 'paragraph') continue;
    const text = end - start <= CAPTION_LENGTH ? revision.text.slice(start, end) : '';
    const above = index < HEAD_BLOCKS;
    const author = above ? bylineOf(text) : null;
    const date = above ? publishedOf(text) : null;
    if (author !== null) byline ??= author;
    if (date !== null) published ??= date;
    if (author !== null) roles.set(index, 'byline');
    else if (date !== null) roles.set(index, 'dateline');
    else if (isCaption(text)) roles.set(index, 'caption');
  }
  return {
    ...(byline === undefined ? {} : { byline }),
    ...(published === undefined ? {} : { published }),
    roles,
  };
}

/** Is a line one of these, or a slug, and so no heading? */
export function isStoryPart(line: string): boolean {
  return (
    bylineOf(line) !== null || publishedOf(line) !== null || isCaption(line) || SLUG.test(line)
  );
}

/** The names in "By Ada Quill and Tor Lund, Harbour Courier"; null where it is no byline. */
export function bylineOf(line: string): string | null {
  const by = BY.exec(line)?.[0];
  if (by === undefined || line.length > LINE_LENGTH || /[.!?]$/.test(line)) return null;
  const names = line.slice(by.length).replace(AFTER_NAMES, '');
  // After a comma come more names, or who these people are: only names go on.
  const kept: string[] = [];
  for (const part of names.split(/,\s*/)) {
    const words = part.split(/\s+/);
    if (!words.every((word) => NAME_WORD.test(word) || PARTICLE.test(word))) break;
    if (kept.length > 0 && words.filter((word) => NAME_WORD.test(word)).length < 2) break;
    kept.push(part);
  }
  const text = kept.join(', ');
  const count = text.split(/\s+/).length;
  return text !== '' && NAME_WORD.test(text.split(/\s/)[0] ?? '') && count <= MOST_NAME_WORDS
    ? text
    : null;
}

/** The date of a line that says little else; null where there is none. */
export function publishedOf(line: string): string | null {
  if (line.length > LINE_LENGTH) return null;
  const found = readDate(line);
  if (found === null) return null;
  const rest = (line.slice(0, found.start) + line.slice(found.end))
    .replace(/\d{1,2}[:.]\d{2}(?::\d{2})?/g, '')
    .replace(PUBLISHED_WORDS, '');
  return (rest.match(/[\p{L}\p{N}]/gu)?.length ?? 0) <= MOST_LEFT ? found.date : null;
}

/** Does a block belong to a picture? */
export function isCaption(text: string): boolean {
  return text.length <= CAPTION_LENGTH && (CAPTION.test(text) || CAPTION_END.test(text));
}
