/** How elements speak: values come in as properties, intentions go out as events. */
import type { Command } from '../claims/commands.ts';

/**
 * Fires the command as an intention: an event of the command's own name, with the command as
 * `detail`, that bubbles out of every shadow root. `app` adds who, when and where, and answers with
 * new values, a notice, or both; the element assumes nothing about either.
 */
export function intend(host: EventTarget, command: Command): void {
  signal(host, command.do, command);
}

/**
 * Fires an intention that is no command of the desk: `keep-draft`, `search`, `open-sample`, …
 * Same manners as `intend`; each element documents its own with `@event`.
 */
export function signal<Detail>(host: EventTarget, type: string, detail?: Detail): void {
  host.dispatchEvent(
    new CustomEvent<Detail | undefined>(type, { detail, bubbles: true, composed: true }),
  );
}

/** Asks the frame's polite live region to say one sentence, once. */
export function announce(host: EventTarget, text: string): void {
  signal(host, 'announce', { text });
}
