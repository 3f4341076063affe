/**
 * Reading a bundle back. Everything is looked at before anything is taken: a bundle with one fault
 * changes nothing. Taking one twice gives the same desk as taking it once.
 */
import { isSha256, type Sha256 } from '../claims/ids.ts';
import { BackupReader, type BackupContent } from './backup.ts';
import {
  ATTACHMENTS_FOLDER,
  BUNDLE_LIMITS,
  BUNDLE_VERSION,
  JOURNAL_NAME,
  MANIFEST_NAME,
  type BundleManifest,
  type BundleProblem,
  type BundleProblemCode,
} from './bundle-format.ts';
import { readImport } from './import-problems.ts';
import { digest } from './internal/digest.ts';
import { listEntries, unpack, ZipError, type ZipEntry } from './internal/read-zip.ts';
import type { ImportResult, Journal } from './journal.ts';

/** What became of a bundle. With problems nothing was taken. */
export interface RestoreResult {
  readonly added: number;
  readonly known: number;
  /** Files that are new here. */
  readonly files: number;
  readonly problems: readonly BundleProblem[];
}

export interface RestoreOptions {
  /** Takes the events in; the journal's own way unless said. */
  readonly importEvents?: (
    events: readonly unknown[],
    texts: ReadonlyMap<string, unknown>,
  ) => Promise<ImportResult>;
  readonly progress?: (done: number, all: number) => void;
  /** Ends it before any event is taken; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Takes a bundle in, whole or not at all. Rejects with `JournalError` when the disk says no. */
export async function restoreBundle(
  journal: Journal,
  file: Blob,
  options: RestoreOptions = {},
): Promise<RestoreResult> {
  const {
    importEvents = (...given) => journal.importEvents(...given),
    progress: told = () => undefined,
    signal,
  } = options;
  const progress = (done: number, all: number): void => {
    signal?.throwIfAborted();
    told(done, all);
  };
  const opened = await openBundle(file);
  if (!opened.ok) return refused(opened.problems);
  const { content, files } = opened;
  const problems = [
    ...eventProblems(content),
    ...(await fileProblems(file, files, (done) => progress(done, files.length * 2))),
  ];
  if (problems.length > 0) return refused(problems);
  // The files first: no event ever names one that is not here. Should the events be refused after
  // all, files that nothing names are removed within days.
  const here = new Set((await journal.attachments()).map(({ hash }) => hash));
  let added = 0;
  for (const [index, { entry, hash }] of files.entries()) {
    progress(files.length + index + 1, files.length * 2);
    if (here.has(hash)) continue;
    await journal.putAttachment(await unpackWhole(file, entry));
    added += 1;
  }
  signal?.throwIfAborted();
  const result = await importEvents(content.events, content.texts);
  if (result.problems.length > 0) {
    return refused(result.problems.map((each) => ofEvent(each.code, each.index, each.where)));
  }
  return { added: result.added, known: result.known, files: added, problems: [] };
}

interface BundledFile {
  readonly entry: ZipEntry;
  readonly hash: Sha256;
}

type Opened =
  | {
      readonly ok: true;
      readonly content: Extract<BackupContent, { ok: true }>;
      readonly files: readonly BundledFile[];
    }
  | { readonly ok: false; readonly problems: readonly BundleProblem[] };

/** Reads the lists and the journal; the files are only found, not unpacked. */
async function openBundle(file: Blob): Promise<Opened> {
  let entries: readonly ZipEntry[] | null;
  try {
    entries = await listEntries(file);
  } catch (error) {
    return no(problem(faultOf(error)));
  }
  if (entries === null) return no(problem('not-a-bundle'));
  if (entries.length > BUNDLE_LIMITS.entries || unpacksTooFar(file, entries)) {
    return no(problem('too-large'));
  }
  const seen = new Map<string, ZipEntry>();
  const problems: BundleProblem[] = [];
  for (const entry of entries) {
    if (seen.has(entry.name)) problems.push(problem('twice', entry.name));
    seen.set(entry.name, entry);
  }
  const [manifestEntry, journalEntry] = [seen.get(MANIFEST_NAME), seen.get(JOURNAL_NAME)];
  if (manifestEntry === undefined || journalEntry === undefined) {
    return no(problem('not-a-bundle'));
  }
  const manifest = await readManifest(file, manifestEntry);
  if ('code' in manifest) return no(...problems, manifest);
  const content = await readJournal(file, journalEntry);
  if ('code' in content) return no(...problems, content);
  if (content.lines !== manifest.lines) problems.push(problem('damaged', JOURNAL_NAME));
  const files: BundledFile[] = [];
  for (const { hash } of manifest.attachments) {
    const entry = seen.get(`${ATTACHMENTS_FOLDER}${hash}`);
    if (entry === undefined) problems.push(problem('missing', `${ATTACHMENTS_FOLDER}${hash}`));
    else files.push({ entry, hash });
  }
  return problems.length > 0 ? no(...problems) : { ok: true, content, files };
}

function unpacksTooFar(file: Blob, entries: readonly ZipEntry[]): boolean {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const { totalBytes, ratio, ratioFrom } = BUNDLE_LIMITS;
  return total > totalBytes || (total > ratioFrom && total > file.size * ratio);
}

async function readManifest(file: Blob, entry: ZipEntry): Promise<BundleManifest | BundleProblem> {
  try {
    const blob = await unpackWhole(file, entry, BUNDLE_LIMITS.manifestBytes);
    const value: unknown = JSON.parse(await blob.text());
    if (!isRecord(value) || value['format'] !== 'plumbline-bundle') {
      return problem('not-a-bundle', MANIFEST_NAME);
    }
    const { version } = value;
    if (typeof version === 'number' && version > BUNDLE_VERSION) {
      return problem('newer', MANIFEST_NAME);
    }
    return isManifest(value) ? value : problem('not-json', MANIFEST_NAME);
  } catch (error) {
    if (error instanceof SyntaxError) return problem('not-json', MANIFEST_NAME);
    return problem(faultOf(error), MANIFEST_NAME);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isManifest(value: object): value is BundleManifest {
  const { version, lines, attachments } = value as Partial<Record<keyof BundleManifest, unknown>>;
  return (
    version === BUNDLE_VERSION &&
    typeof lines === 'number' &&
    Array.isArray(attachments) &&
    attachments.every((each) => isRecord(each) && isSha256(each['hash']))
  );
}

async function readJournal(
  file: Blob,
  entry: ZipEntry,
): Promise<(Extract<BackupContent, { ok: true }> & { readonly lines: number }) | BundleProblem> {
  const reader = new BackupReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of unpack(file, entry, BUNDLE_LIMITS.journalBytes)) {
      reader.push(decoder.decode(piece, { stream: true }));
    }
    reader.push(decoder.decode());
  } catch (error) {
    // What is no UTF-8 was no text of ours.
    if (error instanceof TypeError) return problem('damaged', JOURNAL_NAME);
    return problem(faultOf(error), JOURNAL_NAME);
  }
  const content = reader.end();
  if (!content.ok) return { ...problem('not-json', JOURNAL_NAME), line: content.line };
  return { ...content, lines: content.events.length + content.texts.size };
}

/** All that is wrong with the events, without the journal: whether ids are taken shows only there. */
function eventProblems({
  events,
  texts,
}: Extract<BackupContent, { ok: true }>): readonly BundleProblem[] {
  // A copy, because checking freezes what it is given.
  const checked = readImport(events, texts);
  return checked.ok
    ? []
    : checked.problems.map(({ code, index, where }) => ofEvent(code, index, where));
}

/** Unpacks every file once and forgets it again: is each what its name says? */
async function fileProblems(
  file: Blob,
  files: readonly BundledFile[],
  progress: (done: number) => void,
): Promise<readonly BundleProblem[]> {
  const problems: BundleProblem[] = [];
  for (const [index, { entry, hash }] of files.entries()) {
    progress(index + 1);
    try {
      const blob = await unpackWhole(file, entry);
      const own = await digest(new Uint8Array(await blob.arrayBuffer()));
      if (own !== hash) problems.push(problem('wrong-hash', entry.name));
    } catch (error) {
      problems.push(problem(faultOf(error), entry.name));
    }
  }
  return problems;
}

async function unpackWhole(
  file: Blob,
  entry: ZipEntry,
  most: number = BUNDLE_LIMITS.attachmentBytes,
): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of unpack(file, entry, most)) pieces.push(piece);
  return new Blob(pieces);
}

function problem(code: BundleProblemCode, entry = ''): BundleProblem {
  return { code, entry, line: null, where: '' };
}

function ofEvent(code: BundleProblemCode, index: number | null, where: string): BundleProblem {
  return { code, entry: JOURNAL_NAME, line: index === null ? null : index + 1, where };
}

/** The code of what a zip said; everything else is thrown on. */
function faultOf(error: unknown): BundleProblemCode {
  if (error instanceof ZipError) return error.fault;
  throw error;
}

function no(...problems: readonly BundleProblem[]): Opened & { readonly ok: false } {
  return { ok: false, problems };
}

function refused(problems: readonly BundleProblem[]): RestoreResult {
  return { added: 0, known: 0, files: 0, problems };
}
