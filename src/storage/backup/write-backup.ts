import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { quickCheck } from '../checks/deep-check.ts'
import { syncFile, syncFolder, writeWhole } from '../durable-files.ts'
import { readHeads } from '../log/heads.ts'
import { SqliteFile } from '../sqlite.ts'
import { readFacts } from './facts.ts'
import type { BackupReason, Manifest } from './manifest.ts'
import { type BackupRecord, fileSha256, shelved, toRecord } from './shelf.ts'

export interface BackupOrder {
  readonly reason: BackupReason
  /** Milliseconds since 1970 by the wall clock. */
  readonly createdMs: number
  readonly appVersion: string
}

/** The copy did not pass its own check, so it was thrown away. */
export class BackupFailed extends Error {
  override readonly name = 'BackupFailed'
}

/** Work in progress; never mistaken for a backup. What a killed process left is swept away at the next start. */
const UNFINISHED = 'unfinished-'

export function sweepUnfinished(folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) if (name.startsWith(UNFINISHED)) rmSync(join(folder, name), { force: true })
}

/**
 * Makes one sealed copy: written under a working name, forced to disk, opened and checked, and only then given its
 * name, manifest first, so that whatever bears a backup's name is whole. The source goes on working meanwhile.
 *
 * @param source any connection to the collection; reads only
 * @throws BackupFailed when the copy is not sound; SqliteError SQLITE_FULL and the like when it cannot be written
 */
export function writeBackup(source: SqliteFile, folder: string, order: BackupOrder): BackupRecord {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const id = freeId(folder, order)
  const working = join(folder, `${UNFINISHED}${id}.sqlite`)
  const eventsBefore = readFacts(source).events
  try {
    source.run('VACUUM INTO ?', working)
    syncFile(working)
    const manifest = inspect(working, order)
    if (manifest.facts.events < eventsBefore) throw new BackupFailed('The copy lacks entries of the log.')
    writeWhole(join(folder, `${id}.json`), JSON.stringify(manifest, null, 2))
    renameSync(working, join(folder, `${id}.sqlite`))
    syncFolder(folder)
  } catch (error) {
    rmSync(working, { force: true })
    throw error
  }
  const made = shelved(folder, id)
  if (made === null) throw new BackupFailed('The copy vanished as soon as it was made.')
  return toRecord(made, true)
}

/** Opens the copy as a stranger would and reads from it what the manifest says. */
function inspect(path: string, order: BackupOrder): Manifest {
  const copy = new SqliteFile(path, { readonly: true, mustExist: true })
  try {
    const { problems } = quickCheck(copy)
    if (problems.length > 0) throw new BackupFailed(`The copy is not sound: ${problems.slice(0, 3).join(' ')}`)
    const sha256 = fileSha256(path)
    return {
      format: 1,
      sha256,
      bytes: Number(copy.pragma('page_count')) * Number(copy.pragma('page_size')),
      createdMs: order.createdMs,
      reason: order.reason,
      appVersion: order.appVersion,
      schema: Number(copy.pragma('user_version')),
      facts: readFacts(copy),
      heads: readHeads(copy),
    }
  } finally {
    copy.close()
  }
}

/** Named by the second; a second one within it is numbered. */
function freeId(folder: string, { createdMs, reason }: BackupOrder): string {
  const stamp = `${new Date(createdMs).toISOString().slice(0, 19).replaceAll(':', '-')}Z`
  for (let ordinal = 1; ; ordinal++) {
    const id = ordinal === 1 ? `${stamp}-${reason}` : `${stamp}-${ordinal}-${reason}`
    const names = [`${id}.sqlite`, `${id}.json`, `${UNFINISHED}${id}.sqlite`]
    if (!names.some((name) => existsSync(join(folder, name)))) return id
  }
}
