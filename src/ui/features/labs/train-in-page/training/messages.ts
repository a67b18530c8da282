import type { EpochEntry } from './run-log.ts'
import type { TrainingSettings } from './settings.ts'
import type { Snapshot } from './tensor-copy.ts'

/** How fast epochs may follow one another. */
export type Pace = 'watch' | 'full'

/** What the page tells the worker. `run` numbers the runs of a page; orders for another run than the present are void. */
export type Order =
  | {
      readonly kind: 'start'
      readonly run: number
      readonly settings: TrainingSettings
      readonly pace: Pace
      /** Halt once so many batches are applied; null to run through. */
      readonly haltAtStep: number | null
    }
  | { readonly kind: 'pause' | 'step' | 'continue'; readonly run: number }

/** What has happened since the last report. */
export interface Progress {
  readonly step: number
  /** Losses of the batches applied since, in order. */
  readonly losses: readonly number[]
  readonly entries: readonly EpochEntry[]
  /** Chance of group 1 per cell of the plane. */
  readonly regions: Float32Array
}

/** What the worker tells the page. */
export type Report =
  | { readonly kind: 'progress'; readonly run: number; readonly progress: Progress }
  | { readonly kind: 'paused'; readonly run: number; readonly progress: Progress; readonly snapshot: Snapshot }
  /** `blown-up`: the loss is no longer a number, so there is nothing left to train. */
  | { readonly kind: 'ended'; readonly run: number; readonly how: 'finished' | 'blown-up'; readonly progress: Progress }
  | { readonly kind: 'failed'; readonly run: number; readonly reason: string }
