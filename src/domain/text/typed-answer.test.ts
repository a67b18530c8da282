import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editDistance } from './edit-distance.ts'
import { foldAccents } from './fold-accents.ts'
import { digitsForNumberWords } from './number-words.ts'
import { parseTypedNumber } from './parse-number.ts'
import { typedAnswer } from './typed-answer.ts'

describe('edit distance', () => {
  test.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['graph', 'graph', 0],
    ['graph', 'grpah', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
    ['😀a', '😁a', 1],
  ])('%s and %s: %i', (left, right, distance) => {
    expect(editDistance(left, right)).toBe(distance)
  })

  test('is symmetric, zero only for equal texts, and at most the longer length', () => {
    const text = fc.stringMatching(/^[abc]{0,9}$/)
    fc.assert(
      fc.property(text, text, (left, right) => {
        const distance = editDistance(left, right)
        expect(editDistance(right, left)).toBe(distance)
        expect(distance === 0).toBe(left === right)
        expect(distance).toBeGreaterThanOrEqual(Math.abs(left.length - right.length))
        expect(distance).toBeLessThanOrEqual(Math.max(left.length, right.length))
      }),
      { numRuns: 2000 },
    )
  })

  test('one edit is one away at most', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.string({ maxLength: 1 }),
        (text, at, extra) => {
          const place = at % text.length
          expect(editDistance(text, text.slice(0, place) + extra + text.slice(place))).toBeLessThanOrEqual(1)
          expect(editDistance(text, text.slice(0, place) + text.slice(place + 1))).toBeLessThanOrEqual(1)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('number words', () => {
  test.each([
    ['zero', '0'],
    ['two', '2'],
    ['twenty one', '21'],
    ['three hundred', '300'],
    ['three hundred forty two', '342'],
    ['two thousand sixteen', '2016'],
    ['twelve million three hundred thousand', '12300000'],
    ['one two three', '1 2 3'],
    ['nineteen ninety', '19 90'],
    ['four layers', '4 layers'],
    ['hundred layers', 'hundred layers'],
    ['someone', 'someone'],
  ])('%s is %s', (words, digits) => {
    expect(digitsForNumberWords(words.split(' ')).join(' ')).toBe(digits)
  })
})

describe('typed numbers', () => {
  test.each([
    ['12', [12]],
    ['+3', [3]],
    ['-0,5', [-0.5]],
    ['− 5', [-5]],
    ['.5', [0.5]],
    ['5.', [5]],
    ['1 234', [1234]],
    ["1'234.5", [1234.5]],
    ['1,234.5', [1234.5]],
    ['1.234,5', [1234.5]],
    ['1.234.567', [1234567]],
    ['1,234', [1.234, 1234]],
    ['1e3', [1000]],
    ['2,5e-3', [0.0025]],
    ['１２', [12]],
    ['seventy-five', [75]],
    ['12 ms', [12]],
  ])('%s', (text, values) => {
    expect(parseTypedNumber(text, 'ms')).toEqual({ values, percent: false })
  })

  test.each(['12 %', '12%', '12 percent', 'twelve per cent'])('%s is a percentage', (text) => {
    expect(parseTypedNumber(text, '')).toEqual({ values: [12], percent: true })
  })

  test.each(['', ' ', '-', 'abc', '1 2', '1,2,3', '12 apples', '1e', 'NaN', 'Infinity', '0x10', '1..2', '1e999'])(
    '%j is not one number',
    (text) => {
      expect(parseTypedNumber(text, 'ms')).toBeNull()
    },
  )

  test('reads back every number it is shown, with point or comma', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e7, max: 1e7 }), fc.integer({ min: 0, max: 4 }), (whole, places) => {
        const value = whole / 10 ** places
        for (const text of [String(value), String(value).replace('.', ',')]) {
          expect(parseTypedNumber(text, '')?.values).toContain(value)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('typed answers', () => {
  test('case is folded without the rules of any country', () => {
    expect(typedAnswer('INLINE').plain).toBe('inline')
    expect(typedAnswer('ΣΊΣΥΦΟΣ').folded).toBe(typedAnswer('σίσυφος').folded)
  })

  test('marks of other scripts are letters, not accents', () => {
    expect(foldAccents('が')).not.toBe(foldAccents('か'))
    expect(foldAccents('й')).toBe('и')
    expect(foldAccents('crème brûlée ø æ')).toBe('creme brulee o ae')
    expect(foldAccents('हिन्दी')).toBe('हिन्दी'.normalize('NFC'))
  })

  test('an article alone, or a letter called a, is not thrown away', () => {
    expect(typedAnswer('the').canonical).toBe('the')
    expect(typedAnswer('a').canonical).toBe('a')
    expect(typedAnswer('vitamin A').canonical).not.toBe(typedAnswer('vitamin').canonical)
  })

  test('invisible characters and surrounding marks change nothing', () => {
    expect(typedAnswer(' “gra\u00adph\u200b”. ').canonical).toBe('graph')
  })

  test('every level is stable: a plain form has itself as plain form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        const once = typedAnswer(text)
        expect(typedAnswer(once.plain)).toEqual(once)
      }),
      { numRuns: 2000, seed: 6 },
    )
  })

  test('capitals change nothing', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zà-öø-ÿß0-9 '-]{0,20}$/), (text) => {
        expect(typedAnswer(text.toUpperCase())).toEqual(typedAnswer(text))
      }),
      { numRuns: 2000, seed: 6 },
    )
  })
})
