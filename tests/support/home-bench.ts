import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BackupSurroundings } from '#application/backup/surroundings.ts'
import type { AppContext } from '#application/context.ts'
import { CourseShelf } from '#application/library/course-shelf.ts'
import { answer } from '#application/study/answer.ts'
import { readCard } from '#application/study/card.ts'
import { makeContext } from '#backend/make-context.ts'
import { seededGenerator } from '#domain/text/seeded-generator.ts'
import { type HomePaths, homePaths } from '#storage/home.ts'
import { closeOpened, type Opened, type OpenedForWork, openCollection, openLocked } from '#storage/open-collection.ts'
import { writeSampleCourse } from './sample-course.ts'

export const DAY_MS = 86_400_000
/** A Friday, 20 November 2026, 22:00 in Auckland. */
export const START_MS = Date.UTC(2026, 10, 20, 9, 0, 0)

/** A data folder on a real disk, with a clock that moves only when told to and random bytes that repeat. */
export class HomeBench {
  readonly root: string
  readonly paths: HomePaths
  nowMs = START_MS
  zone = 'Pacific/Auckland'
  version = '0.0.0-test'
  readonly #random: () => number

  /** `courses: false` writes nothing at all. */
  constructor(options: { root?: string; seed?: string; items?: number; courses?: boolean } = {}) {
    this.root = options.root ?? mkdtempSync(join(tmpdir(), 'lectern-home-'))
    this.paths = homePaths(join(this.root, 'data'))
    this.#random = seededGenerator(options.seed ?? 'home')
    if (options.courses !== false) writeSampleCourse(join(this.root, 'courses'), options.items ?? 20)
  }

  get clock() {
    return { wallMs: () => this.nowMs, zone: () => this.zone }
  }

  readonly randomHex = (bytes: number): string =>
    Array.from({ length: bytes }, () =>
      Math.floor(this.#random() * 256)
        .toString(16)
        .padStart(2, '0'),
    ).join('')

  get surroundings(): BackupSurroundings {
    const { clock, version, randomHex } = this
    const worker = new URL('../../src/storage/backup/worker.ts', import.meta.url)
    return { home: this.paths.folder, clock, version, randomHex, worker }
  }

  get openOptions() {
    const { clock, version, randomHex } = this
    return { home: this.paths.folder, randomHex, clock, appVersion: version }
  }

  open(): Opened {
    return openCollection(this.openOptions)
  }

  readonly reopen = (lock: OpenedForWork['lock']): Opened => openLocked(this.openOptions, lock)

  /** @throws Error when it does not open for work */
  openForWork(): OpenedForWork {
    const opened = this.open()
    if (opened.mode === 'open') return opened
    const why = opened.mode === 'damaged' ? `${opened.message}\n${opened.details}` : ''
    closeOpened(opened, this.paths.folder)
    throw new Error(`Opened as ${opened.mode}. ${why}`)
  }

  close(opened: Opened): void {
    closeOpened(opened, this.paths.folder)
  }

  /** Use cases over an open collection, with the sample course in it. */
  context(opened: OpenedForWork): AppContext {
    let ids = 0
    return makeContext({
      collection: opened.collection,
      shelf: new CourseShelf(join(this.root, 'courses')),
      clock: this.clock,
      randomId: () => `id-${this.nowMs}-${++ids}`,
      version: this.version,
      lookOnlyMessage: null,
    })
  }

  /** Answers so many questions in turn, a minute apart. */
  study(context: AppContext, answers: number, items = 20): void {
    for (let index = 0; index < answers; index++) {
      this.nowMs += 60_000
      answerSample(context, `sample/Q${index % items}`, index % 3 !== 0)
    }
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true })
  }
}

export function answerSample(context: AppContext, uid: string, right: boolean): void {
  const { item, attempt } = readCard(context, uid)
  answer(context, {
    itemUid: uid,
    attempt,
    kind: 'lesson',
    sessionId: null,
    response:
      item.type === 'cloze'
        ? { type: 'cloze', blanks: { gap: right ? (item.blanks[0]?.answer ?? '') : 'something else' } }
        : { type: 'single-choice', option: right ? 'a' : 'b' },
    confidence: right ? 'sure' : null,
    tookMs: 4000,
  })
}
