import { z } from 'zod'

/**
 * What a course says of its placement: the unmarked questions before it, and one item for every lesson and tier.
 * Tiers run from 1 (basics) over 2 (working knowledge) to 3 (current or critical).
 */
export const tiers = [1, 2, 3] as const
export type Tier = (typeof tiers)[number]
/** From this tier on a right answer shows working knowledge. */
export const WORKING_TIER: Tier = 2

export const experienceLevels = ['no', 'little', 'yes'] as const
export type ExperienceLevel = (typeof experienceLevels)[number]

export const placementTableSchema = z.strictObject({
  /** Asked first and not marked; they only set the tier at which the placement begins. */
  experience: z.array(z.strictObject({ id: z.string(), question: z.string() })).min(1),
  modules: z.array(
    z.strictObject({
      id: z.string(),
      /** Those with experience begin this module at tier 3. */
      advanced: z.boolean(),
      lessons: z.array(
        z.strictObject({
          id: z.string(),
          /** Uids of the items of tiers 1, 2 and 3. */
          itemUids: z.tuple([z.string(), z.string(), z.string()]),
        }),
      ),
    }),
  ),
  /** Other words for stems that lean on documents which nobody has read yet at a placement; by uid. */
  wordings: z.record(z.string(), z.string()),
})
export type PlacementTable = z.infer<typeof placementTableSchema>
export type PlacementModule = PlacementTable['modules'][number]

/** One item of the table with its place in it. */
export interface PlacedItem {
  readonly uid: string
  readonly moduleId: string
  readonly lessonId: string
  readonly tier: Tier
}

export function itemsOf(module: PlacementModule): PlacedItem[] {
  return module.lessons.flatMap(({ id, itemUids }) =>
    tiers.map((tier) => ({ uid: itemUids[tier - 1] ?? '', moduleId: module.id, lessonId: id, tier })),
  )
}
