import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { confidences } from '../grading/confidence.ts'
import { ratings } from './rating.ts'
import { type ItemSchedule, type ScoredAnswer, scheduleAnswer } from './schedule.ts'

const answer = (day: number, rating: ScoredAnswer['rating'], rest: Partial<ScoredAnswer> = {}): ScoredAnswer => ({
  uid: 'course/L03-04',
  day,
  rating,
  confidence: 'think-so',
  retentionPercent: 90,
  ...rest,
})

const scheduleAfter = (...answers: ScoredAnswer[]): ItemSchedule => {
  let schedule: ItemSchedule | null = null
  for (const each of answers) schedule = scheduleAnswer(schedule, each)
  if (schedule === null) throw new Error('no answers')
  return schedule
}

const anyAnswer = fc.record({
  uid: fc.constant('course/L03-04'),
  step: fc.oneof(
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 90 }) },
    { weight: 1, arbitrary: fc.integer({ min: -40, max: -1 }) },
  ),
  rating: fc.constantFrom(...ratings),
  confidence: fc.constantFrom(...confidences, null),
  retentionPercent: fc.integer({ min: 70, max: 99 }),
})
const anySequence = fc.array(anyAnswer, { minLength: 1, maxLength: 60, size: 'max' }).map((steps) => {
  let day = 20_000
  return steps.map(({ step, ...rest }): ScoredAnswer => {
    day += step
    return { ...rest, day }
  })
})

describe('schedule', () => {
  test('a first right answer comes back after its stability', () => {
    expect(scheduleAfter(answer(20_000, 3))).toEqual({
      memory: { stabilityDays: 2.3065, difficulty: 2.11810397 },
      dueDay: 20_002,
      intervalDays: 2,
      firstDay: 20_000,
      lastDay: 20_000,
      reps: 1,
      lapses: 0,
      passDays: 1,
      sureWrongDay: null,
    })
  })

  test('Again is due on the next study day, also for a strong item', () => {
    const strong = scheduleAfter(answer(0, 4), answer(8, 4), answer(60, 4))
    const lapsed = scheduleAnswer(strong, answer(300, 1))
    expect(lapsed).toMatchObject({ dueDay: 301, intervalDays: 1, lapses: 1, passDays: 0 })
    expect(lapsed.memory.stabilityDays).toBeLessThan(strong.memory.stabilityDays)
  })

  test('a first wrong answer and a second one on the same day are no lapses', () => {
    expect(scheduleAfter(answer(5, 1), answer(5, 1))).toMatchObject({ reps: 2, lapses: 0, dueDay: 6 })
    expect(scheduleAfter(answer(5, 1), answer(5, 1), answer(6, 1)).lapses).toBe(1)
  })

  test('sure and wrong is due tomorrow whatever follows on that day, and free again afterwards', () => {
    const wrong = scheduleAfter(answer(0, 4), answer(30, 1, { confidence: 'sure' }))
    expect(wrong).toMatchObject({ dueDay: 31, sureWrongDay: 30 })
    const repaired = scheduleAnswer(wrong, answer(30, 4))
    expect(repaired).toMatchObject({ dueDay: 31, intervalDays: 1, sureWrongDay: 30, reps: 3 })
    const nextDay = scheduleAnswer(repaired, answer(31, 3))
    expect(nextDay.sureWrongDay).toBeNull()
    expect(nextDay.intervalDays).toBeGreaterThan(1)
  })

  test('pass days count first tries on distinct days since the last lapse', () => {
    const days = scheduleAfter(answer(0, 3), answer(0, 3), answer(2, 3), answer(9, 1), answer(9, 3))
    expect(days.passDays).toBe(0)
    expect(scheduleAnswer(days, answer(10, 2)).passDays).toBe(1)
    expect(scheduleAfter(answer(0, 3), answer(0, 3), answer(2, 3)).passDays).toBe(2)
    expect(scheduleAfter(answer(0, 1), answer(0, 3)).passDays).toBe(0)
    expect(scheduleAfter(answer(0, 3), answer(2, 3), answer(2, 1)).passDays).toBe(2)
  })

  test('a clock set back counts as the last day and moves nothing backwards', () => {
    const before = scheduleAfter(answer(100, 3), answer(102, 3))
    const back = scheduleAnswer(before, answer(-263, 3))
    expect(back).toMatchObject({ lastDay: 102, reps: 3, lapses: 0 })
    expect(back).toEqual(scheduleAnswer(before, answer(102, 3)))
  })

  test('a higher desired retention never gives a longer interval', () => {
    fc.assert(
      fc.property(anySequence, (sequence) => {
        const before = scheduleAfter(...sequence.slice(0, -1), answer(20_000, 3))
        const days = [70, 80, 90, 95, 99].map(
          (retentionPercent) =>
            scheduleAnswer(before, answer(before.lastDay + 7, 3, { retentionPercent })).intervalDays,
        )
        expect([...days].sort((left, right) => right - left)).toEqual(days)
      }),
      { numRuns: 1000, seed: 6 },
    )
  })

  test('holds its promises over long random histories', () => {
    let steps = 0
    const runs = 1500
    fc.assert(
      fc.property(anySequence, (sequence) => {
        let before: ItemSchedule | null = null
        for (const each of sequence) {
          const now: ItemSchedule = scheduleAnswer(before, each)
          steps += 1
          const previews = ratings.map((rating) => scheduleAnswer(before, { ...each, rating }).intervalDays)
          expect([...previews].sort((left, right) => left - right)).toEqual(previews)
          expect(now.intervalDays).toBeGreaterThanOrEqual(1)
          expect(now.intervalDays).toBeLessThanOrEqual(36_500)
          expect(now.dueDay).toBe(now.lastDay + now.intervalDays)
          expect(now.reps).toBe((before?.reps ?? 0) + 1)
          expect(now.passDays).toBeLessThanOrEqual(now.lastDay - now.firstDay + 1)
          if (before) {
            expect(now.lastDay).toBeGreaterThanOrEqual(before.lastDay)
            expect(now.firstDay).toBe(before.firstDay)
            if (each.rating === 1) {
              expect(now.memory.stabilityDays).toBeLessThanOrEqual(before.memory.stabilityDays)
            } else {
              expect(now.memory.stabilityDays).toBeGreaterThanOrEqual(before.memory.stabilityDays)
            }
          }
          if (each.rating === 1) expect(now.dueDay).toBe(now.lastDay + 1)
          if (now.sureWrongDay !== null) {
            expect(now.sureWrongDay).toBe(now.lastDay)
            expect(now.dueDay).toBe(now.sureWrongDay + 1)
          }
          before = now
        }
      }),
      { numRuns: runs, seed: 6 },
    )
    expect(steps / runs).toBeGreaterThan(20)
  })
})

describe('a right answer in a placement', () => {
  const placed = (retentionPercent: number) => answer(20_000, 4, { placed: true, retentionPercent, confidence: null })

  test('comes back after seven days, sooner only where the desired retention asks for it', () => {
    const days = [80, 85, 90, 92, 97].map((percent) => scheduleAnswer(null, placed(percent)).intervalDays)
    expect(days.slice(0, 3)).toEqual([7, 7, 7])
    expect(days[3]).toBeLessThan(7)
    expect(days[4]).toBeLessThan(days[3] ?? 0)
    expect(days[4]).toBeGreaterThanOrEqual(1)
  })

  test('is an Easy first answer to memory, and later answers know nothing of a placement', () => {
    const first = scheduleAnswer(null, placed(90))
    expect(first.memory).toEqual(scheduleAnswer(null, answer(20_000, 4)).memory)
    const later = answer(20_007, 3)
    expect(scheduleAnswer(first, { ...later, placed: true })).toEqual(scheduleAnswer(first, later))
  })
})
