/**
 * What makes the row of an article: loaded when the first row is to be made, because reading a desk
 * needs none of it. A transaction cannot wait for it, so whoever opens one loads it before.
 */
import type { fold } from '../../claims/fold.ts';
import type { summarise } from '../../claims/summary.ts';

interface Rules {
  readonly fold: typeof fold;
  readonly summarise: typeof summarise;
}

let loaded: Rules | null = null;

/** Whether rows can be made at once. */
export function rulesAreLoaded(): boolean {
  return loaded !== null;
}

/** Resolves once rows can be made. */
export async function loadRules(): Promise<void> {
  const [folding, summing] = await Promise.all([
    import('../../claims/fold.ts'),
    import('../../claims/summary.ts'),
  ]);
  loaded = { fold: folding.fold, summarise: summing.summarise };
}

/** What was loaded. Throws where nobody waited for it. */
export function rules(): Rules {
  if (loaded === null) throw new TypeError('rows are made before loadRules() resolved');
  return loaded;
}
