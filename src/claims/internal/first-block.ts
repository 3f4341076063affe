/** From a gate to a refusal. */
import type { GateItem } from '../gates.ts';
import { refuse } from '../refusal.ts';

/** The refusal for the first thing that blocks, or null when nothing does. */
export function firstBlock(gate: readonly GateItem[]): ReturnType<typeof refuse> | null {
  const block = gate.find((item) => item.severity === 'block');
  if (block === undefined) return null;
  if (block.code === 'own-verdict') return refuse('own-verdict');
  if (block.code === 'not-in-review') return refuse('not-in-review');
  if (block.code === 'role') return refuse('not-permitted', { kind: 'claim-approved' });
  return refuse('gate', { code: block.code, part: block.part, ...block.facts });
}
