/** The look of the Word document, in styles that a copy desk can change in one place. */
import type { IStylesOptions } from 'docx';
import { WORDS_LANGUAGE } from '../words.ts';

const INK = '1F1C17';
const SOFT = '57524A';
const SERIF = 'Georgia';
const SANS = 'Arial';

/** Sizes are half points, distances twentieths of a point. */
export const WORD_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: SERIF, size: 22, color: INK, language: { value: WORDS_LANGUAGE } },
      paragraph: { spacing: { after: 120, line: 300, lineRule: 'auto' } },
    },
    title: {
      run: { font: SERIF, size: 44, bold: true },
      paragraph: { spacing: { before: 240, after: 160, line: 276, lineRule: 'auto' } },
    },
    heading1: head(30, 400),
    heading2: head(25, 300),
    heading3: head(22, 240),
    heading4: head(21, 200),
    heading5: head(20, 200),
    heading6: head(20, 200),
  },
  paragraphStyles: [
    {
      id: 'Standfirst',
      name: 'Standfirst',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 26, color: SOFT },
    },
    {
      id: 'Aside',
      name: 'Aside',
      basedOn: 'Normal',
      run: { font: SANS, size: 18, color: SOFT },
    },
    {
      id: 'TableHead',
      name: 'Table Head',
      basedOn: 'Normal',
      run: { font: SANS, size: 18, bold: true },
    },
    {
      id: 'Quotation',
      name: 'Quotation',
      basedOn: 'Normal',
      paragraph: { indent: { left: 454 } },
      run: { italics: true },
    },
    {
      id: 'Alarm',
      name: 'Alarm',
      basedOn: 'Normal',
      run: { font: SANS, bold: true, color: '96221C' },
    },
  ],
  characterStyles: [
    {
      id: 'ClaimWords',
      name: 'Claim Words',
      basedOn: 'DefaultParagraphFont',
      run: { underline: { type: 'dotted', color: '1D4A80' } },
    },
    {
      id: 'CommentReference',
      name: 'annotation reference',
      basedOn: 'DefaultParagraphFont',
      run: { size: 16 },
    },
  ],
};

function head(size: number, before: number) {
  return {
    run: { font: SANS, size, bold: true, color: INK },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  };
}
