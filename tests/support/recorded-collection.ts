import type { AppContext } from '#application/context.ts'
import { CourseShelf } from '#application/library/course-shelf.ts'
import { carryOut, checkCall } from '#backend/dispatch.ts'
import { makeContext } from '#backend/make-context.ts'
import type { InputOf, OutputOf, ProcedureName } from '#contract/contract.ts'
import { Collection } from '#storage/collection.ts'
import { setDurable } from '#storage/durability.ts'
import { homePaths } from '#storage/home.ts'
import { LogWriter, readHead } from '#storage/log/log-writer.ts'
import { BENCH_NOW_MS, BENCH_ZONE, type BenchFolders } from '../bench/bench-collection.ts'
import { RecordingFile } from './recording-file.ts'
import { rightOrWrong } from './sample-response.ts'

/** Whatever must be new is drawn from here: tests of one file come in any order and share a collection. */
let serial = 0
export const nextNumber = (): number => ++serial

/** A bench collection whose every statement is written down. */
export class RecordedCollection {
  readonly #folders: BenchFolders
  file: RecordingFile
  context: AppContext

  constructor(folders: BenchFolders) {
    this.#folders = folders
    ;({ file: this.file, context: this.context } = open(folders))
  }

  call<N extends ProcedureName>(name: N, input: InputOf<N>): OutputOf<N> {
    return carryOut(this.context, checkCall(name, input)).value as OutputOf<N>
  }

  /** Answers the first card of the review that is going on, or of a new one. */
  answerOne(right: boolean): string {
    const session = this.call('study.start', { kind: 'review', limit: 20 })
    const card = session.queue[0]?.card
    if (!card) throw new Error('Nothing is due.')
    return this.call('study.answer', {
      itemUid: card.item.uid,
      attempt: card.attempt,
      kind: 'review',
      sessionId: session.id,
      response: rightOrWrong(card.item, right),
      confidence: 'think-so',
      tookMs: 4000,
    }).answerId
  }

  reopen(): void {
    this.close()
    ;({ file: this.file, context: this.context } = open(this.#folders))
  }

  close(): void {
    this.context.collection.close()
  }
}

function open({ home, coursesFolder }: BenchFolders): { file: RecordingFile; context: AppContext } {
  const file = new RecordingFile(homePaths(home).collection, { mustExist: true })
  setDurable(file)
  const head = readHead(file)
  if (!head) throw new Error('The collection has no device.')
  const context = makeContext({
    collection: new Collection(file, new LogWriter(head)),
    shelf: new CourseShelf(coursesFolder),
    clock: { wallMs: () => BENCH_NOW_MS + 60_000, zone: () => BENCH_ZONE },
    randomId: () => `session-${nextNumber()}`,
    version: '0.0.0-test',
    lookOnlyMessage: null,
  })
  return { file, context }
}
