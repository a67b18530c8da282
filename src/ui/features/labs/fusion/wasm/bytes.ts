/**
 * The pieces of a WebAssembly module in its binary form. Source of every number here and in op-codes.ts:
 * WebAssembly Core Specification 2.0, chapter 5 (Binary Format).
 */

/** Unsigned LEB128. */
export function unsigned(number: number): number[] {
  const bytes: number[] = []
  let rest = number
  do {
    const low = rest % 128
    rest = Math.floor(rest / 128)
    bytes.push(rest > 0 ? low + 128 : low)
  } while (rest > 0)
  return bytes
}

/** Signed LEB128 of a 32-bit integer. */
export function signed(number: number): number[] {
  const bytes: number[] = []
  let rest = number | 0
  for (;;) {
    const low = rest & 0x7f
    rest >>= 7
    const last = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0)
    bytes.push(last ? low : low | 0x80)
    if (last) return bytes
  }
}

/** A vector: how many entries, then the entries. */
export function vector(entries: readonly (readonly number[])[]): number[] {
  return [...unsigned(entries.length), ...entries.flat()]
}

export function name(text: string): number[] {
  return vector([...text].map((character) => [character.charCodeAt(0)]))
}

/** Something preceded by how many bytes it takes. */
export function sized(bytes: readonly number[]): number[] {
  return [...unsigned(bytes.length), ...bytes]
}

export function section(id: number, entries: readonly (readonly number[])[]): number[] {
  return [id, ...sized(vector(entries))]
}

/** The four bytes of a 32-bit float, lowest first. */
export function float32Bytes(number: number): number[] {
  return [...new Uint8Array(new Float32Array([number]).buffer)]
}
