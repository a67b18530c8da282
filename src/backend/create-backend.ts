import { randomBytes } from 'node:crypto'
import type { Clock } from '#application/context.ts'
import { openCollection } from '#storage/open-collection.ts'
import type { Owner } from '#storage/owner-lock.ts'
import type { Backend } from './backend.ts'
import { LecternBackend } from './lectern-backend.ts'

export interface BackendOptions {
  /** The learner's data folder; made when it does not exist. */
  readonly home: string
  /** Where the compiled courses lie. */
  readonly coursesFolder: string
  readonly shell: 'desktop' | 'browser' | 'command-line'
  readonly version: string
  readonly clock: Clock
  /** The program that makes backups beside the app without holding it up. */
  readonly backupWorker: URL
}

export type Started =
  | {
      readonly kind: 'ready'
      readonly backend: Backend
      /** Tells whoever comes second where this process can be reached. */
      readonly announce: (url: string | null) => void
    }
  | { readonly kind: 'held'; readonly owner: Owner | null }

/** Opens the collection and stands everything up. The one place where the parts meet. */
export function createBackend(options: BackendOptions): Started {
  const randomHex = (bytes: number) => randomBytes(bytes).toString('hex')
  const opened = openCollection({ ...options, randomHex, appVersion: options.version })
  if (opened.mode === 'held') return { kind: 'held', owner: opened.owner }
  const backend = new LecternBackend({ ...options, randomHex }, opened)
  return { kind: 'ready', backend, announce: (url) => backend.announce(url) }
}
