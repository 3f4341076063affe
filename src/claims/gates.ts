/**
 * The gates: what still blocks a step, and what it warns about. One list, used by the panel's
 * footer, by `decide` when somebody presses the button, and by `fold` when a sign-off arrives.
 * Rules G1 to G17 and A1 to A5.
 */
import { canonicalJson } from './canonical-json.ts';
import type { Case, Claim, Thread } from './case.ts';
import { signedContent } from './content.ts';
import { newestScale, policyOf, scaleOf, type Desk, type DeskThen } from './desk.ts';
import type { ArticleDetails, Source } from './events.ts';
import type { PersonId } from './ids.ts';
import type { Role } from './people.ts';
import type { Policy } from './policy.ts';
import { isDecided } from './reading-order.ts';
import { independentSources } from './sources.ts';
import { isTrivial } from './trivial.ts';
import { countGraphemes } from '../text/graphemes.ts';

/** Where on the claim panel the thing stands that is missing. */
export type PanelPart =
  | 'quote'
  | 'restated'
  | 'claimant'
  | 'evidence'
  | 'reply'
  | 'verdict'
  | 'finding'
  | 'notes'
  | 'correction'
  | 'cross-check'
  | 'article';

export type GateCode =
  | 'restated-missing'
  | 'claimant-missing'
  | 'rating-missing'
  | 'rating-unknown'
  | 'too-many-ratings'
  | 'finding-missing'
  | 'too-few-sources'
  | 'source-unnamed'
  | 'appearance-missing'
  | 'appearance-unplaced'
  | 'archive-link-missing'
  | 'only-secondary-sources'
  | 'only-one-stance'
  | 'restated-long'
  | 'verdict-word-in-claim'
  | 'article-title-missing'
  | 'article-date-missing'
  | 'article-url-missing'
  | 'reply-open'
  | 'access-date-missing'
  | 'role'
  | 'own-verdict'
  | 'open-query'
  | 'not-in-review'
  | 'reply-needed'
  | 'off-the-record'
  | 'correction-missing'
  | 'correction-incomplete'
  | 'correction-tier'
  | 'correction-not-trivial'
  | 'cross-check-missing'
  | 'cross-check-disagrees';

export interface GateItem {
  readonly code: GateCode;
  readonly severity: 'block' | 'warn';
  readonly part: PanelPart;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** The longest restated claim that aggregators show whole, in letters as people count them. */
export const RESTATED_LIMIT = 75;

type Judged = Pick<
  Claim,
  | 'restated'
  | 'claimants'
  | 'noSingleClaimant'
  | 'verdict'
  | 'evidence'
  | 'oneSource'
  | 'appearances'
  | 'notCheckable'
  | 'contacts'
  | 'replyWaived'
>;

const block = (code: GateCode, part: PanelPart, facts: GateItem['facts'] = {}): GateItem => ({
  code,
  severity: 'block',
  part,
  facts,
});
const warn = (code: GateCode, part: PanelPart, facts: GateItem['facts'] = {}): GateItem => ({
  code,
  severity: 'warn',
  part,
  facts,
});

/** What stands between a claim and the review: blocks first, then warnings, in panel order. */
export function submitGate(claim: Claim, state: Case, desk: Desk): readonly GateItem[] {
  const found = allBlocks(claim, desk, policyOf(desk));
  return claim.notCheckable === null ? [...found, ...warnings(claim, state.details, desk)] : found;
}

/**
 * What stands between a claim and this person's approval. `submitGate`'s blocks are among it: an
 * approval never rests on less than a submission.
 */
export function approveGate(
  claim: Claim,
  state: Case,
  desk: Desk,
  who: { readonly person: PersonId; readonly role: Role },
): readonly GateItem[] {
  const items: GateItem[] = [];
  if (who.role !== 'editor') items.push(block('role', 'verdict'));
  if (isOwnVerdict(claim, who.person) && policyOf(desk).fourEyes) {
    items.push(block('own-verdict', 'verdict'));
  }
  if (claim.submitted === null && claim.notCheckable === null) {
    items.push(block('not-in-review', 'verdict'));
  }
  const queries = claim.threads.filter(isOpenQuery);
  if (queries.length > 0) items.push(block('open-query', 'notes', { count: queries.length }));
  if (policyOf(desk).crossCheck && !isCrossChecked(claim)) {
    const code =
      claim.crossCheck?.state === 'disagreed' ? 'cross-check-disagrees' : 'cross-check-missing';
    items.push(block(code, 'cross-check'));
  }
  return [...items, ...submitGate(claim, state, desk)];
}

/**
 * Whether a second reader gave the same rating, or an editor decided between the two. What cannot be
 * checked has no rating to compare.
 */
export function isCrossChecked(claim: Pick<Claim, 'crossCheck' | 'notCheckable'>): boolean {
  if (claim.notCheckable !== null) return true;
  return claim.crossCheck?.state === 'agreed' || claim.crossCheck?.state === 'settled';
}

/** Whether a thread asks the author something, in its first note or a later one, and is open. */
export function isOpenQuery({ notes, resolved }: Pick<Thread, 'notes' | 'resolved'>): boolean {
  return resolved === null && notes.some(({ kind }) => kind === 'query');
}

/** Whether the gate lets the step through: warnings do not block. */
export function isOpen(gate: readonly GateItem[]): boolean {
  return gate.every((item) => item.severity !== 'block');
}

/** Whether a sign-off given under that policy would rest on less than a submission needs. */
export function signOffBlocks(claim: Claim, desk: DeskThen, policy: Policy): boolean {
  return allBlocks(claim, desk, policy).length > 0;
}

/** Whether the person wrote on the verdict, or gave the reason why the claim is not checkable. */
export function isOwnVerdict(
  claim: Pick<Claim, 'notCheckable' | 'notCheckableBy' | 'verdict' | 'openCorrection'>,
  person: PersonId,
): boolean {
  if (claim.openCorrection?.authors.includes(person) === true) return true;
  if (claim.notCheckable !== null) return claim.notCheckableBy?.includes(person) ?? false;
  return claim.verdict?.authors.includes(person) ?? false;
}

function allBlocks(claim: Claim, desk: DeskThen, policy: Policy): GateItem[] {
  const found = claim.notCheckable === null ? blocks(claim, desk, policy) : placeBlocks(claim);
  return [...found, ...correctionBlocks(claim, desk)];
}

/** What is missing of a change after publication: nothing changes in public without a word. */
function correctionBlocks(claim: Claim, desk: DeskThen): GateItem[] {
  const { published, openCorrection } = claim;
  if (published === null) return [];
  if (openCorrection === null) {
    return claim.content === published.content ? [] : [block('correction-missing', 'correction')];
  }
  const { tier, wasWrong, nowSays } = openCorrection;
  if (tier === 'trivial') {
    const now = signedContent(claim, desk);
    return isTrivial({ ...published.printed, corrections: [] }, { ...now, corrections: [] })
      ? []
      : [block('correction-not-trivial', 'correction')];
  }
  const items: GateItem[] = [];
  if (wasWrong.trim() === '' || (tier !== 'void' && nowSays.trim() === '')) {
    items.push(block('correction-incomplete', 'correction'));
  }
  const sameRating =
    canonicalJson(published.printed.verdict?.levels ?? []) ===
    canonicalJson(claim.verdict?.levels ?? []);
  const mayChange = tier === 'rating' || tier === 'update' || tier === 'void';
  if ((!sameRating && !mayChange) || (sameRating && tier === 'rating')) {
    items.push(block('correction-tier', 'correction'));
  }
  return items;
}

function blocks(claim: Judged, desk: DeskThen, policy: Policy): GateItem[] {
  const items: GateItem[] = placeBlocks(claim);
  if (claim.restated.trim() === '') items.push(block('restated-missing', 'restated'));
  if (claim.claimants.length === 0 && !claim.noSingleClaimant) {
    items.push(block('claimant-missing', 'claimant'));
  }
  const sources = publicSources(claim, desk);
  const needed = claim.oneSource?.trim() ? 1 : policy.sourcesNeeded;
  const count = independentSources(sources, desk.sources);
  if (count < needed) items.push(block('too-few-sources', 'evidence', { count, needed }));
  const unnamed = sources.filter(
    (source) => isUnnamed(source) && source.anonymityReason.trim() === '',
  );
  if (unnamed.length > 0)
    items.push(block('source-unnamed', 'evidence', { count: unnamed.length }));
  const offTheRecord = sources.filter(({ attribution }) => attribution === 'off-record');
  if (offTheRecord.length > 0) {
    items.push(block('off-the-record', 'evidence', { count: offTheRecord.length }));
  }
  if (policy.replyNeeded && isReplyOpen(claim)) items.push(block('reply-needed', 'reply'));
  items.push(...ratingBlocks(claim, desk, policy));
  if ((claim.verdict?.finding ?? '').trim() === '') items.push(block('finding-missing', 'finding'));
  return items;
}

function ratingBlocks(claim: Judged, desk: DeskThen, policy: Policy): GateItem[] {
  const { verdict } = claim;
  const scale = verdict === null ? newestScale(desk, policy.scale) : scaleOf(desk, verdict.scale);
  if (scale === null) return [block('rating-unknown', 'verdict')];
  if (scale.levels.length === 0) return [];
  const levels = verdict?.levels ?? [];
  if (levels.length === 0) return [block('rating-missing', 'verdict')];
  if (levels.some((id) => scale.levels.every((level) => level.id !== id))) {
    return [block('rating-unknown', 'verdict')];
  }
  return levels.length > 1 && !scale.several ? [block('too-many-ratings', 'verdict')] : [];
}

function placeBlocks(claim: Judged): GateItem[] {
  if (claim.appearances.length === 0) return [block('appearance-missing', 'quote')];
  const lost = claim.appearances.filter((appearance) => !isDecided(appearance));
  return lost.length > 0 ? [block('appearance-unplaced', 'quote', { count: lost.length })] : [];
}

function warnings(claim: Judged, article: ArticleDetails, desk: DeskThen): GateItem[] {
  const items: GateItem[] = [];
  const length = countGraphemes(claim.restated);
  if (length > RESTATED_LIMIT) {
    items.push(warn('restated-long', 'restated', { length, limit: RESTATED_LIMIT }));
  }
  const word = verdictWordIn(claim.restated, desk);
  if (word !== null) items.push(warn('verdict-word-in-claim', 'restated', { word }));
  const sources = publicSources(claim, desk);
  const unarchived = sources.filter(({ url, archiveUrl }) => url !== '' && archiveUrl === '');
  if (unarchived.length > 0) {
    items.push(warn('archive-link-missing', 'evidence', { count: unarchived.length }));
  }
  if (sources.length > 0 && sources.every(({ primary }) => !primary)) {
    items.push(warn('only-secondary-sources', 'evidence'));
  }
  const open = claim.evidence.filter((item) => !item.private);
  if (open.length > 1 && new Set(open.map(({ stance }) => stance)).size === 1) {
    items.push(warn('only-one-stance', 'evidence'));
  }
  const undated = open.filter(({ accessed }) => accessed === '');
  if (undated.length > 0) {
    items.push(warn('access-date-missing', 'evidence', { count: undated.length }));
  }
  if (isReplyOpen(claim) && !policyOf(desk).replyNeeded) {
    items.push(warn('reply-open', 'reply'));
  }
  if (article.title === '') items.push(warn('article-title-missing', 'article'));
  if (article.published === '') items.push(warn('article-date-missing', 'article'));
  if (article.url === '') items.push(warn('article-url-missing', 'article'));
  return items;
}

/** Whether nobody was asked and nobody said why not. */
function isReplyOpen(claim: Judged): boolean {
  return claim.contacts.length === 0 && claim.replyWaived === null;
}

/** The sources of public evidence, each once. Private evidence supports no published verdict. */
function publicSources(claim: Judged, desk: DeskThen): readonly Source[] {
  const sources = new Map<string, Source>();
  for (const item of claim.evidence) {
    const source = desk.sources.get(item.source);
    if (!item.private && source !== undefined) sources.set(source.id, source);
  }
  return [...sources.values()];
}

/** A source that a reader could not find: neither a title nor an author nor a publisher. */
function isUnnamed(source: Source): boolean {
  return [source.title, source.author, source.publisher].every((field) => field.trim() === '');
}

/** A label of a level that stands as a word of its own in the restated claim, or null. */
function verdictWordIn(restated: string, desk: DeskThen): string | null {
  const words = ` ${restated.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  for (const scale of desk.scales) {
    for (const { label } of scale.levels) {
      const wanted = label
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      if (wanted !== '' && words.includes(` ${wanted} `)) return label;
    }
  }
  return null;
}
