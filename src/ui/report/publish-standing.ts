/** What publishing the report now would do, and what keeps it from being done. */
import type { Case, Claim, Correction } from '../../claims/case.ts';
import { policyOf, type Desk } from '../../claims/desk.ts';
import { printedForm, publishRefusal } from '../../claims/publication.ts';
import { SIGNED_WORDS } from '../../claims/report-words.ts';
import type { Me } from '../claim/claim-part.ts';

/** Why nothing can be published now. */
export type PublishRefusal =
  | 'role'
  | 'nothing-approved'
  | 'nothing-new'
  | 'text-missing'
  | 'words-unsigned'
  | 'words-frozen'
  | 'embargo';

export interface PublishStanding {
  /** The number that the next version gets. */
  readonly version: number;
  /** The first thing that is in the way, or null. */
  readonly refusal: PublishRefusal | null;
  /** Claims that the next version prints for the first time. */
  readonly added: readonly Claim[];
  /** Claims that it prints otherwise than the last one did. */
  readonly corrected: readonly Claim[];
  /** Claims that it prints as the last one did. */
  readonly kept: readonly Claim[];
  /** Whether the report's own words differ from the last version's. */
  readonly wordsChanged: boolean;
  /** The number of the newest revision, where the last version printed an older one; else null. */
  readonly revision: number | null;
}

/** What stands in the way and what would change. `now` is in milliseconds. */
export function publishStanding(state: Case, me: Me, now: number): PublishStanding {
  const last = state.publications.at(-1);
  const newest = state.revisions.at(-1);
  const signed = state.claims.filter((claim) => printedForm(claim) === 'signed');
  const added = signed.filter(({ published }) => published === null);
  const kept = state.claims.filter((claim) => printedForm(claim) === 'frozen');
  return {
    version: (last?.version ?? 0) + 1,
    refusal: refusalOf(state, me, now, signed.length + kept.length),
    added,
    corrected: signed.filter(({ published }) => published !== null),
    kept,
    wordsChanged: SIGNED_WORDS.some(
      (field) => state.report[field].trim() !== (last?.words[field] ?? '').trim(),
    ),
    revision: last === undefined || last.revision === newest?.id ? null : (newest?.number ?? null),
  };
}

function refusalOf(state: Case, me: Me, now: number, printed: number): PublishRefusal | null {
  if (me.role !== 'editor') return 'role';
  if (printed === 0) return 'nothing-approved';
  switch (publishRefusal(state, new Date(now).toISOString())) {
    case null:
      return null;
    case 'text-missing':
      return 'text-missing';
    case 'words-unsigned':
      return 'words-unsigned';
    case 'frozen':
      return 'words-frozen';
    case 'embargoed':
      return 'embargo';
    default:
      return 'nothing-new';
  }
}

/** Whether anything stands in the words that are signed. */
export function hasWords({ report }: Pick<Case, 'report'>): boolean {
  return SIGNED_WORDS.some((field) => report[field].trim() !== '');
}

/** Whether this person wrote on the report's words and four eyes keep them from approving them. */
export function ownWords({ report }: Case, desk: Desk, me: Me): boolean {
  return policyOf(desk).fourEyes && report.authors.includes(me.person);
}

/** The correction of the report's own words that is not published yet, or null. */
export function openWordsCorrection({ report }: Case): Correction | null {
  return report.corrections.find(({ published }) => published === null) ?? null;
}
