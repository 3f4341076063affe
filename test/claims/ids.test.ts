import { expect } from 'chai';
import { idFromBytes, isId, isSha256 } from '../../src/claims/ids.ts';

describe('ids', () => {
  it('[K2] are of letters that need no escaping anywhere', () => {
    for (const id of ['a', 'A-b_9', 'x'.repeat(64), '__proto__'])
      expect(isId(id), id).to.equal(true);
    for (const id of ['', 'x'.repeat(65), 'a b', 'a.b', 'ä', 'a\n', 'a/b', 7, null, ['a']]) {
      expect(isId(id), String(id)).to.equal(false);
    }
  });

  it('come from chance that is given, sixteen octets of it', () => {
    const bytes = Uint8Array.from({ length: 16 }, (_, i) => i * 17);
    const id = idFromBytes(bytes);
    expect(id).to.have.length(16);
    expect(isId(id)).to.equal(true);
    expect(idFromBytes(bytes)).to.equal(id);
    expect(() => idFromBytes(new Uint8Array(15))).to.throw(RangeError, '15');
  });

  it('know a hash when they see one', () => {
    expect(isSha256('0'.repeat(64))).to.equal(true);
    for (const no of ['0'.repeat(63), 'A'.repeat(64), `${'0'.repeat(64)}\n`, 0]) {
      expect(isSha256(no), String(no)).to.equal(false);
    }
  });
});
