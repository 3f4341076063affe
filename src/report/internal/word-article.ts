/** The article in the Word document, with a comment at each place of a claim. */
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Paragraph,
  TextRun,
  type ICommentOptions,
  type ParagraphChild,
} from 'docx';
import type {
  PublicBlock,
  PublicClaim,
  PublicNotCheckable,
  PublicReport,
} from '../report-values.ts';
import { STANCE_WORDS, TEXT_SHOWN_WORDS, WORDS } from '../words.ts';
import { claimantWords } from './plain-words.ts';
import { ratingWords } from './rating.ts';
import {
  directed,
  heading,
  headingAt,
  paragraph,
  paragraphs,
  run,
  settingOf,
  settingOfWords,
} from './word-pieces.ts';

type Printed = PublicClaim | PublicNotCheckable;

export interface WordArticle {
  readonly content: readonly Paragraph[];
  /** One for each place in the text, and one for each words that no longer stand in it. */
  readonly comments: readonly ICommentOptions[];
}

/**
 * The article as it is shown, each place of a claim inside the range of a comment of its own, however
 * places overlap or cross paragraphs. The first comment of a claim says everything, those at its
 * further places point to it. `now` dates the comments of claims that nobody has signed.
 */
export function wordArticle(report: PublicReport, now: Date): WordArticle {
  const ids = new Map(
    [...report.places, ...report.removed].map(({ place }, id) => [place, id] as const),
  );
  const { text } = report;
  if (ids.size === 0 && (text === null || text.blocks.length === 0)) {
    return { content: [], comments: [] };
  }
  const content = [
    heading(WORDS.article, 1),
    ...(text === null ? [] : [aside(TEXT_SHOWN_WORDS[text.shown])]),
    ...(text?.blocks ?? []).flatMap((block) => [
      ...(block.gapBefore ? [aside(GAP)] : []),
      blockParagraph(block, report, ids),
    ]),
    ...(text?.gapAfter === true ? [aside(GAP)] : []),
    ...removedParagraphs(report, ids),
  ];
  return { content, comments: commentsOf(report, ids, now) };
}

const GAP = '[…]';

function aside(text: string): Paragraph {
  return paragraph(text, { style: 'Aside' });
}

function blockParagraph(
  { kind, level, spans }: PublicBlock,
  { article }: PublicReport,
  ids: ReadonlyMap<string, number>,
): Paragraph {
  const words = spans.map((span) => (span.gap ? '' : span.text)).join('');
  const setting = settingOf(article, words);
  const children = spans.flatMap((span): ParagraphChild[] => {
    if (span.gap) return [run(` ${GAP} `, settingOfWords(''))];
    const begins = span.marks.flatMap((mark) =>
      mark.begins === null ? [] : (ids.get(mark.begins) ?? []),
    );
    const ends = span.marks.flatMap((mark) => (mark.ends ? (ids.get(mark.place) ?? []) : []));
    return [
      ...begins.map((id) => new CommentRangeStart(id)),
      run(span.text, setting, span.marks.length === 0 ? {} : { style: 'ClaimWords' }),
      ...ends.flatMap((id) => endOf(id)),
    ];
  });
  return new Paragraph({
    ...directed(setting),
    ...(kind === 'heading' ? { heading: headingAt(level + 1), keepNext: true } : {}),
    ...(kind === 'item' ? { bullet: { level: 0 } } : {}),
    ...(kind === 'quotation' ? { style: 'Quotation' } : {}),
    children,
  });
}

/** The end of a comment's range, and the sign that ties the comment to it. */
function endOf(id: number): readonly ParagraphChild[] {
  return [
    new CommentRangeEnd(id),
    new TextRun({ style: 'CommentReference', children: [new CommentReference(id)] }),
  ];
}

function removedParagraphs(
  { removed, article }: PublicReport,
  ids: ReadonlyMap<string, number>,
): readonly Paragraph[] {
  if (removed.length === 0) return [];
  return [
    heading(WORDS.removed, 2),
    paragraph(WORDS.removedIntro),
    ...removed.map(({ place, quote, revision }) => {
      const setting = settingOf(article, quote);
      const id = ids.get(place) ?? 0;
      return new Paragraph({
        ...directed(setting),
        bullet: { level: 0 },
        children: [
          new CommentRangeStart(id),
          run(quote, setting, { style: 'ClaimWords' }),
          ...endOf(id),
          ...(revision === null
            ? []
            : [run(` (${WORDS.version} ${revision})`, settingOfWords(''))]),
        ],
      });
    }),
  ];
}

function commentsOf(
  report: PublicReport,
  ids: ReadonlyMap<string, number>,
  now: Date,
): readonly ICommentOptions[] {
  const claims = new Map(
    [...report.claims, ...report.notCheckable].map((claim) => [claim.number, claim] as const),
  );
  const told = new Set<number>();
  return [...report.places, ...report.removed].flatMap(({ number, place }) => {
    const claim = claims.get(number);
    if (claim === undefined) return [];
    const again = told.has(number);
    told.add(number);
    const author = authorOf(claim, report);
    return [
      {
        id: ids.get(place) ?? 0,
        author,
        initials: initialsOf(author),
        date: timeOf(claim.signedAt) ?? now,
        children: again
          ? [paragraph(`${WORDS.claim} ${number}: ${ratingWords(claim)}. ${WORDS.saidBefore}`)]
          : commentText(claim, report),
      },
    ];
  });
}

function commentText(claim: Printed, report: PublicReport): Paragraph[] {
  const verdict = 'reason' in claim ? null : claim.verdict;
  const evidence = 'reason' in claim ? [] : claim.evidence;
  const said = claimantWords(claim);
  return [
    paragraph(
      `${report.draft ? `${WORDS.draft}. ` : ''}${WORDS.claim} ${claim.number}: ${ratingWords(claim)}.${
        claim.signed ? '' : ` ${WORDS.unsigned}.`
      }`,
    ),
    ...paragraphs(verdict?.finding ?? ''),
    ...(claim.restated.trim() === '' ? [] : [paragraph(`${WORDS.restated}: ${claim.restated}`)]),
    ...(said === '' ? [] : [paragraph(`${WORDS.claimant} ${said}`)]),
    ...evidence.map(({ stance, source, locator, quotedPassage }) => {
      const from = source === null ? WORDS.sourceUnknown : `[${source}]`;
      const where = locator.trim() === '' ? from : `${from}, ${locator}`;
      const passage = quotedPassage.trim() === '' ? '' : `: “${quotedPassage}”`;
      return paragraph(`${STANCE_WORDS[stance]} (${where})${passage}`);
    }),
  ];
}

function authorOf({ checkers }: Printed, { desk }: PublicReport): string {
  return checkers.join(', ') || desk?.name || 'Plumbline';
}

function initialsOf(author: string): string {
  return [...author.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)]
    .slice(0, 3)
    .map(([letter]) => letter.toUpperCase())
    .join('');
}

function timeOf(text: string): Date | null {
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time);
}
