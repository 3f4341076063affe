/**
 * A case as one person may see it. While somebody is to give a second verdict blind, the first one
 * is left out of everything they are shown: lists, colours, search, history and exports all go
 * through here. Blind to the eye, not to the owner of the device. Rules X1 to X3.
 */
import type { Case, Claim } from './case.ts';
import type { FactKind, JournalEvent } from './events.ts';
import type { ClaimId, NoteId, PersonId } from './ids.ts';
import type { Role } from './people.ts';
import type { ArticleSummary, ClaimSummary } from './summary.ts';

/** Somebody who looks. */
export interface Viewer {
  readonly person: PersonId;
  readonly role: Role;
}

/** Kinds that tell, or may tell, how somebody judges a claim. */
const TELLING: ReadonlySet<string> = new Set<FactKind>([
  'verdict-proposed',
  'evidence-added',
  'evidence-changed',
  'note-added',
  'claim-submitted',
  'changes-requested',
  'claim-rejected',
  'approval-declined',
  'wording-suggested',
  'suggestion-accepted',
  'suggestion-declined',
  'cross-check-given',
  'cross-check-settled',
]);

/** The case as that person may see it: the very same one where nothing has to be hidden. */
export function viewFor(state: Case, me: Viewer): Case {
  const blind = new Set(state.claims.filter((claim) => isBlind(claim, me)).map(({ id }) => id));
  const waiting = state.claims.some((claim) => hidesSecond(claim, me));
  if (blind.size === 0 && !waiting) return state;
  return Object.freeze({
    ...state,
    claims: Object.freeze(
      state.claims.map((claim) =>
        blind.has(claim.id)
          ? blindfolded(claim)
          : hidesSecond(claim, me)
            ? withoutSecond(claim)
            : claim,
      ),
    ),
    events: Object.freeze(state.events.filter((event) => !tells(event, blind, state, me))),
  });
}

/** The row of a list as that person may see it. */
export function viewOfSummary(summary: ArticleSummary, me: Viewer): ArticleSummary {
  const isHidden = (row: ClaimSummary): boolean =>
    row.published === null &&
    row.crossCheck === 'open' &&
    isReader({ of: row.crossCheckOf }, row.authors, me);
  if (!summary.claims.some(isHidden)) return summary;
  return Object.freeze({
    ...summary,
    claims: Object.freeze(
      summary.claims.map((row) =>
        isHidden(row)
          ? Object.freeze({
              ...row,
              finding: '',
              ratings: Object.freeze([]),
              group: 'not-rated' as const,
              openNotes: 0,
              suggestionsOpen: 0,
              scale: null,
              secondRatings: null,
            })
          : row,
      ),
    ),
  });
}

/** Whether the person is to judge the claim without knowing what others think of it. */
export function isBlind(claim: Claim, me: Viewer): boolean {
  const { crossCheck, published, verdict } = claim;
  if (crossCheck === null || crossCheck.given !== null || published !== null) return false;
  return isReader(crossCheck, verdict?.authors ?? [], me);
}

/** The second reader: the one who was asked, else every checker who has not written on it. */
function isReader(
  { of }: { readonly of: PersonId | null },
  authors: readonly PersonId[],
  me: Viewer,
): boolean {
  if (authors.includes(me.person)) return false;
  return of === null ? me.role === 'checker' : of === me.person;
}

/** Whether a second verdict came before the first one, which is still to be given as blindly. */
function hidesSecond({ crossCheck, verdict }: Claim, me: Viewer): boolean {
  const given = crossCheck?.given ?? null;
  return given !== null && verdict === null && given.by !== me.person;
}

function blindfolded(claim: Claim): Claim {
  return Object.freeze({
    ...claim,
    verdict: null,
    evidence: Object.freeze(
      claim.evidence.map((item) =>
        Object.freeze({ ...item, stance: 'context' as const, reasoning: '', calculation: null }),
      ),
    ),
    threads: Object.freeze([]),
    suggestions: Object.freeze([]),
    votes: Object.freeze([]),
    sentBack: null,
    signOff: null,
    blind: true,
  });
}

function withoutSecond(claim: Claim): Claim {
  if (claim.crossCheck === null) return claim;
  return Object.freeze({
    ...claim,
    crossCheck: Object.freeze({ ...claim.crossCheck, given: null }),
  });
}

/** Whether an event would tell the person what the view hides. */
function tells(event: JournalEvent, blind: ReadonlySet<ClaimId>, state: Case, me: Viewer): boolean {
  if (!TELLING.has(event.kind)) return false;
  const claim = claimIn(event, state);
  if (claim === null) return false;
  if (blind.has(claim)) return event.by !== me.person;
  if (event.kind !== 'cross-check-given') return false;
  return state.claims.some((known) => known.id === claim && hidesSecond(known, me));
}

function claimIn(event: JournalEvent, state: Case): ClaimId | null {
  const named = (event as { readonly claim?: ClaimId | null }).claim;
  if (named !== undefined) return named;
  const note = (event as { readonly note?: NoteId }).note;
  const thread = state.claims.find(({ threads }) =>
    threads.some(({ notes }) => notes.some(({ id }) => id === note)),
  );
  return thread?.id ?? null;
}
