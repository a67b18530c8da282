import { expect } from 'vitest'
import { verifyChains } from '#storage/log/verify.ts'
import { dumpProjections, rebuildProjections } from '#storage/projections/rebuild.ts'
import type { SqliteFile } from '#storage/sqlite.ts'

/** Every sum in the log follows, and every projection is what a rebuild from the log gives. */
export function expectSound(file: SqliteFile): void {
  expect(verifyChains(file).problems).toEqual([])
  const before = dumpProjections(file)
  rebuildProjections(file)
  expect(dumpProjections(file)).toEqual(before)
}
