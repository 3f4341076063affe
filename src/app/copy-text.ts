/** Text onto the clipboard, with a word on what became of it. */
import { msg, str } from '@lit/localize';
import type { AppModel } from './app-model.ts';

/** Copies the text and says so; `what` names it at the beginning of a sentence. */
export async function copyText(
  model: AppModel,
  { text, what }: { readonly text: string; readonly what: string },
): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    model.notify({ tone: 'done', text: msg(str`${what} is on the clipboard.`) });
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    model.notify({
      tone: 'problem',
      text: msg('The browser did not allow copying. Nothing is lost: select the text by hand.'),
    });
  }
}
