import type { Today } from '#contract/study.ts'
import { mondayOf } from '#domain/time/calendar-date.ts'
import { readDayTotals } from '#storage/queries/day-totals.ts'
import { countDue } from '#storage/queries/queue.ts'
import type { AppContext } from '../context.ts'
import { currentSettings } from '../settings/get.ts'
import { writeLocal } from '../transact.ts'

/** A day counts from this many answers on, or from as many as were due that morning if these were fewer. */
const COUNTED_FROM_ANSWERS = 10

/** The seven days of this week and which of them count towards the goal. */
export function readWeek(context: AppContext, today: number): Today['week'] {
  const read = context.collection.read
  const monday = mondayOf(today)
  const totals = new Map(readDayTotals(read, monday, monday + 6).map((row) => [row.day, row.answers]))
  const mornings = new Map(
    read
      .all<{ day: number; due: number }>('SELECT day, due FROM morning WHERE day BETWEEN ? AND ?', monday, monday + 6)
      .map((row) => [row.day, row.due]),
  )
  const days = Array.from({ length: 7 }, (_, index) => {
    const day = monday + index
    const answers = totals.get(day) ?? 0
    const morning = mornings.get(day)
    const needed = Math.min(COUNTED_FROM_ANSWERS, morning || COUNTED_FROM_ANSWERS)
    const counted = answers >= needed
    // Nothing was due and nothing was done: the day neither helps nor harms.
    const neutral = !counted && day < today && morning === 0
    const state =
      day > today
        ? ('future' as const)
        : counted
          ? ('counted' as const)
          : neutral
            ? ('neutral' as const)
            : ('open' as const)
    return { day, state, answers }
  })
  return {
    goalDays: currentSettings(context).weekGoalDays,
    countedDays: days.filter(({ state }) => state === 'counted').length,
    days,
  }
}

/** Notes once a day how much was due when it began. */
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
