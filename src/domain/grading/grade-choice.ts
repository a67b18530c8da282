import type { Choice, ItemOf } from '../item/item.ts'
import { plainInline } from '../text/inline.ts'
import { assembleVerdict } from './assemble-verdict.ts'
import type { PartVerdict, Verdict } from './verdict.ts'

/**
 * How each option fared. An option that was rightly left alone is neutral, and so is the key when another
 * right option was chosen where one is enough.
 */
export function judgeChoices(
  choices: readonly Choice[],
  chosen: ReadonlySet<string>,
  expects: 'one' | 'all',
): PartVerdict[] {
  const enough = expects === 'one' && choices.some((choice) => choice.correct && chosen.has(choice.id))
  return choices.map((choice) => {
    const isChosen = chosen.has(choice.id)
    const text = plainInline(choice.text)
    const unchosen = choice.correct && !enough ? 'missed' : 'neutral'
    const hit = choice.correct ? 'right' : 'wrong'
    return {
      id: choice.id,
      state: isChosen ? hit : unchosen,
      given: isChosen ? text : null,
      expected: choice.correct ? text : null,
      why: choice.why,
    }
  })
}

/** The misconceptions behind the wrong options that were chosen. */
export function misconceptionsOf(choices: readonly Choice[], chosen: ReadonlySet<string>): (string | null)[] {
  return choices.filter((choice) => !choice.correct && chosen.has(choice.id)).map((choice) => choice.misconception)
}

/** One option, right or wrong. */
export function gradeSingleChoice(
  item: ItemOf<'single-choice' | 'outdated-claim' | 'compare'>,
  option: string,
  key: string,
): Verdict {
  const chosen = new Set([option])
  const parts = judgeChoices(item.options, chosen, 'one')
  const score = parts.some((part) => part.state === 'right') ? 1 : 0
  return assembleVerdict(key, { parts, score, misconceptions: misconceptionsOf(item.options, chosen) })
}

/**
 * Per option: each right one chosen adds its share of the key, each wrong one chosen takes as much away, so
 * that choosing everything earns nothing extra. Correct only when exactly the key is chosen.
 */
export function gradeMultipleChoice(item: ItemOf<'multiple-choice'>, options: readonly string[], key: string): Verdict {
  const chosen = new Set(options)
  const parts = judgeChoices(item.options, chosen, 'all')
  const count = (state: PartVerdict['state']) => parts.filter((part) => part.state === state).length
  const keySize = count('right') + count('missed')
  const score = keySize === 0 ? 0 : (count('right') - count('wrong')) / keySize
  return assembleVerdict(key, { parts, score, misconceptions: misconceptionsOf(item.options, chosen) })
}
