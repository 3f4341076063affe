import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that `npm test` never looks into: no tests of ours, or not ours at all. */
const SKIPPED = new Set(['node_modules', 'bench', 'browser']);

/** Every test file under test/, as sorted paths relative to `root` with forward slashes. */
export function testFiles(root) {
  const walk = (folder) =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : walk(path);
      return /\.test\.(ts|mjs)$/.test(entry.name) ? [path] : [];
    });
  return walk('test').sort();
}

/**
 * Sorts test files into the three runners. With patterns (a file, a folder, or a path with `*` and
 * `**`) only files that match one of them are kept. Throws when a pattern matches nothing: a typing
 * slip must not look like a green run.
 */
export function choose(files, patterns) {
  const matchers = patterns.map((pattern) => ({ pattern, matches: matcher(pattern) }));
  for (const { pattern, matches } of matchers) {
    if (!files.some(matches)) throw new Error(`No test file matches ${pattern}`);
  }
  const kept =
    patterns.length === 0 ? files : files.filter((f) => matchers.some((m) => m.matches(f)));
  return {
    browser: kept.filter((file) => file.endsWith('.test.ts')),
    house: kept.filter((file) => file.startsWith('test/house/') && file.endsWith('.mjs')),
    journeys: kept.filter((file) => file.startsWith('test/journeys/') && file.endsWith('.mjs')),
  };
}

function matcher(pattern) {
  const plain = pattern.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/$/, '');
  if (!plain.includes('*')) return (file) => file === plain || file.startsWith(`${plain}/`);
  const source = plain
    .split(/(\*\*\/|\*)/)
    .map((part) =>
      part === '**/'
        ? '(?:.*/)?'
        : part === '*'
          ? '[^/]*'
          : part.replace(/[.+^${}()|[\]\\?]/g, '\\$&'),
    )
    .join('');
  const expression = new RegExp(`^${source}$`);
  return (file) => expression.test(file);
}
