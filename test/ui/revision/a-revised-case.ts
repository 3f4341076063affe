/** An article of two revisions with claims in every state; parts can be overridden. */
import type { Appearance, Case, Claim, Revision } from '../../../src/claims/case.ts';
import type { ClaimId, RevisionId } from '../../../src/claims/ids.ts';
import type { Placement } from '../../../src/text/locate.ts';
import { range, type Range } from '../../../src/text/offsets.ts';
import { diffWords } from '../../../src/text/word-diff.ts';
import { ADA, aCase, aClaim, aFullClaim, anAppearance } from '../claim/a-case.ts';

export const FIRST = 'rev1' as RevisionId;
export const SECOND = 'rev2' as RevisionId;

const OLD =
  'The crossing takes 40 minutes.\n' +
  'Fares rose by 8 percent in April.\n' +
  'The boats cost 96 million crowns.\n' +
  'Porpoises are back in the harbour.\n' +
  'No crossing was cancelled.';
const NEW =
  'The crossing takes 14 minutes.\n' +
  'Porpoises are back in the harbour.\n' +
  'Fares rose by 8 percent in April. Later, fares rose by 8 percent again.\n' +
  'The new boats were paid for by the coast.';

function revision(id: RevisionId, number: number, text: string): Revision {
  const shape = 'p'.repeat(text.split('\n').length);
  return {
    id,
    number,
    addedBy: ADA,
    addedAt: '2026-11-20T09:00:00.000Z',
    text: { text, shape },
    hash: null,
  };
}

export const REVISIONS: readonly Revision[] = [revision(FIRST, 1, OLD), revision(SECOND, 2, NEW)];

/** The first place of these words in the newer text. */
export function inNew(words: string, from = 0): Range {
  const start = NEW.indexOf(words, from);
  if (start < 0) throw new Error(`“${words}” is not in the text`);
  return range(start, start + words.length);
}

function anchorIn(text: string, quote: string) {
  const start = text.indexOf(quote);
  return { quote, prefix: '', suffix: '', ...range(start, start + quote.length) };
}

/** An appearance marked in the first revision, with its answer for the second. */
export function place(
  id: string,
  quote: string,
  placement: Placement,
  over: Partial<Appearance> = {},
): Appearance {
  const first = anchorIn(OLD, quote);
  const again = 'range' in placement ? placement.range : null;
  const words = again === null ? '' : NEW.slice(again.start, again.end);
  const now = again === null ? null : { quote: words, prefix: '', suffix: '', ...again };
  return anAppearance(id, quote, {
    revision: now === null ? FIRST : SECOND,
    anchor: now ?? first,
    anchors: new Map([[FIRST, first], ...(now === null ? [] : ([[SECOND, now]] as const))]),
    placement,
    ...over,
  });
}

const BEFORE = 'The crossing takes 40 minutes.';
const AFTER = 'The crossing takes 14 minutes.';

/** A rated claim whose number changed. */
export function changedClaim(over: Partial<Claim> = {}): Claim {
  return aFullClaim({
    id: 'changed' as ClaimId,
    restated: 'The crossing takes 40 minutes.',
    stale: { since: SECOND },
    appearances: [
      place('ap-changed', BEFORE, {
        state: 'changed',
        range: inNew(AFTER),
        changes: diffWords(BEFORE, AFTER),
        watched: [{ kind: 'number', before: '40', after: '14' }],
        moved: false,
        around: [],
      }),
    ],
    ...over,
  });
}

/** A claim whose words stand twice now. */
export function ambiguousClaim(): Claim {
  const first = inNew('Fares rose by 8 percent in April.');
  return aClaim({
    id: 'ambiguous' as ClaimId,
    appearances: [
      place('ap-ambiguous', 'Fares rose by 8 percent in April.', {
        state: 'ambiguous',
        candidates: [
          { ...first, reasons: ['same-words'] },
          { ...inNew('fares rose by 8 percent again.'), reasons: ['similar-words', 'new-text'] },
        ],
      }),
    ],
  });
}

/** A claim whose words are gone. */
export function lostClaim(): Claim {
  return aClaim({
    id: 'lost' as ClaimId,
    appearances: [
      place('ap-lost', 'The boats cost 96 million crowns.', {
        state: 'lost',
        candidates: [
          { ...inNew('The new boats were paid for by the coast.'), reasons: ['similar-words'] },
        ],
      }),
    ],
  });
}

/** A claim that moved, with a loud change beside it. */
export function movedClaim(): Claim {
  const words = 'Porpoises are back in the harbour.';
  return aClaim({
    id: 'moved' as ClaimId,
    appearances: [
      place('ap-moved', words, {
        state: 'moved',
        range: inNew(words),
        equivalent: false,
        around: [{ kind: 'negation', before: null, after: 'not' }],
      }),
    ],
  });
}

/** A claim that nobody has looked for. */
export function unsearchedClaim(): Claim {
  return aClaim({
    id: 'unsearched' as ClaimId,
    appearances: [place('ap-late', 'No crossing was cancelled.', { state: 'not-searched' })],
  });
}

/** The case with these claims, in their order, or with one of every open state. */
export function revised(claims?: readonly Claim[], over: Partial<Case> = {}): Case {
  const all = claims ?? [changedClaim(), movedClaim(), ambiguousClaim(), lostClaim()];
  return aCase(all, { revisions: REVISIONS, ...over });
}
