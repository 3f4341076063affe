// `npm run lint-claimreview FILE …`: checks ClaimReview markup in JSON files and web pages. Prints a
// line for each finding; exit code 1 when there is an error, 2 when a file could not be read.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The linter and its words, made runnable: `lintText(text)` answers `{severity, at, code, words}`s. */
export async function linter() {
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL('lint-claimreview-entry.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const code = Buffer.from(bundle.outputFiles[0].contents).toString('base64');
  const { lintText } = await import(`data:text/javascript;base64,${code}`);
  return lintText;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = process.argv.slice(2);
  if (files.length === 0) {
    console.error('Which file? npm run lint-claimreview FILE …');
    process.exitCode = 2;
  } else {
    process.exitCode = await lintFiles(files);
  }
}

async function lintFiles(files) {
  const lintText = await linter();
  let exitCode = 0;
  for (const file of files) {
    try {
      const findings = lintText(await readFile(file, 'utf8'));
      for (const { severity, at, code, words } of findings) {
        console.log(`${file}${at === '' ? '' : ` ${at}`}: ${severity}: ${words} (${code})`);
      }
      if (findings.length === 0) console.log(`${file}: nothing to find fault with`);
      if (findings.some(({ severity }) => severity === 'error')) exitCode = Math.max(exitCode, 1);
    } catch (error) {
      console.error(`${file}: cannot be read (${error.code ?? error.message})`);
      exitCode = 2;
    }
  }
  return exitCode;
}
