import { numberWithUnit } from '#domain/grading/number-with-unit.ts'
import { blankCellsOf } from '#domain/grading/table-cells.ts'
import type { Choice, Item } from '#domain/item/item.ts'

/** One line of a question's key, in inline Markdown; `right` is null where nothing is chosen among several. */
export interface KeyLine {
  id: string
  text: string
  right: boolean | null
  /** Why a wrong option is wrong. */
  why: string
}

/** The question with its answer, as lines: every option marked, or what was to be typed or arranged. */
export interface ItemKey {
  /** What stands between the stem and the answer: the statement judged, the sentence with gaps. */
  given: string | null
  /** The ideas a model answer holds are `more`: they measure the answer and are not it. */
  groups: { label: string; lines: KeyLine[]; more?: true }[]
}

const options = (choices: readonly Choice[]): KeyLine[] =>
  choices.map(({ id, text, correct, why }) => ({ id, text, right: correct, why }))
const plain = (id: string, text: string): KeyLine => ({ id, text, right: null, why: '' })

export function itemKey(item: Item): ItemKey {
  switch (item.type) {
    case 'single-choice':
    case 'multiple-choice':
    case 'outdated-claim':
    case 'compare':
      return { given: null, groups: [{ label: 'Options', lines: options(item.options) }] }
    case 'true-false':
      return {
        given: item.statement,
        groups: [
          { label: 'Verdict', lines: [plain('verdict', item.truth ? 'True' : 'False')] },
          { label: 'Reasons', lines: options(item.reasons) },
        ],
      }
    case 'scenario':
      return {
        given: null,
        groups: [
          { label: 'Options', lines: options(item.options) },
          { label: 'Reasons', lines: options(item.reasons) },
        ],
      }
    case 'cloze':
      return { given: null, groups: [{ label: 'Answer', lines: [plain('text', filledCloze(item))] }] }
    case 'short-answer':
    case 'free-recall':
      return {
        given: null,
        groups: [
          { label: 'Model answer', lines: [plain('model', item.modelAnswer)] },
          { label: 'Ideas it holds', more: true, lines: item.ideaUnits.map(({ id, text }) => plain(id, text)) },
        ],
      }
    case 'numeric':
      return {
        given: null,
        groups: [{ label: 'Answer', lines: [plain('value', numberWithUnit(item.value, item.unit))] }],
      }
    case 'matching':
      return {
        given: null,
        groups: [
          {
            label: 'Pairs',
            lines: item.left.map(({ id, text, rightId }) =>
              plain(id, `${text} → ${item.right.find((entry) => entry.id === rightId)?.text ?? ''}`),
            ),
          },
        ],
      }
    case 'ordering':
      return {
        given: null,
        groups: [
          { label: 'Order', lines: item.steps.map(({ id, text }, place) => plain(id, `${place + 1}. ${text}`)) },
        ],
      }
    case 'table':
      return {
        given: null,
        groups: [
          {
            label: 'Cells',
            lines: blankCellsOf(item).map(({ cell, place }) => plain(cell.id, `${place}: **${cell.answer}**`)),
          },
        ],
      }
  }
}

/** The one line by which a question is known again in a list. */
export function questionLine(item: Item): string {
  return item.type === 'true-false' ? item.statement : item.stem
}

/** The key alone, as short lines of inline Markdown: of options the right ones. */
export function answerLines(item: Item): string[] {
  const groups = itemKey(item).groups.filter(({ more }) => more !== true)
  return groups.flatMap(({ lines }) => lines.filter(({ right }) => right !== false).map(({ text }) => text))
}

function filledCloze(item: Extract<Item, { type: 'cloze' }>): string {
  return item.text.replaceAll(/\{\{([a-z0-9-]+)\}\}/gu, (gap, id: string) => {
    const blank = item.blanks.find((candidate) => candidate.id === id)
    return blank ? `**${blank.answer}**` : gap
  })
}
