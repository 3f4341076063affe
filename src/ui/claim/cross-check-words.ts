/** Whether a claim has a cross-check to speak of, and how far it is. */
import { msg } from '@lit/localize';
import type { Claim } from '../../claims/case.ts';
import { policyOf, type Desk } from '../../claims/desk.ts';
import { isLive } from '../../claims/status.ts';

/** Whether the panel has anything to say about a cross-check of this claim. */
export function hasCrossCheck(claim: Claim, desk: Desk): boolean {
  return claim.crossCheck !== null || (policyOf(desk).crossCheck && isLive(claim));
}

/** A few words beside the part's heading. */
export function crossCheckWords({ crossCheck, blind }: Claim): string {
  if (crossCheck === null) return msg('Not asked yet');
  if (blind) return msg('Your verdict is asked for');
  switch (crossCheck.state) {
    case 'open':
      return msg('Asked');
    case 'agreed':
      return msg('Agreed');
    case 'disagreed':
      return msg('The ratings differ');
    case 'settled':
      return msg('Settled');
  }
}
