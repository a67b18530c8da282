import { studyDay } from '#domain/time/study-day.ts'
import type { AppContext } from '../context.ts'
import { installCourses } from '../library/install-courses.ts'
import { judgeClock } from '../moment.ts'
import { currentSettings } from '../settings/get.ts'
import { vouch } from '../transact.ts'

/**
 * The learner vouches for the date, or says it is wrong. A confirmation is itself an entry, so it is asked once;
 * a wrong date stores nothing and stays in force until the clock is mended or the app starts again.
 */
export function confirmClock(context: AppContext, { dateIsRight }: { dateIsRight: boolean }): void {
  context.dateIsWrong = !dateIsRight
  if (!dateIsRight || judgeClock(context) !== 'far-ahead') return
  const wallMs = context.clock.wallMs()
  const zone = context.clock.zone()
  // From here on study time is the wall clock's again, this entry's day included.
  const day = studyDay(wallMs, zone, currentSettings(context).rolloverHour)
  const moment = { wallMs, instantMs: wallMs, zone, day }
  vouch(context, moment, (transaction) => {
    transaction.appendEvent({ kind: 'clock.confirmed', body: { wallMs } })
  })
  installCourses(context)
}
