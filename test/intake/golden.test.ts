import { expect } from 'chai';
import { revisionText } from '../../src/text/revision-text.ts';
import { readFile } from '../../src/intake/read-file.ts';
import { allPortraits, bytesOf, listOfFixtures } from './portrait.ts';

/** Writes the golden files anew; read the diff. */
const WRITER = new URL('make-golden.mjs', import.meta.url).pathname;

const portraits = await allPortraits();
const { files } = await listOfFixtures();

describe('What becomes of each fixture', () => {
  for (const [name, portrait] of Object.entries(portraits)) {
    it(name, async () => {
      const response = await fetch(`/fixtures/intake/${name}`);
      expect(response.ok, `${name} is missing: node ${WRITER} writes it`).to.equal(true);
      const golden: unknown = await response.json();
      // By way of JSON, as the golden was written.
      expect(JSON.parse(JSON.stringify(portrait))).to.deep.equal(golden);
    });
  }
});

describe('Of every fixture', () => {
  for (const name of files) {
    it(`the blocks are a revision’s, one for one: ${name}`, async () => {
      const imported = await readFile({ name, type: '', bytes: await bytesOf(name) });
      if (!imported.ok || imported.what !== 'article') return;
      const { blocks } = imported.article;
      const { text, shape } = revisionText(blocks);
      expect(text).to.equal(blocks.map((block) => block.text).join('\n'));
      expect(shape).to.have.length(blocks.length);
    });
  }
});
