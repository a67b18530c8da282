import type { Choice, Item } from '#domain/item/item.ts'
import { chiSquare, chiSquareTail } from './chi-square.ts'
import { countBy, groupBy } from './group-by.ts'

/** Largest share of single-choice items in which the key may be the longest option. */
export const longestKeyLimit = 0.4

export interface KeyFigures {
  /** Share of single-choice items, of whatever type, whose key is longer than every other option. */
  readonly longestKeyRate: number
  /** The same by type; the reasons of a type are counted apart from its options. */
  readonly longestKeyRateByType: Readonly<Record<string, { readonly rate: number; readonly of: number }>>
  /** How often the key is written first, second ... (options are shuffled when shown). */
  readonly keyPositions: Readonly<Record<string, number>>
  /** Whether those places look drawn by lot: a chi-square test against an equal chance for every option of an item. */
  readonly keyPositionTest: PositionTest
}

export interface PositionTest {
  readonly measured: string
  readonly items: number
  /** What an equal chance for every option would give, by place; places expected less than five times count as one. */
  readonly expected: Readonly<Record<string, number>>
  readonly statistic: number
  readonly degreesOfFreedom: number
  /** Chance of places at least this uneven if they were drawn by lot. */
  readonly p: number
}

/** Places less likely than this were not drawn by lot. */
export const leastPositionChance = 0.05
/** The chi-square distribution is a good approximation from about this expected count on. */
const leastExpected = 5

/** Looks for keys that give themselves away by their length. */
export function measureKeys(items: readonly Item[]): KeyFigures {
  const lists = items.flatMap(listsWithOneKey)
  const options = lists.filter((list) => !list.group.endsWith('reasons'))
  const byType = [...groupBy(lists, (list) => list.group)].map(
    ([group, inGroup]) => [group, { rate: rateOf(inGroup), of: inGroup.length }] as const,
  )
  const places = options.map((list) => list.choices.findIndex((choice) => choice.correct) + 1)
  return {
    longestKeyRate: rateOf(options),
    longestKeyRateByType: Object.fromEntries(byType),
    keyPositions: countBy(places.toSorted(), String),
    keyPositionTest: testPositions(
      options.map((list) => list.choices.length),
      places,
    ),
  }
}

/** @param lengths number of options of each item; @param places place of its key, from 1 */
function testPositions(lengths: readonly number[], places: readonly number[]): PositionTest {
  const longest = Math.max(0, ...lengths)
  const cells: { name: string; count: number; expected: number }[] = []
  for (let place = 1; place <= longest; place += 1) {
    const expected = lengths.reduce((sum, length) => sum + (place <= length ? 1 / length : 0), 0)
    const count = places.filter((one) => one === place).length
    const last = cells.at(-1)
    if (last && expected < leastExpected) {
      last.name = `${last.name.split(' ')[0]} to ${place}`
      last.count += count
      last.expected += expected
    } else cells.push({ name: String(place), count, expected })
  }
  const counts = cells.map((cell) => cell.count)
  const means = cells.map((cell) => cell.expected)
  const degreesOfFreedom = Math.max(0, cells.length - 1)
  const statistic = chiSquare(counts, means)
  const round = (value: number) => Math.round(value * 1000) / 1000
  return {
    measured: 'order in the file; the app shuffles options whenever it shows them',
    items: lengths.length,
    expected: Object.fromEntries(cells.map(({ name, expected }) => [name, round(expected)])),
    statistic: round(statistic),
    degreesOfFreedom,
    p: degreesOfFreedom === 0 ? 1 : round(chiSquareTail(statistic, degreesOfFreedom)),
  }
}

interface ChoiceList {
  readonly group: string
  readonly choices: readonly Choice[]
}

function listsWithOneKey(item: Item): ChoiceList[] {
  switch (item.type) {
    case 'single-choice':
    case 'outdated-claim':
      return [{ group: item.type, choices: item.options }]
    case 'compare':
      // Fixed sides such as "PyTorch" and "Neither" say nothing by their length.
      return item.presentation === 'sides' ? [] : [{ group: item.type, choices: item.options }]
    case 'scenario':
      return [
        { group: item.type, choices: item.options },
        { group: 'scenario reasons', choices: item.reasons },
      ]
    case 'true-false':
      return [{ group: 'true-false reasons', choices: item.reasons }]
    default:
      return []
  }
}

function rateOf(lists: readonly ChoiceList[]): number {
  if (lists.length === 0) return 0
  return Math.round((lists.filter(keyIsLongest).length / lists.length) * 1000) / 1000
}

function keyIsLongest({ choices }: ChoiceList): boolean {
  const key = choices.find((choice) => choice.correct)
  return key !== undefined && choices.every((choice) => choice === key || choice.text.length < key.text.length)
}
