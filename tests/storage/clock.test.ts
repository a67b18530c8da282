import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { confirmClock } from '#application/app/confirm-clock.ts'
import { status } from '#application/app/status.ts'
import { readStateRow } from '#storage/projections/item-state.ts'
import { findItem } from '#storage/projections/items.ts'
import { stateHash } from '#storage/projections/state-hash.ts'
import { callOn, refusalOf } from '../support/call-on.ts'
import { expectSound } from '../support/expect-sound.ts'
import { writeSampleCourse } from '../support/sample-course.ts'
import { DAY_MS, START_MS, StudyBench } from '../support/study-bench.ts'

const HOUR_MS = DAY_MS / 24
const YEAR_MS = 365 * DAY_MS

let bench: StudyBench
beforeEach(() => {
  bench = new StudyBench(12)
})
afterEach(() => {
  expectSound(bench.context.collection.file)
  bench.remove()
})

const uid = (number: number) => `sample/Q${number}`
const statusNow = () => status(bench.context, { shell: 'desktop', dataFolder: '', studying: 'here' })
const today = () => callOn(bench.context, 'study.today', {})
const hash = () => stateHash(bench.context.collection.read)
const entries = () => bench.context.collection.read.value<number>('SELECT sum(head_seq) FROM device')
const clocks = () =>
  bench.context.collection.read.all<{ seq: number; ms: number; counter: number; day: number }>(
    `SELECT seq, clock_ms AS ms, clock_counter AS counter, day FROM answer
     UNION ALL SELECT seq, clock_ms, clock_counter, day FROM event ORDER BY seq`,
  )

function stateOf(name: string) {
  const item = findItem(bench.context.collection.read, name)
  return item && readStateRow(bench.context.collection.read, item.key)
}

/** Every entry comes after the one before it, whatever the clock on the wall said. */
function expectOrdered(): void {
  const all = clocks()
  for (const [index, entry] of all.entries()) {
    const before = all[index - 1]
    if (before) expect(entry.ms > before.ms || (entry.ms === before.ms && entry.counter > before.counter)).toBe(true)
  }
}

describe('a clock set back by a year', () => {
  beforeEach(() => {
    for (let number = 0; number < 6; number += 1) {
      bench.answer(uid(number), true, 'sure')
      bench.nowMs += HOUR_MS
    }
    bench.nowMs -= YEAR_MS
  })

  test('is said, and studying goes on', () => {
    const before = statusNow()
    expect(before.clock.judgement).toBe('behind')
    expect(before.clock.wallMs).toBe(bench.nowMs)
    expect(bench.answer(uid(7), true).rating).toBe(3)
    expect(bench.answer(uid(0), false).rating).toBe(1)
    expect(refusalOf(() => callOn(bench.context, 'settings.set', { sessionCards: 30 }))).toBeNull()
    expect(statusNow().clock.judgement).toBe('behind')
  })

  test('does not turn the study day or the order of entries back', () => {
    const day = today().studyDay
    for (let number = 0; number < 6; number += 1) bench.answer(uid(number), number % 2 === 0)
    expect(today().studyDay).toBe(day)
    expect(new Set(clocks().map((entry) => entry.day))).toEqual(new Set([day]))
    expectOrdered()
  })

  test('gives no interval below a day, and no recall above one', () => {
    for (let number = 0; number < 6; number += 1) {
      const { progress } = bench.answer(uid(number), number % 2 === 0)
      expect(progress.intervalDays).toBeGreaterThanOrEqual(1)
      expect(progress.dueDay).toBeGreaterThan(today().studyDay)
      expect(progress.retrievability).toBeLessThanOrEqual(1)
    }
    const { rows } = callOn(bench.context, 'items.list', {
      query: '',
      sort: 'course',
      descending: false,
      offset: 0,
      limit: 50,
    })
    for (const row of rows) expect(row.retrievability ?? 1).toBeLessThanOrEqual(1)
  })

  test('is over when the clock is mended', () => {
    bench.answer(uid(7), true)
    const day = today().studyDay
    bench.nowMs += YEAR_MS + DAY_MS
    expect(statusNow().clock.judgement).toBe('ok')
    expect(today().studyDay).toBe(day + 1)
    bench.answer(uid(7), true)
    expect(stateOf(uid(7))).toMatchObject({ last_day: day + 1, pass_days: 2 })
    expectOrdered()
  })

  test('still holds after a restart', () => {
    bench.answer(uid(7), true)
    const day = today().studyDay
    bench.reopen()
    expect(statusNow().clock.judgement).toBe('behind')
    expect(today().studyDay).toBe(day)
    bench.answer(uid(8), true)
    expectOrdered()
  })
})

test('a clock that is corrected by seconds is nobody’s business', () => {
  bench.answer(uid(0), true)
  bench.nowMs -= 30_000
  expect(statusNow().clock.judgement).toBe('ok')
  bench.answer(uid(1), true)
  expectOrdered()
})

describe('a clock five years ahead', () => {
  beforeEach(() => {
    for (let number = 0; number < 6; number += 1) bench.answer(uid(number), number % 2 === 0, 'think-so')
    bench.nowMs = START_MS + 5 * YEAR_MS
  })

  test('is asked about, and nothing is stored under it', () => {
    const before = { hash: hash(), entries: entries() }
    expect(statusNow().clock.judgement).toBe('far-ahead')
    const { item, attempt } = callOn(bench.context, 'study.card', { itemUid: uid(0) })
    expect(item.uid).toBe(uid(0))
    const refused = [
      () => bench.answer(uid(0), true),
      () => callOn(bench.context, 'settings.set', { sessionCards: 30 }),
      () => callOn(bench.context, 'study.undo', { answerId: null }),
      () => callOn(bench.context, 'items.suspend', { itemUid: uid(1), suspended: true }),
      () => callOn(bench.context, 'items.flag', { itemUid: uid(1), flagged: true }),
      () => callOn(bench.context, 'study.start', { kind: 'practice', limit: 5 }),
    ]
    for (const work of refused) expect(refusalOf(work)).toBe('clock-unconfirmed')
    expect({ hash: hash(), entries: entries() }).toEqual(before)
    expect(callOn(bench.context, 'study.card', { itemUid: uid(0) }).attempt).toBe(attempt)
  })

  test('neither moves the study day nor makes everything due', () => {
    const before = START_MS
    const ahead = today()
    bench.nowMs = before
    expect(ahead.due).toBe(today().due)
    expect(ahead.studyDay).toBe(today().studyDay)
  })

  test('lets no new course in until the date is confirmed', () => {
    const installed = () => bench.context.collection.read.value<string>('SELECT content_hash FROM course')
    const before = installed()
    writeSampleCourse(join(bench.folder, 'courses'), 13)
    bench.reopen()
    expect(installed()).toBe(before)
    confirmClock(bench.context, { dateIsRight: true })
    expect(installed()).not.toBe(before)
    expect(callOn(bench.context, 'study.card', { itemUid: uid(12) }).attempt).toBe(1)
  })

  test('a wrong date leaves every stability and due day as it was, until the clock is mended', () => {
    const before = { hash: hash(), entries: entries() }
    confirmClock(bench.context, { dateIsRight: false })
    expect(statusNow().clock.judgement).toBe('wrong')
    expect(refusalOf(() => bench.answer(uid(0), true))).toBe('clock-unconfirmed')
    expect({ hash: hash(), entries: entries() }).toEqual(before)
    const day = today().studyDay

    bench.nowMs = START_MS + DAY_MS
    expect(statusNow().clock.judgement).toBe('ok')
    bench.answer(uid(0), true)
    expect(stateOf(uid(0))).toMatchObject({ last_day: day + 1, pass_days: 2 })
    expectOrdered()
  })

  test('a confirmed date is asked about once, and study goes on under it', () => {
    confirmClock(bench.context, { dateIsRight: true })
    expect(statusNow().clock.judgement).toBe('ok')
    confirmClock(bench.context, { dateIsRight: true })
    const confirmations = "SELECT count(*) FROM event WHERE kind = 'clock.confirmed'"
    expect(bench.context.collection.read.value<number>(confirmations)).toBe(1)
    const day = today().studyDay
    expect(day).toBe(Math.floor(bench.nowMs / DAY_MS))
    // The confirmation itself belongs to the day that it vouches for.
    expect(clocks().at(-1)?.day).toBe(day)
    expect(today().due).toBe(6)
    bench.answer(uid(0), true)
    expect(stateOf(uid(0))).toMatchObject({ last_day: day })
    expectOrdered()
  })
})

test('fifty-nine days away are a holiday, sixty-one are a question', () => {
  bench.answer(uid(0), true)
  bench.nowMs += 59 * DAY_MS
  expect(statusNow().clock.judgement).toBe('ok')
  bench.nowMs += 2 * DAY_MS
  expect(statusNow().clock.judgement).toBe('far-ahead')
})

describe('where a study day begins', () => {
  // Clocks in Berlin are an hour ahead of UTC in November.
  const localMs = (hours: number) => Date.UTC(2026, 10, 21) + (hours - 1) * HOUR_MS

  test('four at night by default: what is answered before belongs to the evening', () => {
    bench.nowMs = localMs(3.99)
    const { studyDay } = today()
    bench.answer(uid(0), true)
    bench.nowMs = localMs(4)
    expect(today().studyDay).toBe(studyDay + 1)
    bench.answer(uid(1), true)
    expect([stateOf(uid(0))?.last_day, stateOf(uid(1))?.last_day]).toEqual([studyDay, studyDay + 1])
  })

  test('moves with the setting, and leaves the days of earlier answers alone', () => {
    bench.nowMs = localMs(1)
    const { studyDay } = today()
    bench.answer(uid(0), true)
    callOn(bench.context, 'settings.set', { rolloverHour: 0 })
    expect(today().studyDay).toBe(studyDay + 1)
    bench.answer(uid(1), true)
    expect([stateOf(uid(0))?.last_day, stateOf(uid(1))?.last_day]).toEqual([studyDay, studyDay + 1])
    bench.reopen()
    expect(today().studyDay).toBe(studyDay + 1)

    // Back to four: the clock says the evening before, and an item already met tomorrow is not met the day before.
    callOn(bench.context, 'settings.set', { rolloverHour: 4 })
    const { progress } = bench.answer(uid(1), true)
    expect(progress.lastDay).toBe(studyDay + 1)
    expect(progress.intervalDays).toBeGreaterThanOrEqual(1)
  })
})

describe('from Tokyo to Los Angeles in the middle of it all', () => {
  test('the date goes back, and no interval with it', () => {
    bench.zone = 'Asia/Tokyo'
    bench.nowMs = Date.UTC(2026, 10, 20, 22)
    const inTokyo = today().studyDay
    for (let number = 0; number < 4; number += 1) bench.answer(uid(number), number !== 1, 'sure')
    bench.nowMs += 10 * HOUR_MS
    bench.zone = 'America/Los_Angeles'
    expect(today().studyDay).toBe(inTokyo - 1)
    for (let number = 0; number < 4; number += 1) {
      const { progress } = bench.answer(uid(number), true)
      expect(progress.intervalDays).toBeGreaterThanOrEqual(1)
      expect(progress.lastDay).toBe(inTokyo)
      expect(progress.retrievability).toBe(1)
    }
    const zones = bench.context.collection.read.all<{ name: string }>('SELECT name FROM zone ORDER BY key')
    expect(zones.map(({ name }) => name)).toContain('America/Los_Angeles')
    expectOrdered()
  })

  test('a review begun in the morning in Tokyo is there again when its day comes', () => {
    bench.zone = 'Asia/Tokyo'
    for (let number = 0; number < 4; number += 1) bench.answer(uid(number), false)
    bench.nowMs = Date.UTC(2026, 10, 20, 22)
    const started = callOn(bench.context, 'study.start', { kind: 'review', limit: 4 })
    expect(started.total).toBe(4)
    const day = today().studyDay

    bench.zone = 'America/Los_Angeles'
    expect(today()).toMatchObject({ studyDay: day - 1, due: 0 })
    bench.nowMs = Date.UTC(2026, 10, 21, 18)
    expect(today()).toMatchObject({ studyDay: day, due: 4 })
    expect(callOn(bench.context, 'study.start', { kind: 'review', limit: 4 }).id).toBe(started.id)
  })
})
