import { seededGenerator } from '../../text/seeded-generator.ts'
import type { PlacementAnswer } from '../module-walk.ts'
import { nextQuestion, type PlacementRun } from '../next-question.ts'
import type { ExperienceLevel, PlacedItem, PlacementTable } from '../placement-table.ts'

/** A table of the shape of the course: six modules of two or three lessons. */
export function tableOf(lessonsByModule: readonly number[] = [2, 2, 3, 2, 2, 3]): PlacementTable {
  let lessons = 0
  return {
    experience: [{ id: 'python', question: 'Have you written Python?' }],
    modules: lessonsByModule.map((count, index) => ({
      id: `M${index + 1}`,
      advanced: index === lessonsByModule.length - 1,
      lessons: Array.from({ length: count }, (): PlacementTable['modules'][number]['lessons'][number] => {
        const id = `L${++lessons}`
        return { id, itemUids: [`c/${id}-1`, `c/${id}-2`, `c/${id}-3`] }
      }),
    })),
    wordings: {},
  }
}

/** What somebody knows and how surely it shows. */
export interface SimulatedLearner {
  readonly experience: ExperienceLevel
  /** Whether the statement behind an item is known. */
  readonly knows: (item: PlacedItem) => boolean
  /** Chance of missing what is known. */
  readonly slip: number
  /** Chance of hitting on what is not known, among four options without a word of doubt. */
  readonly guess: number
  /** Chance of saying "I don't know" where it is not known, which leaves no room for luck. */
  readonly admits: number
}

/** Lets a simulated learner take a placement to its end. */
export function simulate(table: PlacementTable, learner: SimulatedLearner, seed: string): PlacementRun {
  const random = seededGenerator(seed)
  const answers: PlacementAnswer[] = []
  const run: PlacementRun = {
    table,
    experience: learner.experience,
    answers,
    unavailable: new Set(),
    stale: new Set(),
  }
  for (let item = nextQuestion(run); item !== null; item = nextQuestion(run)) {
    if (answers.length > 100) throw new Error('The placement does not end.')
    const known = learner.knows(item)
    const luck = random() >= learner.admits && random() < learner.guess
    answers.push({ uid: item.uid, right: known ? random() >= learner.slip : luck, misconceptions: [] })
  }
  return run
}
