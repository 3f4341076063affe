/** The door for files: foreign bytes in, an article or another known thing out, or why not. */
import { freezeImported } from './internal/freeze.ts';
import type { Format } from './internal/formats.ts';
import { refused } from './internal/article.ts';
import { READERS } from './internal/readers.ts';
import { runInWorker } from './internal/run-in-worker.ts';
import { sniff } from './internal/sniff.ts';
import type { ForeignFile, Imported, Reading } from './imported.ts';
import { LIMITS, type Limits } from './limits.ts';

/** How a file is to be read; everything may be left out. */
export interface ReadOptions extends Partial<Reading> {
  readonly limits?: Partial<Limits>;
}

/**
 * Reads a file whatever it is. The answer is frozen, whole or refused. The bytes are left as they
 * are, and belong to the caller throughout.
 *
 * Rejects with the signal's reason when it is aborted, within 100 ms; with nothing else, but for a
 * bug of ours.
 */
export async function readFile(file: ForeignFile, options: ReadOptions = {}): Promise<Imported> {
  const signal = options.signal ?? new AbortController().signal;
  const onProgress = options.onProgress ?? (() => undefined);
  signal.throwIfAborted();
  if (file.bytes.length === 0) return freezeImported(refused({ code: 'empty' }));
  const { format, misnamed } = sniff(file);
  const imported = await readAs(
    format,
    file,
    { signal, onProgress },
    { ...LIMITS, ...options.limits },
  );
  signal.throwIfAborted();
  return freezeImported(misnamed ? withNote(imported, format) : imported);
}

async function readAs(
  format: Format,
  file: ForeignFile,
  reading: Reading,
  limits: Limits,
): Promise<Imported> {
  const entry = READERS[format];
  if (entry === undefined) {
    return refused(
      format === 'binary' ? { code: 'binary' } : { code: 'unsupported', facts: { format } },
    );
  }
  const limit = limits[entry.limit];
  const bytes = file.bytes.length;
  if (bytes > limit) return refused({ code: 'too-large', facts: { bytes, limit } });
  if (entry.worker !== 'page' && bytes >= entry.worker) {
    const answer = await runInWorker({ format, file }, reading, limits.seconds);
    if (answer !== null) return answer;
  }
  const read = await entry.load().catch((error: unknown) => {
    // Not loaded, for example offline before the first use. What it throws later is a bug of ours.
    reportError(error);
    return null;
  });
  reading.signal.throwIfAborted();
  return read === null ? refused({ code: 'no-reader', facts: { format } }) : read(file, reading);
}

function withNote(imported: Imported, format: Format): Imported {
  if (!imported.ok) return imported;
  const note = { code: 'other-format', facts: { format } } as const;
  return { ...imported, notes: [note, ...imported.notes] };
}
