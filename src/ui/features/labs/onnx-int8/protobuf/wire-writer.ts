/**
 * Writes one Protocol Buffers message. Wire format as described in the public encoding guide
 * (protobuf.dev/programming-guides/encoding): a key of `field << 3 | wire type`, then the value; wire type 0 is a
 * varint of seven bits a byte, lowest first, and wire type 2 a length and that many bytes.
 */
export class WireWriter {
  readonly #bytes: number[] = []

  /** @param value a whole number from 0 to 2^53 - 1 */
  varint(field: number, value: number): this {
    this.#key(field, 0)
    this.#varint(value)
    return this
  }

  bytes(field: number, value: Uint8Array): this {
    this.#key(field, 2)
    this.#varint(value.length)
    // One by one: spreading a large array into push would overflow the stack.
    for (const byte of value) this.#bytes.push(byte)
    return this
  }

  text(field: number, value: string): this {
    return this.bytes(field, new TextEncoder().encode(value))
  }

  message(field: number, value: WireWriter): this {
    return this.bytes(field, value.finish())
  }

  finish(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.#bytes)
  }

  #key(field: number, wireType: number): void {
    this.#varint(field * 8 + wireType)
  }

  #varint(value: number): void {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is no varint that this writer knows.`)
    let rest = value
    // Division, not shifting: shifts cut to 32 bits.
    while (rest >= 128) {
      this.#bytes.push((rest % 128) + 128)
      rest = Math.floor(rest / 128)
    }
    this.#bytes.push(rest)
  }
}
