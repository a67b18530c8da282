import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Card } from '#contract/study.ts'
import { sampleCard, sampleProgress } from '#ui/components/item/testing/sample-card.ts'
import { sampleItems } from '#ui/components/item/testing/sample-items.ts'
import { countAttempted, nextMissed, nextOpen, type Standing, standingOf } from './question-flow.ts'

const progressOf: Record<Standing, Partial<Card['progress']>> = {
  open: {},
  recalled: { reps: 1, lastRating: 3 },
  missed: { reps: 2, lastRating: 1 },
  'set-aside': { reps: 1, lastRating: 3, suspended: true },
}
const cardOf = (standing: Standing, index: number) =>
  sampleCard(
    { ...sampleItems['single-choice'], uid: `sample/Q${index}` },
    { progress: { ...sampleProgress, ...progressOf[standing] } },
  )
const lessons = fc.array(fc.constantFrom<Standing>('open', 'recalled', 'missed', 'set-aside'), { maxLength: 9 })

test('a standing is told from the last scored answer', () => {
  for (const standing of Object.keys(progressOf) as Standing[]) expect(standingOf(cardOf(standing, 0))).toBe(standing)
})

test('a guess made before reading leaves a question open', () => {
  expect(standingOf({ ...cardOf('open', 0), attempt: 2 })).toBe('open')
})

test('going on from question to question asks every open one once, and then ends', () => {
  fc.assert(
    fc.property(lessons, fc.integer({ min: -1, max: 8 }), (standings, from) => {
      const cards = standings.map(cardOf)
      const asked: number[] = []
      let at = nextOpen(cards, from)
      while (at !== null) {
        expect(asked).not.toContain(at)
        asked.push(at)
        cards[at] = cardOf('recalled', at)
        at = nextOpen(cards, at)
      }
      const open = standings.flatMap((standing, index) => (standing === 'open' ? [index] : []))
      expect(asked.toSorted()).toEqual(open)
    }),
    { numRuns: 1_000 },
  )
})

test('missed questions come round again until each has been recalled once', () => {
  fc.assert(
    fc.property(lessons, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (standings, luck) => {
      const cards = standings.map(cardOf)
      const missedAtFirst = standings.filter((standing) => standing === 'missed').length
      let card = nextMissed(cards, null)
      let turns = 0
      while (card && turns < 60) {
        const index = cards.indexOf(card)
        // After forty turns of luck the learner knows everything, so the round must end.
        if (luck[turns] ?? true) cards[index] = cardOf('recalled', index)
        turns += 1
        card = nextMissed(cards, card.item.uid)
      }
      expect(card).toBeNull()
      expect(countAttempted(cards).missed).toBe(0)
      expect(turns).toBeGreaterThanOrEqual(missedAtFirst)
    }),
    { numRuns: 500 },
  )
})

test('two missed questions take turns', () => {
  const cards = (['missed', 'recalled', 'missed'] as const).map(cardOf)
  const first = nextMissed(cards, null)
  const second = nextMissed(cards, first?.item.uid ?? null)
  expect([first?.item.uid, second?.item.uid]).toEqual(['sample/Q0', 'sample/Q2'])
  expect(nextMissed(cards, 'sample/Q2')?.item.uid).toBe('sample/Q0')
})

test('what is set aside neither counts as done nor as open', () => {
  const cards = (['open', 'recalled', 'missed', 'set-aside'] as const).map(cardOf)
  expect(countAttempted(cards)).toEqual({ attempted: 2, missed: 1, total: 3 })
})
