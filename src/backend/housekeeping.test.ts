import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Chores, Housekeeping } from './housekeeping.ts'

/** Written by hand because what matters is when a chore is called, which nothing else shows. */
class NotedChores implements Chores {
  readonly done: string[] = []
  day = 20_000
  failing = false

  checkpoint(): void {
    this.#do('checkpoint')
  }

  studyDay(): number {
    if (this.failing) throw new Error('The disk is full.')
    return this.day
  }

  newStudyDay(): void {
    this.#do('new study day')
  }

  backupIfDue(): void {
    this.#do('backup')
  }

  #do(what: string): void {
    this.done.push(what)
    if (this.failing) throw new Error('The disk is full.')
  }
}

let chores: NotedChores
let housekeeping: Housekeeping
beforeEach(() => {
  vi.useFakeTimers()
  chores = new NotedChores()
  housekeeping = new Housekeeping(chores)
})
afterEach(() => {
  housekeeping.stop()
  vi.useRealTimers()
})

describe('the checkpoint', () => {
  test('waits until three seconds have passed without a write', () => {
    housekeeping.wrote()
    vi.advanceTimersByTime(2000)
    housekeeping.wrote()
    vi.advanceTimersByTime(2000)
    expect(chores.done).toEqual([])
    vi.advanceTimersByTime(1000)
    expect(chores.done).toEqual(['checkpoint'])
  })

  test('comes once after each row of writes', () => {
    for (let row = 0; row < 3; row++) {
      housekeeping.wrote()
      vi.advanceTimersByTime(10_000)
    }
    expect(chores.done).toEqual(['checkpoint', 'checkpoint', 'checkpoint'])
  })

  test('that fails is no more than one that comes later', () => {
    chores.failing = true
    housekeeping.wrote()
    expect(() => vi.advanceTimersByTime(3000)).not.toThrow()
    chores.failing = false
    housekeeping.wrote()
    vi.advanceTimersByTime(3000)
    expect(chores.done).toEqual(['checkpoint', 'checkpoint'])
  })
})

test('a new study day is told once, within a minute', () => {
  vi.advanceTimersByTime(60_000)
  expect(chores.done).toEqual([])
  chores.day += 1
  vi.advanceTimersByTime(180_000)
  expect(chores.done).toEqual(['new study day'])
})

test('a chore that fails stops neither the process nor the next one', () => {
  chores.failing = true
  expect(() => vi.advanceTimersByTime(3_600_000)).not.toThrow()
  chores.failing = false
  chores.day += 1
  vi.advanceTimersByTime(60_000)
  expect(chores.done).toEqual(['backup', 'new study day'])
})

test('nothing is done after the end, whatever was written last', () => {
  housekeeping.wrote()
  housekeeping.stop()
  housekeeping.wrote()
  vi.advanceTimersByTime(7_200_000)
  expect(chores.done).toEqual([])
})
