/** Files out of the app. */

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
