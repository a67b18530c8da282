import type { Choice, Item } from '../item/item.ts'
import { plainInline } from '../text/inline.ts'
import { type DraftResponse, draftOf } from './draft-response.ts'
import { blankCellsOf } from './table-cells.ts'

const NOTHING = 'No answer'

function textsOf(choices: readonly Choice[], ids: readonly (string | null)[]): string {
  return choices
    .filter((choice) => ids.includes(choice.id))
    .map((choice) => plainInline(choice.text))
    .join('; ')
}

function withReason(choice: string, reason: string): string {
  return reason === '' ? choice : `${choice || NOTHING}, because: ${reason}`
}

function listed(rows: readonly { name: string; value: string }[]): string {
  return rows
    .filter((row) => row.value.trim() !== '')
    .map((row) => `${plainInline(row.name)}: ${plainInline(row.value)}`)
    .join('; ')
}

function inWords(item: Item, draft: DraftResponse): string {
  switch (item.type) {
    case 'single-choice':
    case 'outdated-claim':
    case 'compare':
      return textsOf(item.options, [draftOf(draft, item.type).option])
    case 'multiple-choice':
      return textsOf(item.options, draftOf(draft, item.type).options)
    case 'true-false': {
      const { verdict, reason } = draftOf(draft, item.type)
      const choice = verdict === null ? '' : verdict ? 'True' : 'False'
      return withReason(choice, textsOf(item.reasons, [reason]))
    }
    case 'scenario': {
      const { option, reason } = draftOf(draft, item.type)
      return withReason(textsOf(item.options, [option]), textsOf(item.reasons, [reason]))
    }
    case 'cloze': {
      const { blanks } = draftOf(draft, item.type)
      const typed = item.blanks.map((blank) => (blanks[blank.id] ?? '').trim())
      return typed.every((text) => text === '') ? '' : typed.map((text) => text || '(empty)').join('; ')
    }
    case 'short-answer':
    case 'free-recall': {
      const { text, ticked } = draftOf(draft, item.type)
      const found = item.ideaUnits.filter((unit) => ticked.includes(unit.id)).length
      const tally = `${found} of ${item.ideaUnits.length} ideas ticked`
      return text.trim() === '' ? (found === 0 ? '' : tally) : `${text.trim()} (${tally})`
    }
    case 'numeric': {
      const text = draftOf(draft, item.type).text.trim()

      return /^[\d.,' +-]+$/.test(text) ? `${text} ${item.unit}`.trim() : text
    }
    case 'matching': {
      const { pairs } = draftOf(draft, item.type)
      return listed(
        item.left.map((row) => ({
          name: row.text,
          value: item.right.find((entry) => entry.id === pairs[row.id])?.text ?? '',
        })),
      )
    }
    case 'ordering': {
      const texts = draftOf(draft, item.type).steps.map((id) => item.steps.find((step) => step.id === id)?.text ?? id)
      return texts.map((text, place) => `${place + 1}. ${plainInline(text)}`).join('; ')
    }
    case 'table': {
      const { cells } = draftOf(draft, item.type)
      return listed(blankCellsOf(item).map(({ cell, place }) => ({ name: place, value: cells[cell.id] ?? '' })))
    }
  }
}

/**
 * What a learner gave, as plain text in one line: for history and exports. `No answer` when nothing was given;
 * options that no longer exist are left out.
 *
 * @throws TypeError when the response belongs to another type of item
 */
export function describeResponse(item: Item, draft: DraftResponse): string {
  return inWords(item, draft) || NOTHING
}
