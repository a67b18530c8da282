import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { status } from '#application/app/status.ts'
import { benchPaths, makeBenchCollection } from '../bench/bench-collection.ts'
import { RecordedCollection } from '../support/recorded-collection.ts'
import { rightOrWrong } from '../support/sample-response.ts'
import { scratchFolder } from '../support/scratch-folder.ts'

/** Ten times the items, ten times the lessons, the same 200 due. */
const sizes = { small: 400, large: 4000 } as const

let folder: string
let small: RecordedCollection
let large: RecordedCollection

beforeAll(() => {
  folder = scratchFolder('costs')
  const make = (items: number) => {
    const paths = benchPaths(join(folder, String(items)))
    makeBenchCollection(paths, { items, due: 200, seed: 'costs' })
    return new RecordedCollection(paths)
  }
  small = make(sizes.small)
  large = make(sizes.large)
})
afterAll(() => {
  small.close()
  large.close()
  rmSync(folder, { recursive: true, force: true })
})

function cost({ file }: RecordedCollection, work: () => void): { statements: number; rows: number } {
  file.forget()
  work()
  return { statements: file.statements.length, rows: file.rows }
}

/** Each prepares first and hands back the work that counts. */
const works: Readonly<Record<string, (collection: RecordedCollection) => () => void>> = {
  Today: (collection) => {
    finish(collection)
    return () => collection.call('study.today', {})
  },
  status: (collection) => () => statusOf(collection),
  'a session of 20': (collection) => {
    finish(collection)
    return () => collection.call('study.start', { kind: 'review', limit: 20 })
  },
  'the next card': (collection) => () => collection.call('study.card', { itemUid: 'sample/Q11' }),
  'an answer': (collection) => answering(collection),
}

test.each(Object.entries(works))('%s costs the same in a collection ten times as large', (_name, prepare) => {
  const ofSmall = cost(small, prepare(small))
  const ofLarge = cost(large, prepare(large))
  // Histories differ a little; reading lesson by lesson would add 180, item by item 3,600.
  expect(ofLarge.statements).toBeLessThanOrEqual(ofSmall.statements + 5)
  expect(ofLarge.rows).toBeLessThanOrEqual(ofSmall.rows + 100)
})

test('an answer runs 15 statements, and undoing it 22, whatever the history', () => {
  expect(cost(large, answering(large)).statements).toBeLessThanOrEqual(15)
  const undoing = cost(large, () => large.call('study.undo', { answerId: null }))
  expect(undoing.statements).toBeLessThanOrEqual(22)
})

test('sessions begun and ended since the last answer do not slow Undo down', () => {
  large.answerOne(true)
  const before = cost(large, () => statusOf(large))
  for (let time = 0; time < 40; time += 1) finish(large)
  expect(cost(large, () => statusOf(large))).toEqual(before)
})

const statusOf = ({ context }: RecordedCollection) =>
  status(context, { shell: 'desktop', dataFolder: '', studying: 'here' })

/** Everything about the answer but the answer itself is done beforehand. */
function answering(collection: RecordedCollection): () => void {
  finish(collection)
  const session = collection.call('study.start', { kind: 'review', limit: 20 })
  const card = session.queue[0]?.card
  if (!card) throw new Error('Nothing is due.')
  return () =>
    collection.call('study.answer', {
      itemUid: card.item.uid,
      attempt: card.attempt,
      kind: 'review',
      sessionId: session.id,
      response: rightOrWrong(card.item, true),
      confidence: 'think-so',
      tookMs: 4000,
    })
}

function finish(collection: RecordedCollection): void {
  const { id } = collection.call('study.start', { kind: 'review', limit: 20 })
  collection.call('study.finish', { sessionId: id })
}
