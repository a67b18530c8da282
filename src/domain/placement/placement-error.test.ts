import { expect, test } from 'vitest'
import { seededGenerator } from '../text/seeded-generator.ts'
import type { Advice } from './advice.ts'
import { placementResult } from './placement-result.ts'
import type { ExperienceLevel } from './placement-table.ts'
import { type SimulatedLearner, simulate, tableOf } from './testing/simulated-learner.ts'

/**
 * How often a placement errs, over learners whose knowledge is known because it was drawn. A lesson is known when its
 * statements at working level are; modules are known as a whole in part (`bond`), as chapters of one subject are.
 */
interface Trial {
  readonly name: string
  readonly share: number
  readonly slip: number
  readonly guess: number
  readonly admits: number
  /** Shares that must not be passed, 0 to 1: unknown lessons passed over, and known ones told to be studied in full. */
  readonly mostPassedOver: number
  readonly mostStudiedForNothing: number
}

const LEARNERS = 1500
const bond = 0.7
const experienceOf = (share: number): ExperienceLevel => (share < 0.25 ? 'no' : share < 0.75 ? 'little' : 'yes')

const trials: readonly Trial[] = [
  {
    name: 'half known, no noise',
    share: 0.5,
    slip: 0,
    guess: 0,
    admits: 1,
    mostPassedOver: 0,
    mostStudiedForNothing: 0.2,
  },
  {
    name: 'half known, slip 10 %, guess 25 %',
    share: 0.5,
    slip: 0.1,
    guess: 0.25,
    admits: 0,
    mostPassedOver: 0.2,
    mostStudiedForNothing: 0.16,
  },
  {
    name: 'half known, slip 10 %, guess 25 %, half admit',
    share: 0.5,
    slip: 0.1,
    guess: 0.25,
    admits: 0.5,
    mostPassedOver: 0.1,
    mostStudiedForNothing: 0.2,
  },
  {
    name: 'nothing known, guess 25 %',
    share: 0,
    slip: 0.1,
    guess: 0.25,
    admits: 0,
    mostPassedOver: 0.06,
    mostStudiedForNothing: 0,
  },
  {
    name: 'all known, slip 10 %',
    share: 1,
    slip: 0.1,
    guess: 0.25,
    admits: 0,
    mostPassedOver: 0,
    mostStudiedForNothing: 0.04,
  },
]

function draw(trial: Trial, seed: string): { learner: SimulatedLearner; known: ReadonlySet<string> } {
  const random = seededGenerator(seed)
  const known = new Set<string>()
  for (const module of table.modules) {
    const together = random() < trial.share
    for (const { id } of module.lessons) {
      if (random() < bond ? together : random() < trial.share) known.add(id)
    }
  }
  const { slip, guess, admits } = trial
  return {
    known,
    learner: {
      experience: experienceOf(trial.share),
      knows: ({ lessonId }) => known.has(lessonId),
      slip,
      guess,
      admits,
    },
  }
}

const table = tableOf()
const percent = (part: number, whole: number) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`)

function run(trial: Trial) {
  const counts = { known: 0, unknown: 0, asked: 0, passedOver: 0, knownSkim: 0, knownStudy: 0, unknownStudy: 0 }
  for (let index = 0; index < LEARNERS; index++) {
    const { learner, known } = draw(trial, `${trial.name} ${index}`)
    const placement = simulate(table, learner, `answers ${trial.name} ${index}`)
    counts.asked += placement.answers.length
    for (const { lessonId, advice } of placementResult(placement).lessons) {
      const isKnown = known.has(lessonId)
      const is = (wanted: Advice) => (advice === wanted ? 1 : 0)
      counts[isKnown ? 'known' : 'unknown'] += 1
      if (isKnown) {
        counts.knownSkim += is('skim')
        counts.knownStudy += is('study')
      } else {
        counts.passedOver += is('skim')
        counts.unknownStudy += is('study')
      }
    }
  }
  return counts
}

test.each(trials)('$name', (trial) => {
  const counts = run(trial)
  console.log(
    `placement, ${trial.name}: ${(counts.asked / LEARNERS).toFixed(1)} questions; of unknown lessons ` +
      `${percent(counts.passedOver, counts.unknown)} passed over, ${percent(counts.unknownStudy, counts.unknown)} to study; ` +
      `of known ones ${percent(counts.knownSkim, counts.known)} skimmed, ${percent(counts.knownStudy, counts.known)} to study`,
  )
  expect(counts.passedOver).toBeLessThanOrEqual(trial.mostPassedOver * counts.unknown)
  expect(counts.knownStudy).toBeLessThanOrEqual(trial.mostStudiedForNothing * counts.known)
  expect(counts.asked / LEARNERS).toBeLessThan(17)
})
