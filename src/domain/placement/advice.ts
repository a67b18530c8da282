/** Words of a placement, apart from their schemas: the page uses these and must not load a schema library for them. */
export const adviceKinds = ['skim', 'refresh', 'study'] as const
export type Advice = (typeof adviceKinds)[number]

/** `not-asked`: the placement was ended before it came to the module. */
export const moduleVerdicts = ['known', 'mixed', 'start', 'not-asked'] as const

export const adviceReasons = [
  'known-and-right',
  'known-not-asked',
  'known-but-missed',
  'mixed-but-right',
  'mixed-and-missed',
  'mixed-not-asked',
  'start-but-right',
  'start-here',
  'module-not-asked',
] as const
export type AdviceReason = (typeof adviceReasons)[number]

/** A placement never asks more. */
export const MOST_QUESTIONS = 20
