import type { Instant } from './time/instant.ts';

/** A UUIDv7 (RFC 9562): `now` in the first 48 bits, so that ids sort by when they were made; `random` is 10 random bytes. */
export function uuidV7(now: Instant, random: Uint8Array): string {
  if (random.length < 10) throw new Error(`uuidV7 needs 10 random bytes, got ${random.length}`);
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(now) << 16n);
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
