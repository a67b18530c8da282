import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { AppContext } from '#application/context.ts'
import { CourseShelf } from '#application/library/course-shelf.ts'
import { answer } from '#application/study/answer.ts'
import { readCard } from '#application/study/card.ts'
import { makeContext } from '#backend/make-context.ts'
import type { Answered } from '#contract/study.ts'
import type { Confidence } from '#domain/grading/confidence.ts'
import { Collection } from '#storage/collection.ts'
import { setDurable } from '#storage/durability.ts'
import { addDevice, LogWriter, readHead } from '#storage/log/log-writer.ts'
import { migrate } from '#storage/migrate.ts'
import { SqliteFile } from '#storage/sqlite.ts'
import { writeSampleCourse } from './sample-course.ts'
import { rightOrWrong } from './sample-response.ts'
import { scratchFolder } from './scratch-folder.ts'

export const DAY_MS = 86_400_000
/** A Friday morning, far from any rollover. */
export const START_MS = Date.UTC(2026, 10, 20, 9, 0, 0)

/** A real collection on disk with a sample course and a clock that only moves when told to. */
export class StudyBench {
  readonly folder: string
  nowMs = START_MS
  zone = 'Europe/Berlin'
  context: AppContext

  constructor(itemCount: number) {
    this.folder = scratchFolder('test')
    writeSampleCourse(join(this.folder, 'courses'), itemCount)
    this.context = this.#open()
  }

  /** Closes the collection and opens it again, as a restart does. */
  reopen(): void {
    this.context.collection.close()
    this.context = this.#open()
  }

  /** Goes on under a new incarnation, as a restored collection does. */
  goOnAsNewDevice(): void {
    const { file } = this.context.collection
    const devices = file.value<number>('SELECT count(*) FROM device') ?? 0
    file.transaction(() => addDevice(file, `test-device-${devices + 1}`))
    this.reopen()
  }

  answer(
    uid: string,
    right: boolean,
    confidence: Confidence | null = null,
    kind: 'lesson' | 'practice' = 'lesson',
  ): Answered {
    const { item, attempt } = readCard(this.context, uid)
    const response = rightOrWrong(item, right)
    const input = { itemUid: uid, attempt, kind, sessionId: null, response, confidence, tookMs: 4000 }
    return answer(this.context, input).value
  }

  remove(): void {
    this.context.collection.close()
    rmSync(this.folder, { recursive: true, force: true })
  }

  #open(): AppContext {
    const file = new SqliteFile(join(this.folder, 'collection.sqlite'))
    setDurable(file)
    migrate(file)
    let ids = 0
    return makeContext({
      collection: new Collection(file, new LogWriter(readHead(file) ?? addDevice(file, 'test-device'))),
      shelf: new CourseShelf(join(this.folder, 'courses')),
      clock: { wallMs: () => this.nowMs, zone: () => this.zone },
      randomId: () => `session-${this.nowMs}-${++ids}`,
      version: '0.0.0-test',
      lookOnlyMessage: null,
    })
  }
}
