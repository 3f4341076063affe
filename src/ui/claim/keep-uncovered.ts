/** Keeps what has the focus from hiding under a foot that sticks to the bottom of the view. */

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
    if (pressed || !(target instanceof Element) || covering === null) return;
    if (event.composedPath().includes(covering)) return;
    if (getComputedStyle(covering).position !== 'sticky') return;
    const { top } = covering.getBoundingClientRect();
    if (target.getBoundingClientRect().bottom > top) target.scrollIntoView({ block: 'center' });
  });
}
