/** The one script a report may carry, and only where a person asks for it: it tells its height. */
import { sha256Hex } from '../../claims/hash.ts';

/** The name of the number in the message to the page around the frame. */
export const SIZING_MESSAGE = 'plumbline-height';

/** Tells the page around how high the report is, at first and whenever that changes. */
export const SIZING_SCRIPT = `if(parent!==window)new ResizeObserver(function(){parent.postMessage({"${SIZING_MESSAGE}":document.documentElement.getBoundingClientRect().height},"*")}).observe(document.documentElement)`;

/** The script's source for a content security policy: nothing but these very letters may run. */
export function sizingSource(): string {
  const octets = sha256Hex(SIZING_SCRIPT).match(/../g) ?? [];
  return `'sha256-${btoa(octets.map((hex) => String.fromCharCode(Number.parseInt(hex, 16))).join(''))}'`;
}
