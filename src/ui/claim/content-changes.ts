/**
 * What differs between two readings of a claim, in everything that an editor signs: shown to an
 * editor whose claim changed while it was open.
 */
import { msg, str } from '@lit/localize';
import type { Claim } from '../../claims/case.ts';
import { scaleOf, type Desk } from '../../claims/desk.ts';
import { levelOf } from '../../claims/scales.ts';
import { formatDate, formatList } from '../format.ts';
import { claimKindWord, confidenceWord, notCheckableWord, stanceWord } from '../words.ts';
import { nameSource } from './source-name.ts';

/** One thing that reads differently now. Either side may be empty: it was added, or it went. */
export interface ContentChange {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** A claim with the desk it was read under. */
export interface Reading {
  readonly claim: Claim;
  readonly desk: Desk;
}

/** The differences in the order of the panel; empty when both read the same. */
export function contentChanges(before: Reading, after: Reading): readonly ContentChange[] {
  const old = linesOf(before);
  const now = linesOf(after);
  const keys = new Set([...now.keys(), ...old.keys()]);
  return [...keys].flatMap((key) => {
    const was = old.get(key);
    const is = now.get(key);
    if (was?.text === is?.text) return [];
    return [{ what: (is ?? was)?.what ?? key, before: was?.text ?? '', after: is?.text ?? '' }];
  });
}

interface Line {
  readonly what: string;
  readonly text: string;
}

function linesOf({ claim, desk }: Reading): ReadonlyMap<string, Line> {
  const lines = new Map<string, Line>();
  const say = (key: string, what: string, text: string): void => {
    if (text !== '') lines.set(key, { what, text });
  };
  for (const { id, anchor } of claim.appearances) say(`place ${id}`, msg('Quote'), anchor.quote);
  say('restated', msg('Restated claim'), claim.restated);
  for (const { id, name, role } of claim.claimants) {
    say(`claimant ${id}`, msg('Claimant'), role === '' ? name : `${name}, ${role}`);
  }
  if (claim.noSingleClaimant) say('none', msg('Claimant'), msg('No single claimant'));
  say('date', msg('Claim date'), claim.claimDate === '' ? '' : formatDate(claim.claimDate));
  say('where', msg('Where it was said'), claim.saidWhere);
  say('kind', msg('Kind'), claim.kind === null ? '' : claimKindWord(claim.kind));
  say(
    'checkable',
    msg('Why it is not checkable'),
    claim.notCheckable === null ? '' : notCheckableWord(claim.notCheckable),
  );
  for (const item of claim.evidence) {
    const source = desk.sources.get(item.source);
    const name = source === undefined ? '' : nameSource(source);
    const address = source === undefined ? '' : [source.url, source.archiveUrl].join(' ');
    const parts = [
      name,
      stanceWord(item.stance),
      item.quotedPassage,
      item.locator,
      item.reasoning,
      address,
      item.private ? msg('Private') : '',
    ];
    say(
      `evidence ${item.id}`,
      msg(str`Evidence: ${name}`),
      parts.filter((part) => part.trim() !== '').join('\n'),
    );
  }
  say('one source', msg('Why one source is enough'), claim.oneSource ?? '');
  for (const contact of claim.contacts) {
    const parts = [contact.whom, contact.asked, contact.answer, contact.answered];
    say(`contact ${contact.id}`, msg('Right of reply'), parts.filter((part) => part).join('\n'));
  }
  say('waived', msg('Why the claimant was not asked'), claim.replyWaived ?? '');
  sayVerdict({ claim, desk }, say);
  return lines;
}

function sayVerdict(
  { claim: { verdict }, desk }: Reading,
  say: (key: string, what: string, text: string) => void,
): void {
  if (verdict === null) return;
  const scale = scaleOf(desk, verdict.scale);
  const labels = verdict.levels.map(
    (id) => (scale === null ? null : levelOf(scale, id))?.label ?? id,
  );
  say('rating', msg('Rating'), formatList(labels));
  say('finding', msg('Finding'), verdict.finding);
  say('rationale', msg('Rationale'), verdict.rationale);
  say('as of', msg('As of'), verdict.asOf === '' ? '' : formatDate(verdict.asOf));
  say(
    'confidence',
    msg('Confidence'),
    verdict.confidence === null ? '' : confidenceWord(verdict.confidence),
  );
}
