import assert from 'node:assert/strict';
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { after, before, test } from 'node:test';
import { isLocalHost, isLocalOrigin, isLoopback, namesDotFile } from './guard.mjs';
import { startServer } from './dev-server.mjs';

let server;
before(async () => {
  server = await startServer();
});
after(() => server?.close());

/** One raw request, so that Host and path go out as they are written here. */
function ask(path, { headers = {}, host = 'localhost' } = {}) {
  const { port } = new URL(server.url);
  return new Promise((resolve) => {
    const asked = request({ host, port, path, headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body }),
      );
    });
    asked.on('upgrade', (response, socket) => {
      socket.destroy();
      resolve({ status: response.statusCode });
    });
    asked.on('error', (error) => resolve({ status: error.code }));
    asked.end();
  });
}

test('the page is reached from / and from /index.html', async () => {
  for (const path of ['/', '/index.html']) {
    const { status, headers } = await ask(path);
    assert.equal(status, 302);
    assert.equal(headers.location, '/src/app/');
  }
});

test('files of the checkout are served, dot files and files outside are not', async () => {
  assert.equal((await ask('/package.json')).status, 200);
  for (const path of ['/.git/config', '/%2egit/config', '/src/../.git/config', '/.gitignore']) {
    assert.equal((await ask(path)).status, 404, path);
  }
  assert.equal((await ask('/__wds-outside-root__/3/etc/hostname')).status, 404);
});

test('a foreign Host is refused: a name that was rebound to this machine', async () => {
  assert.equal((await ask('/package.json', { headers: { host: 'evil.example' } })).status, 403);
  assert.equal(
    (await ask('/package.json', { headers: { host: 'localhost.evil.example:8000' } })).status,
    403,
  );
});

test('other machines are hung up on', async (t) => {
  const address = Object.values(networkInterfaces())
    .flat()
    .find((entry) => entry.family === 'IPv4' && !entry.internal)?.address;
  if (!address) return t.skip('this machine is on no network');
  assert.equal((await ask('/package.json', { host: address })).status, 'ECONNRESET');
});

test("another site's web socket is hung up on", async () => {
  const headers = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
  };
  const from = (origin) => ask('/wds', { headers: { ...headers, origin } });
  assert.equal((await from('https://evil.example')).status, 'ECONNRESET');
  assert.equal((await from(new URL(server.url).origin)).status, 101);
});

test('CommonJS packages are served as modules', async () => {
  const { status, body } = await ask('/__vendor__/axe-core.js');
  assert.equal(status, 200);
  assert.match(body, /export\s*\{[^}]*as default/);
});

test('addresses, names and paths are told apart', () => {
  for (const address of ['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1']) {
    assert.ok(isLoopback(address), address);
  }
  for (const address of [undefined, '', '192.0.2.7', '::ffff:192.0.2.7', 'fe80::1']) {
    assert.ok(!isLoopback(address), address);
  }
  for (const host of ['localhost', 'LOCALHOST:8000', '127.0.0.1:1', '[::1]:8000']) {
    assert.ok(isLocalHost(host), host);
  }
  for (const host of [undefined, '', '192.0.2.7', 'localhost.example', '127.0.0.1.example']) {
    assert.ok(!isLocalHost(host), host);
  }
  assert.ok(isLocalOrigin(undefined) && isLocalOrigin('http://localhost:8000'));
  assert.ok(!isLocalOrigin('null') && !isLocalOrigin('https://example.org'));
  assert.ok(namesDotFile('/a/.b') && namesDotFile('/%2e%2e/a') && namesDotFile('/%'));
  assert.ok(!namesDotFile('/a.b/c.ts'));
});
