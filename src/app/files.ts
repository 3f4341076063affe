/** Files out of the app. */

/** Offers the text as a download under that name. */
export function download(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken its own hold of the blob once the click's task is over.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
