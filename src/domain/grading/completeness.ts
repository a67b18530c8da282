import type { Item } from '../item/item.ts'
import type { Response } from '../item/response.ts'
import { parseTypedNumber } from '../text/parse-number.ts'
import { type DraftResponse, draftOf } from './draft-response.ts'
import { blankCellsOf } from './table-cells.ts'

function allGiven(ids: readonly string[], given: Readonly<Record<string, string>>): boolean {
  return ids.every((id) => (given[id] ?? '').trim() !== '')
}

/**
 * Whether enough is given to hand in: every part of a card that has parts, something typed or ticked for
 * recall, a number for a numeric item. "I don't know" is another way out and does not ask this.
 *
 * @throws TypeError when the response belongs to another type of item
 */
export function isComplete(item: Item, draft: DraftResponse): draft is Response {
  switch (item.type) {
    case 'single-choice':
    case 'outdated-claim':
    case 'compare':
      return draftOf(draft, item.type).option !== ''
    case 'multiple-choice':
      return draftOf(draft, item.type).options.length > 0
    case 'true-false': {
      const { verdict, reason } = draftOf(draft, item.type)
      return verdict !== null && reason !== null
    }
    case 'scenario': {
      const { option, reason } = draftOf(draft, item.type)
      return option !== '' && reason !== null
    }
    case 'cloze':
      return allGiven(
        item.blanks.map((blank) => blank.id),
        draftOf(draft, item.type).blanks,
      )
    case 'short-answer':
    case 'free-recall': {
      const { text, ticked } = draftOf(draft, item.type)
      return text.trim() !== '' || ticked.length > 0
    }
    case 'numeric':
      return parseTypedNumber(draftOf(draft, item.type).text, item.unit) !== null
    case 'matching':
      return allGiven(
        item.left.map((row) => row.id),
        draftOf(draft, item.type).pairs,
      )
    case 'ordering':
      return new Set(draftOf(draft, item.type).steps).size === item.steps.length
    case 'table':
      return allGiven(
        blankCellsOf(item).map(({ cell }) => cell.id),
        draftOf(draft, item.type).cells,
      )
  }
}
