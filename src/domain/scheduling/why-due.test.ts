import { expect, test } from 'vitest'
import type { Confidence } from '../grading/confidence.ts'
import type { Rating } from './rating.ts'
import { type ItemSchedule, scheduleAnswer } from './schedule.ts'
import { whyDue } from './why-due.ts'

const answered = (before: ItemSchedule | null, day: number, rating: Rating, confidence: Confidence | null = null) =>
  scheduleAnswer(before, { uid: 'course/Q1', day, rating, confidence, retentionPercent: 90 })

test('a recalled item says when, at what chance and how stable it is', () => {
  const schedule = answered(null, 20_000, 3)
  expect(whyDue(schedule, 3, 90)).toBe(
    `Back in ${schedule.intervalDays} days: about then the chance that you recall it falls to 90 % (stability 2.3 days).`,
  )
})

test('whole days are enough for a long memory', () => {
  const schedule = { ...answered(null, 20_000, 4), memory: { stabilityDays: 123.4, difficulty: 5 }, intervalDays: 120 }
  expect(whyDue(schedule, 4, 85)).toBe(
    'Back in 120 days: about then the chance that you recall it falls to 85 % (stability 123 days).',
  )
})

test('a missed one is back on the next study day', () => {
  expect(whyDue(answered(null, 20_000, 1), 1, 90)).toBe('Back on the next study day: it was not recalled this time.')
})

test('sure and wrong is said as such, also after a right answer on the same day', () => {
  const missed = answered(null, 20_000, 1, 'sure')
  const sentence = 'Back on the next study day: you were sure and it was wrong, and such answers are met again soon.'
  expect(whyDue(missed, 1, 90)).toBe(sentence)
  expect(whyDue(answered(missed, 20_000, 3), 3, 90)).toBe(sentence)
  expect(whyDue(answered(missed, 20_001, 3), 3, 90)).not.toContain('sure and')
})

test('what was known before it was taught comes back early where its memory alone would let it wait', () => {
  const at = (retentionPercent: number) =>
    scheduleAnswer(null, {
      uid: 'course/Q1',
      day: 20_000,
      rating: 4,
      confidence: null,
      retentionPercent,
      placed: true,
    })
  expect(whyDue(at(80), 4, 80)).toBe(
    'Back in 7 days: you knew it before it was taught, and such answers are looked at again within a week.',
  )
  expect(whyDue(at(90), 4, 90)).toBe(
    'Back in 7 days: about then the chance that you recall it falls to 90 % (stability 8.3 days).',
  )
})
