/** Numbers in [0, 1), the same series for the same seed on every machine. Not for secrets. */
export type Generator = () => number

/**
 * FNV-1a over the two bytes of each UTF-16 code unit (Fowler, Noll, Vo; constants of the 32-bit variant),
 * finished with the avalanche steps of MurmurHash3 (Appleby, public domain), because FNV alone leaves the
 * hashes of strings that differ only at the end close together.
 *
 * @returns an unsigned 32-bit integer
 */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193)
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Mulberry32 (Tommy Ettinger, public domain), seeded by the hash of a text. */
export function seededGenerator(seed: string): Generator {
  let state = hashText(seed)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}
