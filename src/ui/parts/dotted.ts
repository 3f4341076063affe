/** A line of short facts with dots between them. */
import { html, type TemplateResult } from 'lit';

/**
 * The items in their order, each keeping the direction of its own words: the dots belong to the
 * line, so that they stand between the items in lines of either direction.
 */
export function dotted(items: readonly unknown[]): TemplateResult {
  return html`${items.map((item, index) => html`${index === 0 ? '' : ' · '}<bdi>${item}</bdi>`)}`;
}
