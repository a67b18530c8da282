/** What is known of one study day. */
export interface DayActivity {
  readonly day: number
  readonly scoredAnswers: number
  /** Items due when the day began. */
  readonly dueThatMorning: number
  readonly sectionsFinished: number
  /** A lesson section was left to read. */
  readonly hadOpenSection: boolean
  /** The due of this day was done afterwards, within 48 hours. */
  readonly repaired: boolean
}

/** `neutral`: there was nothing to do, so the day neither adds nor takes. */
export type DayStatus = 'counted' | 'neutral' | 'missed'

/** So many answers count as a day's work, or all that is due where that is less. */
export const ANSWERS_FOR_A_DAY = 10

/** Whether a day counts towards the week goal and the streak. */
export function dayStatus(activity: DayActivity): DayStatus {
  const enoughAnswers = Math.max(1, Math.min(ANSWERS_FOR_A_DAY, activity.dueThatMorning))
  if (activity.repaired || activity.sectionsFinished > 0 || activity.scoredAnswers >= enoughAnswers) return 'counted'
  return activity.dueThatMorning === 0 && !activity.hadOpenSection ? 'neutral' : 'missed'
}
