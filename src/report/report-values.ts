/**
 * What a report says, as plain frozen values. Writers read these and nothing else, so what is not
 * in here cannot get out. There is no field for notes, tags, priority, assignment, due dates,
 * private evidence, or whom the desk asked and how.
 */
import type { CodePointOffset } from '../text/offsets.ts';
import type { BlockKind } from '../text/revision-text.ts';
import type { ArticleId, ClaimId, CorrectionId, Sha256 } from '../claims/ids.ts';
import type {
  ClaimKind,
  Confidence,
  CorrectionPlacement,
  CorrectionTier,
  NotCheckableReason,
  RatingGroup,
  SourceKind,
  Stance,
} from '../claims/vocabulary.ts';
import type { Link } from './markup.ts';
import type { TallyRow } from './tally.ts';

/**
 * How much of the article's text a report prints: all of it, the sentences around each claim, or the
 * words of the claims alone.
 */
export type TextShown = 'whole' | 'excerpts' | 'quotes';

/** Everything a report about one article says. */
export interface PublicReport {
  /** A draft may hold claims that nobody signed (`signed` false) and is marked on every page. */
  readonly draft: boolean;
  readonly headline: string;
  readonly standfirst: string;
  readonly overallFinding: string;
  readonly conflicts: string;
  /** Who signed these words, where names are printed, and when; empty while nobody has. */
  readonly wordsEditor: string;
  readonly wordsSignedAt: string;
  readonly pageUrl: Link | null;
  readonly licence: string;
  /** Nothing of it may be published before this time, ISO 8601; empty for at once. */
  readonly embargo: string;
  /** The published version that this repeats, or null where it says what no version has said yet. */
  readonly version: number | null;
  /** When the first version was published, ISO 8601, or empty. */
  readonly publishedAt: string;
  /** When the latest one was, if there was more than one; else empty. */
  readonly updatedAt: string;
  /** What was said about changes after publication, the newest first; no trivial ones. */
  readonly corrections: readonly PublicCorrection[];
  /** Null when the desk is not to be named. */
  readonly desk: PublicDesk | null;
  readonly article: PublicArticle;
  /** Null while the text of the newest revision is not on this device. */
  readonly text: PublicText | null;
  /** Where printed claims stand in the printed revision, claim by claim; empty without a text. */
  readonly places: readonly PublicPlace[];
  /** Words of printed claims that do not stand in the printed revision. */
  readonly removed: readonly RemovedQuote[];
  /** In reading order. */
  readonly claims: readonly PublicClaim[];
  readonly notCheckable: readonly PublicNotCheckable[];
  /** Numbered from 1 in the order of their first use. */
  readonly sources: readonly PublicSource[];
  readonly scales: readonly PublicScale[];
  /** How often each rating was given; signed claims only, in a draft too. */
  readonly tally: readonly TallyRow[];
  readonly people: PublicPeople;
  /** Whether somebody other than the author of the verdict signed each claim. */
  readonly fourEyes: 'all' | 'some' | 'none';
  /** When the last of the signed claims was signed, ISO 8601, or empty. */
  readonly lastSignedAt: string;
}

export interface PublicDesk {
  readonly name: string;
  readonly methodology: Link | null;
  readonly corrections: Link | null;
  /** As the desk gives it; `contactLink` where that is an address. */
  readonly contact: string;
  readonly contactLink: Link | null;
}

export interface PublicArticle {
  readonly id: ArticleId;
  readonly title: string;
  readonly byline: string;
  readonly publisher: string;
  readonly url: PublicAddress;
  readonly published: string;
  /** A well-formed language tag, or empty. */
  readonly language: string;
  /** `auto` where the language is not known. */
  readonly direction: 'ltr' | 'rtl' | 'auto';
  /** The number of the printed revision, or null before there is one. */
  readonly revision: number | null;
  readonly revisions: number;
  /** When the printed revision was taken in, ISO 8601, or empty. */
  readonly readAt: string;
}

/** An address as it was typed; `link` is null where it cannot be made clickable safely. */
export interface PublicAddress {
  readonly text: string;
  readonly link: Link | null;
}

export interface PublicPeople {
  /** Null when names are not to be printed. */
  readonly names: {
    readonly checkers: readonly string[];
    readonly editors: readonly string[];
  } | null;
  readonly checkers: number;
  readonly editors: number;
}

export interface PublicText {
  readonly shown: TextShown;
  readonly blocks: readonly PublicBlock[];
  /** Whether text was left out after the last block. */
  readonly gapAfter: boolean;
}

export interface PublicBlock {
  readonly kind: BlockKind;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  /** Whether whole blocks were left out before this one. */
  readonly gapBefore: boolean;
  readonly spans: readonly PublicSpan[];
}

/** A stretch of text with the same claims over all of it, or the sign that words were left out. */
export type PublicSpan =
  | { readonly gap: true }
  | { readonly gap: false; readonly text: string; readonly marks: readonly PublicMark[] };

/** A claim over a stretch of text. */
export interface PublicMark {
  readonly number: number;
  /** The anchor of the place. */
  readonly place: string;
  /** The anchor of the place, where it begins here. */
  readonly begins: string | null;
  /** Whether the place ends with this stretch. */
  readonly ends: boolean;
}

/** A place of a claim as a reader of the article's own page can find it again. */
export interface PublicPlace {
  readonly number: number;
  /** Its anchor in the report. */
  readonly place: string;
  readonly quote: string;
  /**
   * What stands before and behind the quote, as far as the report shows it: enough to tell the place
   * from look-alikes when the whole article is shown.
   */
  readonly prefix: string;
  readonly suffix: string;
  readonly start: CodePointOffset;
  /** The first code point outside. */
  readonly end: CodePointOffset;
}

export interface RemovedQuote {
  readonly number: number;
  readonly place: string;
  readonly quote: string;
  /** The number of the revision the words stood in, or null. */
  readonly revision: number | null;
}

/** What claims of both sorts have in common. */
interface PublicStatement {
  readonly id: ClaimId;
  /** Stable, unique in the report, valid as an HTML id. */
  readonly anchor: string;
  readonly number: number;
  /** Whether an editor signed it; always true outside drafts. */
  readonly signed: boolean;
  /** Wordings in the article, the first is the main one; each with the anchors of its places. */
  readonly quotes: readonly { readonly words: string; readonly places: readonly string[] }[];
  readonly restated: string;
  readonly kind: ClaimKind | null;
  readonly claimants: readonly { readonly name: string; readonly role: string }[];
  readonly noSingleClaimant: boolean;
  readonly claimDate: string;
  readonly saidWhere: string;
  /** The hash that was signed, or null for a claim that is not. */
  readonly content: Sha256 | null;
  readonly signedAt: string;
  /** Who wrote the verdict or gave the reason, by name; empty unsigned or where names stay out. */
  readonly checkers: readonly string[];
  /** Who signed it, or empty likewise. */
  readonly editor: string;
  /** When it was first published and last changed in public, ISO 8601; empty before that. */
  readonly publishedAt: string;
  readonly updatedAt: string;
  /** The correction that took the check back: it stays readable, and counts as no verdict. */
  readonly voided: PublicCorrection | null;
}

/** A change after publication as readers are told of it. */
export interface PublicCorrection {
  readonly id: CorrectionId;
  /** Stable, unique in the report, valid as an HTML id. */
  readonly anchor: string;
  /** The number of the claim it is about, or null for the report's own words. */
  readonly claim: number | null;
  readonly tier: Exclude<CorrectionTier, 'trivial'>;
  /** When the version that says it first was published, ISO 8601; empty in the one that will. */
  readonly at: string;
  /** The ratings before and after, in words; equal where it leaves the rating. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly wasWrong: string;
  readonly nowSays: string;
  /** Where it stands in the report: what changes a rating or takes it back is always at the top. */
  readonly placement: CorrectionPlacement;
}

export interface PublicNotCheckable extends PublicStatement {
  readonly reason: NotCheckableReason;
}

export interface PublicClaim extends PublicStatement {
  /** Null only in a draft. */
  readonly verdict: PublicVerdict | null;
  readonly group: RatingGroup;
  readonly oneSource: string | null;
  readonly evidence: readonly PublicEvidence[];
  readonly replies: readonly PublicReply[];
  readonly replyWaived: string | null;
}

export interface PublicVerdict {
  /** The place of the scale in the report's scales, or null when it is not known here. */
  readonly scale: number | null;
  readonly levels: readonly PublicLevel[];
  readonly finding: string;
  /** Limited Markdown; see `markdown.ts`. */
  readonly rationale: string;
  readonly asOf: string;
  readonly confidence: Confidence | null;
}

export interface PublicLevel {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly value: number | null;
  readonly group: RatingGroup;
}

export interface PublicScale {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly source: string;
  readonly sourceUrl: PublicAddress;
  readonly levels: readonly PublicLevel[];
}

export interface PublicEvidence {
  /** The number of the source in the report, or null while the source is not on this device. */
  readonly source: number | null;
  readonly stance: Stance;
  readonly quotedPassage: string;
  readonly locator: string;
  readonly reasoning: string;
  readonly accessed: string;
  /** A calculation that a reader can do again. */
  readonly calculation: { readonly expression: string; readonly result: string } | null;
}

/** That somebody was asked and what they answered. Whom and how stays on the desk. */
export interface PublicReply {
  readonly asked: string;
  readonly answer: string;
  readonly answered: string;
}

/** A source. Of one that stays unnamed only the kind and the reason are here. */
export interface PublicSource {
  readonly number: number;
  readonly anchor: string;
  readonly named: boolean;
  readonly title: string;
  readonly author: string;
  readonly publisher: string;
  readonly date: string;
  readonly url: PublicAddress;
  readonly archive: PublicAddress;
  readonly kind: SourceKind;
  readonly primary: boolean;
  readonly anonymityReason: string;
  /** Of somebody who was asked: what they are and where. */
  readonly affiliation: string;
  /** What interest the source has in the matter. */
  readonly conflict: string;
  /** Of a law where it holds; which edition or version it is. */
  readonly jurisdiction: string;
  readonly edition: string;
  /** The numbers of the claims it serves. */
  readonly claims: readonly number[];
}
