import type { Choice, Item } from '../item/item.ts'
import { plainInline } from '../text/inline.ts'
import { numberWithUnit } from './number-with-unit.ts'
import { blankCellsOf } from './table-cells.ts'

function rightTexts(choices: readonly Choice[]): string {
  return choices
    .filter((choice) => choice.correct)
    .map((choice) => plainInline(choice.text))
    .join('; ')
}

/** The key in words, as plain text in one line: for the summary, the announcement and lists. */
export function keyText(item: Item): string {
  switch (item.type) {
    case 'single-choice':
    case 'multiple-choice':
    case 'outdated-claim':
    case 'compare':
      return rightTexts(item.options)
    case 'true-false':
      return `${item.truth ? 'True' : 'False'}, because: ${rightTexts(item.reasons)}`
    case 'scenario':
      return `${rightTexts(item.options)}, because: ${rightTexts(item.reasons)}`
    case 'cloze':
      return item.blanks.map((blank) => plainInline(blank.answer)).join('; ')
    case 'short-answer':
    case 'free-recall':
      return plainInline(item.modelAnswer)
    case 'numeric':
      return numberWithUnit(item.value, item.unit)
    case 'matching':
      return item.left
        .map((row) => {
          const right = item.right.find((entry) => entry.id === row.rightId)
          return `${plainInline(row.text)}: ${plainInline(right?.text ?? '')}`
        })
        .join('; ')
    case 'ordering':
      return item.steps.map((step, place) => `${place + 1}. ${plainInline(step.text)}`).join('; ')
    case 'table':
      return blankCellsOf(item)
        .map(({ cell, place }) => `${plainInline(place)}: ${plainInline(cell.answer)}`)
        .join('; ')
  }
}
