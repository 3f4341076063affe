/** Tells what a file is: its bytes decide, its name and type break ties. */
import type { ForeignFile } from '../imported.ts';
import { decodeHead, controlShare } from './decode.ts';
import type { Format } from './formats.ts';
import { looksLikeTranscript } from './transcript-signs.ts';

/** What a file is, and whether its name says something else. */
export interface Sniffed {
  readonly format: Format;
  readonly misnamed: boolean;
}

/** Bytes at the very beginning that only one kind of file has; -1 stands for any byte. */
const MAGIC: readonly (readonly [readonly number[], Format])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'pdf'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'old-word'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
  [[0x47, 0x49, 0x46, 0x38], 'picture'],
  [[0x52, 0x49, 0x46, 0x46, -1, -1, -1, -1, 0x57, 0x45, 0x42, 0x50], 'picture'],
  [[0x52, 0x49, 0x46, 0x46], 'recording'],
  [[-1, -1, -1, -1, 0x66, 0x74, 0x79, 0x70], 'recording'],
  [[0x49, 0x44, 0x33], 'recording'],
  [[0x4f, 0x67, 0x67, 0x53], 'recording'],
  [[0x1a, 0x45, 0xdf, 0xa3], 'recording'],
  [[0x1f, 0x8b], 'archive'],
  [[0x52, 0x61, 0x72, 0x21], 'archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'archive'],
];
const ZIP = [0x50, 0x4b];

/** Names in a zip's directory that tell what the zip is. */
const ZIP_CONTENTS: readonly (readonly [string, Format])[] = [
  ['word/document', 'word'],
  ['application/vnd.oasis.opendocument', 'open-document'],
  ['application/epub+zip', 'epub'],
  ['journal.ndjson', 'bundle'],
];
/** A zip's directory stands at its end. */
const ZIP_TAIL_BYTES = 65_536;

const ENDINGS: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  mkd: 'markdown',
  htm: 'html',
  html: 'html',
  xhtml: 'html',
  mht: 'mhtml',
  mhtml: 'mhtml',
  srt: 'subtitles',
  vtt: 'subtitles',
  ndjson: 'journal',
  docx: 'word',
  doc: 'old-word',
  odt: 'open-document',
  rtf: 'rtf',
  epub: 'epub',
  pdf: 'pdf',
  plumbline: 'bundle',
  json: 'json',
  jsonld: 'json',
  csv: 'csv',
  tsv: 'csv',
};
const TYPES: Readonly<Record<string, Format>> = {
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/vtt': 'subtitles',
  'application/x-subrip': 'subtitles',
  'application/x-ndjson': 'journal',
  'text/csv': 'csv',
};
/** What a name may promise of a text, without the text having to show it. */
const SOFT: ReadonlySet<Format> = new Set<Format>(['text', 'markdown', 'csv', 'transcript']);

/** More control characters than this share are no text in any encoding. */
const MOST_CONTROLS = 0.02;

const SUBTITLE_TIME = /^\s*(?:\d+[ \t]*\n)?\d{1,3}:\d{2}(?::\d{2})?[,.]\d{1,3}[ \t]*-->/;
const MARKUP_START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|article|section|main|div|p|h[1-6]|table|ul|ol|blockquote|span|script|style)\b/i;
const TAG = /<[a-z][a-z\d]*(?:\s[^<>]*)?>/i;
const MIME_HEAD =
  /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*(?:mime-version|content-type:\s*multipart)/i;

/** Looks at the beginning of a file, and at the end of a zip. */
export function sniff(file: ForeignFile): Sniffed {
  const promised = promise(file);
  const format = formatOf(file.bytes, promised);
  const misnamed = promised !== null && promised !== format && !isKindOf(format, promised);
  return { format, misnamed };
}

function promise({ name, type }: ForeignFile): Format | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const media = type.split(';')[0]?.trim().toLowerCase() ?? '';
  return ENDINGS[ending] ?? TYPES[media] ?? null;
}

/** A transcript in a text file is no surprise, nor are annotations in a JSON file. */
function isKindOf(format: Format, promised: Format): boolean {
  if (promised === 'text') return format === 'transcript' || format === 'markdown';
  if (promised === 'json') return format === 'annotations' || format === 'fact-checks';
  return false;
}

function formatOf(bytes: Uint8Array<ArrayBuffer>, promised: Format | null): Format {
  const magic = MAGIC.find(([start]) => startsWith(bytes, start));
  if (magic) return magic[1];
  if (startsWith(bytes, ZIP)) return zipContents(bytes);
  const head = decodeHead(bytes);
  if (controlShare(head) > MOST_CONTROLS) return 'binary';
  const text = head.replace(/\r\n?/g, '\n');
  return textFormat(text, promised);
}

function textFormat(text: string, promised: Format | null): Format {
  if (/^WEBVTT(?:\s|$)/.test(text) || SUBTITLE_TIME.test(text)) return 'subtitles';
  if (/^\s*[[{]/.test(text)) {
    const json = jsonFormat(text);
    if (json !== null) return json;
  }
  if (promised !== 'markdown' && MARKUP_START.test(text)) return 'html';
  if (promised === 'mhtml' && MIME_HEAD.test(text)) return 'mhtml';
  if (promised === 'html' && TAG.test(text)) return 'html';
  if (promised !== null && promised !== 'text' && SOFT.has(promised)) return promised;
  if (looksLikeTranscript(text)) return 'transcript';
  return looksLikeMarkdown(text) ? 'markdown' : 'text';
}

/** What JSON holds, by its tell-tale names; null when it is none. */
function jsonFormat(text: string): Format | null {
  const first = /^\s*(\{[^\n]*\})[ \t]*(?:\n|$)/.exec(text)?.[1];
  if (first !== undefined && isJson(first) && /"(?:kind|hash)"\s*:/.test(first)) return 'journal';
  // "[1] A footnote" and "[00:12] A time" begin like JSON, and are none.
  if (!/^\s*(?:\{\s*(?:"|\})|\[\s*(?:[[{"]|-?\d[\d.]*\s*,|true|false|null))/.test(text))
    return null;
  if (/ClaimReview|claimReviewed/.test(text)) return 'fact-checks';
  if (/anno\.jsonld|"motivation"|TextQuoteSelector/.test(text)) return 'annotations';
  return /^\s*[[{][^]*[\]}]\s*$/.test(text) || text.length > 60_000 ? 'json' : null;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** Signs that hardly anybody types by chance: two headings, or one with links or stress beside. */
function looksLikeMarkdown(text: string): boolean {
  const headings = text.match(/^#{1,6} \S/gm)?.length ?? 0;
  return headings > 1 || (headings === 1 && /\]\(https?:|\*\*\S|^```/m.test(text));
}

function zipContents(bytes: Uint8Array): Format {
  const latin = new TextDecoder('windows-1252');
  const ends = [bytes.subarray(0, ZIP_TAIL_BYTES), bytes.subarray(-ZIP_TAIL_BYTES)];
  const names = ends.map((part) => latin.decode(part)).join('');
  return ZIP_CONTENTS.find(([name]) => names.includes(name))?.[1] ?? 'archive';
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => byte === -1 || bytes[i] === byte);
}
