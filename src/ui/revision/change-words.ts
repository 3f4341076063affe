/** Loud changes, candidates' reasons and contexts in words. */
import { msg, str } from '@lit/localize';
import type { CandidateReason } from '../../text/locate.ts';
import type { Range } from '../../text/offsets.ts';
import type { WatchedChange, WatchedKind } from '../../text/watched-words.ts';
import { formatList } from '../format.ts';

/** "number 40 → 14", "a negation was added: not". */
export function changeWord({ kind, before, after }: WatchedChange): string {
  if (before !== null && after !== null) return msg(str`${kindWord(kind)} ${before} → ${after}`);
  if (after !== null) return addedWord(kind, after);
  return removedWord(kind, before ?? '');
}

/** Several loud changes in one line. */
export function changesWord(changes: readonly WatchedChange[]): string {
  return changes.map(changeWord).join('; ');
}

function kindWord(kind: WatchedKind): string {
  switch (kind) {
    case 'number':
      return msg('number');
    case 'date':
      return msg('date');
    case 'name':
      return msg('name');
    case 'negation':
      return msg('negation');
    case 'quantifier':
      return msg('quantity word');
  }
}

function addedWord(kind: WatchedKind, word: string): string {
  switch (kind) {
    case 'number':
      return msg(str`a number was added: ${word}`);
    case 'date':
      return msg(str`a date was added: ${word}`);
    case 'name':
      return msg(str`a name was added: ${word}`);
    case 'negation':
      return msg(str`a negation was added: ${word}`);
    case 'quantifier':
      return msg(str`a quantity word was added: ${word}`);
  }
}

function removedWord(kind: WatchedKind, word: string): string {
  switch (kind) {
    case 'number':
      return msg(str`a number was removed: ${word}`);
    case 'date':
      return msg(str`a date was removed: ${word}`);
    case 'name':
      return msg(str`a name was removed: ${word}`);
    case 'negation':
      return msg(str`a negation was removed: ${word}`);
    case 'quantifier':
      return msg(str`a quantity word was removed: ${word}`);
  }
}

/** Why a place is offered, in one line. */
export function reasonsWord(reasons: readonly CandidateReason[]): string {
  return reasons.length === 0 ? '' : formatList(reasons.map(reasonWord));
}

function reasonWord(reason: CandidateReason): string {
  switch (reason) {
    case 'same-words':
      return msg('the very words');
    case 'similar-words':
      return msg('similar words');
    case 'same-surroundings':
      return msg('the same surroundings');
    case 'same-sentence':
      return msg('the sentence that seems to have taken its place');
    case 'new-text':
      return msg('newly written text');
    case 'stood-before':
      return msg('stood in the earlier text already, beside the claim');
  }
}

/** Words of the text around a place, for telling it from others. */
export interface Context {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Code units shown on either side. */
const REACH = 90;

/** A place with what stands left and right of it, cut at spaces, inside its block. */
export function contextOf(text: string, { start, end }: Range): Context {
  const blockStart = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const blockEnd = next < 0 ? text.length : next;
  let from = Math.max(blockStart, start - REACH);
  if (from > blockStart) {
    const space = text.indexOf(' ', from);
    if (space >= 0 && space < start) from = space + 1;
  }
  let to = Math.min(blockEnd, end + REACH);
  if (to < blockEnd) {
    const space = text.lastIndexOf(' ', to);
    if (space > end) to = space;
  }
  return {
    before: `${from > blockStart ? '… ' : ''}${text.slice(from, start)}`,
    words: text.slice(start, end),
    after: `${text.slice(end, to)}${to < blockEnd ? ' …' : ''}`,
  };
}
