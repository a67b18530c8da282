import { accessSync, constants, mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const memory = '/dev/shm'
const ENOUGH_BYTES = 256 * 1024 * 1024

/**
 * A new folder for a test that does not care about the disk: in memory where the system offers that, since syncing
 * thousands of answers to a disk proves nothing there and takes minutes.
 */
export function scratchFolder(name: string): string {
  return mkdtempSync(join(hasMemoryFolder() ? memory : tmpdir(), `lectern-${name}-`))
}

function hasMemoryFolder(): boolean {
  try {
    accessSync(memory, constants.W_OK)
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize >= ENOUGH_BYTES
  } catch {
    return false
  }
}
