// Writing a report of 300 claims in every format. `npm run bench -- report` prints the table of the
// README; REPORT_CLAIMS=1000 takes another number of claims.
import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const CLAIMS = Number(process.env.REPORT_CLAIMS ?? 300);
const ROUNDS = 5;
const CLOCK = { now: '2026-03-09T12:00:00Z' };
const OPTIONS = { textShown: 'whole', draft: false, names: true, includeDesk: true };

const scratch = mkdtempSync(join(tmpdir(), 'report-bench-'));
try {
  await main();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function main() {
  const room = await bundled();
  const { state, desk } = room.manyClaims(CLAIMS);
  const report = room.publicReport(state, desk, OPTIONS);
  if (report.claims.length !== CLAIMS) throw new Error(`${report.claims.length} claims`);
  const json = JSON.stringify(report);
  console.log(
    `${CLAIMS} claims, ${report.places.length} places, ${report.sources.length} sources, ` +
      `${kilobytes(json.length)} of values; ${ROUNDS} rounds; Node ${process.versions.node}, ${cpus()[0]?.model}`,
  );
  /** @type {Readonly<Record<string, () => number | Promise<number>>>} */
  const tasks = {
    'JSON.stringify of the values': () => JSON.stringify(report).length,
    'the door: case to public values': () => {
      room.publicReport(state, desk, OPTIONS);
      return 0;
    },
    'to a worker: clone and revive': () => {
      room.reviveReport(structuredClone(report));
      return 0;
    },
    ...Object.fromEntries(
      room.FORMATS.map((format) => [
        format,
        async () => (await room.writeFormat(format, report, CLOCK)).bytes.length,
      ]),
    ),
    'linter, with the page': () => {
      const { value, page } = room.readMarkupFile(room.annotatedHtml(report, CLOCK));
      room.lintClaimReview(value, { page });
      return 0;
    },
  };
  const times = new Map(Object.keys(tasks).map((name) => [name, []]));
  const sizes = new Map();
  // In turns, so that a busy moment hits all of them.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, task] of Object.entries(tasks)) {
      const start = performance.now();
      sizes.set(name, await task());
      if (round > 0) times.get(name).push(performance.now() - start);
    }
  }
  const base = median(times.get('JSON.stringify of the values'));
  console.log(
    `\n${'task'.padEnd(34)}${'median'.padStart(9)}${'least–most'.padStart(16)}${'ratio'.padStart(8)}${'size'.padStart(11)}`,
  );
  for (const [name, ms] of times) {
    const sorted = [...ms].sort((a, b) => a - b);
    const spread = `${sorted[0].toFixed(0)}–${sorted.at(-1).toFixed(0)}`;
    const size = sizes.get(name) === 0 ? '' : kilobytes(sizes.get(name));
    console.log(
      `${name.padEnd(34)}${`${median(ms).toFixed(1)} ms`.padStart(9)}${spread.padStart(16)}${(median(ms) / base).toFixed(1).padStart(8)}${size.padStart(11)}`,
    );
  }
}

/** The room and the case, as one module. */
async function bundled() {
  const file = join(scratch, 'report.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('entry.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile: file,
    logLevel: 'error',
  });
  return import(pathToFileURL(file).href);
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
