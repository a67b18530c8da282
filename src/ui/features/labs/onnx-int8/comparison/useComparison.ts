import { onBeforeUnmount, ref, shallowRef } from 'vue'
import type { PerModel } from '../model-names.ts'
import type { OnnxRuntime } from '../runtime/onnx-runtime.ts'
import { type Comparison, compareScores, largestOf } from './compare-scores.ts'
import type { OwnRun } from './own-run.ts'
import { startOwnRun } from './start-own-run.ts'

export interface Compared extends Comparison {
  readonly set: OwnRun['set']
  /** The largest of all bounds of a score, and whether every difference keeps to its own. */
  readonly largestBound: number
  readonly withinBounds: boolean
  /** How far ONNX Runtime's scores are from those of the lab's own TypeScript; null without the runtime. */
  readonly fromOwn: PerModel<number> | null
}

/** Scores are sums of 32-bit floats; another order of adding shows at this place. */
const roundingOfSums = 1e-4

/** Compares both files on the test set, away from the page's own thread. */
export function useComparison() {
  const compared = shallowRef<Compared | null>(null)
  /** Share done while it runs. */
  const running = ref<number | null>(null)
  const failure = ref('')
  let abort = new AbortController()

  async function run(files: PerModel<Uint8Array>, runtime: OnnxRuntime | null): Promise<void> {
    abort = new AbortController()
    const { signal } = abort
    failure.value = ''
    running.value = 0
    try {
      const progress = (share: number) => {
        running.value = share
      }
      const own = await startOwnRun(files, { progress, signal })
      const scores = runtime ? await askRuntime(runtime, own) : own.scores
      if (!signal.aborted) compared.value = assess(own, scores, runtime !== null)
    } catch (error) {
      if (!signal.aborted) failure.value = error instanceof Error ? error.message : String(error)
    } finally {
      running.value = null
    }
  }

  const cancel = () => abort.abort()
  onBeforeUnmount(cancel)
  return { compared, running, failure, run, cancel }
}

async function askRuntime(runtime: OnnxRuntime, { set }: OwnRun): Promise<PerModel<Float32Array>> {
  return {
    float32: await runtime.scores('float32', set.cells, set.count),
    int8: await runtime.scores('int8', set.cells, set.count),
  }
}

function assess({ set, scores: own, bounds }: OwnRun, scores: PerModel<Float32Array>, fromRuntime: boolean): Compared {
  const apart = (left: Float32Array, right: Float32Array) =>
    left.map((score, index) => Math.abs(score - (right[index] ?? Number.NaN)))
  const differences = apart(scores.float32, scores.int8)
  return {
    ...compareScores(scores, set.digits),
    set,
    largestBound: largestOf(bounds),
    withinBounds: differences.every((one, index) => one <= (bounds[index] ?? 0) + roundingOfSums),
    fromOwn: fromRuntime
      ? { float32: largestOf(apart(scores.float32, own.float32)), int8: largestOf(apart(scores.int8, own.int8)) }
      : null,
  }
}
