/** Times of one version, in milliseconds for one run. */
export interface Timing {
  readonly medianMs: number
  readonly fastestMs: number
  readonly slowestMs: number
  /** For one run each, in the order in which they were taken. */
  readonly samplesMs: readonly number[]
  /** How many runs a sample lasted. */
  readonly runsPerSample: number
}

export interface TimingRules {
  /** So long the versions run before anything is noted: machine code is improved while it runs. */
  readonly warmUpMs: number
  readonly samples: number
  /** A sample repeats the run until it lasts about this long, since a page's clock is coarse. */
  readonly sampleMs: number
}

export const timingRules: TimingRules = { warmUpMs: 250, samples: 11, sampleMs: 12 }

/**
 * Times several versions of the same work in turns, so that a machine that grows slower in between slows all of them.
 *
 * @param clock milliseconds from any beginning
 * @param progress told how much is done, from 0 to 1
 */
export function timeInTurns(
  versions: readonly (() => void)[],
  clock: () => number,
  rules: TimingRules = timingRules,
  progress: (share: number) => void = () => {},
): Timing[] {
  const begun = clock()
  let rounds = 0
  const spent = versions.map(() => 0)
  do {
    for (const [index, run] of versions.entries()) spent[index] = (spent[index] ?? 0) + timed(run, 1, clock)
    rounds += 1
  } while (rounds < 3 || clock() - begun < rules.warmUpMs)

  const runs = spent.map((total) => Math.max(1, Math.ceil(rules.sampleMs / Math.max(total / rounds, 1e-4))))
  const noted = versions.map((): number[] => [])
  for (let sample = 0; sample < rules.samples; sample++) {
    for (const [index, run] of versions.entries()) {
      const repeats = runs[index] ?? 1
      noted[index]?.push(timed(run, repeats, clock) / repeats)
    }
    progress((sample + 1) / rules.samples)
  }
  return noted.map((times, index) => {
    const sorted = times.toSorted((left, right) => left - right)
    return {
      medianMs: median(sorted),
      fastestMs: sorted[0] ?? Number.NaN,
      slowestMs: sorted.at(-1) ?? Number.NaN,
      samplesMs: times,
      runsPerSample: runs[index] ?? 1,
    }
  })
}

function timed(run: () => void, repeats: number, clock: () => number): number {
  const begun = clock()
  for (let count = 0; count < repeats; count++) run()
  return clock() - begun
}

function median(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2)
  const high = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? Number.NaN) + high) / 2
}
