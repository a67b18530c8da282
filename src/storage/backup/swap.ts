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
  const aside = join(paths.setAside, readMarker(paths) ?? freeName(paths.setAside, nowMs))
  mkdirSync(aside, { recursive: true, mode: 0o700 })
  forgetCleanClose(paths)
  if (existsSync(paths.incoming)) {
    // The log first: without its file it is nothing, while a file without its log would open as if all were well.
    for (const path of [...companions(paths.collection), paths.collection]) moveInto(aside, path)
    syncFolder(aside)
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

function moveInto(folder: string, path: string): void {
  if (existsSync(path)) renameSync(path, join(folder, basename(path)))
}

function freeName(folder: string, nowMs: number): string {
  const stamp = `${new Date(nowMs).toISOString().slice(0, 19).replaceAll(':', '-')}Z`
  for (let ordinal = 1; ; ordinal++) {
    const name = ordinal === 1 ? stamp : `${stamp}-${ordinal}`
    if (!existsSync(join(folder, name))) return name
  }
}
