import type { Choice, ItemOf } from '#domain/item/item.ts'
import { seededShuffle } from '#domain/text/seeded-shuffle.ts'

/**
 * What decides the order in which an attempt shows options: the same after a restart and after Undo, another one next
 * time.
 *
 * @param showing see `Card`
 */
export function orderSeed(itemUid: string, showing: number): string {
  return `${itemUid}#${showing}`
}

/** Options as shown. The sides of a comparison keep their places: their order is part of knowing them. */
export function shownOptions(
  item: ItemOf<'single-choice' | 'multiple-choice' | 'outdated-claim' | 'compare'>,
  seed: string,
): readonly Choice[] {
  if (item.type === 'compare' && item.presentation === 'sides') return item.options
  return seededShuffle(item.options, seed)
}

/** The decision of a two-step item: True before False always, a scenario's options shuffled. */
export function shownFirstStep(
  item: ItemOf<'true-false' | 'scenario'>,
  seed: string,
): readonly Pick<Choice, 'id' | 'text' | 'correct'>[] {
  if (item.type === 'scenario') return seededShuffle(item.options, `${seed}/options`)
  return [
    { id: 'true', text: 'True', correct: item.truth },
    { id: 'false', text: 'False', correct: !item.truth },
  ]
}

export function shownReasons(item: ItemOf<'true-false' | 'scenario'>, seed: string): readonly Choice[] {
  return seededShuffle(item.reasons, `${seed}/reasons`)
}

/** Ids of an ordering's steps as first shown: never in the right order, which would be an answer for nothing. */
export function firstShownSteps(item: ItemOf<'ordering'>, seed: string): string[] {
  const right = item.steps.map((step) => step.id)
  const shown = seededShuffle(right, seed)
  if (shown.some((id, index) => id !== right[index])) return [...shown]
  return [...right.slice(1), ...right.slice(0, 1)]
}
