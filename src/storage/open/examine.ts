import { statSync } from 'node:fs'
import { quickCheck } from '../checks/deep-check.ts'
import type { HomePaths } from '../home.ts'
import { judgeSchema, type SchemaJudgement } from '../migrate.ts'
import { SqliteFile, sqliteCode } from '../sqlite.ts'
import { isAsLeft, readCleanClose } from './clean-close.ts'
import type { DamageKind } from './damage-words.ts'
import { UnsoundCopy } from './look-only.ts'

export interface Examined {
  readonly schema: SchemaJudgement
  readonly damage: DamageKind | null
  readonly details: string
  readonly checkedMs: number
}

/** Looks at the file through a connection that cannot write: closing it leaves file and write-ahead log as they were. */
export function examine(paths: HomePaths, nowMs: number): Examined {
  const note = readCleanClose(paths)
  const verdict = (schema: SchemaJudgement, damage: DamageKind | null, details = '', checkedMs = nowMs): Examined => ({
    schema,
    damage,
    details,
    checkedMs,
  })
  let file: SqliteFile | null = null
  try {
    file = new SqliteFile(paths.collection, { readonly: true, mustExist: true })
    const schema = judgeSchema(file)
    if (schema === 'empty') return verdict(schema, 'empty', 'The file holds no tables.')
    if (schema === 'foreign') return verdict(schema, 'foreign', 'The application id is not that of a library.')
    if (schema === 'newer' && note?.schema !== Number(file.pragma('user_version')) && note !== null) {
      return verdict(schema, 'not-clean', 'The version in the file is not the one it was closed with.')
    }
    if (isAsLeft(paths, note, nowMs)) return verdict(schema, null, '', note.checkedMs)
    const short = shortfall(paths, file)
    if (short !== null) return verdict(schema, 'not-clean', short)
    const { problems } = quickCheck(file)
    return problems.length > 0 ? verdict(schema, 'not-clean', problems.join('\n')) : verdict(schema, null)
  } catch (error) {
    if (isAboutTheFile(error)) return verdict('current', 'not-clean', String(error))
    throw error
  } finally {
    file?.close()
  }
}

/**
 * SQLite reads what lies beyond the end of a file as zeros, so a last page that was cut can pass as whole. While the
 * write-ahead log holds pages the length says nothing: they may be the missing ones.
 */
function shortfall({ collection }: HomePaths, file: SqliteFile): string | null {
  if ((statSync(`${collection}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) return null
  const expected = Number(file.pragma('page_count')) * Number(file.pragma('page_size'))
  const { size } = statSync(collection)
  return size === expected ? null : `The file has ${size} bytes and should have ${expected}.`
}

/** The log does not say whose it is. */
export class NoDevice extends Error {
  override readonly name = 'NoDevice'
}

/** Whether an error says that the file itself is not sound. */
export function isAboutTheFile(error: unknown): boolean {
  if (error instanceof NoDevice || error instanceof UnsoundCopy) return true
  const code = sqliteCode(error)
  return (
    code === 'SQLITE_ERROR' ||
    code?.startsWith('SQLITE_CORRUPT') ||
    code?.startsWith('SQLITE_IOERR') ||
    code === 'SQLITE_NOTADB' ||
    false
  )
}
