/** The only links that evidence may have. */

/** The address when it is http or https, else null: anything else is shown as text, never linked. */
export function safeLink(address: string): string | null {
  if (!/^https?:\/\//i.test(address.trim())) return null;
  try {
    return new URL(address.trim()).href;
  } catch {
    return null; // What is no address at all is no link either.
  }
}
