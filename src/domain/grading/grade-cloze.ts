import type { ItemOf } from '../item/item.ts'
import { plainInline } from '../text/inline.ts'
import { agreesAt, answerLevels, typedAnswer } from '../text/typed-answer.ts'
import { assembleVerdict, shareRight } from './assemble-verdict.ts'
import { isNearMiss } from './near-miss.ts'
import type { PartVerdict, Verdict } from './verdict.ts'

type Blank = ItemOf<'cloze'>['blanks'][number]

interface JudgedBlank {
  readonly part: PartVerdict
  readonly misconception: string | null
}

/**
 * One gap: level by level from strict to lenient, and on each level what is accepted before what is denied, so
 * that an author can deny a plural or an accent. Only then is a near miss considered.
 */
export function gradeBlank(blank: Blank, typed: string): JudgedBlank {
  const given = typedAnswer(typed)
  const judged = (state: PartVerdict['state'], denial?: Blank['denied'][number]): JudgedBlank => ({
    part: {
      id: blank.id,
      state,
      given: given.plain === '' ? null : typed.trim(),
      expected: plainInline(blank.answer),
      why: denial?.why ?? '',
    },
    misconception: denial?.misconception ?? null,
  })
  if (given.plain === '') return judged('missed')

  const accepted = [blank.answer, ...blank.accepted].map((text) => typedAnswer(plainInline(text)))
  const denied = blank.denied.map((denial) => ({ denial, answer: typedAnswer(plainInline(denial.text)) }))
  for (const level of answerLevels) {
    if (accepted.some((answer) => agreesAt(level, given, answer))) return judged('right')
    const match = denied.find(({ answer }) => agreesAt(level, given, answer))
    if (match) return judged('wrong', match.denial)
  }
  const near = isNearMiss(
    given,
    accepted,
    denied.map(({ answer }) => answer),
  )
  return judged(near ? 'close' : 'wrong')
}

/** Per gap. Close when nothing but near misses keeps it from being correct: the learner may accept those. */
export function gradeCloze(item: ItemOf<'cloze'>, blanks: Readonly<Record<string, string>>, key: string): Verdict {
  const judged = item.blanks.map((blank) => gradeBlank(blank, blanks[blank.id] ?? ''))
  const parts = judged.map(({ part }) => part)
  const verdict = assembleVerdict(key, {
    parts,
    score: shareRight(parts),
    misconceptions: judged.map(({ misconception }) => misconception),
  })
  const onlyNearMisses =
    verdict.outcome !== 'correct' && parts.every((part) => part.state === 'right' || part.state === 'close')
  return onlyNearMisses ? { ...verdict, outcome: 'close' } : verdict
}
