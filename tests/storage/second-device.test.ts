import { afterEach, beforeEach, expect, test } from 'vitest'
import { suspend } from '#application/items/mark.ts'
import { setSettings } from '#application/settings/set.ts'
import { readCard } from '#application/study/card.ts'
import { start } from '#application/study/start.ts'
import { undo } from '#application/study/undo.ts'
import { verifyChains } from '#storage/log/verify.ts'
import { dumpProjections, rebuildProjections } from '#storage/projections/rebuild.ts'
import { stateHash } from '#storage/projections/state-hash.ts'
import { DAY_MS, StudyBench } from '../support/study-bench.ts'

/** A restored collection goes on under a second incarnation: two chains of entries in one file. */
let bench: StudyBench
beforeEach(() => {
  bench = new StudyBench(8)
})
afterEach(() => bench.remove())

test('entries of a later device come later in the log, also while the clock is behind', () => {
  bench.answer('sample/Q0', true)
  bench.nowMs -= DAY_MS
  for (const desiredRetention of [85, 86, 87, 88]) setSettings(bench.context, { desiredRetention })
  bench.goOnAsNewDevice()
  setSettings(bench.context, { desiredRetention: 95 })
  const { file } = bench.context.collection
  const before = dumpProjections(file)
  rebuildProjections(file)
  expect(dumpProjections(file)).toEqual(before)
  expect(before.setting?.join()).toContain('95')
})

test('undo reaches back into the chain of the device before', () => {
  const hashes = [stateHash(bench.context.collection.read)]
  bench.answer('sample/Q0', true)
  hashes.push(stateHash(bench.context.collection.read))
  suspend(bench.context, { itemUid: 'sample/Q1', suspended: true })
  bench.goOnAsNewDevice()
  hashes.push(stateHash(bench.context.collection.read))
  bench.answer('sample/Q0', false)
  for (const hash of hashes.toReversed()) {
    expect(undo(bench.context, { answerId: null }).value.undone).not.toBeNull()
    expect(stateHash(bench.context.collection.read)).toBe(hash)
  }
  expect(undo(bench.context, { answerId: null }).value.undone).toBeNull()
  expect(verifyChains(bench.context.collection.read).problems).toEqual([])
})

test('attempts go on counting', () => {
  bench.answer('sample/Q0', true)
  bench.goOnAsNewDevice()
  expect(readCard(bench.context, 'sample/Q0').attempt).toBe(2)
  bench.answer('sample/Q0', true)
  expect(readCard(bench.context, 'sample/Q0').attempt).toBe(3)
})

test('a review that was left before a restore counts the answers given after it', () => {
  for (let index = 0; index < 5; index++) bench.answer(`sample/Q${index}`, true)
  bench.nowMs += 30 * DAY_MS
  const { queue } = start(bench.context, { kind: 'review', limit: 20 }).value
  expect(queue).toHaveLength(5)
  bench.goOnAsNewDevice()
  bench.answer(queue[0]?.card.item.uid ?? '', true)
  bench.reopen()
  expect(start(bench.context, { kind: 'review', limit: 20 }).value).toMatchObject({ total: 5, done: 1 })
})
