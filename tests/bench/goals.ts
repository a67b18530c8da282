import type { OperationName } from './operations.ts'
import type { PageReport } from './page.ts'
import { type GoalReport, growthOf, type SizeReport } from './report.ts'
import { round } from './round.ts'

/** Ours over the floor of the same run, at every size. Source: the performance goals, docs/decisions/0030. */
const ratioGoals: readonly { operation: OperationName; limit: number }[] = [
  { operation: 'open', limit: 4 },
  { operation: 'today', limit: 5 },
  { operation: 'start', limit: 3 },
  { operation: 'answer', limit: 1.5 },
  { operation: 'undo', limit: 1.5 },
]

/** Biggest collection over the smallest, at the same number of due items. */
const growthGoals: readonly { operation: OperationName; limit: number }[] = [
  { operation: 'open', limit: 2 },
  { operation: 'today', limit: 2 },
  { operation: 'due', limit: 2 },
  { operation: 'start', limit: 2 },
  { operation: 'answer', limit: 2 },
  { operation: 'card', limit: 2 },
  { operation: 'undo', limit: 2 },
  { operation: 'list', limit: 2 },
]

const BYTES_PER_ANSWER = 90
/** A page cannot be split: below this many answers the shares are those of half-empty pages. */
const ENOUGH_ANSWERS = 5000

export function judge(sizes: readonly SizeReport[]): GoalReport[] {
  const name = (size: SizeReport) => size.items.toLocaleString('en')
  const ratios = sizes.flatMap((size) =>
    ratioGoals.map(({ operation, limit }) =>
      goal(`${operation} at ${name(size)}, times the floor`, size.operations[operation].ratio ?? Number.NaN, limit),
    ),
  )
  const tails = sizes.map((size) => {
    const { p99, floorP99 } = size.operations.answer
    return goal(`answer p99 at ${name(size)}, times the floor's`, p99 / (floorP99 ?? Number.NaN), 2)
  })
  const bytes = sizes
    .filter(({ answers }) => answers >= ENOUGH_ANSWERS)
    .map((size) => goal(`bytes an answer at ${name(size)}, all in`, size.bytes.perAnswerAllIn, BYTES_PER_ANSWER))
  return [...ratios, ...tails, ...growths(sizes), ...bytes]
}

export function judgePage(page: PageReport | null): GoalReport[] {
  if (!page) return []
  return [
    goal('lesson open to readable text, p95 in ms', page.lessonOpenP95, 150),
    goal('JavaScript of the first route, kB compressed', page.firstRouteScriptKilobytes, 150),
  ]
}

function growths(sizes: readonly SizeReport[]): GoalReport[] {
  const smallest = sizes[0]
  const biggest = sizes.at(-1)
  if (!smallest || !biggest || smallest === biggest) return []
  const range = `from ${smallest.items.toLocaleString('en')} to ${biggest.items.toLocaleString('en')}`
  return growthGoals.map(({ operation, limit }) =>
    goal(`${operation}, growth ${range}`, growthOf(sizes, operation) ?? Number.NaN, limit),
  )
}

function goal(words: string, measured: number, limit: number): GoalReport {
  return { goal: words, measured: round(measured), limit, met: measured <= limit }
}
