import { createHash } from 'node:crypto'
import type { ReadDb, WriteDb } from './sqlite.ts'

/** Keeps bytes under their SHA-256; events point to them. Storing the same bytes twice keeps one copy. */
export function storeBlob(db: WriteDb, text: string): string {
  const hash = createHash('sha256').update(text, 'utf8').digest('hex')
  db.run('INSERT OR IGNORE INTO blob (hash, bytes) VALUES (?, ?)', hash, Buffer.from(text, 'utf8'))
  return hash
}

/** @throws Error when the collection lacks bytes that its own log points to */
export function readBlob(db: ReadDb, hash: string): string {
  const bytes = db.value<Uint8Array>('SELECT bytes FROM blob WHERE hash = ?', hash)
  if (bytes === undefined) throw new Error(`The collection lacks the content ${hash} that its log points to.`)
  return Buffer.from(bytes).toString('utf8')
}
