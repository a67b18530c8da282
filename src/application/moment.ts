import { type ClockJudgement, clockJudgement } from '#domain/time/clock-judgement.ts'
import { studyDay } from '#domain/time/study-day.ts'
import type { Moment } from '#storage/log/log-writer.ts'
import type { AppContext } from './context.ts'
import { Failed } from './failed.ts'
import { currentSettings } from './settings/get.ts'

/** Now, as study counts it: never before the last entry, whatever the wall clock says. */
export function currentMoment(context: AppContext): Moment {
  const wallMs = context.clock.wallMs()
  const zone = context.clock.zone()
  const judgement = judge(context, wallMs)
  const trusted = judgement === 'ok' || judgement === 'behind'
  const lastMs = context.collection.lastEntryMs
  // A date that nobody vouches for must not move study time: it stays where the last entry left it.
  const instantMs = trusted || lastMs === null ? Math.max(wallMs, lastMs ?? wallMs) : lastMs
  return { wallMs, instantMs, zone, day: studyDay(instantMs, zone, currentSettings(context).rolloverHour) }
}

export function judgeClock(context: AppContext): ClockJudgement | 'wrong' {
  return judge(context, context.clock.wallMs())
}

function judge(context: AppContext, wallMs: number): ClockJudgement | 'wrong' {
  const judgement = clockJudgement(wallMs, context.collection.lastEntryMs)
  return judgement === 'far-ahead' && context.dateIsWrong ? 'wrong' : judgement
}

/**
 * Nothing is appended under a date far ahead that the learner has not confirmed: one such entry would drag every
 * later one along.
 */
export function assertTrustedClock(context: AppContext): void {
  const judgement = judgeClock(context)
  if (judgement === 'far-ahead' || judgement === 'wrong') {
    throw new Failed(
      'clock-unconfirmed',
      "Your computer's date is far ahead of your last answer, so nothing was stored. Say whether the date is right first.",
    )
  }
}
