import wasmAddress from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url'
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm'
import type { ModelName, PerModel } from '../model-names.ts'
import { medianTimes } from './median-times.ts'
import type { Answer, Question } from './messages.ts'

// One thread needs no shared memory, which browsers grant to isolated pages only. With the address given and the glue
// bundled in, nothing is looked for elsewhere.
env.wasm.numThreads = 1
env.wasm.wasmPaths = { wasm: wasmAddress }
env.logLevel = 'error'

let sessions: PerModel<InferenceSession> | null = null
const cancelled = new Set<number>()

addEventListener('message', ({ data }: MessageEvent<Question>) => void answer(data))

async function answer(question: Question): Promise<void> {
  const { number } = question
  try {
    switch (question.kind) {
      case 'open':
        sessions = { float32: await open(question.files.float32), int8: await open(question.files.int8) }
        return say({ number, kind: 'opened' })
      case 'score':
        return say({ number, kind: 'scores', scores: await run(question.model, question.cells, question.drawings) })
      case 'time':
        return say({ number, kind: 'times', times: await time(question) })
      case 'cancel':
        cancelled.add(number)
    }
  } catch (error) {
    say({ number, kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
  }
}

/** A warning of the runtime would go to the console, and there is nobody there to read it. */
const open = (file: Uint8Array) => InferenceSession.create(file, { executionProviders: ['wasm'], logSeverityLevel: 3 })

async function run(model: ModelName, cells: Float32Array, drawings: number): Promise<Float32Array> {
  const session = sessions?.[model]
  if (!session) throw new Error('No model has been opened yet.')
  const [input = ''] = session.inputNames
  const [output = ''] = session.outputNames
  const answered = await session.run({ [input]: new Tensor('float32', cells, [drawings, cells.length / drawings]) })
  // Only the float tensors of this lab come out; a copy, since the runtime may use the memory again.
  return Float32Array.from((answered[output]?.data ?? []) as Float32Array)
}

function time({ number, cells, drawings, samples }: Question & { kind: 'time' }) {
  return medianTimes({
    samples,
    nowMs: () => performance.now(),
    run: (model) => run(model, cells, drawings),
    pause: async (share) => {
      say({ number, kind: 'progress', share })
      // A task of its own, so that a message that cancels is heard.
      await new Promise((resolve) => setTimeout(resolve))
      return cancelled.delete(number)
    },
  })
}

const say = (message: Answer) => postMessage(message)
