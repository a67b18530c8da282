import type { Choice, Item } from '#domain/item/item.ts'
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
}

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
