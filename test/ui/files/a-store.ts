/** Who keeps files while an element stands on the test page without the app: a small store. */
import { sha256OfBytes } from '../../../src/claims/hash.ts';
import type { Attachment } from '../../../src/claims/events.ts';
import type { Sha256 } from '../../../src/claims/ids.ts';
import type { NeedFile, StoreFile } from '../../../src/ui/files/file-signals.ts';

/** Listens on the document until `stop`. Files named in `refuses` are refused with these words. */
export class AStore {
  readonly files = new Map<Sha256, Blob>();
  readonly #refuses: ReadonlyMap<string, string>;
  readonly #listeners: readonly (readonly [string, (event: Event) => void])[];

  constructor(refuses: Readonly<Record<string, string>> = {}) {
    this.#refuses = new Map(Object.entries(refuses));
    this.#listeners = [
      ['store-file', (event) => void this.#store((event as CustomEvent<StoreFile>).detail)],
      ['need-file', (event) => this.#give((event as CustomEvent<NeedFile>).detail)],
    ];
    for (const [type, listener] of this.#listeners) document.addEventListener(type, listener);
  }

  stop(): void {
    for (const [type, listener] of this.#listeners) document.removeEventListener(type, listener);
  }

  async put(blob: Blob): Promise<Sha256> {
    const hash = sha256OfBytes(new Uint8Array(await blob.arrayBuffer()));
    this.files.set(hash, new Blob([blob]));
    return hash;
  }

  async #store({ file, stored, refused }: StoreFile): Promise<void> {
    const words = this.#refuses.get(file.name);
    if (words === undefined) stored(await this.put(file));
    else refused(words);
  }

  #give({ hash, give }: NeedFile): void {
    give(this.files.get(hash) ?? null);
  }
}

/** A file as an event describes it. */
export function anAttachment(over: Partial<Attachment> = {}): Attachment {
  return {
    hash: 'a'.repeat(64) as Sha256,
    name: 'counts.csv',
    type: 'text/csv',
    bytes: 1234,
    use: 'file',
    takenFrom: '',
    private: false,
    ...over,
  };
}

/** A picture of 2 by 2 pixels. */
export async function aPicture(name = 'counts.png'): Promise<File> {
  const canvas = new OffscreenCanvas(2, 2);
  const context = canvas.getContext('2d');
  context?.fillRect(0, 0, 1, 1);
  return new File([await canvas.convertToBlob()], name, { type: 'image/png' });
}

/** Waits until the check holds: files are read in their own time. */
export async function until(check: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    if (check()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('waited in vain');
}

/** Pastes into what is given: files, words or both. */
export function paste(target: Element, files: readonly File[], words?: string): ClipboardEvent {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  if (words !== undefined) data.setData('text/plain', words);
  const event = new ClipboardEvent('paste', {
    clipboardData: data,
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  target.dispatchEvent(event);
  return event;
}
