import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether `folder`'s node_modules is missing or older than its package-lock.json. npm writes the
 * hidden lock file last, so its time says when the last complete install ended.
 */
export function isStale(folder) {
  const time = (path) => statSync(join(folder, path), { throwIfNoEntry: false })?.mtimeMs;
  const installed = time('node_modules/.package-lock.json');
  const wanted = time('package-lock.json');
  return installed === undefined || (wanted !== undefined && installed < wanted);
}

/**
 * Runs `npm ci` in `folder` when its modules are stale. Throws with npm's exit code when it fails;
 * npm's own words are on stderr by then.
 */
export function install(folder) {
  if (!isStale(folder)) return;
  console.error(`Installing packages in ${folder} (once, or after package-lock.json changed)`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    // stdout stays free for what the calling script has to say.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.error) throw new Error('npm could not be started', { cause: result.error });
  if (result.status !== 0) throw new Error(`npm ci failed with exit code ${result.status}`);
}
