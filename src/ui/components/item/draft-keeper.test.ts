import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDraftKeeper } from './draft-keeper.ts'
import { fakeCore } from './testing/fake-core.ts'

describe('keeping a draft', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is on its way within a second, also while typing goes on', async () => {
    const core = fakeCore([])
    const keeper = createDraftKeeper('sample/Q', false)
    for (let typed = 0; typed < 20; typed++) {
      keeper.keep(`text ${typed}`)
      await vi.advanceTimersByTimeAsync(100)
    }
    const saved = core.inputsOf('study.saveDraft').map((input) => input.draft)
    expect(saved.length).toBeGreaterThanOrEqual(2)
    expect(saved[0]).toMatch(/^text [0-9]$/)
    await vi.advanceTimersByTimeAsync(1000)
    expect(core.inputsOf('study.saveDraft').at(-1)?.draft).toBe('text 19')
  })

  it('forgets what it kept, and only then says so', async () => {
    const core = fakeCore([])
    const keeper = createDraftKeeper('sample/Q', false)
    keeper.keep('half a th')
    keeper.forget()
    await vi.advanceTimersByTimeAsync(2000)
    expect(core.sent).toEqual([])
    keeper.keep('half a thought')
    keeper.flush()
    keeper.forget()
    await vi.advanceTimersByTimeAsync(2000)
    expect(core.inputsOf('study.saveDraft').map((input) => input.draft)).toEqual(['half a thought', null])
  })

  it('forgets a draft of an earlier start', async () => {
    const core = fakeCore([])
    createDraftKeeper('sample/Q', true).forget()
    await vi.advanceTimersByTimeAsync(0)
    expect(core.inputsOf('study.saveDraft')).toEqual([{ itemUid: 'sample/Q', draft: null }])
  })
})
