/** Why a claim came back to a person, in words. */
import { msg } from '@lit/localize';
import type { Return } from './my-work.ts';

/** What happened, as a short line of its own. Total over the list. */
export function returnWord(reason: Return): string {
  switch (reason) {
    case 'sent-back':
      return msg('Sent back by an editor');
    case 'mention':
      return msg('You are mentioned in a note');
    case 'answered':
      return msg('The author answered a query');
    case 'suggestion':
      return msg('Another wording is suggested');
    case 'cross-check-asked':
      return msg('A second verdict is asked for');
    case 'cross-check-disagrees':
      return msg('The second verdict disagrees');
    case 'correction-due':
      return msg('The publisher changed the published words');
    case 'stale':
      return msg('The article’s words changed under the verdict');
    case 'place-open':
      return msg('Its place in the new text is open');
    case 'recheck-due':
      return msg('Time to check again');
  }
}
