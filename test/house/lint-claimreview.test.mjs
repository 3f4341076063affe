import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('lint-claimreview.mjs', import.meta.url));
const GOLDEN = fileURLToPath(new URL('../../fixtures/reports/', import.meta.url));

const run = (...files) => spawnSync(process.execPath, [SCRIPT, ...files], { encoding: 'utf8' });

describe('npm run lint-claimreview', () => {
  let folder;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'plumbline-lint-'))));
  after(() => rmSync(folder, { recursive: true }));

  it('finds no error in the markup and the page of our own golden report', () => {
    const { status, stdout } = run(`${GOLDEN}small.claimreview.jsonld`, `${GOLDEN}small.html`);
    assert.equal(status, 0, stdout);
    assert.doesNotMatch(stdout, /: error:/);
  });

  it('names file, place, fault and code, and fails', () => {
    const file = join(folder, 'bad.json');
    writeFileSync(
      file,
      JSON.stringify({
        '@context': 'https://schema.org',
        '@type': 'ClaimReview',
        url: 'https://fact.example.org/lamp',
        claimReviewed: 'The lamp went dark.',
        reviewRating: { alternateName: 'False', ratingValue: 7, bestRating: 5, worstRating: 1 },
      }),
    );
    const { status, stdout } = run(file);
    assert.equal(status, 1);
    assert.match(
      stdout,
      /bad\.json \/reviewRating: error: The rating 7 lies outside 1 to 5\. \(rating-out-of-range\)/,
    );
  });

  it('says which file cannot be read, and asks for one', () => {
    const missing = run(join(folder, 'none.json'));
    assert.equal(missing.status, 2);
    assert.match(missing.stderr, /none\.json: cannot be read \(ENOENT\)/);
    assert.equal(run().status, 2);
  });
});
