import { parentPort, workerData } from 'node:worker_threads'
import { fullCheck } from '../checks/full-check.ts'
import { homePaths } from '../home.ts'
import { SqliteFile, sqliteCode } from '../sqlite.ts'
import { thinBackups } from './thinning.ts'
import type { WorkerJob, WorkerReply } from './worker-job.ts'
import { writeBackup } from './write-backup.ts'

/** Entry of the thread that backs up and checks, so that neither holds up an answer. */
function carryOut(job: WorkerJob): WorkerReply {
  if (job.kind === 'check') return { done: reading(job.path, fullCheck) }
  const { collection, backups } = homePaths(job.home)
  const record = reading(collection, (file) => writeBackup(file, backups, job.order))
  thinBackups(backups, job.order.createdMs, job.zone)
  return { done: record }
}

function reading<T>(path: string, work: (file: SqliteFile) => T): T {
  const file = new SqliteFile(path, { readonly: true, mustExist: true })
  try {
    return work(file)
  } finally {
    file.close()
  }
}

function reply(job: WorkerJob): WorkerReply {
  try {
    return carryOut(job)
  } catch (error) {
    return { failed: { message: error instanceof Error ? error.message : String(error), code: codeOf(error) } }
  }
}

/** SQLite's code, or the file system's. */
const codeOf = (error: unknown): string | null =>
  sqliteCode(error) ?? (error as NodeJS.ErrnoException | null)?.code ?? null

parentPort?.postMessage(reply(workerData as WorkerJob))
