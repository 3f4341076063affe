/** The same reviews as Google's fact-check tools take them through their API. */
import { numbersOf, ratingText } from './claim-review.ts';
import { dayOf } from './dates.ts';
import { addressIn } from './iri.ts';
import type { PublicClaim, PublicReport, PublicVerdict } from './report-values.ts';

/** The body of `pages.create` (Fact Check Tools API v1alpha1); what is not known is left out. */
export interface GooglePage {
  readonly pageUrl: string;
  readonly publishDate?: string;
  readonly claimReviewAuthor?: { readonly name: string };
  readonly claimReviewMarkups: readonly GoogleMarkup[];
}

export interface GoogleMarkup {
  readonly url: string;
  readonly claimReviewed: string;
  readonly claimDate?: string;
  readonly claimAppearances?: readonly string[];
  readonly claimAuthor?: { readonly name: string; readonly jobTitle?: string };
  readonly rating: {
    readonly textualRating: string;
    readonly ratingExplanation?: string;
    readonly ratingValue?: number;
    readonly bestRating?: number;
    readonly worstRating?: number;
  };
}

/**
 * The body for a report, or null where there is nothing to send: a draft, no address yet, no claim
 * with a verdict. The API has room for one claimant a claim: the first one.
 */
export function googlePage(report: PublicReport): GooglePage | null {
  const { pageUrl, desk } = report;
  if (report.draft || pageUrl === null) return null;
  const claimReviewMarkups = report.claims.flatMap((claim) =>
    claim.signed && claim.verdict !== null && claim.voided === null
      ? [markupOf(claim, claim.verdict, report, addressIn(pageUrl, claim.anchor))]
      : [],
  );
  if (claimReviewMarkups.length === 0) return null;
  const published = dayOf(report.publishedAt || report.lastSignedAt);
  return {
    pageUrl: pageUrl.href,
    ...(published === null ? {} : { publishDate: published }),
    ...(desk === null || desk.name === '' ? {} : { claimReviewAuthor: { name: desk.name } }),
    claimReviewMarkups,
  };
}

/** That body as JSON, or empty where there is none. */
export function googlePageJson(report: PublicReport): string {
  const page = googlePage(report);
  return page === null ? '' : `${JSON.stringify(page, null, 2)}\n`;
}

function markupOf(
  claim: PublicClaim,
  verdict: PublicVerdict,
  report: PublicReport,
  url: string,
): GoogleMarkup {
  const [claimant] = claim.claimants;
  const claimDate = dayOf(claim.claimDate);
  const found = report.article.url.link?.href;
  const numbers = numbersOf(verdict, report);
  return {
    url,
    claimReviewed: claim.restated,
    ...(claimDate === null ? {} : { claimDate }),
    ...(found === undefined ? {} : { claimAppearances: [found] }),
    ...(claimant === undefined
      ? {}
      : {
          claimAuthor: {
            name: claimant.name,
            ...(claimant.role === '' ? {} : { jobTitle: claimant.role }),
          },
        }),
    rating: {
      textualRating: ratingText(verdict),
      ...(verdict.finding.trim() === '' ? {} : { ratingExplanation: verdict.finding }),
      ...(numbers === null
        ? {}
        : { ratingValue: numbers.value, bestRating: numbers.best, worstRating: numbers.worst }),
    },
  };
}
