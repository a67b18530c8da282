import type { MeasuredShare } from '#contract/progress.ts'
import { grouped } from '#ui/composables/wording.ts'

const whole = (share: number) => Math.round(share * 100)

/** `93 %`, with a space that does not break. */
export const percent = (share: number): string => `${whole(share)}\u00a0%`

/** `88 to 96 %`; one figure where both ends round to the same. */
export function percentRange(low: number, high: number): string {
  return whole(low) === whole(high) ? percent(low) : `${whole(low)} to ${percent(high)}`
}

/** A share that may be shown: its value with the interval it carries. */
export interface KnownShare {
  n: number
  value: number
  low: number
  high: number
}

/** The share with its numbers, or null while there are too few answers to say anything. */
export function knownShare({ enough, n, value, low, high }: MeasuredShare): KnownShare | null {
  return enough && value !== null && low !== null && high !== null ? { n, value, low, high } : null
}

/** How many answers it takes before the share is shown. */
export const neededFor = (share: MeasuredShare): number => share.n + share.missing

/** `93 %, 88 to 96 %, n = 142`, or how many more are needed. */
export function shareInWords(share: MeasuredShare): string {
  const known = knownShare(share)
  if (known === null) return `${grouped(share.n)} so far, ${grouped(share.missing)} more needed`
  return `${percent(known.value)}, ${percentRange(known.low, known.high)}, n = ${grouped(known.n)}`
}
