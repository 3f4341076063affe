import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundle } from '../bundle.mjs';
import { codeLines, filesUnder, isCode, parse } from '../source.mjs';

/** The sum of each file's size after gzip -9, in bytes: what a static host sends. */
export function gzipSize(files) {
  return files.reduce((sum, bytes) => sum + gzipSync(bytes, { level: 9 }).length, 0);
}

/**
 * Holds the numbers of sizes.json: lines of code per file of src, with reasoned exceptions that
 * leave when they are no longer needed, and bytes of the built app's first load.
 */
export async function sizes(root) {
  const limits = JSON.parse(readFileSync(join(root, 'test/house/sizes.json'), 'utf8'));
  const problems = lineProblems(root, limits.codeLinesPerFile);
  if (!existsSync(join(root, 'src/app/index.html'))) return { problems, note: 'no page yet' };

  const { limit } = limits.firstLoadGzip;
  const { files, firstLoad } = await bundle(root);
  const size = gzipSize(firstLoad.map((path) => files.get(path)));
  if (size > limit) {
    problems.push(`first load: ${size} B gzipped, more than the ${limit} B of sizes.json`);
  }
  return { problems, note: `first load ${size} of ${limit} B gzipped` };
}

function lineProblems(root, { limit, exceptions }) {
  const counts = new Map(
    filesUnder(root, 'src')
      .filter(isCode)
      .map((path) => [path, codeLines(parse(root, path))]),
  );
  const problems = [];
  for (const [path, count] of counts) {
    const allowed = exceptions[path]?.limit ?? limit;
    if (count > allowed) problems.push(`${path}: ${count} lines of code, more than ${allowed}`);
  }
  for (const [path, exception] of Object.entries(exceptions)) {
    if (!exception.why) problems.push(`sizes.json: the exception for ${path} has no reason`);
    if ((counts.get(path) ?? 0) <= limit) {
      problems.push(`sizes.json: ${path} needs no exception any more`);
    }
  }
  return problems;
}
