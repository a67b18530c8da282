import { intervalMultiple } from './interval.ts'
import { fsrs6Default, type SchedulerParameters } from './parameters.ts'

/** The range offered for desired retention, in per cent. */
export const RETENTION_PERCENT = { min: 80, max: 97, default: 90 } as const

export interface Workload {
  readonly retentionPercent: number
  /** Intervals as a multiple of those at 90 %: 0.40 means that a 10-day interval becomes 4 days. */
  readonly intervalMultiple: number
  /** Reviews of known items, as a multiple of those at 90 %. */
  readonly reviewFactor: number
}

/**
 * What a desired retention costs, beside 90 %. Reviews of known items are taken as inverse to their intervals;
 * that leaves out lapses, which make a low retention a little dearer than shown.
 *
 * @param retentionPercent whole or broken per cent, above 0 and below 100
 */
export function workloadAt(retentionPercent: number, parameters: SchedulerParameters = fsrs6Default): Workload {
  const multiple = intervalMultiple(retentionPercent / 100, parameters)
  return { retentionPercent, intervalMultiple: multiple, reviewFactor: 1 / multiple }
}
