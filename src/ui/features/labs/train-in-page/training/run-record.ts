import type { Progress } from './messages.ts'
import type { EpochEntry } from './run-log.ts'
import { pointCounts, settingsKey, type TrainingSettings } from './settings.ts'

export type RunState = 'running' | 'paused' | 'finished' | 'cancelled' | 'blown-up'

/** The log of one run, as the board reads it. */
export interface RunRecord {
  readonly number: number
  readonly settings: TrainingSettings
  readonly state: RunState
  /** Loss of every batch so far, each before the batch was applied. */
  readonly losses: readonly number[]
  readonly entries: readonly EpochEntry[]
  /** How often the run was halted and looked at. */
  readonly halts: number
}

export function beginRecord(number: number, settings: TrainingSettings): RunRecord {
  return { number, settings, state: 'running', losses: [], entries: [], halts: 0 }
}

export function withProgress(record: RunRecord, progress: Progress, state: RunState): RunRecord {
  return {
    ...record,
    state,
    losses: [...record.losses, ...progress.losses],
    entries: [...record.entries, ...progress.entries],
    halts: record.halts + (state === 'paused' ? 1 : 0),
  }
}

/** Share of held-out points on the right side after the last whole epoch; null before anything was logged. */
export function heldOutAccuracy(record: RunRecord): number | null {
  const last = record.entries.at(-1)
  return last ? last.heldOutRight / pointCounts.heldOut : null
}

/** An earlier run with the same settings, and whether every loss that both logged is the same number. */
export interface Comparison {
  readonly with: number
  readonly same: boolean
  readonly losses: number
}

export function comparedWithTwin(record: RunRecord, runs: readonly RunRecord[]): Comparison | null {
  const key = settingsKey(record.settings)
  const twin = runs.findLast((one) => one.number < record.number && settingsKey(one.settings) === key)
  if (!twin) return null
  const losses = Math.min(twin.losses.length, record.losses.length)
  if (losses === 0) return null
  const same = twin.losses.slice(0, losses).every((loss, index) => Object.is(loss, record.losses[index]))
  return { with: twin.number, same, losses }
}
