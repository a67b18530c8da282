import type { ModelName, PerModel } from '../model-names.ts'
import type { MedianTimes } from './median-times.ts'
import type { Answer, Question } from './messages.ts'

/** A question without its number. */
type Asked = Question extends infer One ? (One extends Question ? Omit<One, 'number'> : never) : never
type Reply<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>

interface Waiting {
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
  readonly progress: (share: number) => void
}

/** Whether this browser can run WebAssembly in a worker at all. */
export const hasWebAssembly = () => typeof WebAssembly === 'object' && typeof Worker === 'function'

/** ONNX Runtime in a worker of its own, with the two models opened. Whoever opens it closes it. */
export class OnnxRuntime {
  readonly #worker = new Worker(new URL('./onnx-runtime.worker.ts', import.meta.url), { type: 'module' })
  readonly #waiting = new Map<number, Waiting>()
  #asked = 0

  private constructor() {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#hear(data))
    this.#worker.addEventListener('error', (event) => {
      event.preventDefault()
      this.#failAll(event.message || 'The worker could not be started.')
    })
  }

  /** @throws Error when the runtime does not start or does not accept a file */
  static async open(files: PerModel<Uint8Array>): Promise<OnnxRuntime> {
    const runtime = new OnnxRuntime()
    try {
      await runtime.#ask('opened', { kind: 'open', files })
      return runtime
    } catch (error) {
      runtime.close()
      throw error
    }
  }

  /** @returns ten scores for each of the drawings, one drawing after the other */
  async scores(model: ModelName, cells: Float32Array, drawings: number): Promise<Float32Array> {
    return (await this.#ask('scores', { kind: 'score', model, cells, drawings })).scores
  }

  /**
   * Times runs over so many drawings at once.
   *
   * @returns null when it was cancelled
   */
  async time(
    cells: Float32Array,
    drawings: number,
    { samples, progress, signal }: { samples: number; progress: (share: number) => void; signal: AbortSignal },
  ): Promise<MedianTimes | null> {
    const number = this.#asked + 1
    const cancel = () => this.#post({ number, kind: 'cancel' })
    signal.addEventListener('abort', cancel, { once: true })
    try {
      const answered = await this.#ask('times', { kind: 'time', cells, drawings, samples }, progress)
      return answered.times
    } finally {
      signal.removeEventListener('abort', cancel)
    }
  }

  close(): void {
    this.#worker.terminate()
    this.#failAll('The runtime was closed.')
  }

  async #ask<Kind extends Answer['kind']>(kind: Kind, asked: Asked, progress = (_share: number) => {}) {
    const number = ++this.#asked
    const answer = await new Promise<Answer>((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject, progress })
      this.#post({ ...asked, number } as Question)
    })
    if (answer.kind === 'failed') throw new Error(answer.reason)
    if (answer.kind !== kind) throw new Error(`The worker answered ${answer.kind} instead of ${kind}.`)
    return answer as Reply<Kind>
  }

  #post(question: Question): void {
    this.#worker.postMessage(question)
  }

  #hear(answer: Answer): void {
    const waiting = this.#waiting.get(answer.number)
    if (answer.kind === 'progress') {
      waiting?.progress(answer.share)
      return
    }
    this.#waiting.delete(answer.number)
    waiting?.resolve(answer)
  }

  #failAll(reason: string): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(reason))
    this.#waiting.clear()
  }
}
