/** What follows the article in the Word document: the table of claims, each claim's case, sources. */
import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type ParagraphChild,
} from 'docx';
import { dayInWords } from '../dates.ts';
import type {
  PublicClaim,
  PublicEvidence,
  PublicNotCheckable,
  PublicReport,
  PublicSource,
} from '../report-values.ts';
import { REASON_WORDS, STANCE_WORDS, WORDS } from '../words.ts';
import {
  correctionFacts,
  correctionLines,
  correctionsAt,
  correctionsHeading,
  correctionTitle,
} from './correction-words.ts';
import { calculationWords, claimantWords, sourceFacts } from './plain-words.ts';
import { ratingWords } from './rating.ts';
import {
  addressRun,
  heading,
  linked,
  NUMBERED,
  paragraph,
  paragraphs,
  rationaleParagraphs,
  run,
  settingOf,
  settingOfWords,
} from './word-pieces.ts';

type Printed = PublicClaim | PublicNotCheckable;

/** The table of all claims, then what is behind each of them. */
export function wordClaims(report: PublicReport): readonly FileChild[] {
  const all = [...report.claims, ...report.notCheckable].sort((a, b) => a.number - b.number);
  if (all.length === 0) return [];
  return [
    heading(WORDS.claims, 1),
    claimTable(all, report),
    ...report.claims.flatMap((claim) => claimCase(claim, report)),
    ...(report.notCheckable.length === 0
      ? []
      : [
          heading(WORDS.notChecked, 1),
          paragraph(WORDS.notCheckedIntro),
          ...report.notCheckable.map(({ number, reason }) =>
            paragraph(`${WORDS.claim} ${number}: ${REASON_WORDS[reason]}.`),
          ),
        ]),
  ];
}

/** Widths in twentieths of a point; they fill a page of A4 between margins of 2 cm. */
const WIDTHS = [700, 3500, 2000, 3438] as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'BFB8AA' } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

function claimTable(all: readonly Printed[], report: PublicReport): Table {
  const head = [WORDS.claim, WORDS.quote, WORDS.rating, WORDS.findingOnly];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [...WIDTHS],
    borders: {
      top: LINE,
      bottom: LINE,
      insideHorizontal: LINE,
      left: NONE,
      right: NONE,
      insideVertical: NONE,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((words, i) =>
          cell([paragraph(words, { style: 'TableHead' })], WIDTHS[i] ?? 0),
        ),
      }),
      ...all.map((claim) => claimRow(claim, report)),
    ],
  });
}

function claimRow(claim: Printed, report: PublicReport): TableRow {
  const said = claim.quotes[0]?.words ?? '';
  const who = claimantWords(claim);
  const columns: readonly (readonly Paragraph[])[] = [
    [paragraph(`${claim.number}`)],
    [
      new Paragraph({ children: [run(`“${said}”`, settingOf(report.article, said))] }),
      ...(claim.restated.trim() === ''
        ? []
        : [paragraph(`${WORDS.restated}: ${claim.restated}`, { style: 'Aside' })]),
      ...(who === '' ? [] : [paragraph(`${WORDS.claimant} ${who}`, { style: 'Aside' })]),
    ],
    [
      paragraph(ratingWords(claim)),
      ...(claim.signed ? [] : [paragraph(WORDS.unsigned, { style: 'Aside' })]),
    ],
    paragraphs('reason' in claim ? '' : (claim.verdict?.finding ?? '')),
  ];
  return new TableRow({
    cantSplit: true,
    children: columns.map((content, i) => cell(content, WIDTHS[i] ?? 0)),
  });
}

/** A cell must hold a paragraph, if an empty one. */
function cell(content: readonly Paragraph[], width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    children: content.length === 0 ? [new Paragraph({})] : [...content],
  });
}

function claimCase(claim: PublicClaim, report: PublicReport): readonly FileChild[] {
  const { verdict, replyWaived } = claim;
  const parts = [
    ...(verdict === null || verdict.rationale.trim() === ''
      ? []
      : [heading(WORDS.why, 3), ...rationaleParagraphs(verdict.rationale)]),
    ...(claim.evidence.length === 0
      ? []
      : [
          heading(WORDS.evidence, 3),
          ...claim.evidence.map((item) => evidenceParagraph(item, report)),
        ]),
    ...(claim.oneSource === null ? [] : [paragraph(`${WORDS.oneSource}: ${claim.oneSource}`)]),
    ...(claim.replies.length === 0 && replyWaived === null
      ? []
      : [
          heading(WORDS.reply, 3),
          ...claim.replies.flatMap(({ answer }) =>
            answer.trim() === ''
              ? [paragraph(WORDS.noAnswer)]
              : paragraphs(answer, { style: 'Quotation' }),
          ),
          ...(replyWaived === null ? [] : [paragraph(`${WORDS.replyWaived}: ${replyWaived}`)]),
        ]),
  ];
  return parts.length === 0
    ? []
    : [heading(`${WORDS.claim} ${claim.number}: ${ratingWords(claim)}`, 2), ...parts];
}

function evidenceParagraph(item: PublicEvidence, report: PublicReport): Paragraph {
  const source = item.source === null ? undefined : report.sources[item.source - 1];
  const facts = [
    source === undefined ? WORDS.sourceUnknown : `[${source.number}] ${nameOf(source)}`,
    item.locator,
    item.accessed === '' ? '' : `${WORDS.accessed} ${dayInWords(item.accessed)}`,
  ].filter((part) => part.trim() !== '');
  const words = [
    item.quotedPassage.trim() === '' ? '' : `: “${item.quotedPassage.trim()}”`,
    ` (${facts.join(', ')})`,
    item.reasoning.trim() === '' ? '' : ` ${item.reasoning.trim()}`,
    calculationWords(item) === '' ? '' : ` ${calculationWords(item)}`,
  ].join('');
  return new Paragraph({
    bullet: { level: 0 },
    children: [
      new TextRun({ text: STANCE_WORDS[item.stance], bold: true }),
      run(words, settingOfWords(item.quotedPassage)),
    ],
  });
}

function nameOf({ named, title, publisher, url }: PublicSource): string {
  return named ? title || publisher || url.text : WORDS.unnamedSource;
}

/** The sources, numbered as the evidence names them. */
export function wordSources({ sources }: PublicReport): readonly FileChild[] {
  if (sources.length === 0) return [];
  return [heading(WORDS.sources, 1), ...sources.map(sourceParagraph)];
}

function sourceParagraph(source: PublicSource): Paragraph {
  const facts = sourceFacts(source);
  const links: readonly (readonly ParagraphChild[])[] = [
    source.url.text === '' ? [] : [new TextRun(' · '), addressRun(source.url)],
    source.archive.text === ''
      ? []
      : [new TextRun(` · ${WORDS.archived}: `), addressRun(source.archive)],
  ];
  return new Paragraph({
    numbering: { reference: NUMBERED, level: 0, instance: SOURCES },
    children: [
      run(nameOf(source), settingOfWords(nameOf(source)), { bold: true }),
      run(` · ${facts.join(' · ')}`, settingOfWords('')),
      ...links.flat(),
    ],
  });
}

/** What is told about changes after publication at that place, or nothing. */
export function wordCorrections(
  report: PublicReport,
  placement: 'top' | 'bottom',
): readonly FileChild[] {
  const here = correctionsAt(report, placement);
  if (here.length === 0) return [];
  return [
    heading(correctionsHeading(placement), 1),
    ...here.flatMap((correction) => [
      heading(correctionTitle(correction), 2),
      paragraph(correctionFacts(correction), { style: 'Aside' }),
      ...correctionLines(correction).flatMap((text) => paragraphs(text)),
    ]),
  ];
}

/** The sources' own count in the numbering. */
const SOURCES = 1;

/** How it was checked, by whom, how to cite it. */
export function wordEnd(report: PublicReport, now: string, headline: string): readonly FileChild[] {
  const { desk, pageUrl, people, licence } = report;
  const policies = [desk?.methodology ?? null, desk?.corrections ?? null];
  const names = [WORDS.methodology, WORDS.corrections];
  const by = desk === null || desk.name === '' ? '' : `${desk.name}, `;
  return [
    heading(WORDS.method, 1),
    ...report.scales.flatMap((scale) =>
      scale.levels.length === 0
        ? []
        : [
            heading(`${WORDS.scale}: ${scale.name}`, 2),
            ...scale.levels.map(
              ({ label, definition }) =>
                new Paragraph({
                  bullet: { level: 0 },
                  children: [
                    run(`${label}: `, settingOfWords(label), { bold: true }),
                    run(definition, settingOfWords(definition)),
                  ],
                }),
            ),
          ],
    ),
    paragraph(people.editors === 0 ? WORDS.noneChecked : WORDS.fourEyes[report.fourEyes]),
    ...(report.conflicts === ''
      ? []
      : [heading(WORDS.conflicts, 2), ...paragraphs(report.conflicts)]),
    ...policies.flatMap((link, i) =>
      link === null ? [] : [new Paragraph({ children: [linked(names[i] ?? '', link)] })],
    ),
    heading(WORDS.citing, 2),
    new Paragraph({
      children: [
        run(`${by}“${headline}”, ${dayInWords(now)}`, settingOfWords('')),
        ...(pageUrl === null ? [] : [new TextRun(', '), linked(pageUrl.text, pageUrl)]),
      ],
    }),
    ...(licence === '' ? [] : [paragraph(`${WORDS.licence}: ${licence}`)]),
  ];
}
