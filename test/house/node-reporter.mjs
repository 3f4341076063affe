// Reporter for node:test: names each failure with its reason, one line per file otherwise, and
// hands the tally on. The built-in reporters print summaries that look like a run's closing line.
import { relative } from 'node:path';
import { closingLine, hand, NOTHING } from './tally.mjs';

export default async function* nodeReporter(source) {
  const tally = { ...NOTHING };
  const files = new Map();
  for await (const { type, data } of source) {
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    // Suites only group; a suite that fails of itself (a hook, a file that does not load) counts.
    const own = data.details?.error?.failureType !== 'subtestsFailed';
    const isSuite = data.details?.type === 'suite';
    if (type === 'test:pass' && isSuite) continue;
    if (type === 'test:fail' && !own) continue;
    const outcome =
      type === 'test:fail'
        ? 'failed'
        : data.skip !== undefined || data.todo !== undefined
          ? 'skipped'
          : 'passed';
    tally[outcome] += 1;
    const file = relative(process.cwd(), data.file ?? data.name);
    const counts = files.get(file) ?? { ...NOTHING };
    counts[outcome] += 1;
    files.set(file, counts);
    if (outcome === 'failed')
      yield `\nFAILED ${file}: ${data.name}\n${reason(data.details.error)}\n`;
  }
  for (const [file, counts] of files) yield `${file}: ${closingLine(counts)}\n`;
  hand(tally);
}

function reason(error) {
  const cause = error.cause instanceof Error ? error.cause : error;
  return (cause.stack ?? String(cause)).replace(/^/gm, '  ');
}
