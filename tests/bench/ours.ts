import type { Backend } from '#backend/backend.ts'
import { createBackend } from '#backend/create-backend.ts'
import type { InputOf, OutputOf, ProcedureName } from '#contract/contract.ts'
import type { Reply } from '#contract/reply.ts'
import { BENCH_NOW_MS, BENCH_ZONE, type BenchFolders } from './bench-collection.ts'

/** The product as its shells meet it: everything goes through dispatch. */
export class Ours {
  readonly #backend: Backend

  private constructor(backend: Backend) {
    this.#backend = backend
  }

  static open({ home, coursesFolder }: BenchFolders): Ours {
    const started = createBackend({
      home,
      coursesFolder,
      shell: 'desktop',
      version: 'bench',
      clock: { wallMs: () => BENCH_NOW_MS + Math.floor(performance.now()), zone: () => BENCH_ZONE },
      backupWorker: new URL('../../src/storage/backup/worker.ts', import.meta.url),
    })
    if (started.kind === 'held') throw new Error('The bench collection is held by another process.')
    return new Ours(started.backend)
  }

  async call<N extends ProcedureName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
    const reply = (await this.#backend.dispatch(name, input, caller)) as Reply<OutputOf<N>>
    if (!reply.ok) throw new Error(`${name}: ${reply.failure.message}\n${reply.failure.details}`)
    return reply.value
  }

  close(): Promise<void> {
    return this.#backend.close()
  }
}

const caller = { clientId: 'bench' }
