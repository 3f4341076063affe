/** Paragraphs and runs of the Word document: foreign words made fit for XML, directions kept. */
import {
  ExternalHyperlink,
  HeadingLevel,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import { parseMarkdown, type Inline } from '../markdown.ts';
import type { Link } from '../markup.ts';
import type { PublicAddress, PublicArticle } from '../report-values.ts';

/** How a text is to be set: its language and whether its script runs from right to left. */
export interface Setting {
  readonly language: string;
  readonly rtl: boolean;
}

/** The setting of the article's own text. Of an unknown language the letters decide. */
export function settingOf({ language, direction }: PublicArticle, text: string): Setting {
  return { language, rtl: direction === 'auto' ? runsRight(text) : direction === 'rtl' };
}

/** The setting of words that somebody at the desk wrote, in whatever language. */
export function settingOfWords(text: string): Setting {
  return { language: '', rtl: runsRight(text) };
}

/** Whether the first letter that has a direction runs from right to left (UAX #9, rules P2 and P3). */
function runsRight(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(
    first,
  );
}

/** What XML 1.0 cannot hold is shown as U+FFFD; line breaks become spaces. */
export function fit(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\n\r\u2028\u2029]+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f]|\p{Noncharacter_Code_Point}/gu, '\ufffd');
}

/** A run of words. */
export function run(text: string, setting: Setting, options: IRunOptions = {}): TextRun {
  return new TextRun({
    ...options,
    text: fit(text),
    ...(setting.rtl ? { rightToLeft: true } : {}),
    ...(setting.language === '' ? {} : { language: { value: setting.language } }),
  });
}

/** A paragraph of words that somebody at the desk wrote. */
export function paragraph(text: string, options: IParagraphOptions = {}): Paragraph {
  const setting = settingOfWords(text);
  return new Paragraph({ ...directed(setting), ...options, children: [run(text, setting)] });
}

/** A paragraph for each line that holds anything. */
export function paragraphs(text: string, options: IParagraphOptions = {}): readonly Paragraph[] {
  return text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line, options));
}

/** The options of a paragraph in that setting. */
export function directed({ rtl }: Setting): { readonly bidirectional?: true } {
  return rtl ? { bidirectional: true } : {};
}

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** The heading style of a depth; deeper than six is six. */
export function headingAt(depth: number): (typeof HEADINGS)[number] {
  return HEADINGS[Math.min(depth, HEADINGS.length) - 1] ?? HeadingLevel.HEADING_6;
}

/** A heading of ours. */
export function heading(text: string, depth: number): Paragraph {
  return paragraph(text, { heading: headingAt(depth), keepNext: true });
}

/** Words that lead to an address; it stays readable on paper when it is its own words. */
export function linked(words: string, link: Link): ExternalHyperlink {
  return new ExternalHyperlink({
    link: link.href,
    children: [new TextRun({ text: fit(words), style: 'Hyperlink' })],
  });
}

/** An address as a link to itself where that is safe, else as words. */
export function addressRun({ text, link }: PublicAddress): ParagraphChild {
  return link === null ? run(text, settingOfWords('')) : linked(link.text, link);
}

/** Limited Markdown as paragraphs and lists. */
export function rationaleParagraphs(text: string): readonly Paragraph[] {
  return parseMarkdown(text).flatMap((block) => {
    if (block.kind === 'paragraph') return [inlineParagraph(block.content, {})];
    return block.items.map((item) =>
      inlineParagraph(
        item,
        block.ordered ? { numbering: { reference: NUMBERED, level: 0 } } : { bullet: { level: 0 } },
      ),
    );
  });
}

/** The name of the numbering that ordered lists use. */
export const NUMBERED = 'numbered';

function inlineParagraph(content: readonly Inline[], options: IParagraphOptions): Paragraph {
  const setting = settingOfWords(plainOf(content));
  return new Paragraph({
    ...directed(setting),
    ...options,
    children: inlineRuns(content, setting, {}),
  });
}

function inlineRuns(
  content: readonly Inline[],
  setting: Setting,
  options: IRunOptions,
): ParagraphChild[] {
  return content.flatMap((piece): ParagraphChild[] => {
    switch (piece.kind) {
      case 'text':
        return [run(piece.text, setting, options)];
      case 'emphasis':
        return inlineRuns(piece.content, setting, { ...options, italics: true });
      case 'strong':
        return inlineRuns(piece.content, setting, { ...options, bold: true });
      case 'link':
        return [linked(plainOf(piece.content), piece.link)];
    }
  });
}

function plainOf(content: readonly Inline[]): string {
  return content
    .map((piece) => (piece.kind === 'text' ? piece.text : plainOf(piece.content)))
    .join('');
}
