/** The people of the desk as options of a `select`. */
import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { PersonId } from '../../claims/ids.ts';
import type { Person } from '../../claims/people.ts';
import { compareText } from '../format.ts';

/** Whoever works at the desk, by name; somebody who left only where they are the chosen one. */
export function peopleOptions(
  people: Iterable<Person>,
  chosen: PersonId | null,
): readonly TemplateResult[] {
  return [...people]
    .filter((person) => !person.removed || person.id === chosen)
    .sort((a, b) => compareText(a.name, b.name))
    .map(
      (person) =>
        html`<option value=${person.id} .selected=${person.id === chosen}>
          ${personWords(person)}
        </option>`,
    );
}

/** The name; of somebody who left also that. */
export function personWords({ name, removed }: Person): string {
  return removed ? msg(str`${name} (left the desk)`) : name;
}
