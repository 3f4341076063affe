/** From a file that was chosen, dropped or pasted to what an event says about it. */
import { msg, str } from '@lit/localize';
import type { Attachment } from '../../claims/events.ts';
import { useOf } from './file-kinds.ts';
import { storeFile } from './file-signals.ts';

export interface KeepFileOptions {
  readonly pasted: boolean;
  /** The address of the source, for what was taken from it; empty where there is none. */
  readonly url: string;
  /** Today, `YYYY-MM-DD`: a pasted picture has no name of its own. */
  readonly today: string;
}

/** Stores the file and describes it; or says in words why it was not kept. */
export async function keepFile(
  host: EventTarget,
  file: File,
  { pasted, url, today }: KeepFileOptions,
): Promise<Attachment | { readonly refused: string }> {
  const kept = await storeFile(host, file);
  if ('refused' in kept) return kept;
  const use = useOf(file, pasted);
  return {
    hash: kept.hash,
    name: pasted && use === 'screenshot' ? screenshotName(file, today) : file.name,
    type: file.type,
    bytes: file.size,
    use,
    takenFrom: takenFrom(use, url),
    private: false,
  };
}

/** Where a file of that use was taken from: only pages and pictures of them have an address. */
export function takenFrom(use: Attachment['use'], url: string): string {
  return use !== 'file' && /^https?:\/\//i.test(url) ? url : '';
}

function screenshotName({ type }: File, today: string): string {
  const ending = /^image\/(png|jpeg|webp|gif)$/.exec(type)?.[1] ?? 'png';
  return `${msg(str`Screenshot ${today}`)}.${ending}`;
}
