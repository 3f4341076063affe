// For run.test.mjs: two journeys that have to fail and two that must not.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { journey } from '../../journeys/harness.mjs';

const server = createServer((request, response) => {
  response.setHeader('content-type', 'text/html');
  response.end('<!doctype html><title>Planted</title>');
});
await new Promise((resolve) => server.listen(0, resolve));
server.unref();
const { port } = server.address();
const options = { address: `http://localhost:${port}/` };

const throwLater = () =>
  setTimeout(() => {
    location.hash = 'thrown';
    throw new Error('planted');
  });

journey(
  'what is stored is there the next morning',
  async ({ newPage, restart }) => {
    await (await newPage()).evaluate(() => localStorage.setItem('kept', 'yes'));
    await restart();
    const kept = await (await newPage()).evaluate(() => localStorage.getItem('kept'));
    assert.equal(kept, 'yes');
  },
  options,
);

journey(
  'the page throws',
  async ({ newPage }) => {
    const page = await newPage();
    await page.evaluate(throwLater);
    await page.waitForFunction(() => location.hash === '#thrown');
  },
  options,
);

journey(
  'the page throws, as expected',
  async ({ newPage, expectErrors }) => {
    const page = await newPage();
    expectErrors();
    await page.evaluate(throwLater);
    await page.waitForFunction(() => location.hash === '#thrown');
  },
  options,
);

journey(
  'the page asks another host',
  async ({ newPage }) => {
    const page = await newPage();
    await page.evaluate((to) => fetch(to).catch(() => {}), `http://127.0.0.1:${port}/`);
  },
  options,
);
