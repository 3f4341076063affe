/** The app's chance: the only place where ids are made at random. */
import { BASE32, idFromBytes, type DeviceId } from '../claims/ids.ts';

export function mint(): string {
  return idFromBytes(crypto.getRandomValues(new Uint8Array(16)));
}

/**
 * A name for this tab as a writer: the device, and four letters of the tab's own, because two tabs
 * of one device tick at the same time without seeing each other.
 */
export function writerOf(device: DeviceId): string {
  const octets = crypto.getRandomValues(new Uint8Array(4));
  return device + [...octets].map((octet) => BASE32.charAt(octet & 31)).join('');
}
