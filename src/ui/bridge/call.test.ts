import { describe, expect, it } from 'vitest'
import type { Reply } from '#contract/reply.ts'
import type { Topic } from '#contract/topics.ts'
import { call, connect, onChanged } from './call.ts'
import { CallFailure, failureOf } from './failure.ts'

function connected(reply: Reply<unknown>) {
  let fromElsewhere: (changed: Topic[]) => void = () => undefined
  connect({
    send: async () => reply,
    onChanged: (listener) => {
      fromElsewhere = listener
      return () => undefined
    },
  })
  const heard: (readonly string[])[] = []
  const stop = onChanged((changed) => heard.push(changed))
  return { heard, stop, change: (changed: Topic[]) => fromElsewhere(changed) }
}

describe('call', () => {
  it('announces what it changed before it resolves', async () => {
    const { heard, stop } = connected({ ok: true, value: {}, changed: ['today', 'items'] })
    await call('settings.set', {})
    expect(heard).toEqual([['today', 'items']])
    stop()
  })
  it('announces what other windows changed until it is told to stop', () => {
    const { heard, stop, change } = connected({ ok: true, value: {}, changed: [] })
    change(['library'])
    stop()
    change(['backups'])
    expect(heard).toEqual([['library']])
  })
  it('throws the refusal of the core with its sentence', async () => {
    const { stop } = connected({
      ok: false,
      failure: { kind: 'disk-full', message: 'The disk is full.', details: 'ENOSPC' },
    })
    const thrown = await call('study.today', {}).catch((reason: unknown) => reason)
    expect(thrown).toBeInstanceOf(CallFailure)
    expect(failureOf(thrown)).toEqual({ kind: 'disk-full', message: 'The disk is full.', details: 'ENOSPC' })
    stop()
  })
})

it('tells a fault of the page in words and keeps the trace for the details', () => {
  const failure = failureOf(new Error('x is undefined'))
  expect(failure.message).not.toContain('undefined')
  expect(failure.details).toContain('x is undefined')
})
