import { gradientOf } from '../model/gradient.ts'
import { drawBatch, type LinearBatch } from '../model/linear-batch.ts'
import type { Order, Report } from './messages.ts'

/** One replica: answers weights with the gradient of its share, and with how long that took in here. */
let batch: LinearBatch | null = null
const report = (message: Report) => self.postMessage(message)

self.addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.kind === 'prepare') {
    batch = drawBatch(data.seed, data.width, 0, data.examples)
    report({ kind: 'ready' })
  } else if (batch) {
    const begun = performance.now()
    const gradient = gradientOf(batch, data.weights, data.share.from, data.share.to)
    report({ kind: 'gradient', gradient, computeMs: performance.now() - begun })
  }
})
