import type { Order, Progress, Report } from './messages.ts'
import type { EpochEntry } from './run-log.ts'
import { batchesPerEpoch } from './settings.ts'
import { TrainingRun } from './training-run.ts'

/** What the loop needs from where it runs. */
export interface Surroundings {
  report(report: Report): void
  /** Lets waiting orders in and comes back, at the earliest after so many milliseconds. */
  breathe(milliseconds: number): Promise<void>
  /** Milliseconds from any beginning; decides how often is reported, never what is computed. */
  now(): number
}

const reportEveryMs = 90
/** What an epoch lasts at least when somebody wants to watch. */
const watchedEpochMs = 45

/** Trains on request and can be halted between any two batches. One run at a time: a new one ends the one before. */
export class TrainingLoop {
  readonly #surroundings: Surroundings
  #current: Job | null = null

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings
  }

  /** Follows one order; the promise settles when the order has led to a halt, an end or nothing. */
  async obey(order: Order): Promise<void> {
    if (order.kind === 'start') {
      this.#current?.run.dispose()
      const job = new Job(order.run, new TrainingRun(order.settings), order.pace === 'watch', order.haltAtStep)
      this.#current = job
      job.log()
      return this.#train(job)
    }
    const job = this.#current
    if (job?.number !== order.run) return
    if (order.kind === 'pause') job.halting = true
    else if (job.training) return
    else if (order.kind === 'step') {
      job.apply()
      this.#halt(job)
    } else return this.#train(job)
  }

  async #train(job: Job): Promise<void> {
    job.training = true
    job.halting = false
    let reportedAtMs = this.#surroundings.now()
    // Asked before the first batch too: whoever wants to halt at batch 0 sees the network as it was made.
    while (!job.over && !job.halting && job.run.step !== job.haltAtStep) {
      job.apply()
      const epochDone = job.run.step % batchesPerEpoch === 0
      await this.#surroundings.breathe(job.watched && epochDone ? watchedEpochMs : 0)
      if (job !== this.#current) return
      const now = this.#surroundings.now()
      if (now - reportedAtMs >= reportEveryMs) {
        reportedAtMs = now
        this.#surroundings.report({ kind: 'progress', run: job.number, progress: job.takeProgress() })
      }
    }
    job.training = false
    this.#halt(job)
  }

  /** Says where the run stands now that it has come to rest. */
  #halt(job: Job): void {
    const progress = job.takeProgress()
    if (job.over) {
      const how = job.blownUp ? 'blown-up' : 'finished'
      this.#surroundings.report({ kind: 'ended', run: job.number, how, progress })
      job.run.dispose()
      this.#current = null
      return
    }
    // A breakpoint halts once.
    job.haltAtStep = null
    this.#surroundings.report({ kind: 'paused', run: job.number, progress, snapshot: job.run.snapshot() })
  }
}

/** A run with what has been logged and not yet reported. */
class Job {
  readonly number: number
  readonly run: TrainingRun
  readonly watched: boolean
  haltAtStep: number | null
  training = false
  halting = false
  blownUp = false
  #losses: number[] = []
  #entries: EpochEntry[] = []

  constructor(number: number, run: TrainingRun, watched: boolean, haltAtStep: number | null) {
    this.number = number
    this.run = run
    this.watched = watched
    this.haltAtStep = haltAtStep
  }

  get over(): boolean {
    return this.run.finished || this.blownUp
  }

  apply(): void {
    const loss = this.run.stepOnce()
    this.#losses.push(loss)
    if (!Number.isFinite(loss)) this.blownUp = true
    else if (this.run.step % batchesPerEpoch === 0) this.log()
  }

  log(): void {
    this.#entries.push(this.run.epochEntry())
  }

  takeProgress(): Progress {
    const progress = { step: this.run.step, losses: this.#losses, entries: this.#entries, regions: this.run.regions() }
    this.#losses = []
    this.#entries = []
    return progress
  }
}
