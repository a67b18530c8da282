import type { Share } from '../model/shares.ts'

/** What the page asks of a worker: to draw the batch, or to compute the gradient of a share of it. */
export type Order =
  | { readonly kind: 'prepare'; readonly examples: number; readonly seed: number; readonly width: number }
  | { readonly kind: 'compute'; readonly weights: readonly number[]; readonly share: Share }

export type Report =
  | { readonly kind: 'ready' }
  | { readonly kind: 'gradient'; readonly gradient: readonly number[]; readonly computeMs: number }
