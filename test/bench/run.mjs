// `npm run bench [name …]`: runs each benchmark folder's run.mjs, one after the other, so that no
// two of them share the machine.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { provideBrowser } from '../house/browser.mjs';
import { install } from '../house/install.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const benchmarks = readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(`${HERE}${entry.name}/run.mjs`))
  .map((entry) => entry.name)
  .sort();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !benchmarks.includes(name));
const chosen = wanted.length > 0 ? wanted : benchmarks;

if (unknown.length > 0) {
  console.error(
    `No benchmark ${unknown.join(', ')}. There are: ${benchmarks.join(', ') || 'none'}`,
  );
  process.exitCode = 1;
} else if (chosen.length === 0) {
  console.log('no benchmarks yet');
} else {
  install(ROOT);
  // Peers to compare with: only where there are some, and only for those who run benchmarks.
  if (existsSync(`${HERE}package-lock.json`)) install(HERE);
  await provideBrowser();
  for (const name of chosen) {
    console.log(`\n${name}`);
    const { status } = spawnSync(process.execPath, [`${HERE}${name}/run.mjs`], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (status !== 0) process.exitCode = 1;
  }
}
