import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { appPage } from './test/house/app-page.mjs';
import { guard, guardSockets } from './test/house/guard.mjs';
import { vendorCjs } from './test/house/vendor-cjs.mjs';

const ROOT = fileURLToPath(new URL('.', import.meta.url));

export default {
  rootDir: ROOT,
  // 'localhost' rather than a number: browsers grant it IndexedDB, service workers and clipboard.
  hostname: 'localhost',
  port: Number(process.env.PORT || 8000),
  // Reloading the page under a running journey would break it, so only people get live reload.
  watch: process.env.CI !== 'true',
  nodeResolve: { exportConditions: ['browser', 'development'] },
  middleware: [guard, appPage],
  // Always this target: with 'auto' newer syntax reaches browsers that do not know it yet.
  plugins: [guardSockets(), vendorCjs(ROOT), esbuildPlugin({ ts: true, target: 'es2022' })],
};
