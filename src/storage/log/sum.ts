import { hash } from 'node:crypto'

/** The sum before the first entry of a device. */
export const firstSum: Uint8Array = new Uint8Array(8)

/**
 * Chains an entry to the one before it on its device: the first 8 bytes of SHA-256 over the previous sum and the
 * canonical bytes. Damage, a missing entry and a forked history all show as a sum that does not follow.
 */
export function nextSum(previous: Uint8Array, canonical: string): Uint8Array {
  // In one call, without a hash object for every entry.
  const chained = Buffer.concat([previous, Buffer.from(canonical, 'utf8')])
  return new Uint8Array(hash('sha256', chained, 'buffer').subarray(0, 8))
}
