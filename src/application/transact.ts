import type { Transaction } from '#storage/collection.ts'
import type { Moment } from '#storage/log/log-writer.ts'
import type { AppContext } from './context.ts'
import { Failed } from './failed.ts'
import { assertTrustedClock, currentMoment } from './moment.ts'
import { noteMorning } from './progress/mornings.ts'

/**
 * The way a use case writes to the log. Refuses what must not be written to, stamps everything with one moment, and
 * leaves nothing behind when it fails.
 */
export function transact<T>(context: AppContext, work: (transaction: Transaction) => T): T {
  assertWritable(context)
  assertTrustedClock(context)
  const moment = currentMoment(context)
  const result = context.collection.write(moment, (transaction) => {
    if (context.notedDay !== moment.day) noteMorning(context, transaction)
    return work(transaction)
  })
  context.notedDay = moment.day
  return result
}

/**
 * Like `transact`, for the one entry that must not wait for a trusted clock: the learner's word that the date is right.
 *
 * @param moment the wall clock's, which counts from here on
 */
export function vouch(context: AppContext, moment: Moment, work: (transaction: Transaction) => void): void {
  assertWritable(context)
  context.collection.write(moment, work)
}

/** Like `transact`, for drafts and reading places, which carry no date. */
export function writeLocal(context: AppContext, work: (transaction: Transaction) => void): void {
  assertWritable(context)
  context.collection.write(currentMoment(context), work)
}

function assertWritable(context: AppContext): void {
  if (!context.writable)
    throw new Failed('read-only', context.lookOnlyMessage ?? 'This library is open for looking only.')
}
