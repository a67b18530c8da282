import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { syncFolder, writeWhole } from '../durable-files.ts'
import { companions, type HomePaths } from '../home.ts'
import { forgetCleanClose } from '../open/clean-close.ts'

const markerSchema = z.object({
  /** Folder under set-aside that receives the present file. */
  keptAs: z.string().regex(/^[0-9TZ-]+$/),
})

/**
 * Puts `incoming`, a complete and synced file, in the place of the collection. From the moment the marker is on disk
 * the swap is decided: cut short anywhere after, the next start finishes it; cut short before, nothing has moved.
 *
 * @returns name of the folder under set-aside that the present file was moved to
 */
export function swapIn(paths: HomePaths, nowMs: number): string {
  const keptAs = freeName(paths.setAside, nowMs)
  writeWhole(paths.restoreMarker, JSON.stringify({ keptAs }))
  finishSwap(paths, nowMs)
  return keptAs
}

/** Finishes a swap that was cut short, and sweeps away one that was never decided. Cheap when there is neither. */
export function finishSwap(paths: HomePaths, nowMs: number): void {
  if (!existsSync(paths.restoreMarker)) {
    for (const path of [paths.incoming, ...companions(paths.incoming)]) rmSync(path, { force: true })
    return
  }
  forgetCleanClose(paths)
  if (existsSync(paths.incoming)) {
    setAside(paths, readMarker(paths) ?? freeName(paths.setAside, nowMs))
    renameSync(paths.incoming, paths.collection)
  }
  syncFolder(paths.folder)
  rmSync(paths.restoreMarker)
  syncFolder(paths.folder)
}

/** Null when the marker cannot be read; that it is there is what counts. */
function readMarker(paths: HomePaths): string | null {
  try {
    return markerSchema.parse(JSON.parse(readFileSync(paths.restoreMarker, 'utf8'))).keptAs
  } catch {
    return null
  }
}

/** Moves the present file away with all that belongs to it. What an earlier attempt has moved stays moved. */
function setAside(paths: HomePaths, name: string): void {
  const present = [...companions(paths.collection), paths.collection].filter((path) => existsSync(path))
  if (present.length === 0) return
  const folder = join(paths.setAside, name)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const path of present) renameSync(path, join(folder, basename(path)))
  syncFolder(folder)
}

function freeName(folder: string, nowMs: number): string {
  const stamp = `${new Date(nowMs).toISOString().slice(0, 19).replaceAll(':', '-')}Z`
  for (let ordinal = 1; ; ordinal++) {
    const name = ordinal === 1 ? stamp : `${stamp}-${ordinal}`
    if (!existsSync(join(folder, name))) return name
  }
}
