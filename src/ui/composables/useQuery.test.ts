import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, ref } from 'vue'
import type { Reply } from '#contract/reply.ts'
import { announceChanged, connect } from '../bridge/call.ts'
import { preload, useQuery } from './useQuery.ts'

interface Asked {
  name: string
  input: unknown
  reply: (value: unknown) => Promise<void>
  refuse: (message: string) => Promise<void>
}
let asked: Asked[] = []

/** Replies when the test says so, to put answers in any order. */
function heldTransport() {
  connect({
    send: (name, input) =>
      new Promise<Reply<unknown>>((resolve) => {
        const settle = async (reply: Reply<unknown>) => {
          resolve(reply)
          await flushPromises()
        }
        asked.push({
          name,
          input,
          reply: (value) => settle({ ok: true, value, changed: [] }),
          refuse: (message) => settle({ ok: false, failure: { kind: 'internal', message, details: null } }),
        })
      }),
    onChanged: () => () => undefined,
  })
}
const question = (at: number): Asked => {
  const found = asked[at]
  if (found === undefined) throw new Error(`only ${asked.length} questions were asked`)
  return found
}
const inScope = <T>(work: () => T) => {
  const scope = effectScope()
  return { ...(scope.run(work) as T), stop: () => scope.stop() }
}
const course = (id: string) => ({ courseId: id })

beforeEach(() => {
  asked = []
  heldTransport()
  // Nothing remembered from another test.
  announceChanged(['status', 'today', 'library', 'items', 'progress', 'settings', 'backups'])
})

describe('useQuery', () => {
  it('shows nothing, then the answer', async () => {
    const query = inScope(() => useQuery('library.course', course('a')))
    expect(query.data.value).toBeNull()
    await question(0).reply({ title: 'A' })
    expect(query.data.value).toEqual({ title: 'A' })
    query.stop()
  })

  it('keeps what it shows while a changed topic makes it read again', async () => {
    const query = inScope(() => useQuery('library.course', course('a')))
    await question(0).reply({ title: 'old' })
    announceChanged(['library'])
    expect(query.data.value).toEqual({ title: 'old' })
    await question(1).reply({ title: 'new' })
    expect(query.data.value).toEqual({ title: 'new' })
    query.stop()
  })

  it('does not read again for a topic it does not rest on, nor after its page is gone', async () => {
    const query = inScope(() => useQuery('library.course', course('a')))
    await question(0).reply({})
    announceChanged(['backups'])
    query.stop()
    announceChanged(['library'])
    expect(asked).toHaveLength(1)
  })

  it('drops an answer that comes after its input has changed', async () => {
    const id = ref('a')
    const query = inScope(() => useQuery('library.course', () => course(id.value)))
    id.value = 'b'
    await flushPromises()
    await question(1).reply({ title: 'B' })
    await question(0).reply({ title: 'A' })
    expect(query.data.value).toEqual({ title: 'B' })
    query.stop()
  })

  it('waits for an input', async () => {
    const id = ref<string | null>(null)
    const query = inScope(() => useQuery('library.course', () => (id.value === null ? null : course(id.value))))
    expect(asked).toHaveLength(0)
    id.value = 'a'
    await flushPromises()
    expect(question(0).input).toEqual(course('a'))
    query.stop()
  })

  it('keeps the old answer beside a failure to refresh it, but not beside one for another input', async () => {
    const id = ref('a')
    const query = inScope(() => useQuery('library.course', () => course(id.value)))
    await question(0).reply({ title: 'A' })
    announceChanged(['library'])
    await question(1).refuse('The disk is full.')
    expect(query.failure.value?.message).toBe('The disk is full.')
    expect(query.data.value).toEqual({ title: 'A' })
    id.value = 'b'
    await flushPromises()
    await question(2).refuse('There is no such course.')
    expect(query.data.value).toBeNull()
    query.stop()
  })

  it('asks once for two places that show the same, and paints a page at once that was loaded ahead', async () => {
    const first = inScope(() => useQuery('study.today', {}))
    const second = inScope(() => useQuery('study.today', {}))
    expect(asked).toHaveLength(1)
    await question(0).reply({ due: 3 })
    expect([first.data.value, second.data.value]).toEqual([{ due: 3 }, { due: 3 }])
    first.stop()
    second.stop()

    const ahead = preload('library.courses', {})
    await question(1).reply([])
    await ahead
    const page = inScope(() => useQuery('library.courses', {}))
    expect(page.data.value).toEqual([])
    expect(asked).toHaveLength(2)
    page.stop()
  })

  it('never serves from memory what a change has made wrong', async () => {
    const first = inScope(() => useQuery('study.today', {}))
    await question(0).reply({ due: 3 })
    first.stop()
    announceChanged(['today'])
    const second = inScope(() => useQuery('study.today', {}))
    expect(second.data.value).toBeNull()
    await question(1).reply({ due: 2 })
    expect(second.data.value).toEqual({ due: 2 })
    second.stop()
  })

  it('speaks of waiting only when there is nothing to show and the wait is long', async () => {
    vi.useFakeTimers()
    const query = inScope(() => useQuery('library.course', course('a')))
    vi.advanceTimersByTime(100)
    expect(query.loading.value).toBe(false)
    vi.advanceTimersByTime(100)
    expect(query.loading.value).toBe(true)
    vi.useRealTimers()
    await question(0).reply({})
    expect(query.loading.value).toBe(false)
    query.stop()
  })
})
