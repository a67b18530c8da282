import type { Advice, AdviceReason } from './advice.ts'
import type { PlacementResult } from './placement-result.ts'

export const adviceNames: Readonly<Record<Advice, string>> = { skim: 'Skim', refresh: 'Refresh', study: 'Study' }

/** What an advice asks of the learner, as a clause. */
export const adviceMeanings: Readonly<Record<Advice, string>> = {
  skim: 'known; the next step passes it by',
  refresh: 'partly known; read it with a light hand',
  study: 'new or shaky; take it in full',
}

/** Why a module got its verdict, in a sentence. */
export function moduleWords({ verdict, asked, right }: PlacementResult['modules'][number]): string {
  switch (verdict) {
    case 'known':
      return `${right} of ${asked} right, ${right === 2 ? 'both' : 'two of them'} beyond the basics: known.`
    case 'start':
      return right === 0 ? `None of ${asked} right: not known yet.` : 'Two misses in a row: not known yet.'
    case 'mixed':
      return `${right} of ${asked} right, which decides it neither way.`
    case 'not-asked':
      return 'The placement ended before it came here.'
  }
}

/** Why a lesson got its advice, in a sentence. */
export function reasonWords({ reason, asked }: Pick<PlacementResult['lessons'][number], 'reason' | 'asked'>): string {
  if (reason === 'start-here' && asked === 0)
    return 'Two misses in a row in this module, before this lesson was asked about.'
  return reasons[reason]
}

const reasons: Readonly<Record<AdviceReason, string>> = {
  'known-and-right': 'The module is known, and you were right on this lesson.',
  'known-not-asked': 'The module is known, but nothing was asked on this lesson.',
  'known-but-missed': 'The module is known, but you missed this lesson’s question.',
  'mixed-but-right': 'You were right on this lesson, with misses around it.',
  'mixed-and-missed': 'You missed the question on this lesson.',
  'mixed-not-asked': 'Nothing was asked on this lesson, and the module is not settled.',
  'start-but-right': 'You were right here once, yet the module as a whole is shaky.',
  'start-here': 'You missed the question on this lesson, and two in a row in the module.',
  'module-not-asked': 'Nothing was asked on this module.',
}
