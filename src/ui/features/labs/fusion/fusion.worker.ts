import { type LabOrder, runLab } from './engine/run-lab.ts'
import type { FusionReport } from './fusion-report.ts'

/** Runs one order and says how far it has got. Cancelling needs no message: the page ends the worker. */
self.addEventListener('message', ({ data }: MessageEvent<LabOrder>) => {
  const report = (message: FusionReport) => self.postMessage(message)
  runLab(
    data,
    () => performance.now(),
    (phase, share) => report({ kind: 'progress', phase, share }),
  ).then(
    (result) => report({ kind: 'done', result }),
    (cause: unknown) => report({ kind: 'failed', reason: cause instanceof Error ? cause.message : String(cause) }),
  )
})
