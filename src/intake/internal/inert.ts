/**
 * Where foreign markup is parsed, and nowhere else. The document it becomes has no window and is
 * never attached to one: nothing in it runs, loads or is ever shown; only its words are taken.
 */
import { tameMarkup } from './tame-markup.ts';

/** What Trusted Types wants before a string may be parsed. Absent in some browsers. */
interface TypesFactory {
  createPolicy(
    name: string,
    rules: { createHTML: (markup: string) => string },
  ): { createHTML: (markup: string) => string };
}

let policy: { createHTML: (markup: string) => string } | null = null;

/**
 * Parses markup into an inert document. Under a content security policy with Trusted Types the
 * policy name `plumbline-inert` has to be allowed; it serves this one call.
 */
export function parseInert(markup: string): Document {
  const factory = (globalThis as { trustedTypes?: TypesFactory }).trustedTypes;
  policy ??= factory?.createPolicy('plumbline-inert', { createHTML: (text) => text }) ?? {
    createHTML: (text) => text,
  };
  return new DOMParser().parseFromString(policy.createHTML(tameMarkup(markup)), 'text/html');
}
