import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { ShelvedBackup } from '#storage/backup/shelf.ts'

/** Seals that were read, by path; a file that has neither grown nor been touched since is not read again. */
const known = new Map<string, { bytes: number; modifiedMs: number; sealed: boolean }>()

/** Whether the seal holds, reading the file in pieces so that nothing else waits. Restoring does not rely on this. */
export async function isSealed(backup: ShelvedBackup): Promise<boolean> {
  const { path, bytes, modifiedMs, manifest } = backup
  if (manifest === null || manifest.bytes !== bytes) return false
  const before = known.get(path)
  if (before && before.bytes === bytes && before.modifiedMs === modifiedMs) return before.sealed
  const sealed = (await sha256(path)) === manifest.sha256
  known.set(path, { bytes, modifiedMs, sealed })
  return sealed
}

async function sha256(path: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(piece as Buffer)
  } catch {
    return null
  }
  return hash.digest('hex')
}
