import { bloomBand } from './bloom-band.ts'
import type { AssessmentPlan } from './plan.ts'
import type { PoolItem } from './pool-item.ts'

export interface PricedItem {
  readonly item: PoolItem
  /** Below 10 000 000 for all that can be chosen together; less is better. */
  readonly cost: number
}

/** What breaking a rule costs: a missing question more than all other rules, a rule more than any staleness. */
const RULE_COST = 1e8
const SHORTAGE_COST = 1e11

/** A choice so far. Two that agree in all but cost and items are interchangeable from here on, so the cheaper is kept. */
interface Choice {
  readonly simple: number
  readonly demanding: number
  /** One bit for each type that is wanted and there. */
  readonly types: number
  readonly cost: number
  readonly items: Link | null
}
interface Link {
  readonly item: PoolItem
  readonly before: Link | null
}

/**
 * The cheapest set of questions that fills every module and breaks as few rules as can be, found exactly: module by
 * module, over all combinations of what the rules look at.
 *
 * @param fixed questions that are in already
 */
export function chooseFromPool(
  plan: AssessmentPlan,
  fixed: readonly PoolItem[],
  pool: readonly PricedItem[],
): PoolItem[] {
  const add = (choice: Choice, { item, cost }: PricedItem): Choice => {
    const band = bloomBand(item.bloom)
    const type = plan.types.indexOf(item.type)
    return {
      simple: choice.simple + (band === 'simple' ? 1 : 0),
      demanding: choice.demanding + (band === 'demanding' ? 1 : 0),
      types: type < 0 ? choice.types : choice.types | (1 << type),
      cost: choice.cost + cost,
      items: { item, before: choice.items },
    }
  }
  const empty: Choice = { simple: 0, demanding: 0, types: 0, cost: 0, items: null }
  const start = { ...fixed.reduce((choice, item) => add(choice, { item, cost: 0 }), empty), items: null }
  let choices = cheapest([start])
  for (const { moduleId, items } of plan.modules) {
    const needed = Math.max(0, items - fixed.filter((item) => item.moduleId === moduleId).length)
    const candidates = worthwhile(
      pool.filter(({ item }) => item.moduleId === moduleId),
      needed,
    )
    choices = fillModule(choices, candidates, needed, add)
  }
  const price = (choice: Choice) => choice.cost + RULE_COST * brokenRules(plan, choice)
  const best = choices.reduce((left, right) => (price(right) < price(left) ? right : left), choices[0] ?? start)
  const chosen: PoolItem[] = []
  for (let link = best.items; link; link = link.before) chosen.push(link.item)
  return chosen.reverse()
}

function fillModule(
  before: readonly Choice[],
  candidates: readonly PricedItem[],
  needed: number,
  add: (choice: Choice, candidate: PricedItem) => Choice,
): Choice[] {
  /** By how many of this module's questions are in. */
  const levels: (readonly Choice[])[] = [before, ...Array.from({ length: needed }, () => [])]
  for (const candidate of candidates) {
    for (let taken = needed - 1; taken >= 0; taken -= 1) {
      const grown = (levels[taken] ?? []).map((choice) => add(choice, candidate))
      levels[taken + 1] = cheapest([...(levels[taken + 1] ?? []), ...grown])
    }
  }
  return cheapest(
    levels.flatMap((level, taken) =>
      level.map((choice) => ({ ...choice, cost: choice.cost + SHORTAGE_COST * (needed - taken) })),
    ),
  )
}

/** Of questions that the rules cannot tell apart, no more than a module has room for. */
function worthwhile(candidates: readonly PricedItem[], needed: number): PricedItem[] {
  const kinds = new Map<string, number>()
  return candidates
    .toSorted((left, right) => left.cost - right.cost)
    .filter(({ item }) => {
      const kind = `${bloomBand(item.bloom)} ${item.type}`
      const count = (kinds.get(kind) ?? 0) + 1
      kinds.set(kind, count)
      return count <= needed
    })
}

function cheapest(choices: readonly Choice[]): Choice[] {
  const best = new Map<number, Choice>()
  for (const choice of choices) {
    const key = (choice.types * 128 + choice.simple) * 128 + choice.demanding
    const known = best.get(key)
    if (!known || choice.cost < known.cost) best.set(key, choice)
  }
  return [...best.values()]
}

function brokenRules(plan: AssessmentPlan, { simple, demanding, types }: Choice): number {
  const missing = plan.types.filter((_, index) => (types & (1 << index)) === 0).length
  return missing + Math.max(0, simple - plan.simpleAtMost) + Math.max(0, plan.demandingAtLeast - demanding)
}
