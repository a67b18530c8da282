import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Generator, seededGenerator } from '#domain/text/seeded-generator.ts'
import { companions, homePaths } from '#storage/home.ts'
import { verifyChains } from '#storage/log/verify.ts'
import { dumpProjections, rebuildProjections } from '#storage/projections/rebuild.ts'
import { stateHash } from '#storage/projections/state-hash.ts'
import { type ReadDb, SqliteFile } from '#storage/sqlite.ts'
import type { KillReport, Try } from '../support/kill-protocol.ts'
import { KilledChildren, type KillMoment } from '../support/killed-children.ts'
import { writeSampleCourse } from '../support/sample-course.ts'
import { scratchFolder } from '../support/scratch-folder.ts'

const KILLS = Number(process.env.LECTERN_KILLS ?? 200)
const SEED = process.env.LECTERN_KILL_SEED ?? '20'
const ITEMS = 60
const DEEP_CHECK_EACH = 50
const HOUR_MS = 3_600_000

let folder: string
beforeEach(() => {
  // A kill leaves what the system holds in memory, so a file system in memory proves as much as a slow disk.
  folder = scratchFolder('kill')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** What the parent knows to have been promised. */
interface Promised {
  /** `uid#attempt` of every acknowledged answer, with its id. */
  readonly answers: Map<string, string>
  /** Given, but not acknowledged: the next child gives it once more. */
  pending: Try | null
}

test('whatever moment the program is killed at, every acknowledged answer is there exactly once', {
  timeout: 120_000 + KILLS * 2000,
}, async () => {
  const home = join(folder, 'home')
  const coursesFolder = join(folder, 'courses')
  writeSampleCourse(coursesFolder, ITEMS)
  const children = new KilledChildren(join(folder, 'compiled'))
  const random = seededGenerator(`kills:${SEED}`)
  const promised: Promised = { answers: new Map(), pending: null }
  const counts = { kills: 0, whileOpening: 0, whileClosing: 0, answers: 0, retried: 0, foundStored: 0, deepChecks: 0 }
  try {
    let round = 0
    for (; counts.kills < KILLS; round += 1) {
      const moment = drawMoment(random)
      const retried = promised.pending
      const reports = await children.run(
        {
          home,
          coursesFolder,
          itemCount: ITEMS,
          seed: `${SEED}:${round}`,
          aheadMs: round * 7 * HOUR_MS,
          retry: retried,
          closeAfter: moment.after === 'closing' ? 5 : null,
        },
        moment,
      )
      counts.kills += reports.some(({ is }) => is === 'closed') ? 0 : 1
      counts.whileOpening += reports.some(({ is }) => is === 'open') ? 0 : 1
      counts.whileClosing += reports.at(-1)?.is === 'closing' ? 1 : 0
      note(promised, reports)
      if (retried && promised.pending !== retried) counts.retried += 1
      counts.foundStored += reports.filter((report) => report.is === 'answered' && report.alreadyStored).length
      reading(home, (db) => expectKept(db, reports))
      if (round % DEEP_CHECK_EACH === DEEP_CHECK_EACH - 1) {
        deepCheck(home)
        counts.deepChecks += 1
      }
    }
    // A last child answers what was left in the air, and closes in peace.
    const order = { home, coursesFolder, itemCount: ITEMS, seed: 'last', retry: promised.pending, closeAfter: 0 }
    note(promised, await children.run({ ...order, aheadMs: round * 7 * HOUR_MS }, null))
    deepCheck(home)
    reading(home, (db) => {
      expect(storedAnswers(db)).toEqual(new Map([...promised.answers].sort(byName)))
    })
    counts.answers = promised.answers.size
    console.log(`Kill test, seed ${SEED}: ${JSON.stringify(counts)}`)
    expect(counts.answers).toBeGreaterThan(KILLS)
    expect(counts.kills).toBeGreaterThan(KILLS * 0.8)
    expect(counts.retried).toBeGreaterThan(0)
  } finally {
    children.dispose()
  }
})

/** Mostly amid answers; now and then while the file is being opened after the last kill, or closed. */
function drawMoment(random: Generator): KillMoment {
  const dice = random()
  if (dice < 0.1) return { after: 'orders', answers: 0, delayMs: random() * 60 }
  if (dice < 0.2) return { after: 'closing', answers: 0, delayMs: random() * 12 }
  return { after: 'answers', answers: Math.floor(random() * 30), delayMs: random() * 3 }
}

function note(promised: Promised, reports: readonly KillReport[]): void {
  for (const report of reports) {
    if (report.is === 'trying') promised.pending = report.attempt
    if (report.is !== 'answered') continue
    promised.pending = null
    promised.answers.set(`${report.uid}#${report.attempt}`, report.answerId)
  }
}

/** Right after a kill: all that was acknowledged, and at most the one entry whose word was still on its way. */
function expectKept(db: ReadDb, reports: readonly KillReport[]): void {
  const opened = reports.find((report) => report.is === 'open')
  if (!opened) return
  const appended = reports.filter(({ is }) => is === 'written').length
  const answered = reports.filter((report) => report.is === 'answered')
  const acknowledged = opened.entries + appended + answered.filter(({ alreadyStored }) => !alreadyStored).length
  const head = db.value<number>('SELECT sum(head_seq) FROM device') ?? 0
  expect(head).toBeGreaterThanOrEqual(acknowledged)
  expect(head).toBeLessThanOrEqual(acknowledged + 1)
  expect(db.value<number>('SELECT (SELECT count(*) FROM answer) + (SELECT count(*) FROM event)')).toBe(head)
  for (const { answerId, uid, attempt } of answered) {
    const [device, seq] = answerId.split(':').map(Number)
    const row = db.get<{ uid: string; attempt: number }>(
      `SELECT uid, (SELECT count(*) FROM answer AS earlier
         WHERE earlier.item = answer.item AND earlier.seq <= answer.seq) AS attempt
       FROM answer JOIN item_key ON item_key.key = answer.item WHERE device = ? AND seq = ?`,
      device ?? 0,
      seq ?? 0,
    )
    expect(row).toEqual({ uid, attempt })
  }
}

function storedAnswers(db: ReadDb): Map<string, string> {
  const rows = db.all<{ uid: string; device: number; seq: number }>(
    'SELECT uid, device, seq FROM answer JOIN item_key ON item_key.key = answer.item ORDER BY device, seq',
  )
  const attempts = new Map<string, number>()
  const stored = rows.map(({ uid, device, seq }): [string, string] => {
    attempts.set(uid, (attempts.get(uid) ?? 0) + 1)
    return [`${uid}#${attempts.get(uid)}`, `${device}:${seq}`]
  })
  return new Map(stored.sort(byName))
}

const byName = ([left]: [string, string], [right]: [string, string]): number => (left < right ? -1 : 1)

/** On a copy, with its write-ahead log: the structure, every sum in the log, and every projection against a rebuild. */
function deepCheck(home: string): void {
  const { collection } = homePaths(home)
  const copy = join(folder, 'copy.sqlite')
  for (const path of [copy, ...companions(copy)]) rmSync(path, { force: true })
  copyFileSync(collection, copy)
  if (existsSync(`${collection}-wal`)) copyFileSync(`${collection}-wal`, `${copy}-wal`)
  const file = new SqliteFile(copy, { mustExist: true })
  try {
    expect(file.pragma('integrity_check')).toBe('ok')
    const { entriesVerified, problems } = verifyChains(file)
    expect(problems).toEqual([])
    expect(entriesVerified).toBe(file.value<number>('SELECT sum(head_seq) FROM device'))
    const before = { hash: stateHash(file), rows: dumpProjections(file) }
    rebuildProjections(file)
    expect({ hash: stateHash(file), rows: dumpProjections(file) }).toEqual(before)
  } finally {
    file.close()
  }
}

/** A reader neither mends nor tidies what the kill left: that is for the next start. */
function reading(home: string, look: (db: ReadDb) => void): void {
  const { collection } = homePaths(home)
  // A child killed while it made the collection may have left none.
  if (!existsSync(collection)) return
  const file = new SqliteFile(collection, { readonly: true, mustExist: true })
  try {
    look(file)
  } finally {
    file.close()
  }
}
