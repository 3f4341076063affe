/** Who may say what: one table, role by event kind. Screens, `decide` and `fold` all read it. */
import type { FactKind } from './events.ts';
import type { Role } from './people.ts';

const BOTH: readonly Role[] = Object.freeze(['checker', 'editor'] as const);
const EDITOR: readonly Role[] = Object.freeze(['editor'] as const);

/** For each kind the roles whose events take effect. */
export const PERMISSIONS: Readonly<Record<FactKind, readonly Role[]>> = Object.freeze({
  'person-added': BOTH,
  'person-changed': BOTH,
  'person-removed': EDITOR,
  'policy-changed': EDITOR,
  'scale-added': EDITOR,
  'source-described': BOTH,
  'article-opened': BOTH,
  'article-described': BOTH,
  'article-removed': BOTH,
  'article-restored': BOTH,
  'revision-added': BOTH,
  'claim-marked': BOTH,
  'appearance-added': BOTH,
  'appearance-removed': BOTH,
  'appearance-adjusted': BOTH,
  'appearance-placed': BOTH,
  'appearance-reattached': BOTH,
  'appearance-withdrawn': BOTH,
  'verdict-carried-over': BOTH,
  'claim-described': BOTH,
  'claimant-described': BOTH,
  'claimant-removed': BOTH,
  'claim-dropped': BOTH,
  'claim-restored': BOTH,
  'claim-merged': BOTH,
  'evidence-added': BOTH,
  'evidence-changed': BOTH,
  'evidence-removed': BOTH,
  'contact-logged': BOTH,
  'contact-removed': BOTH,
  'reply-waived': BOTH,
  'verdict-proposed': BOTH,
  'note-added': BOTH,
  'note-resolved': BOTH,
  'note-reopened': BOTH,
  'claim-submitted': BOTH,
  'submission-withdrawn': BOTH,
  'changes-requested': EDITOR,
  'claim-rejected': EDITOR,
  'claim-approved': EDITOR,
  'commit-undone': BOTH,
});

/** Whether a person in that role may make an event of that kind. */
export function permits(role: Role, kind: FactKind): boolean {
  return PERMISSIONS[kind].includes(role);
}
