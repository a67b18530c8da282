import { afterEach, beforeEach, expect, test } from 'vitest'
import type { InputOf, OutputOf } from '#contract/contract.ts'
import { Desk } from './support/desk.ts'
import { type OpenBackend, openBackend } from './support/in-process.ts'
import { ask, type Transport } from './support/transport.ts'

let opened: OpenBackend
let transport: Transport
let session: OutputOf<'study.start'>
beforeEach(async () => {
  opened = openBackend()
  transport = {
    windows: 1,
    send: (name, input) => opened.backend.dispatch(name, input, { clientId: 'the-test' }),
    close: () => opened.remove(),
  }
  const desk = new Desk(transport)
  for (let count = 0; count < 3; count += 1) await desk.answered(false)
  session = await ask(transport, 'study.start', { kind: 'practice', limit: 3 })
})
afterEach(() => opened.remove())

const first = () => {
  const [queued] = session.queue
  if (!queued) throw new Error('the session is empty')
  return queued.card
}
const asked = async () => {
  const now = await ask(transport, 'study.session', { sessionId: session.id })
  return { uids: now.queue.map(({ card }) => card.item.uid), done: now.done }
}

const ways: [string, (itemUid: string) => Promise<unknown>][] = [
  ['suspended', (itemUid) => ask(transport, 'items.suspend', { itemUid, suspended: true })],
  ['buried', (itemUid) => ask(transport, 'items.bury', { itemUid })],
  ['disputed', disputeItsAnswer],
]

/** As the room does: the answer that was just given is withdrawn with the dispute. */
async function disputeItsAnswer(itemUid: string): Promise<void> {
  const { item, attempt } = first()
  if (item.type !== 'single-choice') throw new Error(`${item.uid} is no single choice`)
  const answer: InputOf<'study.answer'> = {
    itemUid,
    attempt,
    kind: 'practice',
    sessionId: session.id,
    response: { type: 'single-choice', option: item.options[0]?.id ?? '' },
    confidence: null,
    tookMs: 4_000,
  }
  const { answerId } = await ask(transport, 'study.answer', answer)
  await ask(transport, 'items.dispute', { itemUid, reason: 'outdated', note: '', answerId })
}

test.each(ways)(
  'a planned question that was %s is not asked again when the session is resumed',
  async (_way, setAside) => {
    const { uid } = first().item
    expect(await asked()).toEqual({ uids: expect.arrayContaining([uid]), done: 0 })
    await setAside(uid)
    const { uids, done } = await asked()
    expect(uids).not.toContain(uid)
    expect({ left: uids.length, done }).toEqual({ left: 2, done: 1 })
  },
)

test('a planned question comes back into the session when its suspension is undone', async () => {
  const { uid } = first().item
  await ask(transport, 'items.suspend', { itemUid: uid, suspended: true })
  await ask(transport, 'study.undo', { answerId: null })
  expect((await asked()).uids).toContain(uid)
})
