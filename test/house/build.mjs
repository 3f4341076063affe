// `npm run build`: the app as static files in dist/, for any folder of any https host.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
install(ROOT);
const { bundle, writeBundle } = await import('./bundle.mjs');
const { gzipSize } = await import('./checks/sizes.mjs');

const built = await bundle(ROOT).catch((error) => {
  // esbuild's errors name the place in our code; their own stack says nothing.
  console.error(error.errors ? error.message : error);
  process.exit(1);
});
writeBundle(built, join(ROOT, 'dist'));
for (const [path, bytes] of [...built.files].sort()) {
  const first = built.firstLoad.includes(path) ? ' first load' : '';
  console.log(`${String(bytes.length).padStart(9)} B  ${path}${first}`);
}
const files = built.firstLoad.map((path) => built.files.get(path));
console.log(`dist/: ${built.files.size} files, first load ${gzipSize(files)} B gzipped`);
