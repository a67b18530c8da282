import type { AppContext } from '../context.ts'
import { installCourses } from '../library/install-courses.ts'
import { currentMoment, judgeClock } from '../moment.ts'

/**
 * The learner vouches for the date, or says it is wrong. A confirmation is itself an entry, so it is asked once;
 * a wrong date stores nothing and stays in force until the clock is mended or the app starts again.
 */
export function confirmClock(context: AppContext, { dateIsRight }: { dateIsRight: boolean }): void {
  context.dateIsWrong = !dateIsRight
  if (!dateIsRight || judgeClock(context) !== 'far-ahead') return
  const wallMs = context.clock.wallMs()
  const moment = { ...currentMoment(context), instantMs: wallMs }
  context.collection.write(moment, (transaction) =>
    transaction.appendEvent({ kind: 'clock.confirmed', body: { wallMs } }),
  )
  installCourses(context)
}
