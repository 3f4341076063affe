/** What the ClaimReview linter found, in words. */
import { msg, str } from '@lit/localize';
import type { LintFinding } from '../report/claim-review-lint.ts';

/** One sentence for a finding, without its place. */
export function lintWord({ code, facts }: LintFinding): string {
  const fact = (name: string): string => String(facts[name] ?? '');
  switch (code) {
    case 'not-json':
      return msg('This is not JSON.');
    case 'no-review':
      return msg('There is no ClaimReview in it.');
    case 'in-graph':
      return msg('The review stands inside @graph, where some readers do not look.');
    case 'context-missing':
      return msg('The context https://schema.org is missing.');
    case 'context-not-https':
      return msg('The context is written with http. Write https://schema.org.');
    case 'claim-missing':
      return msg('The claim that was reviewed is missing (claimReviewed).');
    case 'claim-long':
      return msg(
        str`The claim has ${fact('length')} letters. Search engines ask for fewer than ${fact('limit')}.`,
      );
    case 'verdict-in-claim':
      return msg(str`The claim holds the rating “${fact('word')}”. Keep the verdict out of it.`);
    case 'claim-not-in-page':
      return msg('The page does not show the claim in these words.');
    case 'url-missing':
      return msg('The address of the review is missing (url).');
    case 'url-not-absolute':
      return msg(str`“${fact('url')}” is not a whole web address.`);
    case 'url-twice':
      return msg(str`Another review has the same address: ${fact('url')}`);
    case 'url-other-site':
      return msg(
        str`The review names the site ${fact('site')}, the page stands on ${fact('page')}.`,
      );
    case 'anchor-not-in-page':
      return msg(str`The page has no place called “${fact('anchor')}”.`);
    case 'rating-missing':
      return msg('The rating is missing (reviewRating).');
    case 'rating-list':
      return msg(str`There are ${fact('count')} ratings where one is due.`);
    case 'rating-word-missing':
      return msg('The rating has no words (alternateName).');
    case 'rating-word-not-in-page':
      return msg(str`The page does not show the rating “${fact('word')}”.`);
    case 'rating-numbers-incomplete':
      return msg(str`Rating numbers go together or not at all. Missing: ${fact('missing')}.`);
    case 'rating-number-as-text':
      return msg('The number is written as text.');
    case 'rating-not-a-number':
      return msg(str`“${fact('value')}” is not a number.`);
    case 'rating-worst-below-one':
      return msg(str`The worst rating is ${fact('worst')}. It must be 1 or more.`);
    case 'rating-best-not-above-worst':
      return msg(
        str`The best rating (${fact('best')}) must be above the worst (${fact('worst')}).`,
      );
    case 'rating-out-of-range':
      return msg(
        str`The rating ${fact('value')} lies outside ${fact('worst')} to ${fact('best')}.`,
      );
    case 'reviewer-missing':
      return msg('It does not say who reviewed the claim (author).');
    case 'reviewer-without-name':
      return msg('The reviewer has neither a name nor an address.');
    case 'item-missing':
      return msg('It does not say whose claim was reviewed (itemReviewed).');
    case 'item-old-style':
      return msg('What was reviewed should be a Claim (itemReviewed).');
    case 'claimant-missing':
      return msg('It does not say who made the claim.');
    case 'claimant-without-name':
      return msg('A claimant has no name.');
    case 'appearance-missing':
      return msg('It does not say where the claim appeared.');
    case 'appearance-not-object':
      return msg('Where the claim appeared should be an object with type and address.');
    case 'appearance-without-url':
      return msg('Where the claim appeared has no single web address.');
    case 'date-missing':
      return msg('A date is missing.');
    case 'date-not-iso':
      return msg(str`“${fact('date')}” is not a date of ISO 8601, such as 2026-03-09.`);
    case 'html-in-text':
      return msg('The text holds HTML or entities.');
  }
}
