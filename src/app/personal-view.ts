/**
 * The store's state as one person may see it. Screens and exports are given this and nothing else,
 * so that a second reader who is to judge blind is blind everywhere.
 */
import type { PersonId } from '../claims/ids.ts';
import type { Person } from '../claims/people.ts';
import type { ArticleSummary } from '../claims/summary.ts';
import { viewFor, viewOfSummary, type Viewer } from '../claims/view-for.ts';
import type { StoreState } from './desk-store.ts';

/** Somebody who has not said who they are sees what any checker may see. */
const NOBODY: Viewer = Object.freeze({ person: '' as PersonId, role: 'checker' });

export class PersonalView {
  #seen: {
    readonly state: StoreState;
    readonly me: Person | null;
    readonly view: StoreState;
  } | null = null;
  /** Rows that were looked at before: one that did not change is shown as the same value again. */
  #rows = new WeakMap<ArticleSummary, ArticleSummary>();

  /** The view of that state; the same value as long as neither state nor person changes. */
  of(state: StoreState, me: Person | null): StoreState {
    const before = this.#seen;
    if (before !== null && before.state === state && before.me === me) return before.view;
    const same = before !== null && isSameViewer(before.me, me);
    if (!same) this.#rows = new WeakMap();
    const viewer = me === null ? NOBODY : { person: me.id, role: me.role };
    const open =
      same && before.state.open === state.open
        ? before.view.open
        : state.open && viewFor(state.open, viewer);
    const summaries =
      same && before.state.summaries === state.summaries
        ? before.view.summaries
        : state.summaries.map((row) => this.#row(row, viewer));
    const view = { ...state, open, summaries };
    this.#seen = { state, me, view };
    return view;
  }

  #row(row: ArticleSummary, viewer: Viewer): ArticleSummary {
    const known = this.#rows.get(row);
    if (known !== undefined) return known;
    const seen = viewOfSummary(row, viewer);
    this.#rows.set(row, seen);
    return seen;
  }
}

function isSameViewer(a: Person | null, b: Person | null): boolean {
  return a?.id === b?.id && a?.role === b?.role;
}
