import type { Backup } from '#contract/backup.ts'

/** Why a backup was made, as a tag says it. */
export const reasonWords: Record<Backup['reason'], string> = {
  close: 'When closing',
  daily: 'Daily',
  manual: 'By you',
  'before-migration': 'Before an update',
  'before-restore': 'Before a restore',
}
