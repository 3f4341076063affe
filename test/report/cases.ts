/** Cases for the tests of the report room: made through the doors of `claims`, in a few words. */
import { EMPTY_SOURCE } from '../../src/claims/fold-desk.ts';
import type { Case, Claim } from '../../src/claims/case.ts';
import { newClock, type Clock } from '../../src/claims/clock.ts';
import type { Command } from '../../src/claims/commands.ts';
import { decide } from '../../src/claims/decide.ts';
import { scaleInUse, type Desk } from '../../src/claims/desk.ts';
import type { AnyFact, ArticleDetails, KnownEvent, Source } from '../../src/claims/events.ts';
import { foldDesk } from '../../src/claims/fold-desk.ts';
import { findAgain } from '../../src/claims/find-again.ts';
import { fold } from '../../src/claims/fold.ts';
import type { ArticleId, ClaimId, PersonId } from '../../src/claims/ids.ts';
import type { Policy } from '../../src/claims/policy.ts';
import type { CorrectionWords, ReportWords } from '../../src/claims/report-words.ts';
import { stamp, type Decided } from '../../src/claims/stamp.ts';
import { range } from '../../src/text/offsets.ts';
import { readPlainText } from '../../src/text/plain-text.ts';
import { mapRevisions } from '../../src/text/revision-map.ts';
import type { RevisionText } from '../../src/text/revision-text.ts';

const ARTICLE = 'article0001' as ArticleId;

export const NO_DETAILS: ArticleDetails = {
  title: '',
  byline: '',
  publisher: '',
  url: '',
  published: '',
  language: '',
};

/** The text of a revision as it would be pasted. */
export function textOf(pasted: string): RevisionText {
  const read = readPlainText(pasted);
  if (!read.ok) throw new Error(`not a text: ${read.problems.map(({ code }) => code).join()}`);
  return read.revision;
}

/** What a finished claim says where a test does not care. */
export interface Finish {
  readonly restated?: string;
  readonly level?: string;
  readonly finding?: string;
  readonly rationale?: string;
}

/**
 * A newsroom of one checker and one editor with one article. Gestures go through `decide`, and one
 * that is refused throws; `say` puts facts into the journal that nobody here could have made.
 */
/** The time of every gesture, as far as an embargo asks for it. */
const NOW = '2026-03-01T12:00:00.000Z';

export class Newsroom {
  readonly checker: PersonId;
  readonly editor: PersonId;
  #clock: Clock = newClock('testdesk01');
  #now = Date.parse('2026-03-02T09:00:00Z');
  #ids = 0;
  readonly #desk: KnownEvent[] = [];
  readonly #article: KnownEvent[] = [];

  constructor(pasted: string, details: Partial<ArticleDetails> = {}) {
    this.checker = this.#person('Runa Tolvane', 'checker');
    this.editor = this.#person('Ismo Garrick', 'editor');
    this.do(this.checker, {
      do: 'open-article',
      details: { ...NO_DETAILS, title: 'The Lamp of Merrow Point', ...details },
      guesses: [],
      revision: { content: textOf(pasted) },
    });
  }

  get desk(): Desk {
    return foldDesk(this.#desk);
  }

  get state(): Case {
    return fold(ARTICLE, this.#article, this.desk);
  }

  claim(id: ClaimId): Claim {
    const claim = this.state.claims.find((candidate) => candidate.id === id);
    if (claim === undefined) throw new Error(`no claim ${id}`);
    return claim;
  }

  do(person: PersonId, command: Command): void {
    const role = this.#roleOf(person);
    const result = decide(
      {
        state: this.state,
        desk: this.desk,
        me: { person, role },
        now: NOW,
        mint: () => this.mint(),
      },
      command,
    );
    if (!result.ok) throw new Error(`${command.do}: ${JSON.stringify(result.refusal)}`);
    this.#append(person, result.value);
  }

  /** Facts as they might come from elsewhere: no rule is asked. */
  say(person: PersonId, fact: AnyFact, article: ArticleId | null = null): void {
    this.#append(person, [{ article, fact }]);
  }

  policy(changes: Partial<Policy>): void {
    this.do(this.editor, { do: 'change-policy', changes });
  }

  /** Marks the words where they stand for the nth time, from 1. */
  mark(quote: string, nth = 1): ClaimId {
    const before = new Set(this.state.claims.map(({ id }) => id));
    this.do(this.checker, { do: 'mark-claim', range: this.#place(quote, nth) });
    const claim = this.state.claims.find(({ id }) => !before.has(id));
    if (claim === undefined) throw new Error(`nothing marked: ${quote}`);
    return claim.id;
  }

  addAppearance(claim: ClaimId, quote: string, nth = 1): void {
    this.do(this.checker, { do: 'add-appearance', claim, range: this.#place(quote, nth) });
  }

  source(claim: ClaimId, source: Partial<Source> = {}, secret = false): void {
    const n = ++this.#ids;
    this.do(this.checker, {
      do: 'add-evidence',
      claim,
      source: {
        ...EMPTY_SOURCE,
        title: `Harbour register ${n}`,
        url: `https://example.org/register/${n}`,
        author: '',
        publisher: `Office ${n}`,
        date: '2026-01-15',
        archiveUrl: '',
        kind: 'document',
        primary: true,
        anonymityReason: '',
        ...source,
      },
      evidence: {
        quotedPassage: 'The lamp was lit on every night of the year.',
        locator: 'page 4',
        stance: 'refutes',
        reasoning: 'The register is kept by the keeper on duty.',
        accessed: '2026-02-20',
        private: secret,
        calculation: null,
      },
    });
  }

  /** Fills a claim in so that it may be submitted. */
  fill(claim: ClaimId, finish: Finish = {}): void {
    this.do(this.checker, {
      do: 'describe-claim',
      claim,
      changes: { restated: finish.restated ?? 'The lamp of Merrow Point went dark.' },
    });
    this.do(this.checker, { do: 'add-claimant', claim, name: 'Ada Verrin', role: 'pilot' });
    this.source(claim);
    this.source(claim);
    const scale = scaleInUse(this.desk);
    this.do(this.checker, {
      do: 'propose-verdict',
      claim,
      verdict: {
        scale: { id: scale.id, version: scale.version },
        levels: [finish.level ?? 'false'],
        finding: finish.finding ?? 'The register shows the lamp lit every night.',
        rationale: finish.rationale ?? '',
        asOf: '',
        confidence: null,
      },
    });
  }

  submit(claim: ClaimId): void {
    this.do(this.checker, { do: 'submit-claim', claim });
  }

  approve(claim: ClaimId): void {
    this.do(this.editor, { do: 'approve-claim', claim, read: this.claim(claim).content });
  }

  /** Writes the report's own words past every rule, and has them signed as they then are. */
  words(changes: Partial<ReportWords>): void {
    this.say(this.checker, { kind: 'report-described', changes });
    this.say(this.editor, { kind: 'report-approved', content: this.state.report.content });
  }

  /** A new text; every claim is looked for in it. */
  revise(pasted: string): void {
    const content = textOf(pasted);
    const before = this.state.revisions.at(-1)?.text ?? null;
    if (before === null) throw new Error('there is no text yet');
    const map = mapRevisions(before, content);
    this.do(this.checker, {
      do: 'add-revision',
      revision: { content },
      found: this.state.claims.flatMap(({ id: claim, appearances }) =>
        appearances.map(({ id: appearance, anchor }) => ({
          claim,
          appearance,
          found: findAgain(anchor, map),
        })),
      ),
    });
  }

  /** Publishes the next version. */
  publish(): void {
    this.do(this.editor, { do: 'publish-report', read: this.state.report.content });
  }

  /** Opens a correction of a published claim, changes it, and has it signed. */
  corrected(claim: ClaimId, words: Partial<CorrectionWords>, change: () => void = () => {}): void {
    this.opened(claim, words);
    change();
    this.submit(claim);
    this.approve(claim);
  }

  /** Opens a correction of a published claim. */
  opened(claim: ClaimId | null, words: Partial<CorrectionWords>): void {
    this.do(this.checker, {
      do: 'open-correction',
      claim,
      words: {
        tier: 'factual',
        wasWrong: 'It said 1931.',
        nowSays: 'It says 1932.',
        placement: 'bottom',
        ...words,
      },
    });
  }

  /** Proposes the verdict anew with another rating or finding. */
  rates(claim: ClaimId, level: string, finding: string): void {
    const scale = scaleInUse(this.desk);
    this.do(this.checker, {
      do: 'propose-verdict',
      claim,
      verdict: {
        scale: { id: scale.id, version: scale.version },
        levels: [level],
        finding,
        rationale: '',
        asOf: '',
        confidence: null,
      },
    });
  }

  /** A claim from the words to the sign-off. */
  approved(quote: string, finish: Finish = {}, nth = 1): ClaimId {
    const claim = this.mark(quote, nth);
    this.fill(claim, finish);
    this.submit(claim);
    this.approve(claim);
    return claim;
  }

  /** An id that looks like a random one and is the same in every run. */
  mint(): string {
    const n = ++this.#ids;
    return `${((n * 2654435761) % 2 ** 32).toString(36).padStart(8, 'x')}${String(n).padStart(8, '0')}`;
  }

  #person(name: string, role: 'checker' | 'editor'): PersonId {
    const person = `${role}-${++this.#ids}` as PersonId;
    const fact = { kind: 'person-added', person, name, personRole: role } as const;
    this.#append(person, [{ article: 'desk' as ArticleId, fact }], role);
    return person;
  }

  #roleOf(person: PersonId): 'checker' | 'editor' {
    return this.desk.people.get(person)?.role ?? 'checker';
  }

  #append(by: PersonId, decided: readonly Decided[], role = this.#roleOf(by)): void {
    this.#now += 60_000;
    const { events, clock } = stamp(decided, {
      clock: this.#clock,
      now: this.#now,
      by,
      role,
      article: ARTICLE,
      heads: (article) =>
        [(article === ARTICLE ? this.#article : this.#desk).at(-1)?.id].filter(
          (id) => id !== undefined,
        ),
    });
    this.#clock = clock;
    for (const event of events) {
      (event.article === ARTICLE ? this.#article : this.#desk).push(event);
    }
  }

  #place(quote: string, nth: number) {
    const text = this.state.revisions.at(-1)?.text?.text ?? '';
    let at = -1;
    for (let i = 0; i < nth; i++) at = text.indexOf(quote, at + 1);
    if (at < 0) throw new Error(`not in the text: ${quote}`);
    return range(at, at + quote.length);
  }
}
