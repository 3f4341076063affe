import { expect } from 'chai';
import {
  compareText,
  daysUntil,
  formatBytes,
  formatDate,
  formatDay,
  formatRelative,
  plural,
} from '../../src/ui/format.ts';

const NOON = Date.parse('2026-10-24T12:00:00');

describe('Dates, numbers and plurals', () => {
  afterEach(() => {
    document.documentElement.lang = 'en';
  });

  it('a plain date stays the day it names, in every time zone', () => {
    expect(formatDate('2026-10-05')).to.equal('Oct 5, 2026');
    expect(daysUntil('2026-10-24', NOON)).to.equal(0);
    expect(daysUntil('2026-10-25', NOON)).to.equal(1);
    expect(formatDay('2026-10-23', NOON)).to.equal('yesterday');
  });

  it('what is no date comes back as it is', () => {
    expect(formatDate('soon')).to.equal('soon');
    expect(formatDate('2026-13-45')).to.equal('2026-13-45');
    expect(daysUntil('', NOON)).to.equal(null);
  });

  it('tells how long ago in the largest unit that is full', () => {
    const ago = (seconds: number) =>
      formatRelative(new Date(NOON - seconds * 1000).toISOString(), NOON);
    expect(ago(20)).to.equal('now');
    expect(ago(120)).to.equal('2 minutes ago');
    expect(ago(3 * 3600)).to.equal('3 hours ago');
    expect(ago(400 * 86_400)).to.equal('last year');
  });

  it('speaks the language of the document', () => {
    document.documentElement.lang = 'pl';
    const form = (count: number) => plural(count, { one: 'one', few: 'few', other: 'other' });
    expect([1, 3, 5, 22].map(form)).to.deep.equal(['one', 'few', 'other', 'few']);
    expect(formatBytes(1_400_000)).to.equal('1,4 MB');
  });

  it('orders names as readers do', () => {
    expect(['Zoe', 'Émile', 'eva', 'Claim 10', 'Claim 9'].sort(compareText)).to.deep.equal([
      'Claim 9',
      'Claim 10',
      'Émile',
      'eva',
      'Zoe',
    ]);
  });
});
