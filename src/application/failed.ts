import type { Failure, FailureKind } from '#contract/failure.ts'
import { sqliteCode } from '#storage/sqlite.ts'

/** Thrown by use cases; reaches the caller as a sentence. */
export class Failed extends Error {
  readonly kind: FailureKind
  readonly details: string | null

  constructor(kind: FailureKind, message: string, details: string | null = null) {
    super(message)
    this.name = 'Failed'
    this.kind = kind
    this.details = details
  }
}

const readOnlyCodes = /^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/
/** The file holds something else than was written, or its disk does not give it back. */
const damageCodes = /^SQLITE_(CORRUPT|NOTADB|IOERR_(READ|SHORT_READ|CORRUPTFS|DATA)$)/

/** The one place where any error becomes words for a person. */
export function toFailure(error: unknown): Failure {
  if (error instanceof Failed) return { kind: error.kind, message: error.message, details: error.details }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const code = sqliteCode(error)
  if (code && damageCodes.test(code)) {
    return {
      kind: 'damaged',
      message: 'The library file is damaged. Nothing was changed; start Lectern again to restore a copy.',
      details,
    }
  }
  // An I/O error while writing is what some file systems answer when they are full or over quota.
  if (code === 'SQLITE_FULL' || code?.startsWith('SQLITE_IOERR')) {
    return {
      kind: 'disk-full',
      message:
        'This could not be saved: the disk is full. Everything saved earlier is safe. Free some space, then choose Try again.',
      details,
    }
  }
  if (code && readOnlyCodes.test(code)) {
    return {
      kind: 'read-only',
      message: 'This could not be saved: the data folder cannot be written. Everything saved earlier is safe.',
      details,
    }
  }
  return {
    kind: 'internal',
    message: 'Lectern could not do that because of a fault of its own. Nothing was changed.',
    details,
  }
}
