import type { ReadDb } from '../sqlite.ts'

/** How far the chain of each incarnation goes: two collections are the same exactly when these are. */
export type Heads = Readonly<Record<string, { readonly seq: number; readonly sum: string }>>

export function readHeads(db: ReadDb): Heads {
  const rows = db.all<{ incarnation: string; head_seq: number; head_sum: Uint8Array }>(
    'SELECT incarnation, head_seq, head_sum FROM device ORDER BY incarnation',
  )
  return Object.fromEntries(
    rows.map(({ incarnation, head_seq, head_sum }) => [
      incarnation,
      { seq: head_seq, sum: Buffer.from(head_sum).toString('hex') },
    ]),
  )
}

export function sameHeads(left: Heads, right: Heads): boolean {
  const names = Object.keys(left)
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => left[name]?.seq === right[name]?.seq && left[name]?.sum === right[name]?.sum)
  )
}
