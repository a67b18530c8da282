import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { confidences } from '../grading/confidence.ts'
import { foldHistory, markAnswer, type TimedAnswer } from './history.ts'
import { ratings } from './rating.ts'
import { type ItemSchedule, scheduleAnswer } from './schedule.ts'

const answer = (day: number, rating: TimedAnswer['rating'], rest: Partial<TimedAnswer> = {}): TimedAnswer => ({
  uid: 'course/L01-02',
  day,
  rating,
  confidence: null,
  retentionPercent: 90,
  tookMs: 6000,
  ...rest,
})

const anyHistory = fc
  .array(
    fc.record({
      gap: fc.integer({ min: -3, max: 60 }),
      rating: fc.constantFrom(...ratings),
      confidence: fc.constantFrom(...confidences, null),
      tookMs: fc.nat(120_000),
      retentionPercent: fc.integer({ min: 70, max: 99 }),
    }),
    { maxLength: 80, size: 'max' },
  )
  .map((steps) => {
    let day = 20_600
    return steps.map(({ gap, ...rest }): TimedAnswer => {
      day += gap
      return { uid: 'course/L01-02', day, ...rest }
    })
  })

describe('history', () => {
  test('an item without scored answers has no schedule', () => {
    expect(foldHistory([])).toEqual({ schedule: null, marks: [] })
  })

  test('says what each answer counts for', () => {
    const { marks, schedule } = foldHistory([
      answer(100, 3),
      answer(100, 3),
      answer(104, 3, { confidence: 'sure', tookMs: 4000 }),
      answer(130, 4),
      answer(230, 1),
      answer(229, 3),
    ])
    expect(marks.map((mark) => [mark.wasNew, mark.isFirstOfDay, mark.countsForRetention, mark.maturity])).toEqual([
      [true, true, false, 'new'],
      [false, false, false, 'young'],
      [false, true, true, 'young'],
      [false, true, true, 'young'],
      [false, true, true, 'mature'],
      [false, false, false, 'young'],
    ])
    expect(marks[2]).toMatchObject({ day: 104, passed: true, confidence: 'sure', tookMs: 4000 })
    expect(marks[4]).toMatchObject({ passed: false, rating: 1 })
    expect(marks[5]).toMatchObject({ day: 229, intervalBefore: 1 })
    expect(schedule).toMatchObject({ reps: 6, lapses: 1, lastDay: 230 })
  })

  test('folding at once equals folding step by step, at every cut', () => {
    let steps = 0
    const runs = 1000
    fc.assert(
      fc.property(anyHistory, fc.double({ min: 0, max: 1, noNaN: true }), (history, cut) => {
        const whole = foldHistory(history)
        let schedule: ItemSchedule | null = foldHistory(history.slice(0, Math.floor(cut * history.length))).schedule
        for (const each of history.slice(Math.floor(cut * history.length))) {
          expect(markAnswer(schedule, each)).toEqual(whole.marks[schedule?.reps ?? 0])
          schedule = scheduleAnswer(schedule, each)
        }
        expect(schedule).toEqual(whole.schedule)
        steps += history.length
      }),
      { numRuns: runs, seed: 6 },
    )
    expect(steps / runs).toBeGreaterThan(25)
  })

  test('a stored schedule read back from JSON goes on exactly like the one in memory', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        let stored: ItemSchedule | null = null
        for (const each of history) stored = JSON.parse(JSON.stringify(scheduleAnswer(stored, each)))
        expect(stored).toEqual(foldHistory(history).schedule)
      }),
      { numRuns: 1000, seed: 6 },
    )
  })

  test('counts at most one retention review a day, and none for a new item', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const counted = foldHistory(history).marks.filter((mark) => mark.countsForRetention)
        expect(new Set(counted.map((mark) => mark.day)).size).toBe(counted.length)
        expect(counted.some((mark) => mark.wasNew)).toBe(false)
      }),
      { numRuns: 1000, seed: 6 },
    )
  })
})
