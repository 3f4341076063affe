/** What a gate still asks for, in words that say what to do. */
import { msg, str } from '@lit/localize';
import type { GateItem } from '../claims/gates.ts';
import { formatNumber, plural } from './format.ts';

/** One line per item: what is missing, as something a person can do. Total over the codes. */
export function gateWord(item: GateItem): string {
  const { facts } = item;
  const count = Number(facts['count'] ?? 0);
  const shown = formatNumber(count);
  switch (item.code) {
    case 'restated-missing':
      return msg('Write the restated claim');
    case 'claimant-missing':
      return msg('Name the claimant, or say that there is no single one');
    case 'rating-missing':
      return msg('Choose a rating');
    case 'rating-unknown':
      return msg('The rating is not on a scale this desk knows. Choose one again');
    case 'too-many-ratings':
      return msg('Choose one rating: this scale allows no more');
    case 'finding-missing':
      return msg('Write the finding');
    case 'too-few-sources': {
      const needed = Number(facts['needed'] ?? 0);
      return plural(needed, {
        one: msg(str`Add a source: ${shown} of 1 independent source found`),
        other: msg(
          str`Add sources: ${shown} of ${formatNumber(needed)} independent sources, or say why one is enough`,
        ),
      });
    }
    case 'source-unnamed':
      return plural(count, {
        one: msg('Name the source, or give the reason for its anonymity'),
        other: msg(str`Name ${shown} sources, or give the reasons for their anonymity`),
      });
    case 'appearance-missing':
      return msg('Tie the claim to a place in the article');
    case 'appearance-unplaced':
      return plural(count, {
        one: msg('Settle the place in the article that could not be found exactly'),
        other: msg(str`Settle ${shown} places in the article that could not be found exactly`),
      });
    case 'archive-link-missing':
      return plural(count, {
        one: msg('A source has no archive link'),
        other: msg(str`${shown} sources have no archive link`),
      });
    case 'only-secondary-sources':
      return msg('All sources are secondary');
    case 'only-one-stance':
      return msg('All evidence points the same way');
    case 'restated-long':
      return msg(
        str`The restated claim has ${formatNumber(Number(facts['length'] ?? 0))} characters; search engines cut it after ${formatNumber(Number(facts['limit'] ?? 75))}`,
      );
    case 'verdict-word-in-claim':
      return msg(str`The restated claim holds a verdict word: “${String(facts['word'] ?? '')}”`);
    case 'article-title-missing':
      return msg('The article has no title');
    case 'article-date-missing':
      return msg('The article has no publication date');
    case 'article-url-missing':
      return msg('The article has no URL');
    case 'reply-open':
      return msg('The right of reply is neither logged nor waived');
    case 'access-date-missing':
      return plural(count, {
        one: msg('A piece of evidence has no access date'),
        other: msg(str`${shown} pieces of evidence have no access date`),
      });
    case 'role':
      return msg('Only an editor can approve');
    case 'own-verdict':
      return msg('You wrote on this verdict: another editor has to approve it');
    case 'open-query':
      return plural(count, {
        one: msg('A query to the author is open'),
        other: msg(str`${shown} queries to the author are open`),
      });
    case 'not-in-review':
      return msg('The claim has not been submitted for review');
    case 'reply-needed':
      return msg('Log whom you asked for a reply, or waive it with a reason');
    case 'off-the-record':
      return plural(count, {
        one: msg('A source spoke off the record: make its evidence private'),
        other: msg(str`${shown} sources spoke off the record: make their evidence private`),
      });
    case 'correction-missing':
      return msg('This differs from what was published: add a correction that says so');
    case 'correction-incomplete':
      return msg('Say in the correction what was wrong and what it says now');
    case 'correction-tier':
      return msg('The correction’s kind does not fit: say whether the rating changed');
    case 'correction-not-trivial':
      return msg('More than spelling or a link changed: choose another kind of correction');
    case 'cross-check-missing':
      return msg('The desk asks for a cross-check first');
    case 'cross-check-disagrees':
      return msg('The second reader rated differently: an editor has to settle it');
  }
}
