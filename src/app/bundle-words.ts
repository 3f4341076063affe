/** What keeps a safety copy from being restored, in words. */
import { msg, str } from '@lit/localize';
import type { BundleProblem } from '../journal/bundle-format.ts';
import { formatNumber } from '../ui/format.ts';

/** One sentence for one problem, with its place. */
export function bundleProblemWords(problem: BundleProblem): string {
  const words = faultWords(problem);
  if (problem.line === null) return words;
  return msg(str`Entry ${formatNumber(problem.line)}: ${words}`);
}

function faultWords({ code, entry, where }: BundleProblem): string {
  switch (code) {
    case 'not-a-bundle':
      return msg('It is no copy made by Plumbline.');
    case 'newer':
      return msg(
        'It was made by a newer version of Plumbline. Reload the page to get that version.',
      );
    case 'damaged':
      return entry === ''
        ? msg('The file is damaged. Copy it from where it was kept once more.')
        : msg(str`“${entry}” in it is damaged. Copy the file from where it was kept once more.`);
    case 'encrypted':
      return msg(str`“${entry}” in it is locked with a password.`);
    case 'unknown-method':
      return msg(str`“${entry}” in it was packed in a way that cannot be read here.`);
    case 'too-large':
      return entry === ''
        ? msg('It unpacks into more than a copy may hold.')
        : msg(str`“${entry}” in it is larger than it may be.`);
    case 'not-json':
      return msg('It is not readable.');
    case 'missing':
      return msg(str`“${entry}” is missing in it.`);
    case 'twice':
      return msg(str`“${entry}” stands in it twice.`);
    case 'wrong-hash':
      return entry === ''
        ? msg('A text in it is not the one it is named after.')
        : msg(str`“${entry}” in it is not the file it is named after.`);
    case 'conflict':
      return msg('Another entry is stored here under the same id.');
    case 'not-an-object':
    case 'wrong-field':
    case 'not-a-text':
      return where === ''
        ? msg('It is no entry of a journal.')
        : msg(str`“${where}” in it is not as it should be.`);
  }
}
