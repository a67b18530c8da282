import { computed, onScopeDispose, shallowRef } from 'vue'
import type { Order, Pace, Report } from './messages.ts'
import { beginRecord, type RunRecord, type RunState, withProgress } from './run-record.ts'
import type { TrainingSettings } from './settings.ts'
import { startWorker } from './start-worker.ts'
import type { Snapshot } from './tensor-copy.ts'

/** Why nothing can be trained, or nothing any more. */
export type Trouble = 'no-worker' | 'failed'

const mostRuns = 6

/**
 * The runs of this page and the worker that makes them. Cancelling ends the worker, so it takes effect at once whatever
 * is being computed; the next run starts another.
 *
 * @param ended is told of each run that came to its end by itself or was cancelled, once
 */
export function useTraining(ended: (record: RunRecord) => void, openWorker: () => Worker | null = startWorker) {
  const runs = shallowRef<readonly RunRecord[]>([])
  const snapshot = shallowRef<Snapshot | null>(null)
  const regions = shallowRef<Float32Array | null>(null)
  const trouble = shallowRef<Trouble | null>(null)
  let worker: Worker | null = null
  let lastNumber = 0

  const current = computed(() => runs.value.at(-1) ?? null)
  const active = computed(() => current.value?.state === 'running' || current.value?.state === 'paused')

  function start(settings: TrainingSettings, pace: Pace, haltAtStep: number | null): void {
    if (active.value) cancel()
    trouble.value = null
    worker ??= listenTo(openWorker())
    if (!worker) {
      trouble.value = 'no-worker'
      return
    }
    lastNumber += 1
    // The oldest runs make room.
    runs.value = [...runs.value.slice(1 - mostRuns), beginRecord(lastNumber, settings)]
    snapshot.value = null
    send({ kind: 'start', run: lastNumber, settings, pace, haltAtStep })
  }

  function cancel(): void {
    if (!active.value) return
    worker?.terminate()
    worker = null
    snapshot.value = null
    endAs('cancelled')
  }

  function goOn(kind: 'step' | 'continue'): void {
    if (current.value?.state !== 'paused') return
    if (kind === 'continue') {
      snapshot.value = null
      replaceCurrent({ ...current.value, state: 'running' })
    }
    send({ kind, run: lastNumber })
  }

  function pause(): void {
    if (current.value?.state === 'running') send({ kind: 'pause', run: lastNumber })
  }

  function remove(number: number): void {
    if (active.value && number === lastNumber) return
    runs.value = runs.value.filter((one) => one.number !== number)
  }

  function listenTo(opened: Worker | null): Worker | null {
    opened?.addEventListener('message', ({ data }: MessageEvent<Report>) => hear(data))
    // The file did not load, or it threw where nobody caught it.
    opened?.addEventListener('error', (event) => {
      event.preventDefault()
      fail()
    })
    return opened
  }

  function hear(report: Report): void {
    const record = current.value
    // What a run that is over had still under way.
    if (!record || report.run !== record.number || !active.value) return
    if (report.kind === 'failed') {
      fail()
      return
    }
    regions.value = report.progress.regions
    const state: RunState = report.kind === 'progress' ? 'running' : report.kind === 'paused' ? 'paused' : report.how
    replaceCurrent(withProgress(record, report.progress, state))
    if (report.kind === 'paused') snapshot.value = report.snapshot
    if (report.kind === 'ended') {
      snapshot.value = null
      ended(current.value ?? record)
    }
  }

  function fail(): void {
    worker?.terminate()
    worker = null
    snapshot.value = null
    trouble.value = 'failed'
    if (active.value) endAs('cancelled')
  }

  function endAs(state: RunState): void {
    const record = current.value
    if (!record) return
    // A run without a number in it has nothing to show.
    if (record.losses.length === 0) runs.value = runs.value.slice(0, -1)
    else replaceCurrent({ ...record, state })
    ended({ ...record, state })
  }

  function replaceCurrent(record: RunRecord): void {
    runs.value = [...runs.value.slice(0, -1), record]
  }

  function send(order: Order): void {
    worker?.postMessage(order)
  }

  onScopeDispose(() => worker?.terminate())

  return { runs, current, active, snapshot, regions, trouble, start, pause, goOn, cancel, remove }
}
