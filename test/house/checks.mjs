// The checks by name, quick ones first: a slip is named within a second.
import { format, lint, pure, types, unused } from './checks/tools.mjs';
import { rooms } from './checks/rooms.mjs';
import { rules } from './checks/rules.mjs';
import { sizes } from './checks/sizes.mjs';
import { words } from './checks/words.mjs';

/** Each takes the repository's folder and answers `{problems, note?}`; no problems: it holds. */
export const CHECKS = { rooms, rules, words, format, types, pure, lint, unused, sizes };
