/**
 * What can be read off a pasted address or citation. Only shapes that leave no doubt about where one
 * part ends are taken; everything but the address is a guess, and is shown as one.
 */

/** The fields of a source that were found; a field that was not found is absent. */
export interface ReadCitation {
  readonly title?: string;
  readonly url?: string;
  readonly author?: string;
  readonly publisher?: string;
  /** A whole date, `YYYY-MM-DD`: a mere year is none. */
  readonly date?: string;
}

/** Longer than any citation: somebody pasted a text. */
const MAX_LENGTH = 1500;

/**
 * Reads an address (`https://…`), a DOI, or a citation in one of these shapes; null for anything
 * else, also for a mere title:
 *
 *     Author (2024, March 12). Title. Publisher. https://…
 *     Author, “Title”, Publisher, 12 March 2024, https://…
 *     Title | Publisher https://…
 */
export function readCitation(pasted: string): ReadCitation | null {
  const text = pasted.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (text === '' || text.length > MAX_LENGTH) return null;
  const { url, rest } = takeAddress(text);
  if (rest === '') return url === null ? null : { url, ...siteOf(url) };
  const read = readDated(rest) ?? readQuoted(rest) ?? (url === null ? null : readShared(rest));
  if (read === null) return null;
  const address = url === null ? {} : { url };
  return { ...(url === null ? {} : siteOf(url)), ...read, ...address };
}

const DOI = /\b(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/[^\s"<>]+)/i;
const ADDRESS = /https?:\/\/[^\s"<>“”]+/gi;
/** What citation styles put before an address and around a day of access. */
const AROUND =
  /\b(?:retrieved|accessed|available)(?: (?:on|at|from|online))*:?(?: [^.()]{0,40}?(?= from\b| at\b|$))?(?: (?:from|at))?:?\s*$|\(?\b(?:accessed|retrieved|last accessed)(?: on)?:? [^()]{4,30}\)?\.?\s*$/i;

/** The address in the text, and the text without it and without the words that lead to it. */
function takeAddress(text: string): { readonly url: string | null; readonly rest: string } {
  const addresses = text.match(ADDRESS);
  const last = addresses?.at(-1);
  const doi = DOI.exec(text);
  const [found, url] =
    doi !== null && (last === undefined || doi[0].includes('doi.org'))
      ? [doi[0], `https://doi.org/${trimEnd(doi[1] ?? '')}`]
      : last === undefined
        ? ['', null]
        : [last, addressOf(trimEnd(last))];
  if (url === null) return { url: null, rest: text };
  const at = text.lastIndexOf(found);
  const before = text.slice(0, at).replace(AROUND, '').trim();
  const after = text.slice(at + trimEnd(found).length).replace(/^[\s.,;)>]+/, '');
  const rest = `${before} ${after}`.replace(AROUND, '').trim();
  return { url, rest: rest.replace(/[\s,;|<(–-]+$/u, '').trim() };
}

/** Points and brackets that end the sentence, not the address. */
function trimEnd(address: string): string {
  const trimmed = address.replace(/[.,;:!?'’]+$/, '');
  const unbalanced = trimmed.endsWith(')') && !trimmed.includes('(');
  return unbalanced ? trimEnd(trimmed.slice(0, -1)) : trimmed;
}

/** The address, unless it only began like one. */
function addressOf(text: string): string | null {
  return /^https?:\/\/[^\s/?#]*[\p{L}\p{N}]/iu.test(text) ? text : null;
}

/** The site as a guess at who published: of a DOI it would only be the register. */
function siteOf(url: string): Pick<ReadCitation, 'publisher'> {
  const host = /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  return host === '' || host === 'doi.org' ? {} : { publisher: host };
}

/** `Author (2024). Title. Publisher.` */
function readDated(text: string): ReadCitation | null {
  const parts = /^(.{2,300}?) \((\d{4})[a-z]?(?:,? ([^)]{3,30}))?\)[.,:]? (.+)$/u.exec(text);
  if (parts === null) return null;
  const [, author = '', year = '', day = '', rest = ''] = parts;
  const [title = '', ...after] = rest.split(/(?<=[\p{Ll}\p{Nd}\])”"?!])[.?!] (?=[\p{Lu}\p{Nd}])/u);
  return compact({
    author,
    title: unquote(title.replace(/ ?\[[^\]]{3,40}\]/, '')),
    publisher: (after[0] ?? '').split(/, \d|\. ?$/)[0] ?? '',
    date: dateOf(`${day} ${year}`),
  });
}

/** `Author, “Title”, Publisher, 12 March 2024` */
function readQuoted(text: string): ReadCitation | null {
  const parts = /^(?:(.{2,200}?)[,.:] )?[“"«]([^”"»]{3,300}?)[,.]?[”"»][,.]? ?(.*)$/u.exec(text);
  if (parts === null) return null;
  const [, author = '', title = '', rest = ''] = parts;
  const day = DAY.exec(rest)?.[0] ?? '';
  const [publisher = ''] = rest
    .replace(day, '')
    .split(/[,.;(]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^\d+$/.test(part));
  if (author === '' && publisher === '') return null;
  return compact({ author, title, publisher, date: dateOf(day) });
}

/** `Title | Publisher`, as browsers and telephones share a page. */
function readShared(text: string): ReadCitation {
  const parts = /^(.{3,}?) (?:\||–|—|-|·) ([^|–—·]{2,60})$/u.exec(text);
  if (parts === null) return compact({ title: unquote(text) });
  return compact({ title: unquote(parts[1] ?? ''), publisher: parts[2] ?? '' });
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;
const MONTH = `(${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')}|sept)\\.?`;
const DAY = new RegExp(
  `\\b(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})\\b`,
  'i',
);

/** The first whole date in the words, or an empty text. */
function dateOf(words: string): string {
  const found = DAY.exec(words)?.[0];
  if (found === undefined) return '';
  const name = /\p{L}{3,}/u.exec(found)?.[0].slice(0, 3).toLowerCase();
  const month = MONTHS.findIndex((each) => each.slice(0, 3) === name) + 1;
  const [first = '', second = ''] = found.match(/\d+/g) ?? [];
  const [year, day] = first.length === 4 ? [first, second] : [second, first];
  const iso = month === 0 ? found : `${year}-${pad(month)}-${pad(Number(day))}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  // The 31st of February is the third of March to some readers, and no date to a newsroom.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : '';
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function unquote(text: string): string {
  return text.trim().replace(/^[“"«](.*)[”"»]$/u, '$1');
}

/** Without the point that ends a part; the one of an initial belongs to the name. */
function withoutEnd(text: string): string {
  return /(?:^|[\s.])\p{Lu}\.$/u.test(text) ? text : text.replace(/[.,;]$/, '').trim();
}

/** Without what is empty, and without the points that end each part. */
function compact(fields: Required<Pick<ReadCitation, 'title'>> & ReadCitation): ReadCitation {
  const kept = Object.entries(fields)
    .map(([field, text]) => [field, withoutEnd(text.trim())] as const)
    .filter(([, text]) => text !== '');
  return Object.fromEntries(kept);
}
