import { expect } from 'chai';
import { calculate } from '../../src/insight/calculation.ts';
import { chance } from '../journal/newsroom.ts';

/** The result as `value unit`, or the fault with the words at which it shows. */
const worked = (expression: string): string => {
  const result = calculate(expression);
  return result.ok
    ? `${result.value.value} ${result.value.unit}`.trim()
    : `${result.fault} ${result.words}`.trim();
};

const holds = (cases: Readonly<Record<string, string>>): void => {
  for (const [expression, result] of Object.entries(cases)) {
    expect(worked(expression), expression).to.equal(result);
  }
};

describe('calculate', () => {
  it('follows the order of arithmetic', () => {
    holds({
      '1 + 2 * 3': '7',
      '(1 + 2) × 3': '9',
      '10 − 4 − 3': '3',
      '100 ÷ 8 ÷ 2': '6.25',
      '2^10 − 24': '1000',
      '-3 + 5': '2',
      '2 * -3': '-6',
      '-(2 + 3)': '-5',
      '0.1 + 0.2': '0.3',
      '.5 × 4': '2',
    });
  });

  it('reads numbers as newsrooms write them', () => {
    holds({
      '1,260,930 - 900,412': '360518',
      '1 260 930 − 900 412': '360518',
      "1'260'930 + 0": '1260930',
      '1 000.5 + 1': '1001.5',
      '96 million / 3': '32000000',
      '1.2 billion - 200 million': '1000000000',
      '1.2bn': '1200000000',
    });
  });

  it('refuses a number that can be read in two ways', () => {
    holds({
      '1,5 + 1': 'number 1,5',
      '1.000.000': 'number 1.000.0',
      '12,34': 'number 12,3',
      '1,2345': 'number 1,2345',
    });
  });

  it('carries units along and lets them cancel', () => {
    holds({
      '60 km/h × 2 h': '120 km',
      '96 million EUR / 3 ferries': '32000000 EUR/ferries',
      '€96 million / 3': '32000000 €',
      'EUR 90 / 3': '30 EUR',
      '12 km + 3 km': '15 km',
      '12 km / 3 km': '4',
      '4 m * 3 m': '12 m^2',
      '5 m^2 × 2': '10 m^2',
      '100 passengers per 4 days': '25 passengers/days',
      '3 full time jobs + 2 full time jobs': '5 full time jobs',
      '(3 + 4) km': '7 km',
      '8 kg / (2 m × 2 s)': '2 kg/(m s)',
    });
  });

  it('adds only what has the same unit', () => {
    holds({ '12 km + 3 h': 'units +', '12 km − 3': 'units −', '5 m in %': 'units 5' });
  });

  it('knows percentages', () => {
    holds({
      '(1,260,930 - 900,412) / 900,412 in %': '40.0392264874 %',
      '1 / 8 as percent': '12.5 %',
      '8 % of 1,200': '96',
      '8% × 1,200 people': '96 people',
      '8 % + 4 %': '12 %',
      '5 percent': '5 %',
      '-5 %': '-5 %',
      '200 + 10 %': 'percent +',
    });
  });

  it('says what is wrong, and where', () => {
    holds({
      '': 'empty',
      '   ': 'empty',
      '1 / 0': 'zero /',
      '5 km / (2 - 2) h': 'zero /',
      '1 +': 'unreadable',
      '(1 + 2': 'unreadable',
      '1 + 2)': 'unreadable )',
      '2 ** 3': 'unreadable *',
      'alert(1)': 'unreadable (',
      'sum of column C': 'unreadable sum',
      km: 'unreadable km',
      'a = 1': 'unreadable =',
      '0 ^ -1': 'zero ^',
      '(-8) ^ 0.5': 'unreadable ^',
      '4 m ^ 0.5': 'units ^',
      '1 2': 'unreadable 2',
      '2^3^2': 'unreadable ^',
      '12:30': 'unreadable :',
      'US$ 5 + US$ 2': '7 US$',
    });
    expect(calculate('12 km + 3 h')).to.include({ ok: false, at: 6 });
    expect(worked(`9^999`)).to.match(/^too-large/);
    expect(worked('('.repeat(400) + '1')).to.match(/^too-large/);
    expect(worked('1+'.repeat(600))).to.match(/^too-large/);
  });

  it('agrees with arithmetic at random, and throws for nothing', () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const random = chance(seed);
    const one = (list: string): string => list.charAt(Math.floor(random() * list.length));
    for (let round = 0; round < 500; round += 1) {
      const [a, b, c] = [random() * 1e6, random() * 1e4, 1 + random() * 100];
      const result = calculate(`(${a.toFixed(2)} - ${b.toFixed(3)}) / ${c.toFixed(4)}`);
      if (!result.ok) throw new Error(`seed ${seed}: ${result.fault}`);
      const plain = (Number(a.toFixed(2)) - Number(b.toFixed(3))) / Number(c.toFixed(4));
      expect(result.value.value, `seed ${seed}`).to.be.closeTo(
        plain,
        Math.abs(plain) * 1e-9 + 1e-9,
      );
      const noise = Array.from({ length: 12 }, () => one('0123 .,+-*/^()%kmx€ of in\u202F')).join(
        '',
      );
      const read = calculate(noise);
      if (read.ok)
        expect(Number.isFinite(read.value.value), `seed ${seed}: ${noise}`).to.equal(true);
    }
  });
});
