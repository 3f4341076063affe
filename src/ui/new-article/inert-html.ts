/**
 * Rich text from the clipboard as lines of plain text. The markup is parsed into a document that has
 * no window: nothing in it runs, loads or is ever shown; only its words are taken.
 */

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
function parseInert(markup: string): Document {
  const factory = (globalThis as { trustedTypes?: TypesFactory }).trustedTypes;
  policy ??= factory?.createPolicy('plumbline-inert', { createHTML: (text) => text }) ?? {
    createHTML: (text) => text,
  };
  return new DOMParser().parseFromString(policy.createHTML(markup), 'text/html');
}

const SKIPPED = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT HEAD TITLE META LINK IFRAME OBJECT EMBED SVG MATH CANVAS AUDIO VIDEO BUTTON SELECT TEXTAREA INPUT'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'P DIV SECTION ARTICLE HEADER FOOTER MAIN ASIDE NAV H1 H2 H3 H4 H5 H6 LI UL OL DL DT DD BLOCKQUOTE PRE FIGURE FIGCAPTION TABLE TBODY THEAD TFOOT TR ADDRESS HR BODY FORM DETAILS SUMMARY'.split(
    ' ',
  ),
);
const HEADING = /^H[1-6]$/;
/** Deeper nesting is flattened: no real page needs it, and recursion must not run out of stack. */
const MAX_DEPTH = 300;

/**
 * Headings, paragraphs, list items ("- ") and quotations ("> ") of the markup, one line each; links
 * keep their text; a blank line sets headings and paragraphs off, as `readPlainText` expects. Empty
 * when the markup holds no words.
 */
export function linesOfHtml(markup: string): string {
  const writer = new LineWriter();
  writer.walk(parseInert(markup).body, '', 0);
  writer.endLine('');
  return writer.text();
}

class LineWriter {
  private readonly lines: string[] = [];
  private current = '';

  walk(node: Node, marker: string, depth: number): void {
    if (node.nodeType === Node.TEXT_NODE) {
      this.current += (node.textContent ?? '').replace(/[\t\n\f\r ]+/g, ' ');
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const element = node as Element;
    // Names of foreign elements (svg, math) come in lower case.
    const name = element.tagName.toUpperCase();
    if (SKIPPED.has(name) || element.hasAttribute('hidden')) return;
    if (name === 'BR') {
      this.endLine(marker);
      return;
    }
    if (depth > MAX_DEPTH) {
      this.current += element.textContent ?? '';
      return;
    }
    if (name === 'TD' || name === 'TH') this.current += ' ';
    if (!BLOCKS.has(name)) {
      this.walkChildren(element, marker, depth);
      return;
    }
    this.endLine(marker);
    const inner = name === 'LI' ? '- ' : name === 'BLOCKQUOTE' ? '> ' : marker;
    const apart = name === 'P' || HEADING.test(name);
    if (apart && marker === '') this.blank();
    this.walkChildren(element, inner, depth);
    this.endLine(inner);
    if (apart && marker === '') this.blank();
  }

  endLine(marker: string): void {
    const words = this.current.trim();
    this.current = '';
    if (words !== '') this.lines.push(marker + words);
  }

  text(): string {
    while (this.lines.at(-1) === '') this.lines.pop();
    return this.lines.join('\n');
  }

  private walkChildren(element: Element, marker: string, depth: number): void {
    for (const child of element.childNodes) this.walk(child, marker, depth + 1);
  }

  private blank(): void {
    if (this.lines.length > 0 && this.lines.at(-1) !== '') this.lines.push('');
  }
}
