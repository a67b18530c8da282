import { type ModelName, modelNames, type PerModel } from '../model-names.ts'

export interface MedianTimes {
  /** Milliseconds of one run, median of the samples. */
  readonly perRunMs: PerModel<number>
  readonly samples: number
  /** Runs that each sample is the mean of. */
  readonly runsPerSample: number
}

interface Timing {
  readonly run: (model: ModelName) => Promise<unknown>
  readonly nowMs: () => number
  readonly samples: number
  /** Called between samples; the answer true ends the measurement. Must let other messages in. */
  readonly pause: (share: number) => Promise<boolean>
}

/** Clocks of pages advance in steps of a tenth of a millisecond; samples this long make that a small error. */
const shortestSampleMs = 3
const mostRunsPerSample = 4096

/**
 * Times both models, taking turns so that whatever slows the machine meets both alike. First each runs until a sample
 * is long enough for the clock, which warms it up too.
 *
 * @returns null when `pause` ended it
 */
export async function medianTimes({ run, nowMs, samples, pause }: Timing): Promise<MedianTimes | null> {
  const time = async (model: ModelName, runs: number): Promise<number> => {
    const startMs = nowMs()
    for (let count = 0; count < runs; count++) await run(model)
    return nowMs() - startMs
  }
  let runsPerSample = 1
  while (runsPerSample < mostRunsPerSample) {
    const shortest = Math.min(await time('float32', runsPerSample), await time('int8', runsPerSample))
    if (shortest >= shortestSampleMs) break
    runsPerSample *= 2
  }
  const taken: Record<ModelName, number[]> = { float32: [], int8: [] }
  for (let sample = 0; sample < samples; sample++) {
    if (await pause(sample / samples)) return null
    const turns = sample % 2 === 0 ? modelNames : modelNames.toReversed()
    for (const model of turns) taken[model].push((await time(model, runsPerSample)) / runsPerSample)
  }
  return { perRunMs: { float32: median(taken.float32), int8: median(taken.int8) }, samples, runsPerSample }
}

/** The middle value; of an even number the mean of the two in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right)
  const middle = sorted.length / 2
  const below = sorted[Math.ceil(middle) - 1] ?? Number.NaN
  const above = sorted[Math.floor(middle)] ?? Number.NaN
  return (below + above) / 2
}
