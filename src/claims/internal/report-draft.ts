/** The report's own words and its publications while they are being folded. */
import type { Act, Publication, ReportState, SignOff, VoidReason } from '../case.ts';
import type { ArticleFact, EventOf } from '../events.ts';
import type { CorrectionId, PersonId, Sha256 } from '../ids.ts';
import type { Policy } from '../policy.ts';
import {
  hashOfReportWords,
  NO_REPORT_WORDS,
  SIGNED_WORDS,
  type ReportWords,
} from '../report-words.ts';
import { isEmbargoed, wordsAreSigned } from '../publication.ts';
import { actOf } from './acts.ts';
import {
  finishCorrections,
  printCorrections,
  signedCorrections,
  type CorrectionDraft,
} from './correction-draft.ts';

type WordsSignOff = Omit<SignOff, 'verdict'>;

export class ReportDraft {
  words: ReportWords = NO_REPORT_WORDS;
  readonly corrections = new Map<CorrectionId, CorrectionDraft>();
  readonly publications: Publication[] = [];
  readonly #authors = new Set<PersonId>();
  #signOffs: readonly WordsSignOff[] = [];
  #sentBack: ReportState['sentBack'] = null;

  describe(event: EventOf<'report-described'>): void {
    this.words = Object.freeze({ ...this.words, ...event.changes });
    if (SIGNED_WORDS.some((field) => event.changes[field] !== undefined)) {
      this.#authors.add(event.by);
    }
  }

  /** Takes in that somebody wrote about a change to the words. */
  noteAuthor(person: PersonId): void {
    this.#authors.add(person);
  }

  approve(event: EventOf<'report-approved'>, isEditor: boolean, policy: Policy): void {
    const alone = this.#authors.has(event.by);
    const voided: VoidReason | null = !isEditor
      ? 'role'
      : alone && policy.fourEyes
        ? 'author'
        : event.content === this.content
          ? null
          : 'content-changed';
    const signOff = Object.freeze({ ...actOf(event), content: event.content, voided, alone });
    this.#signOffs = [...this.#signOffs, signOff];
    if (voided === null) this.#sentBack = null;
  }

  sendBack(event: EventOf<'report-sent-back'>): void {
    this.#signOffs = [];
    this.#sentBack = Object.freeze({ ...actOf(event), what: event.what });
  }

  /**
   * Takes in a publication, unless its words are not the signed ones or it came before its time:
   * as things stand, or as its author saw them. Gives the version, or null where it has no effect.
   */
  publish(event: EventOf<'report-published'>, past: () => ReportState): Publication | null {
    if (this.publications.some(({ id }) => id === event.publication)) return null;
    if (!mayPublish(event, this.finish()) && !mayPublish(event, past())) return null;
    const publication: Publication = Object.freeze({
      ...actOf(event),
      id: event.publication,
      version: this.publications.length + 1,
      revision: event.revision,
      words: Object.freeze({ ...event.words }),
      content: event.content,
      claims: Object.freeze([]),
    });
    this.publications.push(publication);
    const printed = new Set(this.corrections.keys());
    const by: Act = actOf(event);
    const { version } = publication;
    printCorrections(this.corrections, printed, { ...by, version, rating: [] });
    // Who wrote what is published has been signed by somebody else: the next words are new ones.
    this.#authors.clear();
    return publication;
  }

  /** Takes in that a publication prints that claim. */
  print({ claim, publication: id }: Extract<ArticleFact, { kind: 'claim-published' }>): void {
    const at = this.publications.findIndex((publication) => publication.id === id);
    const before = this.publications[at];
    if (before === undefined || before.claims.includes(claim)) return;
    const claims = Object.freeze([...before.claims, claim]);
    this.publications[at] = Object.freeze({ ...before, claims });
  }

  get content(): Sha256 {
    return hashOfReportWords(this.words, signedCorrections(this.corrections));
  }

  get signOff(): WordsSignOff | null {
    const { content } = this;
    const judged = this.#signOffs.map((signOff) =>
      signOff.voided === null && signOff.content !== content
        ? Object.freeze({ ...signOff, voided: 'content-changed' as const })
        : signOff,
    );
    return judged.findLast(({ voided }) => voided === null) ?? judged.at(-1) ?? null;
  }

  finish(): ReportState {
    const { signOff } = this;
    const signed =
      signOff === null || signOff.voided !== null
        ? null
        : { event: signOff.event, by: signOff.by, at: signOff.at };
    return Object.freeze({
      ...this.words,
      authors: Object.freeze([...this.#authors]),
      content: this.content,
      signOff,
      sentBack: this.#sentBack,
      corrections: finishCorrections(this.corrections, null, [], signed),
    });
  }
}

/** Whether that publication prints what was signed, after the embargo. */
function mayPublish(event: EventOf<'report-published'>, report: ReportState): boolean {
  if (isEmbargoed({ report }, event.at) || event.content !== report.content) return false;
  return wordsAreSigned({ report });
}
