import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { CourseShelf } from '#application/library/course-shelf.ts'
import { answer } from '#application/study/answer.ts'
import { start } from '#application/study/start.ts'
import { makeContext } from '#backend/make-context.ts'
import type { Card } from '#contract/study.ts'
import { studyDay } from '#domain/time/study-day.ts'
import { syncFile } from '#storage/durable-files.ts'
import { homePaths } from '#storage/home.ts'
import { closeOpened, openCollection } from '#storage/open-collection.ts'
import { readDue } from '#storage/queries/queue.ts'
import { SqliteFile } from '#storage/sqlite.ts'
import { sampleCourseId } from '../support/sample-course.ts'
import { rightOrWrong } from '../support/sample-response.ts'
import { BENCH_NOW_MS, BENCH_ZONE, type BenchFolders, RARE_WORD } from './bench-collection.ts'
import { Floor, readShelfBare } from './floor.ts'
import type { OperationName } from './operations.ts'
import { Ours } from './ours.ts'
import { type Samples, timed, timedNow } from './timing.ts'

export type Pair = { readonly ours: Samples; readonly floor: Samples }
export type Measured = Readonly<Record<OperationName, Pair>>

const DAY = studyDay(BENCH_NOW_MS, BENCH_ZONE)
const OPENS_A_ROUND = 3
const STARTS_A_ROUND = 10
const UNDOS_A_ROUND = 30
const SESSION = 20

/**
 * One round over one collection: ours and the floor in turns on copies of the same file, so that both meet the same
 * machine.
 *
 * @param sessions of 20 answers each
 */
export async function measureRound(
  pristine: BenchFolders,
  scratch: string,
  measured: Measured,
  sessions: number,
): Promise<void> {
  for (const { ours, floor } of Object.values(measured)) {
    ours.startRound()
    floor.startRound()
  }
  const folder = mkdtempSync(join(scratch, 'round-'))
  try {
    await measureCopies(pristine, folder, measured, sessions)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureCopies(
  pristine: BenchFolders,
  folder: string,
  measured: Measured,
  sessions: number,
): Promise<void> {
  const { coursesFolder } = pristine
  const folders = { home: join(folder, 'ours'), coursesFolder }
  cpSync(pristine.home, folders.home, { recursive: true })
  const bare = join(folder, 'floor.sqlite')
  copyFileSync(homePaths(pristine.home).collection, bare)
  // A copy has other times than its note of a clean close says; opening and closing it once sets that right.
  const settled = openCollection({ home: folders.home, clock, randomHex: () => '', appVersion: 'bench' })
  closeOpened(settled, folders.home)
  // A fresh copy is still on its way to the disk, and the first answers would wait for it.
  for (const path of [homePaths(folders.home).collection, bare]) syncFile(path)

  const { ours, floor } = await measureOpening(folders, bare, measured)
  const withoutDispatch = new UseCase({ home: join(folder, 'use-case'), coursesFolder }, pristine.home)
  const keys = readKeys(bare)
  try {
    await measureStart(ours, floor, withoutDispatch, measured)
    for (let session = 0; session < sessions; session += 1) {
      await measureAnswers(ours, floor, withoutDispatch, keys, measured, session % 2 === 0)
      checkpointBeside(homePaths(folders.home).collection)
      await measurePages(ours, floor, measured)
    }
    await measureUndo(ours, floor, keys, measured)
    await timed(measured.state.ours, () => ours.call('collection.state', {}))
  } finally {
    withoutDispatch.close()
    floor.close()
    await ours.close()
  }
}

const clock = { wallMs: () => BENCH_NOW_MS + Math.floor(performance.now()), zone: () => BENCH_ZONE }

/** From nothing to the first card of a review, after a clean close, the files in the cache of the system. */
async function measureOpening(folders: BenchFolders, bare: string, measured: Measured) {
  const indexPath = join(folders.coursesFolder, sampleCourseId, 'index.json')
  for (let time = 1; ; time += 1) {
    const ours = await timed(measured.open.ours, async () => {
      const opened = Ours.open(folders)
      await opened.call('study.today', {})
      const { queue } = await opened.call('study.start', { kind: 'review', limit: SESSION })
      if (queue.length !== SESSION) throw new Error(`The first session holds ${queue.length} cards.`)
      return opened
    })
    const floor = timedNow(measured.open.floor, () => {
      const opened = new Floor(bare, DAY)
      readShelfBare(indexPath)
      opened.today()
      opened.start()
      return opened
    })
    timedNow(measured.shelf.ours, () => new CourseShelf(folders.coursesFolder))
    timedNow(measured.shelf.floor, () => readShelfBare(indexPath))
    await finishOpenSession(ours)
    if (time === OPENS_A_ROUND) return { ours, floor }
    await ours.close()
    floor.close()
  }
}

/** The queue with everything due still there: sessions are planned and ended without an answer. */
async function measureStart(ours: Ours, floor: Floor, useCase: UseCase, measured: Measured): Promise<void> {
  for (let time = 0; time < STARTS_A_ROUND; time += 1) {
    const { id } = await timed(measured.start.ours, () => ours.call('study.start', { kind: 'review', limit: SESSION }))
    await ours.call('study.finish', { sessionId: id })
    timedNow(measured.start.floor, () => floor.start())
    timedNow(measured.due.ours, () => readDue(useCase.read, DAY))
    timedNow(measured.due.floor, () => floor.due())
    await timed(measured.today.ours, () => ours.call('study.today', {}))
    timedNow(measured.today.floor, () => floor.today())
  }
}

/**
 * A session as a learner works through it: answer, then the next card; every tenth answer wrong. Every other session ours
 * and the floor take turns by the answer, so that each finds the machine as the other left it: that is what is judged. In
 * the rest each has the session to itself, which favours the floor, whose few pages of code nothing displaces then.
 */
async function measureAnswers(
  ours: Ours,
  floor: Floor,
  useCase: UseCase,
  keys: ReadonlyMap<string, number>,
  measured: Measured,
  inTurns: boolean,
): Promise<void> {
  const session = await ours.call('study.start', { kind: 'review', limit: SESSION })
  useCase.startSession()
  const keyOf = (card: Card) => keys.get(card.item.uid) ?? 0
  const bare = async (card: Card, next: Card) => {
    await rest()
    timedNow((inTurns ? measured.answer : measured.answerApart).floor, () => floor.answer(keyOf(card)))
    timedNow(measured.card.floor, () => floor.card(keyOf(next)))
    if (inTurns) return
    await rest()
    timedNow(measured.answerForGood.floor, () => floor.answerForGood(keyOf(card)))
  }
  const pairs = session.queue.map(({ card }, index) => ({ card, next: session.queue[index + 1]?.card ?? card }))
  for (const [index, { card, next }] of pairs.entries()) {
    const input = {
      itemUid: card.item.uid,
      attempt: card.attempt,
      kind: 'review',
      sessionId: session.id,
      response: rightOrWrong(card.item, index % 10 !== 7),
      confidence: 'think-so',
      tookMs: 4000,
    } as const
    await rest()
    await timed((inTurns ? measured.answer : measured.answerApart).ours, () => ours.call('study.answer', input))
    if (!inTurns) measured.answerForGood.ours.repeat(measured.answerApart.ours)
    await timed(measured.card.ours, () => ours.call('study.card', { itemUid: next.item.uid }))
    if (inTurns) await bare(card, next)
  }
  if (!inTurns) for (const { card, next } of pairs) await bare(card, next)
  for (const { card } of pairs) {
    await rest()
    useCase.answerNext(measured.answerUseCase.ours)
    await rest()
    timedNow(measured.answerUseCase.floor, () => floor.answer(keyOf(card)))
  }
  await ours.call('study.finish', { sessionId: session.id })
  floor.checkpoint()
  useCase.checkpoint()
}

/** Both sides wait before an answer: a sync right after another costs half of one that comes after a pause. */
const REST_MS = 2
const rest = () => new Promise((resolve) => setTimeout(resolve, REST_MS))

/** What the backend does by itself when nobody has written for three seconds; the bench never pauses so long. */
function checkpointBeside(path: string): void {
  const file = new SqliteFile(path)
  try {
    file.pragma('wal_checkpoint(PASSIVE)')
  } finally {
    file.close()
  }
}

async function measurePages(ours: Ours, floor: Floor, measured: Measured): Promise<void> {
  const page = { descending: false, offset: 0, limit: 50 } as const
  await timed(measured.status.ours, () => ours.call('app.status', {}))
  await timed(measured.list.ours, () => ours.call('items.list', { ...page, query: '', sort: 'question' }))
  timedNow(measured.list.floor, () => floor.firstPage())
  await timed(measured.listByDue.ours, () => ours.call('items.list', { ...page, query: '', sort: 'due' }))
  await timed(measured.search.ours, () => ours.call('items.list', { ...page, query: RARE_WORD, sort: 'course' }))
  timedNow(measured.search.floor, () => floor.search(RARE_WORD))
  await timed(measured.progress.ours, () => ours.call('progress.summary', {}))
  timedNow(measured.progress.floor, () => floor.memories(sampleCourseId))
}

async function measureUndo(
  ours: Ours,
  floor: Floor,
  keys: ReadonlyMap<string, number>,
  measured: Measured,
): Promise<void> {
  for (let time = 0; time < UNDOS_A_ROUND; time += 1) {
    await rest()
    const { undone } = await timed(measured.undo.ours, () => ours.call('study.undo', { answerId: null }))
    await rest()
    timedNow(measured.undo.floor, () => floor.undo(keys.get(undone?.itemUid ?? '') ?? 1))
  }
}

async function finishOpenSession(ours: Ours): Promise<void> {
  const { id } = await ours.call('study.start', { kind: 'review', limit: SESSION })
  await ours.call('study.finish', { sessionId: id })
}

function readKeys(path: string): Map<string, number> {
  const file = new SqliteFile(path, { readonly: true })
  try {
    const rows = file.all<{ uid: string; key: number }>('SELECT uid, key FROM item_key')
    return new Map(rows.map(({ uid, key }) => [uid, key]))
  } finally {
    file.close()
  }
}

/** The same answers on a third copy, without the door: no contract, no seat, no reply. */
class UseCase {
  readonly #opened
  readonly #home: string
  readonly #context
  #queue: Card[] = []
  #sessionId = ''

  constructor(folders: BenchFolders, pristineHome: string) {
    this.#home = folders.home
    mkdirSync(folders.home, { recursive: true })
    cpSync(pristineHome, folders.home, { recursive: true })
    syncFile(homePaths(folders.home).collection)
    const opened = openCollection({ home: folders.home, clock, randomHex: () => '', appVersion: 'bench' })
    if (opened.mode !== 'open') throw new Error(`The bench collection did not open: ${opened.mode}`)
    this.#opened = opened
    let ids = 0
    this.#context = makeContext({
      collection: opened.collection,
      shelf: new CourseShelf(folders.coursesFolder),
      clock,
      randomId: () => `session-${++ids}`,
      version: 'bench',
      lookOnlyMessage: null,
    })
  }

  get read() {
    return this.#opened.collection.read
  }

  startSession(): void {
    const { value } = start(this.#context, { kind: 'review', limit: SESSION })
    this.#sessionId = value.id
    this.#queue = value.queue.map(({ card }) => card)
  }

  answerNext(samples: Samples): void {
    const next = this.#queue.shift()
    if (!next) return
    const input = {
      itemUid: next.item.uid,
      attempt: next.attempt,
      kind: 'review',
      sessionId: this.#sessionId,
      response: rightOrWrong(next.item, true),
      confidence: 'think-so',
      tookMs: 4000,
    } as const
    timedNow(samples, () => answer(this.#context, input))
  }

  checkpoint(): void {
    this.#opened.collection.checkpoint()
  }

  close(): void {
    closeOpened(this.#opened, this.#home)
  }
}
