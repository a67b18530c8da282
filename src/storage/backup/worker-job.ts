import { Worker } from 'node:worker_threads'
import type { CheckReport } from '../checks/deep-check.ts'
import type { BackupRecord } from './shelf.ts'
import type { BackupOrder } from './write-backup.ts'

/** What the worker is asked to do, over a connection of its own. Plain data: it crosses a thread. */
export type WorkerJob =
  | { readonly kind: 'backup'; readonly home: string; readonly order: BackupOrder; readonly zone: string }
  | { readonly kind: 'check'; readonly path: string }

export type WorkerReply =
  | { readonly done: BackupRecord | CheckReport }
  | { readonly failed: { readonly message: string; readonly code: string | null } }

/** What failed in the worker, with SQLite's code, which does not survive the way between threads by itself. */
export class WorkerFailed extends Error {
  override readonly name = 'WorkerFailed'
  readonly code: string | null

  constructor(message: string, code: string | null) {
    super(message)
    this.code = code
  }
}

/** A sealed copy made beside the running app: answers go on meanwhile. */
export function backUpBeside(worker: URL, job: Omit<WorkerJob & { kind: 'backup' }, 'kind'>): Promise<BackupRecord> {
  return run(worker, { ...job, kind: 'backup' }) as Promise<BackupRecord>
}

export function checkBeside(worker: URL, path: string): Promise<CheckReport> {
  return run(worker, { kind: 'check', path }) as Promise<CheckReport>
}

/** @throws WorkerFailed with the words and the code of what went wrong there */
function run(url: URL, job: WorkerJob): Promise<BackupRecord | CheckReport> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(url, { workerData: job })
    worker.once('message', (reply: WorkerReply) => {
      if ('done' in reply) resolve(reply.done)
      else reject(new WorkerFailed(reply.failed.message, reply.failed.code))
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new WorkerFailed(`The worker ended with ${code} before it was done.`, null)))
  })
}
