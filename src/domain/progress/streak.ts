import { type DayActivity, dayStatus } from './counted-day.ts'

/** A freeze is earned by so many counted days, and so many can be kept. */
export const DAYS_PER_FREEZE = 7
export const MAX_FREEZES = 2
/** Shorter streaks are not worth a word. */
export const SHOWN_FROM_DAYS = 3

export interface Streak {
  /** Counted days in a row; neutral and frozen days keep the row without adding to it. */
  readonly countedDays: number
  readonly freezesLeft: number
  /** Days on which a freeze was used, within this streak. */
  readonly frozenDays: readonly number[]
  readonly isShown: boolean
}

/**
 * The streak as of today. Freezes are used by themselves on missed days; today never breaks it, because it is
 * not over. A day without a record between others is neutral, so crossing the date line cannot cost a day: whoever
 * keeps the records writes one for every day on which something was due.
 */
export function streakOf(activities: readonly DayActivity[], today: number): Streak {
  let countedDays = 0
  let countedTowardsFreeze = 0
  let freezesLeft = 0
  let frozenDays: number[] = []
  const inOrder = activities.filter(({ day }) => day <= today).sort((left, right) => left.day - right.day)
  for (const activity of inOrder) {
    const status = dayStatus(activity)
    if (status === 'counted') {
      countedDays += 1
      countedTowardsFreeze += 1
      if (countedTowardsFreeze === DAYS_PER_FREEZE) {
        countedTowardsFreeze = 0
        freezesLeft = Math.min(MAX_FREEZES, freezesLeft + 1)
      }
    } else if (status === 'missed' && activity.day < today) {
      if (freezesLeft > 0) {
        freezesLeft -= 1
        frozenDays.push(activity.day)
      } else {
        countedDays = 0
        countedTowardsFreeze = 0
        frozenDays = []
      }
    }
  }
  return { countedDays, freezesLeft, frozenDays, isShown: countedDays >= SHOWN_FROM_DAYS }
}
