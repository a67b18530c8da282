import type { Clock } from '../context.ts'

/** What backups need to know of the app; they also work while the collection does not open. */
export interface BackupSurroundings {
  /** The data folder. */
  readonly home: string
  readonly clock: Clock
  readonly version: string
  /** That many random bytes in hex. */
  readonly randomHex: (bytes: number) => string
  /** Entry of the thread that makes backups beside the running app. */
  readonly worker: URL
}
