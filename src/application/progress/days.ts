import type { InputOf, OutputOf } from '#contract/contract.ts'
import { readDayTotals } from '#storage/queries/day-totals.ts'
import type { AppContext } from '../context.ts'

export function days(context: AppContext, { fromDay, toDay }: InputOf<'progress.days'>): OutputOf<'progress.days'> {
  return readDayTotals(context.collection.read, fromDay, toDay).map(({ day, answers, tookMs }) => ({
    day,
    answers,
    tookMs,
  }))
}
