import type { Choice, Item } from '#domain/item/item.ts'

/** The one line by which a question is known again in a list. */
export function questionLine(item: Item): string {
  return item.type === 'true-false' ? item.statement : item.stem
}

/** The key of an item as short lines of inline Markdown, for the record of a question already answered. */
export function answerLines(item: Item): string[] {
  switch (item.type) {
    case 'single-choice':
    case 'multiple-choice':
    case 'outdated-claim':
    case 'compare':
      return rightOnes(item.options)
    case 'scenario':
      return [...rightOnes(item.options), ...rightOnes(item.reasons)]
    case 'true-false':
      return [`${item.truth ? 'True' : 'False'}: ${item.statement}`, ...rightOnes(item.reasons)]
    case 'cloze':
      return [
        item.text.replaceAll(/\{\{([a-z0-9-]+)\}\}/gu, (gap, id: string) => {
          const blank = item.blanks.find((candidate) => candidate.id === id)
          return blank ? `**${blank.answer}**` : gap
        }),
      ]
    case 'short-answer':
    case 'free-recall':
      return [item.modelAnswer]
    case 'numeric':
      return [[String(item.value), item.unit].filter((part) => part !== '').join(' ')]
    case 'matching':
      return item.left.map((row) => `${row.text} → ${item.right.find((entry) => entry.id === row.rightId)?.text ?? ''}`)
    case 'ordering':
      return item.steps.map((step, index) => `${index + 1}. ${step.text}`)
    case 'table':
      return item.rows.map((row) =>
        row.map((cell) => (cell.kind === 'given' ? cell.text : `**${cell.answer}**`)).join(' · '),
      )
  }
}

function rightOnes(choices: readonly Choice[]): string[] {
  return choices.filter((choice) => choice.correct).map((choice) => choice.text)
}
