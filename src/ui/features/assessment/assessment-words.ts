import type { AssessmentOverview, AssessmentResult } from '#contract/assessment.ts'
import { dateOfDay } from '#ui/composables/studyDay.ts'
import { counted } from '#ui/composables/wording.ts'

/** The times to choose from, in whole minutes: the suggested one, half as much again and twice as much. */
export const timeChoices = (minutes: number): number[] => [1, 1.5, 2].map((factor) => Math.round(minutes * factor))

const whole = (share: number) => Math.round(share * 100)

/** `79 %`, with a space that does not break. */
export const percentWords = (share: number): string => `${whole(share)}\u00a0%`

/** `60 to 91 %` */
export const rangeWords = ({ low, high }: { low: number; high: number }): string =>
  `${whole(low)} to ${percentWords(high)}`

export const gradeWords = {
  distinction: 'Passed with distinction',
  passed: 'Passed',
  'not-passed': 'Not passed yet',
} as const

export const outcomeWords = {
  correct: 'Right',
  close: 'Right, with a slip',
  partial: 'Partly right',
  wrong: 'Wrong',
  blank: 'No answer',
} as const

export const bloomWords = {
  remember: 'Remember',
  understand: 'Understand',
  apply: 'Apply',
  analyze: 'Analyze',
  evaluate: 'Evaluate',
  create: 'Create',
} as const

/** Why the grade is what it is, in sentences. */
export function gradeReasons(result: AssessmentResult): string[] {
  const { right, n, grade, passPercent, distinctionPercent, weakModules, modules, misconceptions } = result
  const reasons: string[] = []
  if (right * 100 < passPercent * n) {
    reasons.push(`Passing takes ${Math.ceil((passPercent * n) / 100)} of ${n}; you had ${right}.`)
  }
  for (const id of weakModules) {
    const module = modules.find((one) => one.id === id)
    if (module) reasons.push(`“${module.title}” needs at least half: ${module.right} of ${module.n} were right.`)
  }
  if (grade !== 'passed') return reasons
  if (right * 100 < distinctionPercent * n) {
    reasons.push(`A distinction takes ${Math.ceil((distinctionPercent * n) / 100)} of ${n}.`)
  }
  const repeated = misconceptions.find(({ times }) => times > 1)
  if (repeated) reasons.push(`The same mix-up more than once rules out a distinction: ${repeated.mixUp}.`)
  return reasons
}

/** A clause as a sentence begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What answers after the time make of the result; null where there were none. */
export function lateWords({ late, right, n }: Pick<AssessmentResult, 'late' | 'right' | 'n'>): string | null {
  if (late.n === 0) return null
  const without = `without them it would be ${right - late.right} of ${n}`
  return `${counted(late.n, 'answer')} came after the time was up, ${late.right} of them right; ${without}.`
}

/**
 * What can be done next, for the pages around the assessment.
 *
 * @param handedIn how many assessments of the course were handed in
 */
export function nextWords(next: AssessmentOverview['next'], retryDays: number, handedIn: number): string {
  switch (next.state) {
    case 'open':
      return 'An assessment is open. Its time runs on while you are away.'
    case 'ready':
      return handedIn === 0 ? '' : 'A second try, with other questions, is ready.'
    case 'waiting':
      return `A second try with other questions opens on ${dateOfDay(next.fromDay)}, ${counted(retryDays, 'day')} after the first: time to read again what it showed.`
    case 'used-up':
      return 'Both sets of questions are used. They now come in your reviews like all others.'
  }
}

const unmetWords: Readonly<Record<string, string>> = {
  reserved: 'some of its reserved questions were not there',
  module: 'a module got fewer questions than planned',
  simple: 'more questions than planned only ask to remember or understand',
  demanding: 'fewer questions than planned ask to analyze or evaluate',
  type: 'a type of question is missing',
}

/** Which rules of drawing could not be kept; null where all were. */
export function unmetSentence(unmet: readonly string[]): string | null {
  if (unmet.length === 0) return null
  const words = new Set(unmet.map((rule) => unmetWords[rule.split(' ')[0] ?? ''] ?? rule))
  return `Too few questions were left to keep every rule: ${[...words].join('; ')}.`
}

/** The time left as it is shown: whole minutes, without a hurry in it. */
export function timeLeftWords(leftMs: number): string {
  if (leftMs < 0) return 'Time is up'
  const minutes = Math.ceil(leftMs / 60_000)
  if (minutes <= 1) return 'Last minute'
  if (minutes < 60) return `${minutes} min left`
  const rest = minutes % 60
  return rest === 0 ? `${Math.floor(minutes / 60)} h left` : `${Math.floor(minutes / 60)} h ${rest} min left`
}
