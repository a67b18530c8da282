import type { BackupComparison } from '#contract/backup.ts'
import { counted } from '../../composables/wording.ts'

/** What restoring would mean for the answers, in a sentence. */
export function comparisonInWords({ answersLost, answersGained, now }: BackupComparison): string {
  if (now === null)
    return 'The present library cannot be read, so it cannot be compared. It is kept beside the restored one.'
  const lost = answersLost ?? 0
  const gained = answersGained ?? 0
  const kept = 'The present library is kept beside it.'
  if (lost === 0 && gained === 0) return `Both hold the same answers. ${kept}`
  const without = lost > 0 ? `${counted(lost, 'answer')} of now ${lost === 1 ? 'is' : 'are'} not in this backup` : ''
  const again =
    gained > 0 ? `${counted(gained, 'answer')} of this backup ${gained === 1 ? 'is' : 'are'} missing now` : ''
  return `${[without, again].filter((part) => part !== '').join(', and ')}. ${kept}`
}
