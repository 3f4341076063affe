/** Where the usual archive services keep, or find, a copy of a page. */
import { safeLink } from './safe-link.ts';

export interface ArchiveAddresses {
  readonly waybackSave: string;
  readonly waybackFind: string;
  readonly todaySave: string;
  readonly todayFind: string;
}

/**
 * The addresses for a page on the web, or null for anything else. What stands after `#`, and a name
 * and password in the address, are no business of an archive and are left out.
 */
export function archiveAddresses(address: string): ArchiveAddresses | null {
  const safe = safeLink(address);
  if (safe === null) return null;
  const url = new URL(safe);
  url.hash = '';
  url.username = '';
  url.password = '';
  const { href } = url;
  return {
    waybackSave: `https://web.archive.org/save/${href}`,
    waybackFind: `https://web.archive.org/web/*/${href}`,
    todaySave: `https://archive.today/?run=1&url=${encodeURIComponent(href)}`,
    todayFind: `https://archive.today/${href}`,
  };
}
