import { expect, test } from 'vitest'
import { journeys, panels, values } from './passes.ts'

test('the example number is followed through the chain', () => {
  expect(values).toEqual([3, 6, 7, 49])
})

test('fusing turns six journeys to memory into two', () => {
  expect(panels.map(({ passes }) => journeys(passes))).toEqual([
    '3 reads + 3 writes = 6 journeys to memory',
    '1 read + 1 write = 2 journeys to memory',
  ])
})
