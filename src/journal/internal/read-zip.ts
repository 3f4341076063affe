/**
 * Reading a zip file from anywhere: by its central directory (PKWARE's APPNOTE 6.3, sections 4.3.7,
 * 4.3.12 and 4.3.16), which is the only list in it that can be trusted, and in slices, so that
 * nothing is unpacked beyond what was asked for. No zip64: no bundle of ours needs it.
 */
import { Inflate } from 'fflate';
import { crc32 } from './crc-32.ts';

export interface ZipEntry {
  readonly name: string;
  /** Its size once unpacked, as the directory says. */
  readonly size: number;
  readonly packedSize: number;
  /** 0: as it is; 8: deflated. */
  readonly method: number;
  readonly crc: number;
  readonly encrypted: boolean;
  /** Where its local header begins. */
  readonly at: number;
}

/** What keeps an entry from being read. */
export type ZipFault = 'damaged' | 'encrypted' | 'unknown-method' | 'too-large';

export class ZipError extends Error {
  override readonly name = 'ZipError';
  readonly fault: ZipFault;

  constructor(fault: ZipFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

const END = { signature: 0x06_05_4b_50, octets: 22, comment: 65_535 } as const;
const CENTRAL = { signature: 0x02_01_4b_50, octets: 46 } as const;
const LOCAL = { signature: 0x04_03_4b_50, octets: 30 } as const;
/** A directory larger than this is none of ours. */
const MAX_DIRECTORY = 16_000_000;
const BLOCK = 1 << 20;
/** Deflate can make 1,032 octets of one: what one push can make stays bounded by that. */
const PUSH = 1 << 14;

/** The entries of the file, or null when it is no zip file. ZipError when its directory is damaged. */
export async function listEntries(file: Blob): Promise<readonly ZipEntry[] | null> {
  const tailStart = Math.max(0, file.size - END.octets - END.comment);
  const tail = await view(file, tailStart, file.size);
  let end = tail.byteLength - END.octets;
  while (end >= 0 && tail.getUint32(end, true) !== END.signature) end -= 1;
  if (end < 0) return null;
  const count = tail.getUint16(end + 10, true);
  const size = tail.getUint32(end + 12, true);
  const start = tail.getUint32(end + 16, true);
  if (count === 0xff_ff || start === 0xff_ff_ff_ff) {
    throw new ZipError('too-large', 'The file is in the 64-bit form of zip');
  }
  if (size > MAX_DIRECTORY || start + size > tailStart + end) {
    throw new ZipError('damaged', `A directory of ${size} octets at ${start} of ${file.size}`);
  }
  return readDirectory(await view(file, start, start + size), count);
}

function readDirectory(directory: DataView<ArrayBuffer>, count: number): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  const names = new TextDecoder();
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (
      at + CENTRAL.octets > directory.byteLength ||
      directory.getUint32(at, true) !== CENTRAL.signature
    ) {
      throw new ZipError('damaged', `Entry ${index} of ${count} does not stand at ${at}`);
    }
    const nameLength = directory.getUint16(at + 28, true);
    const next =
      at +
      CENTRAL.octets +
      nameLength +
      directory.getUint16(at + 30, true) +
      directory.getUint16(at + 32, true);
    if (next > directory.byteLength) {
      throw new ZipError('damaged', `Entry ${index} ends at ${next} of ${directory.byteLength}`);
    }
    entries.push({
      encrypted: (directory.getUint16(at + 8, true) & 1) === 1,
      method: directory.getUint16(at + 10, true),
      crc: directory.getUint32(at + 16, true),
      packedSize: directory.getUint32(at + 20, true),
      size: directory.getUint32(at + 24, true),
      at: directory.getUint32(at + 42, true),
      name: names.decode(new Uint8Array(directory.buffer, at + CENTRAL.octets, nameLength)),
    });
    at = next;
  }
  return entries;
}

/**
 * The octets of an entry, in pieces. ZipError for what cannot be unpacked or has more than `most`
 * octets, and as soon as an entry turns out larger than the directory says.
 */
export async function* unpack(
  file: Blob,
  entry: ZipEntry,
  most: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  if (entry.encrypted) throw new ZipError('encrypted', `${entry.name} is encrypted`);
  if (entry.size > most) throw new ZipError('too-large', `${entry.name} has ${entry.size} octets`);
  let total = 0;
  let sum = 0;
  for await (const piece of piecesOf(file, entry)) {
    total += piece.byteLength;
    // At once, and not at the end: what lies about its size is not unpacked any further.
    if (total > entry.size) {
      throw new ZipError('damaged', `${entry.name} has more than ${entry.size} octets`);
    }
    sum = crc32(piece, sum);
    yield piece;
  }
  if (total !== entry.size || sum !== entry.crc) {
    throw new ZipError('damaged', `${entry.name}: ${total} octets of ${entry.size}, sum ${sum}`);
  }
}

async function* piecesOf(
  file: Blob,
  entry: ZipEntry,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  const packed = await packedPart(file, entry);
  if (entry.method === 0) {
    yield* blocks(packed);
    return;
  }
  if (entry.method !== 8) {
    throw new ZipError('unknown-method', `${entry.name} is packed by method ${entry.method}`);
  }
  const made: Uint8Array<ArrayBuffer>[] = [];
  const inflate = new Inflate((piece) => {
    if (piece.byteLength > 0) made.push(piece as Uint8Array<ArrayBuffer>);
  });
  let left = packed.size;
  for await (const block of blocks(packed)) {
    for (let start = 0; start < block.byteLength; start += PUSH) {
      const part = block.subarray(start, start + PUSH);
      left -= part.byteLength;
      try {
        inflate.push(part, left === 0);
      } catch (error) {
        throw new ZipError('damaged', `${entry.name}: ${String(error)}`);
      }
      yield* made.splice(0);
    }
  }
}

/** The part of the file that holds the entry as it is packed. */
async function packedPart(file: Blob, entry: ZipEntry): Promise<Blob> {
  const header = await view(file, entry.at, entry.at + LOCAL.octets);
  if (header.byteLength < LOCAL.octets || header.getUint32(0, true) !== LOCAL.signature) {
    throw new ZipError('damaged', `${entry.name} does not stand at ${entry.at}`);
  }
  const start = entry.at + LOCAL.octets + header.getUint16(26, true) + header.getUint16(28, true);
  if (start + entry.packedSize > file.size) {
    throw new ZipError('damaged', `${entry.name} ends beyond the file`);
  }
  return file.slice(start, start + entry.packedSize);
}

/** The octets of a blob in pieces of at most one mebibyte. */
export async function* blocks(
  blob: Blob,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  for (let start = 0; start < blob.size; start += BLOCK) {
    yield new Uint8Array(await blob.slice(start, start + BLOCK).arrayBuffer());
  }
}

async function view(file: Blob, start: number, end: number): Promise<DataView<ArrayBuffer>> {
  return new DataView(await file.slice(start, end).arrayBuffer());
}
