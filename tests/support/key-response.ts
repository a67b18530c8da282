import type { Choice, Item } from '#domain/item/item.ts'
import type { Response } from '#domain/item/response.ts'

/** The response that holds the key of any item, or one that misses it. */
export function keyResponse(item: Item, right: boolean): Response {
  switch (item.type) {
    case 'single-choice':
    case 'outdated-claim':
    case 'compare':
      return { type: item.type, option: pick(item.options, right) }
    case 'multiple-choice':
      return { type: item.type, options: item.options.filter(({ correct }) => correct === right).map(({ id }) => id) }
    case 'true-false':
      return { type: item.type, verdict: item.truth === right, reason: pick(item.reasons, right) }
    case 'scenario':
      return { type: item.type, option: pick(item.options, right), reason: pick(item.reasons, right) }
    case 'cloze':
      return {
        type: item.type,
        blanks: Object.fromEntries(item.blanks.map(({ id, answer }) => [id, right ? answer : 'quite another thing'])),
      }
    case 'short-answer':
    case 'free-recall':
      return { type: item.type, text: 'In my own words.', ticked: right ? item.ideaUnits.map(({ id }) => id) : [] }
    case 'numeric':
      return { type: item.type, text: String(right ? item.value : item.value * 3 + 7) }
    case 'matching':
      return {
        type: item.type,
        pairs: Object.fromEntries(
          item.left.map(({ id, rightId }) => [
            id,
            right ? rightId : (item.right.find((entry) => entry.id !== rightId)?.id ?? rightId),
          ]),
        ),
      }
    case 'ordering': {
      const steps = item.steps.map(({ id }) => id)
      return { type: item.type, steps: right ? steps : steps.toReversed() }
    }
    case 'table': {
      const blanks = item.rows.flat().filter((cell) => cell.kind === 'blank')
      const given = (blank: (typeof blanks)[number]) =>
        right ? blank.answer : (blank.options.find((text) => text !== blank.answer) ?? '')
      return { type: item.type, cells: Object.fromEntries(blanks.map((blank) => [blank.id, given(blank)])) }
    }
  }
}

function pick(options: readonly Choice[], right: boolean): string {
  return options.find(({ correct }) => correct === right)?.id ?? ''
}
