import type { Status } from '#contract/app.ts'
import { hasAnswers } from '#storage/queries/day-totals.ts'
import type { AppContext } from '../context.ts'
import { currentMoment, judgeClock } from '../moment.ts'
import { latestUndoable } from '../study/latest-undoable.ts'

/** What only the backend knows: where it runs and which window studies. */
export interface StatusSurroundings {
  readonly shell: Status['shell']
  readonly dataFolder: string
  readonly studying: Status['studying']
}

export function status(context: AppContext, around: StatusSurroundings): Status {
  const moment = currentMoment(context)
  return {
    version: context.version,
    shell: around.shell,
    nowMs: moment.instantMs,
    studyDay: moment.day,
    zone: moment.zone,
    dataFolder: around.dataFolder,
    collection: { mode: context.writable ? 'open' : 'look-only', message: context.lookOnlyMessage },
    clock: { judgement: judgeClock(context), wallMs: moment.wallMs, lastEntryMs: context.collection.lastEntryMs },
    firstRun: !hasAnswers(context.collection.read),
    studying: around.studying,
    undoable: latestUndoable(context.collection.read)?.label ?? null,
  }
}
