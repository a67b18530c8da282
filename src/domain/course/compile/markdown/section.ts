import type { Block } from '../../course.ts'

/** A fenced `item` block, read once its section's prose is complete. */
export interface ItemSource {
  readonly type: string
  readonly id: string
  readonly body: string
  /** Line of the opening fence; the body starts on the next one. */
  readonly line: number
  /** The `form` blocks that follow it: harder ways to ask the same. */
  readonly forms: readonly FormSource[]
}

/** A fenced `form` block, which stands after its item. */
export type FormSource = Omit<ItemSource, 'forms'>

/** One `##` section as written: prose and panels in order, then the questions. */
export interface SectionSource {
  readonly id: string
  readonly title: string
  readonly line: number
  readonly blocks: readonly Block[]
  readonly plainText: string
  readonly items: readonly ItemSource[]
}
