/**
 * The trivial class of edits: a slip of spelling, a sign of punctuation, a link. An editor sees the
 * diff and signs it with one look; after publication nobody needs to read about it. Whatever could
 * change what is said is not trivial: a number, a name, a date, a negation, a rating, another word.
 */
import { watchedChanges } from '../text/watched-words.ts';
import { diffWords } from '../text/word-diff.ts';
import { canonicalJson } from './canonical-json.ts';
import { canonicalContent } from './content.ts';
import type { SignedContent } from './signed-content.ts';

/** One text or address that reads differently; `where` is the way to it in the signed content. */
export interface TrivialChange {
  readonly where: string;
  readonly before: string;
  readonly after: string;
}

/** More slips than this are a rewriting. */
const MAX_SLIPS = 3;

/** Texts in which a slip may be mended, and addresses, which may change altogether. */
const TEXT_FIELDS =
  /^(restated|saidWhere|oneSource|verdict\.(finding|rationale)|evidence\.\d+\.reasoning|evidence\.\d+\.source\.title|reply\.waived|corrections\.\d+\.(wasWrong|nowSays))$/;
const LINK_FIELDS = /^evidence\.\d+\.source\.(url|archiveUrl)$/;

/** Whether the two differ, if at all, by trivial edits only. */
export function isTrivial(before: SignedContent, after: SignedContent): boolean {
  return trivialDiff(before, after) !== null;
}

/** The trivial edits between the two, empty where they are equal, or null where there is more. */
export function trivialDiff(
  before: SignedContent,
  after: SignedContent,
): readonly TrivialChange[] | null {
  if (canonicalJson(canonicalContent(before)) === canonicalJson(canonicalContent(after))) return [];
  const old = leavesOf(before);
  const now = leavesOf(after);
  const changes: TrivialChange[] = [];
  for (const where of new Set([...old.keys(), ...now.keys()])) {
    const was = old.get(where);
    const is = now.get(where);
    if (was === is) continue;
    if (typeof was !== 'string' || typeof is !== 'string') return null;
    if (!LINK_FIELDS.test(where) && !(TEXT_FIELDS.test(where) && isSlip(was, is))) return null;
    changes.push({ where, before: was, after: is });
  }
  return changes;
}

/** Whether a text reads the same but for a few slips of spelling or punctuation. */
function isSlip(before: string, after: string): boolean {
  if (watchedChanges(before, after).length > 0) return false;
  const diff = diffWords(before, after);
  let slips = 0;
  for (const [index, { kind, text }] of diff.entries()) {
    if (kind === 'same') continue;
    const next = diff[index + 1];
    if (kind === 'removed' && next?.kind === 'added') {
      slips += 1;
      if (!isSpelling(text, next.text)) return false;
      continue;
    }
    // What came in place of something was looked at together with it.
    if (kind === 'added' && diff[index - 1]?.kind === 'removed') continue;
    slips += 1;
    if (/[\p{L}\p{N}]/u.test(text)) return false;
  }
  return slips <= MAX_SLIPS;
}

/**
 * Whether the one may be the other, misspelled: the same signs of punctuation aside, or one word of
 * four letters or more with the same first letter that differs in two letters at most.
 */
function isSpelling(before: string, after: string): boolean {
  const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');
  const was = letters(before);
  const is = letters(after);
  if (was === is) return true;
  if (/\s/.test(before.trim()) || /\s/.test(after.trim())) return false;
  if (Math.min(was.length, is.length) < 4 || was[0] !== is[0]) return false;
  return editDistance(was, is) <= 2;
}

/** How many letters have to be added, dropped, exchanged or swapped with their neighbour. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Every plain value in the tree, by the way to it. */
function leavesOf(content: SignedContent): ReadonlyMap<string, unknown> {
  const leaves = new Map<string, unknown>();
  const walk = (value: unknown, way: string): void => {
    if (typeof value !== 'object' || value === null) leaves.set(way, value);
    else {
      for (const [name, member] of Object.entries(value)) {
        walk(member, way === '' ? name : `${way}.${name}`);
      }
    }
  };
  walk(content, '');
  return leaves;
}
