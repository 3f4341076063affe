import { expect } from 'chai';
import type { Source } from '../../src/claims/events.ts';
import type { SourceId } from '../../src/claims/ids.ts';
import { independentSources } from '../../src/claims/sources.ts';
import { NO_SOURCE } from './hand.ts';

let made = 0;
const source = (fields: Partial<Source>): Source => ({
  ...NO_SOURCE,
  id: `s${(made += 1)}` as SourceId,
  ...fields,
});
const count = (...fields: readonly Partial<Source>[]): number =>
  independentSources(fields.map(source));

describe('independent sources', () => {
  it('[G17] one publisher is one source, however it is written', () => {
    expect(count({ publisher: 'Town Hall' }, { publisher: ' town  hall' })).to.equal(1);
    expect(count({ publisher: 'Town Hall' }, { publisher: 'Audit office' })).to.equal(2);
    expect(count({ publisher: 'Ｔown Hall' }, { publisher: 'Town Hall' })).to.equal(1);
  });

  it('[G17] else one author, else one site', () => {
    expect(
      count({ author: 'I. Solberg', url: 'https://a.example' }, { author: 'I. Solberg' }),
    ).to.equal(1);
    expect(count({ url: 'https://a.example/1' }, { url: 'http://www.A.example/2?x' })).to.equal(1);
    expect(count({ url: 'https://a.example' }, { url: 'https://b.example' })).to.equal(2);
  });

  it('[G17] publishers of unlike names are two, though their author is one', () => {
    expect(count({ publisher: 'A', author: 'X' }, { publisher: 'B', author: 'X' })).to.equal(2);
  });

  it('counts each nameless source for itself', () => {
    expect(count({}, {})).to.equal(2);
    expect(count()).to.equal(0);
  });
});
