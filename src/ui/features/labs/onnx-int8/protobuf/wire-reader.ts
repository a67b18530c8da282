/** One field as it stands on the wire: a number for wire type 0, bytes for 1, 2 and 5. */
export type WireField =
  | { readonly field: number; readonly kind: 'varint'; readonly value: number }
  | { readonly field: number; readonly kind: 'bytes'; readonly value: Uint8Array }

const fixedLength: Readonly<Record<number, number>> = { 1: 8, 5: 4 }

/**
 * Reads the fields of one Protocol Buffers message in the order in which they were written.
 *
 * @throws RangeError when the bytes end within a field, or hold a wire type that is no longer in use
 */
export function readFields(message: Uint8Array): WireField[] {
  const fields: WireField[] = []
  let at = 0
  const varint = (): number => {
    let value = 0
    for (let scale = 1; ; scale *= 128) {
      const byte = message[at++]
      if (byte === undefined || scale > 2 ** 56) throw new RangeError('The bytes end within a number.')
      value += (byte % 128) * scale
      if (byte < 128) return value
    }
  }
  while (at < message.length) {
    const key = varint()
    const field = Math.floor(key / 8)
    const wireType = key % 8
    if (wireType === 0) {
      fields.push({ field, kind: 'varint', value: varint() })
      continue
    }
    const length = wireType === 2 ? varint() : fixedLength[wireType]
    if (length === undefined) throw new RangeError(`Wire type ${wireType} is not in use.`)
    if (at + length > message.length) throw new RangeError('The bytes end within a field.')
    fields.push({ field, kind: 'bytes', value: message.subarray(at, at + length) })
    at += length
  }
  return fields
}
