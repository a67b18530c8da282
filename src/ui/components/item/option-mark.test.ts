import { expect, it } from 'vitest'
import { markOption } from './option-mark.ts'

it.each([
  [true, true, false, 'right'],
  [true, false, false, 'key'],
  [true, false, true, 'missed'],
  [false, true, true, 'wrong'],
  [false, false, true, null],
] as const)('correct %s, chosen %s, several %s is marked %s', (correct, chosen, several, mark) => {
  expect(markOption({ correct }, chosen, several)).toBe(mark)
})
