import type { LabResult } from './engine/run-lab.ts'

/** What the worker tells the page. */
export type FusionReport =
  | { readonly kind: 'progress'; readonly phase: 'counting' | 'timing'; readonly share: number }
  | { readonly kind: 'done'; readonly result: LabResult }
  | { readonly kind: 'failed'; readonly reason: string }
