/** Text in encodings that browsers only read. */

/** What Windows-1252 has at 0x80 to 0x9f; a space stands where it has nothing. */
const HIGH = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** The text's bytes in UTF-16 (without a mark) or Windows-1252; '?' for what that does not have. */
export function encode(text: string, encoding: string): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  switch (encoding) {
    case 'utf-16le':
      return Uint8Array.from(units.flatMap((unit) => [unit & 255, unit >> 8]));
    case 'utf-16be':
      return Uint8Array.from(units.flatMap((unit) => [unit >> 8, unit & 255]));
    case 'windows-1252':
      return Uint8Array.from(units, (unit) => {
        const high = HIGH.indexOf(String.fromCharCode(unit));
        if (unit !== 0x20 && high >= 0) return 0x80 + high;
        return unit < 256 ? unit : 0x3f;
      });
    default:
      throw new Error(`No encoder for ${encoding}`);
  }
}
