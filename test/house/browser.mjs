import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { install } from './install.mjs';

const FALLBACK_FOLDER = fileURLToPath(new URL('../browser/', import.meta.url));

/** Names under which Chrome and its relatives stand on the PATH of Linux and the BSDs. */
const COMMANDS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];

const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];

const WINDOWS_APPS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
];

/** Flags every launch of ours shares: quiet on the network, and runnable as root in a container. */
export const BROWSER_FLAGS = [
  ...(process.getuid?.() === 0 || process.env.CI === 'true' ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Every place where a browser may stand on this platform, most wanted first. */
export function places(platform = process.platform, env = process.env) {
  if (platform === 'darwin') {
    return ['', env.HOME ?? ''].flatMap((home) =>
      MAC_APPS.map((app) => `${home}/Applications/${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => WINDOWS_APPS.map((app) => `${folder}\\${app}`));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/**
 * The browser to test in, or undefined when the machine has none. `CHROME_PATH` and
 * `PUPPETEER_EXECUTABLE_PATH` win; one that names nothing is an error, not a reason to guess.
 */
export function findBrowser({
  platform = process.platform,
  env = process.env,
  exists = existsSync,
} = {}) {
  const chosen = env.CHROME_PATH || env.PUPPETEER_EXECUTABLE_PATH;
  if (chosen) {
    if (!exists(chosen)) throw new Error(`No browser at CHROME_PATH ${chosen}`);
    return chosen;
  }
  return places(platform, env).find((place) => exists(place));
}

/**
 * Finds a browser or fetches one, and puts its path into `CHROME_PATH` for this process and its
 * children. Only Linux on x64 with glibc has a fallback; elsewhere the person is told what to do.
 */
export async function provideBrowser() {
  const path = findBrowser() ?? (await fetchBrowser());
  process.env.CHROME_PATH = path;
  return path;
}

async function fetchBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('Install Chrome, Chromium or Edge, or set CHROME_PATH.');
  }
  try {
    install(FALLBACK_FOLDER);
    // Makes the package unpack the system libraries it needs and put them on LD_LIBRARY_PATH.
    process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
    const entry = join(FALLBACK_FOLDER, 'node_modules/@sparticuz/chromium/build/index.js');
    const { default: chromium } = await import(pathToFileURL(entry).href);
    return await chromium.executablePath();
  } catch (cause) {
    throw new Error('Install Chrome, Chromium or Edge, or set CHROME_PATH.', { cause });
  }
}
