import { z } from 'zod'
import { type Advice, type AdviceReason, adviceKinds, adviceReasons, moduleVerdicts } from './advice.ts'
import type { PlacedAnswer } from './module-walk.ts'
import { type ModuleState, moduleStates, type PlacementRun } from './next-question.ts'
import { WORKING_TIER } from './placement-table.ts'

/** Enough hits to be worth a look: one may be a slip. */
const HITS_WORTH_A_LOOK = 2

const tally = { asked: z.int(), right: z.int() }
/** What a placement decided. Part of the log: later versions may say it in other words, but not change it. */
export const placementResultSchema = z.strictObject({
  asked: z.int(),
  right: z.int(),
  modules: z.array(z.strictObject({ moduleId: z.string(), verdict: z.enum(moduleVerdicts), ...tally })),
  lessons: z.array(
    z.strictObject({
      lessonId: z.string(),
      moduleId: z.string(),
      advice: z.enum(adviceKinds),
      reason: z.enum(adviceReasons),
      ...tally,
    }),
  ),
  /** Misconceptions that were chosen twice or more, most often first. */
  misconceptions: z.array(z.strictObject({ code: z.string(), hits: z.int() })),
})
export type PlacementResult = z.infer<typeof placementResultSchema>
type LessonAdvice = PlacementResult['lessons'][number]

const adviceFor: Readonly<Record<AdviceReason, Advice>> = {
  'known-and-right': 'skim',
  'known-not-asked': 'refresh',
  'known-but-missed': 'refresh',
  'mixed-but-right': 'refresh',
  'mixed-and-missed': 'study',
  'mixed-not-asked': 'study',
  'start-but-right': 'refresh',
  'start-here': 'study',
  'module-not-asked': 'study',
}

/** What follows from the answers so far, whether or not the placement has come to its end. */
export function placementResult(run: PlacementRun): PlacementResult {
  const states = moduleStates(run)
  return {
    ...tallyOf(states.flatMap(({ answers }) => answers)),
    modules: states.map((state) => ({
      moduleId: state.module.id,
      verdict: verdictOf(state),
      ...tallyOf(state.answers),
    })),
    lessons: states.flatMap(lessonsOf),
    misconceptions: worthALook(states.flatMap(({ answers }) => answers)),
  }
}

const tallyOf = (answers: readonly PlacedAnswer[]) => ({
  asked: answers.length,
  right: answers.filter(({ right }) => right).length,
})

function verdictOf({ standing, answers }: ModuleState): PlacementResult['modules'][number]['verdict'] {
  if (answers.length === 0) return 'not-asked'
  return standing === 'open' ? 'mixed' : standing
}

function lessonsOf(state: ModuleState): LessonAdvice[] {
  return state.module.lessons.map(({ id }) => {
    const own = state.answers.filter(({ lessonId }) => lessonId === id)
    const reason = reasonFor(verdictOf(state), own)
    return { lessonId: id, moduleId: state.module.id, advice: adviceFor[reason], reason, ...tallyOf(own) }
  })
}

/** A lesson counts as right by its last answer: that is where asking about it stopped. */
function reasonFor(verdict: ReturnType<typeof verdictOf>, own: readonly PlacedAnswer[]): AdviceReason {
  const last = own.at(-1)
  switch (verdict) {
    case 'known':
      return last === undefined ? 'known-not-asked' : last.right ? 'known-and-right' : 'known-but-missed'
    case 'mixed':
      return last === undefined ? 'mixed-not-asked' : last.right ? 'mixed-but-right' : 'mixed-and-missed'
    case 'start':
      return own.some(({ right, tier }) => right && tier >= WORKING_TIER) ? 'start-but-right' : 'start-here'
    case 'not-asked':
      return 'module-not-asked'
  }
}

function worthALook(answers: readonly PlacedAnswer[]): PlacementResult['misconceptions'] {
  const hits = new Map<string, number>()
  for (const code of answers.flatMap(({ misconceptions }) => misconceptions)) hits.set(code, (hits.get(code) ?? 0) + 1)
  return [...hits]
    .map(([code, count]) => ({ code, hits: count }))
    .filter(({ hits: count }) => count >= HITS_WORTH_A_LOOK)
    .toSorted((left, right) => right.hits - left.hits || (left.code < right.code ? -1 : 1))
}
