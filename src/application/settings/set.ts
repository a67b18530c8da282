import type { InputOf } from '#contract/contract.ts'
import type { Settings } from '#contract/settings.ts'
import type { Topic } from '#contract/topics.ts'
import type { AppContext, Outcome } from '../context.ts'
import { transact } from '../transact.ts'
import { currentSettings } from './get.ts'

/** These change what is due or how it is counted. */
const studySettings: readonly (keyof Settings)[] = ['rolloverHour', 'desiredRetention', 'sessionCards', 'weekGoalDays']

/** Stores only what differs, so that dragging a slider back leaves no trace beyond its way. */
export function setSettings(context: AppContext, input: InputOf<'settings.set'>): Outcome<Settings> {
  const now = currentSettings(context)
  const changes = Object.entries(input).filter(
    ([name, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(now[name as keyof Settings]),
  )
  if (changes.length === 0) return { value: now, changed: [] }
  transact(context, (transaction) =>
    transaction.appendEvent({ kind: 'settings.changed', body: Object.fromEntries(changes) as Record<string, never> }),
  )
  context.settings = null
  const changed: Topic[] = changes.some(([name]) => studySettings.includes(name as keyof Settings))
    ? ['settings', 'today', 'progress', 'status']
    : ['settings']
  return { value: currentSettings(context), changed }
}
