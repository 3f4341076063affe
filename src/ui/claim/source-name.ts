import { msg } from '@lit/localize';
import type { Source } from '../../claims/events.ts';

/** What to call a source: its title, else who made it, else its address. */
export function nameSource(source: Source): string {
  return source.title || source.author || source.publisher || source.url || msg('Unnamed source');
}
