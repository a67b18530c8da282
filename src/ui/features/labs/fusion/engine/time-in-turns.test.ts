import { expect, test } from 'vitest'
import { timeInTurns } from './time-in-turns.ts'

test('the median of each version in milliseconds for one run, taken in turns, without the warm-up', () => {
  let now = 0
  const order: string[] = []
  // Slow at first, as machine code is before it has been improved.
  let slowRuns = 0
  const version = (name: string, ms: number) => () => {
    order.push(name)
    now += slowRuns++ < 6 ? ms * 50 : ms
  }
  const rules = { warmUpMs: 400, samples: 5, sampleMs: 8 }
  const shares: number[] = []
  const [one, other] = timeInTurns(
    [version('a', 4), version('b', 1)],
    () => now,
    rules,
    (share) => shares.push(share),
  )
  expect(one).toMatchObject({ medianMs: 4, fastestMs: 4, slowestMs: 4, samplesMs: [4, 4, 4, 4, 4] })
  expect(other).toMatchObject({ medianMs: 1, fastestMs: 1, slowestMs: 1, samplesMs: [1, 1, 1, 1, 1] })
  expect(order.slice(0, 4)).toEqual(['a', 'b', 'a', 'b'])
  expect(shares).toEqual([0.2, 0.4, 0.6, 0.8, 1])
})

test('one wobbling sample moves the slowest time and not the median', () => {
  let now = 0
  let run = 0
  const [timing] = timeInTurns(
    [
      () => {
        now += run++ === 7 ? 90 : 10
      },
    ],
    () => now,
    { warmUpMs: 0, samples: 5, sampleMs: 10 },
  )
  expect(timing).toMatchObject({ medianMs: 10, fastestMs: 10, slowestMs: 90 })
})
