// Checks that are somebody else's tool, pointed at our configuration.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of src that are checked without DOM types; as in tsconfig.pure.json. */
const PURE_ROOMS = ['src/text', 'src/claims', 'src/insight'];

/** Runs a tool of node_modules in `root`; what it says is the problem when it exits with an error. */
function run(root, script, args) {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', script), ...args],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, NO_COLOR: '1' },
    },
  );
  if (error) throw new Error(`${script} could not be started`, { cause: error });
  if (status === 0) return [];
  return [`${stdout}${stderr}`.trim() || `${script} ended with ${status}`];
}

const tsc = (root, project) => run(root, 'typescript/bin/tsc', ['-p', project]);

/** Types of everything, and of src alone: without the tests' globals. */
export function types(root) {
  const problems = tsc(root, 'tsconfig.json');
  // The same mistakes would be told twice.
  if (problems.length === 0 && existsSync(join(root, 'src'))) {
    problems.push(...tsc(root, 'test/house/tsconfig.src.json'));
  }
  return { problems };
}

/** The pure rooms know no DOM: they type-check without its types. */
export function pure(root) {
  const there = PURE_ROOMS.filter((room) => existsSync(join(root, room)));
  return { problems: there.length > 0 ? tsc(root, 'test/house/tsconfig.pure.json') : [] };
}

/** oxlint with types, and with the rules for Lit and custom elements. */
export function lint(root) {
  const args = ['-c', 'test/house/oxlint.json', '--type-aware', '--deny-warnings', '-f', 'unix'];
  return { problems: run(root, 'oxlint/bin/oxlint', args) };
}

/** prettier. Prose is left alone: its lines break where sentences do. */
export function format(root) {
  const config = ['--config', 'test/house/prettier.json'];
  const ignore = ['--ignore-path', 'test/house/prettier.ignore', '--ignore-path', '.gitignore'];
  const args = [...config, ...ignore, '--no-editorconfig', '--check', '--log-level', 'warn', '.'];
  return { problems: run(root, 'prettier/bin/prettier.cjs', args) };
}

/** knip: files, exports and packages that nothing uses. */
export function unused(root) {
  return {
    problems: run(root, 'knip/bin/knip.js', [
      '--config',
      'test/house/knip.config.mjs',
      '--no-config-hints',
    ]),
  };
}
