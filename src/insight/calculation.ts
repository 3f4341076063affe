/**
 * A checker's sum, worked out: plain arithmetic with units, as it stands in evidence. A small
 * grammar of its own; nothing of it is ever run as code.
 *
 *     (1,260,930 − 900,412) / 900,412 in %       →  40.0392…  %
 *     96 million EUR / 3 ferries                 →  32000000  EUR/ferries
 *     60 km/h × 2 h                              →  120       km
 *
 * Numbers have a decimal point; thousands may be set apart by commas, spaces or apostrophes. A unit
 * is any word or sign; words that follow each other are one unit. Units multiply and cancel; only
 * equal ones can be added. There are no functions and no names with a value.
 */

/** What an expression comes to. */
export interface Calculated {
  readonly value: number;
  /** The unit in words, such as `km/h`, `%`, or empty for a mere number. */
  readonly unit: string;
}

/**
 * - `empty`: nothing there. `unreadable`: no arithmetic at this place.
 * - `number`: a number that can be read in two ways (`1,5`, `1.000.000`).
 * - `units`: different units are added. `percent`: a percentage is added to what is none.
 * - `zero`: divided by zero. `too-large`: beyond what numbers hold, or a longer sum than anybody writes.
 */
export type CalculationFault =
  'empty' | 'unreadable' | 'number' | 'units' | 'percent' | 'zero' | 'too-large';

export type Calculation =
  | { readonly ok: true; readonly value: Calculated }
  | {
      readonly ok: false;
      readonly fault: CalculationFault;
      /** The words at which it shows, and where they begin (UTF-16 code units). */
      readonly at: number;
      readonly words: string;
    };

const MAX_LENGTH = 1000;
const MAX_DEPTH = 50;

const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['millions', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['billions', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
]);

type Units = ReadonlyMap<string, number>;

interface Quantity {
  readonly value: number;
  readonly units: Units;
  /** Written as a percentage, and nothing else since. */
  readonly percent: boolean;
}

interface Token {
  readonly kind: 'number' | 'word' | 'sign' | 'end';
  readonly text: string;
  readonly value: number;
  readonly at: number;
}

class Fault extends Error {
  readonly fault: CalculationFault;
  readonly token: Pick<Token, 'at' | 'text'>;

  constructor(fault: CalculationFault, token: Pick<Token, 'at' | 'text'>) {
    super(`${fault} at ${token.at}`);
    this.fault = fault;
    this.token = token;
  }
}

/** Works the expression out, or says why it cannot be. */
export function calculate(expression: string): Calculation {
  try {
    if (expression.trim() === '') throw new Fault('empty', { at: 0, text: '' });
    if (expression.length > MAX_LENGTH) throw new Fault('too-large', { at: MAX_LENGTH, text: '' });
    const { value, units, percent } = new Parser(tokensOf(expression)).read();
    // Binary fractions leave dust behind the digits that mean something.
    const clean = Number((percent ? value * 100 : value).toPrecision(12));
    if (!Number.isFinite(clean)) throw new Fault('too-large', { at: 0, text: expression });
    return { ok: true, value: { value: clean, unit: percent ? '%' : unitWords(units) } };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { ok: false, fault: error.fault, at: error.token.at, words: error.token.text };
  }
}

// Thousands in groups of three, all set apart alike; or digits. Then a fraction.
const NUMBER = /(?:\d{1,3}(?:([,'’\u00A0\u2009\u202F ])\d{3})(?:\1\d{3})*|\d+)(?:\.\d+)?|\.\d+/y;
const WORD = /\p{Sc}|[\p{L}°µ][\p{L}\p{M}\p{N}_²³]*\p{Sc}?/uy;

function tokensOf(expression: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < expression.length) {
    const rest = expression.charAt(at);
    if (/\s/.test(rest)) {
      at += 1;
      continue;
    }
    const token = numberAt(expression, at) ?? wordAt(expression, at) ?? signAt(rest, at);
    tokens.push(token);
    at += token.text.length;
  }
  return [...tokens, { kind: 'end', text: '', value: 0, at }];
}

function numberAt(expression: string, at: number): Token | null {
  NUMBER.lastIndex = at;
  const text = NUMBER.exec(expression)?.[0];
  if (text === undefined) return null;
  // What goes on like a number was cut in two by us: a decimal comma, or points between thousands.
  const after = /^[.,'’]?\d|^[.,]\d/.exec(expression.slice(at + text.length));
  if (after !== null) throw new Fault('number', { at, text: text + after[0] });
  const value = Number(text.replace(/[^\d.]/g, ''));
  return { kind: 'number', text, value, at };
}

function wordAt(expression: string, at: number): Token | null {
  WORD.lastIndex = at;
  const text = WORD.exec(expression)?.[0];
  return text === undefined ? null : { kind: 'word', text, value: 0, at };
}

const SIGNS: Readonly<Record<string, string>> = {
  '+': '+',
  '-': '-',
  '−': '-',
  '–': '-',
  '*': '*',
  '×': '*',
  '·': '*',
  '⋅': '*',
  '/': '/',
  '÷': '/',
  '^': '^',
  '(': '(',
  ')': ')',
  '%': '%',
};

function signAt(letter: string, at: number): Token {
  if (!Object.hasOwn(SIGNS, letter)) throw new Fault('unreadable', { at, text: letter });
  return { kind: 'sign', text: letter, value: 0, at };
}

/** Sums of products of quantities; `of` and `per` are words for times and by. */
class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  read(): Quantity {
    // Words alone are no sum: "column C of the table".
    const [first] = this.#tokens;
    if (first !== undefined && this.#tokens.every(({ kind }) => kind !== 'number')) {
      throw new Fault('unreadable', first);
    }
    const result = this.#sum();
    const ended = this.#inPercent() ? this.#toPercent(result) : result;
    if (this.#token.kind !== 'end') throw new Fault('unreadable', this.#token);
    return ended;
  }

  get #token(): Token {
    return this.#tokens[this.#next] ?? { kind: 'end', text: '', value: 0, at: 0 };
  }

  #take(): Token {
    const token = this.#token;
    this.#next += 1;
    return token;
  }

  #isSign(...signs: readonly string[]): boolean {
    const { kind, text } = this.#token;
    return kind === 'sign' && signs.includes(SIGNS[text] ?? '');
  }

  #isWord(...words: readonly string[]): boolean {
    const { kind, text } = this.#token;
    return kind === 'word' && words.includes(text.toLowerCase());
  }

  /** `in %`, `as percent`: how the result is to be written. */
  #inPercent(): boolean {
    const [first, second] = [this.#token, this.#tokens[this.#next + 1]];
    const asked = first.kind === 'word' && /^(?:in|as)$/i.test(first.text);
    if (!asked || !/^(?:%|percent)$/i.test(second?.text ?? '')) return false;
    this.#next += 2;
    return true;
  }

  #toPercent(result: Quantity): Quantity {
    const [token] = this.#tokens;
    if (result.units.size > 0) throw new Fault('units', token ?? this.#token);
    return { ...result, percent: true };
  }

  #sum(): Quantity {
    let left = this.#product();
    while (this.#isSign('+', '-')) {
      const sign = this.#take();
      const right = this.#product();
      // "200 + 10 %" means 220 to some and 200.1 to others.
      if (left.percent !== right.percent) throw new Fault('percent', sign);
      if (!sameUnits(left.units, right.units)) throw new Fault('units', sign);
      const value = SIGNS[sign.text] === '+' ? left.value + right.value : left.value - right.value;
      left = { ...left, value };
    }
    return left;
  }

  #product(): Quantity {
    let left = this.#factor();
    for (;;) {
      const divides = this.#isSign('/') || this.#isWord('per');
      if (!divides && !this.#isSign('*') && !this.#isWord('of', 'x', 'times')) return left;
      const sign = this.#take();
      const right = this.#factor();
      if (divides && right.value === 0) throw new Fault('zero', sign);
      left = divides ? times(left, inverse(right)) : times(left, right);
    }
  }

  #factor(): Quantity {
    if (this.#isSign('-', '+')) {
      const sign = this.#take();
      return this.#nested(() => {
        const { value, ...rest } = this.#factor();
        return { ...rest, value: SIGNS[sign.text] === '-' ? -value : value };
      });
    }
    const quantity = this.#quantity();
    if (!this.#isSign('^')) return quantity;
    const sign = this.#take();
    const raised = power(quantity, this.#exponent(), sign);
    // Mathematicians and spreadsheets read 2^3^2 in different ways.
    if (this.#isSign('^')) throw new Fault('unreadable', this.#token);
    return raised;
  }

  #exponent(): number {
    const negative = this.#isSign('-');
    if (negative) this.#take();
    const token = this.#take();
    if (token.kind !== 'number') throw new Fault('unreadable', token);
    return negative ? -token.value : token.value;
  }

  /** A number with what belongs to it, a sum in brackets, or a mere unit. */
  #quantity(): Quantity {
    const token = this.#token;
    if (this.#isSign('(')) {
      this.#take();
      const inner = this.#nested(() => this.#sum());
      if (!this.#isSign(')')) throw new Fault('unreadable', this.#token);
      this.#take();
      return times(inner, this.#unit());
    }
    if (token.kind === 'number') {
      this.#take();
      return this.#measured(token.value, NO_UNITS);
    }
    const unit = this.#unit();
    if (unit.units.size === 0) throw new Fault('unreadable', token);
    // A currency before its number: "€ 96 million".
    if (this.#token.kind !== 'number' || !/\p{Sc}$|^[A-Z]{3}$/u.test(token.text)) return unit;
    return this.#measured(this.#take().value, unit.units);
  }

  #measured(number: number, before: Units): Quantity {
    let value = number;
    while (this.#token.kind === 'word' && SCALES.has(this.#token.text.toLowerCase())) {
      value *= SCALES.get(this.#take().text.toLowerCase()) ?? 1;
    }
    if (before.size === 0 && (this.#isSign('%') || this.#isWord('percent'))) {
      this.#take();
      return { value: value / 100, units: NO_UNITS, percent: true };
    }
    return times({ value, units: before, percent: false }, this.#unit());
  }

  /** The words of one unit, or none. */
  #unit(): Quantity {
    const words: string[] = [];
    while (this.#token.kind === 'word' && !this.#isWord('of', 'per', 'x', 'times', 'in', 'as')) {
      words.push(this.#take().text);
    }
    const units = words.length === 0 ? NO_UNITS : new Map([[words.join(' '), 1]]);
    const one = { value: 1, units, percent: false };
    if (words.length === 0 || !this.#isSign('^')) return one;
    // The exponent belongs to the unit: 5 m^2 is not 25 m².
    const sign = this.#take();
    return power(one, this.#exponent(), sign);
  }

  #nested(read: () => Quantity): Quantity {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw new Fault('too-large', this.#token);
    const quantity = read();
    this.#depth -= 1;
    return quantity;
  }
}

const NO_UNITS: Units = new Map();

function times(a: Quantity, b: Quantity): Quantity {
  // 8 % of 1,200 is a number, and 8 % by itself a percentage.
  const bare = (quantity: Quantity): boolean => quantity.value === 1 && !quantity.percent;
  const percent =
    (a.percent && bare(b) && b.units.size === 0) || (b.percent && bare(a) && a.units.size === 0);
  const units = new Map(a.units);
  for (const [unit, exponent] of b.units) {
    const sum = (units.get(unit) ?? 0) + exponent;
    if (sum === 0) units.delete(unit);
    else units.set(unit, sum);
  }
  return { value: a.value * b.value, units, percent };
}

function inverse({ value, units }: Quantity): Quantity {
  return {
    value: 1 / value,
    units: new Map([...units].map(([unit, exponent]) => [unit, -exponent])),
    percent: false,
  };
}

function power({ value, units }: Quantity, exponent: number, sign: Token): Quantity {
  if (units.size > 0 && !Number.isInteger(exponent)) throw new Fault('units', sign);
  if (value === 0 && exponent < 0) throw new Fault('zero', sign);
  const raised = value ** exponent;
  if (Number.isNaN(raised)) throw new Fault('unreadable', sign);
  return {
    value: raised,
    units: new Map([...units].map(([unit, each]) => [unit, each * exponent])),
    percent: false,
  };
}

function sameUnits(a: Units, b: Units): boolean {
  return a.size === b.size && [...a].every(([unit, exponent]) => b.get(unit) === exponent);
}

function unitWords(units: Units): string {
  const write = (exponent: number, unit: string): string =>
    exponent === 1 ? unit : `${unit}^${exponent}`;
  const above = [...units].filter(([, each]) => each > 0).map(([unit, each]) => write(each, unit));
  const below = [...units].filter(([, each]) => each < 0).map(([unit, each]) => write(-each, unit));
  if (below.length === 0) return above.join(' ');
  const under = below.length === 1 ? below[0] : `(${below.join(' ')})`;
  return `${above.length === 0 ? '1' : above.join(' ')}/${under}`;
}
