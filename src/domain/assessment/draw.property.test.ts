import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Item } from '../item/item.ts'
import { bloomBand } from './bloom-band.ts'
import { drawAssessment } from './draw.ts'
import { type AssessmentPlan, questionCount } from './plan.ts'
import type { PoolItem } from './pool-item.ts'

const modules = ['M1', 'M2', 'M3']
const plan: AssessmentPlan = {
  minutes: 40,
  passPercent: 75,
  distinctionPercent: 90,
  freshDays: 14,
  retryDays: 3,
  modules: modules.map((moduleId) => ({ moduleId, items: 4 })),
  simpleAtMost: 4,
  demandingAtLeast: 4,
  types: ['compare', 'ordering', 'matching'],
  forms: ['A', 'B'].map((form) => ({ form, uids: modules.map((moduleId) => `kept/${moduleId}-${form}`) })),
}
const today = 20_000

const kept: PoolItem[] = plan.forms.flatMap(({ uids }) =>
  uids.map((uid, index) => ({
    uid,
    moduleId: modules[index] ?? '',
    type: 'single-choice',
    bloom: 'apply',
    reserved: true,
    lastSeenDay: null,
  })),
)

const lastSeenDay = fc.option(fc.integer({ min: today - 60, max: today }), { nil: null })
const blooms: Item['bloom'][] = ['remember', 'understand', 'apply', 'analyze', 'evaluate']
const types: Item['type'][] = ['single-choice', 'compare', 'ordering', 'matching', 'short-answer']
const anyItem = fc.record({
  moduleId: fc.constantFrom(...modules),
  type: fc.constantFrom(...types),
  bloom: fc.constantFrom(...blooms),
  lastSeenDay,
})
const named = (items: readonly Omit<PoolItem, 'uid' | 'reserved'>[]): PoolItem[] =>
  items.map((item, index) => ({ ...item, uid: `pool/${String(index).padStart(3, '0')}`, reserved: false }))

/** Every module has each type at each level: whatever the history, the rules can be met. */
const fullPool = fc
  .array(lastSeenDay, { minLength: 75, maxLength: 75 })
  .map((days) =>
    named(
      modules.flatMap((moduleId, m) =>
        types.flatMap((type, t) =>
          blooms.map((bloom, b) => ({ moduleId, type, bloom, lastSeenDay: days[m * 25 + t * 5 + b] ?? null })),
        ),
      ),
    ),
  )

/** The best that a pool of any kind allows, found by trying every choice. */
function leastBroken(pool: readonly PoolItem[]): number {
  const usable = pool.filter(({ type }) => type !== 'short-answer')
  const fixed = kept.filter(({ uid }) => uid.endsWith('-A'))
  const perModule = modules.map((moduleId) => {
    const items = usable.filter((item) => item.moduleId === moduleId)
    return combinations(items, Math.min(3, items.length))
  })
  let least = Number.POSITIVE_INFINITY
  for (const first of perModule[0] ?? []) {
    for (const second of perModule[1] ?? []) {
      for (const third of perModule[2] ?? []) {
        least = Math.min(least, broken([...fixed, ...first, ...second, ...third]))
      }
    }
  }
  return least
}

function combinations<T>(list: readonly T[], size: number): T[][] {
  if (size === 0) return [[]]
  return list.flatMap((first, index) => combinations(list.slice(index + 1), size - 1).map((rest) => [first, ...rest]))
}

function broken(items: readonly PoolItem[]): number {
  const simple = items.filter(({ bloom }) => bloomBand(bloom) === 'simple').length
  const demanding = items.filter(({ bloom }) => bloomBand(bloom) === 'demanding').length
  const missing = plan.types.filter((type) => !items.some((item) => item.type === type)).length
  return missing + Math.max(0, simple - plan.simpleAtMost) + Math.max(0, plan.demandingAtLeast - demanding)
}

const look = (pool: readonly PoolItem[], uids: readonly string[]) =>
  uids.map((uid) => pool.find((item) => item.uid === uid)).filter((item) => item !== undefined)

describe('drawing an assessment', () => {
  test('keeps every rule, whatever the history, and says so', () => {
    fc.assert(
      fc.property(fullPool, fc.string(), (free, seed) => {
        const pool = [...free, ...kept]
        const { uids, unmet } = drawAssessment(plan, 'A', pool, today, seed)
        const items = look(pool, uids)
        expect(unmet).toEqual([])
        expect(new Set(uids).size).toBe(questionCount(plan))
        expect(
          items
            .filter(({ reserved }) => reserved)
            .map(({ uid }) => uid)
            .toSorted(),
        ).toEqual([...(plan.forms[0]?.uids ?? [])].toSorted())
        for (const { moduleId, items: wanted } of plan.modules) {
          expect(items.filter((item) => item.moduleId === moduleId)).toHaveLength(wanted)
        }
        expect(broken(items)).toBe(0)
        expect(items.some(({ type }) => type === 'short-answer')).toBe(false)
      }),
      { numRuns: 1000, seed: 31 },
    )
  })

  test('takes what has rested before what has not, and does not touch the recent where the rules allow it', () => {
    fc.assert(
      fc.property(fullPool, fc.string(), (free, seed) => {
        // In every module half of the questions of each kind have rested, so that nothing recent is ever needed.
        const pool = [
          ...free.map((item, index) => ({ ...item, lastSeenDay: index % 2 === 0 ? null : today - (index % 14) })),
          ...free.map((item, index) => ({
            ...item,
            uid: `${item.uid}-twin`,
            lastSeenDay: index % 2 === 0 ? today - (index % 14) : today - 14,
          })),
          ...kept,
        ]
        const items = look(pool, drawAssessment(plan, 'B', pool, today, seed).uids)
        for (const { lastSeenDay: day } of items) expect(day === null || today - day >= 14).toBe(true)
      }),
      { numRuns: 300, seed: 32 },
    )
  })

  test('from a pool of any kind breaks no more rules than must be, and names each', () => {
    let drawnItems = 0
    const runs = 1000
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 16, size: 'max' }), fc.string(), (free, seed) => {
        const pool = [...named(free), ...kept]
        const { uids, unmet } = drawAssessment(plan, 'A', pool, today, seed)
        const items = look(pool, uids)
        drawnItems += items.length
        const usable = pool.filter(({ type, reserved }) => type !== 'short-answer' && !reserved)
        for (const { moduleId, items: wanted } of plan.modules) {
          const there = usable.filter((item) => item.moduleId === moduleId).length
          const got = items.filter((item) => item.moduleId === moduleId).length
          expect(got).toBe(Math.min(wanted, there + 1))
          const said = unmet.find(({ rule, about }) => rule === 'module' && about === moduleId)
          expect(said).toEqual(got === wanted ? undefined : { rule: 'module', about: moduleId, wanted, got })
        }
        expect(broken(items)).toBe(leastBroken(pool.filter(({ reserved }) => !reserved)))
        const saidOfTypes = unmet.filter(({ rule }) => rule === 'type').map(({ about }) => about)
        expect(saidOfTypes).toEqual(plan.types.filter((type) => !items.some((item) => item.type === type)))
        expect(unmet.some(({ rule }) => rule === 'simple')).toBe(
          items.filter(({ bloom }) => bloomBand(bloom) === 'simple').length > plan.simpleAtMost,
        )
      }),
      { numRuns: runs, seed: 33 },
    )
    expect(drawnItems / runs).toBeGreaterThan(6)
  })

  test('is the same for the same seed in whatever order the pool comes, and another for another', () => {
    const pool = [
      ...named(
        Array.from({ length: 120 }, (_, index) => ({
          moduleId: modules[index % 3] ?? '',
          type: types[index % 4] ?? 'compare',
          bloom: blooms[index % 5] ?? 'apply',
          lastSeenDay: null,
        })),
      ),
      ...kept,
    ]
    const draw = (seed: string, from = pool) => drawAssessment(plan, 'A', from, today, seed).uids
    expect(draw('one', pool.toReversed())).toEqual(draw('one'))
    const draws = new Set(Array.from({ length: 50 }, (_, index) => draw(`seed ${index}`).toSorted().join()))
    expect(draws.size).toBeGreaterThan(45)
  })

  test('names kept questions that are gone', () => {
    const pool = kept.filter(({ uid }) => uid !== 'kept/M2-A')
    const { unmet } = drawAssessment(plan, 'A', pool, today, 'gone')
    expect(unmet).toContainEqual({ rule: 'reserved', about: '', wanted: 3, got: 2 })
  })
})
