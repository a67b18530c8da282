import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { createBackend } from '#backend/create-backend.ts'
import type { InputOf, OutputOf, ProcedureName } from '#contract/contract.ts'
import type { Reply } from '#contract/reply.ts'
import { seededGenerator } from '#domain/text/seeded-generator.ts'
import type { KillOrders, KillReport, Try } from './kill-protocol.ts'
import { rightOrWrong } from './sample-response.ts'

/**
 * The learner's side of the kill test: a real backend that answers as fast as it can until somebody kills it.
 * It loads, says `warm`, and waits for one line of orders; a word about a call is written only after the call
 * has come back, and to a pipe that outlives this process.
 */

const say = (report: KillReport): void => void writeSync(1, `${JSON.stringify(report)}\n`)

// Normally written at the end of a process, which none of these lives to see: the first child compiles for all others.
flushCompileCache()
process.stdin.setEncoding('utf8')
say({ is: 'warm' })
let heard = ''
for await (const chunk of process.stdin) {
  heard += chunk
  if (heard.includes('\n')) break
}
await study(JSON.parse(heard) as KillOrders)

async function study(orders: KillOrders): Promise<void> {
  const started = createBackend({
    home: orders.home,
    coursesFolder: orders.coursesFolder,
    shell: 'browser',
    version: '0.0.0-test',
    // Hours pass between one start and the next, so that items come back on other days.
    clock: { wallMs: () => Date.now() + orders.aheadMs, zone: () => 'Pacific/Auckland' },
    backupWorker: new URL('../../src/storage/backup/worker.ts', import.meta.url),
  })
  if (started.kind === 'held') throw new Error('Somebody else holds the collection.')
  const { backend } = started

  async function call<N extends ProcedureName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
    const reply = (await backend.dispatch(name, input, { clientId: 'kill-test' })) as Reply<OutputOf<N>>
    if (!reply.ok) throw new Error(`${name}: ${reply.failure.message}\n${reply.failure.details}`)
    if (reply.changed.length > 0 && name !== 'study.answer') say({ is: 'written', name })
    return reply.value
  }

  async function answer(attempt: Try): Promise<string> {
    say({ is: 'trying', attempt })
    const value = await call('study.answer', attempt.input)
    const { itemUid: uid, attempt: ordinal } = attempt.input
    say({ is: 'answered', answerId: value.answerId, uid, attempt: ordinal, alreadyStored: value.alreadyStored })
    return value.answerId
  }

  const facts = await call('app.diagnostics', {})
  say({ is: 'open', entries: Number(facts['Entries in the log']) })
  if (orders.retry) await answer(orders.retry)

  const random = seededGenerator(orders.seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const uids = Array.from({ length: orders.itemCount }, (_, index) => `sample/Q${index}`)
  let latest: string | null = null
  for (let step = 0; orders.closeAfter === null || step < orders.closeAfter; step += 1) {
    const dice = random()
    if (dice < 0.76) {
      const { item, attempt } = await call('study.card', { itemUid: pick(uids) })
      const kind = pick(['lesson', 'review', 'review', 'practice', 'pretest'] as const)
      const id = await answer({
        input: {
          itemUid: item.uid,
          attempt,
          kind,
          sessionId: null,
          response: rightOrWrong(item, random() < 0.8),
          confidence: pick(['guess', 'think-so', 'sure', null]),
          tookMs: Math.floor(random() * 30_000),
        },
      })
      latest = kind === 'lesson' || kind === 'review' ? id : latest
    } else if (dice < 0.86) {
      await call('study.undo', { answerId: null })
      latest = null
    } else if (dice < 0.93 && latest !== null) {
      await call('study.rate', { answerId: latest, rating: pick([1, 2, 3, 4]), accept: false })
    } else {
      await call('items.flag', { itemUid: pick(uids), flagged: random() < 0.5 })
    }
  }
  say({ is: 'closing' })
  await backend.close()
  say({ is: 'closed' })
}
