import type { DayActivity } from '#domain/progress/counted-day.ts'
import { type DayTotals, readDayTotals } from '#storage/queries/day-totals.ts'
import type { AppContext } from '../context.ts'
import { nextStep } from '../library/next-step.ts'
import { currentMoment } from '../moment.ts'
import { type Morning, unnotedMornings } from './mornings.ts'

/** So many questions met for the first time stand for a finished section: sections close with about four. */
const FIRST_ANSWERS_OF_A_SECTION = 4

/** What happened on each study day of a range. Days from before the first use have no record. */
export function readActivity(
  context: AppContext,
  fromDay: number,
  toDay: number,
  dayTotals: readonly DayTotals[] = readDayTotals(context.collection.read, fromDay, toDay),
): DayActivity[] {
  const read = context.collection.read
  const noted = read.all<Morning>('SELECT day, due FROM morning WHERE day BETWEEN ? AND ?', fromDay, toDay)
  const unnoted = unnotedMornings(context, currentMoment(context)).filter(({ day }) => day >= fromDay && day <= toDay)
  const mornings = new Map([...noted, ...unnoted].map(({ day, due }) => [day, due]))
  const totals = new Map(dayTotals.map((row) => [row.day, row]))
  const hadOpenSection = nextStep(context) !== null
  return [...new Set([...mornings.keys(), ...totals.keys()])].map((day) => ({
    day,
    scoredAnswers: totals.get(day)?.scored ?? 0,
    // Days from before the note was kept (an imported history) are measured by ten answers.
    dueThatMorning: mornings.get(day) ?? Number.POSITIVE_INFINITY,
    sectionsFinished: (totals.get(day)?.newItems ?? 0) >= FIRST_ANSWERS_OF_A_SECTION ? 1 : 0,
    hadOpenSection,
    repaired: false,
  }))
}
