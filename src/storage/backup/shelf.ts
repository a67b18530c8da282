import { createHash } from 'node:crypto'
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { CollectionFacts } from './facts.ts'
import { type BackupReason, type Manifest, readManifest } from './manifest.ts'

/** A backup as it lies in the folder; whether its seal holds is a question of its own, for it costs a read. */
export interface ShelvedBackup {
  readonly id: string
  readonly path: string
  readonly manifestPath: string
  readonly bytes: number
  readonly modifiedMs: number
  readonly createdMs: number
  readonly manifest: Manifest | null
}

/** A backup as the rest of the app knows it. */
export interface BackupRecord {
  id: string
  createdMs: number
  reason: BackupReason
  bytes: number
  /** The stored seal matches the file's bytes. */
  sealed: boolean
  facts: CollectionFacts | null
}

/** `2026-11-20T09-14-05Z-close`: sorts by time, and is a legal file name everywhere. */
const idPattern = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z(?:-\d+)?-([a-z-]+)$/

/**
 * All backups, newest first; those dated after now, made while the computer's date was wrong, stand behind the others.
 * Anything else in the folder is passed over.
 */
export function shelvedBackups(folder: string, nowMs: number): ShelvedBackup[] {
  const isAhead = ({ createdMs }: ShelvedBackup) => (createdMs > nowMs ? 1 : 0)
  return names(folder)
    .flatMap((name) => (name.endsWith('.sqlite') ? (shelved(folder, name.slice(0, -'.sqlite'.length)) ?? []) : []))
    .sort(
      (left, right) =>
        isAhead(left) - isAhead(right) || right.createdMs - left.createdMs || (left.id < right.id ? 1 : -1),
    )
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** One backup by its id; null when there is none or the id is not one (so it can never name another path). */
export function shelved(folder: string, id: string): ShelvedBackup | null {
  const match = idPattern.exec(id)
  if (!match) return null
  const path = join(folder, `${id}.sqlite`)
  const manifestPath = join(folder, `${id}.json`)
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isFile()) return null
  const manifest = readManifest(manifestPath)
  const [, date, hour, minute, second] = match
  const createdMs = manifest?.createdMs ?? Date.parse(`${date}T${hour}:${minute}:${second}Z`)
  return { id, path, manifestPath, bytes: found.size, modifiedMs: found.mtimeMs, createdMs, manifest }
}

/** SHA-256 in hex of a file of any size, a megabyte at a time. */
export function fileSha256(path: string): string {
  const hash = createHash('sha256')
  const buffer = Buffer.allocUnsafe(1 << 20)
  const handle = openSync(path, 'r')
  try {
    for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer)) {
      hash.update(buffer.subarray(0, read))
    }
  } finally {
    closeSync(handle)
  }
  return hash.digest('hex')
}

/** Reads the whole file and compares. A file that cannot be read is not sealed. */
export function sealHolds(backup: ShelvedBackup): boolean {
  if (backup.manifest === null || backup.manifest.bytes !== backup.bytes) return false
  try {
    return fileSha256(backup.path) === backup.manifest.sha256
  } catch {
    return false
  }
}

export function toRecord(backup: ShelvedBackup, sealed: boolean): BackupRecord {
  const { id, createdMs, manifest, bytes } = backup
  return { id, createdMs, reason: manifest?.reason ?? reasonOf(id), bytes, sealed, facts: manifest?.facts ?? null }
}

function reasonOf(id: string): BackupReason {
  const word = idPattern.exec(id)?.[5]
  return word === 'close' || word === 'daily' || word === 'before-migration' || word === 'before-restore'
    ? word
    : 'manual'
}

/** The newest backup whose seal holds: what is offered when the collection does not open. */
export function newestSealed(folder: string, nowMs: number): BackupRecord | null {
  const good = shelvedBackups(folder, nowMs).find(sealHolds)
  return good ? toRecord(good, true) : null
}
