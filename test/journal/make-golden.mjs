// Writes fixtures/journals/v1.* from the story in golden.ts. See the README beside them for when
// this may be run, and when never again.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { format } from 'prettier';

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('golden.ts', import.meta.url))],
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
});
const bundle = Buffer.from(outputFiles[0].contents).toString('base64');
const golden = await import(`data:text/javascript;base64,${bundle}`);

const folder = new URL('../../fixtures/journals/', import.meta.url);
const room = golden.goldenNewsroom();
const json = async (value) => format(JSON.stringify(value), { parser: 'json', printWidth: 100 });
writeFileSync(new URL('v1.ndjson', folder), golden.goldenLines(room));
writeFileSync(new URL('v1.texts.json', folder), await json(Object.fromEntries(room.texts)));
writeFileSync(new URL('v1.summary.json', folder), await json(golden.goldenSummaries(room)));
console.log(
  `${room.events.length} events in ${new Set(room.events.map((e) => e.kind)).size} kinds`,
);
