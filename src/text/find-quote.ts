import type { Anchor } from './anchor.ts';
import { locate, type Placement } from './locate.ts';
import type { RevisionText } from './revision-text.ts';
export function findQuote(
  anchor: Anchor,
  revision: RevisionText,
  _o: { locale?: string } = {},
): Placement {
  return locate(anchor, revision);
}
