import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Backend } from '#backend/backend.ts'
import { type BrowserShell, startBrowserShell } from '#server/browser-shell.ts'
import { openBackend } from './in-process.ts'

export interface RunningShell {
  readonly shell: BrowserShell
  readonly backend: Backend
  readonly token: string
  readonly home: string
  readonly pageFolder: string
  stop(): Promise<void>
}

/** The browser shell of the sources, on a free port, with a page of two files. */
export async function startShell(): Promise<RunningShell> {
  const { backend, home, remove } = openBackend('browser')
  const pageFolder = join(home, '..', 'page')
  mkdirSync(join(pageFolder, 'assets'), { recursive: true })
  writeFileSync(join(pageFolder, 'index.html'), '<!doctype html><title>Lectern</title>')
  writeFileSync(join(pageFolder, 'assets', 'main-abc123.js'), 'export {}')
  const shell = await startBrowserShell({ backend, pageFolder, port: 0 })
  return {
    shell,
    backend,
    home,
    pageFolder,
    token: new URL(shell.url).hash.replace('#token=', ''),
    async stop() {
      await shell.close()
      await remove()
    },
  }
}
