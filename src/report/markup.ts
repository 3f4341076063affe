/**
 * HTML made only through one tag that escapes everything it is given. What is already HTML is a
 * `Markup`; what may stand in `href` is a `Link`. Everything else is text from somebody else.
 */

/** HTML that `markup` has made: nothing else may be inserted without escaping. */
export class Markup {
  readonly html: string;

  /** For `markup` only; a string from anywhere else has not been escaped. */
  constructor(html: string) {
    this.html = html;
  }
}

/** An address that is safe to click: http, https or mailto, without a name or password in it. */
export class Link {
  /** As the URL standard writes it. */
  readonly href: string;
  /** What a reader sees of the address. */
  readonly text: string;

  /** For `linkTo` and `linkInside` only. */
  constructor(href: string, text: string) {
    this.href = href;
    this.text = text;
    Object.freeze(this);
  }
}

const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/**
 * The link for an address as somebody typed it, or null where none can be made safely: another
 * scheme, a relative address, nothing at all. A name and password in it are dropped.
 */
export function linkTo(address: string): Link | null {
  const typed = address.trim();
  if (typed === '' || !URL.canParse(typed)) return null;
  const url = new URL(typed);
  if (!SCHEMES.has(url.protocol)) return null;
  if (url.protocol !== 'mailto:' && url.hostname === '') return null;
  url.username = '';
  url.password = '';
  return new Link(url.href, url.protocol === 'mailto:' ? url.pathname : url.href);
}

/** The link to an element of the same page. RangeError for an id that would need escaping. */
export function linkInside(id: string): Link {
  if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(id)) throw new RangeError(`not an id of ours: ${id}`);
  return new Link(`#${id}`, `#${id}`);
}

export type Piece = Markup | Link | string | number | null | readonly Piece[];

/**
 * HTML from a template. Text is escaped, a `Markup` stands as it is, lists are joined, null is
 * nothing. TypeError for a value where escaping would not be enough: outside quotes in a tag, or in
 * `href` and the like without being a `Link`.
 */
export function markup(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  let html = strings[0] ?? '';
  pieces.forEach((piece, i) => {
    const before = strings[i] ?? '';
    html += /\s(?:href|src|action|xlink:href)="$/i.test(before)
      ? hrefOf(piece)
      : render(piece, before.endsWith('='));
    html += strings[i + 1] ?? '';
  });
  return new Markup(html);
}

function hrefOf(piece: Piece): string {
  if (!(piece instanceof Link)) throw new TypeError('only a Link may stand in href');
  return escapeText(piece.href);
}

function render(piece: Piece, unquoted: boolean): string {
  if (unquoted) throw new TypeError('an attribute value needs quotes');
  if (piece === null) return '';
  if (piece instanceof Markup) return piece.html;
  if (piece instanceof Link) return escapeText(piece.text);
  if (typeof piece === 'object') return piece.map((each) => render(each, false)).join('');
  return escapeText(String(piece));
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Not allowed in an HTML document, whatever they are hidden in: shown as U+FFFD. */
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu;

/** Signs without which a text stands as it is; half of an astral sign counts, too. Most texts have none. */
const SUSPECT =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff&<>"'`]/;

/** Text for element content and for quoted attribute values. */
export function escapeText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"'`]/g, (sign) => ESCAPES[sign] ?? sign);
}
