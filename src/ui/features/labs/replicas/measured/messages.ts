import type { Share } from '../model/shares.ts'

/** What the page asks of a worker: to get its share of the batch ready, or to compute its gradient. */
export type Order =
  | { readonly kind: 'prepare'; readonly share: Share; readonly seed: number; readonly width: number }
  | { readonly kind: 'compute'; readonly weights: readonly number[] }

export type Report =
  | { readonly kind: 'ready' }
  | { readonly kind: 'gradient'; readonly gradient: readonly number[]; readonly computeMs: number }
