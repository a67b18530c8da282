import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { compareBackup } from '#application/backup/compare.ts'
import { backUpAtClose, backUpIfDue, createBackup } from '#application/backup/create.ts'
import { listBackups } from '#application/backup/list.ts'
import { restoreBackup } from '#application/backup/restore.ts'
import { checkCollection } from '#application/collection/check.ts'
import { undo } from '#application/study/undo.ts'
import { newestSealed } from '#storage/backup/shelf.ts'
import type { OpenedForWork } from '#storage/open-collection.ts'
import { stateHash } from '#storage/projections/state-hash.ts'
import { SqliteFile } from '#storage/sqlite.ts'
import { answerSample, DAY_MS, HomeBench } from '#tests/support/home-bench.ts'

let bench: HomeBench
let opened: OpenedForWork
beforeEach(() => {
  bench = new HomeBench()
  opened = bench.openForWork()
})
afterEach(() => {
  bench.close(opened)
  bench.remove()
})

const flip = (path: string, at: number) => {
  const bytes = readFileSync(path)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
}
const backUp = () => backUpAtClose(bench.surroundings, opened.collection)

describe('a backup', () => {
  test('is one sealed file named by its time, with what it holds', async () => {
    bench.study(bench.context(opened), 12)
    const made = backUp()
    expect(made).toMatchObject({ id: '2026-11-20T09-12-00Z-close', reason: 'close', sealed: true })
    expect(made?.facts).toEqual({ answers: 12, events: 14, items: 20, lastEntryMs: bench.nowMs })
    expect(readdirSync(bench.paths.backups).sort()).toEqual([`${made?.id}.json`, `${made?.id}.sqlite`])
    const list = await listBackups(bench.surroundings)
    expect(list).toEqual({ folder: bench.paths.backups, totalBytes: made?.bytes, backups: [made] })
    const copy = new SqliteFile(join(bench.paths.backups, `${made?.id}.sqlite`), { readonly: true })
    expect(stateHash(copy)).toBe(stateHash(opened.collection.read))
    copy.close()
  })

  test('at close is made only when the log has moved', () => {
    expect(backUp()).not.toBeNull()
    expect(backUp()).toBeNull()
    bench.study(bench.context(opened), 1)
    expect(backUp()).not.toBeNull()
  })

  test('is made once a day while the app stays open', async () => {
    expect(await backUpIfDue(bench.surroundings, opened.collection)).toMatchObject({ reason: 'daily' })
    bench.study(bench.context(opened), 1)
    bench.nowMs += DAY_MS - 120_000
    expect(await backUpIfDue(bench.surroundings, opened.collection)).toBeNull()
    bench.nowMs += 120_000
    expect(await backUpIfDue(bench.surroundings, opened.collection)).not.toBeNull()
    bench.nowMs += 3 * DAY_MS
    expect(await backUpIfDue(bench.surroundings, opened.collection)).toBeNull()
  })

  test('made while the date was wrong neither holds up the daily one nor is offered first', async () => {
    bench.study(bench.context(opened), 1)
    const rightMs = bench.nowMs
    bench.nowMs += 400 * DAY_MS
    const ahead = backUp()
    bench.nowMs = rightMs
    bench.study(bench.context(opened), 1)
    const daily = await backUpIfDue(bench.surroundings, opened.collection)
    expect(daily).toMatchObject({ reason: 'daily' })
    const { backups } = await listBackups(bench.surroundings)
    expect(backups.map(({ id }) => id)).toEqual([daily?.id, ahead?.id])
    expect(newestSealed(bench.paths.backups, bench.nowMs)?.id).toBe(daily?.id)
  })

  test('taken while answers come in holds a whole number of them', async () => {
    const context = bench.context(opened)
    bench.study(context, 20)
    const making = createBackup(bench.surroundings)
    let during = 0
    for (let index = 0; index < 400; index++, during++) {
      bench.nowMs += 1000
      answerSample(context, `sample/Q${index % 20}`, true)
      if (index % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    }
    const { value: made } = await making
    expect(made.facts?.answers).toBeGreaterThanOrEqual(20)
    expect(made.facts?.answers).toBeLessThanOrEqual(20 + during)
    const { answersLost, answersGained } = await compareBackup(bench.surroundings, opened.collection, made)
    expect(answersGained).toBe(0)
    expect(answersLost).toBe(420 - (made.facts?.answers ?? 0))
  })

  test('whose bytes changed is not sealed and is refused', async () => {
    bench.study(bench.context(opened), 5)
    const made = backUp()
    if (!made) throw new Error('no backup')
    flip(join(bench.paths.backups, `${made.id}.sqlite`), made.bytes - 1)
    expect((await listBackups(bench.surroundings)).backups).toMatchObject([{ id: made.id, sealed: false }])
    expect(await compareBackup(bench.surroundings, opened.collection, made)).toMatchObject({
      backup: { sealed: false },
      answersLost: null,
    })
    const { opened: after, outcome } = restoreBackup(bench.surroundings, opened, made, bench.reopen)
    expect(after).toBe(opened)
    expect(outcome).toThrow(/This copy is damaged/)
    expect(opened.collection.read.value('SELECT count(*) FROM answer')).toBe(5)
  })

  test('without its manifest is listed and not trusted; anything else in the folder is passed over', async () => {
    const made = backUp()
    rmSync(join(bench.paths.backups, `${made?.id}.json`))
    writeFileSync(join(bench.paths.backups, 'holiday.jpg'), 'x')
    writeFileSync(join(bench.paths.backups, '..sqlite'), 'x')
    expect((await listBackups(bench.surroundings)).backups).toMatchObject([
      { id: made?.id, sealed: false, facts: null },
    ])
  })

  test('cannot be named outside its folder', async () => {
    for (const id of ['../collection', '', 'a/b', '2026-11-20T09-00-00Z-close/../../x', 'C:\\x']) {
      await expect(compareBackup(bench.surroundings, opened.collection, { id })).rejects.toThrow(/no such copy/)
    }
  })
})

describe('comparing', () => {
  test('counts the attempts on either side, undone ones included', async () => {
    const context = bench.context(opened)
    bench.study(context, 7)
    const made = backUp()
    if (!made) throw new Error('no backup')
    bench.study(context, 3)
    bench.nowMs += 1000
    undo(context, { answerId: null })
    const compared = await compareBackup(bench.surroundings, opened.collection, made)
    expect(compared).toMatchObject({ answersLost: 3, answersGained: 0, now: { answers: 9 }, backup: made })
    expect(await compareBackup(bench.surroundings, null, made)).toMatchObject({ now: null, answersLost: null })
  })

  test('after a restore knows what the copy of the replaced collection has more', async () => {
    bench.study(bench.context(opened), 4)
    const first = backUp()
    if (!first) throw new Error('no backup')
    bench.study(bench.context(opened), 6)
    bench.nowMs += 1000
    opened = restoreBackup(bench.surroundings, opened, first, bench.reopen).opened as OpenedForWork
    bench.study(bench.context(opened), 2)
    const replaced = (await listBackups(bench.surroundings)).backups.find(({ reason }) => reason === 'before-restore')
    if (!replaced) throw new Error('no before-restore')
    expect(await compareBackup(bench.surroundings, opened.collection, replaced)).toMatchObject({
      answersLost: 2,
      answersGained: 6,
    })
  })

  test('tells two histories apart that went on under one identity', async () => {
    bench.study(bench.context(opened), 5)
    const common = backUp()
    if (!common) throw new Error('no backup')
    // A cloned disk: the copy goes on elsewhere under the same incarnation.
    const clone = new HomeBench({ seed: 'clone' })
    bench.close(opened)
    clone.close(clone.openForWork())
    writeFileSync(clone.paths.collection, readFileSync(bench.paths.collection))
    const elsewhere = clone.openForWork()
    clone.nowMs = bench.nowMs + 5_000
    clone.study(clone.context(elsewhere), 4)
    opened = bench.openForWork()
    bench.study(bench.context(opened), 3)
    const made = backUpAtClose(clone.surroundings, elsewhere.collection)
    for (const extension of ['sqlite', 'json']) {
      const name = `${made?.id}.${extension}`
      writeFileSync(join(bench.paths.backups, name), readFileSync(join(clone.paths.backups, name)))
    }
    clone.close(elsewhere)
    clone.remove()
    expect(await compareBackup(bench.surroundings, opened.collection, { id: made?.id ?? '' })).toMatchObject({
      answersLost: 3,
      answersGained: 4,
    })
  })
})

describe('restoring', () => {
  test('brings the old state back, keeps the replaced file, and goes on under a new incarnation', async () => {
    const context = bench.context(opened)
    bench.study(context, 8)
    const then = backUp()
    if (!then) throw new Error('no backup')
    const hashThen = stateHash(opened.collection.read)
    bench.study(context, 5)
    const incarnations = () => opened.collection.read.all('SELECT incarnation FROM device')
    const before = incarnations()
    bench.nowMs += 1000
    const { opened: after, outcome } = restoreBackup(bench.surroundings, opened, then, bench.reopen)
    if (after.mode !== 'open') throw new Error(after.mode)
    opened = after
    const { value, changed } = outcome()
    expect(value).toMatchObject({ restored: { id: then.id }, answers: 8 })
    expect(changed).toContain('status')
    expect(stateHash(opened.collection.read)).toBe(hashThen)
    expect(incarnations()).toHaveLength(before.length + 1)
    expect(
      opened.collection.read.all('SELECT device, seq, kind, body FROM event ORDER BY device DESC LIMIT 1'),
    ).toEqual([
      {
        device: 2,
        seq: 1,
        kind: 'collection.restored',
        body: JSON.stringify({
          backupId: then.id,
          previousIncarnation: (before[0] as { incarnation: string }).incarnation,
        }),
      },
    ])
    const kept = new SqliteFile(join(value.keptAs, 'collection.sqlite'), { readonly: true })
    expect(kept.value('SELECT count(*) FROM answer')).toBe(13)
    kept.close()
    bench.study(bench.context(opened), 2)
    expect(opened.collection.read.value('SELECT max(device) FROM answer')).toBe(2)
    bench.close(opened)
    opened = bench.openForWork()
    expect(opened.collection.read.value('SELECT count(*) FROM answer')).toBe(10)
  })

  test('of a damaged collection works without it', async () => {
    bench.study(bench.context(opened), 8)
    const made = backUp()
    bench.close(opened)
    writeFileSync(bench.paths.collection, 'not a database at all')
    writeFileSync(`${bench.paths.collection}-wal`, 'left over')
    const damaged = bench.open()
    if (damaged.mode !== 'damaged') throw new Error(damaged.mode)
    expect(damaged.message).toBe(
      'The library file did not open cleanly. A copy from today 22:08 is ready; the damaged file is kept. Restore the copy?',
    )
    expect(damaged.newestGoodBackup?.id).toBe(made?.id)
    const { opened: after, outcome } = restoreBackup(bench.surroundings, damaged, { id: made?.id ?? '' }, bench.reopen)
    if (after.mode !== 'open') throw new Error(after.mode)
    opened = after
    const { keptAs, answers } = outcome().value
    expect(answers).toBe(8)
    expect(readFileSync(join(keptAs, 'collection.sqlite'), 'utf8')).toBe('not a database at all')
    expect(readFileSync(join(keptAs, 'collection.sqlite-wal'), 'utf8')).toBe('left over')
  })

  test('is offered when the file is gone, from the newest copy whose seal holds', () => {
    bench.study(bench.context(opened), 3)
    const older = backUp()
    bench.study(bench.context(opened), 3)
    const newer = backUp()
    bench.close(opened)
    rmSync(bench.paths.collection)
    flip(join(bench.paths.backups, `${newer?.id}.sqlite`), 5000)
    bench.nowMs += DAY_MS
    const missing = bench.open()
    if (missing.mode !== 'damaged') throw new Error(missing.mode)
    expect(missing.message).toBe('The library file is missing. A copy from yesterday 22:03 is ready. Restore the copy?')
    const { opened: after, outcome } = restoreBackup(bench.surroundings, missing, { id: older?.id ?? '' }, bench.reopen)
    expect(outcome().value.answers).toBe(3)
    opened = after as OpenedForWork
  })

  test('to a date far ahead of the log does not drag the log there', () => {
    bench.study(bench.context(opened), 3)
    const made = backUp()
    const lastMs = bench.nowMs
    bench.nowMs += 300 * DAY_MS
    opened = restoreBackup(bench.surroundings, opened, { id: made?.id ?? '' }, bench.reopen).opened as OpenedForWork
    expect(opened.collection.lastEntryMs).toBe(lastMs)
  })
})

describe('checking', () => {
  test('a sound collection, while it is open', async () => {
    bench.study(bench.context(opened), 25)
    expect(await checkCollection(bench.surroundings, opened.collection)).toEqual({
      ok: true,
      problems: [],
      entriesVerified: 27,
    })
  })

  test('finds a projection that is not what the log says', async () => {
    bench.study(bench.context(opened), 25)
    opened.collection.file.run('UPDATE day_stat SET answers = answers + 1')
    const { ok, problems } = await checkCollection(bench.surroundings, opened.collection)
    expect(ok).toBe(false)
    expect(problems).toEqual([expect.stringMatching(/^The table day_stat is not what the log says/)])
  })

  test('finds content and entries that were changed', async () => {
    bench.study(bench.context(opened), 5)
    opened.collection.file.run("UPDATE blob SET bytes = x'00'")
    opened.collection.file.run('UPDATE answer SET took_ms = took_ms + 1 WHERE seq = 4')
    const { problems } = await checkCollection(bench.surroundings, opened.collection)
    expect(problems).toEqual([
      expect.stringMatching(/^Log of [0-9a-f]{8}: the sum of entry 4 does not follow\.$/),
      expect.stringMatching(/^The content [0-9a-f]{12} is not what was stored\.$/),
    ])
  })
})
