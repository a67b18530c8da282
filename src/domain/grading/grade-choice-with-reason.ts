import type { ItemOf } from '../item/item.ts'
import { assembleVerdict } from './assemble-verdict.ts'
import type { DraftOf } from './draft-response.ts'
import { judgeChoices, misconceptionsOf } from './grade-choice.ts'
import type { PartVerdict, Verdict } from './verdict.ts'

/** Part id of the judgement of a true-or-false statement. */
export const STATEMENT_PART = 'verdict'

/** Part id of a reason; its prefix keeps it apart from an option with the same id. */
export function reasonPart(reasonId: string): string {
  return `reason:${reasonId}`
}

function judgeReasons(item: ItemOf<'true-false' | 'scenario'>, reason: string | null) {
  const chosen = new Set(reason === null ? [] : [reason])
  const judged = judgeChoices(item.reasons, chosen, 'one')
  return {
    parts: judged.map((part) => ({ ...part, id: reasonPart(part.id) })),
    isRight: judged.some((part) => part.state === 'right'),
    misconceptions: misconceptionsOf(item.reasons, chosen),
  }
}

/** The choice alone counts half; a right reason for a wrong choice counts nothing. */
function scoreOf(choiceIsRight: boolean, reasonIsRight: boolean): number {
  if (!choiceIsRight) return 0
  return reasonIsRight ? 1 : 0.5
}

function truthWord(truth: boolean): string {
  return truth ? 'True' : 'False'
}

export function gradeTrueFalse(item: ItemOf<'true-false'>, response: DraftOf<'true-false'>, key: string): Verdict {
  const reasons = judgeReasons(item, response.reason)
  const isRight = response.verdict === item.truth
  const unjudged = response.verdict === null
  const statement: PartVerdict = {
    id: STATEMENT_PART,
    state: isRight ? 'right' : unjudged ? 'missed' : 'wrong',
    given: response.verdict === null ? null : truthWord(response.verdict),
    expected: truthWord(item.truth),
    why: '',
  }
  return assembleVerdict(key, {
    parts: [statement, ...reasons.parts],
    score: scoreOf(isRight, reasons.isRight),
    misconceptions: reasons.misconceptions,
  })
}

export function gradeScenario(item: ItemOf<'scenario'>, response: DraftOf<'scenario'>, key: string): Verdict {
  const chosen = new Set([response.option])
  const options = judgeChoices(item.options, chosen, 'one')
  const reasons = judgeReasons(item, response.reason)
  const isRight = options.some((part) => part.state === 'right')
  return assembleVerdict(key, {
    parts: [...options, ...reasons.parts],
    score: scoreOf(isRight, reasons.isRight),
    misconceptions: [...misconceptionsOf(item.options, chosen), ...reasons.misconceptions],
  })
}
