import type { Order, Report } from './messages.ts'
import { TrainingLoop } from './training-loop.ts'

/**
 * The worker in which the network is trained; only this file and what it imports knows TensorFlow.js. Cancelling needs
 * no order: the page ends the worker.
 */
const loop = new TrainingLoop({
  report: (report: Report) => self.postMessage(report),
  breathe,
  now: () => performance.now(),
})

let present = 0

self.addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.kind === 'start') present = data.run
  loop.obey(data).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause)
    self.postMessage({ kind: 'failed', run: present, reason } satisfies Report)
  })
})

/** A message to oneself comes after those that wait already, and sooner than the shortest timer. */
function breathe(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    if (milliseconds > 0) setTimeout(resolve, milliseconds)
    else {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        port1.close()
        resolve()
      }
      port2.postMessage(null)
    }
  })
}
