import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalEntry, canonicalJson, type EntryStamp } from './canonical.ts'

test('equal values are equal bytes, whatever the order of their fields', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: true })).toBe('{"a":true,"b":[1,{"c":"é","d":null}]}')
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse())
      expect(canonicalJson(turned)).toBe(canonicalJson(value))
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
    { numRuns: 1000 },
  )
})

test('a field without a value is no field', () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}')
})

const stamp: EntryStamp = {
  ref: { device: 1, seq: 7 },
  clockMs: 1_795_000_000_000,
  clockCounter: 2,
  wallMs: 1_795_000_000_001,
  zone: 'Pacific/Auckland',
  day: 20_777,
}

test('the bytes of an entry are part of the file format', () => {
  expect(canonicalEntry('cafe', stamp, 'item.flagged', ['course/Q1', { flagged: true }])).toBe(
    '[1,"cafe",7,1795000000000,2,1795000000001,"Pacific/Auckland",20777,"item.flagged",["course/Q1",{"flagged":true}]]',
  )
})

test('the local number of a device is not among them, everything else is', () => {
  const bytesOf = (changed: Partial<EntryStamp>) => canonicalEntry('cafe', { ...stamp, ...changed }, 'answer', [1])
  expect(bytesOf({ ref: { device: 9, seq: 7 } })).toBe(bytesOf({}))
  const others = [
    { ref: { device: 1, seq: 8 } },
    { clockMs: 1 },
    { clockCounter: 3 },
    { wallMs: 1 },
    { zone: 'UTC' },
    { day: 1 },
  ]
  expect(new Set([...others, {}].map(bytesOf)).size).toBe(others.length + 1)
})
