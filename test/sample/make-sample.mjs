// Makes fixtures/sample/desk.ndjson from the story: `npm run sample`. A test holds that the file is
// what this gives, so a change of the story or of the rules shows as a line in the diff.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = new URL('../../', import.meta.url);
const OUT = new URL('fixtures/sample/desk.ndjson', ROOT);

/** The journal of the sample desk as NDJSON. */
export async function makeSample() {
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL('replay.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const code = Buffer.from(bundle.outputFiles[0].contents).toString('base64');
  const { replay } = await import(`data:text/javascript;base64,${code}`);
  const [story, article] = await Promise.all(
    ['story.json', 'article.txt'].map((name) =>
      readFile(new URL(`fixtures/sample/${name}`, ROOT), 'utf8'),
    ),
  );
  const events = replay(JSON.parse(story), article);
  return events.map((event) => `${JSON.stringify(event)}\n`).join('');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(OUT, await makeSample());
  console.log('fixtures/sample/desk.ndjson is made.');
}
