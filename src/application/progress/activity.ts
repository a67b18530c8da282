import type { DayActivity } from '#domain/progress/counted-day.ts'
import { studyDay } from '#domain/time/study-day.ts'
import { type DayTotals, readDayTotals } from '#storage/queries/day-totals.ts'
import { countDue } from '#storage/queries/queue.ts'
import type { ReadDb } from '#storage/sqlite.ts'
import type { AppContext } from '../context.ts'
import { nextStep } from '../library/next-step.ts'
import { currentMoment } from '../moment.ts'
import { currentSettings } from '../settings/get.ts'
import { writeLocal } from '../transact.ts'

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

/**
 * Notes once a day how much was due when it began: the measure of a counted day. Days on which Lectern was not opened
 * are made up for: nothing was answered on them, so what was due then can still be counted.
 */
export function noteMorning(context: AppContext, day: number): void {
  const read = context.collection.read
  const known = read.value<number>('SELECT 1 FROM morning WHERE day = ?', day)
  if (known !== undefined || !context.writable) return
  const mornings = [...daysAway(context, day), day].map((day) => ({ day, due: countDue(read, day) }))
  try {
    writeLocal(context, ({ local }) => {
      for (const { day, due } of mornings) local.run('INSERT INTO morning (day, due) VALUES (?, ?)', day, due)
    })
  } catch {
    // A full disk must not hide what is due today; the day is then measured by ten answers.
  }
}

/** More would only lengthen a streak that ended long ago. */
const MOST_DAYS_AWAY = 60

/**
 * The study days that went by since the last one noted. A date that was crossed in flight is none of them: where the
 * last entry was made, it has not gone by.
 */
function daysAway(context: AppContext, today: number): number[] {
  const read = context.collection.read
  const last = read.value<number | null>('SELECT max(day) FROM morning WHERE day < ?', today) ?? null
  const zone = latestZone(read)
  if (last === null || zone === null) return []
  const { instantMs } = currentMoment(context)
  const until = Math.min(today, studyDay(instantMs, zone, currentSettings(context).rolloverHour))
  const count = Math.max(0, until - last - 1)
  return Array.from({ length: count }, (_, index) => last + 1 + index).slice(-MOST_DAYS_AWAY)
}

function latestZone(read: ReadDb): string | null {
  const latest = (table: 'answer' | 'event') =>
    read.get<{ seq: number; name: string }>(
      `SELECT seq, (SELECT name FROM zone WHERE zone.key = ${table}.zone) AS name FROM ${table}
       WHERE device = (SELECT max(key) FROM device) ORDER BY seq DESC LIMIT 1`,
    )
  const [answer, event] = [latest('answer'), latest('event')]
  return ((answer?.seq ?? 0) > (event?.seq ?? 0) ? answer : event)?.name ?? null
}
