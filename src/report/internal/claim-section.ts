/** The claims one by one: what was said, what was found, and why. */
import { linkInside, markup, type Markup } from '../markup.ts';
import type {
  PublicClaim,
  PublicEvidence,
  PublicNotCheckable,
  PublicReply,
  PublicReport,
  PublicSource,
} from '../report-values.ts';
import { CONFIDENCE_WORDS, KIND_WORDS, REASON_WORDS, STANCE_WORDS, WORDS } from '../words.ts';
import {
  articleText,
  day,
  dotted,
  foreign,
  given,
  markdown,
  outward,
  type Printed,
} from './pieces.ts';
import { changesOf } from './corrections.ts';
import { ratingChips, ratingIcon } from './rating.ts';

/** The checked claims, then those that cannot be checked. */
export function claimSections(report: PublicReport): Markup {
  const order = [...report.claims, ...report.notCheckable].sort((a, b) => a.number - b.number);
  return markup`${
    report.claims.length === 0
      ? null
      : markup`
<section class="claims" aria-labelledby="factcheck_claims">
<h2 id="factcheck_claims">${WORDS.claims}</h2>
<ol class="plain">${report.claims.map(
          (claim) => markup`
<li>${claimPiece(claim, report, order)}</li>`,
        )}
</ol>
</section>`
  }${
    report.notCheckable.length === 0
      ? null
      : markup`
<section class="claims" aria-labelledby="factcheck_not-checkable">
<h2 id="factcheck_not-checkable">${WORDS.notChecked}</h2>
<p class="aside section-note">${WORDS.notCheckedIntro}</p>
<ol class="plain">${report.notCheckable.map(
          (claim) => markup`
<li>${notCheckablePiece(claim, report, order)}</li>`,
        )}
</ol>
</section>`
  }`;
}

function claimPiece(claim: PublicClaim, report: PublicReport, order: readonly Printed[]): Markup {
  const { verdict } = claim;
  return markup`<article class="claim g-${claim.group}" id="${claim.anchor}" aria-labelledby="n_${claim.anchor}">
${headPiece(claim, report)}
<div class="verdict">
<p class="rating">${ratingChips(claim, report)}${unsignedPiece(claim)}</p>
${verdict === null ? null : given(verdict.finding, (finding) => markup`<p class="finding" dir="auto">${finding}</p>`)}
${verdict === null ? null : aboutVerdict(verdict)}
${changesOf(claim, report)}
</div>
${
  verdict === null
    ? null
    : given(
        verdict.rationale,
        (text) => markup`<h4>${WORDS.why}</h4>
<div class="rationale">${markdown(text)}</div>`,
      )
}
${evidencePiece(claim, report)}
${replyPiece(claim)}
${navigation(claim, order)}
</article>`;
}

function notCheckablePiece(
  claim: PublicNotCheckable,
  report: PublicReport,
  order: readonly Printed[],
): Markup {
  return markup`<article class="claim g-not-rated" id="${claim.anchor}" aria-labelledby="n_${claim.anchor}">
${headPiece(claim, report)}
<div class="verdict">
<p class="rating"><span class="chip g-not-rated">${ratingIcon('not-rated')}${WORDS.notCheckable}</span>${unsignedPiece(claim)}</p>
<p class="finding">${REASON_WORDS[claim.reason]}.</p>
${changesOf(claim, report)}
</div>
${navigation(claim, order)}
</article>`;
}

function headPiece(claim: Printed, report: PublicReport): Markup {
  const [main, ...others] = claim.quotes;
  const said = articleText(report.article);
  const claimants = claim.claimants.map(({ name, role }, i) => {
    const who = role === '' ? foreign(name) : markup`${foreign(name)}, ${foreign(role)}`;
    return i === 0 ? who : markup`; ${who}`;
  });
  const facts = dotted([
    claimants.length > 0
      ? markup`${WORDS.claimant} ${claimants}`
      : claim.noSingleClaimant
        ? markup`${WORDS.claimant} ${WORDS.noSingleClaimant}`
        : markup``,
    given(claim.claimDate, day),
    given(claim.saidWhere, foreign),
    claim.kind === null || claim.kind === 'other' ? markup`` : markup`${KIND_WORDS[claim.kind]}`,
  ]);
  return markup`<h3 class="number" id="n_${claim.anchor}">${WORDS.claim} ${claim.number}</h3>
${
  main === undefined
    ? null
    : markup`<p class="label">${WORDS.quote}</p>
<blockquote class="quote"${said}><p>${main.words}</p></blockquote>`
}
${others.map(
  ({ words }) => markup`<p class="label">${WORDS.alsoSaid}</p>
<blockquote class="quote"${said}><p>${words}</p></blockquote>`,
)}
${given(
  claim.restated,
  (
    restated,
  ) => markup`<p class="label">${'reason' in claim ? WORDS.restatedUnchecked : WORDS.restated}</p>
<p class="restated" dir="auto">${restated}</p>`,
)}
${facts.html === '' ? null : markup`<p class="facts">${facts}</p>`}`;
}

function unsignedPiece({ signed }: Printed): Markup {
  return signed ? markup`` : markup` <strong class="unsigned">${WORDS.unsigned}</strong>`;
}

function aboutVerdict({ asOf, confidence }: NonNullable<PublicClaim['verdict']>): Markup {
  const facts = dotted([
    given(asOf, (text) => markup`${WORDS.asOf} ${day(text)}`),
    confidence === null
      ? markup``
      : markup`${WORDS.confidence}: ${CONFIDENCE_WORDS[confidence].toLowerCase()}`,
  ]);
  return facts.html === '' ? markup`` : markup`<p class="facts">${facts}</p>`;
}

function evidencePiece(claim: PublicClaim, report: PublicReport): Markup {
  const reason = given(
    claim.oneSource ?? '',
    (why) => markup`<p class="facts"><b>${WORDS.oneSource}:</b> ${foreign(why)}</p>`,
  );
  if (claim.evidence.length === 0) return reason;
  return markup`<h4>${WORDS.evidence}</h4>
<ul class="evidence">${claim.evidence.map(
    (item) => markup`
<li class="s-${item.stance}">${evidenceItem(item, report)}</li>`,
  )}
</ul>
${reason}`;
}

function evidenceItem(item: PublicEvidence, report: PublicReport): Markup {
  const source = item.source === null ? undefined : report.sources[item.source - 1];
  const name =
    source === undefined
      ? markup`${WORDS.sourceUnknown}`
      : markup`<a href="${linkInside(source.anchor)}">[${source.number}] <bdi>${
          source.named
            ? source.title || source.publisher || source.author || source.url.text
            : WORDS.unnamedSource
        }</bdi></a>`;
  return markup`<p class="stance"><b>${STANCE_WORDS[item.stance]}</b>${
    source?.primary === true ? markup` <span class="primary">${WORDS.primary}</span>` : null
  }</p>
${given(item.quotedPassage, (passage) => markup`<blockquote dir="auto"><p>${passage}</p></blockquote>`)}
<p class="facts from">${dotted([
    name,
    given(item.locator, foreign),
    given(item.accessed, (at) => markup`${WORDS.accessed} ${day(at)}`),
  ])}${source === undefined ? null : linksPiece(source)}</p>
${given(item.reasoning, (reasoning) => markup`<p dir="auto">${reasoning}</p>`)}
${item.calculation === null ? null : calculationPiece(item.calculation)}`;
}

function calculationPiece({
  expression,
  result,
}: NonNullable<PublicEvidence['calculation']>): Markup {
  return markup`<p class="facts"><b>${WORDS.calculation}:</b> ${foreign(expression)}${given(
    result,
    (words) => markup` = ${foreign(words)}`,
  )}</p>`;
}

/** The ways to a source; on paper its entry among the sources has them written out. */
function linksPiece({ url, archive }: PublicSource): Markup {
  const links = dotted([
    url.link === null ? markup`` : outward(url.link, WORDS.link),
    archive.link === null ? markup`` : outward(archive.link, WORDS.archived),
  ]);
  return links.html === ''
    ? markup``
    : markup`<span class="links"> <span class="dot">·</span> ${links}</span>`;
}

function replyPiece({ replies, replyWaived }: PublicClaim): Markup {
  if (replies.length === 0 && replyWaived === null) return markup``;
  return markup`<h4>${WORDS.reply}</h4>${replies.map(replyItem)}${
    replyWaived === null
      ? null
      : markup`<p>${WORDS.replyWaived}${given(replyWaived, (why) => markup`: ${foreign(why)}`)}</p>`
  }`;
}

function replyItem({ asked, answer, answered }: PublicReply): Markup {
  const answerText = answer.trim();
  return markup`
<p class="facts">${dotted([
    asked.trim() === '' ? markup`${WORDS.asked}` : markup`${WORDS.askedOn} ${day(asked)}`,
    given(answered, (at) => markup`${WORDS.answeredOn} ${day(at)}`),
  ])}</p>${
    answerText === ''
      ? markup`<p>${WORDS.noAnswer}</p>`
      : markup`<blockquote dir="auto"><p>${answerText}</p></blockquote>`
  }`;
}

/** Previous, next, and back to each place in the text. */
function navigation(claim: Printed, order: readonly Printed[]): Markup {
  const at = order.indexOf(claim);
  const step = (to: Printed | undefined, word: string): Markup =>
    to === undefined
      ? markup``
      : markup`<a href="${linkInside(to.anchor)}">${word}: ${WORDS.claim.toLowerCase()} ${to.number}</a>`;
  const places = claim.quotes.flatMap((quote) => quote.places);
  const back = places.map((place, i) => {
    const which = places.length === 1 ? '' : ` (${i + 1})`;
    return markup`<a href="${linkInside(place)}">${WORDS.backToText}${which}</a>`;
  });
  return markup`<p class="steps">${dotted([
    step(order[at - 1], WORDS.previous),
    step(order[at + 1], WORDS.next),
    ...back,
  ])}</p>`;
}
