import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFields } from './wire-reader.ts'
import { WireWriter } from './wire-writer.ts'

const field = fc.integer({ min: 1, max: 500 })
const anyField = fc.oneof(
  fc.record({ field, kind: fc.constant('varint' as const), value: fc.maxSafeNat() }),
  fc.record({ field, kind: fc.constant('bytes' as const), value: fc.uint8Array({ maxLength: 300 }) }),
)

describe('the wire format', () => {
  it('is that of the public guide, to the byte', () => {
    // The two examples of the guide: field 1 is the number 150; field 2 is the text "testing".
    expect([...new WireWriter().varint(1, 150).finish()]).toEqual([0x08, 0x96, 0x01])
    expect(Buffer.from(new WireWriter().text(2, 'testing').finish()).toString('hex')).toBe('120774657374696e67')
  })

  it('gives back whatever was written, in its order', () => {
    fc.assert(
      fc.property(fc.array(anyField, { maxLength: 12 }), (fields) => {
        const writer = new WireWriter()
        for (const one of fields) {
          if (one.kind === 'varint') writer.varint(one.field, one.value)
          else writer.bytes(one.field, one.value)
        }
        expect(readFields(writer.finish()).map((one) => ({ ...one, value: plain(one.value) }))).toEqual(
          fields.map((one) => ({ ...one, value: plain(one.value) })),
        )
      }),
      { numRuns: 1000 },
    )
  })

  it('passes over numbers of fixed length', () => {
    // Field 1 of wire type 5 (four bytes), field 2 of wire type 1 (eight bytes), then field 3 with the value 7.
    const message = Uint8Array.from([0x0d, 1, 2, 3, 4, 0x11, 1, 2, 3, 4, 5, 6, 7, 8, 0x18, 7])
    expect(readFields(message).map(({ field: number }) => number)).toEqual([1, 2, 3])
  })

  it('either reads or refuses any bytes, and never hangs', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          readFields(bytes)
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it.each([-1, 0.5, 2 ** 53, Number.NaN])('does not write %s', (value) => {
    expect(() => new WireWriter().varint(1, value)).toThrow(RangeError)
  })
})

const plain = (value: number | Uint8Array) => (typeof value === 'number' ? value : [...value])
