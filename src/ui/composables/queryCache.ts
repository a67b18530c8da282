import type { Topic } from '#contract/topics.ts'
import { onChanged } from '../bridge/call.ts'

/** Retrievability and due counts drift with time, so an answer is only good for a moment. */
const FRESH_MS = 30_000
const MOST_ENTRIES = 60

interface Entry {
  answer: Promise<unknown>
  /** Set once the answer has come, so that it can be shown without waiting a turn. */
  value: unknown
  arrived: boolean
  topics: readonly Topic[]
  untilMs: number
}

/**
 * Answers of queries that nothing has changed since, and questions on their way. Going back to a page paints it at
 * once and at its old height, which is what lets the scroll position be restored; two places that show the same query
 * ask once.
 */
const entries = new Map<string, Entry>()
const keyOf = (name: string, input: string) => `${name} ${input}`

/** The answer if it is here and still good. */
export function recall<T>(name: string, input: string): { value: T } | null {
  const entry = entries.get(keyOf(name, input))
  if (entry === undefined || !entry.arrived || entry.untilMs < performance.now()) return null
  return { value: entry.value as T }
}

/** Asks, unless the same question is already on its way. */
export function askOnce<T>(name: string, input: string, topics: readonly Topic[], ask: () => Promise<T>): Promise<T> {
  if (topics.length === 0) return ask()
  const key = keyOf(name, input)
  const known = entries.get(key)
  if (known !== undefined && !known.arrived) return known.answer as Promise<T>
  const entry: Entry = { answer: ask(), value: undefined, arrived: false, topics, untilMs: 0 }
  entries.delete(key)
  entries.set(key, entry)
  const oldest = entries.keys().next().value
  if (entries.size > MOST_ENTRIES && oldest !== undefined) entries.delete(oldest)
  entry.answer.then(
    (value) => Object.assign(entry, { value, arrived: true, untilMs: performance.now() + FRESH_MS }),
    () => entries.get(key) === entry && entries.delete(key),
  )
  return entry.answer as Promise<T>
}

// Registered when this module loads, hence before any query on a page: those find the outdated answers gone.
onChanged((changed) => {
  for (const [key, entry] of entries) if (entry.topics.some((topic) => changed.includes(topic))) entries.delete(key)
})
