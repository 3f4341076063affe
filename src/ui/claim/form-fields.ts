/** The plain fields of the panel's inline forms, each with its label, hint and error tied to it. */
import { html, nothing, type TemplateResult } from 'lit';
import { icons } from '../icons.ts';

/** A field whose value its form keeps; for elements that adopt `formStyles`. */
export interface FormField {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly typed: (text: string) => void;
  readonly type?: 'text' | 'url' | 'date';
  /** More than one line, so many to begin with. */
  readonly rows?: number;
  readonly wide?: boolean;
  readonly hint?: string;
  /** What is wrong, in words; empty when nothing is. */
  readonly error?: string;
}

export function renderFormField(field: FormField): TemplateResult {
  const { id, type = 'text', rows = 1, wide = false, hint = '', error = '' } = field;
  const described = error !== '' ? `${id}-error` : hint !== '' ? `${id}-hint` : nothing;
  const input = (event: Event): void => field.typed((event.target as HTMLInputElement).value);
  return html`
    <div class="field ${wide ? 'wide' : ''}">
      <label for=${id}>${field.label}</label>
      ${
        rows > 1
          ? html`<textarea
              id=${id}
              rows=${rows}
              dir="auto"
              aria-describedby=${described}
              aria-invalid=${error === '' ? nothing : 'true'}
              .value=${field.value}
              @input=${input}
            ></textarea>`
          : html`<input
              id=${id}
              type=${type}
              dir=${type === 'text' ? 'auto' : 'ltr'}
              autocomplete="off"
              aria-describedby=${described}
              aria-invalid=${error === '' ? nothing : 'true'}
              .value=${field.value}
              @input=${input}
            />`
      }
      ${
        error === ''
          ? nothing
          : html`<p class="error" id="${id}-error" role="alert">${icons.warning}${error}</p>`
      }
      ${hint === '' ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`}
    </div>
  `;
}

/** A box with its words beside it. */
export interface FormBox {
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
  readonly ticked: (checked: boolean) => void;
  readonly hint?: string;
}

export function renderFormBox({ id, label, checked, ticked, hint = '' }: FormBox): TemplateResult {
  return html`
    <div class="check wide">
      <input
        id=${id}
        type="checkbox"
        aria-describedby=${hint === '' ? nothing : `${id}-hint`}
        .checked=${checked}
        @change=${(event: Event) => ticked((event.target as HTMLInputElement).checked)}
      />
      <label for=${id}>${label}</label>
      ${hint === '' ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`}
    </div>
  `;
}
