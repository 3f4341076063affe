/**
 * Checks ClaimReview markup, ours or somebody else's, against the rules of schema.org and of Google's
 * fact-check documentation that no public validator checks. It says what is wrong and where; the
 * words for people are made elsewhere.
 */
import { countGraphemes } from '../text/graphemes.ts';
import { isIsoDate } from './dates.ts';
import { listOf, plain, reviewsIn, textOf, typesOf, type Json } from './internal/json-ld.ts';
import { urlOf } from './internal/web-address.ts';

export const LINT_CODES = [
  'not-json',
  'no-review',
  'in-graph',
  'context-missing',
  'context-not-https',
  'claim-missing',
  'claim-long',
  'verdict-in-claim',
  'claim-not-in-page',
  'url-missing',
  'url-not-absolute',
  'url-twice',
  'url-other-site',
  'anchor-not-in-page',
  'rating-missing',
  'rating-list',
  'rating-word-missing',
  'rating-word-not-in-page',
  'rating-numbers-incomplete',
  'rating-number-as-text',
  'rating-not-a-number',
  'rating-worst-below-one',
  'rating-best-not-above-worst',
  'rating-out-of-range',
  'reviewer-missing',
  'reviewer-without-name',
  'item-missing',
  'item-old-style',
  'claimant-missing',
  'claimant-without-name',
  'appearance-missing',
  'appearance-not-object',
  'appearance-without-url',
  'date-missing',
  'date-not-iso',
  'html-in-text',
] as const;
export type LintCode = (typeof LINT_CODES)[number];

/** One thing that is wrong. An error makes readers of the markup drop or misread the review. */
export interface LintFinding {
  readonly code: LintCode;
  readonly severity: 'error' | 'warning';
  /** Where, as a JSON Pointer (RFC 6901) into what was checked; empty for the whole of it. */
  readonly at: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What is known of the page that carries the markup; without it, the rules about it rest. */
export interface LintPage {
  /** Where it stands, or null. */
  readonly url: string | null;
  /** The ids of its elements. */
  readonly ids: ReadonlySet<string>;
  /** Its visible text. */
  readonly text: string;
}

export interface LintOptions {
  readonly page?: LintPage;
  /** Labels of rating scales: none of them may stand inside a claim. */
  readonly ratingWords?: readonly string[];
}

/** "Under 75 characters, if possible", says Google. */
export const LONGEST_CLAIM = 75;

/**
 * Everything wrong with the reviews in a value parsed from JSON, errors and warnings as they come.
 * Whatever the value is, it gives an answer and never throws.
 */
export function lintClaimReview(value: unknown, options: LintOptions = {}): readonly LintFinding[] {
  const findings: LintFinding[] = [];
  const { page: given } = options;
  const page = given === undefined ? undefined : { ...given, text: run(given.text) };
  const report: Report = (code, at, facts = {}) => {
    const severity = ERRORS.has(code) ? 'error' : 'warning';
    findings.push(Object.freeze({ code, severity, at, facts: Object.freeze(facts) }));
  };
  const json = plain(value);
  if (json === undefined) {
    report('not-json', '');
    return Object.freeze(findings);
  }
  const reviews = reviewsIn(json);
  if (reviews.length === 0) report('no-review', '');
  const seen = new Map<string, string>();
  for (const { review, at, graph, context } of reviews) {
    if (graph) report('in-graph', at);
    aboutContext(context, at, report);
    aboutClaim(review, at, page, options.ratingWords ?? [], report);
    aboutAddress(review, at, page, seen, report);
    aboutRating(review['reviewRating'], `${at}/reviewRating`, page, report);
    aboutReviewer(review['author'], `${at}/author`, report);
    aboutItem(review['itemReviewed'], `${at}/itemReviewed`, report);
    aboutDates(review, at, report);
  }
  return Object.freeze(findings);
}

type Report = (code: LintCode, at: string, facts?: Record<string, string | number>) => void;
type Members = Readonly<Record<string, Json | undefined>>;

const ERRORS: ReadonlySet<LintCode> = new Set<LintCode>([
  'not-json',
  'no-review',
  'context-missing',
  'claim-missing',
  'claim-not-in-page',
  'url-missing',
  'url-not-absolute',
  'url-twice',
  'url-other-site',
  'anchor-not-in-page',
  'rating-missing',
  'rating-word-missing',
  'rating-not-a-number',
  'rating-worst-below-one',
  'rating-best-not-above-worst',
  'rating-out-of-range',
  'reviewer-without-name',
  'date-not-iso',
]);

function aboutContext(context: Json | undefined, at: string, report: Report): void {
  const named = listOf(context).flatMap((each) => (typeof each === 'string' ? each : []));
  const schema = named.find((each) => /^https?:\/\/(?:www\.)?schema\.org\/?$/.test(each.trim()));
  if (schema === undefined) report('context-missing', `${at}/@context`);
  else if (!schema.startsWith('https:')) report('context-not-https', `${at}/@context`);
}

function aboutClaim(
  review: Members,
  at: string,
  page: LintPage | undefined,
  ratingWords: readonly string[],
  report: Report,
): void {
  const here = `${at}/claimReviewed`;
  const claim = textOf(review['claimReviewed']);
  if (claim === '') {
    report('claim-missing', here);
    return;
  }
  const length = countGraphemes(claim);
  if (length >= LONGEST_CLAIM) report('claim-long', here, { length, limit: LONGEST_CLAIM });
  if (hasHtml(claim)) report('html-in-text', here);
  const own = listOf(review['reviewRating']).map((rating) => ratingWord(rating));
  const word = [...own, ...ratingWords].find((label) => standsIn(label, claim));
  if (word !== undefined) report('verdict-in-claim', here, { word });
  if (page !== undefined && !shows(page, claim)) report('claim-not-in-page', here);
}

function aboutAddress(
  review: Members,
  at: string,
  page: LintPage | undefined,
  seen: Map<string, string>,
  report: Report,
): void {
  const here = `${at}/url`;
  const address = textOf(review['url']);
  if (address === '') {
    report('url-missing', here);
    return;
  }
  const url = urlOf(address);
  if (url === null) {
    report('url-not-absolute', here, { url: address });
    return;
  }
  const before = seen.get(url.href);
  if (before === undefined) seen.set(url.href, here);
  else report('url-twice', here, { url: address, first: before });
  if (page === undefined) return;
  const stands = page.url === null ? null : urlOf(page.url);
  if (stands !== null && !sameSite(url.hostname, stands.hostname)) {
    report('url-other-site', here, { site: url.hostname, page: stands.hostname });
  }
  const anchor = decoded(url.hash.slice(1));
  if (anchor !== '' && !page.ids.has(anchor)) report('anchor-not-in-page', here, { anchor });
}

function aboutRating(
  value: Json | undefined,
  at: string,
  page: LintPage | undefined,
  report: Report,
): void {
  const [rating, ...others] = listOf(value);
  if (rating === undefined || typeof rating !== 'object' || rating === null) {
    report('rating-missing', at);
    return;
  }
  if (others.length > 0) report('rating-list', at, { count: others.length + 1 });
  const members = rating as Members;
  const word = ratingWord(rating);
  if (word === '') report('rating-word-missing', `${at}/alternateName`);
  else if (page !== undefined && !shows(page, word)) {
    report('rating-word-not-in-page', `${at}/alternateName`, { word });
  }
  aboutNumbers(members, at, report);
}

const NUMBERS = ['ratingValue', 'bestRating', 'worstRating'] as const;

function aboutNumbers(rating: Members, at: string, report: Report): void {
  const given = NUMBERS.filter((name) => textOf(rating[name]) !== '');
  if (given.length === 0) return;
  if (given.length < NUMBERS.length) {
    const missing = NUMBERS.filter((name) => !given.includes(name)).join(', ');
    report('rating-numbers-incomplete', at, { missing });
  }
  const numbers = new Map<string, number>();
  for (const name of given) {
    const text = textOf(rating[name]);
    const number = /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (Number.isNaN(number)) report('rating-not-a-number', `${at}/${name}`, { value: text });
    else {
      numbers.set(name, number);
      if (typeof rating[name] !== 'number') report('rating-number-as-text', `${at}/${name}`);
    }
  }
  const value = numbers.get('ratingValue');
  const best = numbers.get('bestRating');
  const worst = numbers.get('worstRating');
  if (worst !== undefined && worst < 1) report('rating-worst-below-one', at, { worst });
  if (best !== undefined && worst !== undefined && best <= worst) {
    report('rating-best-not-above-worst', at, { best, worst });
  } else if (
    value !== undefined &&
    ((best !== undefined && value > best) || (worst !== undefined && value < worst))
  ) {
    report('rating-out-of-range', at, { value, best: best ?? '', worst: worst ?? '' });
  }
}

function aboutReviewer(value: Json | undefined, at: string, report: Report): void {
  const reviewers = listOf(value);
  if (reviewers.length === 0) report('reviewer-missing', at);
  for (const reviewer of reviewers) {
    if (nameOf(reviewer) === '' && textOf(member(reviewer, 'url')) === '') {
      report('reviewer-without-name', at);
    }
  }
}

function aboutItem(value: Json | undefined, at: string, report: Report): void {
  const [item] = listOf(value);
  if (item === undefined || item === null || typeof item !== 'object') {
    report('item-missing', at);
    return;
  }
  const members = item as Members;
  // Before Claim existed, the item was the work in which the claim stood.
  const old = !typesOf(members).includes('Claim');
  if (old) report('item-old-style', at, { type: typesOf(members).join(', ') });
  const claimants = listOf(members['author']);
  if (claimants.length === 0) report('claimant-missing', `${at}/author`);
  for (const claimant of claimants) {
    if (nameOf(claimant) === '') report('claimant-without-name', `${at}/author`);
  }
  const date = textOf(members['datePublished']);
  if (date === '') report('date-missing', `${at}/datePublished`);
  else if (!isIsoDate(date)) report('date-not-iso', `${at}/datePublished`, { date });
  if (!old) aboutAppearances(members, at, report);
}

function aboutAppearances(item: Members, at: string, report: Report): void {
  const places = (['appearance', 'firstAppearance'] as const).flatMap((name) =>
    listOf(item[name]).map((place) => ({ place, here: `${at}/${name}` })),
  );
  if (places.length === 0) report('appearance-missing', `${at}/appearance`);
  for (const { place, here } of places) {
    if (typeof place !== 'object' || place === null) report('appearance-not-object', here);
    else if (urlOf(textOf(member(place, 'url'))) === null) report('appearance-without-url', here);
  }
}

function aboutDates(review: Members, at: string, report: Report): void {
  const published = textOf(review['datePublished']);
  if (published === '') report('date-missing', `${at}/datePublished`);
  for (const name of ['datePublished', 'dateModified'] as const) {
    const date = textOf(review[name]);
    if (date !== '' && !isIsoDate(date)) report('date-not-iso', `${at}/${name}`, { date });
  }
}

function ratingWord(rating: Json): string {
  return textOf(member(rating, 'alternateName')) || textOf(member(rating, 'name'));
}

/** The name of a person or organisation; a plain string is taken for one. */
function nameOf(value: Json): string {
  return typeof value === 'string' ? value.trim() : textOf(member(value, 'name'));
}

function member(value: Json, name: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return (value as Members)[name];
}

/** Whether the label stands in the text as a word of its own. */
function standsIn(label: string, text: string): boolean {
  const words = (each: string): string =>
    each
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return words(label) !== '' && ` ${words(text)} `.includes(` ${words(label)} `);
}

function shows(page: LintPage, words: string): boolean {
  return page.text.includes(run(words));
}

/** A text without its white space: where a page breaks its lines is its own business. */
function run(text: string): string {
  return text.replace(/\s+/g, '');
}

function hasHtml(text: string): boolean {
  return /&(?:[a-z]{2,8}|#\d{1,7}|#x[\da-f]{1,6});|<\/?[a-z][^<>]*>/i.test(text);
}

/** The same site, or one a subdomain of the other. */
function sameSite(a: string, b: string): boolean {
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch (error) {
    if (error instanceof URIError) return hash;
    throw error;
  }
}
