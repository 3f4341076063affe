/** Keeps what has the focus from hiding under a foot that sticks to the bottom of the view. */

/** Left free between what has the focus and the foot: enough for the focus ring. */
const ROOM_PX = 12;

/**
 * Watches the focus inside `host`. Whoever comes by the keyboard or by a link sees what they came to;
 * what a pointer presses on stays where it is. `foot` answers with the sticking element, or null.
 */
export function keepUncovered(host: HTMLElement, foot: () => Element | null): void {
  let pressed = false;
  host.addEventListener('pointerdown', () => (pressed = true), { capture: true });
  for (const end of ['pointerup', 'pointercancel', 'keydown'] as const) {
    host.addEventListener(end, () => (pressed = false), { capture: true });
  }
  host.addEventListener('focusin', (event) => {
    const [target] = event.composedPath();
    const covering = foot();
    if (pressed || !(target instanceof HTMLElement) || covering === null) return;
    if (event.composedPath().includes(covering)) return;
    if (getComputedStyle(covering).position !== 'sticky') return;
    const { top, height } = covering.getBoundingClientRect();
    if (target.getBoundingClientRect().bottom <= top) return;
    target.style.scrollMarginBlockEnd = `${height + ROOM_PX}px`;
    target.scrollIntoView({ block: 'nearest' });
    target.style.scrollMarginBlockEnd = '';
  });
}
