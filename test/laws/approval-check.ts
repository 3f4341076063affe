/**
 * Whether an approval rests on everything the rules ask, told from the journal by a second road:
 * a plain replay of the events before the sign-off, and the conditions as the rules word them.
 */
import type { Case, Claim } from '../../src/claims/case.ts';
import { contentHash } from '../../src/claims/content.ts';
import type { Desk } from '../../src/claims/desk.ts';
import type { KnownEvent } from '../../src/claims/events.ts';
import { foldTypography } from '../../src/text/fold-typography.ts';

/** What is wrong with the sign-off of a claim that counts as signed; nothing when all is well. */
export function flawsOf(claim: Claim, state: Case, desk: Desk): readonly string[] {
  const { signOff } = claim;
  if (signOff === null || signOff.voided !== null) return [];
  const flaws: string[] = [];
  const flaw = (when: boolean, rule: string): void => {
    if (when) flaws.push(rule);
  };
  const standing = (state.events as readonly KnownEvent[]).filter(
    (event) => event.v === 1 && !state.undone.has(`${event.by}/${event.commit.id}`),
  );
  const at = standing.findIndex(({ id }) => id === signOff.event);
  const approval = standing[at];
  if (approval?.kind !== 'claim-approved') return ['no such approval'];
  const before = standing.slice(0, at);
  const policy = policyFor(approval.id, approval.policy, desk);
  const mine = before.filter((event) => 'claim' in event && event.claim === claim.id);

  flaw(roleThen(desk, approval) !== 'editor', 'A1, R2: not an editor');

  if (claim.notCheckable === null) {
    const authors = mine.flatMap((event) =>
      event.kind === 'verdict-proposed' || event.kind === 'verdict-carried-over' ? [event.by] : [],
    );
    const correctors = claim.openCorrection?.authors ?? [];
    flaw(policy.fourEyes && correctors.includes(approval.by), 'F6: wrote the correction');
    flaw(policy.fourEyes && authors.includes(approval.by), 'A2: an author');
    const steps = mine.flatMap((event) => {
      const { kind } = event;
      const byEditor = roleThen(desk, event) === 'editor';
      return kind === 'claim-submitted' || kind === 'verdict-carried-over'
        ? ['in']
        : kind === 'submission-withdrawn' ||
            ((kind === 'changes-requested' || kind === 'claim-rejected') && byEditor)
          ? ['out']
          : [];
    });
    flaw(steps.at(-1) !== 'in', 'A4: not submitted');
  } else {
    const givers = new Set<string>();
    for (const event of mine) {
      if (event.kind !== 'claim-described' || event.changes.notCheckable === undefined) continue;
      if (event.changes.notCheckable === null) givers.clear();
      else givers.add(event.by);
    }
    flaw(policy.fourEyes && givers.has(approval.by), 'A2: gave the reason');
  }

  const open = new Set<string>();
  for (const event of before) {
    if (event.kind === 'note-added' && event.claim === claim.id && event.noteKind === 'query') {
      open.add(event.note);
    }
    if (event.kind === 'note-resolved') open.delete(event.note);
    if (event.kind === 'note-reopened') open.add(event.note);
  }
  const queries = new Set(claim.threads.flatMap(({ notes }) => notes.map(({ id }) => id)));
  flaw(
    [...open].some((note) => queries.has(note as never)),
    'A3: an open query',
  );

  flaw(approval.content !== contentHash(claim, desk), 'A5: another content');
  const verdicts = standing.filter((e) => e.kind === 'verdict-proposed' && e.claim === claim.id);
  const verdict = claim.notCheckable === null ? (verdicts.at(-1)?.id ?? null) : null;
  flaw(approval.verdict !== verdict, 'A7: another verdict');

  const approvers = new Set(
    mine
      .concat(approval)
      .flatMap((event) =>
        event.kind === 'claim-approved' &&
        event.content === approval.content &&
        roleThen(desk, event) === 'editor'
          ? [event.by]
          : [],
      ),
  );
  flaw(approvers.size < policy.approvalsNeeded, 'A11: not enough editors');
  const { crossCheck } = claim;
  const readTwice = crossCheck?.state === 'agreed' || crossCheck?.state === 'settled';
  flaw(policy.crossCheck && claim.notCheckable === null && !readTwice, 'A10: no cross-check');
  if (crossCheck?.given) {
    const first = mine.flatMap((e) => (e.kind === 'verdict-proposed' ? [[e.id, e.by]] : []));
    const given = crossCheck.given;
    flaw(
      first.some(([id, by]) => by === given.by && id !== undefined && id < given.event),
      'X2: an author read twice',
    );
  }
  const { published } = claim;
  const isOther = published !== null && published.content !== claim.content;
  flaw(isOther && claim.openCorrection === null, 'F5: a change without a correction');

  // The content is the one that was signed, so the gate may be asked of the claim as it stands.
  flaw(claim.appearances.length === 0, 'G7: no place');
  const newest = state.revisions.at(-1);
  const text = newest?.text?.text ?? '';
  for (const { revision, anchor, withdrawn } of claim.appearances) {
    const { prefix, quote, suffix, start, end } = anchor;
    // A forged offset is mended where the surroundings leave no doubt.
    const stands =
      text.slice(start, end) === quote || text.split(prefix + quote + suffix).length === 2;
    flaw(
      withdrawn === null && (revision !== newest?.id || !stands),
      'G7: a place that is not sure',
    );
  }
  flaw(claim.stale !== null, 'V4: stale');
  const unread = claim.notCheckable === null ? wordsNobodyJudged(claim, before) : [];
  flaw(unread.length > 0, `V7: nobody judged ${unread.join()}`);
  if (claim.notCheckable !== null) return flaws;
  flaw(!/\S/.test(claim.restated), 'G1');
  flaw(claim.claimants.length === 0 && !claim.noSingleClaimant, 'G2');
  flaw(claim.verdict?.levels.length !== 1, 'G3');
  flaw(!/\S/.test(claim.verdict?.finding ?? ''), 'G4');
  const publishers = claim.evidence
    .filter((item) => !item.private)
    .map((item) => desk.sources.get(item.source))
    .flatMap((source) => (source ? [source.publisher || source.title || source.id] : []));
  const needed = /\S/.test(claim.oneSource ?? '') ? 1 : policy.sourcesNeeded;
  flaw(new Set(publishers).size < needed, 'G5');
  return flaws;
}

/**
 * The claim's words that came from the publisher after anybody last gave a verdict on the claim,
 * submitted it or carried the verdict over.
 */
function wordsNobodyJudged(claim: Claim, before: readonly KnownEvent[]): readonly string[] {
  const mine = before.filter((event) => 'claim' in event && event.claim === claim.id);
  const last = mine.findLastIndex(({ kind }) =>
    ['verdict-proposed', 'claim-submitted', 'verdict-carried-over'].includes(kind),
  );
  const known = new Set(
    mine
      .flatMap((event, i) => {
        if (event.kind === 'appearance-placed') {
          return i < last && 'anchor' in event.found ? [event.found.anchor.quote] : [];
        }
        if (event.kind === 'appearance-reattached') return i < last ? [event.anchor.quote] : [];
        return 'anchor' in event ? [event.anchor.quote] : [];
      })
      .map(foldTypography),
  );
  return claim.appearances
    .map(({ anchor }) => foldTypography(anchor.quote))
    .filter((quote) => !known.has(quote));
}

interface Rules {
  readonly fourEyes: boolean;
  readonly sourcesNeeded: number;
  readonly approvalsNeeded: number;
  readonly crossCheck: boolean;
}

/** What the author of an event was by then: a replay of who was brought in by whom, as what. */
function roleThen(desk: Desk, { by, id }: Pick<KnownEvent, 'by' | 'id'>): string {
  const now = new Map<string, string>();
  let mine: string | undefined;
  let first: string | undefined;
  for (const event of desk.events as readonly KnownEvent[]) {
    if (event.v !== 1 || desk.undone.has(`${event.by}/${event.commit.id}`)) continue;
    const said =
      event.kind === 'person-added'
        ? event.personRole
        : event.kind === 'person-changed'
          ? event.changes.role
          : event.kind === 'person-removed'
            ? 'none'
            : undefined;
    if (said === undefined || !('person' in event)) continue;
    const isEditor = now.get(event.by) === 'editor';
    const guarded = [...now.values()].includes('editor') && !isEditor;
    const raises = event.kind === 'person-changed' || said === 'editor';
    const founds = event.kind === 'person-added' && event.by === event.person && !event.seen.length;
    if ((guarded && raises && !founds) || (event.kind === 'person-removed' && !isEditor)) continue;
    now.set(event.person, said);
    if (event.person !== by) continue;
    first ??= said;
    if (event.id <= id) mine = said;
  }
  return mine ?? first ?? 'unknown';
}

/** The policy by a replay of its changes, up to the sign-off or to the one that it names. */
function policyFor(approval: string, named: string | null, desk: Desk): Rules {
  const versions = [
    { id: '', fourEyes: true, sourcesNeeded: 2, approvalsNeeded: 1, crossCheck: false },
  ];
  for (const event of desk.events as readonly KnownEvent[]) {
    if (event.kind !== 'policy-changed' || event.v !== 1) continue;
    if (roleThen(desk, event) !== 'editor') continue;
    if (desk.undone.has(`${event.by}/${event.commit.id}`)) continue;
    const { id: _, ...last } = versions.at(-1) as (typeof versions)[number];
    versions.push({ ...last, ...event.changes, id: event.id });
  }
  let found = versions[0] as (typeof versions)[number];
  for (const version of versions)
    if (version.id < approval || version.id === named) found = version;
  return found;
}
