import type { BackupComparison } from '#contract/backup.ts'
import type { InputOf } from '#contract/contract.ts'
import { compareAnswers } from '#storage/backup/compare.ts'
import { readFacts } from '#storage/backup/facts.ts'
import { shelved, toRecord } from '#storage/backup/shelf.ts'
import type { Collection } from '#storage/collection.ts'
import { homePaths } from '#storage/home.ts'
import { Failed } from '../failed.ts'
import { isSealed } from './seals.ts'
import type { BackupSurroundings } from './surroundings.ts'

/**
 * What restoring would change. `answersLost` and `answersGained` count stored attempts, undone ones included; they
 * are null when the collection cannot be read or the backup's seal is broken.
 *
 * @param collection null while it does not open
 */
export async function compareBackup(
  { home }: Pick<BackupSurroundings, 'home'>,
  collection: Collection | null,
  { id }: InputOf<'backup.compare'>,
): Promise<BackupComparison> {
  const backup = shelved(homePaths(home).backups, id)
  if (backup === null) throw new Failed('not-found', 'There is no such copy any more. Choose another.')
  const sealed = await isSealed(backup)
  const difference =
    collection && sealed ? compareAnswers(collection.read, backup.path) : { answersLost: null, answersGained: null }
  return { backup: toRecord(backup, sealed), now: collection ? readFacts(collection.read) : null, ...difference }
}
