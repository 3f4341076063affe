import { expect } from 'chai';
import { DraftWriter } from '../../src/app/draft-writer.ts';

/** A disk whose writes end when the test says so. */
function slowDisk() {
  const written: (string | null)[] = [];
  const ends: ((ok: boolean) => void)[] = [];
  const writer = new DraftWriter(
    (_key, text) =>
      new Promise((resolve) => {
        written.push(text);
        ends.push(resolve);
      }),
  );
  return { writer, written, finish: (ok = true) => ends.shift()?.(ok) };
}

describe('DraftWriter', () => {
  it('writes one text after the other, and of those that wait only the newest', async () => {
    const { writer, written, finish } = slowDisk();
    const kept = ['a', 'ab', 'abc'].map((text) => writer.keep('field', text));
    expect(written).to.deep.equal(['a']);
    finish();
    expect(await kept[0], 'the first').to.equal(true);
    expect(await kept[1], 'a newer one took its place').to.equal(false);
    finish();
    expect(await kept[2], 'the newest').to.equal(true);
    expect(written).to.deep.equal(['a', 'abc']);
  });

  it('never lets an older text overtake the dropping of the draft', async () => {
    const { writer, written, finish } = slowDisk();
    const first = writer.keep('field', 'a');
    const dropped = writer.keep('field', null);
    finish();
    await first;
    finish();
    expect(await dropped).to.equal(true);
    expect(written).to.deep.equal(['a', null]);
  });

  it('keeps fields apart', async () => {
    const { writer, written, finish } = slowDisk();
    void writer.keep('one', 'a');
    const other = writer.keep('two', 'b');
    expect(written).to.deep.equal(['a', 'b']);
    finish();
    finish();
    expect(await other).to.equal(true);
  });

  it('says when the disk did not take it, and goes on', async () => {
    const { writer, finish } = slowDisk();
    const refused = writer.keep('field', 'a');
    const next = writer.keep('field', 'ab');
    finish(false);
    expect(await refused).to.equal(false);
    finish();
    expect(await next).to.equal(true);
  });
});
