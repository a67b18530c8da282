import type { ItemType } from '../../../item/item.ts'
import type { Fields } from '../yaml/fields.ts'
import { readMatching, readOrdering } from './arranging.ts'
import {
  readCompare,
  readMultipleChoice,
  readOutdatedClaim,
  readScenario,
  readSingleChoice,
  readTrueFalse,
} from './choice-items.ts'
import { readCloze } from './cloze.ts'
import { readNumeric } from './numeric.ts'
import { readFreeRecall, readShortAnswer } from './self-ticked.ts'
import { readTable } from './table.ts'

/** How the part of an item that only its type has is read. */
export const itemReaders: Readonly<Record<ItemType, (fields: Fields) => object>> = {
  'single-choice': readSingleChoice,
  'multiple-choice': readMultipleChoice,
  'true-false': readTrueFalse,
  scenario: readScenario,
  'outdated-claim': readOutdatedClaim,
  compare: readCompare,
  cloze: readCloze,
  'short-answer': readShortAnswer,
  'free-recall': readFreeRecall,
  numeric: readNumeric,
  matching: readMatching,
  ordering: readOrdering,
  table: readTable,
}

export function isItemType(name: string): name is ItemType {
  return Object.hasOwn(itemReaders, name)
}
