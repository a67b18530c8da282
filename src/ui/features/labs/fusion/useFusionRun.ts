import { onScopeDispose, readonly, ref, shallowRef } from 'vue'
import { type LabOrder, type LabResult, runLab } from './engine/run-lab.ts'
import type { FusionReport } from './fusion-report.ts'

/** Without a worker the page itself runs, so only over as many numbers as it can do between two frames. */
const lengthWithoutWorker = 1_600

function startWorker(): Worker | null {
  if (typeof Worker === 'undefined') return null
  try {
    return new Worker(new URL('./fusion.worker.ts', import.meta.url), { type: 'module', name: 'fusion' })
  } catch {
    return null
  }
}

/** One run at a time, in a worker of its own that ends with the run, with being cancelled, or with the page. */
export function useFusionRun(finished: (result: LabResult) => void) {
  const running = ref(false)
  const share = ref(0)
  const phase = ref<'counting' | 'timing'>('counting')
  const trouble = ref('')
  const result = shallowRef<LabResult | null>(null)
  let worker: Worker | null = null
  /** What a run that was cancelled still comes to is no longer listened to. */
  let turn = 0

  function stop() {
    turn += 1
    worker?.terminate()
    worker = null
    running.value = false
  }
  function end(outcome: LabResult) {
    stop()
    result.value = outcome
    finished(outcome)
  }
  function fail(reason: string) {
    stop()
    trouble.value = `The run ended early, and nothing of it is shown: ${reason} Shorten the array or run it again.`
  }
  function run(order: LabOrder) {
    stop()
    trouble.value = ''
    share.value = 0
    phase.value = 'counting'
    running.value = true
    const own = turn
    worker = startWorker()
    if (worker === null) {
      trouble.value = `This browser gives the page no worker, so the run was done over ${lengthWithoutWorker.toLocaleString('en-GB')} numbers and without timing.`
      runLab({ ...order, length: lengthWithoutWorker }, null, () => {}).then(
        (outcome) => own === turn && end(outcome),
        (cause: unknown) => own === turn && fail(cause instanceof Error ? cause.message : String(cause)),
      )
      return
    }
    worker.onmessage = ({ data }: MessageEvent<FusionReport>) => {
      if (data.kind === 'done') end(data.result)
      else if (data.kind === 'failed') fail(data.reason)
      else {
        share.value = data.share
        phase.value = data.phase
      }
    }
    worker.onerror = (event) => {
      event.preventDefault()
      fail('the worker could not be started.')
    }
    worker.postMessage({ ...order, steps: [...order.steps] })
  }
  function cancel() {
    stop()
  }
  onScopeDispose(stop)
  return { run, cancel, running: readonly(running), share: readonly(share), phase: readonly(phase), trouble, result }
}
