import type { BackupRecord } from '../backup/shelf.ts'
import type { WallClock } from './moment.ts'

export type DamageKind = 'not-clean' | 'missing' | 'empty' | 'foreign' | 'not-migrated'

const whatHappened: Record<DamageKind, string> = {
  'not-clean': 'The library file did not open cleanly',
  missing: 'The library file is missing',
  empty: 'The library file is empty',
  foreign: 'The file in the place of the library is not a Lectern library',
  'not-migrated': 'The library file is from an older version and could not be brought up to date',
}

/** What happened, what is safe, what to do; nothing has been changed when this is said. */
export function damageMessage(kind: DamageKind, copy: BackupRecord | null, clock: WallClock): string {
  const kept = kind === 'missing' ? '' : kind === 'not-clean' ? 'the damaged file is kept' : 'the file is kept'
  if (copy !== null) {
    const ready = `A copy from ${spokenTime(copy.createdMs, clock)} is ready`
    return `${whatHappened[kind]}. ${ready}${kept && `; ${kept}`}. Restore the copy?`
  }
  return kind === 'missing'
    ? `${whatHappened[kind]}, and none of its copies is whole. Put collection.sqlite back into the data folder, or empty the folder to begin anew.`
    : `${whatHappened[kind]}, and there is no copy to restore. The file is kept as it is; to begin an empty library, move collection.sqlite out of the data folder and start Lectern again.`
}

/** `today 09:14`, `yesterday 09:14` or `3 Nov 2026 09:14`, in the learner's zone. */
export function spokenTime(ms: number, clock: WallClock): string {
  const timeZone = clock.zone()
  const date = new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'short', year: 'numeric' })
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(ms)
  const nowMs = clock.wallMs()
  const day = date.format(ms)
  if (day === date.format(nowMs)) return `today ${time}`
  return `${day === date.format(nowMs - 86_400_000) ? 'yesterday' : day} ${time}`
}
