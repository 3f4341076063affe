/** What stands after the claims: sources, method, scales, who stands behind it, and the fingerprints. */
import { dayInWords } from '../dates.ts';
import { markup, type Markup } from '../markup.ts';
import type { PublicReport, PublicScale, PublicSource } from '../report-values.ts';
import { counted, listed, SOURCE_KIND_WORDS, WORDS } from '../words.ts';
import { headlineOf } from './front-matter.ts';
import {
  addressPiece,
  byNumber,
  claimLinks,
  day,
  dotted,
  foreign,
  given,
  outward,
  type Printed,
} from './pieces.ts';
import { levelId, ratingIcon } from './rating.ts';

/** Sources, method and footer. */
export function backMatter(report: PublicReport, now: string): Markup {
  const claims = byNumber([...report.claims, ...report.notCheckable]);
  return markup`${sourcesPiece(report.sources, claims)}
${methodPiece(report)}
${footerPiece(report, now)}`;
}

function sourcesPiece(
  sources: readonly PublicSource[],
  claims: ReadonlyMap<number, Printed>,
): Markup {
  if (sources.length === 0) return markup``;
  return markup`
<section class="sources" aria-labelledby="factcheck_sources">
<h2 id="factcheck_sources">${WORDS.sources}</h2>
<ol>${sources.map(
    (source) => markup`
<li id="${source.anchor}">${sourcePiece(source)} <span class="facts">${WORDS.usedFor} ${claimLinks(
      source.claims,
      claims,
    )}.</span></li>`,
  )}
</ol>
</section>`;
}

function sourcePiece(source: PublicSource): Markup {
  const kind = dotted([
    markup`${SOURCE_KIND_WORDS[source.kind]}`,
    source.primary ? markup`<span class="primary">${WORDS.primary}</span>` : markup``,
  ]);
  if (!source.named) {
    return markup`<b>${WORDS.unnamedSource}</b> <span class="facts">${kind}</span>
<p class="facts">${WORDS.whyUnnamed}: ${foreign(source.anonymityReason)}</p>`;
  }
  const makers = [...new Set([source.author, source.publisher].map((name) => name.trim()))].filter(
    (name) => name !== '',
  );
  return markup`<b><bdi>${source.title || source.url.text || SOURCE_KIND_WORDS[source.kind]}</bdi></b>
<span class="facts">${dotted([
    ...makers.map(foreign),
    given(source.affiliation, foreign),
    given(source.jurisdiction, foreign),
    given(source.edition, foreign),
    given(source.date, day),
    kind,
  ])}</span>
${given(source.conflict, (words) => markup`<p class="facts">${WORDS.interest}: ${foreign(words)}</p>`)}
${given(source.url.text, () => markup`<p class="address">${addressPiece(source.url)}</p>`)}
${given(source.archive.text, () => markup`<p class="address">${WORDS.archived}: ${addressPiece(source.archive)}</p>`)}`;
}

function methodPiece(report: PublicReport): Markup {
  const { desk } = report;
  return markup`
<section class="method" aria-labelledby="factcheck_method">
<h2 id="factcheck_method">${WORDS.method}</h2>
${report.scales.map(scalePiece)}
<h3>${WORDS.who}</h3>
<p>${peopleWords(report)}</p>
${report.people.editors === 0 ? null : markup`<p>${WORDS.fourEyes[report.fourEyes]}</p>`}
${wordsSignedPiece(report)}
${given(
  report.conflicts,
  (text) => markup`<h3>${WORDS.conflicts}</h3>
<p dir="auto">${text}</p>`,
)}
${
  desk === null || (desk.methodology === null && desk.corrections === null)
    ? null
    : markup`<p>${dotted([
        desk.methodology === null ? markup`` : outward(desk.methodology, WORDS.methodology),
        desk.corrections === null ? markup`` : outward(desk.corrections, WORDS.corrections),
      ])}</p>`
}
</section>`;
}

function wordsSignedPiece({ wordsEditor, wordsSignedAt }: PublicReport): Markup {
  return given(
    wordsSignedAt,
    (at) =>
      markup`<p>${WORDS.wordsSigned}${given(wordsEditor, (name) => markup` by ${foreign(name)}`)}, ${day(at)}.</p>`,
  );
}

function scalePiece(scale: PublicScale, i: number): Markup {
  if (scale.levels.length === 0) return markup``;
  const from = dotted([
    given(scale.source, foreign),
    given(scale.sourceUrl.text, () => addressPiece(scale.sourceUrl)),
  ]);
  return markup`<h3>${WORDS.scale}: <bdi>${scale.name}</bdi></h3>
<dl class="scale">${scale.levels.map(
    ({ label, definition, group }, j) => markup`
<div class="g-${group}" id="${levelId(i, j)}"><dt>${ratingIcon(group)}<bdi>${label}</bdi></dt><dd dir="auto">${definition}</dd></div>`,
  )}
</dl>
${from.html === '' ? null : markup`<p class="facts">${WORDS.scaleFrom}: ${from}</p>`}`;
}

function peopleWords({ people }: PublicReport): string {
  if (people.editors === 0) return WORDS.noneChecked;
  const { names } = people;
  const checkers =
    names !== null && names.checkers.length === people.checkers
      ? listed(names.checkers)
      : counted(people.checkers, 'person', 'people');
  const editors =
    names !== null && names.editors.length === people.editors
      ? listed(names.editors)
      : counted(people.editors, 'editor', 'editors');
  return people.checkers === 0
    ? `Signed off by ${editors}.`
    : `Checked by ${checkers}. Signed off by ${editors}.`;
}

function footerPiece(report: PublicReport, now: string): Markup {
  const { desk } = report;
  const signed = [...report.claims, ...report.notCheckable]
    .filter(({ content }) => content !== null)
    .sort((a, b) => a.number - b.number);
  return markup`
<footer class="foot">
${
  desk === null || (desk.contact === '' && desk.corrections === null)
    ? null
    : markup`<h2>${WORDS.errors}</h2>
<p>${dotted([
        given(
          desk.contact,
          (contact) =>
            markup`${WORDS.errorsWrite} ${
              desk.contactLink === null
                ? foreign(contact)
                : outward(desk.contactLink, foreign(contact))
            }`,
        ),
        desk.corrections === null ? markup`` : outward(desk.corrections, WORDS.corrections),
      ])}</p>`
}
<h2>${WORDS.citing}</h2>
<p>${citation(report, now)}</p>
${given(
  report.licence,
  (licence) => markup`<h2>${WORDS.licence}</h2>
<p dir="auto">${licence}</p>`,
)}
${
  signed.length === 0
    ? null
    : markup`<h2>${WORDS.signed}</h2>
<p class="facts">${WORDS.signedIntro}</p>
<dl class="hashes">${signed.map(
        ({ number, content }) => markup`
<div><dt>${WORDS.claim} ${number}</dt><dd><code>${content}</code></dd></div>`,
      )}
</dl>`
}
</footer>`;
}

function citation(report: PublicReport, now: string): Markup {
  const { desk, pageUrl } = report;
  return markup`${desk === null || desk.name === '' ? null : markup`${foreign(desk.name)}, `}“${foreign(
    headlineOf(report),
  )}”, ${dayInWords(now)}${report.draft ? ` (${WORDS.draft})` : ''}${
    pageUrl === null
      ? null
      : markup`, <a class="url" href="${pageUrl}" rel="noopener noreferrer">${pageUrl.text}</a>`
  }.`;
}
