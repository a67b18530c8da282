/** Chores that must never be in the way of an answer. */
export interface Chores {
  /** Moves written pages into the main file. */
  checkpoint(): void
  /** The study day now; a change is told to every window. */
  studyDay(): number
  newStudyDay(): void
  backupIfDue(): void
}

/** Long enough that a learner who answers briskly is never overtaken by a checkpoint. */
const IDLE_MS = 3000
const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000

/** Runs the chores at quiet moments. Its timers never keep the process alive. */
export class Housekeeping {
  readonly #chores: Chores
  readonly #timers: NodeJS.Timeout[] = []
  #idle: NodeJS.Timeout | null = null
  #day: number
  #stopped = false

  constructor(chores: Chores) {
    this.#chores = chores
    this.#day = chores.studyDay()
    this.#timers.push(setInterval(() => attempt(() => this.#lookAtTheDay()), MINUTE_MS).unref())
    this.#timers.push(setInterval(() => attempt(() => this.#chores.backupIfDue()), HOUR_MS).unref())
  }

  /** To be called after every commit. */
  wrote(): void {
    // A call that was under way at the end may report only afterwards, when there is nothing left to work on.
    if (this.#stopped) return
    if (this.#idle) this.#idle.refresh()
    else this.#idle = setTimeout(() => attempt(() => this.#chores.checkpoint()), IDLE_MS).unref()
  }

  stop(): void {
    this.#stopped = true
    for (const timer of this.#timers) clearInterval(timer)
    if (this.#idle) clearTimeout(this.#idle)
  }

  #lookAtTheDay(): void {
    const day = this.#chores.studyDay()
    if (day === this.#day) return
    this.#day = day
    this.#chores.newStudyDay()
  }
}

/**
 * What fails in a timer would end the process, and a checkpoint fails on a full disk. Whatever was written is safe in the
 * log already, the chore comes again, and the trouble shows itself at the next answer.
 */
function attempt(chore: () => void): void {
  try {
    chore()
  } catch {
    // See above.
  }
}
