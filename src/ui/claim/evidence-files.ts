import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { msg, str } from '@lit/localize';
import type { Claim } from '../../claims/case.ts';
import type { Attachment } from '../../claims/events.ts';
import type { ClaimId, Sha256 } from '../../claims/ids.ts';
import { base, controls } from '../base-styles.ts';
import '../files/attach-file.ts';
import type { AttachFile, FilesChosen } from '../files/attach-file.ts';
import '../files/attachment-list.ts';
import { keepFile, takenFrom } from '../files/keep-file.ts';
import { icons } from '../icons.ts';
import { announce, intend } from '../intend.ts';

/**
 * The files of a piece of evidence that is saved already: each choice is a gesture of its own.
 *
 * @event attach, detach - the intentions.
 * @event store-file, need-file, download-file - see `files/file-signals.ts`.
 */
export class EvidenceFiles extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: grid;
        gap: var(--space-1);
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    claim: {},
    evidence: { attribute: false },
    named: {},
    url: {},
    today: {},
    locked: { type: Boolean },
    brief: { type: Boolean },
    storing: { state: true },
    problems: { state: true },
  };

  declare claim: ClaimId;
  declare evidence: Claim['evidence'][number];
  /** What the source is called, for the names of controls. */
  declare named: string;
  /** The address of the source, or empty. */
  declare url: string;
  /** Today, `YYYY-MM-DD`. */
  declare today: string;
  /** Files can be looked at only. */
  declare locked: boolean;
  /** As on a card: what each file is can be changed elsewhere. */
  declare brief: boolean;
  declare private storing: string | null;
  declare private problems: readonly string[];

  constructor() {
    super();
    this.named = '';
    this.url = '';
    this.today = '';
    this.locked = false;
    this.brief = false;
    this.storing = null;
    this.problems = [];
  }

  /** Answers an event of `ATTACH_EVENTS` of the element around. */
  take(event: Event): void {
    this.renderRoot.querySelector<AttachFile>('attach-file')?.take(event);
  }

  protected override render() {
    return html`
      <attachment-list
        .files=${this.evidence.attachments}
        .locked=${this.locked}
        .brief=${this.brief}
        @attachment-changed=${this.#changed}
        @attachment-removed=${this.#removed}
      ></attachment-list>
      ${
        this.locked
          ? nothing
          : html`<attach-file
              compact
              .label=${msg(str`Attach file: ${this.named}`)}
              @files-chosen=${this.#chosen}
            ></attach-file>`
      }
      ${
        this.storing === null
          ? nothing
          : html`<p class="hint" role="status">${msg(str`Storing ${this.storing}…`)}</p>`
      }
      ${this.problems.map(
        (words) => html`<p class="error" role="alert">${icons.warning}${words}</p>`,
      )}
    `;
  }

  async #chosen(event: CustomEvent<FilesChosen>): Promise<void> {
    event.stopPropagation();
    const { files, pasted } = event.detail;
    const { claim, evidence, url, today } = this;
    this.problems = [];
    for (const file of files) {
      this.storing = file.name;
      const kept = await keepFile(this, file, { pasted, url, today });
      if ('refused' in kept) this.problems = [...this.problems, kept.refused];
      else if (this.evidence.attachments.some(({ hash }) => hash === kept.hash)) {
        announce(this, msg(str`${kept.name} is attached already`));
      } else {
        intend(this, { do: 'attach', claim, evidence: evidence.id, attachment: kept });
        announce(this, msg(str`Attached: ${kept.name}`));
      }
    }
    this.storing = null;
  }

  #changed(event: CustomEvent<{ attachment: Attachment }>): void {
    event.stopPropagation();
    const { attachment } = event.detail;
    intend(this, {
      do: 'attach',
      claim: this.claim,
      evidence: this.evidence.id,
      attachment: { ...attachment, takenFrom: takenFrom(attachment.use, this.url) },
    });
  }

  #removed(event: CustomEvent<{ hash: Sha256 }>): void {
    event.stopPropagation();
    const { hash } = event.detail;
    intend(this, { do: 'detach', claim: this.claim, evidence: this.evidence.id, hash });
  }
}

customElements.define('evidence-files', EvidenceFiles);

declare global {
  interface HTMLElementTagNameMap {
    'evidence-files': EvidenceFiles;
  }
}
