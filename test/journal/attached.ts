/** Files in a journal, as facts. */
import type { AnyFact, Attachment } from '../../src/claims/events.ts';
import type { ClaimId, EvidenceId, Sha256 } from '../../src/claims/ids.ts';

/** The fact that a piece of evidence has this file. */
export function attached(hash: Sha256, over: Partial<Attachment> = {}): AnyFact {
  return {
    kind: 'attachment-added',
    claim: 'claim-of-test' as ClaimId,
    evidence: 'evidence-of-test' as EvidenceId,
    attachment: {
      hash,
      name: 'counts.pdf',
      type: 'application/pdf',
      bytes: 5,
      use: 'file',
      takenFrom: '',
      private: false,
      ...over,
    },
  };
}
