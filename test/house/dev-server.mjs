import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Generous, because a first start may have to install. */
const START_PATIENCE_MS = 60_000;

/** `npm start` on a free port, as a person would have it, without a window or live reload. */
export async function startServer() {
  const port = await freePort();
  const child = spawn(process.execPath, ['test/house/start.mjs'], {
    cwd: ROOT,
    env: { ...process.env, CI: 'true', PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let heard = '';
  await new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`The dev server ${why}:\n${heard}`));
    const timer = setTimeout(() => fail('did not start in time'), START_PATIENCE_MS);
    const listen = (chunk) => {
      heard += chunk;
      if (!heard.includes(`http://localhost:${port}/`)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', () => fail('ended'));
  });
  const close = () =>
    new Promise((resolve) => {
      child.once('close', resolve);
      child.kill();
    });
  return { url: `http://localhost:${port}/`, close };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
