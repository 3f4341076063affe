// `npm start`: installs what is missing, serves the app to this machine, says where, and opens it.
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

install(fileURLToPath(new URL('../..', import.meta.url)));

// Only now: both need what was just installed.
const { startDevServer } = await import('@web/dev-server');
const { default: config } = await import('../../web-dev-server.config.mjs');

const address = `http://localhost:${config.port}/`;
if (await isTaken(config.port)) {
  console.error(`Port ${config.port} is taken. Choose another one: PORT=8001 npm start`);
  process.exit(1);
}
await startDevServer({
  config: { ...config, open: process.env.CI === 'true' ? false : '/' },
  readCliArgs: false,
  readFileConfig: false,
  logStartMessage: false,
});
console.log(`Plumbline is at ${address}`);

/** The dev server waits for ever on a taken port instead of failing, so ask first. */
function isTaken(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(true));
    probe.listen(port, () => probe.close(() => resolve(false)));
  });
}
