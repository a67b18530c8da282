import type { Topic } from '#contract/topics.ts'
import { onChanged } from '../bridge/call.ts'

/** Retrievability and due counts drift with time, so an answer is only good for a moment. */
const FRESH_MS = 30_000
const MOST_ENTRIES = 60

interface Entry {
  value: unknown
  topics: readonly Topic[]
  untilMs: number
}

/**
 * Answers of queries that nothing has changed since. Going back to a page paints it at once and at its old height,
 * which is what lets the scroll position be restored.
 */
const entries = new Map<string, Entry>()
const keyOf = (name: string, input: string) => `${name} ${input}`

export function remember(name: string, input: string, value: unknown, topics: readonly Topic[]): void {
  const key = keyOf(name, input)
  entries.delete(key)
  entries.set(key, { value, topics, untilMs: performance.now() + FRESH_MS })
  const oldest = entries.keys().next().value
  if (entries.size > MOST_ENTRIES && oldest !== undefined) entries.delete(oldest)
}

export function recall<T>(name: string, input: string): T | undefined {
  const entry = entries.get(keyOf(name, input))
  return entry !== undefined && entry.untilMs > performance.now() ? (entry.value as T) : undefined
}

/** Drops every answer that rests on one of these topics. */
export function forgetOn(changed: readonly Topic[]): void {
  for (const [key, entry] of entries) if (entry.topics.some((topic) => changed.includes(topic))) entries.delete(key)
}

// Also while no query is shown; queries call forgetOn themselves because listeners run in no promised order.
onChanged(forgetOn)
