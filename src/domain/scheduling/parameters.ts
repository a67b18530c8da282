/**
 * A versioned set of FSRS-6 weights. The tag is stored with what was computed from it, so that a later refit
 * or another scheduler version is a recomputation of the log and never a silent change.
 */
export interface SchedulerParameters {
  readonly tag: string
  /** The 21 FSRS-6 weights w0 to w20. */
  readonly weights: readonly number[]
}

/**
 * Default FSRS-6 weights, as published by open-spaced-repetition (fsrs-rs 6, ts-fsrs 5.4); written out here
 * so that an upgrade of the library cannot change anybody's schedule.
 */
export const fsrs6Default: SchedulerParameters = {
  tag: 'fsrs6-default',
  weights: [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
    0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ],
}

/** The decay exponent w20 of the forgetting curve, positive. */
export function decayOf(parameters: SchedulerParameters): number {
  const decay = parameters.weights[20]
  if (decay === undefined) throw new RangeError(`Parameters ${parameters.tag} have no 21st weight`)
  return decay
}
