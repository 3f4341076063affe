import { existsSync, readFileSync } from 'node:fs';
import { pageReferences } from './page.mjs';

/** Modules that only the page names; knip does not read HTML. */
const page = 'src/app/index.html';
const pageModules = existsSync(page)
  ? pageReferences(readFileSync(page, 'utf8'))
      .filter(({ kind }) => kind === 'module')
      .map(({ address }) => `src/app/${address.replace(/^\.\//, '')}`)
  : [];

export default {
  entry: [
    ...pageModules,
    'src/**/*.worker.ts',
    'test/house/{start,check,build,node-reporter,provide-browser}.mjs',
    'test/house/planted/*',
    'test/**/*.test.{ts,mjs}',
    'test/journeys/harness.mjs',
    'test/web-test-runner.config.mjs',
    'test/bench/run.mjs',
    'web-dev-server.config.mjs',
  ],
  project: ['src/**/*.ts', 'test/**/*.{ts,mjs}', '!test/bench/*/**', '!test/browser/**'],
  ignoreExportsUsedInFile: true,
  // Named in JSON, in CSS, or started by path: places that knip does not read.
  ignoreDependencies: [
    '@fontsource-variable/source-serif-4',
    '@types/chai',
    'eslint-plugin-lit',
    'eslint-plugin-wc',
    'oxlint',
    'oxlint-tsgolint',
  ],
};
