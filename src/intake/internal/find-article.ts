/** Finds the article in a page: what Firefox's reader view would show, or the best guess without. */
import { Readability } from '@mozilla/readability';
import { isHidden } from './html-names.ts';

/** What was found, within the page's own document. */
export interface FoundArticle {
  readonly root: Node;
  /** No article was made out: `root` holds the whole page, or the better part of it. */
  readonly whole: boolean;
  /** Pieces that a reader of the page does not see, and that are gone. */
  readonly hidden: number;
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
  const hidden = takeOutHidden(page);
  if (isBounded(page.body)) {
    keepInMemory(page.body);
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
        hidden,
        byline: found.byline ?? '',
        publisher: found.siteName ?? '',
      };
    }
  }
  for (const element of page.querySelectorAll(AROUND)) element.remove();
  return { ...bestPlace(page), hidden, byline: '', publisher: '' };
}

/** Takes out what is hidden, which Readability does not always see, and counts it. */
function takeOutHidden(page: Document): number {
  let count = 0;
  for (const element of page.querySelectorAll('[hidden], [class], dialog')) {
    if (!element.isConnected || element === page.body || !isHidden(element)) continue;
    if ((element.textContent ?? '').trim() !== '') count++;
    element.remove();
  }
  return count;
}

/**
 * Readability keeps the page as markup and parses it again for a second try, which Trusted Types
 * forbid. For this one element, "the markup" is a copy of the tree instead.
 */
function keepInMemory(body: HTMLElement): void {
  let copy: Node | null = null;
  Object.defineProperty(body, 'innerHTML', {
    get: () => {
      copy = body.cloneNode(true);
      return '';
    },
    set: () => {
      if (copy !== null) body.replaceChildren(...copy.cloneNode(true).childNodes);
    },
  });
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
