/** Due dates as everybody reads them: near ones relative to today, late ones by their date. */
import { msg, str } from '@lit/localize';
import { daysUntil, formatDate, formatDay } from '../format.ts';

/** Whether the day has passed. */
export function isOverdue(due: string, nowMs: number): boolean {
  return (daysUntil(due, nowMs) ?? 0) < 0;
}

/** "Overdue since Oct 3, 2026", "Due tomorrow"; empty without a date. */
export function dueWords(due: string, nowMs: number): string {
  if (due === '') return '';
  return isOverdue(due, nowMs)
    ? msg(str`Overdue since ${formatDate(due)}`)
    : msg(str`Due ${formatDay(due, nowMs)}`);
}
