import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bellPath, leap, lossOf, wavePath } from './run-shapes.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const heights = (path: string) => path.split(/[ML]/).flatMap((point) => (point ? [Number(point.split(' ')[1])] : []))

test('both runs begin together; A falls all the way, B falls to the leap and then stands high', () => {
  expect(lossOf('A', 0)).toBe(lossOf('B', 0))
  fc.assert(
    fc.property(share, share, (first, second) => {
      const [early, late] = first < second ? [first, second] : [second, first]
      expect(lossOf('A', late)).toBeLessThanOrEqual(lossOf('A', early))
      if (late <= leap) expect(lossOf('B', late)).toBeLessThanOrEqual(lossOf('B', early))
      if (late > leap) expect(lossOf('B', late)).toBeGreaterThan(lossOf('B', leap) + 0.3)
    }),
    { numRuns: 2_000 },
  )
})

test('a bell stands on its baseline, and the wave stays within its height', () => {
  const bell = heights(bellPath({ middle: 80, baseline: 90, spread: 10, height: 40, reach: 60 }))
  expect(Math.min(...bell)).toBe(50)
  expect(bell[0]).toBeCloseTo(90, 3)
  const wave = heights(wavePath({ left: 0, right: 140, middle: 50, height: 30 }))
  expect(Math.min(...wave)).toBeGreaterThanOrEqual(20)
  expect(Math.max(...wave)).toBeLessThanOrEqual(80)
})
