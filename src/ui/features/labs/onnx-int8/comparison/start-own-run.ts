import type { PerModel } from '../model-names.ts'
import { type OwnRun, ownRun } from './own-run.ts'
import type { OwnRunMessage } from './own-run.worker.ts'

/**
 * Runs the test set in a worker of its own; in the page itself where there are no workers.
 *
 * @throws Error when the worker fails, and the signal's reason when it is aborted
 */
export async function startOwnRun(
  files: PerModel<Uint8Array>,
  { progress, signal }: { progress: (share: number) => void; signal: AbortSignal },
): Promise<OwnRun> {
  if (typeof Worker !== 'function') return ownRun(files, progress)
  const worker = new Worker(new URL('./own-run.worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise<OwnRun>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
      worker.addEventListener('error', (event) => reject(new Error(event.message || 'The worker failed.')))
      worker.addEventListener('message', ({ data }: MessageEvent<OwnRunMessage>) => {
        if (data.kind === 'progress') progress(data.share)
        else resolve(data.run)
      })
      worker.postMessage(files)
    })
  } finally {
    worker.terminate()
  }
}
