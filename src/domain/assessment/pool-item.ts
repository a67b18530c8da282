import type { Item, ItemType } from '../item/item.ts'

/** A question as far as drawing is concerned. */
export interface PoolItem {
  readonly uid: string
  readonly moduleId: string
  readonly type: ItemType
  readonly bloom: Item['bloom']
  /** Kept for assessments. */
  readonly reserved: boolean
  /** The study day on which it was last asked, in whatever way; null if never. */
  readonly lastSeenDay: number | null
}
