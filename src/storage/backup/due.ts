import { readHeads, sameHeads } from '../log/heads.ts'
import type { ReadDb } from '../sqlite.ts'
import { shelvedBackups } from './shelf.ts'

const DAY_MS = 86_400_000

/** Whether the log has moved since the newest backup; drafts and reading places alone are not worth one. */
export function hasNews(db: ReadDb, folder: string, nowMs: number): boolean {
  const newest = shelvedBackups(folder, nowMs).find(
    ({ manifest, bytes }) => manifest !== null && manifest.bytes === bytes,
  )
  return !newest?.manifest || !sameHeads(newest.manifest.heads, readHeads(db))
}

/** Whether the app has been open for a day without a backup although there was something to back up. */
export function isDailyDue(db: ReadDb, folder: string, nowMs: number): boolean {
  const newestMs = shelvedBackups(folder, nowMs)[0]?.createdMs
  // One dated ahead says nothing about how long ago the last one was.
  const isRecent = newestMs !== undefined && newestMs <= nowMs && nowMs - newestMs < DAY_MS
  return !isRecent && hasNews(db, folder, nowMs)
}
