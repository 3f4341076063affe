/** Tags as people type them. */

/** The tags of a line: parted by any comma or semicolon, each once. */
export function readTags(text: string): readonly string[] {
  const tags = text.split(/[,;،；、，]/u).map((tag) => tag.trim());
  return [...new Set(tags)].filter((tag) => tag !== '');
}
