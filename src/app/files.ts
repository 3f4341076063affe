/** Files out of the app, and files that nobody in it asked for. */

/** Offers the file as a download under that name. */
export function downloadBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken its own hold of the blob once the click's task is over.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A file dropped where nobody takes it must not replace the page. */
export function guardDrops(target: EventTarget): void {
  for (const type of ['dragover', 'drop']) {
    target.addEventListener(type, (event) => {
      const data = (event as DragEvent).dataTransfer;
      if (event.defaultPrevented || data === null || !data.types.includes('Files')) return;
      event.preventDefault();
      data.dropEffect = 'none';
    });
  }
}
