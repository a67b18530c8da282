import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backupReasons } from './manifest.ts'
import { superfluous, type Thinnable } from './thinning.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const NOW = Date.UTC(2026, 10, 20, 9, 0, 0)
const zone = 'Pacific/Auckland'

const backup = (createdMs: number, over: Partial<Thinnable> = {}): Thinnable => ({
  id: String(createdMs),
  createdMs,
  reason: 'close',
  good: true,
  ...over,
})
const kept = (backups: readonly Thinnable[], nowMs = NOW) => {
  const gone = new Set(superfluous(backups, nowMs, zone))
  return backups.filter((one) => !gone.has(one))
}

const anyBackup = fc
  .record({
    ageHours: fc.integer({ min: -48, max: 24 * 400 }),
    reason: fc.constantFrom(...backupReasons),
    good: fc.boolean(),
  })
  .map(({ ageHours, reason, good }) => backup(NOW - ageHours * HOUR_MS, { reason, good }))
const anyShelf = fc.uniqueArray(anyBackup, { selector: ({ id }) => id, maxLength: 120, size: 'max' })

test('an hourly backup for a year comes down to ten, then days, weeks and months', () => {
  const hourly = Array.from({ length: 365 * 24 }, (_, hours) => backup(NOW - hours * HOUR_MS))
  const ages = kept(hourly).map(({ createdMs }) => (NOW - createdMs) / DAY_MS)
  expect(ages.filter((age) => age < 10 / 24)).toHaveLength(10)
  // In Auckland it is 22:00, so the newest of each day before is that day's last hour.
  expect(ages.filter((age) => age >= 10 / 24 && age < 7)).toHaveLength(6)
  // The last hours of 8 and 1 November close their weeks, that of 31 October its month; then September to June.
  expect(ages.filter((age) => age >= 7 && age < 28)).toHaveLength(3)
  expect(ages.filter((age) => age >= 28)).toHaveLength(4)
})

test('made as it goes along, thinning after each backup keeps the same steps back in time', () => {
  let shelf: Thinnable[] = []
  for (let day = 400; day >= 0; day--) {
    const nowMs = NOW - day * DAY_MS
    shelf = kept([backup(nowMs), ...shelf], nowMs)
  }
  const ages = shelf.map(({ createdMs }) => Math.round((NOW - createdMs) / DAY_MS))
  expect(ages.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6])
  expect(shelf.length).toBeLessThanOrEqual(7 + 4 + 6)
  expect(Math.max(...ages)).toBeGreaterThan(140)
})

test('the newest good one always stays, and nothing goes while none is good', () => {
  fc.assert(
    fc.property(anyShelf, (shelf) => {
      const stays = kept(shelf)
      const good = shelf.filter((one) => one.good).sort((left, right) => right.createdMs - left.createdMs)
      if (good[0]) expect(stays).toContain(good[0])
      else expect(stays).toEqual(shelf)
    }),
    { numRuns: 1000, seed: 1 },
  )
})

test('regression: backups made while the date was years ahead take the place of no other, the newest least of all', () => {
  const ahead = Array.from({ length: 200 }, (_, days) => backup(NOW + (700 - days) * DAY_MS))
  const honest = Array.from({ length: 30 * 24 }, (_, hours) => backup(NOW - hours * HOUR_MS))
  const stays = kept([...ahead, ...honest])
  expect(stays).toEqual([...ahead, ...kept(honest)])
  expect(stays).toContain(honest[0])
})

test('what a restore replaced stays for a fortnight', () => {
  fc.assert(
    fc.property(anyShelf, (shelf) => {
      const young = shelf.filter(
        ({ reason, createdMs }) => reason === 'before-restore' && createdMs > NOW - 14 * DAY_MS,
      )
      expect(kept(shelf)).toEqual(expect.arrayContaining(young))
    }),
    { numRuns: 1000, seed: 2 },
  )
})

test('thinning twice takes nothing more, and a broken one never pushes out a good one', () => {
  fc.assert(
    fc.property(anyShelf, (shelf) => {
      const once = kept(shelf)
      expect(kept(once)).toEqual(once)
      const withoutBroken = shelf.filter((one) => one.good)
      expect(once.filter((one) => one.good)).toEqual(kept(withoutBroken))
    }),
    { numRuns: 1000, seed: 3 },
  )
})

test('a long absence empties nothing', () => {
  const before = Array.from({ length: 7 }, (_, days) => backup(NOW - (200 + days) * DAY_MS))
  expect(kept(before)).toEqual(before)
})
