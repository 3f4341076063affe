import { expect } from 'chai';
import { readFile } from '../../src/intake/read-file.ts';
import { readRichText } from '../../src/intake/rich-text.ts';
import type { Imported } from '../../src/intake/imported.ts';
import { isRevisionText, revisionText } from '../../src/text/revision-text.ts';
import { bytesOf, listOfFixtures } from './portrait.ts';

/** Mutations of each fixture per run; each run has a seed of its own. */
const MUTATIONS = 25;
/** A seed that once failed is named here, and tried for ever. */
const KEPT_SEEDS: readonly number[] = [1, 20_261_122];

const { files, pasted } = await listOfFixtures();

/** Small and reproducible; the quality of the numbers does not matter here. */
function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0 || 1;
  return (sides) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % sides;
  };
}

/** What tears at the seams of the formats. */
const PIECES = [
  '<',
  '>',
  '"',
  "'",
  '&',
  ';',
  '\0',
  '\n',
  '\n\n',
  '\r',
  ' -->',
  '<!--',
  '-->',
  '</',
  '/>',
  '<script>',
  '</script>',
  '<p>',
  '</div>',
  '<table><td>',
  '<svg>',
  '<template>',
  '<b>',
  '[',
  ']',
  '](',
  '> ',
  '- ',
  '1. ',
  '```',
  '|',
  '---\n',
  ': ',
  '00:00:01,000 --> 00:00:02,000\n',
  '\n00:61 --> x\n',
  'WEBVTT\n\n',
  '<v ',
  '{',
  '}',
  '{"a":',
  '\ufeff',
  '\u2028',
  '\u202e',
  '&#0;',
  '&#x110000;',
  '&amp',
  '😀',
  '\ud800',
  'e\u0301',
  '   ',
  '\t',
  '# ',
  'By ',
  '9 March 2026',
  '<pre>',
  '<title>',
].map((piece) => new TextEncoder().encode(piece));

/** Some cuts, repeats, swaps and inserts, anywhere in the bytes. */
function mutate(
  bytes: Uint8Array<ArrayBuffer>,
  roll: (sides: number) => number,
): Uint8Array<ArrayBuffer> {
  let result = bytes;
  for (let left = 1 + roll(6); left > 0; left--) {
    const at = roll(result.length + 1);
    const length = roll(Math.min(200, result.length - at + 1));
    const cut = result.slice(at, at + length);
    const piece = PIECES[roll(PIECES.length)] as Uint8Array;
    const middle = [
      () => new Uint8Array(),
      () => joined(...Array.from({ length: 1 + roll(40) }, () => cut)),
      () => joined(cut, piece),
      () => joined(...Array.from({ length: 1 + roll(20) }, () => piece), cut),
      () => cut.map((byte) => byte ^ (1 << roll(8))),
      () => cut.toReversed(),
    ][roll(6)];
    result = joined(result.slice(0, at), middle?.() ?? cut, result.slice(at + length));
  }
  return roll(12) === 0 ? result.slice(0, roll(result.length + 1)) : result;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** What holds for whatever comes in. */
function check(imported: Imported): void {
  expect(imported).to.satisfy(Object.isFrozen);
  if (!imported.ok) {
    expect(imported.problems.length).to.be.greaterThan(0);
    return;
  }
  if (imported.what !== 'article') return;
  const { blocks, details, remarks } = imported.article;
  const revision = revisionText(blocks);
  expect(isRevisionText(revision)).to.equal(true);
  expect(revision.text).to.equal(blocks.map(({ text }) => text).join('\n'));
  expect(revision.shape).to.have.length(blocks.length);
  for (const { kind, level, at } of blocks) {
    expect(level > 0).to.equal(kind === 'heading');
    if (at !== undefined && 'startMs' in at) expect(at.startMs).to.be.at.least(0);
  }
  for (const [name, { value }] of Object.entries(details)) {
    expect(value, name).to.match(/^\S[^\n]*$/u);
    if (name === 'url') expect(value).to.match(/^https?:\/\//);
    if (name === 'published') expect(value).to.match(/^\d{4}-\d\d-\d\d$/);
  }
  for (const { place } of remarks) {
    if (place) expect(place.end).to.be.at.most(blocks[place.block]?.text.length ?? -1);
  }
}

describe('Whatever is done to a fixture', function () {
  this.timeout(120_000);
  const seeds = [...KEPT_SEEDS, Math.floor(Math.random() * 2 ** 32)];
  for (const seed of seeds) {
    it(`it is read or refused, whole (seed ${seed})`, async () => {
      for (const name of files) {
        const bytes = await bytesOf(name);
        const roll = dice(seed + name.length);
        for (let i = 0; i < MUTATIONS; i++) {
          const mutated = mutate(bytes, roll);
          try {
            check(await readFile({ name, type: '', bytes: mutated }));
          } catch (error) {
            throw new Error(`seed ${seed}, ${name}, mutation ${i}: ${String(error)}`, {
              cause: error,
            });
          }
        }
      }
    });

    it(`so is pasted markup (seed ${seed})`, async () => {
      for (const name of pasted) {
        const bytes = await bytesOf(name);
        const roll = dice(seed + name.length);
        for (let i = 0; i < MUTATIONS; i++) {
          const markup = new TextDecoder().decode(mutate(bytes, roll));
          try {
            check(readRichText(markup));
          } catch (error) {
            throw new Error(`seed ${seed}, ${name}, mutation ${i}: ${String(error)}`, {
              cause: error,
            });
          }
        }
      }
    });
  }
});
