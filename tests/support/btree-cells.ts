import Database from 'better-sqlite3'

/** Where the stored bytes of one row lie in the database file. */
export interface CellBytes {
  readonly start: number
  readonly end: number
}

/**
 * The payload (record header and columns) of every row of a WITHOUT ROWID table or an index, page by page, as far as
 * it lies on b-tree pages. Source: "Database File Format", sqlite.org/fileformat2.html, section 1.6.
 *
 * @param bytes the whole database file, with nothing left in a write-ahead log
 */
export function indexTreeCells(path: string, bytes: Uint8Array, tree: string): CellBytes[] {
  const db = new Database(path, { readonly: true })
  const pages = db.prepare('SELECT pageno FROM dbstat WHERE name = ?').pluck().all(tree) as number[]
  const pageSize = db.pragma('page_size', { simple: true }) as number
  db.close()
  return pages.flatMap((page) => cellsOfPage(bytes, (page - 1) * pageSize, pageSize))
}

const INTERIOR = 2
const LEAF = 10

function cellsOfPage(bytes: Uint8Array, start: number, pageSize: number): CellBytes[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, pageSize)
  const type = view.getUint8(0)
  if (type !== INTERIOR && type !== LEAF) return []
  const headerBytes = type === INTERIOR ? 12 : 8
  return Array.from({ length: view.getUint16(3) }, (_, index) => {
    const cell = view.getUint16(headerBytes + 2 * index)
    const { value: payload, next } = readVarint(view, cell + (type === INTERIOR ? 4 : 0))
    return { start: start + next, end: start + Math.min(next + payload, pageSize) }
  })
}

function readVarint(view: DataView, at: number): { value: number; next: number } {
  let value = 0
  for (let index = 0; index < 8; index++) {
    const byte = view.getUint8(at + index)
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return { value, next: at + index + 1 }
  }
  return { value: value * 256 + view.getUint8(at + 8), next: at + 9 }
}
