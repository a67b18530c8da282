import type { ModelName, PerModel } from '../model-names.ts'
import type { MedianTimes } from './median-times.ts'

/** What the page asks of the worker. Every question has a number, and every answer names it. */
export type Question = { readonly number: number } & (
  | { readonly kind: 'open'; readonly files: PerModel<Uint8Array> }
  | { readonly kind: 'score'; readonly model: ModelName; readonly cells: Float32Array; readonly drawings: number }
  | { readonly kind: 'time'; readonly cells: Float32Array; readonly drawings: number; readonly samples: number }
  | { readonly kind: 'cancel' }
)

export type Answer = { readonly number: number } & (
  | { readonly kind: 'opened' }
  | { readonly kind: 'scores'; readonly scores: Float32Array }
  /** Share done, from 0 to 1; more of the answer follows. */
  | { readonly kind: 'progress'; readonly share: number }
  /** null when it was cancelled. */
  | { readonly kind: 'times'; readonly times: MedianTimes | null }
  | { readonly kind: 'failed'; readonly reason: string }
)
