/**
 * ClaimReview (schema.org) as aggregators of fact-checks read it: one object for each approved claim,
 * in an array at the top level, each with an address of its own inside the published page.
 */
import { dayOf } from './dates.ts';
import { addressIn } from './iri.ts';
import { linkTo } from './markup.ts';
import type {
  PublicArticle,
  PublicClaim,
  PublicReport,
  PublicSource,
  PublicVerdict,
} from './report-values.ts';
import { WORDS_LANGUAGE } from './words.ts';

export interface Rating {
  readonly '@type': 'Rating';
  /** The rating in words: what readers of the markup show. */
  readonly alternateName: string;
  readonly ratingExplanation?: string;
  readonly ratingValue?: number;
  readonly bestRating?: number;
  readonly worstRating?: number;
}

export interface Person {
  readonly '@type': 'Person';
  readonly name: string;
  readonly jobTitle?: string;
}

export interface Organisation {
  readonly '@type': 'Organization';
  readonly name: string;
}

/** Something that was published, with its address. */
export interface Work {
  readonly '@type': 'Article' | 'CreativeWork' | 'WebPage';
  readonly name?: string;
  readonly headline?: string;
  readonly url?: string;
  readonly archivedAt?: string;
  readonly datePublished?: string;
  readonly author?: Person;
  readonly publisher?: Organisation;
}

export interface ReviewedClaim {
  readonly '@type': 'Claim';
  /** The words as they stand in the article. */
  readonly text?: string;
  readonly author?: Person | readonly Person[];
  readonly datePublished?: string;
  readonly appearance?: Work;
}

export interface ReviewingDesk {
  readonly '@type': 'NewsMediaOrganization';
  readonly name: string;
  readonly publishingPrinciples?: string;
  readonly verificationFactCheckingPolicy?: string;
  readonly correctionsPolicy?: string;
}

export interface CorrectionNote {
  readonly '@type': 'CorrectionComment';
  readonly text: string;
  readonly datePublished?: string;
}

/** One approved claim. Optional members are left out where there is nothing to say. */
export interface ClaimReview {
  readonly '@context': 'https://schema.org';
  readonly '@type': 'ClaimReview';
  readonly '@id': string;
  readonly url: string;
  readonly claimReviewed: string;
  readonly reviewRating: Rating;
  readonly itemReviewed: ReviewedClaim;
  readonly author?: ReviewingDesk;
  readonly editor?: Person;
  readonly datePublished?: string;
  readonly dateModified?: string;
  readonly inLanguage: string;
  readonly citation?: readonly Work[];
  readonly correction?: readonly CorrectionNote[];
  readonly isPartOf: Work;
  readonly license?: string;
}

/**
 * The reviews of a report, in the order of its claims; a check that was taken back has none. Empty for a draft, which may not be taken for
 * a verdict, and while it is not known where the report will stand, since a review without an
 * address belongs to nobody.
 */
export function claimReviews(report: PublicReport): readonly ClaimReview[] {
  const { pageUrl } = report;
  if (report.draft || pageUrl === null) return [];
  return report.claims.flatMap((claim) =>
    claim.signed && claim.verdict !== null && claim.voided === null
      ? [reviewOf(claim, claim.verdict, report, addressIn(pageUrl, claim.anchor))]
      : [],
  );
}

/** All reviews of the report as one JSON-LD document. */
export function claimReviewJson(report: PublicReport): string {
  return json(claimReviews(report));
}

/** One JSON-LD document for each claim: for sites that give every claim a page of its own. */
export function claimReviewFiles(
  report: PublicReport,
): readonly { readonly name: string; readonly text: string }[] {
  return claimReviews(report).map((review) => ({
    name: `${review.url.slice(review.url.lastIndexOf('#') + 1)}.jsonld`,
    text: json(review),
  }));
}

/**
 * The reviews for the content of a `<script type="application/ld+json">`: no sign in it can end the
 * element or begin another. Empty where there are none.
 */
export function claimReviewScript(report: PublicReport): string {
  const reviews = claimReviews(report);
  if (reviews.length === 0) return '';
  return JSON.stringify(reviews, null, 1).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * The number of a verdict and the ends of its scale, or null where there is no number to publish: off
 * the axis, with several levels at once, or on a scale that Google's rules would refuse (worst below
 * one, or fewer than two numbers).
 */
export function numbersOf(
  verdict: PublicVerdict,
  report: PublicReport,
): { readonly value: number; readonly best: number; readonly worst: number } | null {
  const [level, ...others] = verdict.levels;
  const scale = verdict.scale === null ? undefined : report.scales[verdict.scale];
  if (level === undefined || others.length > 0 || level.value === null || scale === undefined) {
    return null;
  }
  const { value } = level;
  const numbers = scale.levels.flatMap((each) => each.value ?? []);
  const best = Math.max(...numbers);
  const worst = Math.min(...numbers);
  return worst >= 1 && best > worst && value >= worst && value <= best
    ? { value, best, worst }
    : null;
}

/** The rating in words: the levels' labels, or the finding where the scale has no levels. */
export function ratingText({ levels, finding }: PublicVerdict): string {
  return clean(levels.map(({ label }) => label).join(', ') || finding);
}

function reviewOf(
  claim: PublicClaim,
  verdict: PublicVerdict,
  report: PublicReport,
  url: string,
): ClaimReview {
  const citation = claim.evidence.flatMap(({ source }) =>
    source === null ? [] : (report.sources[source - 1] ?? []),
  );
  const licence = linkTo(report.licence);
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    '@id': url,
    url,
    claimReviewed: clean(claim.restated),
    reviewRating: ratingOf(verdict, report),
    itemReviewed: claimOf(claim, report.article),
    ...deskOf(report),
    ...(claim.editor === '' ? {} : { editor: person(claim.editor) }),
    // Before anything was published, the day an editor signed is the best that is known.
    ...given('datePublished', claim.publishedAt || claim.signedAt),
    ...given('dateModified', claim.updatedAt || claim.publishedAt || claim.signedAt),
    inLanguage: WORDS_LANGUAGE,
    ...listed('citation', [...new Set(citation)].flatMap(workOf)),
    ...listed('correction', correctionsOf(claim, report)),
    isPartOf: {
      '@type': 'WebPage',
      ...given('name', report.headline),
      url: report.pageUrl?.href ?? '',
    },
    ...(licence === null ? {} : { license: licence.href }),
  };
}

function ratingOf(verdict: PublicVerdict, report: PublicReport): Rating {
  const numbers = numbersOf(verdict, report);
  return {
    '@type': 'Rating',
    alternateName: ratingText(verdict),
    ...given('ratingExplanation', verdict.finding),
    ...(numbers === null
      ? {}
      : {
          ratingValue: numbers.value,
          bestRating: numbers.best,
          worstRating: numbers.worst,
        }),
  };
}

function claimOf(claim: PublicClaim, article: PublicArticle): ReviewedClaim {
  const authors = claim.claimants.map(({ name, role }): Person => ({
    ...person(name),
    ...given('jobTitle', role),
  }));
  const [only] = authors;
  return {
    '@type': 'Claim',
    ...given('text', claim.quotes[0]?.words ?? ''),
    ...(only === undefined ? {} : { author: authors.length === 1 ? only : authors }),
    ...given('datePublished', dayOf(claim.claimDate) ?? ''),
    ...appearanceOf(article),
  };
}

/** Where the claim was found. Whether it was said there first is nothing a report knows. */
function appearanceOf(article: PublicArticle): { readonly appearance?: Work } {
  if (article.url.link === null) return {};
  return {
    appearance: {
      '@type': 'Article',
      url: article.url.link.href,
      ...given('headline', article.title),
      ...given('datePublished', dayOf(article.published) ?? ''),
      ...(article.byline === '' ? {} : { author: person(article.byline) }),
      ...(article.publisher === '' ? {} : { publisher: organisation(article.publisher) }),
    },
  };
}

function deskOf({ desk }: PublicReport): { readonly author?: ReviewingDesk } {
  if (desk === null || desk.name === '') return {};
  const methodology = desk.methodology?.href ?? '';
  return {
    author: {
      '@type': 'NewsMediaOrganization',
      name: clean(desk.name),
      ...given('publishingPrinciples', methodology),
      ...given('verificationFactCheckingPolicy', methodology),
      ...given('correctionsPolicy', desk.corrections?.href ?? ''),
    },
  };
}

/** A source that can be cited: one that stays unnamed cannot. */
function workOf(source: PublicSource): readonly Work[] {
  const name = source.title || source.url.text;
  if (!source.named || name === '') return [];
  return [
    {
      '@type': 'CreativeWork',
      name: clean(name),
      ...given('url', source.url.link?.href ?? ''),
      ...given('archivedAt', source.archive.link?.href ?? ''),
      ...given('datePublished', dayOf(source.date) ?? ''),
      ...(source.author === '' ? {} : { author: person(source.author) }),
      ...(source.publisher === '' ? {} : { publisher: organisation(source.publisher) }),
    },
  ];
}

/** What was said of the claim after it was published. */
function correctionsOf(claim: PublicClaim, report: PublicReport): readonly CorrectionNote[] {
  return report.corrections.flatMap(({ claim: number, wasWrong, nowSays, at }) => {
    const text = clean([wasWrong, nowSays].map((words) => words.trim()).join(' '));
    if (number !== claim.number || text === '') return [];
    return [{ '@type': 'CorrectionComment', text, ...given('datePublished', at) } as const];
  });
}

function listed<Key extends string, Item>(
  key: Key,
  items: readonly Item[],
): { readonly [K in Key]?: readonly Item[] } {
  return (items.length === 0 ? {} : { [key]: items }) as { readonly [K in Key]?: readonly Item[] };
}

function person(name: string): Person {
  return { '@type': 'Person', name: clean(name) };
}

function organisation(name: string): Organisation {
  return { '@type': 'Organization', name: clean(name) };
}

function given<Key extends string>(key: Key, text: string): { readonly [K in Key]?: string } {
  const words = clean(text);
  return (words === '' ? {} : { [key]: words }) as { readonly [K in Key]?: string };
}

/** One line without signs that no reader sees: they break parsers and hide words. */
function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .trim();
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
