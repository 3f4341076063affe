/** What a publication and a correction do to a case: what stands in public is frozen. */
import { claimOf, type Case, type Claim, type PublishedClaim } from '../case.ts';
import { hashOfContent } from '../content.ts';
import { deskAt, type DeskThen, type SourceLookup } from '../desk.ts';
import type { EventOf } from '../events.ts';
import type { EventId, PersonId } from '../ids.ts';
import type { SignedContent } from '../signed-content.ts';
import { isSigned } from '../status.ts';
import { actOf } from './acts.ts';
import { asItStands, type CaseDraft } from './case-draft.ts';
import { ratingLabels, wordsOfAppearances, type ClaimDraft } from './claim-draft.ts';
import { applyCorrection, printCorrections } from './correction-draft.ts';
import { deepFreeze } from './freeze.ts';

/**
 * Freezes what a publication prints of a claim. It has to be what an editor signed, or what was
 * published before; anything else has no effect, and what stood in public stands.
 */
export function publish(
  draft: CaseDraft,
  event: EventOf<'claim-published'>,
  desk: DeskThen,
): boolean {
  const claim = draft.claims.get(event.claim);
  const publication = draft.report.publications.find(({ id }) => id === event.publication);
  if (claim === undefined || publication === undefined) return false;
  const before = claim.published;
  const same = before?.content === event.content;
  // The words of a printed claim that were erased cannot be checked any more.
  const isWhole = event.redacted !== undefined || hashOfContent(event.printed) === event.content;
  if (!isWhole) return false;
  const now = same ? null : whatWasSigned(draft, claim, event, desk);
  if (now === null && !same) return false;
  const act = actOf(event);
  const published: PublishedClaim = Object.freeze({
    ...act,
    publication: publication.id,
    version: publication.version,
    number: before?.number ?? event.number,
    content: event.content,
    printed: deepFreeze(event.printed),
    revision: publication.revision,
    first: before?.first ?? act,
    authors: now === null ? (before?.authors ?? []) : authorsOf(now),
    signOff: now === null ? (before?.signOff ?? null) : now.signOff,
  });
  claim.published = published;
  if (!same) claim.publishedWords = wordsOfAppearances(claim, draft.revisions);
  draft.report.print(event);
  printCorrections(claim.corrections, new Set(event.printed.corrections.map(({ id }) => id)), {
    ...act,
    version: publication.version,
    rating: ratingLabels(event.printed.verdict, desk),
  });
  claim.changed = act;
  return true;
}

/**
 * The claim as it was signed when it was published, or null where it was not. What arrives later
 * about an earlier time cannot unmake a publication: it is judged by what its author had seen.
 */
function whatWasSigned(
  draft: CaseDraft,
  claim: ClaimDraft,
  event: EventOf<'claim-published'>,
  desk: DeskThen,
): Claim | null {
  const now = asItStands(draft, claim, deskAt(desk, event.id));
  if (isSigned(now) && now.content === event.content) return now;
  const then = claimOf(pastOf(draft, event, desk), event.claim);
  if (then === null || then.signOff?.content !== event.content) return null;
  if (isSigned(then) && then.content === event.content) return then;
  // Somebody may have described a source anew on another device. What was printed says how its
  // author knew it.
  const shelf = withSources(deskAt(desk, event.id), event.printed);
  const past = claimOf(draft.again(draft.ancestry.pastOf(event), shelf), event.claim) ?? then;
  if (isSigned(past) && past.content === event.content) return past;
  // Erased words can neither be hashed nor pass a gate again. Who signed, and what, still stands.
  const hasErased =
    draft.ancestry.pastOf(event).some(({ redacted: by }) => by !== undefined) ||
    desk.events.some(({ redacted: by }) => by !== undefined);
  const { signOff } = past;
  const reason = signOff?.voided;
  const isErased = reason === 'gate' || reason === 'content-changed' || reason === null;
  if (!hasErased || !isErased || signOff?.content !== event.content) return null;
  return Object.freeze({ ...past, signOff: Object.freeze({ ...signOff, voided: null }) });
}

type Publishing = EventOf<'report-published' | 'claim-published'>;

/** The case as the author of that publication saw it. */
export function pastOf(draft: CaseDraft, event: Publishing, desk: DeskThen): Case {
  const key = event.seen.join();
  const past =
    draft.pasts.get(key) ?? draft.again(draft.ancestry.pastOf(event), deskAt(desk, event.id));
  draft.pasts.set(key, past);
  return past;
}

/** The desk with the sources as a publication prints them. */
function withSources(desk: DeskThen, { evidence }: SignedContent): DeskThen {
  const printed = new Map(
    evidence.flatMap(({ source }) => (source === null ? [] : [[source.id, source] as const])),
  );
  const versions = new Map(desk.sourceVersions);
  for (const [id, source] of printed) versions.set(id, [{ event: '' as EventId, source }]);
  const sources: SourceLookup = { get: (id) => printed.get(id) ?? desk.sources.get(id) };
  return { ...desk, sources, sourceVersions: versions };
}

function authorsOf({ verdict, notCheckableBy }: Claim): readonly PersonId[] {
  return verdict?.authors ?? notCheckableBy ?? [];
}

/** Takes in what is said about a change after publication. */
export function correct(
  draft: CaseDraft,
  event: EventOf<'correction-opened' | 'correction-described' | 'correction-withdrawn'>,
  desk: DeskThen,
): void {
  if (event.claim === null) {
    applyCorrection(draft.report.corrections, event, []);
    if (event.kind !== 'correction-withdrawn') draft.report.noteAuthor(event.by);
    return;
  }
  const claim = draft.claims.get(event.claim);
  if (claim === undefined || claim.published === null) return;
  const rating = ratingLabels(claim.published.printed.verdict, desk);
  const isNew = !claim.corrections.has(event.correction);
  applyCorrection(claim.corrections, event, rating);
  // What was submitted before was the claim without it.
  if (isNew && event.kind === 'correction-opened') claim.submitted = null;
  claim.changed = actOf(event);
}
