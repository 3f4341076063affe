/**
 * What differs between two contents as an editor signs them, in the words of the panel: what was
 * signed, published or last looked at against what stands there now. Pure.
 */
import { msg, str } from '@lit/localize';
import { scaleOf, type Desk } from '../../claims/desk.ts';
import { levelOf } from '../../claims/scales.ts';
import type { SignedContent, SignedEvidence, SignedVerdict } from '../../claims/signed-content.ts';
import type { TrivialChange } from '../../claims/trivial.ts';
import type { ContentChange } from '../claim/content-changes.ts';
import { formatDate, formatList } from '../format.ts';
import { claimKindWord, confidenceWord, notCheckableWord, stanceWord } from '../words.ts';

/** The differences in the order of the panel; empty when both read the same. */
export function signedChanges(
  before: SignedContent,
  after: SignedContent,
  desk: Desk,
): readonly ContentChange[] {
  const old = linesOf(before, desk);
  const now = linesOf(after, desk);
  const keys = new Set([...now.keys(), ...old.keys()]);
  const changes = [...keys].flatMap((key) => {
    const was = old.get(key);
    const is = now.get(key);
    if (was?.text === is?.text) return [];
    return [{ what: (is ?? was)?.what ?? key, before: was?.text ?? '', after: is?.text ?? '' }];
  });
  const hidden = (content: SignedContent): string => [...content.privateEvidence].sort().join();
  if (hidden(before) === hidden(after)) return changes;
  // A content holds private evidence as hashes only, and that is all there is to compare.
  return [...changes, { what: msg('Private evidence'), before: '', after: msg('was changed') }];
}

/** Slips with the name of the field in which each was mended. */
export function trivialLines(changes: readonly TrivialChange[]): readonly ContentChange[] {
  return changes.map(({ where, before, after }) => ({ what: fieldAt(where), before, after }));
}

interface Line {
  readonly what: string;
  readonly text: string;
}

function linesOf(content: SignedContent, desk: Desk): ReadonlyMap<string, Line> {
  const lines = new Map<string, Line>();
  const say = (key: string, what: string, text: string): void => {
    if (text !== '') lines.set(key, { what, text });
  };
  for (const [index, quote] of content.quotes.entries()) say(`quote ${index}`, msg('Quote'), quote);
  say('restated', msg('Restated claim'), content.restated);
  for (const { name, role } of content.claimants) {
    say(`claimant ${name}`, msg('Claimant'), role === '' ? name : `${name}, ${role}`);
  }
  if (content.noSingleClaimant) say('none', msg('Claimant'), msg('No single claimant'));
  say('date', msg('Claim date'), content.claimDate === '' ? '' : formatDate(content.claimDate));
  say('where', msg('Where it was said'), content.saidWhere);
  say('kind', msg('Kind'), content.kind === null ? '' : claimKindWord(content.kind));
  say(
    'checkable',
    msg('Why it is not checkable'),
    content.notCheckable === null ? '' : notCheckableWord(content.notCheckable),
  );
  const uses = new Map<string, number>();
  for (const item of content.evidence) {
    const id = item.source?.id ?? '';
    const use = (uses.get(id) ?? 0) + 1;
    uses.set(id, use);
    say(`evidence ${id} ${use}`, msg(str`Evidence: ${titleOf(item)}`), evidenceText(item));
  }
  say('one source', msg('Why one source is enough'), content.oneSource ?? '');
  for (const [index, { asked, answer, answered }] of content.reply.asked.entries()) {
    const text = [asked, answer, answered].filter((part) => part !== '').join('\n');
    say(`reply ${index}`, msg('Right of reply'), text);
  }
  say('waived', msg('Why the claimant was not asked'), content.reply.waived ?? '');
  if (content.verdict !== null) sayVerdict(content.verdict, desk, say);
  for (const { id, wasWrong, nowSays } of content.corrections) {
    say(`wrong ${id}`, msg('What was wrong'), wasWrong);
    say(`now ${id}`, msg('What it says now'), nowSays);
  }
  return lines;
}

function titleOf({ source }: SignedEvidence): string {
  return source?.title || source?.url || msg('a source');
}

function evidenceText(item: SignedEvidence): string {
  const { source, calculation } = item;
  return [
    stanceWord(item.stance),
    source === null
      ? ''
      : [source.title, source.author, source.publisher, source.date].filter(Boolean).join(', '),
    source === null ? '' : [source.url, source.archiveUrl].filter(Boolean).join(' '),
    source?.anonymityReason ?? '',
    source?.conflict ?? '',
    item.quotedPassage,
    item.locator,
    item.reasoning,
    calculation === null ? '' : `${calculation.expression} = ${calculation.result}`,
    item.accessed === '' ? '' : formatDate(item.accessed),
    item.copies.join('\n'),
  ]
    .filter((part) => part.trim() !== '')
    .join('\n');
}

function sayVerdict(
  verdict: SignedVerdict,
  desk: Desk,
  say: (key: string, what: string, text: string) => void,
): void {
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

/** The field's name on the screen, from the way to it in the signed content. */
function fieldAt(where: string): string {
  switch (where.replace(/\d+\./g, '')) {
    case 'restated':
      return msg('Restated claim');
    case 'saidWhere':
      return msg('Where it was said');
    case 'oneSource':
      return msg('Why one source is enough');
    case 'verdict.finding':
      return msg('Finding');
    case 'verdict.rationale':
      return msg('Rationale');
    case 'evidence.reasoning':
      return msg('Reasoning');
    case 'evidence.source.title':
      return msg('Source title');
    case 'evidence.source.url':
      return msg('Source URL');
    case 'evidence.source.archiveUrl':
      return msg('Archive URL');
    case 'reply.waived':
      return msg('Why the claimant was not asked');
    case 'corrections.wasWrong':
      return msg('What was wrong');
    case 'corrections.nowSays':
      return msg('What it says now');
    default:
      return msg('Text');
  }
}
