/**
 * The report as Markdown: the article with a footnote at each place of a claim, then the claims one
 * by one and the sources.
 */
import { dayInWords } from './dates.ts';
import {
  correctionFacts,
  correctionLines,
  correctionsAt,
  correctionsHeading,
  correctionTitle,
  embargoWords,
  versionWords,
} from './internal/correction-words.ts';
import { headlineOf } from './internal/front-matter.ts';
import {
  address,
  asText,
  line,
  linked,
  quotation,
  rationale,
  spaced,
  words,
} from './internal/markdown-pieces.ts';
import { calculationWords, claimantWords, sourceFacts } from './internal/plain-words.ts';
import { ratingWords } from './internal/rating.ts';
import type { ReportClock } from './report-file.ts';
import type {
  PublicBlock,
  PublicClaim,
  PublicDesk,
  PublicEvidence,
  PublicNotCheckable,
  PublicReport,
  PublicSource,
} from './report-values.ts';
import {
  about,
  counted,
  listed,
  REASON_WORDS,
  STANCE_WORDS,
  TEXT_SHOWN_WORDS,
  WORDS,
} from './words.ts';

type Printed = PublicClaim | PublicNotCheckable;

/** The whole report, ended by a line feed. */
export function markdownReport(report: PublicReport, clock: ReportClock): string {
  const sections = [
    head(report, clock),
    changes(report, 'top'),
    summary(report),
    articleText(report),
    ...claims(report),
    changes(report, 'bottom'),
    sources(report),
    method(report),
    cite(report, clock),
    footnotes(report),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function head(report: PublicReport, clock: ReportClock): string {
  const { people, draft, desk } = report;
  const names = people.names;
  const facts = [
    desk === null ? '' : words(desk.name),
    words(about(report.article.title)),
    names !== null && names.checkers.length > 0
      ? `Checked by ${words(listed(names.checkers))}`
      : '',
    names !== null && names.editors.length > 0
      ? `signed off by ${words(listed(names.editors))}`
      : '',
    ...versionWords(report, clock.now),
  ];
  return paragraphs([
    `# ${draft ? `\\[${WORDS.draft}\\] ` : ''}${words(headlineOf(report))}`,
    draft ? `**${WORDS.draft}.** ${WORDS.draftNotice}` : '',
    words(embargoWords(report, clock.now)),
    line(report.standfirst),
    dotted(facts),
  ]);
}

function summary(report: PublicReport): string {
  const { article, tally } = report;
  const checked = report.claims.filter(({ signed, voided }) => signed && voided === null).length;
  const rows = [
    [WORDS.title, words(article.title || WORDS.untitled)],
    [WORDS.outlet, words(article.publisher)],
    [WORDS.author, words(article.byline)],
    [WORDS.published, words(dayInWords(article.published))],
    [WORDS.link, article.url.text === '' ? '' : address(article.url)],
  ].filter(([, value]) => value !== '');
  return paragraphs([
    `## ${WORDS.summary}`,
    line(report.overallFinding),
    rows.map(([term, value]) => `- **${term}:** ${value}`).join('\n'),
    `${counted(checked, 'claim', 'claims')} checked.`,
    tally.length === 0
      ? ''
      : [
          `| ${WORDS.rating} | ${WORDS.claimsColumn} |`,
          '| --- | ---: |',
          ...tally.map(({ label, count }) => `| ${words(label)} | ${count} |`),
        ].join('\n'),
  ]);
}

function articleText({ text, removed }: PublicReport): string {
  if ((text === null || text.blocks.length === 0) && removed.length === 0) return '';
  const blocks = text === null ? [] : text.blocks;
  const gone = removed.map(({ number, quote }) => `- “${words(quote)}”${mark(number)}`);
  return paragraphs([
    `## ${WORDS.article}`,
    text === null ? '' : `*${words(TEXT_SHOWN_WORDS[text.shown])}*`,
    ...blocks.map((block) => (block.gapBefore ? `${GAP}\n\n` : '') + blockText(block)),
    text?.gapAfter === true ? GAP : '',
    ...(gone.length === 0 ? [] : [`### ${WORDS.removed}`, WORDS.removedIntro, gone.join('\n')]),
  ]);
}

const GAP = '\\[…\\]';

function blockText({ kind, level, spans }: PublicBlock): string {
  const content = spans
    .map((span) => {
      if (span.gap) return ` ${GAP} `;
      const numbers = span.marks.filter(({ ends }) => ends).map(({ number }) => mark(number));
      return `${spaced(span.text)}${numbers.join('')}`;
    })
    .join('')
    .trim();
  switch (kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, level + 2))} ${content}`;
    case 'quotation':
      return `> ${content}`;
    case 'item':
      return `- ${asText(content)}`;
    case 'paragraph':
      return asText(content);
  }
}

function mark(number: number): string {
  return `[^${number}]`;
}

/** What stands at the foot: number, rating and finding of each claim that the text refers to. */
function footnotes(report: PublicReport): string {
  const referred = new Set([
    ...report.places.map(({ number }) => number),
    ...report.removed.map(({ number }) => number),
  ]);
  return inOrder(report)
    .filter(({ number }) => referred.has(number))
    .map((claim) => {
      const finding = 'reason' in claim ? '' : (claim.verdict?.finding ?? '');
      return `${mark(claim.number)}: ${WORDS.claim} ${claim.number}: **${words(ratingWords(claim))}.**${
        finding.trim() === '' ? '' : ` ${words(finding)}`
      }`;
    })
    .join('\n');
}

function claims(report: PublicReport): readonly string[] {
  return [
    ...(report.claims.length === 0
      ? []
      : [`## ${WORDS.claims}`, ...report.claims.map((claim) => claimText(claim, report))]),
    ...(report.notCheckable.length === 0
      ? []
      : [
          `## ${WORDS.notChecked}`,
          WORDS.notCheckedIntro,
          ...report.notCheckable.map((claim) =>
            paragraphs([...claimHead(claim), `**${REASON_WORDS[claim.reason]}.**`]),
          ),
        ]),
  ];
}

function claimHead(claim: Printed): readonly string[] {
  const facts = [
    claimantWords(claim) === '' ? '' : `${WORDS.claimant} ${words(claimantWords(claim))}`,
    words(dayInWords(claim.claimDate)),
    words(claim.saidWhere),
  ];
  return [
    `### ${WORDS.claim} ${claim.number}`,
    ...claim.quotes.map((quote) => quotation(quote.words)),
    claim.restated.trim() === ''
      ? ''
      : `${'reason' in claim ? WORDS.restatedUnchecked : WORDS.restated}: **${words(claim.restated)}**`,
    dotted(facts),
    claim.signed ? '' : `**${WORDS.unsigned}**`,
  ];
}

function claimText(claim: PublicClaim, report: PublicReport): string {
  const { verdict } = claim;
  const waived = claim.replyWaived;
  return paragraphs([
    ...claimHead(claim),
    `**${words(ratingWords(claim))}.** ${words(verdict?.finding ?? '')}`.trim(),
    ...(verdict === null || verdict.rationale.trim() === ''
      ? []
      : [`#### ${WORDS.why}`, rationale(verdict.rationale)]),
    ...(claim.evidence.length === 0
      ? []
      : [
          `#### ${WORDS.evidence}`,
          claim.evidence.map((item) => evidenceItem(item, report)).join('\n'),
        ]),
    claim.oneSource === null ? '' : `${WORDS.oneSource}: ${words(claim.oneSource)}`,
    ...(claim.replies.length === 0 && waived === null
      ? []
      : [
          `#### ${WORDS.reply}`,
          ...claim.replies.map(({ answer }) =>
            answer.trim() === '' ? WORDS.noAnswer : quotation(answer.trim()),
          ),
          waived === null ? '' : `${WORDS.replyWaived}: ${words(waived)}`,
        ]),
  ]);
}

function evidenceItem(item: PublicEvidence, report: PublicReport): string {
  const source = item.source === null ? undefined : report.sources[item.source - 1];
  const name =
    source === undefined ? WORDS.sourceUnknown : `\\[${source.number}\\] ${title(source)}`;
  const where = item.locator.trim() === '' ? '' : `, ${words(item.locator)}`;
  const read =
    item.accessed === '' ? '' : `, ${WORDS.accessed} ${words(dayInWords(item.accessed))}`;
  const passage = item.quotedPassage.trim() === '' ? '' : `: “${words(item.quotedPassage)}”`;
  const more = [item.reasoning, calculationWords(item)].filter((part) => part.trim() !== '');
  const reasoning = more.map((part) => ` ${words(part)}`).join('');
  return `- **${STANCE_WORDS[item.stance]}**${passage} (${name}${where}${read})${reasoning}`;
}

function title(source: PublicSource): string {
  return words(
    source.named ? source.title || source.publisher || source.url.text : WORDS.unnamedSource,
  );
}

function changes(report: PublicReport, placement: 'top' | 'bottom'): string {
  const here = correctionsAt(report, placement);
  if (here.length === 0) return '';
  return paragraphs([
    `## ${correctionsHeading(placement)}`,
    ...here.flatMap((correction) => [
      `**${words(correctionTitle(correction))}** (${words(correctionFacts(correction))})`,
      ...correctionLines(correction).map(line),
    ]),
  ]);
}

function sources({ sources: all }: PublicReport): string {
  if (all.length === 0) return '';
  const entries = all.map((source) => {
    const parts = [
      title(source),
      ...sourceFacts(source)
        .filter((fact) => fact !== source.title)
        .map(words),
      source.url.text === '' ? '' : address(source.url),
      source.archive.text === '' ? '' : `${WORDS.archived}: ${address(source.archive)}`,
    ];
    return `${source.number}. ${dotted(parts)}`;
  });
  return paragraphs([`## ${WORDS.sources}`, entries.join('\n')]);
}

function method(report: PublicReport): string {
  const { desk } = report;
  return paragraphs([
    `## ${WORDS.method}`,
    ...report.scales.flatMap(({ name, levels }) =>
      levels.length === 0
        ? []
        : [
            `### ${WORDS.scale}: ${words(name)}`,
            levels
              .map(({ label, definition }) => `- **${words(label)}:** ${words(definition)}`)
              .join('\n'),
          ],
    ),
    report.people.editors === 0 ? WORDS.noneChecked : WORDS.fourEyes[report.fourEyes],
    ...(report.conflicts === '' ? [] : [`### ${WORDS.conflicts}`, line(report.conflicts)]),
    desk === null ? '' : dotted(policies(desk)),
  ]);
}

function policies({ methodology, corrections, contact }: PublicDesk): readonly string[] {
  return [
    methodology === null ? '' : linked(WORDS.methodology, methodology),
    corrections === null ? '' : linked(WORDS.corrections, corrections),
    contact === '' ? '' : `${WORDS.errors} ${words(contact)}`,
  ];
}

function cite(report: PublicReport, clock: ReportClock): string {
  const { desk, pageUrl, licence } = report;
  const by = desk === null || desk.name === '' ? '' : `${words(desk.name)}, `;
  const where = pageUrl === null ? '' : `, ${linked(words(pageUrl.text), pageUrl)}`;
  return paragraphs([
    `## ${WORDS.citing}`,
    `${by}“${words(headlineOf(report))}”, ${dayInWords(clock.now)}${where}.`,
    licence === '' ? '' : `${WORDS.licence}: ${words(licence)}`,
  ]);
}

function inOrder({ claims: checked, notCheckable }: PublicReport): readonly Printed[] {
  return [...checked, ...notCheckable].sort((a, b) => a.number - b.number);
}

function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join('\n\n');
}

function dotted(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
