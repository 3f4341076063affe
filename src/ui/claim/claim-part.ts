/** What the parts of the claim panel have in common. */
import {
  html,
  LitElement,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Case, Claim } from '../../claims/case.ts';
import type { Desk } from '../../claims/desk.ts';
import type { PersonId } from '../../claims/ids.ts';
import type { Role } from '../../claims/people.ts';
import { signal } from '../intend.ts';
import '../parts/draft-field.ts';
import type { CommitValue, DraftField } from '../parts/draft-field.ts';
import { isFrozen } from './frozen.ts';

/** Who is working, and as what. */
export interface Me {
  readonly person: PersonId;
  readonly role: Role;
}

/** A text that was typed and not yet saved, and when it was kept. */
export interface Draft {
  readonly text: string;
  readonly at: string;
}

export type Drafts = ReadonlyMap<string, Draft>;

/** No drafts at all. */
export const NO_DRAFTS: Drafts = new Map();

/** Something handed over that has not shown up among the values yet. */
interface Awaited {
  readonly arrived: () => boolean;
  readonly done: () => void;
}

/** A text field of a part: what it is called, what is saved, what to do with what is typed. */
export interface PartField {
  /** The end of the draft's key, and the element's id. */
  readonly field: string;
  readonly label: string;
  readonly saved: string;
  readonly save: (text: string) => void;
  readonly type?: DraftField['type'];
  readonly multiline?: boolean;
  readonly rows?: number;
  readonly hint?: string;
  readonly error?: string;
  readonly limit?: number;
  readonly suggestions?: readonly string[];
  /** Organises the work and is not printed: it can be changed after publication, too. */
  readonly unprinted?: boolean;
  /** Spans both columns of `.fields`. */
  readonly wide?: boolean;
  /** What is typed as it is saved; without it, without spaces at its ends. */
  readonly tidy?: (text: string) => string;
}

const NO_SUGGESTIONS: readonly string[] = [];
const trim = (text: string): string => text.trim();

/**
 * One part of the claim panel. The panel hands every part the same values; a part shows its share
 * of them and speaks in intentions.
 *
 * @event keep-draft - `{key, text}`: something was typed that is not saved yet.
 * @event drop-draft - `{key}`: what was typed is saved, or given up.
 */
export abstract class ClaimPart extends LitElement {
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    claim: { attribute: false },
    desk: { attribute: false },
    me: { attribute: false },
    drafts: { attribute: false },
    singleKeys: { attribute: false },
  };

  declare state: Case;
  declare claim: Claim;
  declare desk: Desk;
  declare me: Me;
  declare drafts: Drafts;
  /** Whether keys that work alone may be named on the screen. */
  declare singleKeys: boolean;

  #awaited: Awaited | null = null;
  /** By field, the text last committed as it was typed: see `#savedText`. */
  readonly #typed = new Map<string, string>();

  constructor() {
    super();
    this.drafts = NO_DRAFTS;
    this.singleKeys = true;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const awaited = this.#awaited;
    if (awaited === null || !awaited.arrived()) return;
    this.#awaited = null;
    awaited.done();
  }

  /** Puts the cursor into the field of that id, or onto the control. Waits until it is drawn. */
  async focusField(id: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }

  /** Whether what the report prints of the claim stands as published: nobody is correcting it. */
  protected get frozen(): boolean {
    return isFrozen(this.claim);
  }

  /** A labelled text field whose keystrokes are drafts and whose text is saved on leaving it. */
  protected renderField(options: PartField): TemplateResult {
    const { field, saved, tidy = trim } = options;
    return html`<draft-field
      id=${field}
      class=${options.wide === true ? 'wide' : ''}
      .label=${options.label}
      .name=${this.draftKey(field)}
      .value=${this.#savedText(field, saved, tidy)}
      .draft=${this.draftOf(field)?.text ?? null}
      .type=${options.type ?? 'text'}
      .multiline=${options.multiline ?? false}
      .rows=${options.rows ?? 3}
      .hint=${options.hint ?? ''}
      .error=${options.error ?? ''}
      .limit=${options.limit ?? 0}
      .suggestions=${options.suggestions ?? NO_SUGGESTIONS}
      ?readonly=${this.frozen && options.unprinted !== true}
      @commit-value=${(event: CustomEvent<CommitValue>) => {
        event.stopPropagation();
        this.#commit(options, event.detail.value, tidy);
      }}
    ></draft-field>`;
  }

  /** The key under which a field's keystrokes are kept. */
  protected draftKey(field: string): string {
    return `${this.state.article}/${this.claim.id}/${field}`;
  }

  /** The kept keystrokes of a field, or null. */
  protected draftOf(field: string): Draft | null {
    return this.drafts.get(this.draftKey(field)) ?? null;
  }

  protected keepDraft(field: string, text: string): void {
    signal(this, 'keep-draft', { key: this.draftKey(field), text, kept: () => {} });
  }

  protected dropDraft(field: string): void {
    signal(this, 'drop-draft', { key: this.draftKey(field) });
  }

  /**
   * Calls `done` once the claim shows what was just handed over. A form stays open, and its draft
   * kept, until then: a refused or failed gesture loses no word. A later call replaces an earlier.
   */
  protected onceSaved(arrived: () => boolean, done: () => void): void {
    this.#awaited = { arrived, done };
  }

  /**
   * What the field is told is saved. Saving tidies a text, so it may come back without the space
   * that still stands in the field: then the field is told its own text, and says "Saved".
   */
  #savedText(field: string, saved: string, tidy: (text: string) => string): string {
    const typed = this.#typed.get(field);
    return typed !== undefined && tidy(typed) === tidy(saved) ? typed : saved;
  }

  #commit(options: PartField, typed: string, tidy: (text: string) => string): void {
    this.#typed.set(options.field, typed);
    const text = tidy(typed);
    if (text === tidy(options.saved)) this.requestUpdate();
    else options.save(text);
  }
}
