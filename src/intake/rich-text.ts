/** The door for rich text from the clipboard: at once, on the page, and inert. */
import { articleOf, refused } from './internal/article.ts';
import { freezeImported } from './internal/freeze.ts';
import { walkBlocks } from './internal/html-blocks.ts';
import { parseInert } from './internal/inert.ts';
import type { Imported } from './imported.ts';

/** Markup has this much around its words at most; more is pictures, and reading it would stall. */
const MAX_MARKUP_LENGTH = 10_000_000;

/**
 * Reads markup that a person has copied: all of it is taken, because it was chosen. Otherwise it is
 * read like a saved page. 'empty' when it holds no words, 'too-large' above ten million code units.
 */
export function readRichText(markup: string): Imported {
  if (markup.length > MAX_MARKUP_LENGTH) {
    const facts = { bytes: markup.length, limit: MAX_MARKUP_LENGTH };
    return freezeImported(refused({ code: 'too-large', facts }));
  }
  const steps = walkBlocks(parseInert(markup).body);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const { blocks, notes } = step.value;
  return freezeImported(articleOf({ blocks, notes, headline: true }));
}
