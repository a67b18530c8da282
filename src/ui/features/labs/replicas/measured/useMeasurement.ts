import { onScopeDispose, readonly, ref, shallowRef } from 'vue'
import { type MeasuredStep, measureReplicas, measuringRules } from './measure-replicas.ts'
import { startReplica, type WorkerReplica } from './worker-replica.ts'

const seed = 1

/** Starts the workers, times them and ends them; leaving the page or cancelling ends them too. */
export function useMeasurement(finished: (measured: readonly MeasuredStep[]) => void) {
  const running = ref(false)
  const done = ref(0)
  const trouble = ref('')
  const measured = shallowRef<readonly MeasuredStep[] | null>(null)
  let workers: WorkerReplica[] = []
  /** What a run that was cancelled still says is no longer listened to. */
  let turn = 0

  function stop() {
    turn += 1
    for (const worker of workers) worker.end()
    workers = []
    running.value = false
  }
  async function measure(count: number): Promise<void> {
    stop()
    const own = turn
    running.value = true
    done.value = 0
    trouble.value = ''
    for (let index = 0; index < count; index++) {
      const worker = startReplica(seed, measuringRules.width)
      if (worker) workers.push(worker)
    }
    if (workers.length < count) {
      stop()
      trouble.value =
        'This browser gives the page no workers, so nothing could be measured. The rest of the lab needs none.'
      return
    }
    try {
      const outcome = await measureReplicas(
        workers,
        measuringRules,
        () => performance.now(),
        (rounds) => {
          if (own === turn) done.value = rounds
        },
      )
      if (own !== turn) return
      stop()
      measured.value = outcome
      finished(outcome)
    } catch {
      if (own !== turn) return
      stop()
      trouble.value = 'A worker could not be started, so nothing was measured. Reload the page and try again.'
    }
  }
  onScopeDispose(stop)
  return { measure, cancel: stop, running: readonly(running), done: readonly(done), trouble, measured }
}
