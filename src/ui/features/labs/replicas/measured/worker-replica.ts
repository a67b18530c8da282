import type { Replica } from './measure-replicas.ts'
import type { Order, Report } from './messages.ts'

export interface WorkerReplica extends Replica {
  end(): void
}

/** A replica in a worker of its own; null where the browser has none to give. */
export function startReplica(seed: number, width: number): WorkerReplica | null {
  if (typeof Worker === 'undefined') return null
  let worker: Worker
  try {
    worker = new Worker(new URL('./replica.worker.ts', import.meta.url), { type: 'module', name: 'replica' })
  } catch {
    return null
  }
  const ask = (order: Order) =>
    new Promise<Report>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Report>) => resolve(data)
      worker.onerror = (event) => {
        event.preventDefault()
        reject(new Error('A worker could not be started.'))
      }
      worker.postMessage(order)
    })
  return {
    async prepare(examples) {
      await ask({ kind: 'prepare', examples, seed, width })
    },
    async compute(weights, share) {
      const report = await ask({ kind: 'compute', weights, share })
      if (report.kind !== 'gradient') throw new Error('A worker answered something else.')
      return report
    },
    end: () => worker.terminate(),
  }
}
