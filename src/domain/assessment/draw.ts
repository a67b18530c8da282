import { interleave } from '../scheduling/interleave.ts'
import { selfTickedTypes } from '../scheduling/rating.ts'
import { seededGenerator } from '../text/seeded-generator.ts'
import { seededShuffle } from '../text/seeded-shuffle.ts'
import { bloomBand } from './bloom-band.ts'
import { chooseFromPool } from './choose-from-pool.ts'
import type { AssessmentPlan } from './plan.ts'
import type { PoolItem } from './pool-item.ts'

/** A rule that the pool was too small for. `wanted` and `got` are numbers of questions. */
export interface UnmetRule {
  readonly rule: 'reserved' | 'module' | 'simple' | 'demanding' | 'type'
  /** The module or type; empty where the rule is about all. */
  readonly about: string
  readonly wanted: number
  readonly got: number
}

export interface Drawn {
  /** In the order in which they are asked. */
  readonly uids: readonly string[]
  readonly unmet: readonly UnmetRule[]
}

/**
 * Draws an assessment: the kept questions of a form, and as many from the practice pool as each module still needs, so
 * that the rules on Bloom levels and types hold. Within the rules, questions that have rested come first, then those
 * seen longest ago; the seed decides among equals. The same input gives the same assessment.
 *
 * @param pool every question of the course that may be asked, kept ones of all forms included
 */
export function drawAssessment(
  plan: AssessmentPlan,
  form: string,
  pool: readonly PoolItem[],
  today: number,
  seed: string,
): Drawn {
  const kept = new Set(plan.forms.find((one) => one.form === form)?.uids ?? [])
  const sorted = pool.toSorted((left, right) => (left.uid < right.uid ? -1 : 1))
  const fixed = sorted.filter(({ uid, reserved }) => reserved && kept.has(uid))
  const free = sorted.filter(({ reserved, type }) => !reserved && !selfTickedTypes.has(type))
  const next = seededGenerator(seed)
  const priced = free.map((item) => ({ item, cost: staleness(item, plan.freshDays, today) * 1000 + next() }))
  const drawn = [...fixed, ...chooseFromPool(plan, fixed, priced)]
  const inOrder = interleave(seededShuffle(drawn, `${seed} order`), ({ type }) => type)
  return { uids: inOrder.map(({ uid }) => uid), unmet: unmetRules(plan, kept.size, fixed.length, drawn) }
}

/** 0 for what has rested; else above 100, and the more the fewer days have passed, so that few come before long ago. */
function staleness({ lastSeenDay }: PoolItem, freshDays: number, today: number): number {
  if (lastSeenDay === null) return 0
  const days = Math.max(0, today - lastSeenDay)
  return days >= freshDays ? 0 : 100 + freshDays - days
}

/** Which rules a set of questions does not keep. */
export function unmetRules(
  plan: AssessmentPlan,
  keptInForm: number,
  keptThere: number,
  drawn: readonly Pick<PoolItem, 'moduleId' | 'type' | 'bloom'>[],
): UnmetRule[] {
  const count = (fits: (item: Pick<PoolItem, 'moduleId' | 'type' | 'bloom'>) => boolean) => drawn.filter(fits).length
  const simple = count(({ bloom }) => bloomBand(bloom) === 'simple')
  const demanding = count(({ bloom }) => bloomBand(bloom) === 'demanding')
  const { simpleAtMost, demandingAtLeast } = plan
  return [
    { rule: 'reserved' as const, about: '', wanted: keptInForm, got: keptThere, met: keptThere === keptInForm },
    ...plan.modules.map(({ moduleId, items }) => {
      const got = count((item) => item.moduleId === moduleId)
      return { rule: 'module' as const, about: moduleId, wanted: items, got, met: got === items }
    }),
    { rule: 'simple' as const, about: '', wanted: simpleAtMost, got: simple, met: simple <= simpleAtMost },
    {
      rule: 'demanding' as const,
      about: '',
      wanted: demandingAtLeast,
      got: demanding,
      met: demanding >= demandingAtLeast,
    },
    ...plan.types.map((type) => {
      const got = count((item) => item.type === type)
      return { rule: 'type' as const, about: type, wanted: 1, got, met: got > 0 }
    }),
  ].flatMap(({ met, ...rule }) => (met ? [] : [rule]))
}
