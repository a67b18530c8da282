import type { InputOf, OutputOf } from '#contract/contract.ts'
import type { AppContext } from '../context.ts'
import { currentMoment } from '../moment.ts'

/** What falls due as things stand now, without guessing at answers to come. Reads counters only: O(days). */
export function forecast(context: AppContext, input: InputOf<'progress.forecast'>): OutputOf<'progress.forecast'> {
  const { day: today } = currentMoment(context)
  const read = context.collection.read
  const rows = read.all<{ day: number; young: number; mature: number }>(
    'SELECT day, sum(young) AS young, sum(mature) AS mature FROM due_stat WHERE day BETWEEN ? AND ? GROUP BY day',
    today,
    today + input.days - 1,
  )
  const byDay = new Map(rows.map((row) => [row.day, row]))
  return {
    overdue: read.value<number>('SELECT coalesce(sum(young + mature), 0) FROM due_stat WHERE day < ?', today) ?? 0,
    days: Array.from({ length: input.days }, (_, index) => {
      const day = today + index
      return { day, young: byDay.get(day)?.young ?? 0, mature: byDay.get(day)?.mature ?? 0 }
    }),
  }
}
