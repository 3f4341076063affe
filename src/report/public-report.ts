/**
 * The one door between a case and everything that is published about it. What may not be public is
 * stopped here, once; the writers behind it get a `PublicReport` and never see the case.
 */
import { newestRevision, type Case } from '../claims/case.ts';
import { policyOf, scaleOf, type Desk } from '../claims/desk.ts';
import { isKnown } from '../claims/events.ts';
import type { ClaimId, PersonId } from '../claims/ids.ts';
import { levelOf, type Level, type RatingScale } from '../claims/scales.ts';
import type { SignedVerdict } from '../claims/signed-content.ts';
import { anchorsFor } from './anchors.ts';
import { directionOf, languageTag } from './language.ts';
import { linkTo } from './markup.ts';
import type { ReportOptions } from './options.ts';
import { printedClaims, type PrintedClaim } from './printed-claims.ts';
import { printedPlaces } from './printed-places.ts';
import { printedWords } from './printed-words.ts';
import { publicCorrections, publicVersion } from './public-corrections.ts';
import { publicPlaces } from './public-places.ts';
import { publicAddress, publicSources, webLink, type PublicSources } from './public-sources.ts';
import type {
  PublicArticle,
  PublicClaim,
  PublicDesk,
  PublicEvidence,
  PublicLevel,
  PublicNotCheckable,
  PublicPeople,
  PublicReport,
  PublicScale,
  PublicVerdict,
  RemovedQuote,
} from './report-values.ts';
import { shownText, type Place } from './shown-text.ts';
import { groupOf, scalesUsed, tallyOf } from './tally.ts';
import { defaultHeadline } from './words.ts';

/**
 * The report on a case under these options. Outside a draft it holds what an editor has signed, or
 * what was published before and stands, and nothing of any other claim. A draft adds, for claims
 * that nobody has approved, the quote, the restated claim and the verdict, never their evidence.
 */
export function publicReport(state: Case, desk: Desk, options: ReportOptions): PublicReport {
  const claims = printedClaims(state, desk, options.draft);
  const printing = new Printing(state, desk, claims, options.names);
  const signed = claims.filter((claim) => claim.signed !== null);
  const counted = signed.filter((claim) => isRated(claim) && !claim.voided);
  const tally = tallyOf(
    counted.map(({ content }) => content),
    desk,
  );
  const article = articleOf(state);
  const text = newestRevision(state)?.text ?? null;
  const words = printedWords(state, options.draft);
  return Object.freeze({
    draft: options.draft,
    headline: words.headline.trim() || defaultHeadline(state.details.title, counted.length, tally),
    standfirst: words.standfirst.trim(),
    overallFinding: words.overallFinding.trim(),
    conflicts: words.conflicts.trim(),
    wordsEditor: words.signOff === null ? '' : (printing.named([words.signOff.by])[0] ?? ''),
    wordsSignedAt: words.signOff?.at ?? '',
    pageUrl: webLink(words.pageUrl),
    licence: words.licence.trim(),
    embargo: words.embargo,
    ...publicVersion(state, options.draft),
    corrections: publicCorrections(claims, words.corrections),
    desk: options.includeDesk ? deskOf(desk) : null,
    article,
    text:
      text === null ? null : shownText(text, printing.places, options.textShown, article.language),
    places:
      text === null
        ? Object.freeze([])
        : publicPlaces(text, printing.places, options.textShown, article.language),
    removed: text === null ? Object.freeze([]) : printing.removed,
    claims: Object.freeze(claims.filter(isRated).map((claim) => printing.claim(claim))),
    notCheckable: Object.freeze(
      claims.filter((claim) => !isRated(claim)).map((claim) => printing.notCheckable(claim)),
    ),
    sources: printing.sources.list,
    scales: printing.scales,
    tally,
    people: peopleOf(signed, desk, options.names),
    fourEyes: fourEyesOf(signed),
    lastSignedAt: signed.reduce(
      (last, { signOff }) => (signOff && signOff.at > last ? signOff.at : last),
      '',
    ),
  });
}

/** Whether it is one for a verdict, not one that cannot be checked. */
function isRated({ content }: PrintedClaim): boolean {
  return content.notCheckable === null;
}

/** What is numbered across the claims of one report: themselves, their places, sources, scales. */
class Printing {
  readonly places: readonly Place[];
  readonly removed: readonly RemovedQuote[];
  readonly sources: PublicSources;
  readonly scales: readonly PublicScale[];
  readonly #desk: Desk;
  readonly #names: boolean;
  readonly #scales: readonly RatingScale[];
  readonly #anchors: ReadonlyMap<ClaimId, string>;
  readonly #quotes: ReadonlyMap<PrintedClaim, PublicClaim['quotes']>;

  constructor(state: Case, desk: Desk, claims: readonly PrintedClaim[], names: boolean) {
    this.#desk = desk;
    this.#names = names;
    this.#anchors = anchorsOf(state, claims);
    const rated = claims.filter(isRated).map(({ content }) => content);
    this.#scales = scalesUsed(rated, desk);
    const given = new Set(claims.flatMap(({ content: { verdict } }) => verdict?.levels ?? []));
    this.scales = Object.freeze(this.#scales.map((scale) => publicScale(scale, given)));
    const printed = printedPlaces(state, claims, (claim) => this.#anchorOf(claim));
    this.places = printed.places;
    this.removed = printed.removed;
    this.#quotes = printed.quotes;
    this.sources = publicSources(claims);
  }

  claim(printed: PrintedClaim): PublicClaim {
    const { content } = printed;
    const { verdict } = content;
    return Object.freeze({
      ...this.#statement(printed),
      verdict: verdict === null ? null : this.#verdict(verdict),
      group:
        verdict === null || printed.voided
          ? 'not-rated'
          : groupOf(scaleOf(this.#desk, verdict.scale), verdict.levels),
      oneSource: content.oneSource,
      evidence: Object.freeze(
        content.evidence.map((item): PublicEvidence =>
          Object.freeze({
            source: this.sources.numberOf(item.source),
            stance: item.stance,
            quotedPassage: item.quotedPassage,
            locator: item.locator,
            reasoning: item.reasoning,
            accessed: item.accessed,
            calculation: item.calculation,
          }),
        ),
      ),
      replies: Object.freeze(
        content.reply.asked.map(({ asked, answer, answered }) =>
          Object.freeze({ asked, answer, answered }),
        ),
      ),
      replyWaived: content.reply.waived,
    });
  }

  notCheckable(printed: PrintedClaim): PublicNotCheckable {
    const { claim, content } = printed;
    if (content.notCheckable === null) throw new RangeError(`claim ${claim.id} can be checked`);
    return Object.freeze({ ...this.#statement(printed), reason: content.notCheckable });
  }

  /** The names of these people, or none where names are not printed. */
  named(people: readonly PersonId[]): readonly string[] {
    if (!this.#names) return [];
    return people.flatMap((id) => this.#desk.people.get(id)?.name ?? []);
  }

  #statement(printed: PrintedClaim) {
    const { claim, content, signed, signOff } = printed;
    const corrections = publicCorrections([printed], []);
    return {
      id: claim.id,
      anchor: this.#anchorOf(printed),
      number: printed.number,
      signed: signed !== null,
      quotes: this.#quotes.get(printed) ?? Object.freeze([]),
      restated: content.restated,
      kind: content.kind,
      claimants: Object.freeze(
        content.claimants.map(({ name, role }) => Object.freeze({ name, role })),
      ),
      noSingleClaimant: content.noSingleClaimant,
      claimDate: content.claimDate,
      saidWhere: content.saidWhere,
      content: signed,
      signedAt: signOff?.at ?? '',
      checkers: Object.freeze(signed === null ? [] : this.named(printed.authors)),
      editor: signOff === null ? '' : (this.named([signOff.by])[0] ?? ''),
      publishedAt: claim.published?.first.at ?? '',
      updatedAt: corrections.find(({ at }) => at !== '')?.at ?? '',
      voided: printed.voided ? (corrections.find(({ tier }) => tier === 'void') ?? null) : null,
    };
  }

  #verdict(verdict: SignedVerdict): PublicVerdict {
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

  #anchorOf({ claim }: PrintedClaim): string {
    return this.#anchors.get(claim.id) as string;
  }
}

/**
 * The names by which claims can be linked to. A published claim keeps the one it was first published
 * under, whatever it says by now: others link to it.
 */
function anchorsOf(state: Case, claims: readonly PrintedClaim[]): ReadonlyMap<ClaimId, string> {
  const first = new Map<ClaimId, string>();
  for (const event of state.events) {
    if (!isKnown(event) || event.kind !== 'claim-published') continue;
    if (!first.has(event.claim) && !state.withoutEffect.has(event.id)) {
      first.set(event.claim, event.printed.restated);
    }
  }
  const named = claims.map(({ claim, content }) => ({
    id: claim.id,
    restated: first.get(claim.id) ?? content.restated,
    appearances: claim.appearances,
  }));
  return new Map([...anchorsFor(named)].map(([{ id }, anchor]) => [id, anchor]));
}

function publicLevel({ id, label, definition, value, group }: Level): PublicLevel {
  return Object.freeze({ id, label, definition, value, group });
}

/** A retired level is defined where it was given, and nowhere else. */
function publicScale(scale: RatingScale, given: ReadonlySet<string>): PublicScale {
  const { id, version, name, source } = scale;
  const sourceUrl = publicAddress(scale.sourceUrl ?? '');
  const levels = Object.freeze(
    scale.levels.filter((level) => !level.retired || given.has(level.id)).map(publicLevel),
  );
  return Object.freeze({ id, version, name, source, sourceUrl, levels });
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
    url: publicAddress(url),
    published,
    language: languageTag(language),
    direction: directionOf(language),
    revision: newestRevision(state)?.number ?? null,
    revisions: state.revisions.length,
    readAt: newestRevision(state)?.addedAt ?? '',
  });
}

function peopleOf(signed: readonly PrintedClaim[], desk: Desk, names: boolean): PublicPeople {
  const checkers = new Set(signed.filter(isRated).flatMap(({ authors }) => authors));
  const editors = new Set(
    signed.flatMap(({ signOff }) =>
      signOff === null ? [] : [...(signOff.others ?? []), signOff.by],
    ),
  );
  const named = (people: ReadonlySet<PersonId>): readonly string[] =>
    Object.freeze([...people].flatMap((id) => desk.people.get(id)?.name ?? []));
  return Object.freeze({
    names: names ? Object.freeze({ checkers: named(checkers), editors: named(editors) }) : null,
    checkers: checkers.size,
    editors: editors.size,
  });
}

function fourEyesOf(signed: readonly PrintedClaim[]): PublicReport['fourEyes'] {
  const alone = signed.filter(({ signOff }) => signOff?.alone === true).length;
  return alone === 0 ? 'all' : alone < signed.length ? 'some' : 'none';
}
