import { renameSync, rmSync } from 'node:fs'
import { defaultSettings } from '#domain/settings.ts'
import { Collection } from '../collection.ts'
import { setDurable } from '../durability.ts'
import { syncFile, syncFolder } from '../durable-files.ts'
import { companions, type HomePaths } from '../home.ts'
import { addDevice, LogWriter } from '../log/log-writer.ts'
import { migrate } from '../migrate.ts'
import { SqliteFile } from '../sqlite.ts'
import { storageMoment, type WallClock } from './moment.ts'

/**
 * Makes an empty collection in full under another name first. Whatever bears the name of the collection has
 * therefore been one, so an empty or half-made file in its place is always damage, never a beginning.
 */
export function createCollectionFile(
  paths: HomePaths,
  { clock, randomHex }: { clock: WallClock; randomHex: (bytes: number) => string },
): void {
  sweepUnborn(paths)
  const file = new SqliteFile(paths.unborn)
  try {
    setDurable(file)
    migrate(file)
    const head = file.transaction(() => addDevice(file, randomHex(16)))
    new Collection(file, new LogWriter(head)).write(
      storageMoment(clock, null, defaultSettings.rolloverHour),
      (transaction) => transaction.appendEvent({ kind: 'collection.created', body: { collectionId: randomHex(16) } }),
    )
    file.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    file.close()
  }
  syncFile(paths.unborn)
  renameSync(paths.unborn, paths.collection)
  syncFolder(paths.folder)
}

function sweepUnborn(paths: HomePaths): void {
  for (const path of [paths.unborn, ...companions(paths.unborn)]) rmSync(path, { force: true })
}
