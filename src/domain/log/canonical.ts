import type { EntryRef } from './event.ts'

/** When and where an entry was written; the same for answers and events. */
export interface EntryStamp {
  readonly ref: EntryRef
  /** Hybrid clock: never runs backwards on one device. */
  readonly clockMs: number
  readonly clockCounter: number
  readonly wallMs: number
  readonly zone: string
  readonly day: number
}

/** JSON with sorted keys, so that equal values are equal bytes. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    // What holds no fields has one form only; every answer is such a list, and the platform is quicker than a walk.
    return value.every(isFlat) ? JSON.stringify(value) : `[${value.map(canonicalJson).join(',')}]`
  }
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([left], [right]) => (left < right ? -1 : 1))
    return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

const isFlat = (value: unknown): boolean =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

/**
 * What the sum of an entry is taken over. Device keys are local numbers, so the incarnation stands in for
 * them: the same entry has the same bytes in every copy of the collection.
 */
export function canonicalEntry(incarnation: string, stamp: EntryStamp, kind: string, content: unknown): string {
  const { ref, clockMs, clockCounter, wallMs, zone, day } = stamp
  return canonicalJson([1, incarnation, ref.seq, clockMs, clockCounter, wallMs, zone, day, kind, content])
}
