import type { ReadDb } from '../sqlite.ts'
import { SqliteFile } from '../sqlite.ts'

export interface AnswerDifference {
  /** Stored attempts (undone ones included) of the collection that the backup lacks. */
  readonly answersLost: number
  /** Stored attempts of the backup that the collection lacks. */
  readonly answersGained: number
}

interface Chain {
  key: number
  incarnation: string
  head_seq: number
}

/**
 * Answers by identity, which is (incarnation, seq, sum): the same attempt in every copy of the collection. Where one
 * chain continues the other, what lies after the shorter head is the difference; where two went apart under one
 * incarnation (a cloned disk), everything after the last common entry is.
 *
 * @param backupPath a sealed backup; opened for reading
 */
export function compareAnswers(now: ReadDb, backupPath: string): AnswerDifference {
  const then = new SqliteFile(backupPath, { readonly: true, mustExist: true })
  try {
    const nowChains = readChains(now)
    const thenChains = readChains(then)
    const common = (incarnation: string) => {
      const left = nowChains.get(incarnation)
      const right = thenChains.get(incarnation)
      return left && right ? lastCommonEntry(now, left, then, right) : 0
    }
    const beyond = (db: ReadDb, chains: ReadonlyMap<string, Chain>) =>
      [...chains.values()].reduce((sum, chain) => sum + answersAfter(db, chain.key, common(chain.incarnation)), 0)
    return { answersLost: beyond(now, nowChains), answersGained: beyond(then, thenChains) }
  } finally {
    then.close()
  }
}

function readChains(db: ReadDb): Map<string, Chain> {
  const rows = db.all<Chain>('SELECT key, incarnation, head_seq FROM device')
  return new Map(rows.map((row) => [row.incarnation, row]))
}

function answersAfter(db: ReadDb, device: number, seq: number): number {
  return db.value<number>('SELECT count(*) FROM answer WHERE device = ? AND seq > ?', device, seq) ?? 0
}

/** Sums are chained, so entries agree up to some point and never again: found by halving. */
function lastCommonEntry(left: ReadDb, leftChain: Chain, right: ReadDb, rightChain: Chain): number {
  const agree = (seq: number) => sumAt(left, leftChain.key, seq) === sumAt(right, rightChain.key, seq)
  let same = 0
  let high = Math.min(leftChain.head_seq, rightChain.head_seq)
  if (high === 0 || agree(high)) return high
  while (high - same > 1) {
    const middle = Math.floor((same + high) / 2)
    if (agree(middle)) same = middle
    else high = middle
  }
  return same
}

function sumAt(db: ReadDb, device: number, seq: number): string {
  const sum =
    db.value<Uint8Array>('SELECT sum FROM answer WHERE device = ? AND seq = ?', device, seq) ??
    db.value<Uint8Array>('SELECT sum FROM event WHERE device = ? AND seq = ?', device, seq)
  return sum ? Buffer.from(sum).toString('hex') : ''
}
