/**
 * Where foreign markup is parsed, and nowhere else. The document it becomes has no window and is
 * never attached to one: nothing in it runs, loads or is ever shown; only its words are taken.
 */
import { tameMarkup } from './tame-markup.ts';
import { trustMarkup } from './trust.ts';

/** Parses markup into an inert document. */
export function parseInert(markup: string): Document {
  return new DOMParser().parseFromString(trustMarkup(tameMarkup(markup)), 'text/html');
}
