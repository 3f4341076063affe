/** What elements are to somebody who wants the words of a page, by name, class and style. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** No words for a reader: code, controls, and what stands for something that is not text. */
export const SILENT = set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT HEAD TITLE META LINK BASE BUTTON SELECT TEXTAREA INPUT LABEL DATALIST ' +
    'OPTION PROGRESS METER RP RT FRAMESET NOFRAMES NOEMBED',
);
/** Pictures, films, frames, drawings, formulas. */
export const MEDIA = set('IMG IFRAME FRAME OBJECT EMBED APPLET SVG CANVAS AUDIO VIDEO MATH');
/** A line of its own. */
export const BLOCK = set(
  'P DIV SECTION ARTICLE HEADER FOOTER MAIN ASIDE NAV HGROUP H1 H2 H3 H4 H5 H6 LI UL OL MENU DL DT DD BLOCKQUOTE ' +
    'PRE LISTING XMP PLAINTEXT FIGURE FIGCAPTION TABLE CAPTION TBODY THEAD TFOOT TR TD TH ADDRESS HR BODY FORM ' +
    'FIELDSET LEGEND DETAILS SUMMARY DIALOG CENTER SEARCH',
);
export const STRUCK = set('DEL S STRIKE');
export const VERBATIM = set('PRE LISTING XMP PLAINTEXT');

/** A style that hides; only for reading what a person pasted, no style is ever applied. */
export const HIDDEN_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;
const HIDDEN_CLASS =
  /(?:^|\s)(?:visually-?hidden|sr-only|screen-?reader(?:-only|-text)?|u-hidden-visually)(?:\s|$)/i;
/** Word draws the signs of lists as words, and says so in the style. */
export const WORD_LIST_SIGN = /mso-list\s*:\s*ignore/i;
/** What remains of such a style. */
export const LIST_SIGN = 'data-list-sign';

/** The name in upper case: those of foreign elements (svg, math) come in lower case. */
export function nameOf(element: Element): string {
  return element.tagName.toUpperCase();
}

/** Does nobody see it on the page? Hiding styles have become `hidden` before it was parsed. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  if (nameOf(element) === 'DIALOG' && !element.hasAttribute('open')) return true;
  return HIDDEN_CLASS.test(attribute(element, 'class'));
}

/** The drawn bullet or number of a list item pasted from Word. */
export function isListSign(element: Element): boolean {
  return element.hasAttribute(LIST_SIGN);
}

/** The level of a heading, 0 for what is none. */
export function headingLevel(element: Element, name: string): number {
  if (/^H[1-6]$/.test(name)) return Number(name[1]);
  if (attribute(element, 'role') === 'heading') {
    const level = Number(attribute(element, 'aria-level'));
    return Number.isInteger(level) && level >= 1 && level <= 6 ? level : 2;
  }
  if (name !== 'P') return 0;
  const word = attribute(element, 'class');
  if (/\bMsoTitle\b/.test(word)) return 1;
  return Number(/\bMsoHeading([1-6])\b/.exec(word)?.[1] ?? 0);
}

/** What an element makes of the paragraphs in it; null where it leaves them as they are. */
export function kindOf(element: Element, name: string): 'item' | 'quotation' | 'caption' | null {
  if (name === 'LI' || attribute(element, 'role') === 'listitem') return 'item';
  if (name === 'BLOCKQUOTE') return 'quotation';
  if (name === 'FIGCAPTION' || name === 'CAPTION') return 'caption';
  if (name !== 'P') return null;
  const word = attribute(element, 'class');
  if (/\bMsoList/.test(word)) return 'item';
  return /\bMso(?:Intense)?Quote/.test(word) ? 'quotation' : null;
}

/** Attributes of any length come in; what we look for stands at their beginning. */
function attribute(element: Element, name: string): string {
  return element.getAttribute(name)?.slice(0, 1_000) ?? '';
}
