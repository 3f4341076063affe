import { expect } from 'chai';
import { hashOfText, sha256Hex } from '../../src/claims/hash.ts';
import type { RevisionText } from '../../src/text/revision-text.ts';

describe('hash', () => {
  it('is SHA-256 over UTF-8', async () => {
    expect(sha256Hex('abc')).to.equal(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    const text = 'Noe\u0301mi נעמי 🚌';
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    const hex = [...new Uint8Array(digest)].map((b) => b.toString(16).padStart(2, '0')).join('');
    expect(sha256Hex(text)).to.equal(hex);
  });

  it('tells texts apart by their words and by their shape, and by nothing else', () => {
    const text: RevisionText = { text: 'A\nB', shape: '1p' };
    expect(hashOfText({ shape: '1p', text: 'A\nB' })).to.equal(hashOfText(text));
    expect(hashOfText({ ...text, note: 1 } as RevisionText)).to.equal(hashOfText(text));
    expect(hashOfText({ text: 'A\nB', shape: 'pp' })).to.not.equal(hashOfText(text));
    expect(hashOfText({ text: 'A\nC', shape: '1p' })).to.not.equal(hashOfText(text));
  });
});
