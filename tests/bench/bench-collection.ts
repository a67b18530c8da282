import { join } from 'node:path'
import { flag } from '#application/items/mark.ts'
import { CourseShelf } from '#application/library/course-shelf.ts'
import { makeContext } from '#backend/make-context.ts'
import type { Item } from '#domain/item/item.ts'
import { responseText } from '#domain/log/response-text.ts'
import { seededGenerator } from '#domain/text/seeded-generator.ts'
import { startOfStudyDay, studyDay } from '#domain/time/study-day.ts'
import { closeOpened, openCollection } from '#storage/open-collection.ts'
import { rebuildProjections } from '#storage/projections/rebuild.ts'
import type { SqliteFile } from '#storage/sqlite.ts'
import { writeSampleCourse } from '../support/sample-course.ts'
import { rightOrWrong } from '../support/sample-response.ts'
import { type Given, writeBulk } from './bulk-log.ts'
import { drawHistory, type PastAnswer, SPAN_DAYS, withoutLastDay } from './histories.ts'

export const BENCH_ZONE = 'Europe/Berlin'
/** Late in the study day, after every answer in the log. */
export const BENCH_NOW_MS = Date.UTC(2026, 10, 20, 19, 0, 0)
const TODAY = studyDay(BENCH_NOW_MS, BENCH_ZONE)

/** A word that stands in every hundredth question. */
export const RARE_WORD = 'zephyr'
const LEARNED_SHARE = 0.85
const FLAGGED_EACH = 200

export interface BenchPlan {
  readonly items: number
  readonly due: number
  readonly seed: string
}

export interface BenchFolders {
  readonly home: string
  readonly coursesFolder: string
}

export interface BenchFacts {
  readonly items: number
  readonly answers: number
  readonly courseMs: number
  readonly logMs: number
  readonly rebuildMs: number
}

/**
 * A collection of any size as years of study leave it: a course read up to 85 %, about ten answers an item, and
 * a fixed number of items due today, so that what grows with the collection can be told from what grows with
 * the work of the day. The same plan gives the same log.
 */
export function makeBenchCollection({ home, coursesFolder }: BenchFolders, plan: BenchPlan): BenchFacts {
  const startedMs = performance.now()
  const items = writeSampleCourse(coursesFolder, plan.items, 20, stemsOf(plan.seed))
  let nowMs = startOfStudyDay(TODAY - SPAN_DAYS - 1, BENCH_ZONE)
  const clock = { wallMs: () => nowMs, zone: () => BENCH_ZONE }
  const opened = openCollection({
    home,
    clock,
    randomHex: (bytes) => plan.seed.padEnd(bytes * 2, '0'),
    appVersion: 'bench',
  })
  if (opened.mode !== 'open') throw new Error(`The bench collection did not open: ${opened.mode}`)
  const { file } = opened.collection
  file.pragma('cache_size = -400000')
  makeContext({
    collection: opened.collection,
    shelf: new CourseShelf(coursesFolder),
    clock,
    randomId: () => plan.seed,
    version: 'bench',
    lookOnlyMessage: null,
  })
  const courseMs = performance.now() - startedMs
  const answers = drawAnswers(file, items, plan)
  writeBulk(file, answers, BENCH_ZONE)
  const logMs = performance.now() - startedMs - courseMs
  rebuildProjections(file)
  const rebuildMs = performance.now() - startedMs - courseMs - logMs
  closeOpened(opened, home)
  nowMs = BENCH_NOW_MS
  flagSome({ home, coursesFolder }, clock, items)
  return { items: items.length, answers: answers.length, courseMs, logMs, rebuildMs }
}

function drawAnswers(file: SqliteFile, items: readonly Item[], plan: BenchPlan): Given[] {
  const random = seededGenerator(`histories:${plan.seed}`)
  const learned = items.slice(0, Math.floor(items.length * LEARNED_SHARE))
  const histories = learned.map(({ uid }, index) => {
    const firstDay = TODAY - SPAN_DAYS + Math.floor((index / learned.length) * (SPAN_DAYS - 5))
    return drawHistory(random, uid, firstDay, TODAY)
  })
  for (const index of latestAnswered(histories, plan.due)) histories[index] = withoutLastDay(histories[index] ?? [])
  const keys = new Map(
    file.all<{ uid: string; key: number }>('SELECT uid, key FROM item_key').map(({ uid, key }) => [uid, key]),
  )
  return learned.flatMap((item, index) => {
    const itemKey = keys.get(item.uid) ?? 0
    const [right, wrong] = [true, false].map((isRight) => responseText(rightOrWrong(item, isRight)))
    return (histories[index] ?? []).map((past) => ({
      ...past,
      itemKey,
      uid: item.uid,
      response: (past.right ? right : wrong) ?? '',
    }))
  })
}

/** The items that were met last, and not only on that day. */
function latestAnswered(histories: readonly PastAnswer[][], count: number): number[] {
  const found = histories
    .map((answers, index) => ({ index, lastDay: answers.at(-1)?.day ?? 0, left: withoutLastDay(answers).length }))
    .filter(({ left }) => left > 0)
    .sort((one, other) => other.lastDay - one.lastDay || one.index - other.index)
  if (found.length < count) throw new Error(`Only ${found.length} items can be made due, not ${count}.`)
  return found.slice(0, count).map(({ index }) => index)
}

function flagSome(folders: BenchFolders, clock: { wallMs(): number; zone(): string }, items: readonly Item[]): void {
  const opened = openCollection({ home: folders.home, clock, randomHex: () => '', appVersion: 'bench' })
  if (opened.mode !== 'open') throw new Error(`The bench collection did not open: ${opened.mode}`)
  const context = makeContext({
    collection: opened.collection,
    shelf: new CourseShelf(folders.coursesFolder),
    clock,
    randomId: () => 'flags',
    version: 'bench',
    lookOnlyMessage: null,
  })
  for (const [index, { uid }] of items.entries()) {
    if (index % FLAGGED_EACH === 7) flag(context, { itemUid: uid, flagged: true })
  }
  closeOpened(opened, folders.home)
}

/** Pseudo-words, some far more frequent than others, as in any language. */
function stemsOf(seed: string): (index: number) => string {
  const random = seededGenerator(`words:${seed}`)
  const syllables = ['ka', 'lo', 'mi', 'ten', 'sor', 'gra', 'pul', 've', 'ran', 'dis', 'cor', 'eth', 'un', 'ga', 'el']
  const syllable = () => syllables[Math.floor(random() * syllables.length)] ?? ''
  const vocabulary = Array.from({ length: 8000 }, (_, index) => syllable() + syllable() + (index % 3 ? syllable() : ''))
  const word = () => vocabulary[Math.floor(vocabulary.length * random() ** 3)] ?? ''
  return (index) => {
    const words = Array.from({ length: 8 + Math.floor(random() * 10) }, word).join(' ')
    return `Which ${words}${index % 100 === 50 ? ` ${RARE_WORD}` : ''} (${index})?`
  }
}

export function benchPaths(folder: string): BenchFolders {
  return { home: join(folder, 'home'), coursesFolder: join(folder, 'courses') }
}
