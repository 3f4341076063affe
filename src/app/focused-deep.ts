/** What has the focus, also inside shadow roots; null when nothing has. */
export function focusedDeep(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}
