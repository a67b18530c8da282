import type { Answered } from '#contract/study.ts'

const MONTH_DAYS = 30.4

/** `tomorrow`, `in 12 days`, `in 3 months`, `in 2 years`: how far off a day is, as a learner would say it. */
export function inDays(days: number): string {
  if (days <= 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days < 60) return `in ${days} days`
  if (days < 730) return `in ${Math.round(days / MONTH_DAYS)} months`
  return `in ${Math.round(days / 365)} years`
}

/**
 * When an answered item returns; null where the answer did not touch the schedule.
 * A missed one returns before the sitting ends.
 */
export function returnTime(answered: Answered): string | null {
  const { dueDay, lastDay } = answered.progress
  if (answered.rating === null || dueDay === null || lastDay === null) return null
  return answered.retry ? 'Comes back before you finish' : `Comes back ${inDays(dueDay - lastDay)}`
}
