import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ModelName } from '../model-names.ts'
import { median, medianTimes } from './median-times.ts'

/** A clock that only running moves: so many milliseconds a run. */
function machine(perRunMs: Readonly<Record<ModelName, number>>) {
  let nowMs = 0
  const order: ModelName[] = []
  return {
    order,
    nowMs: () => nowMs,
    run: async (model: ModelName) => {
      nowMs += perRunMs[model]
      if (order.at(-1) !== model) order.push(model)
    },
  }
}

describe('timing', () => {
  it('finds the time of a run, and takes samples long enough for a coarse clock', async () => {
    const { run, nowMs } = machine({ float32: 0.5, int8: 0.25 })
    const times = await medianTimes({ run, nowMs, samples: 5, pause: async () => false })
    expect(times).toEqual({ perRunMs: { float32: 0.5, int8: 0.25 }, samples: 5, runsPerSample: 16 })
  })

  it('ends where it is told to, and never where a clock stands still', async () => {
    const shares: number[] = []
    const pause = async (share: number) => shares.push(share) === 3
    const { run } = machine({ float32: 0, int8: 0 })
    expect(await medianTimes({ run, nowMs: () => 0, samples: 10, pause })).toBeNull()
    expect(shares).toEqual([0, 0.1, 0.2])
  })

  it('lets the models take turns at going first', async () => {
    const { run, nowMs, order } = machine({ float32: 4, int8: 4 })
    await medianTimes({ run, nowMs, samples: 3, pause: async () => false })
    expect(order).toEqual(['float32', 'int8', 'float32', 'int8', 'float32', 'int8'])
  })
})

describe('the median', () => {
  it('has as many values above as below', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 60 }), (values) => {
        const middle = median(values)
        const above = values.filter((value) => value > middle).length
        const below = values.filter((value) => value < middle).length
        expect(above).toBeLessThanOrEqual(values.length / 2)
        expect(below).toBeLessThanOrEqual(values.length / 2)
      }),
      { numRuns: 1000 },
    )
  })

  it('of an even number lies between the two in the middle', () => {
    expect(median([9, 1, 4, 2])).toBe(3)
    expect(median([])).toBeNaN()
  })
})
