/**
 * The one door between a case and everything that is published about it. What may not be public is
 * stopped here, once; the writers behind it get a `PublicReport` and never see the case.
 */
import { newestRevision, type Case, type Claim } from '../claims/case.ts';
import { policyOf, scaleOf, type Desk } from '../claims/desk.ts';
import type { Source } from '../claims/events.ts';
import type { PersonId, SourceId } from '../claims/ids.ts';
import { placeOf } from '../claims/reading-order.ts';
import { levelOf, type Level, type RatingScale } from '../claims/scales.ts';
import { range, type Range } from '../text/offsets.ts';
import { anchorsFor } from './anchors.ts';
import { directionOf, languageTag } from './language.ts';
import { linkTo } from './markup.ts';
import type { ReportOptions } from './options.ts';
import { isApproved, isChecked, printedClaims } from './printed-claims.ts';
import { publicPlaces } from './public-places.ts';
import type {
  PublicAddress,
  PublicArticle,
  PublicClaim,
  PublicDesk,
  PublicEvidence,
  PublicLevel,
  PublicNotCheckable,
  PublicPeople,
  PublicReport,
  PublicScale,
  PublicSource,
  PublicVerdict,
  RemovedQuote,
} from './report-values.ts';
import { shownText, type Place } from './shown-text.ts';
import { groupOf, scalesUsed, tallyOf } from './tally.ts';

/**
 * The report on a case under these options. Outside a draft it holds approved claims and signed
 * reasons why others were not checked, and nothing of any other claim. A draft adds, for claims
 * that nobody has approved, the quote, the restated claim and the verdict, never their evidence.
 */
export function publicReport(state: Case, desk: Desk, options: ReportOptions): PublicReport {
  const claims = printedClaims(state, options.draft);
  const signed = claims.filter(isApproved);
  const printing = new Printing(state, desk, claims, options.names);
  const checked = claims.filter(isChecked);
  const article = articleOf(state);
  const text = newestRevision(state)?.text ?? null;
  return Object.freeze({
    draft: options.draft,
    headline: options.headline.trim(),
    standfirst: options.standfirst.trim(),
    overallFinding: options.overallFinding.trim(),
    conflicts: options.conflicts.trim(),
    wordsEditor: '',
    wordsSignedAt: '',
    pageUrl: webLink(options.pageUrl),
    licence: options.licence.trim(),
    embargo: '',
    version: null,
    publishedAt: '',
    updatedAt: '',
    corrections: Object.freeze([]),
    desk: options.includeDesk ? deskOf(desk) : null,
    article,
    text:
      text === null ? null : shownText(text, printing.places, options.textShown, article.language),
    places:
      text === null
        ? Object.freeze([])
        : publicPlaces(text, printing.places, options.textShown, article.language),
    removed: text === null ? Object.freeze([]) : printing.removed,
    claims: Object.freeze(checked.map((claim) => printing.claim(claim))),
    notCheckable: Object.freeze(
      claims.filter((claim) => !isChecked(claim)).map((claim) => printing.notCheckable(claim)),
    ),
    sources: printing.sources,
    scales: printing.scales,
    tally: tallyOf(signed.filter(isChecked), desk),
    people: peopleOf(signed, desk, options.names),
    fourEyes: fourEyesOf(signed),
    lastSignedAt: signed.reduce(
      (last, { signOff }) => (signOff && signOff.at > last ? signOff.at : last),
      '',
    ),
  });
}

/** What is numbered across the claims of one report: themselves, their places, sources, scales. */
class Printing {
  readonly places: readonly Place[];
  readonly removed: readonly RemovedQuote[];
  readonly sources: readonly PublicSource[];
  readonly scales: readonly PublicScale[];
  readonly #desk: Desk;
  readonly #names: boolean;
  /** Whether there is a text for links to lead to. */
  readonly #linked: boolean;
  readonly #scales: readonly RatingScale[];
  readonly #numbers: ReadonlyMap<Claim, number>;
  readonly #anchors: ReadonlyMap<Claim, string>;
  readonly #sourceNumbers: ReadonlyMap<SourceId, number>;

  constructor(state: Case, desk: Desk, claims: readonly Claim[], names: boolean) {
    const text = newestRevision(state)?.text?.text ?? null;
    this.#desk = desk;
    this.#names = names;
    this.#linked = text !== null;
    this.#numbers = new Map(claims.map((claim, i) => [claim, i + 1]));
    this.#anchors = anchorsFor(claims);
    this.#scales = scalesUsed(claims.filter(isChecked), desk);
    const given = new Set(claims.flatMap(({ verdict }) => verdict?.levels ?? []));
    this.scales = Object.freeze(this.#scales.map((scale) => publicScale(scale, given)));

    const places: Place[] = [];
    const removed: RemovedQuote[] = [];
    for (const claim of claims) {
      claim.appearances.forEach((appearance, i) => {
        const found = text === null ? null : trimmed(text, placeOf(appearance));
        const anchor = this.#placeAnchor(claim, i);
        const number = this.#numberOf(claim);
        if (found !== null) {
          places.push({ range: found, number, anchor });
        } else {
          const stood = state.revisions.find(({ id }) => id === appearance.revision);
          const { quote } = appearance.anchor;
          removed.push(
            Object.freeze({ number, place: anchor, quote, revision: stood?.number ?? null }),
          );
        }
      });
    }
    this.places = Object.freeze(places);
    this.removed = Object.freeze(removed);

    const users = new Map<SourceId, Set<number>>();
    for (const claim of claims) {
      for (const { source } of publicEvidence(claim)) {
        if (!desk.sources.has(source)) continue;
        users.set(source, (users.get(source) ?? new Set()).add(this.#numberOf(claim)));
      }
    }
    this.#sourceNumbers = new Map([...users.keys()].map((id, i) => [id, i + 1]));
    this.sources = Object.freeze(
      [...users].map(([id, numbers], i) =>
        publicSource(desk.sources.get(id) as Source, i + 1, [...numbers]),
      ),
    );
  }

  claim(claim: Claim): PublicClaim {
    const signed = isApproved(claim);
    const { verdict } = claim;
    return Object.freeze({
      ...this.#statement(claim),
      verdict: verdict === null ? null : this.#verdict(verdict),
      group:
        verdict === null
          ? 'not-rated'
          : groupOf(scaleOf(this.#desk, verdict.scale), verdict.levels),
      oneSource: signed ? claim.oneSource : null,
      evidence: Object.freeze(
        publicEvidence(claim).map((item): PublicEvidence =>
          Object.freeze({
            source: this.#sourceNumbers.get(item.source) ?? null,
            stance: item.stance,
            quotedPassage: item.quotedPassage,
            locator: item.locator,
            reasoning: item.reasoning,
            accessed: item.accessed,
          }),
        ),
      ),
      replies: Object.freeze(
        (signed ? claim.contacts : []).map(({ asked, answer, answered }) =>
          Object.freeze({ asked, answer, answered }),
        ),
      ),
      replyWaived: signed ? claim.replyWaived : null,
    });
  }

  notCheckable(claim: Claim): PublicNotCheckable {
    if (claim.notCheckable === null) throw new RangeError(`claim ${claim.id} can be checked`);
    return Object.freeze({ ...this.#statement(claim), reason: claim.notCheckable });
  }

  #statement(claim: Claim) {
    const signed = isApproved(claim);
    const words = new Map<string, string[]>();
    claim.appearances.forEach(({ anchor: { quote } }, i) => {
      const place = this.#linked ? [this.#placeAnchor(claim, i)] : [];
      words.set(quote, [...(words.get(quote) ?? []), ...place]);
    });
    return {
      id: claim.id,
      anchor: this.#anchorOf(claim),
      number: this.#numberOf(claim),
      signed,
      quotes: Object.freeze(
        [...words].map(([quote, places]) =>
          Object.freeze({ words: quote, places: Object.freeze(places) }),
        ),
      ),
      restated: claim.restated,
      kind: signed ? claim.kind : null,
      claimants: Object.freeze(
        (signed ? claim.claimants : []).map(({ name, role }) => Object.freeze({ name, role })),
      ),
      noSingleClaimant: signed && claim.noSingleClaimant,
      claimDate: signed ? claim.claimDate : '',
      saidWhere: signed ? claim.saidWhere : '',
      content: signed ? claim.content : null,
      signedAt: signed ? (claim.signOff?.at ?? '') : '',
      checkers: Object.freeze(
        signed ? this.#named(claim.verdict?.authors ?? claim.notCheckableBy ?? []) : [],
      ),
      editor: signed && claim.signOff !== null ? (this.#named([claim.signOff.by])[0] ?? '') : '',
      publishedAt: '',
      updatedAt: '',
      voided: null,
    };
  }

  #verdict(verdict: NonNullable<Claim['verdict']>): PublicVerdict {
    const scale = scaleOf(this.#desk, verdict.scale);
    const at = scale === null ? -1 : this.#scales.indexOf(scale);
    const levels = verdict.levels.map((id) => (scale === null ? null : levelOf(scale, id)));
    return Object.freeze({
      scale: at < 0 ? null : at,
      levels: Object.freeze(levels.flatMap((level) => (level === null ? [] : publicLevel(level)))),
      finding: verdict.finding,
      rationale: verdict.rationale,
      asOf: verdict.asOf,
      confidence: verdict.confidence,
    });
  }

  #named(people: readonly PersonId[]): readonly string[] {
    if (!this.#names) return [];
    return people.flatMap((id) => this.#desk.people.get(id)?.name ?? []);
  }

  #placeAnchor(claim: Claim, i: number): string {
    // No slug holds an underscore, so that no place is called like a claim.
    return `at${i === 0 ? '' : i + 1}_${this.#anchorOf(claim)}`;
  }

  #anchorOf(claim: Claim): string {
    return this.#anchors.get(claim) as string;
  }

  #numberOf(claim: Claim): number {
    return this.#numbers.get(claim) as number;
  }
}

/** A place without white space at its ends, so that it begins and ends inside blocks. */
function trimmed(text: string, place: ReturnType<typeof placeOf>): Range | null {
  if (place === null) return null;
  const words = text.slice(place.start, place.end);
  const start = place.start + (words.length - words.trimStart().length);
  const end = place.start + words.trimEnd().length;
  return start < end ? range(start, end) : null;
}

/** The evidence a reader may see: none of an unapproved claim, none that is private. */
function publicEvidence(claim: Claim): Claim['evidence'] {
  return isApproved(claim) ? claim.evidence.filter((item) => !item.private) : [];
}

function publicLevel({ id, label, definition, value, group }: Level): PublicLevel {
  return Object.freeze({ id, label, definition, value, group });
}

/** A retired level is defined where it was given, and nowhere else. */
function publicScale(scale: RatingScale, given: ReadonlySet<string>): PublicScale {
  const { id, version, name, source } = scale;
  const sourceUrl = address(scale.sourceUrl ?? '');
  const levels = Object.freeze(
    scale.levels.filter((level) => !level.retired || given.has(level.id)).map(publicLevel),
  );
  return Object.freeze({ id, version, name, source, sourceUrl, levels });
}

/** Whatever was typed into the fields of a source that stays unnamed, its name might be in it. */
function publicSource(source: Source, number: number, claims: readonly number[]): PublicSource {
  const named = source.anonymityReason.trim() === '';
  const shown = (text: string): string => (named ? text : '');
  return Object.freeze({
    number,
    anchor: `source_${source.id}`,
    named,
    title: shown(source.title),
    author: shown(source.author),
    publisher: shown(source.publisher),
    date: shown(source.date),
    url: address(shown(source.url)),
    archive: address(shown(source.archiveUrl)),
    kind: source.kind,
    primary: source.primary,
    anonymityReason: source.anonymityReason,
    claims: Object.freeze(claims),
  });
}

function deskOf(desk: Desk): PublicDesk {
  const { deskName, methodologyUrl, correctionsUrl, contact } = policyOf(desk);
  const mail = /^[^\s@:/?#&%]+@[^\s@:/?#&%]+\.[^\s@:/?#&%]+$/.test(contact.trim());
  return Object.freeze({
    name: deskName.trim(),
    methodology: webLink(methodologyUrl),
    corrections: webLink(correctionsUrl),
    contact: contact.trim(),
    contactLink: linkTo(mail ? `mailto:${contact.trim()}` : contact),
  });
}

function articleOf(state: Case): PublicArticle {
  const { title, byline, publisher, url, published, language } = state.details;
  return Object.freeze({
    id: state.article,
    title: title.trim(),
    byline: byline.trim(),
    publisher: publisher.trim(),
    url: address(url),
    published,
    language: languageTag(language),
    direction: directionOf(language),
    revision: newestRevision(state)?.number ?? null,
    revisions: state.revisions.length,
    readAt: newestRevision(state)?.addedAt ?? '',
  });
}

function peopleOf(signed: readonly Claim[], desk: Desk, names: boolean): PublicPeople {
  const checkers = new Set(signed.flatMap(({ verdict }) => verdict?.authors ?? []));
  const editors = new Set(signed.flatMap(({ signOff }) => signOff?.by ?? []));
  const named = (people: ReadonlySet<PersonId>): readonly string[] =>
    Object.freeze([...people].flatMap((id) => desk.people.get(id)?.name ?? []));
  return Object.freeze({
    names: names ? Object.freeze({ checkers: named(checkers), editors: named(editors) }) : null,
    checkers: checkers.size,
    editors: editors.size,
  });
}

function fourEyesOf(signed: readonly Claim[]): PublicReport['fourEyes'] {
  const alone = signed.filter(({ signOff }) => signOff?.alone === true).length;
  return alone === 0 ? 'all' : alone < signed.length ? 'some' : 'none';
}

function address(text: string): PublicAddress {
  return Object.freeze({ text: text.trim(), link: webLink(text) });
}

function webLink(text: string) {
  const link = linkTo(text);
  return link !== null && link.href.startsWith('http') ? link : null;
}
