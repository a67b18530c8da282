import type { ItemOf } from '../item/item.ts'
import { assembleVerdict } from './assemble-verdict.ts'
import type { PartVerdict, Verdict } from './verdict.ts'

/** Half the marks for one swap of neighbours, none for more. */
function scoreOf(wrongPlaces: readonly number[], given: readonly string[], expected: readonly string[]): number {
  if (wrongPlaces.length === 0) return 1
  const [first, second] = wrongPlaces
  if (first === undefined || second !== first + 1 || wrongPlaces.length > 2) return 0
  return given[first] === expected[second] && given[second] === expected[first] ? 0.5 : 0
}

/**
 * Full when all steps are in place, half for one adjacent swap. `given` and `expected` of a part are places
 * counted from 1. Steps with the same words are interchangeable.
 */
export function gradeOrdering(item: ItemOf<'ordering'>, steps: readonly string[], key: string): Verdict {
  const expected = item.steps.map((step) => step.text)
  const given = steps.map((id) => item.steps.find((step) => step.id === id)?.text ?? '')
  const wrongPlaces = expected.flatMap((text, place) => (given[place] === text ? [] : [place]))
  const isWhole = steps.length === item.steps.length && new Set(steps).size === steps.length
  // Too many steps, or one twice: with every place filled rightly it still is no order of these steps.
  const isNoOrder = !isWhole && wrongPlaces.length === 0
  const parts = item.steps.map((step, place): PartVerdict => {
    const isRight = !isNoOrder && !wrongPlaces.includes(place)
    const givenPlace = isRight ? place : steps.indexOf(step.id)
    const isMissing = givenPlace === -1
    return {
      id: step.id,
      state: isRight ? 'right' : isMissing ? 'missed' : 'wrong',
      given: isMissing ? null : String(givenPlace + 1),
      expected: String(place + 1),
      why: '',
    }
  })
  return assembleVerdict(key, { parts, score: isWhole ? scoreOf(wrongPlaces, given, expected) : 0 })
}
