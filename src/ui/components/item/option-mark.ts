import type { Choice } from '#domain/item/item.ts'

/** `key`: the right option, not chosen, where only one is right. `missed`: one of several that should have been chosen. */
export type OptionMark = 'right' | 'key' | 'missed' | 'wrong'

/** How an option is marked once the answer is in; null for a wrong option that was rightly left alone. */
export function markOption(
  option: Pick<Choice, 'correct'>,
  chosen: boolean,
  severalAllowed: boolean,
): OptionMark | null {
  if (!option.correct) return chosen ? 'wrong' : null
  if (chosen) return 'right'
  return severalAllowed ? 'missed' : 'key'
}
