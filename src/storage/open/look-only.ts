import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { quickCheck } from '../checks/deep-check.ts'
import { Collection } from '../collection.ts'
import { companions, type HomePaths } from '../home.ts'
import { LogWriter, readHead } from '../log/log-writer.ts'
import { firstSum } from '../log/sum.ts'
import { judgeSchema, migrate } from '../migrate.ts'
import { SqliteFile } from '../sqlite.ts'

/** The file itself is damaged. */
export class UnsoundCopy extends Error {
  override readonly name = 'UnsoundCopy'
}

export interface LookOnly {
  readonly collection: Collection
  /** Closes, and takes away what was only made for looking. */
  readonly close: () => void
}

/** Opens a collection where it lies, without a right to write. */
export function lookInPlace(path: string): LookOnly {
  const file = new SqliteFile(path, { readonly: true, mustExist: true })
  return { collection: readingCollection(file), close: () => file.close() }
}

/**
 * Opens a copy in a private temporary folder: SQLite cannot read a write-ahead file where it may not write beside it.
 *
 * @throws SqliteError when the copy does not open either; the temporary folder is gone then
 */
export function lookAtCopy(paths: HomePaths): LookOnly {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-look-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    for (const path of [paths.collection, ...companions(paths.collection).slice(0, 1)]) {
      if (existsSync(path)) copyFileSync(path, join(folder, basename(path)))
    }
    const file = new SqliteFile(join(folder, basename(paths.collection)), { mustExist: true })
    try {
      // The copy is ours, so an older form is brought up to date there.
      if (judgeSchema(file) === 'older') migrate(file)
      const { problems } = quickCheck(file)
      if (problems.length > 0) throw new UnsoundCopy(problems.join('\n'))
      file.pragma('query_only = 1')
      const close = () => {
        file.close()
        remove()
      }
      return { collection: readingCollection(file), close }
    } catch (error) {
      file.close()
      throw error
    }
  } catch (error) {
    remove()
    throw error
  }
}

function readingCollection(file: SqliteFile): Collection {
  const nobody = { device: 0, incarnation: '', seq: 0, sum: firstSum, clockMs: 0, clockCounter: 0, zone: null }
  return new Collection(file, new LogWriter(readHead(file) ?? nobody))
}
