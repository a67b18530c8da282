import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type WindowMemory, windowMemorySchema } from './window-place.ts'

const fileName = 'window.json'

/** What the window was like last time; null when that is not known or not readable. */
export function readWindowMemory(home: string): WindowMemory | null {
  try {
    return windowMemorySchema.parse(JSON.parse(readFileSync(join(home, fileName), 'utf8')))
  } catch {
    return null
  }
}

/** Keeps it for the next time. Comfort only, so a failure is not worth a word. */
export function writeWindowMemory(home: string, memory: WindowMemory): void {
  const path = join(home, fileName)
  try {
    writeFileSync(`${path}.new`, JSON.stringify(memory), { mode: 0o600 })
    renameSync(`${path}.new`, path)
  } catch {
    // The next window opens at its usual place.
  }
}
