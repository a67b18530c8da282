import { MOST_QUESTIONS } from './advice.ts'
import {
  answersOf,
  type ModuleStanding,
  nextInModule,
  type PlacedAnswer,
  type PlacementAnswer,
  standingOf,
} from './module-walk.ts'
import {
  type ExperienceLevel,
  itemsOf,
  type PlacedItem,
  type PlacementModule,
  type PlacementTable,
} from './placement-table.ts'
import { startingTier } from './starting-tier.ts'

/** Every module is asked about this often before any of them gets a further question. */
const FIRST_ROUND = 2

/** A placement as far as it has come. */
export interface PlacementRun {
  readonly table: PlacementTable
  readonly experience: ExperienceLevel
  /** In the order given; answers to items outside the table count for nothing. */
  readonly answers: readonly PlacementAnswer[]
  /** Items that must not be asked: disputed, suspended or gone from the course. */
  readonly unavailable: ReadonlySet<string>
  /** Items met in an earlier placement. */
  readonly stale: ReadonlySet<string>
}

export interface ModuleState {
  readonly module: PlacementModule
  readonly answers: readonly PlacedAnswer[]
  readonly standing: ModuleStanding
  /** What may still be asked in it. */
  readonly available: readonly PlacedItem[]
}

export function moduleStates({ table, answers, unavailable }: PlacementRun): ModuleState[] {
  return table.modules.map((module) => {
    const own = answersOf(module, answers)
    const asked = new Set(own.map(({ uid }) => uid))
    const available = itemsOf(module).filter(({ uid }) => !asked.has(uid) && !unavailable.has(uid))
    return { module, answers: own, standing: standingOf(own, available.length > 0), available }
  })
}

/**
 * What to ask next; null when the placement is over. Follows from the answers alone, so a placement that was left goes
 * on where it was, and an answer that was taken back is asked for again.
 *
 * Modules get two questions each in the order of the course; whatever is left of the twenty then goes to those that
 * two answers did not decide, a third question to each before any gets a fourth.
 */
export function nextQuestion(run: PlacementRun): PlacedItem | null {
  const states = moduleStates(run)
  const asked = states.reduce((sum, { answers }) => sum + answers.length, 0)
  if (asked >= MOST_QUESTIONS) return null
  const open = states.filter(({ standing }) => standing === 'open')
  const round = ({ answers }: ModuleState) => Math.max(FIRST_ROUND - 1, answers.length)
  const first = open.toSorted((left, right) => round(left) - round(right))[0]
  if (!first) return null
  const tier = startingTier(run.experience, first.module.advanced)
  return nextInModule(first.available, first.answers, tier, run.stale)
}
