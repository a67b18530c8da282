import type { RunRecord } from '../training/run-record.ts'
import { batchesPerEpoch, pointCounts } from '../training/settings.ts'

export type ScalarName = 'batch-loss' | 'held-out-loss' | 'held-out-accuracy'

/** One number followed through a run; `steps` counts batches, so that all scalars share an axis. */
export interface ScalarSeries {
  readonly run: number
  readonly steps: readonly number[]
  readonly values: readonly number[]
}

export const scalarWords: Record<ScalarName, string> = {
  'batch-loss': 'Loss per batch',
  'held-out-loss': 'Held-out loss',
  'held-out-accuracy': 'Held-out accuracy',
}

export function scalarSeries(record: RunRecord, scalar: ScalarName): ScalarSeries {
  if (scalar === 'batch-loss') {
    return { run: record.number, steps: record.losses.map((_, index) => index + 1), values: record.losses }
  }
  return {
    run: record.number,
    steps: record.entries.map(({ epoch }) => epoch * batchesPerEpoch),
    values: record.entries.map(({ heldOutLoss, heldOutRight }) =>
      scalar === 'held-out-loss' ? heldOutLoss : heldOutRight / pointCounts.heldOut,
    ),
  }
}
