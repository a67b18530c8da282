import { expect, test } from 'vitest'
import { placeAt } from './reading-place.ts'

const boxes = [
  { sectionId: 'one', top: -500, height: 600 },
  { sectionId: 'two', top: 140, height: 800 },
]

test('the place is the section at the eye line and how much of it lies above', () => {
  expect(placeAt(boxes, 340)).toEqual({ sectionId: 'two', fraction: 0.25 })
  expect(placeAt(boxes, 100)).toEqual({ sectionId: 'one', fraction: 1 })
})

test('between two sections it is the end of the first', () => {
  expect(placeAt(boxes, 120)).toEqual({ sectionId: 'one', fraction: 1 })
})

test('above the first section it is its beginning, and without sections there is none', () => {
  expect(placeAt(boxes, -900)).toEqual({ sectionId: 'one', fraction: 0 })
  expect(placeAt([], 200)).toBeNull()
})
