import type { InputOf, OutputOf } from '#contract/contract.ts'
import type { Topic } from '#contract/topics.ts'
import { readFacts } from '#storage/backup/facts.ts'
import { makeReady, putInPlace, type Restored, type RestorePlace } from '#storage/backup/restore.ts'
import type { ShelvedBackup } from '#storage/backup/shelf.ts'
import type { Opened, OpenedDamaged, OpenedForWork } from '#storage/open-collection.ts'
import type { OwnerLock } from '#storage/owner-lock.ts'
import type { Outcome } from '../context.ts'
import { Failed } from '../failed.ts'
import { backupFailure } from './backup-failed.ts'
import type { BackupSurroundings } from './surroundings.ts'

/** After a restore nothing a window shows is sure to be so any more. */
const everything: readonly Topic[] = ['status', 'today', 'library', 'items', 'progress', 'settings', 'backups']

export interface AfterRestore {
  /** What to go on with, whether the restore succeeded or not; what was given, still open, when it failed early. */
  readonly opened: Opened
  /** The value of `backup.restore`. @throws Failed when nothing was restored */
  readonly outcome: () => Outcome<OutputOf<'backup.restore'>>
}

/**
 * Puts a backup in the place of the collection. The lock stays held; no other call may touch `opened` meanwhile.
 *
 * @param reopen opens the data folder again under the lock that is held: `reopen`
 */
export function restoreBackup(
  surroundings: BackupSurroundings,
  opened: OpenedForWork | OpenedDamaged,
  { id }: InputOf<'backup.restore'>,
  reopen: (lock: OwnerLock) => Opened,
): AfterRestore {
  const present = opened.mode === 'open' ? opened.collection : null
  const place: RestorePlace = { ...surroundings, appVersion: surroundings.version }
  let ready: ShelvedBackup
  try {
    ready = makeReady(place, id, present)
  } catch (error) {
    return { opened, outcome: () => refuse(error) }
  }
  let restored: Restored
  try {
    restored = putInPlace(place, ready, present)
  } catch (error) {
    return { opened: reopen(opened.lock), outcome: () => refuse(error) }
  }
  const after = reopen(opened.lock)
  return { opened: after, outcome: () => ({ value: toValue(restored, after), changed: everything }) }
}

function refuse(error: unknown): never {
  throw backupFailure(error)
}

function toValue(restored: Restored, after: Opened): OutputOf<'backup.restore'> {
  if (after.mode !== 'open') {
    const details = after.mode === 'damaged' ? after.details : null
    throw new Failed('damaged', 'The copy was put in place but did not open. Choose another copy.', details)
  }
  return { ...restored, answers: readFacts(after.collection.read).answers }
}
