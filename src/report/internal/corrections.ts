/** What readers are told about changes after publication, and about the version they hold. */
import { linkInside, markup, type Markup } from '../markup.ts';
import type { PublicCorrection, PublicReport } from '../report-values.ts';
import { TIER_WORDS, WORDS } from '../words.ts';
import {
  correctionsAt,
  correctionsHeading,
  correctionTitle,
  embargoWords,
  versionFacts,
} from './correction-words.ts';
import { byNumber, day, dotted, foreign, given, type Printed } from './pieces.ts';

/** The section of that place, or nothing where there is none to tell of. */
export function correctionsSection(
  report: PublicReport,
  placement: PublicCorrection['placement'],
): Markup {
  const here = correctionsAt(report, placement);
  if (here.length === 0) return markup``;
  const id = correctionsId(placement);
  const claims = byNumber([...report.claims, ...report.notCheckable]);
  return markup`
<section class="corrections" aria-labelledby="${id}">
<h2 id="${id}">${correctionsHeading(placement)}</h2>
<ol class="plain">${here.map(
    (correction) => markup`
<li class="correction t-${correction.tier}" id="${correction.anchor}">${correctionPiece(correction, claims)}</li>`,
  )}
</ol>
</section>`;
}

/** The id of the heading of that place. */
export function correctionsId(placement: PublicCorrection['placement']): string {
  return placement === 'top' ? 'factcheck_corrections' : 'factcheck_changes';
}

/** Beside a claim: what became of it, each with the way to its words. */
export function changesOf(claim: Printed, report: PublicReport): Markup {
  const own = report.corrections.filter((correction) => correction.claim === claim.number);
  if (own.length === 0) return markup``;
  return markup`<p class="facts">${dotted(
    own.map(
      (correction) =>
        markup`<a href="${linkInside(correction.anchor)}">${TIER_WORDS[correction.tier]}${given(
          correction.at,
          (at) => markup`, ${day(at)}`,
        )}</a>`,
    ),
  )}</p>`;
}

/** Which version this is and when it went out; while it has not, when it is written. */
export function versionPieces(report: PublicReport, now: string): readonly Markup[] {
  return versionFacts(report, now).map(
    ({ words, day: at }) => markup`${words}${given(at, (text) => markup` ${day(text)}`)}`,
  );
}

/** That nothing of it may be published yet, as long as that holds. */
export function embargoPiece(report: PublicReport, now: string): Markup {
  return given(
    embargoWords(report, now),
    (words) => markup`<p class="embargo"><strong>${words}</strong></p>`,
  );
}

function correctionPiece(
  correction: PublicCorrection,
  claims: ReadonlyMap<number, Printed>,
): Markup {
  const claim = correction.claim === null ? undefined : claims.get(correction.claim);
  return markup`<p class="what"><b>${foreign(correctionTitle(correction))}</b></p>
<p class="facts">${dotted([
    correction.at === '' ? markup`${WORDS.inThisVersion}` : day(correction.at),
    claim === undefined
      ? markup`${WORDS.reportWords}`
      : markup`<a href="${linkInside(claim.anchor)}">${WORDS.claim} ${claim.number}</a>`,
  ])}</p>
${given(correction.wasWrong, (words) => markup`<p dir="auto">${words}</p>`)}
${given(
  correction.nowSays,
  (words) => markup`<p dir="auto"><b>${WORDS.nowSays}:</b> ${foreign(words)}</p>`,
)}`;
}
