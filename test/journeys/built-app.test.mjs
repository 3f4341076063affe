// The app as it is handed to a host: built, in a folder below another, under its own strict policy.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle, writeBundle } from '../house/bundle.mjs';
import { serveStatic } from '../house/static-server.mjs';
import { go, hashOf, openClaim, openSample, startAs, waitForPanel, write } from './desk-work.mjs';
import { clickByName, findByName, journey, waitForText } from './harness.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'plumbline-built-'));
writeBundle(await bundle(ROOT), folder);
const site = await serveStatic(folder, '/desks/harbour/');
after(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Tells of every violation of the page's policy from its first moment on. */
async function watchPolicy(page) {
  await page.evaluateOnNewDocument(() => {
    globalThis.violations = [];
    addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective, blockedURI, sourceFile }) => {
        globalThis.violations.push(`${effectiveDirective} ${blockedURI} ${sourceFile}`);
      },
    );
  });
  await page.reload();
}

// The harness fails the journey on errors of the page or its console, and on requests to others.
journey(
  'the built app does the job from any folder, under its policy',
  async (visit) => {
    const page = await visit.newPage();
    await watchPolicy(page);
    await startAs(page, 'Eve Editor', 'Editor');
    await openSample(page);
    const article = hashOf(page);
    await openClaim(page, 'At 22 minutes');
    await write(page, 'Where it was said', 'On the quay');
    await clickByName(page, 'button', 'More');
    await page.keyboard.press('Escape');
    await page.reload();
    await waitForPanel(page);
    await go(page, `${article}/report`);
    await waitForText(page, 'Document checked');
    await waitForText(page, '7 approved claims enter');
    const { name, bytes } = await visit.download(page, () =>
      clickByName(page, 'button', 'Download'),
    );
    assert.match(name, /\.html$/);
    assert.match(bytes.toString('utf8'), /^<!doctype html>/);
    for (const [route, heading] of [
      ['#/settings', 'Settings'],
      ['#/review', 'Review queue'],
      ['#/new', 'New article'],
    ]) {
      await go(page, route);
      await findByName(page, 'heading', heading);
    }
    const policy = await page.evaluate(
      () => document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.content ?? '',
    );
    assert.match(policy, /script-src/, 'there is a policy to keep');
    assert.deepEqual(await page.evaluate(() => globalThis.violations), []);

    visit.expectErrors();
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await page.waitForFunction(() => globalThis.violations.length === 1);
  },
  { address: site.url },
);

journey(
  'opened straight from a folder it says that it must be served',
  async (visit) => {
    visit.expectErrors();
    const page = await visit.newPage();
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    await waitForText(page, /Plumbline has not started.*must come from a web server/);
  },
  { address: site.url },
);
