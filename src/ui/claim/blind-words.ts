/** The words that stand where something is hidden from a second reader. */
import { msg } from '@lit/localize';

/** Instead of what the first verdict would tell. */
export function hiddenWords(): string {
  return msg('Hidden until your own verdict is in.');
}

/** What blind means, and what it does not. */
export function blindWords(): string {
  return msg(
    'The first verdict is hidden until yours is in, and so are its reasoning, the stance of the evidence and the notes. Hidden from the eye: whoever owns this device could find it.',
  );
}
