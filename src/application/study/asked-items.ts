import { type AskedItem, countAttempts, readAskedItem } from '#storage/projections/items.ts'
import type { ReadDb } from '#storage/sqlite.ts'

/** More than a session holds; a text is a few kilobytes. */
const KEPT = 256

/**
 * The questions that were read last, ready to be graded: reading and parsing the text a second time took a fifth of what
 * an answer costs besides the disk. Texts change only when a course is installed, and what is kept for assessments only
 * when one is handed in; both forget them all. Attempts are counted anew every time.
 */
export class AskedItems {
  readonly #read: ReadDb
  /** Oldest first. */
  readonly #kept = new Map<string, Omit<AskedItem, 'attempts'>>()

  constructor(read: ReadDb) {
    this.#read = read
  }

  find(uid: string): AskedItem | null {
    const known = this.#kept.get(uid)
    if (known) return { ...known, attempts: countAttempts(this.#read, known.item.key) }
    const asked = readAskedItem(this.#read, uid)
    if (asked) this.#keep(uid, asked)
    return asked
  }

  forget(): void {
    this.#kept.clear()
  }

  #keep(uid: string, { item, body }: AskedItem): void {
    this.#kept.set(uid, { item, body })
    if (this.#kept.size <= KEPT) return
    const [oldest] = this.#kept.keys()
    if (oldest !== undefined) this.#kept.delete(oldest)
  }
}
