/**
 * What comes out of a foreign file: values without behaviour, frozen, ready to cross from a worker.
 * Nothing here is an event yet; a person sees it first, and the app makes the events.
 */
import type { BlockInput } from '../text/revision-text.ts';
import type { IntakeProblem } from './problems.ts';

/** A file as it was handed over. Name and type are hints; the bytes decide. */
export interface ForeignFile {
  readonly name: string;
  /** The media type as the browser gave it; often empty or wrong. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * What reading a file gave. `what` says which kind of thing it is, and with it who takes it on;
 * `notes` is what did not go smoothly (something left out, something guessed). Refused means that
 * nothing of the file is taken, and `problems` says why; it is never empty.
 */
export type Imported =
  | {
      readonly ok: true;
      readonly what: 'article';
      readonly article: ImportedArticle;
      readonly notes: readonly IntakeProblem[];
    }
  | {
      readonly ok: true;
      readonly what: 'journal';
      readonly text: string;
      readonly notes: readonly IntakeProblem[];
    }
  | Refused;

/** Nothing was taken. */
export interface Refused {
  readonly ok: false;
  readonly problems: readonly [IntakeProblem, ...IntakeProblem[]];
}

/**
 * An article as it was found in a file.
 *
 * `revisionText(blocks)` is its text, and has one block for each of `blocks`, with the very words of
 * its `text`: every block is normalised, trimmed and visible already. So index and offsets within
 * a block are places in the revision, for as long as nobody edits the blocks.
 */
export interface ImportedArticle {
  readonly blocks: readonly ImportedBlock[];
  readonly details: ImportedDetails;
  /** What people wrote beside the text, for example comments of a Word draft. */
  readonly remarks: readonly Remark[];
}

/** What a block besides its kind may be. It may not belong to the article's text then. */
export type BlockRole = 'byline' | 'dateline' | 'caption';

/** One block with all that the file says about it. */
export interface ImportedBlock extends BlockInput {
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  /** The kind is our guess; otherwise the file says it. */
  readonly guessed: boolean;
  readonly role?: BlockRole;
  /** Where the block stands in the file, to be a locator of evidence. */
  readonly at?: BlockPlace;
  /** Who speaks here, as written in a transcript. */
  readonly speaker?: string;
}

/** A printed page (counted from 1), or a stretch of a recording in milliseconds. */
export type BlockPlace =
  { readonly page: number } | { readonly startMs: number; readonly endMs?: number };

/** A detail and how it is known: the file says it, or it was guessed from the words. */
export interface Detail {
  readonly value: string;
  readonly known: 'said' | 'guessed';
}

/**
 * What could be found out about the article; what is missing is not known. One line each.
 * `url` is http or https, `published` a date (YYYY-MM-DD), `language` a language tag (BCP 47).
 */
export type ImportedDetails = {
  readonly [name in 'title' | 'byline' | 'publisher' | 'url' | 'published' | 'language']?: Detail;
};

/** Words beside the text, and the words they are about: a stretch of one block. */
export interface Remark {
  readonly text: string;
  readonly by?: string;
  /** An ISO date or date-time, as the file has it. */
  readonly on?: string;
  /** Absent when the file does not say, or the words are not in the text. */
  readonly place?: { readonly block: number; readonly start: number; readonly end: number };
}

/** How an import is watched, stopped and kept in bounds. */
export interface Reading {
  readonly signal: AbortSignal;
  /** How far it is, 0 to 1, not more often than some ten times a second. */
  readonly onProgress: (progress: number) => void;
}
