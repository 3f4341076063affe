import { LitElement, css, html, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { Attachment } from '../../claims/events.ts';
import { base } from '../base-styles.ts';
import { icons } from '../icons.ts';
import { pictureType } from './file-kinds.ts';
import { needFile } from './file-signals.ts';

/** The side of the square a picture is drawn into, in CSS pixels. */
const SIDE = 56;

/**
 * A small picture of a file, or the icon of a file where there is none to be had. Decoration: the
 * name stands beside it. The picture is drawn onto a canvas and let go of.
 *
 * @event need-file - see `NeedFile`.
 */
export class AttachmentThumb extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        place-items: center;
        inline-size: 3.5rem;
        block-size: 3.5rem;
        overflow: hidden;
        border: 1px solid var(--hairline);
        border-radius: var(--radius-s);
        background: var(--sunken);
        color: var(--ink-faint);
      }
      canvas {
        inline-size: 100%;
        block-size: 100%;
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    file: { attribute: false },
    drawn: { state: true },
  };

  declare file: Pick<Attachment, 'hash' | 'name' | 'type'>;
  declare private drawn: boolean;

  constructor() {
    super();
    this.drawn = false;
    this.setAttribute('aria-hidden', 'true');
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('file') as this['file'] | undefined;
    if (before !== undefined && before.hash !== this.file.hash) this.drawn = false;
  }

  protected override updated(changed: PropertyValues): void {
    const before = changed.get('file') as this['file'] | undefined;
    if (changed.has('file') && before?.hash !== this.file.hash) void this.#draw();
  }

  protected override render() {
    return html`
      <canvas ?hidden=${!this.drawn} width=${SIDE * 2} height=${SIDE * 2}></canvas>
      ${this.drawn ? '' : icons.file}
    `;
  }

  async #draw(): Promise<void> {
    const { hash } = this.file;
    const type = pictureType(this.file);
    if (type === null) return;
    const blob = await needFile(this, hash);
    if (blob === null || this.file.hash !== hash || !this.isConnected) return;
    let picture: ImageBitmap;
    try {
      picture = await createImageBitmap(new Blob([blob], { type }));
    } catch (error) {
      // It is no picture after all, whatever it says.
      if (error instanceof DOMException) return;
      throw error;
    }
    const canvas = this.renderRoot.querySelector('canvas');
    const context = canvas?.getContext('2d') ?? null;
    if (context !== null && this.file.hash === hash) {
      cover(context, picture);
      this.drawn = true;
    }
    picture.close();
  }
}

/** Draws the middle of the picture, as large as fills the canvas. */
function cover(context: CanvasRenderingContext2D, picture: ImageBitmap): void {
  const { width, height } = context.canvas;
  const scale = Math.max(width / picture.width, height / picture.height);
  const [w, h] = [picture.width * scale, picture.height * scale];
  context.clearRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, (width - w) / 2, (height - h) / 2, w, h);
}

customElements.define('attachment-thumb', AttachmentThumb);

declare global {
  interface HTMLElementTagNameMap {
    'attachment-thumb': AttachmentThumb;
  }
}
