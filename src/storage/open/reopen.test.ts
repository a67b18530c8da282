import { afterEach, beforeEach, expect, test } from 'vitest'
import { HomeBench } from '#tests/support/home-bench.ts'
import { OwnerLock } from '../owner-lock.ts'
import { reopen } from './reopen.ts'

let bench: HomeBench
beforeEach(() => {
  bench = new HomeBench()
  bench.close(bench.open())
})
afterEach(() => bench.remove())

test('a library that cannot be opened after a restore leaves the app running, in possession of the folder', () => {
  const options = bench.openOptions
  const full = (_: unknown, lock: OwnerLock) => {
    lock.release()
    throw new Error('the disk is full')
  }

  const opened = reopen(options, acquire(), full)
  expect(opened).toMatchObject({ mode: 'damaged', details: 'Error: the disk is full' })
  expect('heldBy' in OwnerLock.acquire(options.home)).toBe(true)

  bench.close(opened)
  bench.close(bench.openForWork())
})

test('letting go of the lock twice does no harm', () => {
  const lock = acquire()
  lock.release()
  expect(() => lock.release()).not.toThrow()
})

function acquire(): OwnerLock {
  const acquired = OwnerLock.acquire(bench.paths.folder)
  if ('heldBy' in acquired) throw new Error('The folder is held.')
  return acquired.lock
}
