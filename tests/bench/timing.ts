/** Durations in milliseconds of one operation, over all rounds. */
export class Samples {
  readonly #rounds: number[][] = []

  /** Samples from now on belong to another round. */
  startRound(): void {
    this.#rounds.push([])
  }

  add(ms: number): void {
    if (this.#rounds.length === 0) this.startRound()
    this.#rounds.at(-1)?.push(ms)
  }

  get count(): number {
    return this.#rounds.reduce((sum, round) => sum + round.length, 0)
  }

  /** Counts the latest sample of another operation here too: the same work against another floor. */
  repeat(other: Samples): void {
    this.add(other.#rounds.at(-1)?.at(-1) ?? Number.NaN)
  }

  /** The median of each round. */
  get medians(): number[] {
    return this.#rounds.filter((round) => round.length > 0).map((round) => quantile(round, 0.5))
  }

  /** Median over the rounds of their medians: one disturbed round does not decide. */
  get p50(): number {
    return quantile(this.medians, 0.5)
  }

  get p99(): number {
    return quantile(this.#rounds.flat(), 0.99)
  }
}

/**
 * How many times the other this takes: the median of what each round found. Both met the same machine within a
 * round, so what the machine was busy with cancels out.
 */
export function timesOf(samples: readonly number[], others: readonly number[]): number {
  return quantile(
    samples.flatMap((median, round) => median / (others[round] ?? Number.NaN)).filter((times) => !Number.isNaN(times)),
    0.5,
  )
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Runs a piece of work and keeps how long it took. */
export async function timed<T>(samples: Samples, work: () => T | Promise<T>): Promise<T> {
  const startMs = performance.now()
  const result = await work()
  samples.add(performance.now() - startMs)
  return result
}

/** For work that waits for nothing: no promise stands between the two readings of the clock. */
export function timedNow<T>(samples: Samples, work: () => T): T {
  const startMs = performance.now()
  const result = work()
  samples.add(performance.now() - startMs)
  return result
}
