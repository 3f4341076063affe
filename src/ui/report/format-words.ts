/** The formats of a report in words. */
import { msg } from '@lit/localize';
import type { FormatRefusal, ReportFormat } from './format-values.ts';

/** What the format is called. */
export function formatWord(format: ReportFormat): string {
  switch (format) {
    case 'annotated-html':
      return msg('Annotated HTML');
    case 'word':
      return msg('Word document');
    case 'print':
      return msg('Print or PDF');
    case 'markdown':
      return msg('Markdown');
    case 'claim-review':
      return msg('ClaimReview JSON-LD');
    case 'web-annotation':
      return msg('Web Annotation JSON-LD');
    case 'csv':
      return msg('CSV');
    case 'zip':
      return msg('All public formats (zip)');
  }
}

/** What it is good for, in a sentence or two. */
export function formatHint(format: ReportFormat): string {
  switch (format) {
    case 'annotated-html':
      return msg('The page for your site: one file that needs no script and no network.');
    case 'word':
      return msg('For the copy desk: the article with a comment at the exact words of each claim.');
    case 'print':
      return msg(
        'Numbers in the text, notes in the margin, addresses written out. The print dialog also saves a PDF.',
      );
    case 'markdown':
      return msg('Text with a footnote at each claim, for wikis and repositories.');
    case 'claim-review':
      return msg(
        'For search engines and archives of fact-checks. The annotated HTML carries it too.',
      );
    case 'web-annotation':
      return msg('For researchers: each claim as a W3C annotation of the article.');
    case 'csv':
      return msg('For the data desk: one row for each claim.');
    case 'zip':
      return msg('Every format above in one file. The desk’s own bundle is not in it.');
  }
}

/** Why a format cannot be had, and what to do. */
export function refusalWord(refusal: FormatRefusal): string {
  switch (refusal) {
    case 'nothing-approved':
      return msg('No claim is approved yet. Have one approved, or choose Draft.');
    case 'draft':
      return msg('A draft has no ClaimReview. Clear Draft to get it.');
    case 'page-url-missing':
      return msg('ClaimReview needs the address of the published page. Fill in Page URL.');
    case 'no-verdict':
      return msg('No approved claim has a verdict, so there is no ClaimReview.');
  }
}
