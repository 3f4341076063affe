/** What a file is good for, told from its name and its type. Pure. */
import type { Attachment } from '../../claims/events.ts';
import type { AttachmentUse } from '../../claims/vocabulary.ts';

const PICTURES = new Map([
  ['image/png', /\.png$/i],
  ['image/jpeg', /\.jpe?g$/i],
  ['image/gif', /\.gif$/i],
  ['image/webp', /\.webp$/i],
  ['image/avif', /\.avif$/i],
  ['image/bmp', /\.bmp$/i],
]);

/**
 * The type under which a picture may be drawn, or null. A list of ours and not the file's own word:
 * a page or a drawing with scripts in it is never shown as what it says it is.
 */
export function pictureType({ name, type }: Pick<Attachment, 'name' | 'type'>): string | null {
  if (PICTURES.has(type)) return type;
  if (type !== '') return null;
  for (const [picture, ending] of PICTURES) if (ending.test(name)) return picture;
  return null;
}

/** Whether it can be read as plain text, the source of pages included. */
export function isText({ name, type }: Pick<Attachment, 'name' | 'type'>): boolean {
  return (
    /^text\/|^application\/(?:json|ld\+json|xml|xhtml\+xml|javascript|csv)|^image\/svg\+xml|^message\//.test(
      type,
    ) || /\.(?:txt|text|md|markdown|csv|tsv|json|xml|html?|mhtml?|svg|eml|srt|vtt|log)$/i.test(name)
  );
}

/** What a file most likely is. A pasted picture is taken from a screen, a saved page from the web. */
export function useOf(file: Pick<File, 'name' | 'type'>, pasted: boolean): AttachmentUse {
  if (pasted && file.type.startsWith('image/')) return 'screenshot';
  const page = /^text\/html|^application\/xhtml|^multipart\/related|^message\/rfc822/;
  if (page.test(file.type) || /\.(?:x?html?|mhtml?|webarchive|maff|wacz|warc)$/i.test(file.name)) {
    return 'stored-copy';
  }
  return /screen ?shot|bildschirmfoto/i.test(file.name) ? 'screenshot' : 'file';
}

/** The files of a paste or a drop; of a folder, which browsers list as a file, nothing is left. */
export function filesOf(data: DataTransfer | null): readonly File[] {
  if (data === null) return [];
  const files: File[] = [];
  for (const item of data.items) {
    if (item.kind !== 'file' || item.webkitGetAsEntry?.()?.isDirectory === true) continue;
    const file = item.getAsFile();
    if (file !== null) files.push(file);
  }
  return files;
}
