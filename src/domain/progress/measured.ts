/** A share with its 95 % interval; all from 0 to 1. */
export interface Share {
  readonly rate: number
  readonly low: number
  readonly high: number
}

/** A number that is only shown with its n and interval, or how many observations are missing for it. */
export type Measured<T> =
  | { readonly state: 'enough'; readonly n: number; readonly value: T }
  | { readonly state: 'not-enough'; readonly n: number; readonly missing: number }

/** The measured value when there are enough observations; `compute` runs only then. */
export function measuredFrom<T>(n: number, minimum: number, compute: () => T): Measured<T> {
  return n >= minimum ? { state: 'enough', n, value: compute() } : { state: 'not-enough', n, missing: minimum - n }
}
