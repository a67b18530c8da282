import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'

/**
 * Where Electron keeps what is its own: with the collection, so that the lock on a single start belongs to the data
 * folder. A folder that cannot be written can still be looked at; Electron then works in a passing one.
 */
export function settleDataFolders(home: string): void {
  const folder = isWritable(home) ? home : mkdtempSync(join(tmpdir(), 'lectern-window-'))
  app.setPath('userData', folder)
  app.setPath('sessionData', join(folder, 'desktop-shell'))
}

function isWritable(home: string): boolean {
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 })
    accessSync(home, constants.W_OK)
    return true
  } catch {
    return false
  }
}
