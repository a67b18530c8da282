import { confirmClock } from '#application/app/confirm-clock.ts'
import { status } from '#application/app/status.ts'
import type { AppContext, Clock, Outcome } from '#application/context.ts'
import { Failed } from '#application/failed.ts'
import { CourseShelf } from '#application/library/course-shelf.ts'
import { currentMoment } from '#application/moment.ts'
import type { Status } from '#contract/app.ts'
import type { InputOf } from '#contract/contract.ts'
import type { Reply } from '#contract/reply.ts'
import type { Topic } from '#contract/topics.ts'
import { studyDay } from '#domain/time/study-day.ts'
import { homePaths } from '#storage/home.ts'
import { forgetCleanClose } from '#storage/open/clean-close.ts'
import { closeOpened } from '#storage/open-collection.ts'
import type { Backend, Caller, ChangeNotice } from './backend.ts'
import { BackupDesk, type Usable } from './backup-desk.ts'
import { diagnostics } from './diagnostics.ts'
import { asReply, type CheckedCall, carryOut, checkCall } from './dispatch.ts'
import { Housekeeping } from './housekeeping.ts'
import { makeContext } from './make-context.ts'
import { StudySeat } from './study-seat.ts'

export interface BackendParts {
  readonly home: string
  readonly coursesFolder: string
  readonly shell: Status['shell']
  readonly version: string
  readonly clock: Clock
  readonly backupWorker: URL
  readonly randomHex: (bytes: number) => string
}

/** Only the window that has the seat may do these. */
const seated = new Set([
  'study.start',
  'study.answer',
  'study.rate',
  'study.undo',
  'study.finish',
  'assessment.begin',
  'assessment.respond',
  'assessment.handIn',
  'placement.start',
  'placement.skip',
  'placement.finish',
  'placement.giveUp',
])

export class LecternBackend implements Backend {
  readonly #parts: BackendParts
  readonly #shelf: CourseShelf
  readonly #seat = new StudySeat()
  readonly #listeners = new Set<(notice: ChangeNotice) => void>()
  readonly #desk: BackupDesk
  #opened: Usable
  /** Null while the collection is damaged or being replaced. */
  #context: AppContext | null = null
  #housekeeping: Housekeeping | null = null
  #backupLine: Promise<unknown> = Promise.resolve()
  /** Damage has shown since the collection was opened. */
  #doubted = false

  constructor(parts: BackendParts, opened: Usable) {
    this.#parts = parts
    this.#opened = opened
    this.#shelf = new CourseShelf(parts.coursesFolder)
    this.#desk = new BackupDesk({ ...parts, worker: parts.backupWorker })
    this.#moveIn(opened)
  }

  announce(url: string | null): void {
    const { shell, clock } = this.#parts
    if (this.#opened.mode === 'look-only') return
    this.#opened.lock.announce({ pid: process.pid, shell, url, sinceMs: clock.wallMs() })
  }

  async dispatch(name: string, input: unknown, caller: Caller): Promise<Reply<unknown>> {
    const reply = await asReply(() => this.#answer(checkCall(name, input), caller))
    if (!reply.ok && reply.failure.kind === 'damaged' && this.#context) this.#doubt()
    if (reply.ok && reply.changed.length > 0) {
      this.#housekeeping?.wrote()
      this.#tell({ changed: reply.changed, causedBy: caller.clientId })
    }
    return reply
  }

  subscribe(listener: (notice: ChangeNotice) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  forget(clientId: string): void {
    this.#seat.leave(clientId)
    this.#tell({ changed: ['status'], causedBy: clientId })
  }

  async close(): Promise<void> {
    this.#housekeeping?.stop()
    const context = this.#context
    this.#context = null
    if (context?.writable) this.#desk.backUpAtClose(context)
    closeOpened(this.#opened, this.#parts.home, this.#doubted)
  }

  /** The sentence sends the learner to the next start, which must not take the file on trust, however this one ends. */
  #doubt(): void {
    this.#doubted = true
    if (this.#opened.mode === 'open') forgetCleanClose(homePaths(this.#parts.home))
  }

  #answer(call: CheckedCall, caller: Caller): Outcome<unknown> | Promise<Outcome<unknown>> {
    switch (call.name) {
      case 'app.status':
        return unchanged(this.#status(caller))
      case 'app.takeOver':
        this.#seat.take(caller.clientId)
        return { value: this.#status(caller), changed: ['status'] }
      case 'app.confirmClock':
        confirmClock(this.#open(), call.input as InputOf<'app.confirmClock'>)
        return { value: this.#status(caller), changed: ['status', 'today', 'library'] }
      case 'app.diagnostics':
        return unchanged(diagnostics(this.#parts, this.#context))
      case 'collection.check':
        return this.#desk.check(this.#open())
      case 'backup.list':
        return this.#desk.list()
      case 'backup.create':
        this.#open()
        return this.#inLine(() => this.#desk.create())
      case 'backup.compare':
        return this.#desk.compare(this.#context, (call.input as InputOf<'backup.compare'>).id)
      case 'backup.restore':
        return this.#inLine(() => this.#restore((call.input as InputOf<'backup.restore'>).id))
      default:
        if (seated.has(call.name)) this.#sitDown(caller)
        return carryOut(this.#open(), call)
    }
  }

  #sitDown({ clientId }: Caller): void {
    if (this.#seat.standing(clientId) === 'elsewhere') {
      throw new Failed(
        'studying-elsewhere',
        'This library is open in another window, so nothing was stored. Choose “Use it here” to study in this one.',
      )
    }
    this.#seat.take(clientId)
  }

  #open(): AppContext {
    if (this.#context) return this.#context
    const damage = this.#opened.mode === 'damaged' ? this.#opened : null
    throw new Failed('damaged', damage?.message ?? 'The library is closed.', damage?.details ?? null)
  }

  #status({ clientId }: Caller): Status {
    const around = {
      shell: this.#parts.shell,
      dataFolder: this.#parts.home,
      studying: this.#seat.standing(clientId),
    }
    if (this.#context) return status(this.#context, around)
    const wallMs = this.#parts.clock.wallMs()
    const zone = this.#parts.clock.zone()
    return {
      ...around,
      version: this.#parts.version,
      nowMs: wallMs,
      studyDay: studyDay(wallMs, zone),
      zone,
      collection: { mode: 'damaged', message: this.#opened.mode === 'damaged' ? this.#opened.message : null },
      clock: { judgement: 'ok', wallMs, lastEntryMs: null },
      firstRun: false,
      undoable: null,
    }
  }

  /** Copies are made, thinned and restored one after the other: none may vanish while another is being read. */
  #inLine<T>(work: () => T | Promise<T>): Promise<T> {
    const result = this.#backupLine.then(work)
    this.#backupLine = result.catch(() => undefined)
    return result
  }

  #restore(id: string): Outcome<unknown> {
    const { opened, outcome } = this.#desk.restore(this.#opened, id)
    this.#housekeeping?.stop()
    this.#context = null
    if (opened !== this.#opened) this.#doubted = false
    this.#opened = opened
    this.#moveIn(opened)
    // Also after a restore that failed everything is read again: the collection was closed and opened.
    this.#tell({ changed: everything, causedBy: null })
    return outcome()
  }

  /** Takes an opened collection into service. */
  #moveIn(opened: Usable): void {
    if (opened.mode === 'damaged') return
    const { clock, randomHex, version } = this.#parts
    const context = makeContext({
      collection: opened.collection,
      shelf: this.#shelf,
      clock,
      randomId: () => randomHex(16),
      version,
      lookOnlyMessage: opened.mode === 'look-only' ? opened.message : null,
    })
    this.#context = context
    this.#housekeeping = new Housekeeping({
      checkpoint: () => context.collection.checkpoint(),
      studyDay: () => currentMoment(context).day,
      newStudyDay: () => this.#tell({ changed: ['today', 'library', 'items', 'progress', 'status'], causedBy: null }),
      backupIfDue: () => void this.#inLine(() => this.#desk.backUpIfDue(context)),
    })
  }

  #tell(notice: ChangeNotice): void {
    for (const listener of this.#listeners) listener(notice)
  }
}

const everything: Topic[] = ['status', 'today', 'library', 'items', 'progress', 'settings', 'backups']

const unchanged = (value: unknown): Outcome<unknown> => ({ value, changed: [] })
