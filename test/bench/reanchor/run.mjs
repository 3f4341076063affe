// Re-anchoring claims in changed articles. `npm run bench -- reanchor` prints the tables of the
// README; REANCHOR_SEEDS=1001-1020 chooses the seeds, REANCHOR_PEERS=0 leaves the slow peers out,
// REANCHOR_ONLY=worker times the worker alone.
import { buildSync } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { generate, KINDS } from './generate.mjs';
import { count, NOTHING } from './judge.mjs';
import { mapByDiff, matchByPattern } from './peers.mjs';
import * as reference from './reference.mjs';

const [FIRST, LAST] = (process.env.REANCHOR_SEEDS ?? '1001-1020').split('-').map(Number);
const PEERS = process.env.REANCHOR_PEERS !== '0';
/** Seeds on which the slow peers run, and the seconds each may take for one article. */
const PEER_SEEDS = 3;
const PEER_SECONDS = 60;
const ROUNDS = 3;
const WORKER_ROUNDS = 7;

const scratch = mkdtempSync(join(tmpdir(), 'reanchor-'));
try {
  await main();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function main() {
  if (process.env.REANCHOR_ONLY === 'worker') return inWorker();
  const engine = await bundled();
  console.log(
    `seeds ${FIRST}–${LAST}, 100 kB, 500 claims each; Node ${process.versions.node}, ${cpus()[0]?.model}`,
  );
  warmUp(engine);
  console.log('\nshare of claims in %; asked: first candidate right / not right / claim is gone');
  head();
  for (const kind of Object.keys(KINDS)) pooled(engine, kind, 100_000, FIRST, LAST);
  console.log('\n1 MB, 500 claims');
  head();
  for (const kind of ['5 %', '20 %']) pooled(engine, kind, 1_000_000, FIRST, FIRST + 2);
  if (PEERS) {
    console.log(`\npeers, ${PEER_SEEDS} seeds, 100 kB`);
    head();
    for (const kind of Object.keys(KINDS)) diffPeers(kind);
    await documentPeers();
  }
  await inWorker();
  return undefined;
}

/** The engine as the app would load it. */
async function bundled() {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const file = join(scratch, 'engine.mjs');
  buildSync({
    stdin: {
      contents: `export { mapRevisions } from './src/text/revision-map.ts';
        export { place, rebase } from './src/text/place.ts';`,
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    outfile: file,
    logLevel: 'error',
  });
  return import(pathToFileURL(file).href);
}

function ours({ mapRevisions, place }, { before, after, claims }) {
  // Fresh values: nothing is remembered from an earlier round.
  const old = { ...before };
  const map = mapRevisions(old, { ...after });
  return claims.map(({ start, end }) =>
    place({ quote: old.text.slice(start, end), prefix: '', suffix: '', start, end }, map),
  );
}

function warmUp(engine) {
  const cold = generate(FIRST - 1, '20 %');
  const began = performance.now();
  ours(engine, cold);
  console.log(
    `start-up: the first article of all took ${(performance.now() - began).toFixed(0)} ms`,
  );
  for (const kind of Object.keys(KINDS)) {
    const warm = generate(FIRST - 2, kind, { size: 50_000, claims: 200 });
    for (let round = 0; round < 4; round++) {
      ours(engine, warm);
      refer(warm);
    }
  }
}

function refer({ before, after, claims }) {
  const selectors = claims.map((claim) => reference.select(before.text, claim));
  const began = performance.now();
  const places = selectors.map((selector) => reference.anchor(after.text, selector));
  return { places, ms: performance.now() - began };
}

function answerOf(placement) {
  if ('range' in placement) return { range: placement.range };
  return placement.state === 'ambiguous' ? { asked: placement.candidates } : {};
}

function pooled(engine, kind, size, first, last) {
  const tally = { ...NOTHING };
  const theirs = { ...NOTHING };
  const times = [];
  const theirTimes = [];
  const rebasing = [];
  let repeated = 0;
  let either = 0;
  for (let seed = first; seed <= last; seed++) {
    const article = generate(seed, kind, { size });
    let placements = [];
    for (let round = 0; round < ROUNDS; round++) {
      const began = performance.now();
      placements = ours(engine, article);
      times.push(performance.now() - began);
      const { places, ms } = refer(article);
      theirTimes.push(ms);
      if (round > 0) continue;
      places.forEach((range, i) => count(theirs, article.claims[i], { range }));
    }
    const began = performance.now();
    for (const placement of placements) engine.rebase(placement, article.after);
    rebasing.push(performance.now() - began);
    placements.forEach((placement, i) => count(tally, article.claims[i], answerOf(placement)));
    repeated += article.claims.filter(({ unique }) => !unique).length;
    either += article.claims.filter((claim) => claim.either).length;
  }
  row(kind, 'ours', tally, times);
  row('', 'reference', theirs, theirTimes);
  const share = (n) => `${((n / tally.claims) * 100).toFixed(1)} %`;
  console.log(
    `            time ours : reference 1 : ${(median(theirTimes) / median(times)).toFixed(1)}` +
      `; rebasing all ${median(rebasing).toFixed(0)} ms; quotes not unique ${share(repeated)}` +
      `; place or gone both right ${share(either)}`,
  );
}

function diffPeers(kind) {
  for (const [name, make] of [
    ['dmp diff → map', mapByDiff],
    ['dmp match_main', matchByPattern],
  ]) {
    const tally = { ...NOTHING };
    const times = [];
    for (let seed = FIRST; seed < FIRST + PEER_SEEDS; seed++) {
      const { before, after, claims } = generate(seed, kind);
      const began = performance.now();
      const find = make(before.text, after.text);
      const places = claims.map(find);
      times.push(performance.now() - began);
      places.forEach((range, i) => count(tally, claims[i], { range }));
    }
    row(kind, name, tally, times);
  }
}

/** The peers that need a document run in headless Chromium; ours and the reference beside them. */
async function documentPeers() {
  const code = script('in-browser.mjs');
  const browser = await browserOf();
  console.log(
    `\nin ${await browser.version()}; asked counts as missed here; times after one round of warming up`,
  );
  head();
  try {
    for (const kind of Object.keys(KINDS)) {
      for (const name of ['ours', 'reference', 'dom-anchor-text-quote', 'apache-annotator']) {
        const tally = { ...NOTHING };
        const times = [];
        for (let seed = FIRST; seed < FIRST + PEER_SEEDS; seed++) {
          const tab = await browser.newPage();
          await tab.evaluate(code);
          const { before, after, claims } = generate(seed, kind);
          const run = () =>
            tab.evaluate(
              (...args) => globalThis.reanchor(...args),
              name,
              before,
              after,
              claims,
              PEER_SECONDS,
            );
          if (name === 'ours' || name === 'reference') await run();
          const { places, ms } = await run();
          times.push(ms);
          if (places === null) console.log(`            ${name} gave up after ${PEER_SECONDS} s`);
          else places.forEach((range, i) => count(tally, claims[i], { range }));
          await tab.close();
        }
        row(kind, name, tally, times);
      }
    }
  } finally {
    await browser.close();
  }
}

/** Times in a worker of headless Chromium: start-up with the first article, then warm. */
async function inWorker() {
  const browser = await browserOf();
  console.log(`\nin a worker of ${await browser.version()}, seed ${FIRST}, 100 kB, 500 claims, ms`);
  try {
    const tab = await browser.newPage();
    await tab.evaluate((code) => {
      const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
      const worker = new Worker(url);
      globalThis.ask = (message) =>
        new Promise((resolve, reject) => {
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = ({ message: why }) => reject(new Error(why));
          worker.postMessage(message);
        });
    }, script('worker.mjs'));
    const ask = (name, article) =>
      tab.evaluate((message) => globalThis.ask(message), { name, ...article });
    const first = await ask('ours', generate(FIRST - 1, '20 %'));
    console.log(`first article of all ${first.toFixed(0)}`);
    for (const kind of Object.keys(KINDS)) {
      const warm = generate(FIRST - 2, kind);
      for (let round = 0; round < WORKER_ROUNDS; round++) await ask('ours', warm);
      await ask('reference', warm);
      await ask('reference', warm);
    }
    for (const kind of Object.keys(KINDS)) {
      const article = generate(FIRST, kind);
      const times = { ours: [], reference: [] };
      for (let round = 0; round < WORKER_ROUNDS; round++) {
        for (const name of Object.keys(times)) times[name].push(await ask(name, article));
      }
      const [own, their] = [median(times.ours), median(times.reference)];
      const spread = (list) => `${Math.min(...list).toFixed(0)}–${Math.max(...list).toFixed(0)}`;
      console.log(
        `${kind.padEnd(11)} ours ${own.toFixed(1)} (${spread(times.ours)})` +
          `  reference ${their.toFixed(1)} (${spread(times.reference)})  1 : ${(their / own).toFixed(1)}`,
      );
    }
  } finally {
    await browser.close();
  }
}

/** A script for a page or worker, from a file beside this one. */
function script(file) {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
    bundle: true,
    format: 'iife',
    write: false,
    logLevel: 'error',
    define: { global: 'globalThis' },
  });
  return outputFiles[0].text;
}

async function browserOf() {
  const { launch } = (await import('puppeteer-core')).default;
  return launch({
    executablePath: process.env.CHROME_PATH,
    args: ['--no-sandbox'],
    protocolTimeout: 600_000,
  });
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN;
}

function head() {
  console.log(
    'kind        contender               right   wrong  missed  asked               gone told     ms (least–most)',
  );
}

function row(kind, name, tally, times) {
  const share = (n) => ((n / tally.claims) * 100).toFixed(2);
  const { askedRight: right, askedWrong: wrong, askedGone: gone } = tally;
  console.log(
    [
      kind.padEnd(11),
      name.padEnd(22),
      share(tally.right + right).padStart(6),
      share(tally.wrong).padStart(7),
      share(tally.missed).padStart(7),
      ` ${share(right + wrong + gone)} (${share(right)}/${share(wrong)}/${share(gone)})`,
      `${((tally.goneTold / tally.gone) * 100).toFixed(1)} % of ${tally.gone}`.padStart(15),
      `${median(times).toFixed(1)} (${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)})`.padStart(
        18,
      ),
    ].join(' '),
  );
}
