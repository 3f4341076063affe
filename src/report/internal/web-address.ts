/** Web addresses in foreign data. */

/** The address, or null where it is not an absolute one of the web. */
export function urlOf(text: string): URL | null {
  const trimmed = text.trim();
  // One string with several addresses parses as one long path.
  if (/[\s,]https?:/i.test(trimmed) || !URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}
