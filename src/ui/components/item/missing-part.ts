import type { Item } from '#domain/item/item.ts'

/** What to say when an answer is handed in before it is whole. */
export function missingPart(item: Item): string {
  switch (item.type) {
    case 'single-choice':
    case 'outdated-claim':
    case 'compare':
      return 'Choose an option first.'
    case 'multiple-choice':
      return 'Choose at least one option first.'
    case 'true-false':
      return 'Choose true or false, and a reason.'
    case 'scenario':
      return 'Choose an option and a reason first.'
    case 'cloze':
      return item.blanks.length === 1 ? 'Fill in the blank first.' : 'Fill in every blank first.'
    case 'short-answer':
    case 'free-recall':
      return 'Write what you remember first, or choose I don’t know.'
    case 'numeric':
      return 'Write a number first.'
    case 'matching':
      return 'Choose an entry for every row first.'
    case 'ordering':
      return 'Put the steps in order first.'
    case 'table':
      return 'Fill in every cell first.'
  }
}
