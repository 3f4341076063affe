/** Drafts of e-mails as `mailto:` addresses (RFC 6068), for the mail program of whoever writes. */

export interface MailDraft {
  /** The address it goes to, or empty: the person fills it in. */
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/**
 * The longest address, in UTF-16 code units, that browsers and mail programs are known to hand on
 * whole: Windows cuts off near 2,048.
 */
export const LONGEST_MAILTO = 2000;

/** The draft as an address, or null where it is longer than mail programs take. */
export function mailtoOf({ to, subject, body }: MailDraft): string | null {
  const lines = body.replace(/\r\n?|\n/g, '\r\n');
  const href = `mailto:${encodeAddress(to)}?subject=${encode(subject)}&body=${encode(lines)}`;
  return href.length <= LONGEST_MAILTO ? href : null;
}

/** The first e-mail address that stands in the text, or empty. */
export function addressIn(text: string): string {
  return /[^\s<>()[\],;:"@]+@[^\s<>()[\],;:"@]+\.[^\s<>()[\],;:"@.]+/u.exec(text)?.[0] ?? '';
}

/** Percent-encoded; half a surrogate pair, which no address can hold, becomes a replacement sign. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function encodeAddress(address: string): string {
  return encode(address).replace(/%40/g, '@');
}
