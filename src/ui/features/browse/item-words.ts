import type { ItemRow } from '#contract/items.ts'

type Tone = 'neutral' | 'accent' | 'right' | 'warn' | 'disputed'

/** The states of an item as words, with the tone of their tag. */
export const stateWords: Readonly<Record<ItemRow['state'], { word: string; tone: Tone }>> = {
  new: { word: 'New', tone: 'neutral' },
  learning: { word: 'Learning', tone: 'accent' },
  review: { word: 'In review', tone: 'right' },
  suspended: { word: 'Suspended', tone: 'neutral' },
  buried: { word: 'Buried', tone: 'neutral' },
  disputed: { word: 'Disputed', tone: 'disputed' },
}

const MONTH_DAYS = 30.4
const monthsOr = (days: number) =>
  days < 60
    ? `${days} days`
    : days < 730
      ? `${Math.round(days / MONTH_DAYS)} months`
      : `${Math.round(days / 365)} years`

/** When an item is due, seen from today: `today`, `in 12 days`, `3 days ago`; null for items that are not scheduled. */
export function dueInWords(dueDay: number | null, today: number): string | null {
  if (dueDay === null) return null
  const days = dueDay - today
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  return days > 0 ? `in ${monthsOr(days)}` : `${monthsOr(-days)} ago`
}

/** Recall now as `82 %`. */
export const recallInWords = (retrievability: number | null): string =>
  retrievability === null ? '' : `${Math.round(retrievability * 100)}\u00a0%`

/** Stability as `4.2 d` or `120 d`. */
export function stabilityInWords(days: number | null): string {
  return days === null ? '' : `${days < 10 ? days.toFixed(1) : Math.round(days)}\u00a0d`
}

/** Difficulty, 1 to 10, with one decimal. */
export const difficultyInWords = (difficulty: number | null): string => difficulty?.toFixed(1) ?? ''

const typeNames: Readonly<Record<string, string>> = {
  'true-false': 'True or false',
  'outdated-claim': 'Spot the outdated claim',
  table: 'Table to complete',
}

/** `single-choice` as `Single choice`. */
export function typeInWords(type: string): string {
  const words = type.replaceAll('-', ' ')
  return typeNames[type] ?? words.charAt(0).toUpperCase() + words.slice(1)
}
