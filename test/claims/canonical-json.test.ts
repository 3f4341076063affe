import { expect } from 'chai';
import { canonicalJson } from '../../src/claims/canonical-json.ts';

describe('canonical JSON', () => {
  it('[C5] writes the example of RFC 8785, 3.2.2', () => {
    const value: unknown = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],' +
        '"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    );
    expect(canonicalJson(value)).to.equal(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('[C5] sorts members by code units, as in RFC 8785, 3.2.3', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6'];
    const value = Object.fromEntries(names.map((name) => [name, 0]));
    const written = Object.keys(JSON.parse(canonicalJson(value)) as object).filter(
      (n) => n !== '1',
    );
    expect(written).to.deep.equal(['\r', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33']);
    expect(canonicalJson({ b: 1, a: { d: 2, c: 3 } })).to.equal('{"a":{"c":3,"d":2},"b":1}');
  });

  it('[C5] keeps unequal strings unequal, lone surrogates and escapes included', () => {
    const strings = ['\ud800', '\\ud800', '\ufffd', 'é', 'e\u0301', '"', '\\"'];
    expect(new Set(strings.map(canonicalJson)).size).to.equal(strings.length);
  });

  it('[C5] writes minus zero as zero and leaves out what is undefined', () => {
    expect(canonicalJson([-0, { a: undefined, b: 1 }])).to.equal('[0,{"b":1}]');
  });

  it('[C5] keeps a member called __proto__', () => {
    expect(canonicalJson(JSON.parse('{"__proto__":{"a":1}}'))).to.equal('{"__proto__":{"a":1}}');
  });

  it('[C5] throws for what JSON cannot say', () => {
    for (const value of [NaN, Infinity, undefined, 1n, () => 1, Symbol('a'), [undefined]]) {
      expect(() => canonicalJson(value), String(typeof value)).to.throw(TypeError);
    }
  });
});
