// Whole jobs in the real app. A journey gets the dev server, a browser of its own with an empty
// profile on disk, and fails also when the page throws, or asks another host for anything.
//
//   journey('a checker marks a claim', async ({ newPage }) => {
//     const page = await newPage('#/');
//     await clickByName(page, 'button', 'Open sample article');
//     await waitForText(page, 'Claims in this article');
//   });
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { launch } from 'puppeteer-core';
import { BROWSER_FLAGS, provideBrowser } from '../house/browser.mjs';
import { startServer } from '../house/dev-server.mjs';
import { inPage, waitUntil } from './desk-work.mjs';

export {
  clickByName,
  fillByName,
  findByName,
  hasName,
  readText,
  waitForNoText,
  waitForText,
} from './locators.mjs';

let server;
after(async () => (await server)?.close());

/**
 * One journey. `body` gets `url` (of the app), `newPage(route)` (a page at that route, ready),
 * `restart()` (quits the browser and opens it again on the same profile, as on the next morning),
 * `kill()` (the same after a crash: every process of the browser dies at once), `download(page, act)`
 * (the name and bytes of the file that `act` downloads) and `expectErrors()` (from here on, errors of
 * the page are part of the journey).
 * `address` names another server, for example of the built app; `preferences` are Chromium's own, of
 * a profile that is not empty then. On failure a screenshot of each
 * page is kept in a folder that the message names.
 */
export function journey(title, body, { address, preferences, timeout = 240_000 } = {}) {
  test(title, { timeout }, async () => {
    const url = address ?? (await (server ??= startServer())).url;
    const profile = mkdtempSync(join(tmpdir(), 'plumbline-profile-'));
    if (preferences !== undefined) {
      mkdirSync(join(profile, 'Default'));
      writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
    }
    const visit = await openVisit(url, profile);
    try {
      await body(visit);
      if (visit.troubles.length > 0) throw new Error('The page did what it must not do');
    } catch (error) {
      const folder = await visit.photograph();
      // Into the stack, because that is what is printed, and its lines lead into the journey.
      error.stack += ['', ...visit.troubles, `Screenshots: ${folder}`].join('\n');
      throw error;
    } finally {
      await visit.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  });
}

async function openVisit(url, profile) {
  const executablePath = await provideBrowser();
  const launchBrowser = () =>
    launch({
      executablePath,
      headless: true,
      userDataDir: profile,
      args: [...BROWSER_FLAGS, '--lang=en-US'],
      defaultViewport: { width: 1280, height: 900 },
    });
  let browser = await launchBrowser();
  let watching = true;
  const troubles = [];
  const origin = new URL(url).origin;
  const note = (line) => watching && troubles.push(line);

  const newPage = async (route = '') => {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(inPage);
    page.on('console', (message) => {
      if (message.type() === 'error') note(`The console said: ${message.text()}`);
    });
    page.on('pageerror', (error) => note(`The page threw: ${error.stack ?? error}`));
    page.on('request', (request) => {
      const target = new URL(request.url());
      const foreign = target.protocol.startsWith('http') && target.origin !== origin;
      if (foreign) note(`The page asked another host: ${request.url()}`);
    });
    await page.goto(new URL(route, url).href, { waitUntil: 'load' });
    return page;
  };

  return {
    url,
    troubles,
    newPage,
    expectErrors: () => {
      watching = false;
    },
    restart: async () => {
      await browser.close();
      browser = await launchBrowser();
    },
    kill: async () => {
      const { pid } = browser.process();
      const gone = new Promise((resolve) => browser.once('disconnected', resolve));
      // On Windows there are no process groups: there the children end with their parent.
      process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
      await gone;
      browser = await launchBrowser();
    },
    download: async (page, act) => {
      const folder = join(profile, 'downloads');
      mkdirSync(folder, { recursive: true });
      const session = await page.createCDPSession();
      let name;
      let done = false;
      session.on('Browser.downloadWillBegin', (event) => (name = event.suggestedFilename));
      session.on('Browser.downloadProgress', ({ state }) => (done ||= state === 'completed'));
      await session.send('Browser.setDownloadBehavior', {
        behavior: 'allow',
        downloadPath: folder,
        eventsEnabled: true,
      });
      await act();
      await waitUntil('a finished download', () => done);
      await session.detach();
      return { name, bytes: readFileSync(join(folder, name)) };
    },
    photograph: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'plumbline-failure-'));
      for (const [index, page] of (await browser.pages()).entries()) {
        await page.bringToFront();
        await page.screenshot({ path: join(folder, `page-${index}.png`) }).catch((error) => {
          troubles.push(`No screenshot of page ${index}: ${error.message}`);
        });
      }
      return folder;
    },
    close: () => browser.close(),
  };
}
