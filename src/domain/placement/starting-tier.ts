import type { ExperienceLevel, Tier } from './placement-table.ts'

const order: readonly ExperienceLevel[] = ['no', 'little', 'yes']

/**
 * What most of the unmarked answers say: the middle one of them, so that neither one boast nor one modest answer decides.
 * @param answers at least one
 */
export function overallExperience(answers: readonly ExperienceLevel[]): ExperienceLevel {
  const sorted = answers.toSorted((left, right) => order.indexOf(left) - order.indexOf(right))
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 'no'
}

/** The tier of the first question of a module. */
export function startingTier(experience: ExperienceLevel, advanced: boolean): Tier {
  if (experience === 'no') return 1
  return experience === 'yes' && advanced ? 3 : 2
}
