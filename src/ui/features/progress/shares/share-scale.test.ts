import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisBegin, placeOnScale, ticksOf } from './share-scale.ts'

describe('the axis of shares', () => {
  it('begins at a half only where every interval is above it', () => {
    expect(axisBegin(0.73)).toBe(0.5)
    expect(axisBegin(0.49)).toBe(0)
  })

  it('has round ticks from end to end', () => {
    expect(ticksOf(0)).toEqual([0, 0.25, 0.5, 0.75, 1])
    expect(ticksOf(0.5).map((tick) => Math.round(tick * 100))).toEqual([50, 60, 70, 80, 90, 100])
  })

  it('keeps every value on the axis and in order', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, fc.constantFrom(0, 0.5), (one, other, from) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        expect(placeOnScale(low, from)).toBeGreaterThanOrEqual(0)
        expect(placeOnScale(high, from)).toBeLessThanOrEqual(1)
        expect(placeOnScale(low, from)).toBeLessThanOrEqual(placeOnScale(high, from))
      }),
      { numRuns: 1000 },
    )
  })
})
