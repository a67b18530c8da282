import type { ItemOf } from '../item/item.ts'
import { plainInline } from '../text/inline.ts'
import { assembleVerdict, shareRight } from './assemble-verdict.ts'
import type { PartVerdict, Verdict } from './verdict.ts'

/** Recall in the learner's own words: the share of idea units that the learner ticks as contained in it. */
export function gradeIdeaUnits(
  item: ItemOf<'short-answer' | 'free-recall'>,
  ticked: readonly string[],
  key: string,
): Verdict {
  const found = new Set(ticked)
  const parts = item.ideaUnits.map((unit): PartVerdict => {
    const text = plainInline(unit.text)
    const isFound = found.has(unit.id)
    return { id: unit.id, state: isFound ? 'right' : 'missed', given: isFound ? text : null, expected: text, why: '' }
  })
  return assembleVerdict(key, { parts, score: shareRight(parts) })
}
