/** Who works at a desk, and as what. */
import type { PersonId } from './ids.ts';

export const ROLES = ['checker', 'editor'] as const;

/** What a person may do is decided by the role, in one table: `permissions.ts`. */
export type Role = (typeof ROLES)[number];

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly role: Role;
  /** A person who left: no longer offered, but what they did keeps their name. */
  readonly removed: boolean;
}
