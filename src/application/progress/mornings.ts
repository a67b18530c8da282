import { studyDay } from '#domain/time/study-day.ts'
import type { Transaction } from '#storage/collection.ts'
import type { Moment } from '#storage/log/log-writer.ts'
import { countDue } from '#storage/queries/queue.ts'
import type { ReadDb } from '#storage/sqlite.ts'
import type { AppContext } from '../context.ts'
import { judgeClock } from '../moment.ts'
import { currentSettings } from '../settings/get.ts'

/** How much was due when a study day began: the measure of a counted day. */
export interface Morning {
  readonly day: number
  readonly due: number
}

/**
 * The mornings that nothing has been written on yet, the one of today among them. Days on which Lectern was not used are
 * made up for: nothing was answered on them, so what was due then can still be counted.
 */
export function unnotedMornings(context: AppContext, moment: Moment): Morning[] {
  const read = context.collection.read
  if (judgeClock(context) !== 'ok') return []
  if (read.value<number>('SELECT 1 FROM morning WHERE day = ?', moment.day) !== undefined) return []
  return [...daysAway(context, moment), moment.day].map((day) => ({ day, due: countDue(read, day) }))
}

/** Before the first entry of a study day changes what is due. To be called in that entry's transaction. */
export function noteMorning(context: AppContext, { local, moment }: Transaction): void {
  for (const { day, due } of unnotedMornings(context, moment)) {
    local.run('INSERT INTO morning (day, due) VALUES (?, ?)', day, due)
  }
}

/** More would only lengthen a streak that ended long ago. */
const MOST_DAYS_AWAY = 60

/**
 * The study days that went by since the last one noted. A date that was crossed in flight is none of them: where the
 * last entry was made, it has not gone by.
 */
function daysAway(context: AppContext, { day: today, instantMs }: Moment): number[] {
  const read = context.collection.read
  const last = read.value<number | null>('SELECT max(day) FROM morning WHERE day < ?', today) ?? null
  const zone = latestZone(read)
  if (last === null || zone === null) return []
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
