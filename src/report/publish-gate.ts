/**
 * What keeps an article from a complete public report. `block` stops a publication, `warn` is for a
 * person to weigh. A draft is never blocked.
 */
import { newestRevision, type Case, type Claim } from '../claims/case.ts';
import { policyOf, type Desk } from '../claims/desk.ts';
import type { ClaimId } from '../claims/ids.ts';
import { numberClaims, placeOf } from '../claims/reading-order.ts';
import { isLive, isSigned } from '../claims/status.ts';
import { linkTo } from './markup.ts';
import type { ReportOptions } from './options.ts';
import {
  isEmbargoed,
  printedForm,
  wordsAreSigned,
  wordsNeedCorrection,
} from '../claims/publication.ts';
import { isApproved, isChecked } from './printed-claims.ts';

export type PublishCode =
  | 'article-removed'
  | 'nothing-approved'
  | 'text-missing'
  | 'words-unsigned'
  | 'words-frozen'
  | 'embargoed'
  | 'correction-open'
  | 'differs-from-published'
  | 'claim-not-approved'
  | 'reason-not-signed'
  | 'sign-off-void'
  | 'claim-without-place'
  | 'source-missing'
  | 'link-unsafe'
  | 'four-eyes-off'
  | 'headline-missing'
  | 'standfirst-missing'
  | 'overall-finding-missing'
  | 'article-title-missing'
  | 'article-date-missing'
  | 'article-url-missing'
  | 'page-url-missing'
  | 'page-url-unsafe'
  | 'licence-missing'
  | 'whole-text-without-rights'
  | 'desk-name-missing'
  | 'methodology-missing'
  | 'corrections-policy-missing'
  | 'contact-missing';

/** One thing that is in the way. Its words are made in `ui`. */
export interface PublishItem {
  readonly code: PublishCode;
  readonly severity: 'block' | 'warn';
  /** The claim it is about, or null for the whole report. */
  readonly claim: ClaimId | null;
  readonly facts: Readonly<Record<string, string | number>>;
}

/**
 * Everything in the way at that time (ISO 8601, UTC), blocking things first, then in reading order;
 * empty when all is well.
 */
export function publishGate(
  state: Case,
  desk: Desk,
  options: ReportOptions,
  now: string,
): readonly PublishItem[] {
  const items = [
    ...aboutTheWhole(state, desk, options),
    ...aboutPublishing(state, now),
    ...aboutClaims(state, desk),
    ...aboutWords(state),
    ...(options.includeDesk ? aboutTheDesk(desk) : []),
  ].map((item) => (options.draft ? { ...item, severity: 'warn' as const } : item));
  const blocking = items.filter(({ severity }) => severity === 'block');
  const warning = items.filter(({ severity }) => severity === 'warn');
  return Object.freeze([...blocking, ...warning].map((item) => Object.freeze(item)));
}

function aboutTheWhole(state: Case, desk: Desk, options: ReportOptions): readonly PublishItem[] {
  const newest = newestRevision(state);
  return [
    ...when(state.removed !== null, 'article-removed', 'block'),
    ...when(!state.claims.some(isApproved), 'nothing-approved', 'block'),
    ...when(newest === null || newest.text === null, 'text-missing', 'block'),
    ...when(
      options.textShown === 'whole' && !policyOf(desk).mayPrintWholeText,
      'whole-text-without-rights',
      'warn',
    ),
  ];
}

/** What keeps this version from being published now, whatever it prints. */
function aboutPublishing(state: Case, now: string): readonly PublishItem[] {
  return [
    ...when(!wordsAreSigned(state), 'words-unsigned', 'block'),
    ...when(wordsNeedCorrection(state), 'words-frozen', 'block'),
    ...when(isEmbargoed(state, now), 'embargoed', 'block').map((item) => ({
      ...item,
      facts: { until: state.report.embargo },
    })),
  ];
}

function aboutClaims(state: Case, desk: Desk): readonly PublishItem[] {
  const numbers = numberClaims(state.claims);
  return state.claims.filter(isLive).flatMap((claim) => {
    const about = (code: PublishCode, facts: PublishItem['facts'] = {}): PublishItem => ({
      code,
      severity: 'warn',
      claim: claim.id,
      facts: { number: numbers.get(claim.id) ?? 0, ...facts },
    });
    if (!isApproved(claim)) {
      return [
        isChecked(claim)
          ? about('claim-not-approved', { status: claim.status })
          : about('reason-not-signed'),
        ...(claim.signOff !== null && !isSigned(claim)
          ? [about('sign-off-void', { reason: claim.signOff.voided ?? '' })]
          : []),
      ];
    }
    return [
      ...aboutCorrections(claim).map((code) => about(code)),
      ...(claim.appearances.some((appearance) => placeOf(appearance) !== null)
        ? []
        : [about('claim-without-place')]),
      ...(claim.signOff?.alone === true ? [about('four-eyes-off')] : []),
      ...aboutSources(claim, desk).map((code) => about(code)),
    ];
  });
}

/** A published claim that reads otherwise by now, and is printed as it was. */
function aboutCorrections(claim: Claim): readonly PublishCode[] {
  if (claim.published === null || printedForm(claim) !== 'frozen') return [];
  if (claim.openCorrection !== null) return ['correction-open'];
  const differs = claim.correctionDue !== null || claim.content !== claim.published.content;
  return differs ? ['differs-from-published'] : [];
}

function aboutSources(claim: Claim, desk: Desk): readonly PublishCode[] {
  const sources = claim.evidence
    .filter((item) => !item.private)
    .map(({ source }) => desk.sources.get(source));
  const unsafe = sources.some(
    (source) =>
      source !== undefined &&
      [source.url, source.archiveUrl].some((url) => url.trim() !== '' && linkTo(url) === null),
  );
  return [
    ...(sources.includes(undefined) ? (['source-missing'] as const) : []),
    ...(unsafe ? (['link-unsafe'] as const) : []),
  ];
}

function aboutWords({ details, report }: Case): readonly PublishItem[] {
  const page = report.pageUrl.trim();
  return [
    ...when(blank(report.headline), 'headline-missing', 'warn'),
    ...when(blank(report.standfirst), 'standfirst-missing', 'warn'),
    ...when(blank(report.overallFinding), 'overall-finding-missing', 'warn'),
    ...when(blank(details.title), 'article-title-missing', 'warn'),
    ...when(blank(details.published), 'article-date-missing', 'warn'),
    ...when(blank(details.url), 'article-url-missing', 'warn'),
    ...when(page === '', 'page-url-missing', 'warn'),
    ...when(
      page !== '' && linkTo(page)?.href.startsWith('http') !== true,
      'page-url-unsafe',
      'warn',
    ),
    ...when(blank(report.licence), 'licence-missing', 'warn'),
  ];
}

function aboutTheDesk(desk: Desk): readonly PublishItem[] {
  const { deskName, methodologyUrl, correctionsUrl, contact } = policyOf(desk);
  return [
    ...when(blank(deskName), 'desk-name-missing', 'warn'),
    ...when(linkTo(methodologyUrl) === null, 'methodology-missing', 'warn'),
    ...when(linkTo(correctionsUrl) === null, 'corrections-policy-missing', 'warn'),
    ...when(blank(contact), 'contact-missing', 'warn'),
  ];
}

function when(
  applies: boolean,
  code: PublishCode,
  severity: PublishItem['severity'],
): readonly PublishItem[] {
  return applies ? [{ code, severity, claim: null, facts: {} }] : [];
}

function blank(text: string): boolean {
  return text.trim() === '';
}
