/** What is wrong with a file, or was noticed in it, in words. */
import { msg, str } from '@lit/localize';
import type { IntakeProblem } from '../intake/problems.ts';
import { formatBytes, formatNumber, plural } from '../ui/format.ts';

/** Why nothing of a file was taken, and what would help. Total over the codes. */
export function intakeWords({ code, where = '', facts = {} }: IntakeProblem): string {
  const count = Number(facts['count'] ?? 0);
  const many = formatNumber(count);
  switch (code) {
    case 'empty':
      return msg('There is no text in it.');
    case 'too-large': {
      const bytes = formatBytes(Number(facts['bytes'] ?? 0));
      const limit = formatBytes(Number(facts['limit'] ?? 0));
      return msg(str`It is too large: ${bytes}. Up to ${limit} are taken.`);
    }
    case 'too-many-blocks':
      return msg(str`It has ${many} paragraphs: that is no article. Open a part of it.`);
    case 'unsupported':
      return unsupportedWords(String(facts['format'] ?? ''));
    case 'binary':
      return msg('This is no text, and no kind of file that Plumbline knows.');
    case 'broken':
      return msg('The file is damaged, or only a part of it. Get it once more.');
    case 'too-slow':
      return msg(
        'Reading it took too long, so it was stopped. Save it as plain text, and open that.',
      );
    case 'no-reader':
      return msg(
        'The part of Plumbline that reads it is not loaded. Go online once, and try again.',
      );
    case 'encoding-guessed':
      return msg(
        'The file does not say how its letters are encoded. Check names and quotation marks.',
      );
    case 'unreadable-bytes':
      return plural(count, {
        one: msg('1 sign could not be read and is shown as �.'),
        other: msg(str`${many} signs could not be read and are shown as �.`),
      });
    case 'controls-left-out':
      return plural(count, {
        one: msg('1 control character was left out.'),
        other: msg(str`${many} control characters were left out.`),
      });
    case 'other-format':
      return msg('The file is of another kind than its name says. It was read as what it is.');
    case 'whole-page':
      return msg('No article was made out in this page, so all its words stand here.');
    case 'hidden-left-out':
      return plural(count, {
        one: msg('1 piece that readers of the page do not see was left out.'),
        other: msg(str`${many} pieces that readers of the page do not see were left out.`),
      });
    case 'struck-left-out':
      return plural(count, {
        one: msg('1 struck-out passage was left out.'),
        other: msg(str`${many} struck-out passages were left out.`),
      });
    case 'media-left-out':
      return plural(count, {
        one: msg('1 picture, film or frame was left out.'),
        other: msg(str`${many} pictures, films and frames were left out.`),
      });
    case 'details-unreadable':
      return msg(str`What the page says about itself could not be read: ${where}.`);
    case 'unsafe-address':
      return msg('The address that the file gives is no web address, and was left out.');
    case 'nested-too-deeply':
      return msg('The formatting is too involved to be read, so it stands in the text as signs.');
    case 'lines-joined':
      return msg('The lines of this text were broken to a width. They were joined to paragraphs.');
    case 'time-unreadable':
      return msg(
        str`Line ${formatNumber(Number(facts['line'] ?? 0))}: the time could not be read. The words were taken.`,
      );
    case 'more':
      return plural(count, {
        one: msg('1 more of the same kind is not listed.'),
        other: msg(str`${many} more of the same kind are not listed.`),
      });
  }
}

function unsupportedWords(format: string): string {
  switch (format) {
    case 'word':
    case 'old-word':
    case 'open-document':
    case 'rtf':
      return msg(
        'Plumbline does not read this kind of document. Save it as a web page or as plain text, or copy and paste the article.',
      );
    case 'pdf':
      return msg(
        'Plumbline does not read PDF files. Copy the article and paste it under New article.',
      );
    case 'epub':
    case 'mhtml':
      return msg(
        'Plumbline does not read this kind of file. Save the page as HTML, or copy and paste the article.',
      );
    case 'picture':
    case 'recording':
      return msg('This is a picture or a recording. Attach it to a claim as evidence instead.');
    case 'csv':
    case 'json':
    case 'annotations':
    case 'fact-checks':
      return msg('This is data, no article. Plumbline does not read it here.');
    default:
      return msg('Plumbline does not read this kind of file.');
  }
}
