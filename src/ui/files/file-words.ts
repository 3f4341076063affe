/** Words for files of evidence. */
import { msg } from '@lit/localize';
import type { Attachment } from '../../claims/events.ts';
import type { Sha256 } from '../../claims/ids.ts';
import type { AttachmentUse } from '../../claims/vocabulary.ts';

/** What an attached file is. */
export function attachmentUseWord(use: AttachmentUse): string {
  switch (use) {
    case 'file':
      return msg('File');
    case 'screenshot':
      return msg('Screenshot');
    case 'stored-copy':
      return msg('Stored copy of the page');
  }
}

/** What to call a file; its name may have been erased. */
export function nameAttachment({ name }: Pick<Attachment, 'name'>): string {
  return name === '' ? msg('A file without a name') : name;
}

/** The beginning of a hash, by which people compare. */
export function shortHash(hash: Sha256): string {
  return hash.slice(0, 12);
}
