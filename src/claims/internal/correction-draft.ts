/** Changes after publication while they are being folded, of a claim or of the report's own words. */
import type { Act, Correction } from '../case.ts';
import type { EventOf } from '../events.ts';
import type { CorrectionId, PersonId } from '../ids.ts';
import type { CorrectionWords } from '../report-words.ts';
import type { SignedCorrection } from '../signed-content.ts';

export interface CorrectionDraft {
  readonly id: CorrectionId;
  readonly opened: Act;
  readonly words: CorrectionWords;
  readonly authors: ReadonlySet<PersonId>;
  /** The labels of the rating that stood in public when it was opened. */
  readonly ratingBefore: readonly string[];
  /** When it was printed for the first time, in which version, and with which rating. */
  readonly published:
    (Act & { readonly version: number; readonly rating: readonly string[] }) | null;
}

type CorrectionEvent = EventOf<
  'correction-opened' | 'correction-described' | 'correction-withdrawn'
>;

/** Applies an event about a correction. What is printed already is neither changed nor withdrawn. */
export function applyCorrection(
  drafts: Map<CorrectionId, CorrectionDraft>,
  event: CorrectionEvent,
  ratingBefore: readonly string[],
): void {
  const before = drafts.get(event.correction);
  if (event.kind === 'correction-opened') {
    if (before !== undefined) return;
    drafts.set(event.correction, {
      id: event.correction,
      opened: Object.freeze({ event: event.id, by: event.by, at: event.at }),
      words: Object.freeze({ ...event.words }),
      authors: new Set([event.by]),
      ratingBefore,
      published: null,
    });
    return;
  }
  if (before === undefined || before.published !== null) return;
  if (event.kind === 'correction-withdrawn') drafts.delete(event.correction);
  else {
    drafts.set(event.correction, {
      ...before,
      words: Object.freeze({ ...before.words, ...event.changes }),
      authors: new Set([...before.authors, event.by]),
    });
  }
}

/** Takes in that a publication printed these corrections. */
export function printCorrections(
  drafts: Map<CorrectionId, CorrectionDraft>,
  printed: ReadonlySet<CorrectionId>,
  by: Act & { readonly version: number; readonly rating: readonly string[] },
): void {
  for (const [id, draft] of drafts) {
    if (draft.published === null && printed.has(id)) {
      drafts.set(id, { ...draft, published: Object.freeze(by) });
    }
  }
}

/** What an editor signs of them, in the order in which they were opened. */
export function signedCorrections(
  drafts: ReadonlyMap<CorrectionId, CorrectionDraft>,
): readonly SignedCorrection[] {
  return [...drafts.values()].map(({ id, words }) => ({ id, ...words }));
}

/** The corrections as frozen values; `signed` says who stands behind what is not printed yet. */
export function finishCorrections(
  drafts: ReadonlyMap<CorrectionId, CorrectionDraft>,
  claim: Correction['claim'],
  rating: readonly string[],
  signed: Act | null,
): readonly Correction[] {
  return Object.freeze(
    [...drafts.values()].map(({ id, opened, words, authors, ratingBefore, published }) =>
      Object.freeze({
        ...opened,
        ...words,
        id,
        claim,
        authors: Object.freeze([...authors]),
        ratingBefore: Object.freeze([...ratingBefore]),
        ratingAfter: Object.freeze([...(published?.rating ?? rating)]),
        state: published !== null ? 'published' : signed !== null ? 'approved' : 'open',
        signed: signed === null ? null : Object.freeze(signed),
        published:
          published === null
            ? null
            : Object.freeze({
                event: published.event,
                by: published.by,
                at: published.at,
                version: published.version,
              }),
      }),
    ),
  );
}
