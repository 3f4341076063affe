/**
 * The report as annotations of the W3C Web Annotation Data Model (Recommendation of 2017): one for
 * each claim, assessing the article at every place of the claim. Positions count code points.
 */
import type { CodePointOffset } from '../text/offsets.ts';
import { embargoWords } from './internal/correction-words.ts';
import { headlineOf } from './internal/front-matter.ts';
import { correctionsOf } from './internal/plain-words.ts';
import { ratingWords } from './internal/rating.ts';
import { addressIn, iriOf } from './iri.ts';
import { linkTo } from './markup.ts';
import type { ReportClock } from './report-file.ts';
import type { PublicClaim, PublicNotCheckable, PublicReport } from './report-values.ts';
import { WORDS, WORDS_LANGUAGE } from './words.ts';

export interface AnnotationCollection {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly id: string;
  readonly type: 'AnnotationCollection';
  readonly label: string;
  readonly generator: Agent;
  readonly modified: string;
  readonly total: number;
  /** Left out where there is nothing: a page may not be empty. */
  readonly first?: AnnotationPage;
}

/** The one page: it holds all, so that a file needs no other. */
export interface AnnotationPage {
  readonly id: string;
  readonly type: 'AnnotationPage';
  readonly partOf: string;
  readonly startIndex: 0;
  readonly items: readonly Annotation[];
}

export interface Annotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'assessing';
  readonly creator?: Agent | readonly Agent[];
  readonly created?: string;
  readonly modified?: string;
  readonly generator: Agent;
  readonly rights?: string;
  /** The claim in the published report. */
  readonly via?: string;
  /** Left out where there is nothing to say yet. */
  readonly body?: readonly AnnotationBody[];
  readonly target: readonly AnnotationTarget[];
}

export interface Agent {
  readonly type: 'Person' | 'Organization' | 'Software';
  readonly name: string;
}

export type AnnotationBody =
  | {
      readonly type: 'TextualBody';
      readonly purpose: 'classifying' | 'assessing' | 'describing' | 'commenting' | 'tagging';
      readonly value: string;
      readonly format: 'text/plain' | 'text/markdown';
      readonly language?: string;
    }
  | { readonly type: 'SpecificResource'; readonly purpose: 'linking'; readonly source: string };

export interface AnnotationTarget {
  readonly type: 'SpecificResource';
  readonly source: string;
  readonly state?: { readonly type: 'TimeState'; readonly sourceDate: string };
  readonly selector: readonly (QuoteSelector | PositionSelector)[];
}

export interface QuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

export interface PositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: CodePointOffset;
  readonly end: CodePointOffset;
}

/**
 * The annotations of a report. Claims that cannot be checked are among them, with the reason. In a
 * draft every annotation carries the tag DRAFT, and the collection's label begins with it.
 */
export function webAnnotations(report: PublicReport, clock: ReportClock): AnnotationCollection {
  const claims = [...report.claims, ...report.notCheckable].sort((a, b) => a.number - b.number);
  const items = claims.flatMap((claim) => annotationOf(claim, report));
  const id = iriOf('annotations', report.article.id);
  const modified = utc(clock.now);
  if (modified === null) throw new RangeError(`not an ISO time: ${clock.now}`);
  const embargo = embargoWords(report, clock.now);
  const headline = `${embargo === '' ? '' : `[${embargo}] `}${headlineOf(report).toWellFormed()}`;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: report.draft ? `[${WORDS.draft}] ${headline}` : headline,
    generator: PLUMBLINE,
    modified,
    total: items.length,
    ...(items.length === 0
      ? {}
      : {
          first: {
            id: iriOf('annotation page', report.article.id),
            type: 'AnnotationPage',
            partOf: id,
            startIndex: 0,
            items,
          } as const,
        }),
  };
}

/** The same as a JSON-LD document. */
export function webAnnotationJson(report: PublicReport, clock: ReportClock): string {
  return `${JSON.stringify(webAnnotations(report, clock), null, 2)}\n`;
}

type Printed = PublicClaim | PublicNotCheckable;

const PLUMBLINE: Agent = Object.freeze({ type: 'Software', name: 'Plumbline' });

/** Nothing for a claim whose words are not known: there is nothing to annotate. */
function annotationOf(claim: Printed, report: PublicReport): readonly Annotation[] {
  const target = targetsOf(claim, report);
  if (target.length === 0) return [];
  const creator = creatorsOf(claim, report);
  const [only] = creator;
  const created = utc(claim.publishedAt || claim.signedAt);
  const changed = utc(claim.updatedAt);
  const rights = linkTo(report.licence);
  const body = bodiesOf(claim, report);
  return [
    {
      id: iriOf('claim', claim.id),
      type: 'Annotation',
      motivation: 'assessing',
      ...(only === undefined ? {} : { creator: creator.length === 1 ? only : creator }),
      ...(created === null ? {} : { created }),
      ...(changed === null ? {} : { modified: changed }),
      generator: PLUMBLINE,
      ...(rights === null ? {} : { rights: rights.href }),
      ...(report.pageUrl === null || report.draft
        ? {}
        : { via: addressIn(report.pageUrl, claim.anchor) }),
      ...(body.length === 0 ? {} : { body }),
      target,
    },
  ];
}

function creatorsOf(claim: Printed, { desk }: PublicReport): readonly Agent[] {
  if (claim.checkers.length > 0) {
    return claim.checkers.map((name) => ({ type: 'Person', name: name.toWellFormed() }));
  }
  return desk === null || desk.name === ''
    ? []
    : [{ type: 'Organization', name: desk.name.toWellFormed() }];
}

function bodiesOf(claim: Printed, report: PublicReport): readonly AnnotationBody[] {
  const verdict = 'reason' in claim ? null : claim.verdict;
  const evidence = 'reason' in claim ? [] : claim.evidence;
  const links = evidence.flatMap(({ source }) =>
    source === null ? [] : (report.sources[source - 1]?.url.link?.href ?? []),
  );
  return [
    ...(report.draft ? textual('tagging', WORDS.draft, WORDS_LANGUAGE) : []),
    ...textual('classifying', ratingWords(claim), WORDS_LANGUAGE),
    ...textual('describing', claim.restated),
    ...(verdict === null ? [] : textual('assessing', verdict.finding)),
    ...(verdict === null ? [] : textual('assessing', verdict.rationale, null, 'text/markdown')),
    ...correctionsOf(claim, report).flatMap((words) => textual('commenting', words)),
    ...[...new Set(links)].map((source): AnnotationBody => ({
      type: 'SpecificResource',
      purpose: 'linking',
      source,
    })),
  ];
}

/** A body for a text; none for an empty one. Only the report's own words have a known language. */
function textual(
  purpose: 'classifying' | 'assessing' | 'describing' | 'commenting' | 'tagging',
  text: string,
  language: string | null = null,
  format: 'text/plain' | 'text/markdown' = 'text/plain',
): readonly AnnotationBody[] {
  const value = text.trim().toWellFormed();
  if (value === '') return [];
  return [
    {
      type: 'TextualBody',
      purpose,
      value,
      format,
      ...(language === null ? {} : { language }),
    },
  ];
}

/**
 * Every place of the claim in the printed revision, then the words that do not stand in it; where the
 * text is not here, the words alone.
 */
function targetsOf(claim: Printed, report: PublicReport): readonly AnnotationTarget[] {
  const { article, text } = report;
  const source = article.url.link?.href ?? iriOf('article', article.id);
  const sourceDate = utc(article.readAt);
  const target = (selector: AnnotationTarget['selector']): AnnotationTarget => ({
    type: 'SpecificResource',
    source,
    ...(sourceDate === null ? {} : { state: { type: 'TimeState', sourceDate } }),
    selector,
  });
  const places = report.places
    .filter(({ number }) => number === claim.number)
    .map(({ quote, prefix, suffix, start, end }) =>
      target([
        {
          type: 'TextQuoteSelector',
          exact: quote,
          ...(prefix === '' ? {} : { prefix }),
          ...(suffix === '' ? {} : { suffix }),
        },
        { type: 'TextPositionSelector', start, end },
      ]),
    );
  const words =
    text === null
      ? claim.quotes.map((quote) => quote.words)
      : report.removed.flatMap(({ number, quote }) => (number === claim.number ? quote : []));
  return [
    ...places,
    ...words
      .filter((exact) => exact !== '')
      .map((exact) => target([{ type: 'TextQuoteSelector', exact: exact.toWellFormed() }])),
  ];
}

/** The time in UTC, as the model demands, or null for what is no time. */
function utc(time: string): string | null {
  const ms = Date.parse(time);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}
