/** Safety copies out of the app and into it: bundles with everything, and older copies of events. */
import { msg, str } from '@lit/localize';
import { readBackup } from '../journal/backup.ts';
import { bundleName, type BundleProblem } from '../journal/bundle-format.ts';
import type { ImportProblem } from '../journal/import-problems.ts';
import { formatBytes, formatNumber, plural } from '../ui/format.ts';
import type { AppModel } from './app-model.ts';
import { bundleProblemWords } from './bundle-words.ts';
import { downloadBlob } from './files.ts';

/** A copy of events is read whole. Octets. */
const MAX_BACKUP_BYTES = 200_000_000;
/** The largest bundle that is looked at. Octets. */
const MAX_BUNDLE_BYTES = 4_000_000_000;
/** More faults than these help nobody to find the first. */
const MOST_TOLD = 3;

export interface CopyOptions {
  /** Told how far it is: parts done, parts in all. */
  readonly progress?: (done: number, all: number) => void;
  /** Ends it; the promise then rejects with the signal's reason, and nothing has changed. */
  readonly signal?: AbortSignal;
}

/** Saves everything as one bundle; what went wrong is told in a notice. */
export async function backUp(model: AppModel, options: CopyOptions = {}): Promise<void> {
  const now = new Date();
  const bundle = await model.withJournal(async (journal) => {
    const { writeBundle } = await import('../journal/write-bundle.ts');
    return { file: await writeBundle(journal, { now, ...options }) };
  });
  // The failure has been told in words already.
  if (bundle === null) return;
  if (bundle.file === null) {
    model.notify({
      tone: 'problem',
      text: msg(
        'The attached files are more than one copy can hold. Nothing was saved, and nothing is lost. Download large files one by one and remove them, then back up again.',
      ),
    });
    return;
  }
  const size = formatBytes(bundle.file.size);
  downloadBlob(bundleName(now), bundle.file);
  model.notify({
    tone: 'done',
    text: msg(str`The copy is on its way to your downloads: ${bundleName(now)}, ${size}.`),
  });
}

/** Takes a safety copy in, whole or not at all, and tells what came of it. */
export async function restore(
  model: AppModel,
  file: File,
  options: CopyOptions = {},
): Promise<void> {
  const isBundle = /\.plumbline$/i.test(file.name);
  if (file.size > (isBundle ? MAX_BUNDLE_BYTES : MAX_BACKUP_BYTES)) {
    const size = formatBytes(file.size);
    model.notify({
      tone: 'problem',
      text: msg(str`${file.name} is too large: ${size}. Nothing was restored.`),
    });
    return;
  }
  try {
    await (isBundle ? restoreBundle(model, file, options) : restoreEvents(model, file));
  } catch (error) {
    if (!(error instanceof DOMException) || options.signal?.aborted === true) throw error;
    model.notify({
      tone: 'problem',
      text: msg(str`${file.name} could not be read. Nothing was restored. Choose it again.`),
    });
  }
}

async function restoreBundle(model: AppModel, file: File, options: CopyOptions): Promise<void> {
  const result = await model.withJournal(async (journal) => {
    const { restoreBundle: take } = await import('../journal/restore-bundle.ts');
    return take(journal, file, {
      ...options,
      importEvents: async (events, texts) => {
        const taken = await model.store?.importEvents(events, texts);
        return taken ?? journal.importEvents(events, texts);
      },
    });
  });
  if (result === null) return;
  if (result.problems.length > 0) tellProblems(model, file.name, result.problems);
  else tellRestored(model, file.name, result);
}

async function restoreEvents(model: AppModel, file: File): Promise<void> {
  const content = readBackup(await file.text());
  if (!content.ok) {
    const line = formatNumber(content.line);
    model.notify({
      tone: 'problem',
      text: msg(str`${file.name}: line ${line} is not readable. Nothing was restored.`),
    });
    return;
  }
  const result = await model.importing((store) =>
    store.importEvents(content.events, content.texts),
  );
  if (result === null) return;
  if (result.problems.length > 0) {
    tellProblems(model, file.name, result.problems.map(inBackup));
  } else tellRestored(model, file.name, { ...result, files: 0 });
}

function inBackup({ code, index, where }: ImportProblem): BundleProblem {
  return { code, entry: '', line: index === null ? null : index + 1, where };
}

function tellProblems(model: AppModel, name: string, problems: readonly BundleProblem[]): void {
  const told = problems.slice(0, MOST_TOLD).map(bundleProblemWords);
  const left = problems.length - told.length;
  if (left > 0) {
    told.push(
      plural(left, {
        one: msg(str`And ${formatNumber(left)} more fault.`),
        other: msg(str`And ${formatNumber(left)} more faults.`),
      }),
    );
  }
  model.notify({
    tone: 'problem',
    text: msg(str`${name} was not restored, and nothing changed. ${told.join(' ')}`),
  });
}

function tellRestored(
  model: AppModel,
  name: string,
  counts: { readonly added: number; readonly known: number; readonly files: number },
): void {
  const [added, known] = [formatNumber(counts.added), formatNumber(counts.known)];
  const files = plural(counts.files, {
    one: msg('1 new file'),
    other: msg(str`${formatNumber(counts.files)} new files`),
  });
  model.notify({
    tone: 'done',
    text:
      counts.files === 0
        ? msg(str`${name} is restored: ${added} new entries, ${known} were here already.`)
        : msg(
            str`${name} is restored: ${added} new entries, ${files}, ${known} were here already.`,
          ),
  });
}
