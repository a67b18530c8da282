import type { OutputOf } from '#contract/contract.ts'
import { checkBeside } from '#storage/backup/worker-job.ts'
import type { Collection } from '#storage/collection.ts'
import { backupFailure } from '../backup/backup-failed.ts'
import type { BackupSurroundings } from '../backup/surroundings.ts'

/** Everything that can be checked about the collection, in a thread of its own: answers go on meanwhile. */
export async function checkCollection(
  { worker }: Pick<BackupSurroundings, 'worker'>,
  collection: Collection,
): Promise<OutputOf<'collection.check'>> {
  try {
    const { problems, entriesVerified } = await checkBeside(worker, collection.file.path)
    return { ok: problems.length === 0, problems: [...problems], entriesVerified }
  } catch (error) {
    throw backupFailure(error)
  }
}
