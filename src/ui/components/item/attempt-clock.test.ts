import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAttemptClock, IDLE_AFTER_MS, LONGEST_ATTEMPT_MS } from './attempt-clock.ts'

describe('attempt clock', () => {
  function clockAt(instants: number[]) {
    let index = 0
    return createAttemptClock(() => instants[Math.min(index++, instants.length - 1)] ?? 0)
  }

  it('counts from start to reading', () => {
    const clock = clockAt([1000, 4500])
    clock.start()
    expect(clock.read()).toBe(3500)
  })

  it('counts only the first minute of a pause', () => {
    const clock = clockAt([0, 10_000, 10_000 + 5 * IDLE_AFTER_MS])
    clock.start()
    clock.touch()
    expect(clock.read()).toBe(10_000 + IDLE_AFTER_MS)
  })

  it('does not start over when started twice', () => {
    const clock = clockAt([0, 2000])
    clock.start()
    clock.start()
    expect(clock.read()).toBe(2000)
  })

  it('is 0 before it was started and after a reset', () => {
    const clock = clockAt([50, 60, 70])
    clock.touch()
    clock.reset()
    expect(clock.read()).toBe(0)
  })

  it('stays between 0 and two minutes, and never above the time that passed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200_000 }), { minLength: 1, maxLength: 30 }), (steps) => {
        let now = 0
        const clock = createAttemptClock(() => now)
        clock.start()
        for (const step of steps) {
          now += step
          clock.touch()
        }
        const took = clock.read()
        expect(took).toBeGreaterThanOrEqual(0)
        expect(took).toBeLessThanOrEqual(Math.min(now, LONGEST_ATTEMPT_MS))
        expect(took).toBe(
          Math.min(
            LONGEST_ATTEMPT_MS,
            steps.reduce((sum, step) => sum + Math.min(step, IDLE_AFTER_MS), 0),
          ),
        )
      }),
      { numRuns: 1000 },
    )
  })
})
