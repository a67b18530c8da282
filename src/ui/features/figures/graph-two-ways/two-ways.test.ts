import { expect, test } from 'vitest'
import { type EngineStep, twoWays } from './two-ways.ts'

const filled = (step: EngineStep | undefined) =>
  Object.entries(step?.nodes ?? {}).flatMap(([name, value]) => (value === '' ? [] : [`${name} ${value}`]))

test.each([
  [3, 'multiply', '9', 'yes'],
  [-2, 'negate', '2', 'no'],
])('with %i both engines end with %s and the same result', (input, branch, value, answer) => {
  const steps = twoWays(input)
  const last = steps.at(-1)
  expect(steps).toHaveLength(5)
  expect(last?.running.result).toEqual({ from: branch, value })
  expect(last?.first.result).toEqual({ from: 'choose', value })
  expect(last?.first.nodes.test).toBe(answer)
})

test('built while running: every node appears holding its value, and the other branch never does', () => {
  const steps = twoWays(3).map((step) => step.running)
  expect(steps.map(filled)).toEqual([
    ['x 3'],
    ['x 3'],
    ['x 3', 'multiply 9'],
    ['x 3', 'multiply 9'],
    ['x 3', 'multiply 9'],
  ])
  for (const step of steps) expect(filled(step)).toHaveLength(Object.keys(step.nodes).length)
  expect(steps[2]?.skipped).toEqual([3])
})

test('built first: the nodes never change, values arrive one at a time', () => {
  const steps = twoWays(-2).map((step) => step.first)
  for (const step of steps) expect(Object.keys(step.nodes)).toEqual(['x', 'test', 'multiply', 'negate', 'choose'])
  expect(steps.map((step) => filled(step).length)).toEqual([0, 1, 2, 3, 4])
  expect(steps.at(-1)?.nodes.multiply).toBe('')
})
