import type { Item } from '../item/item.ts'
import type { Verdict } from './verdict.ts'

/** The verdict in words; begins with Correct, Wrong or Partly right. A near miss is wrong until it is accepted. */
export function verdictHeadline(verdict: Verdict): string {
  switch (verdict.outcome) {
    case 'correct':
      return 'Correct'
    case 'partial':
      return 'Partly right'
    case 'close':
      return 'Wrong, but close'
    case 'wrong':
      return 'Wrong'
  }
}

/**
 * How many of how many parts are right, for "2 of 3". Options rightly left alone are not counted; a choice
 * and its reason are two parts. Null where there is only one thing to get right.
 */
export function partTally(item: Item, verdict: Verdict): { right: number; total: number } | null {
  switch (item.type) {
    case 'single-choice':
    case 'outdated-claim':
    case 'compare':
    case 'numeric':
      return null
    case 'true-false':
    case 'scenario':
      return { right: verdict.score * 2, total: 2 }
    default: {
      const counted = verdict.parts.filter((part) => part.state !== 'neutral')
      const right = counted.filter((part) => part.state === 'right').length
      return counted.length < 2 ? null : { right, total: counted.length }
    }
  }
}

function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}

/**
 * What a screen reader says once after handing in: verdict, tally and, where it is not correct, the key.
 * A recalled text is compared on screen and its model answer not read out.
 */
export function announcement(item: Item, verdict: Verdict): string {
  const tally = partTally(item, verdict)
  const headline = verdictHeadline(verdict)
  const counted = verdict.outcome === 'partial' && tally ? `${headline}, ${tally.right} of ${tally.total}` : headline
  if (item.type === 'short-answer' || item.type === 'free-recall') {
    const found = verdict.parts.filter((part) => part.state === 'right').length
    return `${headline}. ${found} of ${verdict.parts.length} ideas ticked.`
  }
  if (verdict.outcome === 'correct') return `${headline}.`
  return `${counted}. Correct answer: ${asSentence(verdict.key)}`
}
