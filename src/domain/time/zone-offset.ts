const DAY_MS = 86_400_000

/** Offsets over one UTC day; a zone changes its offset at most once in one, today and in the tz database since 1970. */
interface DayOffsets {
  readonly startMs: number
  readonly endMs: number
  /** First instant with `endMs` as offset; null where both offsets are the same. */
  readonly changeAtMs: number | null
}

interface ZoneCache {
  readonly format: Intl.DateTimeFormat
  readonly days: Map<number, DayOffsets>
}

const zones = new Map<string, ZoneCache>()

/** Enough for fifty years of one zone; a run over more starts the cache anew instead of growing for ever. */
const MAX_CACHED_DAYS = 20_000

function cacheFor(zone: string): ZoneCache {
  const known = zones.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    era: 'short',
  })
  const cache = { format, days: new Map<number, DayOffsets>() }
  zones.set(zone, cache)
  return cache
}

/** The offset as the platform's time zone data give it, without any cache. */
function readOffset(format: Intl.DateTimeFormat, instantMs: number): number {
  const wholeSecond = Math.floor(instantMs / 1000) * 1000
  const field: Record<string, number> = {}
  let beforeChrist = false
  for (const part of format.formatToParts(wholeSecond)) {
    if (part.type === 'era') beforeChrist = part.value.startsWith('B')
    else field[part.type] = Number(part.value)
  }
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = field
  const local = new Date(0)
  // Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
  local.setUTCFullYear(beforeChrist ? 1 - year : year, month - 1, day)
  local.setUTCHours(hour, minute, second)
  return local.getTime() - wholeSecond
}

/** Last instant before and first instant after a change of offset lie within one millisecond: halving finds it. */
function findChange(format: Intl.DateTimeFormat, fromMs: number, toMs: number, offsetBefore: number): number {
  let before = fromMs
  let after = toMs
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (readOffset(format, middle) === offsetBefore) before = middle
    else after = middle
  }
  return after
}

function dayOffsets(cache: ZoneCache, utcDay: number): DayOffsets {
  const known = cache.days.get(utcDay)
  if (known) return known
  const fromMs = utcDay * DAY_MS
  const startMs = readOffset(cache.format, fromMs)
  const endMs = readOffset(cache.format, fromMs + DAY_MS)
  const changeAtMs = startMs === endMs ? null : findChange(cache.format, fromMs, fromMs + DAY_MS, startMs)
  const offsets = { startMs, endMs, changeAtMs }
  if (cache.days.size >= MAX_CACHED_DAYS) cache.days.clear()
  cache.days.set(utcDay, offsets)
  return offsets
}

/**
 * Local time minus UTC in milliseconds at an instant; positive east of Greenwich.
 *
 * @param zone IANA name such as `Pacific/Auckland`
 * @throws RangeError when the platform does not know the zone or the instant is not a date
 */
export function zoneOffsetMs(instantMs: number, zone: string): number {
  const { startMs, endMs, changeAtMs } = dayOffsets(cacheFor(zone), Math.floor(instantMs / DAY_MS))
  return changeAtMs !== null && instantMs >= changeAtMs ? endMs : startMs
}

/**
 * The last change of offset in the UTC day of an instant or the day before it, at or before the instant.
 *
 * @returns null when there was none
 */
export function recentOffsetChange(
  instantMs: number,
  zone: string,
): { readonly atMs: number; readonly offsetBeforeMs: number; readonly offsetAfterMs: number } | null {
  const cache = cacheFor(zone)
  const today = Math.floor(instantMs / DAY_MS)
  for (const utcDay of [today, today - 1]) {
    const { startMs, endMs, changeAtMs } = dayOffsets(cache, utcDay)
    if (changeAtMs !== null && changeAtMs <= instantMs) {
      return { atMs: changeAtMs, offsetBeforeMs: startMs, offsetAfterMs: endMs }
    }
  }
  return null
}
