/** Finds the article in a page: what Firefox's reader view would show, or the best guess without. */
import { Readability } from '@mozilla/readability';

/** What was found, within the page's own document. */
export interface FoundArticle {
  readonly root: Node;
  /** No article was made out: `root` holds the whole page, or the better part of it. */
  readonly whole: boolean;
  readonly byline: string;
  readonly publisher: string;
}

/** Readability looks at every element several times. */
const MOST_ELEMENTS = 30_000;
/** It also asks elements for their text, again and again: text times depth bounds that. */
const MOST_TEXT_BY_DEPTH = 40_000_000;

const NEVER =
  'script, style, noscript, template, iframe, frame, object, embed, applet, link, base, dialog:not([open])';
const AROUND =
  'nav, footer, aside, [role="navigation"], [role="contentinfo"], [role="complementary"], [role="search"], [role="banner"]';
const PLACES = [
  '[itemprop~="articleBody" i]',
  'article',
  '[role="article"]',
  'main',
  '[role="main"]',
];
/** A place with less of the page's text is a teaser. */
const LEAST_SHARE = 0.3;

/** Changes the document: what is not the article may be gone from it afterwards. */
export function findArticle(page: Document): FoundArticle {
  for (const element of page.querySelectorAll(NEVER)) element.remove();
  if (isBounded(page.body)) {
    const found = new Readability<Node>(page, {
      // The tree itself: it never becomes markup again.
      serializer: (root) => root,
      disableJSONLD: true,
      charThreshold: 200,
    }).parse();
    if (found?.content) {
      return {
        root: found.content,
        whole: false,
        byline: found.byline ?? '',
        publisher: found.siteName ?? '',
      };
    }
  }
  for (const element of page.querySelectorAll(AROUND)) element.remove();
  return { ...bestPlace(page), byline: '', publisher: '' };
}

function isBounded(body: Element): boolean {
  let elements = 0;
  let cost = 0;
  let depth = 0;
  let node: Node | null = body;
  while (node !== null && elements <= MOST_ELEMENTS && cost <= MOST_TEXT_BY_DEPTH) {
    if (node.nodeType === Node.TEXT_NODE) cost += (node.nodeValue?.length ?? 0) * depth;
    else elements++;
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth++;
      continue;
    }
    while (node !== null && node !== body && node.nextSibling === null) {
      node = node.parentNode;
      depth--;
    }
    node = node === null || node === body ? null : node.nextSibling;
  }
  return node === null;
}

function bestPlace(page: Document): { root: Node; whole: boolean } {
  const all = wordsIn(page.body);
  for (const selector of PLACES) {
    const found = page.querySelectorAll(selector);
    const [only] = found;
    if (found.length === 1 && only && wordsIn(only) >= all * LEAST_SHARE) {
      return { root: only, whole: false };
    }
  }
  return { root: page.body, whole: true };
}

function wordsIn(element: Element): number {
  return (element.textContent ?? '').length;
}
