import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What the checks read besides the code. */
const CONFIGURATION = [
  'package.json',
  'tsconfig.json',
  '.gitignore',
  'test/house/rooms.json',
  'test/house/sizes.json',
  'test/house/oxlint.json',
  'test/house/prettier.json',
  'test/house/prettier.ignore',
  'test/house/tsconfig.src.json',
  'test/house/tsconfig.pure.json',
  'test/house/knip.config.mjs',
  'test/house/page.mjs',
];

/**
 * A small repository with our configuration, our node_modules and the given files
 * (`{path: text}`), to plant faults in. It is gone when the test `t` ends. Answers its folder.
 */
export function plant(t, files) {
  const root = mkdtempSync(join(tmpdir(), 'plumbline-plant-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'test/house'), { recursive: true });
  for (const path of CONFIGURATION) cpSync(join(ROOT, path), join(root, path));
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** `{'src/text/a.ts': …}` for modules that export one constant each. */
export function modules(...paths) {
  return Object.fromEntries(paths.map((path) => [path, 'export const one = 1;\n']));
}
