/** The publish gate's items in words, as the report page shows them beside its own list of claims. */
import { msg, str } from '@lit/localize';
import type { PublishCode, PublishItem } from '../report/publish-gate.ts';
import { formatDateTime, formatNumber } from '../ui/format.ts';

/** What the page's list of claims says already, claim by claim. */
const SAID_BY_THE_LIST: ReadonlySet<PublishCode> = new Set([
  'nothing-approved',
  'claim-not-approved',
  'reason-not-signed',
  'sign-off-void',
]);

/** One line for each item that the list of claims does not show. */
export function publishLines(items: readonly PublishItem[]) {
  return items
    .filter(({ code }) => !SAID_BY_THE_LIST.has(code))
    .map((item) => ({ text: publishWord(item), severity: item.severity, claim: item.claim }));
}

function publishWord({ code, facts }: PublishItem): string {
  const claim = msg(str`Claim ${formatNumber(Number(facts['number'] ?? 0))}`);
  switch (code) {
    case 'article-removed':
      return msg('The article was taken off the desk.');
    case 'text-missing':
      return msg('The article’s text is not on this device yet.');
    case 'words-unsigned':
      return msg(
        'The words of the report are not approved. Until an editor does, they are not printed.',
      );
    case 'words-frozen':
      return msg('The words of the report were changed after publication without a correction.');
    case 'embargoed':
      return msg(str`There is an embargo until ${formatDateTime(String(facts['until'] ?? ''))}.`);
    case 'correction-open':
      return msg(str`${claim}: a correction is not approved yet. Its published words are printed.`);
    case 'differs-from-published':
      return msg(str`${claim} differs from what was published. Its published words are printed.`);
    case 'whole-text-without-rights':
      return msg('The desk policy does not say that you may print whole articles.');
    case 'claim-without-place':
      return msg(str`${claim} stands nowhere in the newest text: it follows the text.`);
    case 'four-eyes-off':
      return msg(str`${claim} was approved by its own author. The report says so.`);
    case 'source-missing':
      return msg(str`${claim}: a source is not on this device yet.`);
    case 'link-unsafe':
      return msg(str`${claim}: an address is not a web address and is printed without a link.`);
    case 'headline-missing':
      return msg('No headline.');
    case 'standfirst-missing':
      return msg('No standfirst.');
    case 'overall-finding-missing':
      return msg('No overall finding.');
    case 'article-title-missing':
      return msg('The article has no title.');
    case 'article-date-missing':
      return msg('The article has no date of publication.');
    case 'article-url-missing':
      return msg('The article has no URL.');
    case 'page-url-missing':
      return msg('No page URL: how to cite the report stays without an address.');
    case 'page-url-unsafe':
      return msg('The page URL is not a web address.');
    case 'licence-missing':
      return msg('No licence: readers are not told what they may do with the report.');
    case 'desk-name-missing':
      return msg('The desk has no name. Editors set it in the desk policy.');
    case 'methodology-missing':
      return msg('No methodology URL. Editors set it in the desk policy.');
    case 'corrections-policy-missing':
      return msg('No corrections policy URL. Editors set it in the desk policy.');
    case 'contact-missing':
      return msg('No contact for reporting errors. Editors set it in the desk policy.');
    case 'nothing-approved':
    case 'claim-not-approved':
    case 'reason-not-signed':
    case 'sign-off-void':
      return '';
  }
}
