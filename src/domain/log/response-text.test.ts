import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Response, responseSchema } from '../item/response.ts'
import { readResponse, responseText } from './response-text.ts'

const id = fc.stringMatching(/^[a-z0-9-]{1,8}$/)
const text = fc.string({ maxLength: 40, unit: 'grapheme' })
const ids = fc.array(id, { maxLength: 8 })
const record = (value: fc.Arbitrary<string>) => fc.dictionary(id, value, { maxKeys: 5, noNullPrototype: true })

const drawn: fc.Arbitrary<Response> = fc.oneof(
  fc.record({
    type: fc.constantFrom('single-choice' as const, 'outdated-claim' as const, 'compare' as const),
    option: id,
  }),
  fc.record({ type: fc.constant('multiple-choice' as const), options: ids }),
  fc.record({ type: fc.constant('true-false' as const), verdict: fc.boolean(), reason: fc.option(id) }),
  fc.record({ type: fc.constant('scenario' as const), option: id, reason: fc.option(id) }),
  fc.record({ type: fc.constant('cloze' as const), blanks: record(text) }),
  fc.record({ type: fc.constantFrom('short-answer' as const, 'free-recall' as const), text, ticked: ids }),
  fc.record({ type: fc.constant('numeric' as const), text }),
  fc.record({ type: fc.constant('matching' as const), pairs: record(id) }),
  fc.record({ type: fc.constant('ordering' as const), steps: ids }),
  fc.record({ type: fc.constant('table' as const), cells: record(text) }),
)

test('every response comes back from its text as it was', () => {
  const types = new Set<string>()
  fc.assert(
    fc.property(drawn, (response) => {
      types.add(response.type)
      expect(readResponse(responseText(response))).toEqual(response)
      expect(responseSchema.safeParse(readResponse(responseText(response))).success).toBe(
        responseSchema.safeParse(response).success,
      )
    }),
    { numRuns: 2000 },
  )
  expect(types.size).toBe(responseSchema.options.length)
})

test('the texts stay as they are: they are in the log of every learner', () => {
  expect(responseText({ type: 'single-choice', option: 'a' })).toBe('s"a"')
  expect(responseText({ type: 'true-false', verdict: true, reason: null })).toBe('t[true,null]')
  expect(responseText({ type: 'matching', pairs: { b: '2', a: '1' } })).toBe('g{"a":"1","b":"2"}')
  expect(responseText({ type: 'free-recall', text: 'so', ticked: ['x'] })).toBe('r["so",["x"]]')
})

test('a form from nowhere is refused', () => {
  expect(() => readResponse('{"type":"single-choice"}')).toThrow('unknown form')
  expect(() => readResponse('')).toThrow('unknown form')
})
