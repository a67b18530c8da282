import type { DayActivity } from '#domain/progress/counted-day.ts'
import { type DayTotals, readDayTotals } from '#storage/queries/day-totals.ts'
import { countDue } from '#storage/queries/queue.ts'
import type { AppContext } from '../context.ts'
import { nextStep } from '../library/next-step.ts'
import { writeLocal } from '../transact.ts'

/** So many questions met for the first time stand for a finished section: sections close with about four. */
const FIRST_ANSWERS_OF_A_SECTION = 4

/** What happened on each study day of a range; days on which the app was not opened have no record. */
export function readActivity(
  context: AppContext,
  fromDay: number,
  toDay: number,
  dayTotals: readonly DayTotals[] = readDayTotals(context.collection.read, fromDay, toDay),
): DayActivity[] {
  const read = context.collection.read
  const mornings = new Map(
    read
      .all<{ day: number; due: number }>('SELECT day, due FROM morning WHERE day BETWEEN ? AND ?', fromDay, toDay)
      .map((row) => [row.day, row.due]),
  )
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

/** Notes once a day how much was due when it began: the measure of a counted day. */
export function noteMorning(context: AppContext, day: number): void {
  const known = context.collection.read.value<number>('SELECT 1 FROM morning WHERE day = ?', day)
  if (known !== undefined || !context.writable) return
  const due = countDue(context.collection.read, day)
  try {
    writeLocal(context, ({ local }) => local.run('INSERT INTO morning (day, due) VALUES (?, ?)', day, due))
  } catch {
    // A full disk must not hide what is due today; the day is then measured by ten answers.
  }
}
