// Reading foreign files: `npm run bench -- intake`. For each format and size the whole way through the
// door, in a page of headless Chromium: time, throughput, the longest stretch that the page stood
// still, and the heap that is in use afterwards.
import { launch } from 'puppeteer-core';
import { BROWSER_FLAGS } from '../../house/browser.mjs';
import { startServer } from '../../house/dev-server.mjs';
import { FORMATS, make } from './make.mjs';

const SIZES = [1_000_000, 10_000_000];
const ROUNDS = Number(process.env.INTAKE_ROUNDS ?? 5);

const server = await startServer();
const browser = await launch({
  executablePath: process.env.CHROME_PATH,
  args: [...BROWSER_FLAGS, '--js-flags=--expose-gc', '--enable-precise-memory-info'],
});
try {
  console.log(`${await browser.version()}, ${ROUNDS} rounds, median (fastest–slowest)`);
  console.log(
    'format          size      ms                 MB/s   page still ms   heap MB   came to',
  );
  for (const format of Object.keys(FORMATS)) {
    for (const size of SIZES) await measure(format, size);
  }
} finally {
  await browser.close();
  await server.close();
}

async function measure(format, size) {
  const { name, text } = make(format, size);
  // A page of its own, so that no earlier file is in its memory.
  const page = await browser.newPage();
  await page.goto(new URL('fixtures/intake/fixtures.json', server.url).href);
  await page.evaluate((content) => {
    globalThis.bytes = new TextEncoder().encode(content);
  }, text);
  const rounds = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const run = await page.evaluate(read, name);
    // The first round loads the reader.
    if (round > 0) rounds.push(run);
  }
  await page.close();
  const times = rounds.map(({ ms }) => ms);
  const spread = `${median(times).toFixed(0)} (${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)})`;
  const speed = (size / 1_000 / median(times)).toFixed(1);
  const still = Math.max(...rounds.map((run) => run.still)).toFixed(0);
  const heap = Math.max(...rounds.map((run) => run.heap)).toFixed(0);
  console.log(
    `${format.padEnd(14)} ${`${size / 1_000_000} MB`.padEnd(8)} ${spread.padEnd(20)} ` +
      `${speed.padStart(6)} ${still.padStart(12)} ${heap.padStart(12)}   ${rounds[0].came}`,
  );
}

/** Runs in the page. */
async function read(name) {
  const { readFile } = await import('/src/intake/read-file.ts');
  globalThis.gc?.();
  let still = 0;
  let last = performance.now();
  const clock = setInterval(() => {
    const now = performance.now();
    still = Math.max(still, now - last);
    last = now;
  }, 4);
  const began = performance.now();
  const imported = await readFile({ name, type: '', bytes: globalThis.bytes });
  const ms = performance.now() - began;
  const heap = performance.memory.usedJSHeapSize / 1_000_000;
  await new Promise((resolve) => setTimeout(resolve, 20));
  clearInterval(clock);
  const came = imported.ok
    ? `${imported.article.blocks.length} blocks`
    : `refused: ${imported.problems[0].code}`;
  return { ms, still, heap, came };
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
