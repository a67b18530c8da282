import { existsSync } from 'node:fs'
import { collectionState } from '#application/collection/state.ts'
import type { Clock } from '#application/context.ts'
import type { CollectionState } from '#contract/collection.ts'
import { defaultSettings } from '#domain/settings.ts'
import { studyDay } from '#domain/time/study-day.ts'
import { homePaths } from '#storage/home.ts'
import { SqliteFile } from '#storage/sqlite.ts'

/** What a folder without a collection holds. */
const emptyState = { answers: 0, events: 0, items: 0, due: 0, stateHash: '' } as const

/**
 * The state of a collection read from beside its owner: a reading connection of its own and one snapshot, so it
 * neither waits for the app nor disturbs it. Changes nothing, not even where no collection exists yet.
 */
export function readCollectionState(options: { home: string; version: string; clock: Clock }): CollectionState {
  const path = homePaths(options.home).collection
  if (!existsSync(path)) return { version: options.version, ...emptyState }
  const file = new SqliteFile(path, { readonly: true, mustExist: true })
  try {
    file.run('BEGIN')
    const lastMs = file.value<number>('SELECT coalesce(max(clock_ms), 0) FROM device') ?? 0
    const stored = file.value<string>("SELECT value FROM setting WHERE name = 'rolloverHour'")
    const rolloverHour = stored === undefined ? defaultSettings.rolloverHour : Number(stored)
    const instantMs = Math.max(options.clock.wallMs(), lastMs)
    return collectionState(file, options.version, studyDay(instantMs, options.clock.zone(), rolloverHour))
  } finally {
    file.close()
  }
}
