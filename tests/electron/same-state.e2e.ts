import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CollectionState } from '#contract/collection.ts'
import type { Reply } from '#contract/reply.ts'
import { startDesktop } from '../support/electron-double/start-desktop.ts'
import { serveShell } from '../support/served-shell.ts'

/** The same instant for both, so that nothing differs but the shell. */
const env = { LECTERN_NOW: '2026-11-20T09:00:00Z' }

let home = ''
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lectern-same-state-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

type Call = (name: string, input: unknown) => Promise<unknown>

async function inBrowserShell<T>(work: (call: Call) => Promise<T>): Promise<T> {
  const shell = await serveShell(home, env)
  const result = await work(async (name, input) => {
    const response = await fetch(`${shell.origin}/rpc/${name}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${shell.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(input),
    })
    return unwrap((await response.json()) as Reply<unknown>)
  })
  expect(await shell.stop()).toBe(0)
  return result
}

async function inDesktopShell<T>(work: (call: Call) => Promise<T>): Promise<T> {
  const desktop = startDesktop(home, { browser: false, env })
  await desktop.note('window-shown')
  const frame = { url: 'app://lectern/', hasParent: false }
  const result = await work(async (name, input) => {
    const answered = await desktop.ask('invoke', { channel: 'lectern:call', frame, messages: [{ name, input }] })
    if ('error' in answered) throw new Error(answered.error)
    return unwrap(answered.value as Reply<unknown>)
  })
  await desktop.stop()
  return result
}

function unwrap(reply: Reply<unknown>): unknown {
  if (!reply.ok) throw new Error(reply.failure.message)
  return reply.value
}

const stateOf = async (call: Call) => (await call('collection.state', {})) as CollectionState

/** Answers some questions of every kind that a program can answer without reading. */
async function study(call: Call): Promise<void> {
  const list = { query: '', sort: 'course', descending: false, offset: 0, limit: 500 }
  const { rows } = (await call('items.list', list)) as { rows: { itemUid: string; type: string }[] }
  for (const [index, { itemUid }] of rows.filter(({ type }) => type === 'true-false').entries()) {
    const response = { type: 'true-false', verdict: index % 2 === 0, reason: null }
    const confidence = (['guess', 'think-so', 'sure', null] as const)[index % 4]
    await call('study.answer', {
      itemUid,
      attempt: 1,
      kind: 'lesson',
      sessionId: null,
      response,
      confidence,
      tookMs: 3_000 + index,
    })
  }
  await call('study.undo', { answerId: null })
  await call('items.flag', { itemUid: rows[0]?.itemUid, flagged: true })
  await call('settings.set', { desiredRetention: 92 })
}

it('a library is the same in either shell, whichever it was studied in', async () => {
  const afterBrowser = await inBrowserShell(async (call) => {
    await study(call)
    return stateOf(call)
  })
  expect(afterBrowser.answers).toBeGreaterThan(5)
  expect(await inDesktopShell(stateOf)).toEqual(afterBrowser)

  const afterDesktop = await inDesktopShell(async (call) => {
    await call('items.note', { itemUid: 'pytorch-tensorflow/none', text: '' }).catch(() => null)
    await call('settings.set', { desiredRetention: 88 })
    return stateOf(call)
  })
  expect(afterDesktop.events).toBeGreaterThan(afterBrowser.events)
  expect(await inBrowserShell(stateOf)).toEqual(afterDesktop)
})
