import { readFileSync, rmSync, statSync } from 'node:fs'
import { z } from 'zod'
import { writeWhole } from '../durable-files.ts'
import type { HomePaths } from '../home.ts'
import type { Heads } from '../log/heads.ts'
import { SCHEMA_VERSION } from '../migrations/list.ts'

const noteSchema = z.object({
  bytes: z.number(),
  modifiedMs: z.number(),
  schema: z.int(),
  /** Wall clock of the last deep check that found nothing. */
  checkedMs: z.number(),
  heads: z.record(z.string(), z.object({ seq: z.int(), sum: z.string() })),
})
export type CleanClose = z.infer<typeof noteSchema>

/** After so long even a collection that was always closed cleanly is looked at in depth: disks rot quietly. */
const RECHECK_AFTER_MS = 7 * 86_400_000

/** Says on disk that the collection was closed in good order. Call after the file is closed. */
export function noteCleanClose(paths: HomePaths, heads: Heads, checkedMs: number): void {
  const { size, mtimeMs } = statSync(paths.collection)
  const note: CleanClose = { bytes: size, modifiedMs: mtimeMs, schema: SCHEMA_VERSION, checkedMs, heads }
  writeWhole(paths.cleanClose, JSON.stringify(note))
}

export function readCleanClose(paths: HomePaths): CleanClose | null {
  try {
    return noteSchema.parse(JSON.parse(readFileSync(paths.cleanClose, 'utf8')))
  } catch {
    return null
  }
}

/** Before the file changes in a way that the next start must look at closely. */
export function forgetCleanClose(paths: HomePaths): void {
  rmSync(paths.cleanClose, { force: true })
}

/** Whether the file is, as far as a glance can tell, just as the last clean close left it. */
export function isAsLeft(paths: HomePaths, note: CleanClose | null, nowMs: number): note is CleanClose {
  if (note === null) return false
  const { size, mtimeMs } = statSync(paths.collection)
  const log = statSync(`${paths.collection}-wal`, { throwIfNoEntry: false })
  const sinceCheckMs = nowMs - note.checkedMs
  return (
    size === note.bytes &&
    mtimeMs === note.modifiedMs &&
    (log === undefined || log.size === 0) &&
    sinceCheckMs >= 0 &&
    sinceCheckMs < RECHECK_AFTER_MS
  )
}
