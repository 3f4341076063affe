import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** This check and its test have to spell out what nobody else may write. */
const EXEMPT = /^test\/house\/(checks\/words\.mjs|words\.test\.mjs)$/;

const BINARY = /\.(png|jpe?g|gif|webp|ico|woff2?|ttf|pdf|docx|zip|plumbline)$/;

/** What no file may say. `only` narrows a pattern to some paths. */
const FORBIDDEN = [
  {
    pattern: /(?<![\w./])\/(?:[a-z]+\/main|root|home\/[a-z][\w-]*|Users\/[A-Za-z]\w*)\//,
    why: 'a path of one machine',
  },
  { pattern: /\b[A-Za-z]:\\(?:Users|Documents)\\/, why: 'a path of one machine' },
  {
    pattern: /"resolved":\s*"|https?:\/\/registry\.|\/\/[\w.-]*(?:artifactory|verdaccio)/,
    why: "a package registry's host: the lock file stays portable without one",
    only: /(^|\/)(package(-lock)?\.json|\.npmrc)$|\.(mjs|ts)$/,
  },
  {
    pattern: /\b(?:TODO|FIXME|XXX|HACK)\b/,
    why: 'unfinished work: finish it, or open an issue',
    only: /^(src|test|\.ci)\//,
  },
  {
    pattern: /\b(?:as requested|per the (?:brief|prompt)|in this session)\b/i,
    why: 'how the project was developed, instead of what it does',
  },
];

/** Nothing in the repository speaks of one machine, of a registry, or of its own making. */
export function words(root) {
  const files = listed(root).filter((path) => !EXEMPT.test(path) && !BINARY.test(path));
  const problems = files.flatMap((path) => {
    const lines = read(root, path).split('\n');
    const own = lines.flatMap((line, index) =>
      line.includes(`${root.replace(/\/$/, '')}/`)
        ? [`${path}:${index + 1}: the path of this very checkout`]
        : [],
    );
    const patterns = FORBIDDEN.filter(({ only }) => !only || only.test(path));
    const found = lines.flatMap((line, index) =>
      patterns
        .filter(({ pattern }) => pattern.test(line))
        .map(({ pattern, why }) => `${path}:${index + 1}: "${pattern.exec(line)[0]}": ${why}`),
    );
    return [...own, ...found];
  });
  return { problems, note: `${files.length} files` };
}

/** Files that are, or would be, committed. */
function listed(root) {
  const { stdout, status, stderr } = spawnSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (status !== 0) throw new Error(`git ls-files failed: ${stderr}`);
  return [...new Set(stdout.split('\0'))].filter((path) => path !== '');
}

/** A file just removed but still in git's list reads as empty. */
function read(root, path) {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return '';
    throw error;
  }
}
