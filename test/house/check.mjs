// `npm run check [name …]`: every law of the repository that a machine can hold, one line each.
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
install(ROOT);
const { CHECKS } = await import('./checks.mjs');

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(CHECKS, name));
if (unknown.length > 0) {
  console.error(`No check ${unknown.join(', ')}. There are: ${Object.keys(CHECKS).join(', ')}`);
  process.exit(1);
}

let failures = 0;
for (const [name, check] of Object.entries(CHECKS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { problems, note } = await run(check);
  const outcome = problems.length === 0 ? 'ok    ' : 'FAILED';
  console.log(`${outcome} ${name}${note ? ` (${note})` : ''}`);
  for (const problem of problems) console.log(problem.replace(/^/gm, '       '));
  if (problems.length > 0) failures += 1;
}
console.log(failures === 0 ? 'All checks hold.' : `${failures} checks failed.`);
process.exitCode = failures === 0 ? 0 : 1;

/** A check that cannot even run (code that does not build, say) fails, and the others still speak. */
async function run(check) {
  try {
    return await check(ROOT);
  } catch (error) {
    // esbuild's errors name the place in our code; their own stack says nothing.
    return { problems: [error.errors ? error.message : error.stack] };
  }
}
