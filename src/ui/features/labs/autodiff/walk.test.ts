import { expect, test } from 'vitest'
import { parseExpression } from './parse-expression.ts'
import { graphInWords, walk } from './walk.ts'

function walked(text: string, inputs: Record<string, number>) {
  const parsed = parseExpression(text)
  if ('mistake' in parsed) throw new Error(parsed.mistake)
  return walk(parsed.expression, new Map(Object.entries(inputs)))
}

test('goes forwards through the operations, then back over them, and says so', () => {
  const { steps, forward } = walked('x * x + 1', { x: 3 })
  expect(forward).toBe(3)
  expect(steps.map(({ says }) => says)).toEqual([
    'Forwards: the inputs arrive; x is 3.',
    'Forwards: multiply makes 9 of 3 and 3.',
    'Forwards: add makes 10 of 9 and 1.',
    'Backwards: the result, add, starts with gradient 1; it changes just as fast as itself.',
    'Backwards: add hands on 1 × 1 = 1 to multiply. So multiply now has 1.',
    'Backwards: multiply hands on 3 × 1 = 3 to x and 3 × 1 = 3 to x. So x now has 6.',
  ])
})

test('says when only constants would receive something', () => {
  const { steps } = walked('x + 2 * 3', { x: 1 })
  expect(steps.at(-1)?.says).toBe('Backwards: multiply was made from constants alone, so nothing is handed on.')
})

test('says the graph in words, with what is known so far', () => {
  const { tape, steps } = walked('x * x + 1', { x: 3 })
  expect(graphInWords(tape, null)).toBe(
    'x, empty; multiply from x and x, empty; the constant 1; add from multiply and 1, empty',
  )
  expect(graphInWords(tape, steps.at(-1) ?? null)).toBe(
    'x, value 3, gradient 6; multiply from x and x, value 9, gradient 1; the constant 1; add from multiply and 1, value 10, gradient 1',
  )
})
