import type { Item } from '../item/item.ts'
import { type DraftResponse, draftOf } from './draft-response.ts'
import { gradeMultipleChoice, gradeSingleChoice } from './grade-choice.ts'
import { gradeScenario, gradeTrueFalse } from './grade-choice-with-reason.ts'
import { gradeCloze } from './grade-cloze.ts'
import { gradeIdeaUnits } from './grade-idea-units.ts'
import { gradeNumeric } from './grade-numeric.ts'
import { gradeOrdering } from './grade-ordering.ts'
import { gradeMatching, gradeTable } from './grade-rows.ts'
import { keyText } from './key-text.ts'
import type { Verdict } from './verdict.ts'

/**
 * Marks a response by the rules of its item type. An unfinished response is marked too, for an exam that ended:
 * what is missing is not right.
 *
 * @throws TypeError when the response belongs to another type of item
 */
export function grade(item: Item, response: DraftResponse): Verdict {
  const key = keyText(item)
  switch (item.type) {
    case 'single-choice':
    case 'outdated-claim':
    case 'compare':
      return gradeSingleChoice(item, draftOf(response, item.type).option, key)
    case 'multiple-choice':
      return gradeMultipleChoice(item, draftOf(response, item.type).options, key)
    case 'true-false':
      return gradeTrueFalse(item, draftOf(response, item.type), key)
    case 'scenario':
      return gradeScenario(item, draftOf(response, item.type), key)
    case 'cloze':
      return gradeCloze(item, draftOf(response, item.type).blanks, key)
    case 'short-answer':
    case 'free-recall':
      return gradeIdeaUnits(item, draftOf(response, item.type).ticked, key)
    case 'numeric':
      return gradeNumeric(item, draftOf(response, item.type).text, key)
    case 'matching':
      return gradeMatching(item, draftOf(response, item.type).pairs, key)
    case 'ordering':
      return gradeOrdering(item, draftOf(response, item.type).steps, key)
    case 'table':
      return gradeTable(item, draftOf(response, item.type).cells, key)
  }
}
