/** What to say when the browser's storage says no: what happened, what is safe, what to do. */
import { msg } from '@lit/localize';
import type { JournalErrorCode } from '../journal/journal-error.ts';

export function failureWords(code: JournalErrorCode): string {
  switch (code) {
    case 'full':
      return msg(
        'This device has no room left, so the last change was not saved. Everything before it is safe. Free some space, then do it again.',
      );
    case 'forbidden':
      return msg(
        'This browser does not let Plumbline store anything here. Nothing was saved. Leave private browsing or allow site data for this address.',
      );
    case 'blocked':
      return msg(
        'Another tab still holds the storage open in an older form. Nothing is lost. Close the other Plumbline tabs.',
      );
    case 'newer':
      return msg(
        'This desk was last used with a newer version of Plumbline. Nothing was changed. Reload the page to get that version.',
      );
    case 'closed':
      return msg(
        'The storage was closed, perhaps for an update in another tab. What was saved is safe, the last change was not saved. Reload the page.',
      );
    case 'conflict':
      return msg(
        'Another entry is already stored under the same id, so the last change was not saved. Nothing else is concerned. Do it again.',
      );
    case 'broken':
      return msg(
        'The browser’s storage failed, so the last change was not saved. Everything before it is safe. Reload the page and do it again.',
      );
  }
}
