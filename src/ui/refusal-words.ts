/** Refusals and problems in words: what happened, what is safe, what to do. */
import { msg, str } from '@lit/localize';
import type { Refusal } from '../claims/refusal.ts';
import type { Problem } from '../text/problem.ts';
import { formatBytes, formatNumber, plural } from './format.ts';

/** Why a gesture did nothing, and what would help. Nothing was written. Total over the codes. */
export function refusalWords(refusal: Refusal): string {
  const { facts } = refusal;
  switch (refusal.code) {
    case 'not-permitted':
      return msg('Your role does not allow this. Ask an editor of the desk.');
    case 'own-verdict':
      return msg('You wrote on this verdict, so another editor has to approve it.');
    case 'gate': {
      const count = Number(facts['count'] ?? 0);
      if (count === 0) return msg('Something is still missing. The list at the foot says what.');
      return plural(count, {
        one: msg('One thing is still missing. The list at the foot says what.'),
        other: msg(
          str`${formatNumber(count)} things are still missing. The list at the foot says what.`,
        ),
      });
    }
    case 'content-changed':
      return msg('The claim changed while you read it. Read it again, then decide.');
    case 'not-in-review':
      return msg('The claim is not in review any more. Nothing was changed.');
    case 'nothing-to-undo':
      return msg('There is nothing to undo.');
    case 'built-upon':
      return msg('This cannot be undone: later work builds on it.');
    case 'reason-missing':
      return msg('Give a reason first.');
    case 'text-missing':
      return msg('Write something first.');
    case 'outside-the-text':
      return msg('The selection lies outside the article. Select words of the article.');
    case 'already-marked':
      return msg('These words are marked as a claim already.');
    case 'same-revision':
      return msg('This is the newest revision’s text already. Nothing was added.');
    case 'empty-name':
      return msg('A name is needed.');
    case 'unsafe-link':
      return msg('This is no link that is safe to open. It has to begin with http:// or https://.');
    case 'unknown-claim':
      return msg('This claim is not on this device, or was taken back.');
    case 'unknown-person':
      return msg('This person is not on the desk any more. Choose another one.');
    case 'unknown-source':
      return msg('This source is not on the desk any more. Choose another one.');
    case 'unknown-level':
      return msg('This rating is not on the desk’s scale any more. Choose another one.');
    case 'too-long': {
      const limit = facts['limit'];
      return limit === undefined
        ? msg('The text is too long. Shorten it; your draft is kept.')
        : msg(
            str`The text is too long: ${formatNumber(Number(limit))} is the limit. Shorten it; your draft is kept.`,
          );
    }
    case 'frozen':
      return msg('This is published and frozen. Add a correction first; then it can be changed.');
    case 'blind':
      return msg('You are asked for a second verdict. Give yours first, without the other one.');
    case 'correction-open':
      return msg('A correction is being worked on. Finish or withdraw it first.');
    case 'not-published':
      return msg('This has not been published yet. Change it directly.');
    case 'suggestion-outdated':
      return msg('The text was changed after this wording was suggested. Nothing was replaced.');
    case 'already-open':
      return msg('A cross-check of this claim is open already.');
    case 'editor-only':
      return msg('Only an editor of the desk can make somebody an editor or change a role.');
    case 'last-level':
      return msg('A scale needs a level that is not retired. Nothing was changed.');
    case 'nothing-to-publish':
      return msg('There is nothing new to publish: approve a claim or a correction first.');
    case 'words-unsigned':
      return msg('An editor who did not write the report’s own words has to approve them first.');
    case 'embargoed':
      return msg('The embargo is not over yet. Nothing was published.');
    case 'not-a-date':
      return msg('This is not a date. Write year, month and day.');
  }
}

/** What is wrong with a text that was handed in, and what to do. */
export function problemWords(problem: Problem): string {
  const { facts } = problem;
  switch (problem.code) {
    case 'empty':
      return msg('There is no text to check. Paste or type the article.');
    case 'too-large': {
      const bytes = formatBytes(Number(facts?.['bytes'] ?? 0));
      const limit = formatBytes(Number(facts?.['limit'] ?? 0));
      return msg(
        str`The text is too large: ${bytes}. Up to ${limit} are taken. Split it into several articles.`,
      );
    }
  }
}
