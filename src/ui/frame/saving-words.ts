/** How the device's storage stands, in words. */
import { msg, str } from '@lit/localize';

/** Whether what was done is safe. `failed` carries the reason in words. */
export type SavingState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly reason: string };

/** The words of the frame: only what is durable is called saved. */
export function savingWords(state: SavingState): string {
  switch (state.kind) {
    case 'saved':
      return msg('Saved on this device');
    case 'saving':
      return msg('Saving…');
    case 'failed':
      return msg(str`Not saved: ${state.reason}`);
  }
}
