/** What a gesture is made in, and the form of the rule that answers it. */
import type { Case } from './case.ts';
import type { CommandName, CommandOf } from './commands.ts';
import type { Desk } from './desk.ts';
import type { PersonId } from './ids.ts';
import type { Role } from './people.ts';
import type { Result } from './refusal.ts';
import type { Decided } from './stamp.ts';

export interface Situation {
  /** The case on the screen; null where none is open. */
  readonly state: Case | null;
  readonly desk: Desk;
  readonly me: { readonly person: PersonId; readonly role: Role };
  /** The wall time of the gesture, ISO 8601 in UTC: an embargo has to be over by then. */
  readonly now: string;
  /** Gives a new random id at every call. */
  readonly mint: () => string;
}

/** The rule behind one command. */
export type Decision<Name extends CommandName> = (
  situation: Situation,
  command: CommandOf<Name>,
) => Result<readonly Decided[]>;
