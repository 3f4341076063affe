import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findBrowser, places } from './browser.mjs';

const at =
  (...paths) =>
  (path) =>
    paths.includes(path);

test('CHROME_PATH wins, and one that names nothing is an error', () => {
  const env = { CHROME_PATH: '/opt/chrome', PATH: '/usr/bin' };
  const exists = at('/opt/chrome', '/usr/bin/chromium');
  assert.equal(findBrowser({ platform: 'linux', env, exists }), '/opt/chrome');
  assert.throws(
    () => findBrowser({ platform: 'linux', env, exists: at() }),
    /No browser at CHROME_PATH/,
  );
});

test('Chrome is wanted before its relatives, on every platform', () => {
  const find = (platform, env, ...paths) => findBrowser({ platform, env, exists: at(...paths) });
  const path = { PATH: '/usr/local/bin:/usr/bin' };
  assert.equal(
    find('linux', path, '/usr/bin/chromium', '/usr/bin/google-chrome'),
    '/usr/bin/google-chrome',
  );
  assert.equal(find('linux', path, '/usr/bin/microsoft-edge'), '/usr/bin/microsoft-edge');
  const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
  assert.equal(find('darwin', { HOME: '/h' }, edge), edge);
  const chrome = 'C:\\Apps\\Google\\Chrome\\Application\\chrome.exe';
  assert.equal(find('win32', { LOCALAPPDATA: 'C:\\Apps' }, chrome), chrome);
});

test('a machine without one has none, and no PATH is no error', () => {
  assert.equal(findBrowser({ platform: 'linux', env: {}, exists: () => true }), undefined);
  assert.deepEqual(places('win32', {}), []);
});
