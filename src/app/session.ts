/**
 * Who works in this tab. **Working as** belongs to the tab: two tabs can be two people. A new tab
 * starts as whoever worked last.
 */
import { isId, type PersonId } from '../claims/ids.ts';

const KEY = 'plumbline.person';

/** The person of this tab, or null. */
export function workingAs(): PersonId | null {
  const stored = read(() => sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY));
  return isId(stored) ? (stored as PersonId) : null;
}

export function workAs(person: PersonId): void {
  read(() => sessionStorage.setItem(KEY, person));
  read(() => localStorage.setItem(KEY, person));
}

/**
 * Whether the browser forbids this page to store anything. Its database then only says that it
 * failed; the small stores give the reason.
 */
export function storageForbidden(): boolean {
  try {
    return localStorage.length < 0;
  } catch (error) {
    if (error instanceof DOMException) return true;
    throw error;
  }
}

/** Where the browser forbids these small stores, the tab asks again at the next start. */
function read<T>(access: () => T): T | null {
  try {
    return access();
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
