/** The shape of `fixtures/sample/story.json`. */
import type { ArticleDetails, Source } from '../../src/claims/events.ts';
import type { Role } from '../../src/claims/people.ts';
import type {
  ClaimKind,
  Confidence,
  NoteKind,
  NotCheckableReason,
  Priority,
  Stance,
} from '../../src/claims/vocabulary.ts';

export interface Story {
  readonly people: readonly { readonly key: string; readonly name: string; readonly role: Role }[];
  readonly article: ArticleDetails;
  readonly sources: readonly (Partial<Omit<Source, 'id'>> & {
    readonly key: string;
    readonly note?: string;
  })[];
  readonly claims: readonly StoryClaim[];
  readonly timeline: { readonly from: string };
}

export interface StoryClaim {
  readonly key: string;
  readonly markedBy: string;
  /** Verbatim; the first is the main appearance. */
  readonly quotes: readonly string[];
  readonly restated?: string;
  readonly kind?: ClaimKind;
  readonly claimants?: readonly { readonly name: string; readonly role: string }[];
  readonly noSingleClaimant?: true;
  readonly claimDate?: string;
  readonly saidWhere?: string;
  readonly priority?: Priority;
  readonly tags?: readonly string[];
  readonly notCheckable?: NotCheckableReason;
  readonly oneSource?: string;
  readonly evidence?: readonly {
    readonly source: string;
    readonly by: string;
    readonly quotedPassage: string;
    readonly locator: string;
    readonly stance: Stance;
    readonly reasoning: string;
    readonly accessed: string;
    readonly private?: true;
  }[];
  readonly reply?:
    | { readonly waived: string }
    | {
        readonly whom: string;
        readonly how: string;
        readonly asked: string;
        readonly deadline?: string;
        readonly answer?: string;
        readonly answered?: string;
      };
  readonly verdict?: {
    readonly by: string;
    readonly levels: readonly string[];
    readonly finding: string;
    readonly rationale: string;
    readonly asOf?: string;
    readonly confidence?: Confidence;
  };
  readonly notes?: readonly {
    readonly by: string;
    readonly kind: NoteKind;
    readonly text: string;
    readonly replies?: readonly { readonly by: string; readonly text: string }[];
    readonly resolved?: true;
  }[];
  /** In order; what is not here by the last step is how the desk was left. */
  readonly steps?: readonly (
    | { readonly submit: string; readonly at: string }
    | { readonly approve: string; readonly at: string }
    | { readonly requestChanges: string; readonly what: string; readonly at: string }
  )[];
}
