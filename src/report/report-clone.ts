/** A report on its way to a worker and back: what a structured clone loses is put back. */
import { Link } from './markup.ts';
import type { PublicReport } from './report-values.ts';

/**
 * The report that was posted from this program's own page. A clone has no classes: its links become
 * links again. Nothing from anywhere else may come in here, since links are taken as they are.
 */
export function reviveReport(clone: PublicReport): PublicReport {
  return revived(clone) as PublicReport;
}

function revived(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(revived));
  const members = Object.entries(value);
  const { href, text } = value as { readonly href?: unknown; readonly text?: unknown };
  if (typeof href === 'string' && typeof text === 'string' && members.length === 2) {
    return new Link(href, text);
  }
  return Object.freeze(Object.fromEntries(members.map(([name, each]) => [name, revived(each)])));
}
