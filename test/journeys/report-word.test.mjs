// The Word document opened by a word processor: LibreOffice, where the machine has it. Without it the
// test is skipped and says so.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { strFromU8, unzipSync } from 'fflate';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OFFICE = ['soffice', 'libreoffice'].find(
  (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
);

/** The golden case's document and the quotes it should have comments at. */
async function golden() {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { smallCase } from './test/report/small-case.ts';
        import { CLOCK, reportOf } from './test/report/pages.ts';
        import { wordDocument } from './src/report/word-document.ts';
        const report = reportOf(smallCase(), { textShown: 'whole' });
        export const docx = await wordDocument(report, CLOCK);
        export const quotes = report.places.map(({ quote }) => quote);`,
      resolveDir: ROOT,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}

/** The words between the ends of each annotation of an OpenDocument text, in order. */
function annotated(odt) {
  const xml = strFromU8(unzipSync(odt)['content.xml']);
  return [...xml.matchAll(/<office:annotation [^>]*office:name="([^"]+)"/g)].map(([, name]) => {
    const start = xml.indexOf('</office:annotation>', xml.indexOf(`office:name="${name}"`));
    const end = xml.indexOf(`<office:annotation-end office:name="${name}"`);
    return xml
      .slice(start, end)
      .replace(/<office:annotation [^]*?<\/office:annotation>/g, '')
      .replace(/<[^>]+>/g, '');
  });
}

test(
  'a word processor opens the Word document with every comment at its words',
  {
    timeout: 120_000,
    skip: OFFICE === undefined && 'LibreOffice is not installed: nothing opened the document',
  },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-word-'));
    try {
      const { docx, quotes } = await golden();
      writeFileSync(join(folder, 'report.docx'), docx);
      const { status, stderr } = spawnSync(
        OFFICE,
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'odt',
          '--outdir',
          folder,
          join(folder, 'report.docx'),
        ],
        { encoding: 'utf8' },
      );
      assert.equal(status, 0, stderr);
      assert.deepEqual(annotated(readFileSync(join(folder, 'report.odt'))), quotes);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
