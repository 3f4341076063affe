/** Values that crossed from a worker are not frozen any more. */
import type { Imported } from '../imported.ts';

/** Freezes the answer and everything in it; walks no deeper than the answer's own shape. */
export function freezeImported(imported: Imported): Imported {
  const waiting: unknown[] = [imported];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null || Object.isFrozen(value)) continue;
    Object.freeze(value);
    for (const part of Object.values(value)) if (typeof part === 'object') waiting.push(part);
  }
  return imported;
}
