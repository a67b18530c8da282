import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Presence } from './presence.ts'

let forgotten: string[]
let presence: Presence
beforeEach(() => {
  // A minute of silence is the subject here; nobody wants to wait for it.
  vi.useFakeTimers()
  forgotten = []
  presence = new Presence({ forget: (clientId) => void forgotten.push(clientId) })
})
afterEach(() => vi.useRealTimers())

describe('presence', () => {
  it('a tab is there until its stream ends', () => {
    presence.called('tab')
    presence.streamOpened('tab')
    vi.advanceTimersByTime(3_600_000)
    expect(forgotten).toEqual([])
    presence.streamEnded('tab')
    expect(forgotten).toEqual(['tab'])
  })

  it('a tab that is reloaded stays, whichever stream ends first', () => {
    presence.streamOpened('tab')
    presence.streamOpened('tab')
    presence.streamEnded('tab')
    presence.called('tab')
    vi.advanceTimersByTime(3_600_000)
    expect(forgotten).toEqual([])
  })

  it('a program without a stream is gone after a minute of silence, not before', () => {
    presence.called('script')
    vi.advanceTimersByTime(50_000)
    presence.called('script')
    vi.advanceTimersByTime(50_000)
    expect(forgotten).toEqual([])
    vi.advanceTimersByTime(10_000)
    expect(forgotten).toEqual(['script'])
  })
})
