import { z } from 'zod'
import { bloomLevels } from '../item/item.ts'
import { type Measured, measuredFrom, type Share } from '../progress/measured.ts'
import { wilsonShare } from '../progress/wilson.ts'
import type { AssessmentPlan } from './plan.ts'

/** Below so many questions a share says too little: the count stands alone. */
export const SHARE_FROM_QUESTIONS = 10

/**
 * How one question of an assessment fared, as kept in the log. Holds all that the result is made of, so that a result
 * stays what it was when a course is revised.
 */
export const assessmentMarkSchema = z.strictObject({
  itemUid: z.string(),
  itemVersion: z.int(),
  moduleId: z.string(),
  lessonId: z.string(),
  sectionId: z.string(),
  bloom: z.enum(bloomLevels),
  /** `blank`: nothing was handed in. */
  outcome: z.enum(['correct', 'close', 'partial', 'wrong', 'blank']),
  misconceptions: z.array(z.string()),
  /** Answered after the time was up. */
  late: z.boolean(),
})
export type AssessmentMark = z.infer<typeof assessmentMarkSchema>

export const assessmentGrades = ['distinction', 'passed', 'not-passed'] as const
export type AssessmentGrade = (typeof assessmentGrades)[number]

/** A slip of the keys counts as right: nobody can be asked before the end whether it was meant. */
export function isRight({ outcome }: Pick<AssessmentMark, 'outcome'>): boolean {
  return outcome === 'correct' || outcome === 'close'
}

export interface Tally {
  readonly right: number
  readonly n: number
  /** With its interval from `SHARE_FROM_QUESTIONS` on. */
  readonly share: Measured<Share>
}
export interface GroupTally extends Tally {
  /** The module, lesson or Bloom level. */
  readonly group: string
}

export interface AssessmentScore {
  readonly right: number
  readonly n: number
  readonly share: Share
  /** Answers given after the time was up, and how many of them were right. */
  readonly late: { readonly n: number; readonly right: number }
  readonly modules: readonly GroupTally[]
  readonly lessons: readonly GroupTally[]
  readonly blooms: readonly GroupTally[]
  /** Most often chosen first. */
  readonly misconceptions: readonly { readonly code: string; readonly times: number }[]
  readonly grade: AssessmentGrade
  /** Modules in which fewer than half were right. */
  readonly weakModules: readonly string[]
}

type Rules = Pick<AssessmentPlan, 'passPercent' | 'distinctionPercent'>

/**
 * The result of an assessment.
 *
 * @param marks at least one, in the order in which modules and lessons are to be listed
 * @throws RangeError without marks
 */
export function scoreAssessment(marks: readonly AssessmentMark[], rules: Rules): AssessmentScore {
  const right = marks.filter(isRight).length
  const n = marks.length
  const late = marks.filter((mark) => mark.late)
  const modules = tallies(marks, ({ moduleId }) => moduleId)
  const weakModules = modules.filter((tally) => tally.right * 2 < tally.n).map(({ group }) => group)
  const misconceptions = countCodes(marks)
  const reaches = (percent: number) => right * 100 >= percent * n
  const passed = reaches(rules.passPercent) && weakModules.length === 0
  const isClear = misconceptions.every(({ times }) => times < 2)
  return {
    right,
    n,
    share: wilsonShare(right, n),
    late: { n: late.length, right: late.filter(isRight).length },
    modules,
    lessons: tallies(marks, ({ lessonId }) => lessonId),
    blooms: tallies(
      marks.toSorted((left, right) => bloomLevels.indexOf(left.bloom) - bloomLevels.indexOf(right.bloom)),
      ({ bloom }) => bloom,
    ),
    misconceptions,
    grade: !passed ? 'not-passed' : reaches(rules.distinctionPercent) && isClear ? 'distinction' : 'passed',
    weakModules,
  }
}

function tallies(marks: readonly AssessmentMark[], groupOf: (mark: AssessmentMark) => string): GroupTally[] {
  const groups = new Map<string, AssessmentMark[]>()
  for (const mark of marks) groups.set(groupOf(mark), [...(groups.get(groupOf(mark)) ?? []), mark])
  return [...groups].map(([group, list]) => {
    const right = list.filter(isRight).length
    const n = list.length
    return { group, right, n, share: measuredFrom(n, SHARE_FROM_QUESTIONS, () => wilsonShare(right, n)) }
  })
}

/** A misconception counts once a question, however many of its parts show it. */
function countCodes(marks: readonly AssessmentMark[]): { code: string; times: number }[] {
  const times = new Map<string, number>()
  for (const { misconceptions } of marks) {
    for (const code of new Set(misconceptions)) times.set(code, (times.get(code) ?? 0) + 1)
  }
  return [...times]
    .map(([code, count]) => ({ code, times: count }))
    .sort((left, right) => right.times - left.times || (left.code < right.code ? -1 : 1))
}
